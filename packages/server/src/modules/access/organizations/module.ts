import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { organizationErrors } from "./errors.ts";
import { organizationEvents } from "./events.ts";
import { routes } from "./routes.ts";

export const organizations: Module<Runtime> = {
  name: "organizations",
  errors: organizationErrors,
  permissions: ["organization:read", "organization:write"],
  events: Object.values(organizationEvents),
  routes,
};
