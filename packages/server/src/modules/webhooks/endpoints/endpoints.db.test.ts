import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope, type WorkspaceId } from "../../../kernel/tenancy.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";
import { issueApiKey } from "../../access/api-keys/index.ts";
import { happen, keyWith, openReceiver } from "../deliveries/testing.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const url = "https://hooks.example.com/in";

async function made(tenant: TestTenant = app, body: object = {}) {
  const answer = await tenant.post("/v1/webhook-endpoints", { url, types: ["thing.happened"], ...body });
  expect(answer.status).toBe(201);
  return answer.body;
}

describe("webhook endpoints", () => {
  it("are made with a secret that is shown once and kept encrypted", async () => {
    const endpoint = await made(app, { types: ["b.c", "a.b", "b.c"], description: "CRM" });
    expect(endpoint).toMatchObject({
      url,
      description: "CRM",
      types: ["a.b", "b.c"],
      status: "enabled",
      workspaceId: null,
    });
    expect(endpoint.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const shown = await app.get(`/v1/webhook-endpoints/${endpoint.id}`);
    expect(shown.body).not.toHaveProperty("secret");
    const [row] = await app.runtime.db.read<{ secret: string }>(
      tenantScope(app.organizationId),
      "SELECT secret FROM tenant.webhook_endpoints WHERE id = $1",
      [toUuid(endpoint.id)],
    );
    expect(row!.secret).not.toContain(endpoint.secret.slice(6));
    await expect(app.runtime.keyring.decrypt(row!.secret, "another row")).rejects.toThrow();
  });

  it("are updated under If-Match and announce it", async () => {
    const { id } = await made();
    const { headers } = await app.get(`/v1/webhook-endpoints/${id}`);
    const changed = await app.patch(
      `/v1/webhook-endpoints/${id}`,
      { types: null, status: "disabled" },
      { "if-match": headers.get("etag")! },
    );
    expect(changed).toMatchObject({
      status: 200,
      body: { types: null, status: "disabled", disabledReason: "manual" },
    });
    const stale = await app.patch(
      `/v1/webhook-endpoints/${id}`,
      { types: ["a.b"] },
      { "if-match": headers.get("etag")! },
    );
    expect(stale).toMatchObject({ status: 412, body: { code: "precondition_failed" } });
    expect(
      (await app.post(`/v1/webhook-endpoints/${id}/replay`, { from: "2026-01-01T00:00:00Z" })).status,
    ).toBe(409);
    await app.patch(`/v1/webhook-endpoints/${id}`, { status: "enabled" });
    await app.delete(`/v1/webhook-endpoints/${id}`);
    const { body } = await app.get(`/v1/events?subject=${id}`);
    expect(body.data.map((event: { type: string }) => event.type)).toEqual([
      "webhook_endpoint.created",
      "webhook_endpoint.updated",
      "webhook_endpoint.disabled",
      "webhook_endpoint.enabled",
      "webhook_endpoint.deleted",
    ]);
    expect(JSON.stringify(body)).not.toContain("hooks.example.com");
  });

  it("are listed newest first, by status and workspace", async () => {
    const tenant = await app.tenant();
    const workspaceId = (await tenant.post("/v1/workspaces", { externalId: "w" })).body.id;
    const [a, b, c] = [await made(tenant), await made(tenant, { workspaceId }), await made(tenant)];
    await tenant.patch(`/v1/webhook-endpoints/${a.id}`, { status: "disabled" });
    const ids = async (query: string) =>
      (await tenant.get(`/v1/webhook-endpoints${query}`)).body.data.map((item: { id: string }) => item.id);
    expect(await ids("")).toEqual([c.id, b.id, a.id]);
    expect(await ids("?status=disabled")).toEqual([a.id]);
    expect(await ids(`?workspaceId=${workspaceId}`)).toEqual([b.id]);
    const page = await tenant.get("/v1/webhook-endpoints?limit=2");
    expect(page.body.hasMore).toBe(true);
    expect(await ids(`?limit=2&cursor=${page.body.nextCursor}`)).toEqual([a.id]);
  });

  it("replay the answer of a repeated create, secret and all", async () => {
    const headers = { "idempotency-key": "create-1" };
    const first = await app.post("/v1/webhook-endpoints", { url }, headers);
    const second = await app.post("/v1/webhook-endpoints", { url }, headers);
    expect(second.body).toEqual(first.body);
  });
});

describe("the URL of an endpoint", () => {
  let strict: TestApp;
  beforeAll(async () => {
    strict = await createTestApp({ config: { allowPrivateNetworks: false } });
  });
  afterAll(() => strict.close());

  it.each([
    ["http://hooks.example.com/", "insecure_url"],
    ["https://127.0.0.1/", "private_address"],
    ["https://localhost/", "private_address"],
    ["https://169.254.169.254/latest", "private_address"],
    ["https://0x7f000001/", "odd_host"],
    ["https://[::ffff:10.0.0.1]/", "private_address"],
    ["https://user:pw@hooks.example.com/", "url_with_credentials"],
    ["https://hooks.example.com:25/", "port_not_allowed"],
    ["not a url", "invalid_url"],
  ])("%s is refused as %s, and nothing is stored", async (bad, code) => {
    const answer = await strict.post("/v1/webhook-endpoints", { url: bad });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: "invalid_request", errors: [{ pointer: "/url", code }] },
    });
    expect((await strict.get("/v1/webhook-endpoints")).body.data).toEqual([]);
  });
});

