import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { ipPoolErrors } from "./errors.ts";
import { ipPoolEvents } from "./events.ts";
import { routes } from "./routes.ts";

/** Which addresses send which mail. */
export const ipPoolsModule: Module<Runtime> = {
  name: "ip-pools",
  errors: ipPoolErrors,
  permissions: ["ip-pools:read", "ip-pools:write"],
  events: Object.values(ipPoolEvents),
  routes,
};
