import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { createApiKey, getApiKey, listApiKeys, revokeApiKey, rotateApiKey } from "./manage-keys.ts";
import {
  apiKeyId,
  apiKeySchema,
  createApiKeySchema,
  newApiKeySchema,
  rotateApiKeySchema,
  toApiKey,
} from "./schema.ts";

const tag = "API keys";
const params = z.object({ id: apiKeyId });

const create = defineRoute({
  operationId: "apiKeys.create",
  method: "post",
  path: "/v1/api-keys",
  tag,
  summary: "Create an API key",
  description:
    "Makes a key in the environment of the calling key, with at most its permissions; a key bound to a workspace makes keys of that workspace only. The key itself is in this answer and nowhere else.",
  permission: "api-keys:write",
  body: createApiKeySchema,
  success: { status: 201, schema: newApiKeySchema, description: "The key, shown this once." },
  errors: ["not_found"],
});

const list = defineRoute({
  operationId: "apiKeys.list",
  method: "get",
  path: "/v1/api-keys",
  tag,
  summary: "List API keys",
  description: "Newest first, revoked and expired ones too.",
  permission: "api-keys:read",
  paged: true,
  success: { status: 200, schema: apiKeySchema, description: "Keys, without their secrets." },
});

const get = defineRoute({
  operationId: "apiKeys.get",
  method: "get",
  path: "/v1/api-keys/{id}",
  tag,
  summary: "Get an API key",
  permission: "api-keys:read",
  params,
  success: { status: 200, schema: apiKeySchema, description: "The key, without its secret." },
});

const rotate = defineRoute({
  operationId: "apiKeys.rotate",
  method: "post",
  path: "/v1/api-keys/{id}/rotate",
  tag,
  summary: "Rotate an API key",
  description:
    "Makes a new key that holds the same, and lets the old one expire after the overlap. A key that had an expiry is replaced by one that lives as long.",
  permission: "api-keys:write",
  params,
  body: rotateApiKeySchema,
  success: { status: 201, schema: newApiKeySchema, description: "The new key, shown this once." },
  errors: ["illegal_state"],
});

const revoke = defineRoute({
  operationId: "apiKeys.revoke",
  method: "post",
  path: "/v1/api-keys/{id}/revoke",
  tag,
  summary: "Revoke an API key",
  description: "Refuses the key at once and ends its embed sessions. Revoking it again changes nothing.",
  permission: "api-keys:write",
  params,
  success: { status: 200, schema: apiKeySchema, description: "The revoked key." },
});

export function routes(api: Api<Runtime>): void {
  api.write(create, {
    async run({ tx, body, ...caller }) {
      const { row, secret } = await createApiKey(tx, caller, body);
      return { ...toApiKey(row, caller.runtime.clock.now()), key: secret.reveal() };
    },
  });

  api.read(list, async ({ runtime, actor, page }) => {
    const after = page.after(apiKeyId);
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listApiKeys(tx, actor, { after, limit: page.limit + 1 }),
    );
    return page.of(
      rows,
      row => row.id,
      row => toApiKey(row, runtime.clock.now()),
    );
  });

  api.read(get, async ({ runtime, actor, params }) => {
    const row = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      getApiKey(tx, actor, params.id),
    );
    return toApiKey(row, runtime.clock.now());
  });

  api.write(rotate, {
    async run({ tx, params, body, ...caller }) {
      const { row, secret } = await rotateApiKey(tx, caller, params.id, body.overlapHours);
      return { ...toApiKey(row, caller.runtime.clock.now()), key: secret.reveal() };
    },
  });

  api.write(revoke, {
    async run({ tx, params, ...caller }) {
      return toApiKey(await revokeApiKey(tx, caller, params.id), caller.runtime.clock.now());
    },
  });
}
