import type { Tx } from "../../../kernel/db/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { deliveryLane, requireEnabled } from "../endpoints/index.ts";
import { DELIVERY_KIND } from "./enqueue.ts";
import { findDelivery } from "./read-deliveries.ts";
import type { WebhookDeliveryRow } from "./tables.ts";

/**
 * Tries a delivery again now, whatever became of it. It goes on where its schedule stopped: after the eighth attempt
 * each retry is a single one. Throws `not_found`, `illegal_state` while the endpoint is disabled.
 */
export async function retryDelivery(
  tx: Tx,
  runtime: Runtime,
  actor: Actor,
  id: Id<"whd">,
): Promise<WebhookDeliveryRow> {
  const { delivery, endpoint } = await findDelivery(tx, actor, id);
  requireEnabled(endpoint);
  const now = runtime.clock.now();
  const organizationId = toUuid(delivery.organizationId);
  const subject = toUuid(delivery.id);
  const changed = await tx.query(
    `UPDATE tenant.webhook_deliveries SET status = 'pending', next_attempt_at = $3, finished_at = NULL
     WHERE organization_id = $1 AND id = $2 AND status <> 'pending' RETURNING id`,
    [organizationId, subject, now.toISOString()],
  );
  const work = {
    ...deliveryLane(organizationId, toUuid(endpoint.id)),
    kind: DELIVERY_KIND,
    subject,
    dueAt: now,
  };
  if (changed.length > 0) {
    await runtime.queue.schedule(tx, [work]);
  } else {
    await tx.query(
      "UPDATE tenant.webhook_deliveries SET next_attempt_at = $3 WHERE organization_id = $1 AND id = $2 AND status = 'pending'",
      [organizationId, subject, now.toISOString()],
    );
    await runtime.queue.hasten(tx, organizationId, DELIVERY_KIND, [subject], now);
  }
  return (await findDelivery(tx, actor, id)).delivery;
}
