import { generateKeyPairSync } from "node:crypto";
import type { DnsAnswer, DnsRecords, DnsRecordType } from "../../world/resolver/port.ts";
import {
  type DomainRecordParams,
  type LintInput,
  lintDomain,
  type Observation,
  questionsFor,
  recordsForDomain,
} from "./index.ts";

export const domain = "acme.example";
const rsa = (bits: number): string =>
  generateKeyPairSync("rsa", { modulusLength: bits })
    .publicKey.export({ format: "der", type: "spki" })
    .toString("base64");
export const key = rsa(2048);
export const otherKey = rsa(2048);
export const key1024 = rsa(1024);

export const base: DomainRecordParams = {
  domain,
  ownershipToken: "tok123",
  dkimKeys: [{ selector: "s1", publicKey: key }],
  intakeHost: "in.mailstead.example",
  spfMechanisms: ["include:spf.mailstead.example"],
  dmarcApplies: false,
};
export const hosted: DomainRecordParams = { ...base, receiving: "full", mailboxHost: "mail.acme.example" };
export const delegated: DomainRecordParams = {
  ...base,
  serviceDomain: "svc.partner.example",
  delegationId: "d1",
  tracking: { name: "links.acme.example", target: "track.svc.partner.example" },
};

export const found = <T extends DnsRecordType>(
  type: T,
  ...records: DnsRecords[T][]
): [DnsRecordType, DnsAnswer] => [type, { status: "found", records, ttl: 300 }];
export const txt = (...records: string[]) => found("TXT", ...records);
export const cname = (target: string) => found("CNAME", target);
export const mx = (...records: [number, string][]) =>
  found("MX", ...records.map(([preference, exchange]) => ({ preference, exchange })));
export const none = (type: DnsRecordType, ttl?: number): [DnsRecordType, DnsAnswer] => [
  type,
  { status: "nxdomain", ...(ttl === undefined ? {} : { ttl }) },
];
export const fails = (
  type: DnsRecordType,
  status: "servfail" | "timeout" | "refused" = "servfail",
): [DnsRecordType, DnsAnswer] => [type, { status, detail: "no answer" }];

export type Answers = Record<string, [DnsRecordType, DnsAnswer][]>;

export const good: Answers = {
  "_mailstead.acme.example": [txt("mailstead-verification=tok123")],
  "s1._domainkey.acme.example": [txt(`v=DKIM1; k=rsa; p=${key}`)],
  "bounce.acme.example": [mx([10, "in.mailstead.example"]), txt("v=spf1 include:spf.mailstead.example ~all")],
  "_dmarc.acme.example": [txt("v=DMARC1; p=none;")],
  "acme.example": [mx([10, "mail.acme.example"]), txt("v=spf1 include:spf.mailstead.example ~all")],
};
export const goodDelegated: Answers = {
  ...good,
  "s1._domainkey.acme.example": [cname("s1.d1.dkim.svc.partner.example")],
  "bounce.acme.example": [cname("bounce.svc.partner.example")],
  "links.acme.example": [cname("track.svc.partner.example")],
};

/** Every question of the lint answered from a table; what the table leaves out does not exist. */
export function observe(
  params: DomainRecordParams,
  answers: Answers,
  source: Observation["source"] = "authoritative",
  server = "192.0.2.53",
): Observation[] {
  const expected = recordsForDomain(params);
  return questionsFor(domain, expected).map(({ name, type }) => ({
    name,
    type,
    source,
    server,
    answer: answers[name]?.find(([answered]) => answered === type)?.[1] ?? { status: "nodata", ttl: 60 },
  }));
}

export const lint = (
  params: DomainRecordParams,
  observations: Observation[],
  more: Partial<LintInput> = {},
) => lintDomain({ domain, expected: recordsForDomain(params), observations, ...more });

export const resolverOver = (answers: Answers) => ({
  async resolve<T extends DnsRecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
    const answer = answers[name]?.find(([answered]) => answered === type)?.[1];
    return (answer ?? { status: "nxdomain" }) as DnsAnswer<T>;
  },
});
