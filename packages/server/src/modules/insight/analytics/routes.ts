import { z } from "@hono/zod-openapi";
import { errors } from "../../../kernel/errors/index.ts";
import { type Actor, type Api, defineRoute } from "../../../kernel/http/index.ts";
import { fromUuid, idSchema, toUuid } from "../../../kernel/ids/index.ts";
import { startOperation } from "../../../kernel/operations/index.ts";
import { tenantScope, type WorkspaceId } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { operationOf, operationSchema } from "../../infrastructure/operations/index.ts";
import { overview } from "./overview.ts";
import { rebuildAnalytics } from "./rebuild.ts";
import { DIMENSIONS, overviewSchema, usageSchema } from "./schema.ts";

const tag = "Analytics";
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MAX_RANGE_MS = 400 * DAY_MS;
const DEFAULT_RANGE_MS = 30 * DAY_MS;

const getOverview = defineRoute({
  operationId: "analytics.overview",
  method: "get",
  path: "/v1/analytics/overview",
  tag,
  summary: "The funnel of a period, its trend and one breakdown",
  description:
    "An email counts in the UTC hour in which it was accepted. Counts are of recipients in their current state.",
  permission: "analytics:read",
  query: z.object({
    workspaceId: idSchema("ws", "Only this workspace; default: all.").optional(),
    from: z.iso
      .datetime()
      .optional()
      .openapi({ description: "Start; cut to the hour. Default: 30 days before `to`." }),
    to: z.iso
      .datetime()
      .optional()
      .openapi({ description: "End; raised to the full hour. Default: the end of the present hour." }),
    groupBy: z
      .enum(DIMENSIONS)
      .optional()
      .openapi({ description: "Break the counters down by this dimension." }),
  }),
  success: { status: 200, schema: overviewSchema, description: "The overview." },
});

const rebuild = defineRoute({
  operationId: "analytics.rebuild",
  method: "post",
  path: "/v1/analytics/rebuild",
  tag,
  summary: "Count everything anew from the event log",
  description: "The result is the same; for the day you doubt it.",
  permission: "analytics:write",
  success: { status: 202, schema: operationSchema, description: "The operation that counts." },
});

const listUsage = defineRoute({
  operationId: "usage.list",
  method: "get",
  path: "/v1/usage",
  tag,
  summary: "List daily usage by workspace, for your billing",
  permission: "usage:read",
  paged: true,
  query: z.object({
    workspaceId: idSchema("ws", "Only this workspace.").optional(),
    from: z.iso.date().optional().openapi({ description: "First day, inclusive. Default: 31 days ago." }),
    to: z.iso.date().optional().openapi({ description: "Last day, inclusive. Default: today." }),
  }),
  success: { status: 200, schema: usageSchema, description: "Usage, newest day first." },
});

/** A key bound to a workspace sees that one only. */
function workspaceOf(actor: Actor, asked: WorkspaceId | undefined): WorkspaceId | undefined {
  if (actor.workspaceId !== undefined && asked !== undefined && asked !== actor.workspaceId)
    throw errors.not_found();
  return actor.workspaceId ?? asked;
}

async function presentOf(
  runtime: Runtime,
  actor: Actor,
  workspaceId: WorkspaceId | undefined,
): Promise<Date> {
  const [row] = await runtime.db.read<{ offset: number | null; known: boolean }>(
    tenantScope(actor.organizationId),
    `SELECT max(clock_offset_ms) AS "offset", count(*) > 0 AS known FROM tenant.workspaces
     WHERE organization_id = $1 AND environment = $2 AND ($3::uuid IS NULL OR id = $3) AND deleted_at IS NULL`,
    [toUuid(actor.organizationId), actor.environment, workspaceId === undefined ? null : toUuid(workspaceId)],
  );
  if (workspaceId !== undefined && row?.known !== true) throw errors.not_found();
  return new Date(runtime.clock.now().getTime() + (row?.offset ?? 0));
}

const position = z.object({ day: z.string(), workspace: z.string(), metric: z.string() });

