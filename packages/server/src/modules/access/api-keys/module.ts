import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { apiKeyEvents } from "./events.ts";
import { liveKeysOf } from "./live-keys.ts";
import { routes } from "./routes.ts";

export const apiKeys: Module<Runtime> = {
  name: "api-keys",
  permissions: ["api-keys:read", "api-keys:write"],
  events: Object.values(apiKeyEvents),
  routes,
  // Nothing listens; the last uses are written before the database closes.
  start: async runtime => () => liveKeysOf(runtime).close(),
};
