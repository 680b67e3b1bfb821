import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { checkJob } from "./check.ts";
import { trackingDomainEvents } from "./events.ts";
import { routes } from "./routes.ts";

/** Hosts of the customers' own domains on which opens and clicks are tracked. */
export const trackingDomainsModule: Module<Runtime> = {
  name: "tracking-domains",
  permissions: ["tracking-domains:read", "tracking-domains:write"],
  events: Object.values(trackingDomainEvents),
  routes,
  jobs: runtime => [checkJob(runtime)],
};
