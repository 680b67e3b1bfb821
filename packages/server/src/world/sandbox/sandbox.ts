import type { Database } from "../../kernel/db/index.ts";
import { toUuid } from "../../kernel/ids/index.ts";
import type { Endpoint, Listeners } from "../../kernel/listeners.ts";
import type { Logger } from "../../kernel/telemetry/index.ts";
import type { Clock } from "../../kernel/time/index.ts";
import { selfSigned } from "../../kernel/tls/index.ts";
import type { WorkQueue } from "../../kernel/work/index.ts";
import { createSandboxCa } from "../ca/sandbox/ca.ts";
import { createSandboxCompute } from "../compute/sandbox/compute.ts";
import { createTablePtr } from "../compute/sandbox/ptr.ts";
import { createSandboxDns } from "../dns/sandbox/sandbox-dns.ts";
import { createTableZoneStore } from "../dns/sandbox/table-zone-store.ts";
import { createSandboxEgress, sandboxServerLookup } from "../egress/sandbox.ts";
import { worldErrors } from "../errors.ts";
import type { World } from "../index.ts";
import { createSandboxMailServer } from "../mailserver/sandbox/mailserver.ts";
import { createNodeResolver } from "../resolver/node-resolver.ts";
import type { Resolver } from "../resolver/port.ts";
import { tableFaults } from "./fault-table.ts";
import { internetZone } from "./internet-zone.ts";
import { INTAKE_HOST, NAME_SERVER_ADDRESS, realmOf, SERVICE_ZONE, TRACKING_HOST } from "./names.ts";
import { createReceivers } from "./receivers.ts";
import { createZoneServer } from "./zone-server.ts";

export interface SandboxOptions {
  database: Database;
  queue: WorkQueue;
  clock: Clock;
  logger: Logger;
  listeners: Listeners;
  /** Whether this process runs the simulated internet; otherwise it uses the one that another process announced. */
  host: boolean;
}

/** Real protocols, simulated parties: the world of test workspaces. */
export async function createSandbox(
  options: SandboxOptions,
): Promise<{ world: World; close(): Promise<void> }> {
  const { database, clock, logger, listeners } = options;
  const faults = tableFaults(database);
  const stops: (() => Promise<void>)[] = [];

  const zone = internetZone(database, clock);
  if (options.host) {
    const zones = createZoneServer({ source: zone });
    const dns = await zones.start();
    stops.push(() => zones.close());
    await listeners.announce("sandbox_dns", dns);
    const receivers = createReceivers({
      database,
      queue: options.queue,
      clock,
      logger,
      resolver: resolverAt(dns),
      tls: await selfSigned("mx.receivers.example", clock.now()),
    });
    await listeners.announce("sandbox_receivers", await receivers.start());
    stops.push(() => receivers.close());
  }

  const resolver = announcedResolver(listeners);
  const compute = createSandboxCompute({
    db: database,
    now: () => clock.now(),
    ptr: createTablePtr(database, zone.forget),
    faults,
  });
  const store = createTableZoneStore(database, zone.forget);
  const world: World = {
    compute(provider) {
      if (provider !== "sandbox")
        throw worldErrors.capability_missing(
          `A test workspace has the provider "sandbox", not "${provider}".`,
        );
      return compute;
    },
    dns({ provider, organizationId }) {
      if (provider !== "sandbox")
        throw worldErrors.capability_missing(
          `A test workspace has the DNS provider "sandbox", not "${provider}".`,
        );
      return createSandboxDns({ store, namespace: toUuid(organizationId) });
    },
    resolver,
    egress: createSandboxEgress({
      receivers: () => listeners.find("sandbox_receivers"),
      isRunning: sandboxServerLookup(database, clock),
      clock,
      faults,
    }),
    mailserver: createSandboxMailServer({ faults }),
    ca: await createSandboxCa({ resolver, faults }),
    allowAddress: () => true,
    realmOf: (organizationId, workspaceId) => realmOf(toUuid(organizationId), toUuid(workspaceId)),
    hosts: { serviceDomain: SERVICE_ZONE, intake: INTAKE_HOST, tracking: TRACKING_HOST },
  };
  return {
    world,
    async close() {
      for (const stop of stops.reverse()) await stop();
    },
  };
}

const ATTEMPT_MS = 1000;

function resolverAt(endpoint: Endpoint): Resolver {
  return createNodeResolver({
    servers: [`${endpoint.address}:${endpoint.port}`],
    attemptMs: ATTEMPT_MS,
    // The simulated name server's address stands for the listener on loopback.
    endpointFor: address => (address === NAME_SERVER_ADDRESS ? endpoint : undefined),
  });
}

/** The resolver of the simulated internet, wherever it runs now. */
function announcedResolver(listeners: Listeners): Resolver {
  let current: { endpoint: Endpoint; resolver: Resolver } | undefined;
  async function find(): Promise<Resolver> {
    const endpoint = await listeners.find("sandbox_dns");
    if (endpoint === undefined) {
      throw worldErrors.provider_unavailable(
        "The simulated internet is not running; start `mailstead sandbox`.",
      );
    }
    if (current?.endpoint.port !== endpoint.port || current.endpoint.address !== endpoint.address) {
      current = { endpoint, resolver: resolverAt(endpoint) };
    }
    return current.resolver;
  }
  return {
    resolve: async (name, type, options) => (await find()).resolve(name, type, options),
    reverse: async (ip, options) => (await find()).reverse(ip, options),
    authoritative: async (name, options) => (await find()).authoritative(name, options),
    resolveAt: async (server, name, type, options) => (await find()).resolveAt(server, name, type, options),
  };
}
