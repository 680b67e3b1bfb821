import type { Config } from "../kernel/config/index.ts";
import type { Database } from "../kernel/db/index.ts";
import type { Listeners } from "../kernel/listeners.ts";
import type { Keyring } from "../kernel/secrets/index.ts";
import type { Logger } from "../kernel/telemetry/index.ts";
import type { Clock } from "../kernel/time/index.ts";
import type { WorkQueue } from "../kernel/work/index.ts";
import { createTableBlobs } from "./blobs/table.ts";
import { createLocalEgress } from "./egress/local.ts";
import { worldErrors } from "./errors.ts";
import type { World, Worlds } from "./index.ts";
import { createNodeResolver } from "./resolver/node-resolver.ts";
import { createSandbox } from "./sandbox/sandbox.ts";
import { createTableVault } from "./vault/table.ts";

export interface WorldsOptions {
  config: Config;
  db: Database;
  queue: WorkQueue;
  clock: Clock;
  logger: Logger;
  keyring: Keyring;
  listeners: Listeners;
}

/** Both worlds of one process: the live one drives real providers, the test one the simulated internet. */
export async function createWorlds(options: WorldsOptions): Promise<Worlds & { close(): Promise<void> }> {
  const { config, db, clock, keyring } = options;
  const sandbox = await createSandbox({
    database: db,
    queue: options.queue,
    clock,
    logger: options.logger,
    listeners: options.listeners,
    host: config.sandbox,
  });
  const live = liveWorld();
  return {
    of: environment => (environment === "live" ? live : sandbox.world),
    vault: createTableVault({ db, keyring, clock }),
    blobs: createTableBlobs({ db, clock }),
    close: () => sandbox.close(),
  };
}

const notConfigured = (what: string) =>
  worldErrors.capability_missing(
    `No ${what} is configured for live workspaces yet. Use a test key, which needs none.`,
  );

/** Real DNS, and connections from addresses of this machine; vendors of servers, DNS and certificates plug in here. */
function liveWorld(): World {
  return {
    compute() {
      throw notConfigured("provider of servers");
    },
    dns() {
      throw notConfigured("DNS provider");
    },
    resolver: createNodeResolver(),
    egress: createLocalEgress(),
    mailserver: {
      kind: "none",
      install: () => Promise.reject(notConfigured("mailbox server")),
      addDomain: () => Promise.reject(notConfigured("mailbox server")),
      createMailbox: () => Promise.reject(notConfigured("mailbox server")),
      updateMailbox: () => Promise.reject(notConfigured("mailbox server")),
      deleteMailbox: () => Promise.reject(notConfigured("mailbox server")),
      deliver: () => Promise.reject(notConfigured("mailbox server")),
    },
    ca: { name: "none", issue: () => Promise.reject(notConfigured("certificate authority")) },
    realmOf: () => "",
    hosts: {
      serviceDomain: "svc.mailstead.example",
      intake: "intake.svc.mailstead.example",
      tracking: "track.svc.mailstead.example",
    },
  };
}
