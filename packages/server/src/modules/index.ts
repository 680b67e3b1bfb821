import type { Module } from "../kernel/http/index.ts";
import type { Runtime } from "../runtime.ts";
import { accessModules } from "./access/index.ts";
import { dkim } from "./domains/dkim/module.ts";
import { domains } from "./domains/domains/module.ts";
import { mailboxes } from "./domains/mailboxes/module.ts";
import { foundation } from "./foundation.ts";
import { ipPoolsModule } from "./infrastructure/ip-pools/module.ts";
import { ips } from "./infrastructure/ips/module.ts";
import { nodesModule } from "./infrastructure/nodes/module.ts";
import { operations } from "./infrastructure/operations/module.ts";
import { regions } from "./infrastructure/regions/module.ts";
import { analytics } from "./insight/analytics/module.ts";
import { certificatesModule } from "./network/certificates/module.ts";
import { dnsAccountsModule } from "./network/dns-accounts/module.ts";
import { trackingDomainsModule } from "./network/tracking-domains/module.ts";
import { sandbox } from "./sandbox/module.ts";
import { dispatch } from "./sending/dispatch/module.ts";
import { emails } from "./sending/emails/module.ts";
import { ingress } from "./sending/ingress/module.ts";
import { intake } from "./sending/intake/module.ts";
import { received } from "./sending/received/module.ts";
import { suppressions } from "./sending/suppressions/module.ts";
import { tracking } from "./sending/tracking/module.ts";
import { unsubscribe } from "./sending/unsubscribe/module.ts";
import { webhookDeliveries } from "./webhooks/deliveries/module.ts";
import { webhookEndpoints } from "./webhooks/endpoints/module.ts";
import { events } from "./webhooks/events/module.ts";

/** Every feature, from the ground up. */
export const modules: readonly Module<Runtime>[] = [
  foundation,
  ...accessModules,
  dnsAccountsModule,
  certificatesModule,
  trackingDomainsModule,
  operations,
  regions,
  ipPoolsModule,
  ips,
  nodesModule,
  domains,
  dkim,
  mailboxes,
  emails,
  dispatch,
  suppressions,
  tracking,
  unsubscribe,
  intake,
  ingress,
  received,
  analytics,
  events,
  webhookEndpoints,
  webhookDeliveries,
  sandbox,
];
