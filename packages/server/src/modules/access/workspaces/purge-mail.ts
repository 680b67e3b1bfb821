import type { Tx } from "../../../kernel/db/index.ts";
import { type OrganizationId, tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";

/** Emails of one transaction: each has up to 50 recipients. */
const EMAIL_BATCH = 200;
const EVENT_PAGE = 2000;

/** Counts what a transaction deleted on the certificate. */
export type Count = (tx: Tx, table: string, deleted: number) => Promise<void>;

export interface PurgedPlace {
  organizationId: OrganizationId;
  /** UUIDs. */
  organization: string;
  workspace: string;
}

/**
 * Deletes up to 200 emails with their recipients, their attachments first: a crash in between leaves a row that
 * is found again, never a blob that nobody knows. Answers whether there were any.
 */
export async function purgeEmails(runtime: Runtime, place: PurgedPlace, count: Count): Promise<boolean> {
  const scope = tenantScope(place.organizationId);
  const found = await runtime.db.read<{ id: string; raw_blob: string | null; blobs: string | null }>(
    scope,
    `SELECT id, raw_blob, jsonb_path_query_array(content, '$.attachments[*].blob')::text AS blobs
     FROM tenant.emails WHERE organization_id = $1 AND workspace_id = $2 ORDER BY id LIMIT ${EMAIL_BATCH}`,
    [place.organization, place.workspace],
  );
  if (found.length === 0) return false;
  await deleteBlobs(
    runtime,
    place,
    found.flatMap(email => [email.raw_blob, ...blobIds(email.blobs)]),
    count,
  );
  const ids = found.map(email => email.id);
  await runtime.db.transaction(scope, async tx => {
    const recipients = await tx.query(
      "DELETE FROM tenant.recipients WHERE organization_id = $1 AND email_id = ANY ($2::uuid[]) RETURNING 1",
      [place.organization, ids],
    );
    const emails = await tx.query(
      "DELETE FROM tenant.emails WHERE organization_id = $1 AND id = ANY ($2::uuid[]) RETURNING 1",
      [place.organization, ids],
    );
    await count(tx, "recipients", recipients.length);
    await count(tx, "emails", emails.length);
  });
  return true;
}

/** The same for mail that came in. */
export async function purgeReceivedEmails(
  runtime: Runtime,
  place: PurgedPlace,
  count: Count,
): Promise<boolean> {
  const scope = tenantScope(place.organizationId);
  const found = await runtime.db.read<{ id: string; raw_blob: string | null }>(
    scope,
    `SELECT id, raw_blob FROM tenant.received_emails WHERE organization_id = $1 AND workspace_id = $2
     ORDER BY id LIMIT ${EMAIL_BATCH}`,
    [place.organization, place.workspace],
  );
  if (found.length === 0) return false;
  await deleteBlobs(
    runtime,
    place,
    found.map(email => email.raw_blob),
    count,
  );
  await runtime.db.transaction(scope, async tx => {
    const gone = await tx.query(
      "DELETE FROM tenant.received_emails WHERE organization_id = $1 AND id = ANY ($2::uuid[]) RETURNING 1",
      [place.organization, found.map(email => email.id)],
    );
    await count(tx, "received_emails", gone.length);
  });
  return true;
}

/**
 * Walks one page of the organization's log after `after` and deletes the workspace's events, with the records of
 * their deliveries. Answers where the next page starts; undefined at the end.
 */
export async function purgeEvents(
  runtime: Runtime,
  place: PurgedPlace,
  after: string,
  count: Count,
): Promise<string | undefined> {
  return runtime.db.transaction(tenantScope(place.organizationId), async tx => {
    const [page] = await tx.query<{ last: string | null; events: number; deliveries: number }>(
      `WITH page AS (
         SELECT id, workspace_id FROM tenant.events WHERE organization_id = $1 AND id > $3::uuid ORDER BY id LIMIT ${EVENT_PAGE}
       ), deliveries AS (
         DELETE FROM tenant.webhook_deliveries WHERE organization_id = $1
           AND event_id IN (SELECT id FROM page WHERE workspace_id = $2)
         RETURNING 1
       ), gone AS (
         DELETE FROM tenant.events WHERE organization_id = $1 AND id IN (SELECT id FROM page WHERE workspace_id = $2)
         RETURNING 1
       )
       SELECT (SELECT id FROM page ORDER BY id DESC LIMIT 1) AS last, (SELECT count(*)::int FROM gone) AS events,
         (SELECT count(*)::int FROM deliveries) AS deliveries`,
      [place.organization, place.workspace, after],
    );
    await count(tx, "events", page?.events ?? 0);
    await count(tx, "webhook_deliveries", page?.deliveries ?? 0);
    return page?.last ?? undefined;
  });
}

async function deleteBlobs(
  runtime: Runtime,
  place: PurgedPlace,
  ids: (string | null)[],
  count: Count,
): Promise<void> {
  const blobs = ids.filter(id => id !== null);
  if (blobs.length === 0) return;
  await runtime.worlds.blobs.delete(place.organizationId, blobs);
  await runtime.db.transaction(tenantScope(place.organizationId), tx => count(tx, "blobs", blobs.length));
}

function blobIds(column: string | null): string[] {
  const ids: unknown = column === null ? [] : JSON.parse(column);
  return Array.isArray(ids) ? ids.filter(id => typeof id === "string") : [];
}
