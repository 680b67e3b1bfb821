import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { suppressionErrors } from "./errors.ts";
import { suppressionCreated, suppressionDeleted, suppressionRenderer, suppressionUpdated } from "./events.ts";
import { suppressionRoutes } from "./routes.ts";

/** Addresses that must not be written to. */
export const suppressions: Module<Runtime> = {
  name: "suppressions",
  errors: suppressionErrors,
  permissions: ["suppressions:read", "suppressions:write"],
  events: [suppressionCreated, suppressionUpdated, suppressionDeleted],
  routes: suppressionRoutes,
  renderers: [suppressionRenderer],
};
