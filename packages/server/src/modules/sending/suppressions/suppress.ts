import type { Tx } from "../../../kernel/db/index.ts";
import { fromUuid, type Id, newId, toUuid } from "../../../kernel/ids/index.ts";
import type { LogWriter, NewEvent } from "../../../kernel/log/index.ts";
import type { Environment, OrganizationId, WorkspaceId } from "../../../kernel/tenancy.ts";
import { type StoredSuppression, suppressionCreated, suppressionUpdated } from "./events.ts";
import {
  isRecipientsWill,
  isStronger,
  REASONS,
  type SuppressionReason,
  type SuppressionScope,
} from "./reasons.ts";

/** An address to suppress. The caller has brought it into canonical form. */
export interface NewSuppression {
  organizationId: OrganizationId;
  environment: Environment;
  workspaceId: WorkspaceId;
  stream: SuppressionScope;
  address: string;
  /** The address as suppressions know it: `suppressionKey` of its canonical form. */
  addressKey: string;
  reason: SuppressionReason;
  note?: string | undefined;
  emailId?: Id<"email"> | undefined;
  /** When it ends by itself; ignored for complaints, unsubscriptions and erasures, which never end. */
  expiresAt?: Date | undefined;
  /** Time on the workspace's clock. */
  at: Date;
  actor?: string | undefined;
  requestId?: string | undefined;
}

export interface Suppressed {
  id: Id<"supp">;
  /** `unchanged`: an equal or stronger suppression was there already. */
  outcome: "created" | "updated" | "unchanged";
}

type Written = { id: string; key: string };

const KEY = "concat_ws(' ', s.organization_id, s.workspace_id, s.stream, s.address_key)";
const STRENGTH = `ARRAY[${REASONS.map(reason => `'${reason}'`).join(", ")}]::text[]`;

/**
 * Suppresses addresses and announces what changed, in the transaction of the cause. Idempotent: a suppression of
 * equal or greater strength stays as it is; one that has expired is replaced. One result per item, in order.
 */
export async function suppress(
  tx: Tx,
  log: Pick<LogWriter, "append">,
  items: readonly NewSuppression[],
): Promise<Suppressed[]> {
  if (items.length === 0) return [];
  const strongest = new Map<string, NewSuppression & { id: Id<"supp"> }>();
  for (const item of items) {
    const before = strongest.get(keyOf(item));
    if (!before || isStronger(item.reason, before.reason)) {
      strongest.set(keyOf(item), { ...item, id: before?.id ?? newId("supp") });
    }
  }
  // In one order everywhere, so that two writers of the same addresses cannot deadlock.
  const rows = [...strongest.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const written = await upsert(tx, rows);
  const missing = rows.filter(row => !written.has(keyOf(row)));
  const existing = missing.length === 0 ? new Map<string, string>() : await findExisting(tx, missing);

  const events: NewEvent<StoredSuppression>[] = [];
  const results = new Map<string, Suppressed>();
  for (const row of rows) {
    const key = keyOf(row);
    const uuid = written.get(key);
    const id = fromUuid("supp", uuid ?? existing.get(key) ?? toUuid(row.id));
    const outcome = uuid === undefined ? "unchanged" : id === row.id ? "created" : "updated";
    results.set(key, { id, outcome });
    if (outcome === "unchanged") continue;
    events.push({
      organizationId: row.organizationId,
      environment: row.environment,
      workspaceId: row.workspaceId,
      type: outcome === "created" ? suppressionCreated : suppressionUpdated,
      subject: id,
      data: {
        suppressionId: id,
        workspaceId: row.workspaceId,
        stream: row.stream,
        reason: row.reason,
        emailId: row.emailId ?? null,
      },
      occurredAt: row.at,
      actor: row.actor,
      requestId: row.requestId,
    });
  }
  await log.append(tx, events);
  return items.map(item => results.get(keyOf(item))!);
}

function keyOf(item: NewSuppression): string {
  return `${toUuid(item.organizationId)} ${toUuid(item.workspaceId)} ${item.stream} ${item.addressKey}`;
}

async function upsert(
  tx: Tx,
  rows: readonly (NewSuppression & { id: Id<"supp"> })[],
): Promise<Map<string, string>> {
  const written = await tx.query<Written>(
    `INSERT INTO tenant.suppressions AS s (organization_id, id, workspace_id, environment, stream, address, address_key,
       reason, note, email_id, created_at, expires_at)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::text[], $10::uuid[], $11::timestamptz[], $12::timestamptz[])
     ON CONFLICT (organization_id, workspace_id, address_key, stream) DO UPDATE
       SET reason = excluded.reason, note = coalesce(excluded.note, s.note),
         email_id = coalesce(excluded.email_id, s.email_id), expires_at = excluded.expires_at
       WHERE s.expires_at <= excluded.created_at
         OR array_position(${STRENGTH}, excluded.reason) > array_position(${STRENGTH}, s.reason)
         OR (excluded.reason = s.reason AND (excluded.expires_at IS NULL AND s.expires_at IS NOT NULL
           OR excluded.expires_at > s.expires_at))
     RETURNING s.id, ${KEY} AS key`,
    [
      rows.map(row => toUuid(row.organizationId)),
      rows.map(row => toUuid(row.id)),
      rows.map(row => toUuid(row.workspaceId)),
      rows.map(row => row.environment),
      rows.map(row => row.stream),
      rows.map(row => row.address),
      rows.map(row => row.addressKey),
      rows.map(row => row.reason),
      rows.map(row => row.note ?? null),
      rows.map(row => (row.emailId === undefined ? null : toUuid(row.emailId))),
      rows.map(row => row.at.toISOString()),
      rows.map(row => (isPermanent(row.reason) ? null : (row.expiresAt?.toISOString() ?? null))),
    ],
  );
  return new Map(written.map(row => [row.key, row.id]));
}

function isPermanent(reason: SuppressionReason): boolean {
  return reason === "erasure" || isRecipientsWill(reason);
}

async function findExisting(tx: Tx, rows: readonly NewSuppression[]): Promise<Map<string, string>> {
  const found = await tx.query<Written>(
    `SELECT s.id, ${KEY} AS key FROM tenant.suppressions s
     WHERE (s.organization_id, s.workspace_id, s.stream, s.address_key) IN
       (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]))`,
    [
      rows.map(row => toUuid(row.organizationId)),
      rows.map(row => toUuid(row.workspaceId)),
      rows.map(row => row.stream),
      rows.map(row => row.addressKey),
    ],
  );
  return new Map(found.map(row => [row.key, row.id]));
}
