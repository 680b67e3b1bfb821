import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { ManualClock } from "../../../kernel/time/index.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";
import { poolAddresses } from "../ip-pools/index.ts";

const clock = new ManualClock(new Date("2026-06-01T08:00:00Z"));
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ clock, workers: true });
});
afterAll(() => app.close());

const order = { name: "mx1", region: "eu-central", size: "starter" };

/** Lets the time pass that an operation waits, and only that: leases live by the same clock. */
async function ended(tenant: TestTenant, id: string) {
  await expect
    .poll(
      async () => {
        const [work] = await app.runtime.db.read<{ due: string }>(
          tenantScope(tenant.organizationId),
          `SELECT due_at AS due FROM tenant.work WHERE organization_id = $1 AND subject = $2 AND lease_until IS NULL`,
          [toUuid(tenant.organizationId), toUuid(id)],
        );
        const wait = work === undefined ? 0 : Date.parse(work.due) - clock.now().getTime();
        if (wait > 0) clock.advance(wait);
        void app.mailstead.worker.idle();
        return (await tenant.get(`/v1/operations/${id}`)).body.status;
      },
      { interval: 10, timeout: 20_000 },
    )
    .toMatch(/succeeded|failed|cancelled/);
  return (await tenant.get(`/v1/operations/${id}`)).body;
}

async function readyNode(tenant: TestTenant, change: object = {}) {
  const { body } = await tenant.post("/v1/nodes", { ...order, ...change });
  const operation = await ended(tenant, body.operation.id);
  expect(operation.status).toBe("succeeded");
  return { operation, node: (await tenant.get(`/v1/nodes/${body.node.id}`)).body };
}

/** Everything that nodes of an organization have, outside and inside. */
async function leftovers(tenant: TestTenant) {
  const organization = toUuid(tenant.organizationId);
  const system = { kind: "system", purpose: "test" } as const;
  const servers = await app.runtime.db.read<{ address: string }>(
    system,
    "SELECT address FROM platform.sandbox_servers WHERE organization_id = $1",
    [organization],
  );
  const records = await app.runtime.db.read(
    system,
    "SELECT name, type FROM platform.sandbox_records WHERE organization_id = $1 AND name LIKE $2",
    [organization, `%${order.name}-%`],
  );
  const inside = (table: string) =>
    app.runtime.db.read(
      tenantScope(tenant.organizationId),
      `SELECT 1 FROM tenant.${table} WHERE organization_id = $1`,
      [organization],
    );
  const [certificates, ips, secrets] = await Promise.all(
    ["certificates", "ip_addresses", "secrets"].map(inside),
  );
  return {
    servers: servers.length,
    records,
    certificates: certificates!.length,
    ips: ips!.length,
    secrets: secrets!.length,
  };
}

const nothing = { servers: 0, records: [] as object[], certificates: 0, ips: 0, secrets: 0 };

async function eventsOf(tenant: TestTenant, subject: string) {
  const rows = await app.runtime.db.read<{ type: string }>(
    tenantScope(tenant.organizationId),
    "SELECT type FROM tenant.events WHERE organization_id = $1 AND subject = $2 ORDER BY id",
    [toUuid(tenant.organizationId), subject],
  );
  return rows.map(row => row.type);
}

function addresses(tenant: TestTenant, workspaceId: `ws_${string}`, change: object = {}) {
  const query = { organizationId: tenant.organizationId, environment: "test", workspaceId } as const;
  return app.runtime.db.transaction(tenantScope(tenant.organizationId), tx =>
    poolAddresses(tx, { ...query, stream: "transactional", trust: "trusted", ...change }),
  );
}

async function workspace(tenant: TestTenant): Promise<`ws_${string}`> {
  return (await tenant.post("/v1/workspaces", { name: "Customer" })).body.id;
}

