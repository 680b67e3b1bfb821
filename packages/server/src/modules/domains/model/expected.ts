import type { Id } from "../../../kernel/ids/index.ts";
import {
  type ExpectedRecord,
  type ExpectedRecordType,
  recordsForDomain,
} from "../../../mail/dns-lint/index.ts";
import { delegationLabel, type ServiceNames } from "./service-names.ts";
import type { DkimKeyRow, DnsRecordRow, DomainRow, StoredPurpose } from "./tables.ts";

export interface PublishingFacts {
  domain: Pick<DomainRow, "id" | "name" | "ownershipToken" | "receiving">;
  /** Live keys; those that are retiring stay published until they are revoked. */
  keys: readonly Pick<DkimKeyRow, "selector" | "publicKey" | "status">[];
  names: ServiceNames;
  tracking: { name: string; target: string } | undefined;
  dmarcApplies: boolean;
}

/** The records a domain should publish; the DKIM records of keys in waiting or retirement are not required. */
export function expectedRecords(facts: PublishingFacts): ExpectedRecord[] {
  const { domain, names } = facts;
  const records = recordsForDomain({
    domain: domain.name,
    ownershipToken: domain.ownershipToken,
    dkimKeys: facts.keys.map(({ selector, publicKey }) => ({ selector, publicKey })),
    intakeHost: names.intake,
    spfMechanisms: names.spfMechanisms,
    receiving: domain.receiving,
    dmarcApplies: facts.dmarcApplies,
    ...(names.delegated && names.zone !== undefined
      ? { serviceDomain: names.zone, delegationId: delegationLabel(domain.id) }
      : {}),
    ...(facts.tracking === undefined ? {} : { tracking: facts.tracking }),
  });
  const needed = new Set(requiredKeys(facts.keys).map(key => dkimName(key.selector, domain.name)));
  return records.map(record =>
    record.purpose === "dkim" && !needed.has(record.name) ? { ...record, required: false } : record,
  );
}

/** The key that signs; before there is one, those that may become it. */
export function requiredKeys<Key extends Pick<DkimKeyRow, "status">>(keys: readonly Key[]): Key[] {
  const active = keys.filter(key => key.status === "active");
  return active.length > 0
    ? active
    : keys.filter(key => key.status !== "retiring" && key.status !== "revoked");
}

/** The owner name of a DKIM key. */
export function dkimName(selector: string, domain: string): string {
  return `${selector}._domainkey.${domain}`;
}

const STORED_PURPOSE: Record<Exclude<ExpectedRecord["purpose"], "ptr">, StoredPurpose> = {
  ownership: "ownership",
  dkim: "dkim",
  return_path: "return_path",
  return_path_spf: "return_path",
  spf: "spf",
  dmarc: "dmarc",
  receiving: "mx",
  tracking: "tracking",
};

/** The columns of an expected record. An MX's preference has its own. */
export function toColumns(
  record: ExpectedRecord,
): Pick<DnsRecordRow, "purpose" | "type" | "name" | "value" | "priority" | "ttl" | "required"> | undefined {
  if (record.purpose === "ptr") return undefined;
  const { type, name, ttl, required } = record;
  const mx = type === "MX" ? /^(\d+) (.+)$/.exec(record.value) : null;
  return {
    purpose: STORED_PURPOSE[record.purpose],
    type,
    name,
    value: mx?.[2] ?? record.value,
    priority: mx?.[1] === undefined ? null : Number(mx[1]),
    ttl,
    required,
  };
}

/** A stored record as the lint knows it. */
export function fromRow(row: DnsRecordRow): ExpectedRecord {
  const purpose =
    row.purpose === "mx"
      ? "receiving"
      : row.purpose === "return_path" && row.type === "TXT"
        ? "return_path_spf"
        : row.purpose;
  return {
    purpose,
    type: recordType(row.type),
    name: row.name,
    value: presentation(row),
    ttl: row.ttl,
    required: row.required,
  };
}

/** The value in presentation form: an MX with its preference. */
export function presentation(row: Pick<DnsRecordRow, "value" | "priority">): string {
  return row.priority === null ? row.value : `${row.priority} ${row.value}`;
}

/** What tells two records of a domain apart. */
export function recordKey(record: Pick<DnsRecordRow, "purpose" | "type" | "name">): string {
  return `${record.purpose} ${record.type} ${record.name}`;
}

const TYPES: ReadonlySet<string> = new Set<ExpectedRecordType>(["A", "AAAA", "CNAME", "MX", "PTR", "TXT"]);

function recordType(type: string): ExpectedRecordType {
  if (!TYPES.has(type)) throw new Error(`A stored record has the type ${type}`);
  return type as ExpectedRecordType;
}

/** A vault path that names the organization's domain and selector, so that nothing leaks across a takeover. */
export function dkimVaultPath(domainId: Id<"dom">, selector: string): string {
  return `dkim/${domainId}/${selector}`;
}
