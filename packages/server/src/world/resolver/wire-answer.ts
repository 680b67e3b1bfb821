import type { Answer, DecodedPacket, TxtData } from "dns-packet";
import type { DnsAnswer, DnsRecords, DnsRecordType } from "./port.ts";

/** A reply whose alias leads to a name it says nothing about: the asker goes on from there. */
export interface DnsAlias {
  readonly status: "alias";
  readonly target: string;
  /** Smallest TTL of the aliases followed so far, in seconds. */
  readonly ttl: number;
}

const MAX_ALIASES = 16;
/** RFC 2181 §8: a TTL with the top bit set counts as zero. */
const MAX_TTL = 0x7fff_ffff;

/**
 * Reads a reply: the records of the type asked at the end of its CNAME chain; a firm absence with the negative
 * TTL of RFC 2308 §5; an alias to follow; or the response code that says there is no answer.
 */
export function readAnswer<T extends DnsRecordType>(
  packet: DecodedPacket,
  name: string,
  type: T,
  server: string,
): DnsAnswer<T> | DnsAlias {
  const rcode = (packet.flags ?? 0) & 0xf;
  if (rcode === 5) return { status: "refused", detail: `${server} refused to answer for ${name || "."}` };
  if (rcode !== 0 && rcode !== 3) {
    return {
      status: "servfail",
      detail: `${server} answered ${RCODES[rcode] ?? `code ${rcode}`} for ${name || "."}`,
    };
  }
  const answers = packet.answers ?? [];
  let owner = name;
  let ttl = MAX_TTL;
  for (let hop = 0; type !== "CNAME" && hop < MAX_ALIASES; hop++) {
    const alias = answers.find(answer => answer.type === "CNAME" && ownerOf(answer) === owner);
    if (alias?.type !== "CNAME") break;
    owner = plainName(alias.data);
    ttl = Math.min(ttl, ttlOf(alias));
  }
  const records: DnsRecords[T][] = [];
  for (const answer of answers) {
    if (answer.type !== type || ownerOf(answer) !== owner) continue;
    const record = READERS[type](answer);
    if (record === undefined) continue;
    records.push(record);
    ttl = Math.min(ttl, ttlOf(answer));
  }
  if (records.length > 0) return { status: "found", records, ttl };
  const negative = negativeTtl(packet);
  const absence = negative === undefined ? {} : { ttl: negative };
  if (rcode === 3) return { status: "nxdomain", ...absence };
  if (owner !== name && negative === undefined) return { status: "alias", target: owner, ttl };
  return { status: "nodata", ...absence };
}

const RCODES: Record<number, string> = { 1: "FORMERR", 2: "SERVFAIL", 4: "NOTIMP", 9: "NOTAUTH" };

type Readers = { [T in DnsRecordType]: (answer: Answer) => DnsRecords[T] | undefined };

const READERS: Readers = {
  A: answer => (answer.type === "A" ? answer.data : undefined),
  AAAA: answer => (answer.type === "AAAA" ? answer.data : undefined),
  CNAME: answer => (answer.type === "CNAME" ? plainName(answer.data) : undefined),
  NS: answer => (answer.type === "NS" ? plainName(answer.data) : undefined),
  PTR: answer => (answer.type === "PTR" ? plainName(answer.data) : undefined),
  TXT: answer => (answer.type === "TXT" ? joinText(answer.data) : undefined),
  MX: answer =>
    answer.type === "MX"
      ? { preference: answer.data.preference ?? 0, exchange: plainName(answer.data.exchange) }
      : undefined,
  SOA: answer => {
    if (answer.type !== "SOA") return undefined;
    const { mname, rname, serial = 0, refresh = 0, retry = 0, expire = 0, minimum = 0 } = answer.data;
    return { primary: plainName(mname), admin: plainName(rname), serial, refresh, retry, expire, minimum };
  },
  TLSA: answer => {
    if (answer.type !== "TLSA") return undefined;
    const { usage, selector, matchingType, certificate } = answer.data;
    return { usage, selector, matchingType, data: certificate.toString("hex") };
  },
};

function joinText(data: TxtData): string {
  const parts = Array.isArray(data) ? data : [data];
  return Buffer.concat(parts.map(part => (typeof part === "string" ? Buffer.from(part) : part))).toString(
    "utf8",
  );
}

function plainName(name: string): string {
  return name === "." ? "" : name.toLowerCase();
}

function ownerOf(answer: Answer): string {
  return plainName(answer.name);
}

function ttlOf(answer: Answer): number {
  const ttl = "ttl" in answer ? (answer.ttl ?? 0) : 0;
  return ttl > MAX_TTL ? 0 : ttl;
}

function negativeTtl(packet: DecodedPacket): number | undefined {
  for (const record of packet.authorities ?? []) {
    if (record.type === "SOA") return Math.min(ttlOf(record), record.data.minimum ?? 0);
  }
  return undefined;
}
