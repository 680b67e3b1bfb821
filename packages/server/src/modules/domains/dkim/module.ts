import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { dkimEvents } from "./events.ts";
import { dkimJobs } from "./jobs.ts";
import { dkimRoutes } from "./routes.ts";

/** DKIM keys: made, published, seen in the DNS, used, rotated, revoked. */
export const dkim: Module<Runtime> = {
  name: "dkim",
  permissions: ["domains:read", "domains:write"],
  events: Object.values(dkimEvents),
  routes: dkimRoutes,
  jobs: dkimJobs,
};
