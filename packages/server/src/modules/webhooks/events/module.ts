import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { eventRoutes } from "./routes.ts";

/** What happened, to be listed and streamed. */
export const events: Module<Runtime> = {
  name: "events",
  permissions: ["events:read"],
  routes: eventRoutes,
};
