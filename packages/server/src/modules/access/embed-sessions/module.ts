import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { embedSessionEvents } from "./events.ts";
import { routes } from "./routes.ts";

export const embedSessions: Module<Runtime> = {
  name: "embed-sessions",
  permissions: ["embed-sessions:read", "embed-sessions:write"],
  events: Object.values(embedSessionEvents),
  routes,
};
