import type { Module } from "../kernel/http/index.ts";
import type { Runtime } from "../runtime.ts";
import { accessModules } from "./access/index.ts";
import { dkim } from "./domains/dkim/module.ts";
import { domains } from "./domains/domains/module.ts";
import { foundation } from "./foundation.ts";
import { ipPools } from "./infrastructure/ip-pools/module.ts";
import { ips } from "./infrastructure/ips/module.ts";
import { operations } from "./infrastructure/operations/module.ts";
import { regions } from "./infrastructure/regions/module.ts";
import { analytics } from "./insight/analytics/module.ts";
import { certificates } from "./network/certificates/module.ts";
import { dnsAccounts } from "./network/dns-accounts/module.ts";
import { trackingDomains } from "./network/tracking-domains/module.ts";
import { sandbox } from "./sandbox/module.ts";
import { dispatch } from "./sending/dispatch/module.ts";
import { emails } from "./sending/emails/module.ts";
import { received } from "./sending/received/module.ts";
import { suppressions } from "./sending/suppressions/module.ts";
import { tracking } from "./sending/tracking/module.ts";
import { unsubscribe } from "./sending/unsubscribe/module.ts";

/** Every feature, from the ground up. */
export const modules: readonly Module<Runtime>[] = [
  foundation,
  ...accessModules,
  dnsAccounts,
  certificates,
  trackingDomains,
  operations,
  regions,
  ipPools,
  ips,
  domains,
  dkim,
  emails,
  dispatch,
  suppressions,
  tracking,
  unsubscribe,
  received,
  analytics,
  sandbox,
];
