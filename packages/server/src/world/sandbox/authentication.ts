import { authenticate } from "mailauth";
import type { DnsRecordType, Resolver } from "../resolver/port.ts";

/** What a receiver found out about a message (RFC 8601 words: pass, fail, neutral, none, temperror …). */
export interface Authentication {
  /** Forward-confirmed reverse DNS: PTR names an A record that points back, and HELO is that name. */
  ptr: "pass" | "fail";
  spf: { result: string; domain: string };
  dkim: { result: string; domain: string; selector: string }[];
  dmarc: { result: string; policy: string; domain: string };
}

export interface Envelope {
  sourceIp: string;
  helo: string;
  mailFrom: string;
  mta: string;
}

/** Checks a message the way a receiver does, with an independent verifier and the simulated DNS. */
export async function authenticateMessage(
  raw: Buffer,
  envelope: Envelope,
  resolver: Resolver,
): Promise<Authentication> {
  const [result, ptr] = await Promise.all([
    authenticate(raw, {
      ip: envelope.sourceIp,
      helo: envelope.helo,
      sender: envelope.mailFrom,
      mta: envelope.mta,
      disableArc: true,
      disableBimi: true,
      resolver: (name: string, type: string) => legacyResolve(resolver, name, type),
    }),
    forwardConfirmed(envelope, resolver),
  ]);
  return {
    ptr: ptr ? "pass" : "fail",
    spf: result.spf
      ? { result: result.spf.status.result, domain: result.spf.domain }
      : { result: "none", domain: "" },
    dkim: result.dkim.results.map(signature => ({
      // The verifier says `neutral` for a changed body: only `pass` is a pass.
      result: signature.status.result,
      domain: signature.signingDomain ?? "",
      selector: signature.selector ?? "",
    })),
    dmarc: result.dmarc
      ? { result: result.dmarc.status.result, policy: result.dmarc.policy, domain: result.dmarc.domain }
      : { result: "none", policy: "none", domain: "" },
  };
}

async function forwardConfirmed(envelope: Envelope, resolver: Resolver): Promise<boolean> {
  const reverse = await resolver.reverse(envelope.sourceIp);
  const name = reverse.status === "found" ? reverse.records[0] : undefined;
  if (name === undefined || name !== envelope.helo.toLowerCase()) return false;
  const forward = await resolver.resolve(name, "A");
  return forward.status === "found" && forward.records.includes(envelope.sourceIp);
}

const LEGACY_CODES = {
  nxdomain: "ENOTFOUND",
  nodata: "ENODATA",
  servfail: "ESERVFAIL",
  timeout: "ETIMEOUT",
  refused: "EREFUSED",
} as const;
const TYPES: readonly string[] = ["A", "AAAA", "MX", "TXT", "CNAME", "NS", "PTR"] satisfies DnsRecordType[];

/** The verifier expects the calling convention of `dns.promises.resolve`. */
async function legacyResolve(resolver: Resolver, name: string, type: string): Promise<never> {
  const failed = (code: string) => Object.assign(new Error(`${code} ${type} ${name}`), { code });
  if (!TYPES.includes(type)) throw failed("ENODATA");
  const answer = await resolver.resolve(name, type as DnsRecordType);
  if (answer.status !== "found") throw failed(LEGACY_CODES[answer.status]);
  const records: unknown = answer.records.map(record => {
    if (type === "TXT") return [record];
    if (typeof record === "object" && "exchange" in record) {
      return { priority: record.preference, exchange: record.exchange };
    }
    return record;
  });
  return records as never;
}
