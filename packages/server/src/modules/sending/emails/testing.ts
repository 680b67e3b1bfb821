import { generateKeyPairSync, randomBytes } from "node:crypto";
import pino from "pino";
import { readConfig } from "../../../kernel/config/index.ts";
import type { Database } from "../../../kernel/db/index.ts";
import { fromUuid, uuidv7 } from "../../../kernel/ids/index.ts";
import { createLogWriter } from "../../../kernel/log/index.ts";
import { createKeyring, localMasterKey, Secret } from "../../../kernel/secrets/index.ts";
import type { OrganizationId, WorkspaceId } from "../../../kernel/tenancy.ts";
import { type Clock, ManualClock } from "../../../kernel/time/index.ts";
import { createWakeups, createWorkQueue, ensureLanes } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import type { Egress } from "../../../world/egress/port.ts";
import type { World } from "../../../world/index.ts";
import type { Resolver } from "../../../world/resolver/port.ts";

const STREAMS = { transactional: 10, marketing: 30, outreach: 40 } as const;

let keyPair: { privateKey: string; publicKey: string } | undefined;

/** One RSA-2048 pair for all tests of a process: making it takes long. */
export function testKeyPair(): { privateKey: string; publicKey: string } {
  keyPair ??= generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  return keyPair;
}

/** A port that no test of sending should reach. */
function unreachable<T extends object>(name: string): T {
  return new Proxy({} as T, {
    get(_, property) {
      throw new Error(`${name}.${String(property)} is not part of this test`);
    },
  });
}

export interface SendingRuntimeOptions {
  clock?: Clock;
  egress?: Egress;
  resolver?: Resolver;
}

/** A runtime over a database with everything sending needs; the worlds are in memory. */
export function createSendingRuntime(db: Database, options: SendingRuntimeOptions = {}): Runtime {
  const clock = options.clock ?? new ManualClock("2026-03-01T09:30:00.000Z");
  const wakeups = createWakeups();
  const vault = new Map<string, Secret>();
  const blobs = new Map<string, Buffer>();
  const world: World = {
    compute: () => unreachable("compute"),
    dns: () => unreachable("dns"),
    resolver: options.resolver ?? unreachable("resolver"),
    egress: options.egress ?? unreachable("egress"),
    mailserver: unreachable("mailserver"),
    ca: unreachable("ca"),
    realmOf: (_, workspaceId) => workspaceId,
    allowAddress: () => true,
    hosts: {
      serviceDomain: "svc.sandbox.mailstead.example",
      intake: "intake.svc.sandbox.mailstead.example",
      tracking: "t.svc.sandbox.mailstead.example",
    },
  };
  return {
    config: readConfig({ MAILSTEAD_MASTER_KEY: `test:${randomBytes(32).toString("base64")}` }),
    db,
    clock,
    random: Math.random,
    logger: pino({ level: process.env.LOG_LEVEL ?? "silent" }),
    keyring: createKeyring(localMasterKey([{ id: "test", key: randomBytes(32) }])),
    wakeups,
    queue: createWorkQueue(db, wakeups),
    log: createLogWriter(wakeups),
    worlds: {
      of: () => world,
      vault: {
        async put(organizationId, path, value) {
          vault.set(`${organizationId}/${path}`, value);
        },
        async get(organizationId, path) {
          const value = vault.get(`${organizationId}/${path}`);
          if (value === undefined) throw new Error(`no secret at ${path}`);
          return value;
        },
        async destroy(organizationId, path) {
          vault.delete(`${organizationId}/${path}`);
        },
      },
      blobs: {
        async put(organizationId, id, content) {
          blobs.set(`${organizationId}/${id}`, content);
        },
        get: async (organizationId, id) => blobs.get(`${organizationId}/${id}`),
        async delete(organizationId, ids) {
          for (const id of ids) blobs.delete(`${organizationId}/${id}`);
        },
      },
    },
    renderers: [],
    listeners: unreachable("listeners"),
    signingKey: randomBytes(32),
    keys: { returnPath: [randomBytes(32)], tracking: [randomBytes(32)], embed: [randomBytes(32)] },
    publicUrl: "http://127.0.0.1",
  };
}

export interface TestTenant {
  organizationId: OrganizationId;
  workspaceId: WorkspaceId;
  /** UUIDs. */
  organization: string;
  workspace: string;
  domain: string;
  domainName: string;
}

export interface TenantOptions {
  environment?: "live" | "test";
  domainStatus?: string;
  organization?: string;
  status?: "limited" | "trusted" | "suspended";
  caps?: { perMinute?: number; perDay?: number };
  /** An active tracking host below the domain. */
  tracking?: boolean;
}

