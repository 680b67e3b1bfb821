import { and, desc, eq, lt, type SQL } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import type { Id } from "../../../kernel/ids/index.ts";
import { webhookEndpointTable as endpoints } from "../endpoints/index.ts";
import { webhookDeliveries as deliveries, type WebhookDeliveryRow } from "./tables.ts";

export interface DeliveryFilter {
  webhookEndpointId?: Id<"whe"> | undefined;
  status?: WebhookDeliveryRow["status"] | undefined;
  eventId?: Id<"evt"> | undefined;
}

const ofEndpoint = and(
  eq(endpoints.organizationId, deliveries.organizationId),
  eq(endpoints.id, deliveries.endpointId),
);

/** What the actor may see: deliveries to the endpoints it sees. */
function visibleTo(actor: Actor): SQL | undefined {
  return and(
    eq(deliveries.organizationId, actor.organizationId),
    eq(endpoints.environment, actor.environment),
    actor.workspaceId === undefined ? undefined : eq(endpoints.workspaceId, actor.workspaceId),
  );
}

/** One delivery with its endpoint. Throws `not_found`. */
export async function findDelivery(tx: Tx, actor: Actor, id: Id<"whd">) {
  const [found] = await tx.orm
    .select({ delivery: deliveries, endpoint: endpoints })
    .from(deliveries)
    .innerJoin(endpoints, ofEndpoint)
    .where(and(visibleTo(actor), eq(deliveries.id, id)));
  if (found === undefined) throw errors.not_found();
  return found;
}

/** Deliveries, newest first, behind the one with id `after`. */
export async function listDeliveries(
  tx: Tx,
  actor: Actor,
  filter: DeliveryFilter,
  page: { after: Id<"whd"> | undefined; limit: number },
): Promise<WebhookDeliveryRow[]> {
  const rows = await tx.orm
    .select({ delivery: deliveries })
    .from(deliveries)
    .innerJoin(endpoints, ofEndpoint)
    .where(
      and(
        visibleTo(actor),
        filter.webhookEndpointId && eq(deliveries.endpointId, filter.webhookEndpointId),
        filter.status && eq(deliveries.status, filter.status),
        filter.eventId && eq(deliveries.eventId, filter.eventId),
        page.after && lt(deliveries.id, page.after),
      ),
    )
    .orderBy(desc(deliveries.id))
    .limit(page.limit);
  return rows.map(row => row.delivery);
}
