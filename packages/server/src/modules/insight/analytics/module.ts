import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { rebuildAnalytics } from "./rebuild.ts";
import { rollup } from "./rollup.ts";
import { analyticsRoutes } from "./routes.ts";

/** Counters fed from the log, the overview made of them, and usage for billing. */
export const analytics: Module<Runtime> = {
  name: "analytics",
  permissions: ["analytics:read", "analytics:write", "usage:read"],
  routes: analyticsRoutes,
  operations: () => [rebuildAnalytics],
  subscribers: () => [rollup],
};
