import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { idSchema, toUuid } from "../../../kernel/ids/index.ts";
import { listOperations } from "../../../kernel/operations/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { cancelOperation, findOperation, retryOperation } from "./operations.ts";
import { operationOf, operationSchema } from "./schema.ts";

const tag = "Operations";
const params = z.object({ id: idSchema("op", "The operation.") });

const list = defineRoute({
  operationId: "operations.list",
  method: "get",
  path: "/v1/operations",
  tag,
  summary: "List operations",
  permission: "operations:read",
  query: z.object({
    workspaceId: idSchema("ws", "Only operations of this workspace.").optional(),
    subject: z.string().max(64).optional().openapi({ description: "Only those about this id." }),
    kind: z
      .string()
      .max(64)
      .optional()
      .openapi({ description: "Only of this kind.", example: "node.create" }),
    status: operationSchema.shape.status.optional().openapi({ description: "Only in this status." }),
  }),
  paged: true,
  success: { status: 200, schema: operationSchema, description: "Operations, newest first." },
});

const get = defineRoute({
  operationId: "operations.get",
  method: "get",
  path: "/v1/operations/{id}",
  tag,
  summary: "Get an operation with its steps",
  permission: "operations:read",
  params,
  success: { status: 200, schema: operationSchema, description: "The operation." },
});

const cancel = defineRoute({
  operationId: "operations.cancel",
  method: "post",
  path: "/v1/operations/{id}/cancel",
  tag,
  summary: "Cancel an operation",
  description: "It finishes the step it is in, then takes back what it did; then its status is `cancelled`.",
  permission: "operations:write",
  params,
  errors: ["illegal_state"],
  success: { status: 202, schema: operationSchema, description: "It will be cancelled." },
});

const retry = defineRoute({
  operationId: "operations.retry",
  method: "post",
  path: "/v1/operations/{id}/retry",
  tag,
  summary: "Retry a failed or cancelled operation",
  description: "Steps that succeeded and were not taken back are not repeated.",
  permission: "operations:write",
  params,
  errors: ["illegal_state"],
  success: { status: 202, schema: operationSchema, description: "It is queued again." },
});

export function routes(api: Api<Runtime>): void {
  api.read(list, async ({ runtime, actor, query, page }) => {
    // Another workspace's list is empty to a bound credential, like that of a workspace that does not exist.
    if (actor.workspaceId !== undefined && (query.workspaceId ?? actor.workspaceId) !== actor.workspaceId) {
      return page.of([], () => undefined, operationOf);
    }
    const filter = {
      ...query,
      environment: actor.environment,
      workspaceId: actor.workspaceId ?? query.workspaceId,
    };
    const before = page.after(z.string());
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listOperations(tx, actor.organizationId, filter, page.limit + 1, before),
    );
    return page.of(rows, last => toUuid(last.id), operationOf);
  });

  api.read(get, async ({ runtime, actor, params: { id } }) =>
    operationOf(
      await runtime.db.transaction(tenantScope(actor.organizationId), tx => findOperation(tx, actor, id)),
    ),
  );

  api.write(cancel, {
    run: async ({ tx, runtime, actor, params: { id } }) =>
      operationOf(await cancelOperation(tx, runtime, actor, id)),
  });

  api.write(retry, {
    run: async ({ tx, runtime, actor, params: { id } }) =>
      operationOf(await retryOperation(tx, runtime, actor, id)),
  });
}
