import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { emailErrors } from "./errors.ts";
import { emailEvents } from "./events.ts";
import { emailEventRenderer } from "./renderer.ts";
import { emailRoutes } from "./routes.ts";

export const emails: Module<Runtime> = {
  name: "emails",
  errors: emailErrors,
  permissions: ["emails:read", "emails:write"],
  events: Object.values(emailEvents),
  routes: emailRoutes,
  renderers: [emailEventRenderer],
};
