import type { Database, Tx } from "../../../kernel/db/index.ts";
import { fromUuid, toUuid, uuidv7 } from "../../../kernel/ids/index.ts";
import type { OrganizationId } from "../../../kernel/tenancy.ts";
import { worldErrors } from "../../errors.ts";
import { type Fault, type Faults, noFaults } from "../../sandbox/faults.ts";
import type { Compute, NewServer, Server, ServerSize } from "../port.ts";
import type { PtrWriter } from "./ptr.ts";

export interface SandboxComputeOptions {
  db: Database;
  /** Real time: a simulated server boots whether or not somebody moves a workspace's clock. */
  now: () => Date;
  ptr: PtrWriter;
  faults?: Faults;
  /** How long a server takes to boot. Default 1500 ms. */
  bootMs?: number;
}

const REGIONS = [
  { name: "eu-central", title: "Frankfurt" },
  { name: "us-east", title: "Ashburn" },
  { name: "ap-south", title: "Mumbai" },
];

const SIZES: readonly ServerSize[] = [
  { name: "starter", cpus: 1, memoryMb: 2048, diskGb: 40, monthlyPrice: 999, currency: "USD" },
  { name: "professional", cpus: 2, memoryMb: 4096, diskGb: 80, monthlyPrice: 1999, currency: "USD" },
  { name: "business", cpus: 4, memoryMb: 8192, diskGb: 160, monthlyPrice: 3999, currency: "USD" },
];

/** 198.18.0.0/15 without its first address and the last /16, which the simulated internet keeps for itself. */
const FIRST_ADDRESS = 198 * 2 ** 24 + 18 * 2 ** 16 + 1;
const ADDRESSES = 2 ** 16 - 2;
/** Addresses tried, should the sequence have come round to some that are still in use. */
const ADDRESS_ATTEMPTS = 64;

type Row = {
  id: string;
  organization_id: string;
  label: string;
  region: string;
  size: string;
  status: string;
  address: string | null;
  ready_at: string | null;
};

