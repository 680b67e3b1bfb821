import type { z } from "@hono/zod-openapi";
import type { Actor } from "../../../kernel/http/index.ts";
import { type Id, newId } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { findEndpoint, openSecrets } from "../endpoints/index.ts";
import type { Envelope } from "../events/index.ts";
import { webhookTest } from "./events.ts";
import { deliveryAgent, postSigned } from "./post.ts";
import { judge, MAX_ATTEMPTS } from "./schedule.ts";
import type { webhookTestSchema } from "./schema.ts";

const TIMEOUT_MS = 15_000;

/**
 * Posts a `webhook.test` event to the endpoint at once, signed like every other, enabled or not. It is neither kept
 * nor tried again. Throws `not_found`. Waits for the network, so call it outside a transaction.
 */
export async function testEndpoint(
  runtime: Runtime,
  actor: Actor,
  id: Id<"whe">,
): Promise<z.input<typeof webhookTestSchema>> {
  const endpoint = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
    findEndpoint(tx, actor, id),
  );
  const now = runtime.clock.now();
  const envelope: Envelope = {
    id: newId("evt"),
    type: webhookTest.type,
    timestamp: now.toISOString(),
    organizationId: endpoint.organizationId,
    workspaceId: endpoint.workspaceId,
    workspaceExternalId: null,
    data: { ...webhookTest.example, webhookEndpointId: endpoint.id },
  };
  const secrets = await openSecrets(runtime.keyring, endpoint, now);
  const post = { url: endpoint.url, eventId: envelope.id, body: JSON.stringify(envelope), secrets };
  const outcome = await postSigned(deliveryAgent(runtime.config), post, now, AbortSignal.timeout(TIMEOUT_MS));
  const verdict = judge(outcome, MAX_ATTEMPTS, now);
  return {
    eventId: envelope.id,
    succeeded: verdict.status === "succeeded",
    responseStatus: outcome.status ?? null,
    responseExcerpt: outcome.excerpt ?? null,
    error: verdict.status === "succeeded" ? null : verdict.error,
    durationMs: outcome.durationMs,
  };
}
