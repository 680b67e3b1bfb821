import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { endpointErrors } from "./errors.ts";
import { endpointEvents } from "./events.ts";
import { endpointRoutes } from "./routes.ts";

/** URLs that events are posted to. */
export const webhookEndpoints: Module<Runtime> = {
  name: "webhook-endpoints",
  errors: endpointErrors,
  permissions: ["webhook-endpoints:read", "webhook-endpoints:write"],
  events: Object.values(endpointEvents),
  routes: endpointRoutes,
};
