import { z } from "zod";
import { toUuid } from "../../../kernel/ids/index.ts";
import { LOG_START, type LogPosition, type LogRow, parseLogRow, shardOf } from "../../../kernel/log/index.ts";
import { defineOperation } from "../../../kernel/operations/index.ts";
import type { OrganizationId } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { COUNTED_TYPES } from "./counters.ts";
import { ROLLUP, Sums } from "./rollup.ts";

const PAGE = 5000;

/**
 * Counts an organization's log anew, up to where the subscriber stands, and replaces its counters: the result is the
 * same. The subscriber's cursor is locked meanwhile, so nothing is counted twice or missed.
 */
export async function rebuildCounters(runtime: Runtime, organizationId: OrganizationId): Promise<number> {
  const organization = toUuid(organizationId);
  return runtime.db.transaction({ kind: "system", purpose: "rebuild analytics" }, async tx => {
    const [cursor] = await tx.query<LogPosition>(
      "SELECT epoch, xid::text AS xid, id FROM platform.cursors WHERE subscriber = $1 AND shard = $2 FOR UPDATE",
      [ROLLUP, shardOf(organization)],
    );
    await tx.narrow([organization]);
    // A purged workspace's events are gone, but its hours stay for billing.
    for (const table of ["tenant.metric_hours", "tenant.metric_tag_hours"]) {
      await tx.query(
        `DELETE FROM ${table} m USING tenant.workspaces w
         WHERE m.organization_id = $1 AND w.organization_id = $1 AND w.id = m.workspace_id`,
        [organization],
      );
    }
    if (cursor === undefined) return 0;
    let after: LogPosition = LOG_START;
    let counted = 0;
    for (;;) {
      const rows: LogRow[] = await tx.query<LogRow>(
        `SELECT organization_id AS "organizationId", id, epoch, xid::text AS xid, environment, workspace_id AS "workspaceId",
           type, occurred_at AS "occurredAt", data
         FROM tenant.events
         WHERE organization_id = $1 AND type = ANY ($2) AND (epoch, xid, id) > ($3::int, $4::xid8, $5::uuid)
           AND (epoch, xid, id) <= ($6::int, $7::xid8, $8::uuid)
         ORDER BY epoch, xid, id LIMIT ${PAGE}`,
        [organization, COUNTED_TYPES, after.epoch, after.xid, after.id, cursor.epoch, cursor.xid, cursor.id],
      );
      const last = rows.at(-1);
      if (last === undefined) return counted;
      const sums = new Sums();
      for (const row of rows) sums.add(parseLogRow(row));
      await sums.write(tx);
      counted += rows.length;
      after = last;
    }
  });
}

export const rebuildAnalytics = defineOperation<Runtime>()({
  kind: "analytics.rebuild",
  input: z.object({}),
  steps: [
    {
      name: "count",
      title: "Count the log anew",
      seconds: 10,
      async do({ runtime, organizationId }) {
        return { events: await rebuildCounters(runtime, organizationId) };
      },
    },
  ],
});
