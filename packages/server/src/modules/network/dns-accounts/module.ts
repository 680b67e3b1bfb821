import type { Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { dnsAccountEvents } from "./events.ts";
import { routes } from "./routes.ts";

/** Accounts at DNS providers: whose zones we may write. */
export const dnsAccountsModule: Module<Runtime> = {
  name: "dns-accounts",
  permissions: ["dns-accounts:read", "dns-accounts:write"],
  events: Object.values(dnsAccountEvents),
  routes,
};
