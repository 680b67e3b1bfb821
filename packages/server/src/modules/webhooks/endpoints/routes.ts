import { z } from "@hono/zod-openapi";
import { type Api, defineRoute, etagOf } from "../../../kernel/http/index.ts";
import { idSchema } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import {
  createEndpoint,
  deleteEndpoint,
  type EndpointWithSecret,
  rotateSecret,
  updateEndpoint,
} from "./change-endpoints.ts";
import { checkUrl } from "./check-url.ts";
import { findEndpoint, listEndpoints } from "./find-endpoint.ts";
import * as schema from "./schema.ts";

const tag = "Webhooks";
const read = "webhook-endpoints:read";
const write = "webhook-endpoints:write";

const etagHeader = z.object({
  etag: z.string().openapi({ description: "The version, for `If-Match`.", example: '"3"' }),
});
const ifMatchHeader = z.object({
  "if-match": z.string().max(200).optional().openapi({
    description: "The `ETag` the change is based on; refused when the endpoint changed since.",
    example: '"3"',
  }),
});

const create = defineRoute({
  operationId: "webhookEndpoints.create",
  method: "post",
  path: "/v1/webhook-endpoints",
  tag,
  summary: "Create a webhook endpoint",
  description:
    "Events from now on are posted to the URL, signed by Standard Webhooks. The secret is shown this once.",
  permission: write,
  body: schema.createWebhookEndpointInput,
  success: {
    status: 201,
    schema: schema.webhookEndpointWithSecretSchema,
    description: "The endpoint with its secret.",
  },
  errors: ["not_found", "too_many_webhook_endpoints"],
});

const list = defineRoute({
  operationId: "webhookEndpoints.list",
  method: "get",
  path: "/v1/webhook-endpoints",
  tag,
  summary: "List webhook endpoints",
  permission: read,
  query: schema.listWebhookEndpointsQuery,
  paged: true,
  success: { status: 200, schema: schema.webhookEndpointSchema, description: "Endpoints, newest first." },
});

const get = defineRoute({
  operationId: "webhookEndpoints.get",
  method: "get",
  path: "/v1/webhook-endpoints/{id}",
  tag,
  summary: "Get a webhook endpoint",
  permission: read,
  params: schema.webhookEndpointParams,
  success: {
    status: 200,
    schema: schema.webhookEndpointSchema,
    description: "The endpoint.",
    headers: etagHeader,
  },
});

const update = defineRoute({
  operationId: "webhookEndpoints.update",
  method: "patch",
  path: "/v1/webhook-endpoints/{id}",
  tag,
  summary: "Update a webhook endpoint",
  description:
    "Changes the fields that are given; `status: enabled` turns a disabled endpoint on again. Events of the time between come by replay.",
  permission: write,
  params: schema.webhookEndpointParams,
  headers: ifMatchHeader,
  body: schema.updateWebhookEndpointInput,
  success: {
    status: 200,
    schema: schema.webhookEndpointSchema,
    description: "The changed endpoint.",
    headers: etagHeader,
  },
  errors: ["precondition_failed"],
});

const remove = defineRoute({
  operationId: "webhookEndpoints.delete",
  method: "delete",
  path: "/v1/webhook-endpoints/{id}",
  tag,
  summary: "Delete a webhook endpoint",
  permission: write,
  params: schema.webhookEndpointParams,
  success: { status: 204, description: "The endpoint is gone." },
});

const rotate = defineRoute({
  operationId: "webhookEndpoints.rotateSecret",
  method: "post",
  path: "/v1/webhook-endpoints/{id}/rotate-secret",
  tag,
  summary: "Rotate a webhook endpoint's secret",
  description:
    "The new secret is shown this once. Both sign until the overlap ends, so receivers can change over in between.",
  permission: write,
  params: schema.webhookEndpointParams,
  body: schema.rotateSecretInput,
  success: {
    status: 200,
    schema: schema.webhookEndpointWithSecretSchema,
    description: "The endpoint with its new secret.",
  },
});

const position = z.object({ id: idSchema("whe", "Where the page ended.") });

const withSecret = ({ row, secret }: EndpointWithSecret) => ({
  ...schema.toWebhookEndpoint(row),
  // The one place where it is shown.
  secret: secret?.reveal() ?? null,
});

/** Mounts the operations on endpoints; `test` and `replay` belong to deliveries. */
export function endpointRoutes(api: Api<Runtime>): void {
  api.write(create, {
    load: ({ runtime, body }) => checkUrl(runtime, body.url),
    async run({ tx, body, prepared, ...caller }) {
      return withSecret(await createEndpoint(tx, caller, { ...body, url: prepared }));
    },
  });

  api.read(list, async ({ runtime, actor, query, page }) => {
    const after = page.after(position)?.id;
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listEndpoints(tx, actor, query, { after, limit: page.limit + 1 }),
    );
    return page.of(rows, row => ({ id: row.id }), schema.toWebhookEndpoint);
  });

  api.read(get, async ({ runtime, actor, params, reply }) => {
    const row = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      findEndpoint(tx, actor, params.id),
    );
    reply.header("etag", etagOf(row.version));
    return schema.toWebhookEndpoint(row);
  });

  api.write(update, {
    load: async ({ runtime, body }) => (body.url === undefined ? undefined : checkUrl(runtime, body.url)),
    async run({ tx, params, body, headers, prepared, reply, ...caller }) {
      const row = await updateEndpoint(
        tx,
        caller,
        params.id,
        { ...body, url: prepared },
        headers["if-match"],
      );
      reply.header("etag", etagOf(row.version));
      return schema.toWebhookEndpoint(row);
    },
  });

  api.write(remove, {
    run: ({ tx, params, ...caller }) => deleteEndpoint(tx, caller, params.id),
  });

  api.write(rotate, {
    run: async ({ tx, params, body, ...caller }) =>
      withSecret(await rotateSecret(tx, caller, params.id, body.overlapHours)),
  });
}
