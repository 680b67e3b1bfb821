import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { createNodeOperation } from "./create-operation.ts";
import { deleteNodeOperation } from "./delete-operation.ts";
import { nodeErrors } from "./errors.ts";
import { nodeEvents } from "./events.ts";
import { routes } from "./routes.ts";

/** Servers that send mail. */
export const nodesModule: Module<Runtime> = {
  name: "nodes",
  errors: nodeErrors,
  permissions: ["nodes:read", "nodes:write"],
  events: Object.values(nodeEvents),
  routes,
  operations: () => [createNodeOperation, deleteNodeOperation],
};
