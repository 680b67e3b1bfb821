import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { workspaceErrors } from "./errors.ts";
import { workspaceEvents } from "./events.ts";
import { purgeJob } from "./purge-workspace.ts";
import { routes } from "./routes.ts";

export const workspaces: Module<Runtime> = {
  name: "workspaces",
  errors: workspaceErrors,
  permissions: ["workspaces:read", "workspaces:write"],
  events: Object.values(workspaceEvents),
  routes,
  jobs: runtime => [purgeJob(runtime)],
};
