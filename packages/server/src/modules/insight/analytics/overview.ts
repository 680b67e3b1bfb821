import type { z } from "@hono/zod-openapi";
import { fromUuid, toUuid } from "../../../kernel/ids/index.ts";
import { shardOf } from "../../../kernel/log/index.ts";
import {
  type Environment,
  type OrganizationId,
  tenantScope,
  type WorkspaceId,
} from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { COUNTERS, type Counters, noCounters } from "./counters.ts";
import { FORMULAS } from "./formulas.ts";
import { ROLLUP } from "./rollup.ts";
import type { DIMENSIONS, overviewSchema } from "./schema.ts";

const HOUR_MS = 3_600_000;
/** Up to this length the trend goes by hours. */
const HOURLY_MS = 3 * 24 * HOUR_MS;
const MAX_GROUPS = 50;
const NONE = "00000000-0000-0000-0000-000000000000";

export interface OverviewQuery {
  environment: Environment;
  workspaceId?: WorkspaceId | undefined;
  from: Date;
  to: Date;
  groupBy?: (typeof DIMENSIONS)[number] | undefined;
}

type Overview = z.input<typeof overviewSchema>;
type Row = Counters & { bucket: string | null; previous: boolean };

const SUMS = COUNTERS.map(counter => `sum(${counter})::bigint AS ${counter}`).join(", ");
const COLUMN = {
  workspace: "workspace_id::text",
  domain: "domain_id::text",
  node: "node_id::text",
  mailbox: "mailbox_id::text",
  provider: "provider",
  stream: "stream",
  tag: "tag",
} as const;
const PREFIX: Partial<Record<(typeof DIMENSIONS)[number], string>> = {
  workspace: "ws",
  domain: "dom",
  node: "node",
  mailbox: "mbx",
};

/** The funnel, its trend and one breakdown, from the hourly counters alone: its cost does not grow with the emails. */
export async function overview(
  runtime: Runtime,
  organizationId: OrganizationId,
  query: OverviewQuery,
): Promise<Overview> {
  const { from, to } = query;
  const before = new Date(2 * from.getTime() - to.getTime());
  const unit = to.getTime() - from.getTime() <= HOURLY_MS ? "hour" : "day";
  const organization = toUuid(organizationId);
  const scope = tenantScope(organizationId);
  const workspace = query.workspaceId === undefined ? null : toUuid(query.workspaceId);
  const filter = `organization_id = $1 AND environment = $2 AND ($3::uuid IS NULL OR workspace_id = $3)`;

  const updatedAt = await countedUntil(runtime, organization);
  const rows = await runtime.db.read<Row>(
    scope,
    `SELECT hour < $5 AS previous, CASE WHEN hour >= $5 THEN date_trunc('${unit}', hour, 'UTC') END AS bucket, ${SUMS}
     FROM tenant.metric_hours WHERE ${filter} AND hour >= $4 AND hour < $6
     GROUP BY 1, 2 ORDER BY 2`,
    [organization, query.environment, workspace, before.toISOString(), from.toISOString(), to.toISOString()],
  );
  const groups = query.groupBy === undefined ? [] : await groupsOf(query.groupBy);

  const total = sum(rows.filter(row => !row.previous));
  const previous = sum(rows.filter(row => row.previous));
  return {
    period: { from: from.toISOString(), to: to.toISOString() },
    previousPeriod: { from: before.toISOString(), to: from.toISOString() },
    metrics: FORMULAS.map(formula => {
      const value = formula.value(total);
      const base = formula.value(previous);
      return {
        name: formula.name,
        value,
        previous: base,
        change:
          value === null || base === null || base === 0
            ? null
            : Math.round((10_000 * (value - base)) / base) / 100,
        accuracyClass: formula.accuracyClass,
        updatedAt,
      };
    }),
    series: rows.flatMap(row =>
      row.bucket === null ? [] : [{ at: new Date(row.bucket).toISOString(), ...shown(row) }],
    ),
    groups,
    updatedAt,
  };

  async function groupsOf(dimension: (typeof DIMENSIONS)[number]): Promise<Overview["groups"]> {
    const table = dimension === "tag" ? "tenant.metric_tag_hours" : "tenant.metric_hours";
    const found = await runtime.db.read<Counters & { key: string }>(
      scope,
      `SELECT ${COLUMN[dimension]} AS key, ${SUMS} FROM ${table}
       WHERE ${filter} AND hour >= $4 AND hour < $5 GROUP BY 1 ORDER BY sum(accepted) + sum(sent) DESC, 1 LIMIT ${MAX_GROUPS}`,
      [organization, query.environment, workspace, from.toISOString(), to.toISOString()],
    );
    const prefix = PREFIX[dimension];
    return found
      .filter(row => row.key !== "" && row.key !== NONE)
      .map(row => ({ key: prefix === undefined ? row.key : fromUuid(prefix, row.key), ...shown(row) }));
  }
}

/** The time up to which an organization's events are counted. */
async function countedUntil(runtime: Runtime, organization: string): Promise<string> {
  const now = runtime.clock.now();
  const [cursor] = await runtime.db.read<{ waiting: string | null }>(
    { kind: "system", purpose: "freshness of analytics" },
    `SELECT (
       SELECT to_timestamp(('x' || substr(replace(e.id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0)
       FROM tenant.events e
       WHERE e.shard = $2 AND (e.epoch, e.xid, e.id) > (c.epoch, c.xid, c.id)
       ORDER BY e.epoch, e.xid, e.id LIMIT 1) AS waiting
     FROM platform.cursors c WHERE c.subscriber = $1 AND c.shard = $2`,
    [ROLLUP, shardOf(organization)],
  );
  // The first event that is not counted yet says how far we are; none: everything up to now.
  return (cursor?.waiting == null ? now : new Date(cursor.waiting)).toISOString();
}

function sum(rows: readonly Counters[]): Counters {
  const total = noCounters();
  for (const row of rows) for (const counter of COUNTERS) total[counter] += row[counter];
  return total;
}

function shown(row: Counters) {
  return {
    accepted: row.accepted,
    sent: row.sent,
    delivered: row.delivered,
    bounced: row.hard_bounced + row.soft_bounced,
    complained: row.complained,
    opened: row.opened,
    clicked: row.clicked,
    replied: row.replied,
  };
}
