import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../kernel/db/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { type Id, idSchema, toUuid } from "../../../kernel/ids/index.ts";
import {
  type EventFilter,
  endOfLog,
  LOG_START,
  type LogPosition,
  type LogRow,
  publicEventsQuery,
} from "../../../kernel/log/index.ts";
import {
  defineOperation,
  type OperationRecord,
  startOperation,
  Wait,
} from "../../../kernel/operations/index.ts";
import { type OrganizationId, tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import {
  findEndpoint,
  requireEnabled,
  type WebhookEndpointRow,
  webhookEndpointTable,
} from "../endpoints/index.ts";
import { getEvent, positionOf, readEvents } from "../events/index.ts";
import { enqueueDeliveries } from "./enqueue.ts";
import { isWanted } from "./match.ts";
import type { ReplayInput } from "./schema.ts";

const PAGE = 500;

const position = z.object({ epoch: z.int(), xid: z.string(), id: z.uuid() });
const input = z.object({
  endpointId: idSchema("whe", "The endpoint."),
  /** Behind this one, up to and with that one: what happens meanwhile is delivered anyway. */
  after: position,
  end: position,
  since: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
  types: z.array(z.string()).nullable(),
  /** Events in this range when it began. */
  total: z.int(),
});
type Range = z.infer<typeof input>;

/**
 * Delivers events of the past to one endpoint again, as new deliveries with the same event ids. It goes through the
 * log page by page; a page that is done again after a crash makes nothing twice, for a delivery's id follows from
 * the operation and the event.
 */
export const replayOperation = defineOperation<Runtime>()({
  kind: "webhook_endpoint.replay",
  input,
  steps: [
    {
      name: "schedule_deliveries",
      title: "Schedule the deliveries",
      seconds: 5,
      async do({ runtime, organizationId, operationId, input: range, signal, progress }) {
        let after: LogPosition | undefined = range.after;
        let seen = 0;
        let scheduled = 0;
        while (after !== undefined) {
          if (signal.aborted) return new Wait(0, "The server is stopping");
          const page: ReplayPage = await replayPage(runtime, organizationId, operationId, range, after);
          seen += page.seen;
          scheduled += page.scheduled;
          after = page.next;
          if (after !== undefined)
            await progress((100 * seen) / Math.max(range.total, 1), `${seen} of ${range.total} events`);
        }
        return { events: seen, scheduled };
      },
    },
  ],
});

interface ReplayPage {
  seen: number;
  scheduled: number;
  /** Undefined at the end of the range. */
  next: LogPosition | undefined;
}

function replayPage(
  runtime: Runtime,
  organizationId: OrganizationId,
  operationId: Id<"op">,
  range: Range,
  after: LogPosition,
): Promise<ReplayPage> {
  return runtime.db.transaction(tenantScope(organizationId), async tx => {
    const [endpoint] = await tx.orm
      .select()
      .from(webhookEndpointTable)
      .where(
        and(
          eq(webhookEndpointTable.organizationId, organizationId),
          eq(webhookEndpointTable.id, range.endpointId),
        ),
      );
    // Deleted or disabled meanwhile: nobody is there to receive.
    if (endpoint?.status !== "enabled") return { seen: 0, scheduled: 0, next: undefined };
    const rows = await readEvents(tx, organizationId, filterOf(endpoint, range), after, PAGE);
    const inRange = rows.filter(row => isUpTo(row, range.end));
    const deliveries = inRange
      .filter(row => isWanted(endpoint, row))
      .map(row => ({
        organizationId: row.organizationId,
        id: replayedId(operationId, row.id),
        endpointId: toUuid(endpoint.id),
        eventId: row.id,
        eventType: row.type,
      }));
    const scheduled = await enqueueDeliveries(tx, runtime.queue, deliveries, runtime.clock.now());
    const last = rows.at(-1);
    const isEnd = rows.length < PAGE || inRange.length < rows.length || last === undefined;
    return { seen: inRange.length, scheduled, next: isEnd ? undefined : positionOf(last) };
  });
}

/** Starts a replay, or only counts it. Throws `not_found`, `illegal_state` while the endpoint is disabled. */
export async function startReplay(
  tx: Tx,
  runtime: Runtime,
  actor: Actor,
  endpointId: Id<"whe">,
  asked: ReplayInput,
): Promise<{ events: number; operation: OperationRecord | null }> {
  const endpoint = await findEndpoint(tx, actor, endpointId);
  requireEnabled(endpoint);
  const after =
    asked.sinceEventId === undefined ? LOG_START : positionOf(await getEvent(tx, actor, asked.sinceEventId));
  const range = {
    endpointId,
    after: { epoch: after.epoch, xid: after.xid, id: after.id },
    end: await endOfLog(tx, toUuid(actor.organizationId)),
    since: asked.from === undefined ? null : new Date(asked.from).toISOString(),
    until: asked.to === undefined ? null : new Date(asked.to).toISOString(),
    types: wantedTypes(endpoint, asked.types),
  };
  const total = range.types?.length === 0 ? 0 : await countEvents(tx, endpoint, range);
  if (asked.dryRun) return { events: total, operation: null };
  const operation = await startOperation(tx, runtime.queue, replayOperation, {
    organizationId: actor.organizationId,
    environment: actor.environment,
    workspaceId: endpoint.workspaceId ?? undefined,
    subject: endpoint.id,
    input: { ...range, total },
    now: runtime.clock.now(),
  });
  return { events: total, operation };
}

/** Of the types asked for, those the endpoint gets; null: all. */
function wantedTypes(endpoint: WebhookEndpointRow, asked: readonly string[] | undefined): string[] | null {
  if (asked === undefined) return endpoint.types;
  return asked.filter(type => endpoint.types === null || endpoint.types.includes(type));
}

function filterOf(
  endpoint: WebhookEndpointRow,
  range: Pick<Range, "since" | "until" | "types">,
): EventFilter {
  return {
    environment: endpoint.environment,
    workspaceId: endpoint.workspaceId === null ? undefined : toUuid(endpoint.workspaceId),
    types: range.types ?? undefined,
    since: range.since === null ? undefined : new Date(range.since),
    until: range.until === null ? undefined : new Date(range.until),
  };
}

async function countEvents(
  tx: Tx,
  endpoint: WebhookEndpointRow,
  range: Omit<Range, "total">,
): Promise<number> {
  const { text, params } = publicEventsQuery(
    toUuid(endpoint.organizationId),
    range.after,
    filterOf(endpoint, range),
    1_000_000,
  );
  const [row] = await tx.query<{ total: number }>(`SELECT count(*)::int AS total FROM (${text}) e`, params);
  return row?.total ?? 0;
}

function isUpTo(row: LogRow, end: LogPosition): boolean {
  if (row.epoch !== end.epoch) return row.epoch < end.epoch;
  if (row.xid !== end.xid) return BigInt(row.xid) < BigInt(end.xid);
  return row.id <= end.id;
}

/** The same UUIDv7 each time, in the month of the operation: deliveries are partitioned by the time in their id. */
function replayedId(operationId: Id<"op">, eventUuid: string): string {
  const operation = toUuid(operationId);
  const hash = createHash("sha256").update(`${operation}/${eventUuid}`).digest("hex");
  return `${operation.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
