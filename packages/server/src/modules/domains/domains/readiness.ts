import type { Queryable } from "../../../kernel/db/index.ts";
import { toUuid } from "../../../kernel/ids/index.ts";
import type { DomainKey, DomainStatus } from "../model/index.ts";

/** Whether mail may be sent from a domain: also during the 24 hours in which a record is gone. */
export function isSendable(status: DomainStatus): boolean {
  return status === "verified" || status === "degraded";
}

/** The required records of a domain that are not in order, in the order to add them. */
export async function failingRecords(
  on: Queryable,
  { organizationId, domainId }: DomainKey,
): Promise<{ type: string; name: string; status: string }[]> {
  return on.query(
    `SELECT type, name, status FROM tenant.dns_records
     WHERE organization_id = $1 AND domain_id = $2 AND required AND status <> 'valid' ORDER BY id`,
    [toUuid(organizationId), toUuid(domainId)],
  );
}
