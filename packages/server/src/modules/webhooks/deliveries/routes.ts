import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { idSchema } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { operationOf } from "../../infrastructure/operations/index.ts";
import { webhookEndpointParams } from "../endpoints/index.ts";
import { findDelivery, listDeliveries } from "./read-deliveries.ts";
import { startReplay } from "./replay.ts";
import { retryDelivery } from "./retry-delivery.ts";
import * as schema from "./schema.ts";
import { testEndpoint } from "./test-endpoint.ts";

const tag = "Webhooks";

const list = defineRoute({
  operationId: "webhookDeliveries.list",
  method: "get",
  path: "/v1/webhook-deliveries",
  tag,
  summary: "List webhook deliveries",
  permission: "webhook-deliveries:read",
  query: schema.listWebhookDeliveriesQuery,
  paged: true,
  success: { status: 200, schema: schema.webhookDeliverySchema, description: "Deliveries, newest first." },
});

const get = defineRoute({
  operationId: "webhookDeliveries.get",
  method: "get",
  path: "/v1/webhook-deliveries/{id}",
  tag,
  summary: "Get a webhook delivery",
  permission: "webhook-deliveries:read",
  params: schema.webhookDeliveryParams,
  success: { status: 200, schema: schema.webhookDeliverySchema, description: "The delivery." },
});

const retry = defineRoute({
  operationId: "webhookDeliveries.retry",
  method: "post",
  path: "/v1/webhook-deliveries/{id}/retry",
  tag,
  summary: "Retry a webhook delivery",
  description:
    "Tries it again now, also when it had succeeded. After the eighth attempt each retry is a single one.",
  permission: "webhook-deliveries:write",
  params: schema.webhookDeliveryParams,
  success: { status: 202, schema: schema.webhookDeliverySchema, description: "The delivery, pending." },
  errors: ["illegal_state"],
});

const test = defineRoute({
  operationId: "webhookEndpoints.test",
  method: "post",
  path: "/v1/webhook-endpoints/{id}/test",
  tag,
  summary: "Send a test event",
  description: "Posts a signed `webhook.test` event now and tells what came back, within 20 seconds.",
  permission: "webhook-endpoints:write",
  params: webhookEndpointParams,
  success: { status: 200, schema: schema.webhookTestSchema, description: "What the endpoint answered." },
});

const replay = defineRoute({
  operationId: "webhookEndpoints.replay",
  method: "post",
  path: "/v1/webhook-endpoints/{id}/replay",
  tag,
  summary: "Deliver past events again",
  description:
    "Makes new deliveries of events that the endpoint's filters match, with the same event ids. Give `from` (and `to`), or `sinceEventId`.",
  permission: "webhook-endpoints:write",
  params: webhookEndpointParams,
  body: schema.replayInput,
  success: {
    status: 202,
    schema: schema.replaySchema,
    description: "How many, and the operation that schedules them.",
  },
  errors: ["illegal_state"],
});

const position = z.object({ id: idSchema("whd", "Where the page ended.") });

/** Mounts the operations on deliveries, and those on endpoints that deliver. */
export function deliveryRoutes(api: Api<Runtime>): void {
  api.read(list, async ({ runtime, actor, query, page }) => {
    const after = page.after(position)?.id;
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listDeliveries(tx, actor, query, { after, limit: page.limit + 1 }),
    );
    return page.of(rows, row => ({ id: row.id }), schema.toWebhookDelivery);
  });

  api.read(get, async ({ runtime, actor, params }) =>
    runtime.db.transaction(tenantScope(actor.organizationId), async tx =>
      schema.toWebhookDelivery((await findDelivery(tx, actor, params.id)).delivery),
    ),
  );

  api.write(retry, {
    run: async ({ tx, runtime, actor, params }) =>
      schema.toWebhookDelivery(await retryDelivery(tx, runtime, actor, params.id)),
  });

  api.write(test, {
    load: ({ runtime, actor, params }) => testEndpoint(runtime, actor, params.id),
    run: async ({ prepared }) => prepared,
  });

  api.write(replay, {
    async run({ tx, runtime, actor, params, body }) {
      const { events, operation } = await startReplay(tx, runtime, actor, params.id, body);
      return { events, operation: operation === null ? null : operationOf(operation) };
    },
  });
}
