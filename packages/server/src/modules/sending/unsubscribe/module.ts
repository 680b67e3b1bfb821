import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { unsubscribeRoutes } from "./routes.ts";

/** What recipients do to get no more mail. */
export const unsubscribe: Module<Runtime> = { name: "unsubscribe", routes: unsubscribeRoutes };
