import { z } from "@hono/zod-openapi";
import { and, eq, isNull } from "drizzle-orm";
import type { Subscriber } from "../../../kernel/log/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { domains, lookupDomain, workspaceNow } from "../model/index.ts";
import { domainKeyOf } from "./check-domain.ts";
import { domainEvents, eventOfDomain } from "./events.ts";

const dataSchema = z.object({
  holder: z.object({ organizationId: z.uuid(), workspaceId: z.uuid(), domainId: z.uuid() }),
});

/**
 * Tells the previous holder of a name that it lost it. The new holder's transaction may not touch another
 * organization's rows, so this happens a moment later, under the previous holder's own scope.
 */
export function takeoverSubscriber(runtime: Runtime): Subscriber {
  return {
    name: "domains.takeover",
    lagMs: 250,
    types: [domainEvents.takenOver.type],
    async handle(tx, events) {
      for (const event of events) {
        const { holder } = dataSchema.parse(event.data);
        await tx.narrow([holder.organizationId]);
        const domain = await lookupDomain(tx, domainKeyOf(holder.organizationId, holder.domainId), true);
        if (domain === undefined || domain.status === "failed") continue;
        const now = await workspaceNow(tx, runtime.clock, domain);
        const [failed] = await tx.orm
          .update(domains)
          .set({ status: "failed", failingSince: now, updatedAt: now })
          .where(
            and(
              eq(domains.organizationId, domain.organizationId),
              eq(domains.id, domain.id),
              isNull(domains.deletedAt),
            ),
          )
          .returning();
        const told = eventOfDomain(failed!, now);
        const reason = "The name was verified in another workspace by a fresh proof of ownership.";
        await runtime.log.append(tx, [
          { ...told, type: domainEvents.failed, data: { ...told.data, reason } },
        ]);
      }
      await tx.narrow([...new Set(events.map(event => event.organizationId))]);
    },
  };
}
