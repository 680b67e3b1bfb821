import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { trackingRoutes } from "./routes.ts";

/** Opens and clicks. */
export const tracking: Module<Runtime> = { name: "tracking", routes: trackingRoutes };