/** A simulated provider whose servers are rows: they survive a restart, like real ones. */
export function createSandboxCompute(options: SandboxComputeOptions): Compute {
  const { db, now, ptr, faults = noFaults, bootMs = 1500 } = options;
  const system = <T>(work: (tx: Tx) => Promise<T>) =>
    db.transaction({ kind: "system", purpose: "sandbox servers" }, work);

  /** One change as the network carries it: fails before the effect, after it, or not at all. Reads never fail. */
  async function call<T>(method: string, owner: OrganizationId, effect: (fault?: Fault) => Promise<T>) {
    const fault = await faults("compute", method, owner);
    if (fault === "timeout")
      throw worldErrors.provider_unavailable(`The provider did not answer "${method}" in time.`);
    if (fault === "error_200") {
      throw worldErrors.provider_unknown(`The provider answered "${method}" with 200 and an error in it.`);
    }
    const result = await effect(fault);
    if (fault === "lost_response") {
      throw worldErrors.provider_unavailable(
        `The connection broke before the provider's answer to "${method}".`,
      );
    }
    return result;
  }

  async function read(column: "id" | "client_token", value: string): Promise<Row | undefined> {
    const text =
      column === "id"
        ? "SELECT * FROM platform.sandbox_servers WHERE id = $1"
        : "SELECT * FROM platform.sandbox_servers WHERE client_token = $1";
    const [row] = await db.read<Row>({ kind: "system", purpose: "sandbox servers" }, text, [value]);
    return row;
  }

  async function existing(externalId: string): Promise<Row> {
    const row = isUuid(externalId) ? await read("id", externalId) : undefined;
    if (row === undefined)
      throw worldErrors.provider_not_found(`The provider knows no server "${externalId}".`);
    return row;
  }

  function show(row: Row): Server {
    const booting = row.ready_at === null || new Date(row.ready_at) > now();
    return {
      externalId: row.id,
      label: row.label,
      region: row.region,
      size: row.size,
      status: booting ? "creating" : row.status === "stopped" ? "stopped" : "running",
      addresses: booting || row.address === null ? [] : [row.address],
    };
  }

  async function insert(server: NewServer, stuck: boolean): Promise<Row> {
    return system(async tx => {
      const [before] = await tx.query<Row>("SELECT * FROM platform.sandbox_servers WHERE client_token = $1", [
        server.clientToken,
      ]);
      if (before !== undefined) return before;
      const [made] = await tx.query<Row>(
        `INSERT INTO platform.sandbox_servers
           (id, organization_id, client_token, label, region, size, status, address, ready_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'running', $7, $8, $9)
         ON CONFLICT (client_token) DO UPDATE SET client_token = excluded.client_token RETURNING *`,
        [
          uuidv7(),
          toUuid(server.organizationId),
          server.clientToken,
          server.label,
          server.region,
          server.size,
          await freeAddress(tx),
          stuck ? null : new Date(now().getTime() + bootMs).toISOString(),
          now().toISOString(),
        ],
      );
      return made!;
    });
  }

  return {
    provider: "sandbox",
    capabilities: { ptr: true, port25: true, extraAddresses: true, snapshots: true, resize: true },
    regions: async () => REGIONS,
    sizes: async region => (isRegion(region) ? [...SIZES] : []),

    async find(clientToken) {
      const row = await read("client_token", clientToken);
      return row && show(row);
    },

    create: server =>
      call("create", server.organizationId, async fault => {
        if (!isRegion(server.region))
          throw worldErrors.provider_invalid(`There is no region "${server.region}".`);
        if (!SIZES.some(size => size.name === server.size)) {
          throw worldErrors.provider_invalid(`There is no size "${server.size}" in ${server.region}.`);
        }
        return show(await insert(server, fault === "stuck"));
      }),

    async get(externalId) {
      const row = isUuid(externalId) ? await read("id", externalId) : undefined;
      return row && show(row);
    },

    async setPtr(externalId, address, hostname) {
      const row = await existing(externalId);
      await call("setPtr", ownerOf(row), async () => {
        if (row.address !== address)
          throw worldErrors.provider_invalid(`${address} is not an address of the server.`);
        await ptr.setPtr(address, hostname);
        await system(tx =>
          tx.query("UPDATE platform.sandbox_servers SET ptr = $2 WHERE id = $1", [row.id, hostname]),
        );
      });
    },

    async power(externalId, action) {
      const row = await existing(externalId);
      await call("power", ownerOf(row), async () => {
        const status = action === "stop" ? "stopped" : "running";
        const readyAt = new Date(now().getTime() + (action === "stop" ? 0 : bootMs)).toISOString();
        await system(tx =>
          tx.query("UPDATE platform.sandbox_servers SET status = $2, ready_at = $3 WHERE id = $1", [
            row.id,
            status,
            readyAt,
          ]),
        );
      });
    },

    async destroy(externalId) {
      const row = isUuid(externalId) ? await read("id", externalId) : undefined;
      if (row === undefined) return;
      await call("destroy", ownerOf(row), async () => {
        if (row.address !== null) await ptr.setPtr(row.address, undefined);
        await system(tx => tx.query("DELETE FROM platform.sandbox_servers WHERE id = $1", [row.id]));
      });
    },
  };
}

async function freeAddress(tx: Tx): Promise<string> {
  for (let attempt = 0; attempt < ADDRESS_ATTEMPTS; attempt++) {
    const [next] = await tx.query<{ n: number }>("SELECT nextval('platform.sandbox_addresses') AS n");
    const address = addressAt(Number(next?.n ?? 0) % ADDRESSES);
    const taken = await tx.query("SELECT 1 FROM platform.sandbox_servers WHERE address = $1", [address]);
    if (taken.length === 0) return address;
  }
  throw worldErrors.provider_quota("The simulated provider has no free address left.");
}

function addressAt(offset: number): string {
  const value = FIRST_ADDRESS + offset;
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255].join(".");
}

function isRegion(name: string): boolean {
  return REGIONS.some(region => region.name === name);
}

function ownerOf(row: Row): OrganizationId {
  return fromUuid("org", row.organization_id);
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