export function analyticsRoutes(api: Api<Runtime>): void {
  api.read(getOverview, async ({ actor, query, runtime }) => {
    const workspaceId = workspaceOf(actor, query.workspaceId);
    const present = await presentOf(runtime, actor, workspaceId);
    const end = query.to === undefined ? present : new Date(query.to);
    const to = new Date(Math.ceil((end.getTime() + (query.to === undefined ? 1 : 0)) / HOUR_MS) * HOUR_MS);
    const start = query.from === undefined ? to.getTime() - DEFAULT_RANGE_MS : new Date(query.from).getTime();
    const from = new Date(Math.floor(start / HOUR_MS) * HOUR_MS);
    const length = to.getTime() - from.getTime();
    if (length <= 0 || length > MAX_RANGE_MS) {
      throw errors.invalid_request(undefined, {
        errors: [
          { pointer: "/query/from", code: "bad_range", message: "must lie before `to`, at most 400 days" },
        ],
      });
    }
    return overview(runtime, actor.organizationId, {
      environment: actor.environment,
      workspaceId,
      from,
      to,
      groupBy: query.groupBy,
    });
  });

  api.write(rebuild, {
    async run({ tx, actor, runtime }) {
      const operation = await startOperation(tx, runtime.queue, rebuildAnalytics, {
        organizationId: actor.organizationId,
        environment: actor.environment,
        subject: actor.organizationId,
        input: {},
        now: runtime.clock.now(),
      });
      return operationOf(operation);
    },
  });

  api.read(listUsage, async ({ actor, query, page, runtime }) => {
    const workspaceId = workspaceOf(actor, query.workspaceId);
    const present = await presentOf(runtime, actor, workspaceId);
    const to = query.to ?? present.toISOString().slice(0, 10);
    const from = query.from ?? new Date(present.getTime() - 31 * DAY_MS).toISOString().slice(0, 10);
    const after = page.after(position);
    const rows = await runtime.db.read<{
      workspace: string;
      external: string | null;
      day: string;
      metric: "recipients_accepted" | "recipients_delivered";
      quantity: number;
    }>(
      tenantScope(actor.organizationId),
      `SELECT u.workspace_id AS workspace, w.external_id AS external, u.day::text AS day, u.metric, u.quantity
       FROM (
         SELECT workspace_id, (hour AT TIME ZONE 'UTC')::date AS day, m.metric,
           sum(CASE m.metric WHEN 'recipients_accepted' THEN accepted - suppressed ELSE delivered END)::bigint AS quantity
         FROM tenant.metric_hours CROSS JOIN (VALUES ('recipients_accepted'), ('recipients_delivered')) AS m (metric)
         WHERE organization_id = $1 AND environment = $2 AND ($3::uuid IS NULL OR workspace_id = $3)
           AND hour >= $4::date AND hour < ($5::date + 1)
         GROUP BY 1, 2, 3
       ) u LEFT JOIN tenant.workspaces w ON w.organization_id = $1 AND w.id = u.workspace_id
       WHERE $6::date IS NULL OR (u.day, u.workspace_id, u.metric) < ($6::date, $7::uuid, $8::text)
       ORDER BY u.day DESC, u.workspace_id DESC, u.metric DESC LIMIT $9`,
      [
        toUuid(actor.organizationId),
        actor.environment,
        workspaceId === undefined ? null : toUuid(workspaceId),
        from,
        to,
        after?.day ?? null,
        after?.workspace ?? null,
        after?.metric ?? null,
        page.limit + 1,
      ],
    );
    return page.of(
      rows,
      last => ({ day: last.day, workspace: last.workspace, metric: last.metric }),
      row => {
        const id = fromUuid("ws", row.workspace);
        return {
          id: `${id}:${row.day}:${row.metric}`,
          workspaceId: id,
          workspaceExternalId: row.external,
          day: row.day,
          metric: row.metric,
          quantity: row.quantity,
        };
      },
    );
  });
}