/** An organization with a workspace, its lanes, a domain and an active DKIM key. */
export async function createTestTenant(runtime: Runtime, options: TenantOptions = {}): Promise<TestTenant> {
  const environment = options.environment ?? "test";
  const [organization, workspace, domain] = [options.organization ?? uuidv7(), uuidv7(), uuidv7()];
  const label = workspace.slice(-8);
  const domainName = `acme-${label}.example`;
  const now = runtime.clock.now().toISOString();
  const tenant = {
    organizationId: fromUuid("org", organization),
    workspaceId: fromUuid("ws", workspace),
    organization,
    workspace,
    domain,
    domainName,
  };
  await runtime.worlds.vault.put(
    tenant.organizationId,
    `dkim/${domain}/ms1`,
    new Secret(testKeyPair().privateKey),
  );
  await runtime.db.transaction({ kind: "tenant", organizationId: organization }, async tx => {
    await tx.query(
      `INSERT INTO tenant.organizations (organization_id, name, created_at, updated_at) VALUES ($1, 'Acme', $2, $2)
       ON CONFLICT DO NOTHING`,
      [organization, now],
    );
    await tx.query(
      `INSERT INTO tenant.workspaces (organization_id, id, environment, name, status, limits, sandbox_label, suspended_reason,
         status_before_suspension, created_at, updated_at)
       VALUES ($1, $2, $3, 'Acme', $4, '{}', $5, $6, $7, $8, $8)`,
      [
        organization,
        workspace,
        environment,
        options.status ?? "trusted",
        environment === "test" ? label : null,
        options.status === "suspended" ? "unpaid" : null,
        options.status === "suspended" ? "trusted" : null,
        now,
      ],
    );
    await tx.query(
      `INSERT INTO tenant.domains (organization_id, id, environment, workspace_id, name, status, ownership_token, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'token', $7, $7)`,
      [organization, domain, environment, workspace, domainName, options.domainStatus ?? "verified", now],
    );
    await tx.query(
      `INSERT INTO tenant.dns_records (organization_id, id, domain_id, purpose, type, name, value, required, status)
       VALUES ($1, $2, $3, 'dkim', 'TXT', $4, 'v=DKIM1', true, $5)`,
      [
        organization,
        uuidv7(),
        domain,
        `ms1._domainkey.${domainName}`,
        options.domainStatus === undefined ? "valid" : "missing",
      ],
    );
    await tx.query(
      `INSERT INTO tenant.dkim_keys (organization_id, id, domain_id, selector, status, public_key, fingerprint, vault_path, created_at)
       VALUES ($1, $2, $3, 'ms1', 'active', $4, 'test', $5, $6)`,
      [organization, uuidv7(), domain, testKeyPair().publicKey, `dkim/${domain}/ms1`, now],
    );
    if (options.tracking) {
      await tx.query(
        `INSERT INTO tenant.tracking_domains (organization_id, id, environment, workspace_id, domain_id, host, target, status,
           created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, 't', 'active', $7, $7)`,
        [organization, uuidv7(), environment, workspace, domain, `t.${domainName}`, now],
      );
    }
    await ensureLanes(
      tx,
      Object.entries(STREAMS).map(([stream, priority]) => ({
        organizationId: organization,
        workspaceId: workspace,
        lane: `send:${stream}`,
        priority,
        ...options.caps,
      })),
    );
  });
  return tenant;
}

/** A pool with addresses of one active node, for every stream and level of trust. UUIDs. */
export async function createTestAddresses(
  runtime: Runtime,
  tenant: TestTenant,
  addresses: readonly { address: string; perDay?: number }[],
): Promise<{ node: string }> {
  const [node, pool] = [uuidv7(), uuidv7()];
  const now = runtime.clock.now().toISOString();
  await runtime.db.transaction({ kind: "tenant", organizationId: tenant.organization }, async tx => {
    await tx.query(
      `INSERT INTO tenant.ip_pools (organization_id, id, environment, name, placement, workspace_id, created_at)
       SELECT $1, $2, environment, 'own', 'dedicated', id, $4 FROM tenant.workspaces WHERE organization_id = $1 AND id = $3`,
      [tenant.organization, pool, tenant.workspace, now],
    );
    await tx.query(
      `INSERT INTO tenant.nodes (organization_id, id, environment, name, provider, region, size, placement, state, hostname,
         created_at, updated_at)
       SELECT $1, $2, environment, 'n', 'sandbox', 'r', 's', 'shared', 'active', 'n1.svc.example', $4, $4
       FROM tenant.workspaces WHERE organization_id = $1 AND id = $3`,
      [tenant.organization, node, tenant.workspace, now],
    );
    for (const { address, perDay } of addresses) {
      await tx.query(
        `INSERT INTO tenant.ip_addresses (organization_id, id, environment, node_id, pool_id, address, hostname, status, per_day, created_at)
         SELECT $1, $2, environment, $4, $5, $6, 'mta.' || $6 || '.example', 'assigned', $7, $8
         FROM tenant.workspaces WHERE organization_id = $1 AND id = $3`,
        [tenant.organization, uuidv7(), tenant.workspace, node, pool, address, perDay ?? null, now],
      );
    }
  });
  return { node };
}

/** Every domain has one MX, `mx.<domain>`, except `null.example`, `gone.example` and `dns.example`, which are ill. */
export const testResolver: Resolver = {
  async resolve(name, type) {
    if (name === "dns.example") return { status: "servfail", detail: "test" };
    if (name === "gone.example") return { status: "nxdomain" };
    const exchange = name === "null.example" ? "" : `mx.${name.split(".").slice(-2).join(".")}`;
    const records = { MX: [{ preference: 10, exchange }], A: ["192.0.2.25"] };
    if (type === "MX") return { status: "found", records: records.MX as never };
    if (type === "A" && name.startsWith("mx.")) return { status: "found", records: records.A as never };
    return { status: "nodata" };
  },
  reverse: async () => ({ status: "nxdomain" }),
  authoritative: async () => ({ servers: [] }),
  resolveAt: async () => ({ status: "nodata" }),
};
