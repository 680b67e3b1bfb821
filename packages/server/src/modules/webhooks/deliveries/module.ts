import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { deliveryFailed, webhookTest } from "./events.ts";
import { replayOperation } from "./replay.ts";
import { deliveryRoutes } from "./routes.ts";
import { deliverySubscriber } from "./subscriber.ts";
import { deliveryHandler } from "./work.ts";

/** Events on their way to endpoints. */
export const webhookDeliveries: Module<Runtime> = {
  name: "webhook-deliveries",
  permissions: ["webhook-deliveries:read", "webhook-deliveries:write"],
  events: [deliveryFailed, webhookTest],
  routes: deliveryRoutes,
  work: runtime => [deliveryHandler(runtime)],
  operations: () => [replayOperation],
  subscribers: runtime => [deliverySubscriber(runtime)],
};
