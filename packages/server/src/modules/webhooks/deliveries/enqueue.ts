import type { Tx } from "../../../kernel/db/index.ts";
import type { WorkQueue } from "../../../kernel/work/index.ts";
import { deliveryLane } from "../endpoints/index.ts";

export const DELIVERY_KIND = "webhook_delivery";

/** A delivery to be made. UUIDs. */
export interface NewDelivery {
  organizationId: string;
  id: string;
  endpointId: string;
  eventId: string;
  eventType: string;
}

/** Writes deliveries and the work that makes them, due now. One that exists already stays as it is. */
export async function enqueueDeliveries(
  tx: Tx,
  queue: WorkQueue,
  deliveries: readonly NewDelivery[],
  now: Date,
): Promise<number> {
  if (deliveries.length === 0) return 0;
  const made = await tx.query<{ id: string }>(
    `INSERT INTO tenant.webhook_deliveries
       (organization_id, id, endpoint_id, event_id, event_type, status, created_at, next_attempt_at)
     SELECT organization_id, id, endpoint_id, event_id, event_type, 'pending', $6::timestamptz, $6::timestamptz
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[])
       AS d (organization_id, id, endpoint_id, event_id, event_type)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      deliveries.map(delivery => delivery.organizationId),
      deliveries.map(delivery => delivery.id),
      deliveries.map(delivery => delivery.endpointId),
      deliveries.map(delivery => delivery.eventId),
      deliveries.map(delivery => delivery.eventType),
      now.toISOString(),
    ],
  );
  const isMade = new Set(made.map(row => row.id));
  await queue.schedule(
    tx,
    deliveries
      .filter(delivery => isMade.has(delivery.id))
      .map(delivery => ({
        ...deliveryLane(delivery.organizationId, delivery.endpointId),
        kind: DELIVERY_KIND,
        subject: delivery.id,
        dueAt: now,
      })),
  );
  return made.length;
}
