import type { Module } from "../../kernel/http/index.ts";
import type { Runtime } from "../../runtime.ts";
import { sandboxActions } from "./actions/work.ts";
import { advanceClock } from "./clock/advance.ts";
import { clockRoutes } from "./clock/routes.ts";
import { sandboxErrors } from "./errors.ts";
import { faultRoutes } from "./faults/routes.ts";
import { inboxRoutes } from "./inbox/routes.ts";

/** Everything only test keys reach: the clock, faults, and what the simulated receivers got. */
export const sandbox: Module<Runtime> = {
  name: "sandbox",
  errors: sandboxErrors,
  permissions: ["sandbox:read", "sandbox:write"],
  routes(api) {
    clockRoutes(api);
    faultRoutes(api);
    inboxRoutes(api);
  },
  work: runtime => [sandboxActions(runtime)],
  operations: () => [advanceClock],
};
