import type { Module } from "../../kernel/http/index.ts";
import type { Runtime } from "../../runtime.ts";
import { webhookDeliveries } from "./deliveries/module.ts";
import { webhookEndpoints } from "./endpoints/module.ts";
import { events } from "./events/module.ts";

export { envelopesOf } from "./events/index.ts";

/** The features of this area. */
export const webhookModules: readonly Module<Runtime>[] = [events, webhookEndpoints, webhookDeliveries];
