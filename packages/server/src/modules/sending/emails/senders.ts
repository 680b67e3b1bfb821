import type { Queryable } from "../../../kernel/db/index.ts";

/** Whose sender is looked up. UUIDs; the address in its normal form, compared without regard to case. */
export interface SenderKey {
  organizationId: string;
  workspaceId: string;
  address: string;
}

/** The workspace, and what it has at this address. */
export interface Sender {
  environment: "live" | "test";
  workspaceStatus: "limited" | "trusted" | "suspended";
  suspendedReason: string | null;
  postalAddress: string | null;
  clockOffsetMs: number;
  /** Null: the workspace has no such domain. */
  domainId: string | null;
  domainStatus: string | null;
  /** The domain's own choice; null where it has none. */
  trackOpens: boolean | null;
  trackClicks: boolean | null;
  mailboxId: string | null;
  mailboxStatus: string | null;
}

/** Statuses of a domain whose records were last seen in order, or only partly out of it. */
const MAY_SEND: ReadonlySet<string | null> = new Set(["verified", "degraded"]);

/** Whether mail may be sent from the sender's domain. */
export function isDomainReady(sender: Pick<Sender, "domainStatus">): boolean {
  return MAY_SEND.has(sender.domainStatus);
}

const FIND = `SELECT k.place, w.environment, w.status AS "workspaceStatus", w.suspended_reason AS "suspendedReason",
    w.postal_address AS "postalAddress", w.clock_offset_ms AS "clockOffsetMs", d.id AS "domainId",
    d.status AS "domainStatus", d.track_opens AS "trackOpens", d.track_clicks AS "trackClicks", m.id AS "mailboxId",
    m.status AS "mailboxStatus"
  FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) WITH ORDINALITY AS k (org, ws, address, domain, place)
  JOIN tenant.workspaces w ON w.organization_id = k.org AND w.id = k.ws AND w.deleted_at IS NULL
  LEFT JOIN tenant.domains d ON d.organization_id = k.org AND d.workspace_id = k.ws AND d.name = k.domain
    AND d.deleted_at IS NULL
  LEFT JOIN tenant.mailboxes m ON m.organization_id = k.org AND m.workspace_id = k.ws AND m.address = k.address
    AND m.deleted_at IS NULL`;

/**
 * Looks senders up, one answer per key in order; `undefined` where there is no such workspace. The only place where
 * accepting mail reads workspaces, domains and mailboxes.
 */
export async function findSenders(
  on: Queryable,
  keys: readonly SenderKey[],
): Promise<(Sender | undefined)[]> {
  const rows = await on.query<Sender & { place: number }>(FIND, [
    keys.map(key => key.organizationId),
    keys.map(key => key.workspaceId),
    keys.map(key => key.address.toLowerCase()),
    keys.map(key => key.address.slice(key.address.lastIndexOf("@") + 1)),
  ]);
  const found: (Sender | undefined)[] = keys.map(() => undefined);
  for (const { place, ...sender } of rows) found[place - 1] = sender;
  return found;
}

/** The first required record of each domain that is not in order, by domain: for the error that names it. */
export async function failingRecords(
  on: Queryable,
  domainIds: readonly string[],
): Promise<Map<string, { type: string; name: string; status: string }>> {
  const rows = await on.query<{ domainId: string; type: string; name: string; status: string }>(
    `SELECT DISTINCT ON (domain_id) domain_id AS "domainId", type, name, status FROM tenant.dns_records
     WHERE domain_id = ANY ($1::uuid[]) AND required AND status <> 'valid' ORDER BY domain_id, id`,
    [[...domainIds]],
  );
  return new Map(rows.map(({ domainId, ...record }) => [domainId, record]));
}