describe("creating a node", () => {
  it("sets it up so that name, address, certificate and pool agree", async () => {
    const tenant = await app.tenant();
    const created = await tenant.post("/v1/nodes", { ...order, mailboxHost: true });
    expect(created).toMatchObject({
      status: 202,
      body: { node: { status: "requested", addresses: [] }, plan: null },
    });
    const operation = await ended(tenant, created.body.operation.id);
    expect(operation).toMatchObject({ status: "succeeded", kind: "node.create", progress: 100, error: null });
    expect(operation.steps.map((step: { status: string }) => step.status)).toEqual(
      Array(10).fill("succeeded"),
    );

    const { body: node } = await tenant.get(`/v1/nodes/${created.body.node.id}`);
    expect(node).toMatchObject({ status: "active", provider: "sandbox", placement: "shared" });
    expect(node.hostname).toMatch(/^mx1-[0-9a-z]{8}\.svc\.sandbox\.mailstead\.example$/);
    const [address] = node.addresses;
    const { resolver } = app.runtime.worlds.of("test");
    expect(await resolver.resolve(node.hostname, "A")).toMatchObject({ status: "found", records: [address] });
    expect(await resolver.reverse(address)).toMatchObject({ status: "found", records: [node.hostname] });

    const { body: found } = await tenant.get(`/v1/certificates?subject=${node.id}`);
    expect(found.data).toMatchObject([
      { status: "valid", names: [node.hostname], issuer: "Mailstead Sandbox CA" },
    ]);
    expect(JSON.stringify(found)).not.toContain("PRIVATE KEY");
    const key = await app.runtime.worlds.vault.get(tenant.organizationId, `certificates/${found.data[0].id}`);
    expect(key.reveal()).toContain("BEGIN PRIVATE KEY");

    const { body: ips } = await tenant.get(`/v1/ips?nodeId=${node.id}`);
    expect(ips.data).toMatchObject([{ address, hostname: node.hostname, status: "assigned" }]);
    const { body: pool } = await tenant.get(`/v1/ip-pools/${ips.data[0].poolId}`);
    expect(pool).toMatchObject({
      placement: "shared",
      stream: "transactional",
      trust: "trusted",
      addresses: 1,
    });
    expect(await eventsOf(tenant, node.id)).toEqual(["node.provisioning_started", "node.ready"]);
  });

  it("answers a dry run with the plan and changes nothing", async () => {
    const tenant = await app.tenant();
    const { status, body } = await tenant.post("/v1/nodes", { ...order, dryRun: true });
    expect(status).toBe(202);
    expect(body).toMatchObject({ node: null, operation: null });
    expect(body.plan).toMatchObject({
      servers: [{ provider: "sandbox", region: "eu-central", size: "starter" }],
      money: { amount: 999, currency: "USD" },
    });
    expect(body.plan.steps.map((step: { name: string }) => step.name)).toContain("verify_forward_reverse");
    expect((await tenant.get("/v1/nodes")).body.data).toEqual([]);
    expect((await tenant.get("/v1/operations")).body.data).toEqual([]);
  });

  it.each([
    [{ region: "mars" }, "/region"],
    [{ size: "huge" }, "/size"],
    [{ name: "" }, "/name"],
    [{ placement: "dedicated" }, "/workspaceId"],
    [{ workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv" }, "/workspaceId"],
  ])("refuses %j at once", async (wrong, pointer) => {
    const answer = await app.post("/v1/nodes", { ...order, ...wrong });
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid_request", errors: [{ pointer }] } });
  });

  it("refuses unknown providers and workspaces", async () => {
    const provider = await app.post("/v1/nodes", { ...order, provider: "hetzner" });
    expect(provider).toMatchObject({ status: 422, body: { code: "capability_missing" } });
    const workspaceId = "ws_01jd8x3q4vf7k9m2n5p6r8s0tv";
    const foreign = await app.post("/v1/nodes", { ...order, placement: "dedicated", workspaceId });
    expect(foreign).toMatchObject({ status: 404, body: { code: "not_found" } });
  });
});

describe("nothing lost, nothing left", () => {
  it("orders one server although the provider's answer was lost", async () => {
    const tenant = await app.tenant();
    await tenant.post("/v1/sandbox/faults", { port: "compute", fault: "lost_response" });
    const { operation, node } = await readyNode(tenant);
    const step = operation.steps.find((one: { name: string }) => one.name === "create_server");
    expect(step).toMatchObject({ attempts: 2, status: "succeeded" });
    expect(node.addresses).toHaveLength(1);
    expect((await leftovers(tenant)).servers).toBe(1);
  });

  it("is finished by another runner when the first one dies in the middle of a step", async () => {
    const tenant = await app.tenant();
    const world = app.runtime.worlds.of("test");
    const real = world.compute;
    let orders = 0;
    let wake = (): void => {};
    const dead = new Promise<void>(resolve => {
      wake = resolve;
    });
    world.compute = provider => {
      const compute = real.call(world, provider);
      return {
        ...compute,
        async create(server) {
          const made = await compute.create(server);
          orders += 1;
          if (orders === 1) await dead;
          return made;
        },
      };
    };
    try {
      const { body } = await tenant.post("/v1/nodes", order);
      void app.mailstead.worker.idle();
      await expect.poll(() => orders, { interval: 20 }).toBe(1);
      // Its lease ends; nobody prolongs it in time.
      clock.advance(31_000);
      expect(await ended(tenant, body.operation.id)).toMatchObject({ status: "succeeded" });
      expect(orders).toBe(1);
      expect((await leftovers(tenant)).servers).toBe(1);
      const before = (await tenant.get(`/v1/operations/${body.operation.id}`)).body;
      wake();
      await app.mailstead.worker.idle();
      expect((await tenant.get(`/v1/operations/${body.operation.id}`)).body).toEqual(before);
      expect((await tenant.get(`/v1/nodes/${body.node.id}`)).body.status).toBe("active");
    } finally {
      wake();
      world.compute = real;
    }
  });

  it.each([
    ["egress", "port25_closed", "open_egress", "port_25_closed"],
    ["ca", "timeout", "issue_certificate", "provider_unavailable"],
  ])("takes everything back when %s fails with %s, and can be retried", async (port, fault, step, code) => {
    const tenant = await app.tenant();
    const set = await tenant.post("/v1/sandbox/faults", { port, fault, remaining: null });
    expect(set.status).toBe(201);
    const { body } = await tenant.post("/v1/nodes", order);
    const operation = await ended(tenant, body.operation.id);
    expect(operation).toMatchObject({ status: "failed", error: { step, code } });
    expect(await leftovers(tenant)).toEqual(nothing);
    const { body: node } = await tenant.get(`/v1/nodes/${body.node.id}`);
    expect(node).toMatchObject({
      status: "cleaned_up",
      addresses: [],
      statusReason: expect.stringContaining(step),
    });
    expect(await eventsOf(tenant, node.id)).toEqual(["node.provisioning_started", "node.failed"]);

    await tenant.delete(`/v1/sandbox/faults/${set.body.id}`);
    const retried = await tenant.post(`/v1/operations/${operation.id}/retry`);
    expect(retried).toMatchObject({ status: 202, body: { status: "queued", error: null } });
    expect(await ended(tenant, operation.id)).toMatchObject({ status: "succeeded" });
    expect((await tenant.get(`/v1/nodes/${node.id}`)).body.status).toBe("active");
    expect((await leftovers(tenant)).servers).toBe(1);
  });

  it("takes everything back when it is cancelled, also what it waits for", async () => {
    const tenant = await app.tenant();
    await tenant.post("/v1/sandbox/faults", { port: "compute", fault: "stuck" });
    const { body } = await tenant.post("/v1/nodes", order);
    const path = `/v1/operations/${body.operation.id}`;
    await expect.poll(async () => (await tenant.get(path)).body.status, { interval: 20 }).toBe("waiting");
    expect((await leftovers(tenant)).servers).toBe(1);
    expect(await tenant.post(`${path}/retry`)).toMatchObject({
      status: 409,
      body: { code: "illegal_state" },
    });
    expect((await tenant.post(`${path}/cancel`)).status).toBe(202);
    expect(await ended(tenant, body.operation.id)).toMatchObject({ status: "cancelled", error: null });
    expect(await leftovers(tenant)).toEqual(nothing);
    const again = await tenant.post(`${path}/cancel`);
    expect(again).toMatchObject({ status: 409, body: { code: "illegal_state", state: "cancelled" } });
    expect((await tenant.get(`/v1/nodes/${body.node.id}`)).body.status).toBe("cleaned_up");
  });
});

describe("a node in service", () => {
  it("is paused, resumed and removed with everything it had", async () => {
    const tenant = await app.tenant();
    const workspaceId = await workspace(tenant);
    const { node } = await readyNode(tenant);
    const path = `/v1/nodes/${node.id}`;
    expect(await addresses(tenant, workspaceId)).toMatchObject([
      { nodeId: node.id, address: node.addresses[0] },
    ]);

    const paused = await tenant.post(`${path}/pause`, { reason: "Holidays" });
    expect(paused).toMatchObject({ status: 200, body: { status: "paused", statusReason: "Holidays" } });
    expect(await addresses(tenant, workspaceId)).toEqual([]);
    const twice = await tenant.post(`${path}/pause`);
    expect(twice).toMatchObject({ status: 409, body: { code: "illegal_state", state: "paused" } });
    expect((await tenant.post(`${path}/resume`)).body).toMatchObject({
      status: "active",
      statusReason: null,
    });
    expect((await tenant.post(`${path}/resume`)).status).toBe(409);

    const plan = await tenant.delete(`${path}?dryRun=true`);
    expect(plan).toMatchObject({ status: 202, body: { operation: null, plan: { money: null } } });
    expect((await tenant.get(path)).body.status).toBe("active");
    const removed = await tenant.delete(path);
    expect(removed).toMatchObject({ status: 202, body: { node: { status: "scheduled_decommission" } } });
    expect(await addresses(tenant, workspaceId)).toEqual([]);
    expect(await ended(tenant, removed.body.operation.id)).toMatchObject({
      status: "succeeded",
      kind: "node.delete",
    });
    expect(await leftovers(tenant)).toEqual(nothing);
    expect((await tenant.get(path)).body).toMatchObject({ status: "decommissioned", addresses: [] });
    expect((await tenant.delete(path)).status).toBe(409);
    const news = await eventsOf(tenant, node.id);
    expect(news.slice(2)).toEqual(["node.paused", "node.resumed", "node.decommissioned"]);
  });

  it("sends for its stream and trust, or for its workspace; never in or out of quarantine", async () => {
    const tenant = await app.tenant();
    const [one, other] = [await workspace(tenant), await workspace(tenant)];
    const shared = (await readyNode(tenant)).node;
    const own = (await readyNode(tenant, { placement: "dedicated", workspaceId: one })).node;
    const used = async (
      ...query: Parameters<typeof addresses> extends [unknown, ...infer Rest] ? Rest : never
    ) => (await addresses(tenant, ...query)).map(address => address.nodeId);
    expect(await used(one)).toEqual([own.id]);
    expect(await used(one, { stream: "outreach", trust: "limited" })).toEqual([own.id]);
    expect(await used(other)).toEqual([shared.id]);
    expect(await used(other, { trust: "limited" })).toEqual([shared.id]);
    expect(await used(other, { trust: "quarantine" })).toEqual([]);
    expect(await used(other, { stream: "marketing" })).toEqual([]);

    const pools = (await tenant.get("/v1/ip-pools")).body.data;
    const dedicated = pools.find((pool: { placement: string }) => pool.placement === "dedicated");
    const [ip] = (await tenant.get(`/v1/ips?nodeId=${shared.id}`)).body.data;
    const mixed = await tenant.post(`/v1/ip-pools/${dedicated.id}/assign`, { ipId: ip.id });
    expect(mixed).toMatchObject({ status: 422, body: { code: "pool_mismatch" } });
    const marketing = (await readyNode(tenant, { stream: "marketing" })).node;
    const [target] = (await tenant.get(`/v1/ips?nodeId=${marketing.id}`)).body.data;
    const assigned = await tenant.post(`/v1/ip-pools/${target.poolId}/assign`, { ipId: ip.id });
    expect(assigned).toMatchObject({ status: 200, body: { stream: "marketing", addresses: 2 } });
    expect(await used(other)).toEqual([]);
    expect((await used(other, { stream: "marketing" })).sort()).toEqual([shared.id, marketing.id].sort());
  });
});

describe("who sees a node", () => {
  it("is its organization, environment and workspace, with the permission", async () => {
    const tenant = await app.tenant();
    const [mine, theirs] = [await workspace(tenant), await workspace(tenant)];
    const { node, operation } = await readyNode(tenant, { placement: "dedicated", workspaceId: mine });
    const shared = (await readyNode(tenant)).node;
    const key = async (body: object) => {
      const made = await tenant.post("/v1/api-keys", { name: "bound", permissions: ["*"], ...body });
      return app.as(made.body.secret ?? made.body.key, tenant.organizationId);
    };
    const insider = await key({ workspaceId: mine });
    expect((await insider.get("/v1/nodes")).body.data.map((one: { id: string }) => one.id)).toEqual([
      node.id,
    ]);
    expect((await insider.get(`/v1/nodes/${shared.id}`)).status).toBe(404);
    expect((await insider.get("/v1/ips")).body.data).toHaveLength(1);
    expect((await insider.get(`/v1/operations/${operation.id}`)).status).toBe(200);
    expect(await insider.post("/v1/nodes", order)).toMatchObject({ status: 403 });

    const outsiders = [await key({ workspaceId: theirs }), await app.tenant(), await app.tenant("live")];
    for (const outsider of outsiders) {
      expect((await outsider.get("/v1/nodes")).body.data).toEqual([]);
      expect((await outsider.get(`/v1/nodes/${node.id}`)).status).toBe(404);
      expect((await outsider.post(`/v1/nodes/${node.id}/pause`)).status).toBe(404);
      expect((await outsider.delete(`/v1/nodes/${node.id}`)).status).toBe(404);
      expect((await outsider.get(`/v1/operations/${operation.id}`)).status).toBe(404);
      expect((await outsider.post(`/v1/operations/${operation.id}/retry`)).status).toBe(404);
    }

    const reader = await key({ permissions: ["nodes:read"] });
    expect((await reader.get(`/v1/nodes/${node.id}`)).status).toBe(200);
    const refused = await reader.post(`/v1/nodes/${node.id}/pause`);
    expect(refused).toMatchObject({
      status: 403,
      body: { code: "permission_denied", permission: "nodes:write" },
    });
  });
});

it("lists regions with sizes and prices", async () => {
  const { body } = await app.get("/v1/regions");
  expect(body.data.map((region: { name: string }) => region.name)).toEqual([
    "eu-central",
    "us-east",
    "ap-south",
  ]);
  expect(body.data[0].sizes[0]).toMatchObject({ name: "starter", monthlyPrice: 999, currency: "USD" });
  expect(await app.get("/v1/regions?provider=nobody")).toMatchObject({
    status: 422,
    body: { code: "capability_missing" },
  });
});
