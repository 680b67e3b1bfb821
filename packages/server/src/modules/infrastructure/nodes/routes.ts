import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { idSchema } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { operationOf, planOf } from "../operations/index.ts";
import { deleteNode, pauseNode, resumeNode } from "./change-node.ts";
import { createNode, planNode, prepareNode } from "./create-node.ts";
import { deleteNodeOperation } from "./delete-operation.ts";
import { getNode, listNodes } from "./nodes.ts";
import {
  changeNodeSchema,
  createNodeSchema,
  deleteNodeQuery,
  nodeOperationSchema,
  nodeSchema,
  toNode,
} from "./schema.ts";
import { requireMove } from "./states.ts";

const tag = "Nodes";
const id = idSchema("node", "The node.");
const params = z.object({ id });

const create = defineRoute({
  operationId: "nodes.create",
  method: "post",
  path: "/v1/nodes",
  tag,
  summary: "Create a node",
  description:
    "Starts an operation: server, open port 25, A and PTR records, certificate, mailbox server, pool. When a step fails for good, all of it is taken back. With `dryRun: true` the answer is the plan and nothing changes.",
  permission: "nodes:write",
  body: createNodeSchema,
  errors: [
    "not_found",
    "workspace_suspended",
    "capability_missing",
    "provider_auth",
    "provider_rate_limited",
    "provider_unavailable",
  ],
  success: {
    status: 202,
    schema: nodeOperationSchema,
    description: "The node and its operation, or the plan.",
  },
});

const list = defineRoute({
  operationId: "nodes.list",
  method: "get",
  path: "/v1/nodes",
  tag,
  summary: "List nodes",
  permission: "nodes:read",
  query: z.object({
    status: nodeSchema.shape.status.optional().openapi({ description: "Only in this status." }),
    workspaceId: idSchema("ws", "Only dedicated nodes of this workspace.").optional(),
  }),
  paged: true,
  success: { status: 200, schema: nodeSchema, description: "Nodes, newest first." },
});

const get = defineRoute({
  operationId: "nodes.get",
  method: "get",
  path: "/v1/nodes/{id}",
  tag,
  summary: "Get a node",
  permission: "nodes:read",
  params,
  success: { status: 200, schema: nodeSchema, description: "The node." },
});

const pause = defineRoute({
  operationId: "nodes.pause",
  method: "post",
  path: "/v1/nodes/{id}/pause",
  tag,
  summary: "Pause a node",
  description: "It takes no new mail; mail that only it could send waits.",
  permission: "nodes:write",
  params,
  body: changeNodeSchema,
  errors: ["illegal_state"],
  success: { status: 200, schema: nodeSchema, description: "The paused node." },
});

const resume = defineRoute({
  operationId: "nodes.resume",
  method: "post",
  path: "/v1/nodes/{id}/resume",
  tag,
  summary: "Resume a paused node",
  permission: "nodes:write",
  params,
  errors: ["illegal_state"],
  success: { status: 200, schema: nodeSchema, description: "The node in service." },
});

const remove = defineRoute({
  operationId: "nodes.delete",
  method: "delete",
  path: "/v1/nodes/{id}",
  tag,
  summary: "Remove a node",
  description:
    "Starts an operation: drain, remove the records, destroy certificate and server. With `dryRun=true` the answer is the plan.",
  permission: "nodes:write",
  params,
  query: deleteNodeQuery,
  errors: ["illegal_state"],
  success: {
    status: 202,
    schema: nodeOperationSchema,
    description: "The node and its operation, or the plan.",
  },
});

export function routes(api: Api<Runtime>): void {
  api.write(create, {
    load: ({ runtime, actor, body }) => prepareNode(runtime, actor, body),
    async run({ tx, body, prepared, ...caller }) {
      if (body.dryRun) return { node: null, operation: null, plan: planNode(prepared, body) };
      const { node, operation } = await createNode(tx, caller, body, prepared);
      return { node: toNode(node), operation: operationOf(operation), plan: null };
    },
  });

  api.read(list, async ({ runtime, actor, query, page }) => {
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listNodes(tx, actor, query, { after: page.after(id), limit: page.limit + 1 }),
    );
    return page.of(rows, last => last.id, toNode);
  });

  api.read(get, async ({ runtime, actor, params }) =>
    toNode(
      await runtime.db.transaction(tenantScope(actor.organizationId), tx => getNode(tx, actor, params.id)),
    ),
  );

  api.write(pause, {
    run: async ({ tx, params, body, ...caller }) =>
      toNode(await pauseNode(tx, caller, params.id, body?.reason)),
  });

  api.write(resume, {
    run: async ({ tx, params, ...caller }) => toNode(await resumeNode(tx, caller, params.id)),
  });

  api.write(remove, {
    async run({ tx, params, query, ...caller }) {
      if (query.dryRun) {
        const node = await getNode(tx, caller.actor, params.id);
        requireMove(node.state, "scheduled_decommission");
        return { node: toNode(node), operation: null, plan: planOf(deleteNodeOperation) };
      }
      const { node, operation } = await deleteNode(tx, caller, params.id);
      return { node: toNode(node), operation: operationOf(operation), plan: null };
    },
  });
}
