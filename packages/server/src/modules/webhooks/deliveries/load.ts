import { and, inArray } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { fromUuid, type Id, toUuid } from "../../../kernel/ids/index.ts";
import { type LogRow, parseLogRow } from "../../../kernel/log/index.ts";
import { LOG_COLUMNS } from "../../../kernel/log/read.ts";
import { batchScope } from "../../../kernel/tenancy.ts";
import type { ClaimedWork } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { webhookEndpointTable as endpoints, type WebhookEndpointRow } from "../endpoints/index.ts";
import { type Envelope, envelopesOf } from "../events/index.ts";

/** What a delivery is made from. */
export interface Delivery {
  id: Id<"whd">;
  eventId: Id<"evt">;
  eventType: string;
  /** Made before this one. */
  attempts: number;
  /** The body to post; undefined when the event can't be shown any more. */
  body: string | undefined;
}

/** Claimed work with all it needs. Without a delivery or an endpoint there is nothing left to do. */
export interface LoadedWork {
  work: ClaimedWork;
  delivery: Delivery | undefined;
  endpoint: WebhookEndpointRow | undefined;
}

type Row = LogRow & { deliveryId: string; endpointId: string; attempts: number };

/**
 * Loads deliveries that are still pending, their endpoints and events, in few queries and one transaction. An
 * event that a renderer fails on is left without a body; the others are not held up by it.
 */
export async function loadDeliveries(runtime: Runtime, batch: readonly ClaimedWork[]): Promise<LoadedWork[]> {
  try {
    return await load(runtime, batch);
  } catch (error) {
    if (batch.length > 1)
      return (await Promise.all(batch.map(work => loadDeliveries(runtime, [work])))).flat();
    runtime.logger.error({ err: error, delivery: batch[0]?.subject }, "An event could not be rendered");
    return load(runtime, batch, false);
  }
}

function load(runtime: Runtime, batch: readonly ClaimedWork[], isRendered = true): Promise<LoadedWork[]> {
  return runtime.db.transaction(batchScope(batch.map(work => work.organizationId)), async tx => {
    const rows = await pendingRows(tx, batch);
    const found = await endpointsOf(tx, rows);
    const envelopes: (Envelope | undefined)[] = isRendered
      ? await envelopesOf(tx, runtime.renderers, rows.map(parseLogRow))
      : [];
    const byId = new Map(rows.map((row, index) => [row.deliveryId, { row, envelope: envelopes[index] }]));
    return batch.map(work => {
      const loaded = byId.get(work.subject);
      return {
        work,
        delivery: loaded && toDelivery(loaded.row, loaded.envelope),
        endpoint: loaded && found.get(loaded.row.endpointId),
      };
    });
  });
}

function toDelivery(row: Row, envelope: Envelope | undefined): Delivery {
  return {
    id: fromUuid("whd", row.deliveryId),
    eventId: fromUuid("evt", row.id),
    eventType: row.type,
    attempts: row.attempts,
    body: envelope === undefined ? undefined : JSON.stringify(envelope),
  };
}

/** Both queries name the ids as a list: joined to one, the planner may read all rows of the organization instead. */
async function pendingRows(tx: Tx, batch: readonly ClaimedWork[]): Promise<Row[]> {
  const organizations = [...new Set(batch.map(work => work.organizationId))];
  const pending = await tx.query<Omit<Row, keyof LogRow> & { eventId: string }>(
    `SELECT d.id AS "deliveryId", d.endpoint_id AS "endpointId", d.event_id AS "eventId", d.attempts
     FROM tenant.webhook_deliveries d
     WHERE d.organization_id = ANY ($1::uuid[]) AND d.id = ANY ($2::uuid[]) AND d.status = 'pending'`,
    [organizations, batch.map(work => work.subject)],
  );
  if (pending.length === 0) return [];
  const events = await tx.query<LogRow>(
    `SELECT ${LOG_COLUMNS} FROM tenant.events e
     WHERE e.organization_id = ANY ($1::uuid[]) AND e.id = ANY ($2::uuid[])`,
    [organizations, [...new Set(pending.map(row => row.eventId))]],
  );
  const byId = new Map(events.map(event => [event.id, event]));
  return pending.flatMap(row => {
    const event = byId.get(row.eventId);
    return event === undefined ? [] : [{ ...event, ...row }];
  });
}

/** By UUID. */
async function endpointsOf(tx: Tx, rows: readonly Row[]): Promise<Map<string, WebhookEndpointRow>> {
  if (rows.length === 0) return new Map();
  const organizations = new Set(rows.map(row => row.organizationId));
  const ids = new Set(rows.map(row => row.endpointId));
  const found = await tx.orm
    .select()
    .from(endpoints)
    .where(
      and(
        inArray(
          endpoints.organizationId,
          [...organizations].map(uuid => fromUuid("org", uuid)),
        ),
        inArray(
          endpoints.id,
          [...ids].map(uuid => fromUuid("whe", uuid)),
        ),
      ),
    );
  return new Map(found.map(endpoint => [toUuid(endpoint.id), endpoint]));
}