describe("isolation", () => {
  it("hides endpoints, deliveries and events of others, and asks for the permission", async () => {
    const receiver = await openReceiver();
    const owner = await app.tenant();
    const workspaceId = (await owner.post("/v1/workspaces", { externalId: "one" })).body.id as WorkspaceId;
    const endpoint = await made(owner, { url: receiver.url });
    const [eventId] = await happen(app, owner, [1]);
    await app.drain();
    const [delivery] = (await owner.get("/v1/webhook-deliveries")).body.data;
    const calls: [
      method: "GET" | "POST" | "PATCH" | "DELETE",
      path: string,
      permission: string,
      body?: object,
    ][] = [
      ["GET", `/v1/webhook-endpoints/${endpoint.id}`, "webhook-endpoints:read"],
      ["PATCH", `/v1/webhook-endpoints/${endpoint.id}`, "webhook-endpoints:write", { description: "Mine" }],
      ["DELETE", `/v1/webhook-endpoints/${endpoint.id}`, "webhook-endpoints:write"],
      ["POST", `/v1/webhook-endpoints/${endpoint.id}/rotate-secret`, "webhook-endpoints:write", {}],
      ["POST", `/v1/webhook-endpoints/${endpoint.id}/test`, "webhook-endpoints:write"],
      [
        "POST",
        `/v1/webhook-endpoints/${endpoint.id}/replay`,
        "webhook-endpoints:write",
        { from: "2026-01-01T00:00:00Z" },
      ],
      ["GET", `/v1/webhook-deliveries/${delivery.id}`, "webhook-deliveries:read"],
      ["POST", `/v1/webhook-deliveries/${delivery.id}/retry`, "webhook-deliveries:write"],
      ["GET", `/v1/events/${eventId}`, "events:read"],
    ];
    const lists = [
      ["/v1/webhook-endpoints", "webhook-endpoints:read"],
      ["/v1/webhook-deliveries", "webhook-deliveries:read"],
      [`/v1/events?types=thing.happened`, "events:read"],
    ] as const;
    const live = await app.runtime.db.transaction(tenantScope(owner.organizationId), tx =>
      issueApiKey(tx, app.runtime, {
        organizationId: owner.organizationId,
        environment: "live",
        name: "Live",
        permissions: ["*"],
      }),
    );
    const strangers = [
      await app.tenant(),
      app.as(live.secret.reveal(), owner.organizationId),
      await keyWith(app, owner, { workspaceId }),
    ];
    receiver.received.length = 0;
    for (const stranger of strangers) {
      for (const [method, path, , json] of calls) {
        const answer = await stranger.fetch(path, { method, ...(json === undefined ? {} : { json }) });
        expect([method, path, answer.status]).toEqual([method, path, 404]);
      }
      for (const [path] of lists) expect((await stranger.get(path)).body.data).toEqual([]);
    }
    const powerless = await keyWith(app, owner, { permissions: ["emails:read"] });
    for (const [method, path, permission, json] of calls) {
      const answer = await powerless.fetch(path, { method, ...(json === undefined ? {} : { json }) });
      expect(answer).toMatchObject({ status: 403, body: { code: "permission_denied", permission } });
    }
    for (const [path, permission] of lists)
      expect((await powerless.get(path)).body).toMatchObject({ permission });
    expect(receiver.received).toEqual([]);
    await receiver.close();
  });

  it("binds endpoints of a workspace's key to that workspace", async () => {
    const owner = await app.tenant();
    const one = (await owner.post("/v1/workspaces", { externalId: "one" })).body.id as WorkspaceId;
    const two = (await owner.post("/v1/workspaces", { externalId: "two" })).body.id as WorkspaceId;
    const bound = await keyWith(app, owner, { workspaceId: one });
    expect((await made(bound)).workspaceId).toBe(one);
    expect((await bound.post("/v1/webhook-endpoints", { url, workspaceId: two })).status).toBe(404);
    expect(
      (await owner.post("/v1/webhook-endpoints", { url, workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv" }))
        .status,
    ).toBe(404);
  });
});
