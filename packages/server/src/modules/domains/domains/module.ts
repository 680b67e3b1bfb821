import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { applyDns } from "./apply-dns.ts";
import { domainErrors } from "./errors.ts";
import { domainEvents } from "./events.ts";
import { domainJobs } from "./jobs.ts";
import { domainRoutes } from "./routes.ts";
import { serviceZoneSubscriber } from "./service-zone.ts";
import { takeoverSubscriber } from "./takeover.ts";

/** Domains: claimed, set up in the DNS, verified, watched. */
export const domains: Module<Runtime> = {
  name: "domains",
  errors: domainErrors,
  permissions: ["domains:read", "domains:write"],
  events: Object.values(domainEvents),
  routes: domainRoutes,
  jobs: domainJobs,
  operations: () => [applyDns],
  subscribers: runtime => [serviceZoneSubscriber(runtime), takeoverSubscriber(runtime)],
};
