import { and, eq, inArray } from "drizzle-orm";
import { fromUuid, toUuid, uuidv7 } from "../../../kernel/ids/index.ts";
import type { LogRow, Subscriber } from "../../../kernel/log/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { webhookEndpointTable as endpoints } from "../endpoints/index.ts";
import { enqueueDeliveries, type NewDelivery } from "./enqueue.ts";
import { isWanted } from "./match.ts";

/**
 * Makes a delivery of each public event for each endpoint that wants it. The endpoints are read for every batch: a
 * remembered list would miss events of an endpoint that was just made.
 */
export function deliverySubscriber(runtime: Pick<Runtime, "queue" | "clock">): Subscriber {
  return {
    name: "webhooks",
    // Gathers the events of a few commits: one read of the log instead of one per commit.
    lagMs: 10,
    async handle(tx, rows) {
      const shown = rows.filter(row => row.public);
      if (shown.length === 0) return;
      const organizations = [...new Set(shown.map(row => row.organizationId))];
      const listening = await tx.orm
        .select({
          organizationId: endpoints.organizationId,
          id: endpoints.id,
          environment: endpoints.environment,
          types: endpoints.types,
          workspaceId: endpoints.workspaceId,
        })
        .from(endpoints)
        .where(
          and(
            inArray(
              endpoints.organizationId,
              organizations.map(uuid => fromUuid("org", uuid)),
            ),
            eq(endpoints.status, "enabled"),
          ),
        );
      if (listening.length === 0) return;
      const byOrganization = Map.groupBy(listening, endpoint => toUuid(endpoint.organizationId));
      const deliveries = shown.flatMap(row =>
        (byOrganization.get(row.organizationId) ?? [])
          .filter(endpoint => isWanted(endpoint, row))
          .map(endpoint => newDelivery(row, toUuid(endpoint.id))),
      );
      await enqueueDeliveries(tx, runtime.queue, deliveries, runtime.clock.now());
    },
  };
}

function newDelivery(row: LogRow, endpointId: string): NewDelivery {
  return {
    organizationId: row.organizationId,
    id: uuidv7(),
    endpointId,
    eventId: row.id,
    eventType: row.type,
  };
}
