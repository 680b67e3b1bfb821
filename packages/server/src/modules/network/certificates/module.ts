import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { trackingChallenges } from "../tracking-domains/index.ts";
import { certificateEvents } from "./events.ts";
import { certificateJobs } from "./jobs.ts";
import { routes } from "./routes.ts";

/** Server certificates of nodes and tracking hosts: renewed by themselves, keys in the vault only. */
export const certificatesModule: Module<Runtime> = {
  name: "certificates",
  permissions: ["certificates:read", "certificates:write"],
  events: Object.values(certificateEvents),
  routes,
  jobs: runtime => certificateJobs(runtime, { trk: trackingChallenges }),
};
