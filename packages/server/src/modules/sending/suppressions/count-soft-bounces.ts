import type { Tx } from "../../../kernel/db/index.ts";
import { toUuid } from "../../../kernel/ids/index.ts";
import type { LogWriter } from "../../../kernel/log/index.ts";
import { type NewSuppression, suppress } from "./suppress.ts";

const LIMIT = 3;
const WINDOW_DAYS = 15;
/** How long a suppression by soft bounces lasts: mailboxes are emptied again. */
const LASTS_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Counts soft bounces that ended an email; the third of an address within fifteen days suppresses it in its whole
 * workspace for thirty days, and the count starts anew.
 */
export async function countSoftBounces(
  tx: Tx,
  log: Pick<LogWriter, "append">,
  bounces: readonly Omit<NewSuppression, "reason" | "stream" | "expiresAt">[],
): Promise<void> {
  if (bounces.length === 0) return;
  const keyOf = (bounce: (typeof bounces)[number]) =>
    `${toUuid(bounce.organizationId)} ${toUuid(bounce.workspaceId)} ${bounce.addressKey}`;
  const byKey = new Map<string, { bounce: (typeof bounces)[number]; count: number }>();
  for (const bounce of bounces) {
    byKey.set(keyOf(bounce), { bounce, count: (byKey.get(keyOf(bounce))?.count ?? 0) + 1 });
  }
  const rows = [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const full = await tx.query<{ key: string }>(
    `WITH counted AS (
       INSERT INTO tenant.soft_bounces AS s (organization_id, workspace_id, address_key, count, first_at)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::smallint[], $5::timestamptz[])
       ON CONFLICT (organization_id, workspace_id, address_key) DO UPDATE SET
         count = CASE WHEN s.first_at > excluded.first_at - interval '${WINDOW_DAYS} days'
           THEN least(s.count + excluded.count, 1000) ELSE excluded.count END,
         first_at = CASE WHEN s.first_at > excluded.first_at - interval '${WINDOW_DAYS} days'
           THEN s.first_at ELSE excluded.first_at END
       RETURNING organization_id, workspace_id, address_key, count
     )
     SELECT concat_ws(' ', organization_id, workspace_id, address_key) AS key FROM counted WHERE count >= ${LIMIT}`,
    [
      rows.map(({ bounce }) => toUuid(bounce.organizationId)),
      rows.map(({ bounce }) => toUuid(bounce.workspaceId)),
      rows.map(({ bounce }) => bounce.addressKey),
      rows.map(({ count }) => count),
      rows.map(({ bounce }) => bounce.at.toISOString()),
    ],
  );
  const reached = full.flatMap(({ key }) => byKey.get(key)?.bounce ?? []);
  if (reached.length === 0) return;
  await tx.query(
    `DELETE FROM tenant.soft_bounces WHERE (organization_id, workspace_id, address_key) IN
       (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[]))`,
    [
      reached.map(bounce => toUuid(bounce.organizationId)),
      reached.map(bounce => toUuid(bounce.workspaceId)),
      reached.map(bounce => bounce.addressKey),
    ],
  );
  await suppress(
    tx,
    log,
    reached.map(bounce => ({
      ...bounce,
      stream: "all",
      reason: "soft_bounces",
      expiresAt: new Date(bounce.at.getTime() + LASTS_DAYS * DAY_MS),
    })),
  );
}
