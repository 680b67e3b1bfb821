import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId, toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { ManualClock } from "../../../kernel/time/index.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";

const clock = new ManualClock("2026-03-01T10:00:00.000Z");
let app: TestApp;
let live: TestTenant;
beforeAll(async () => {
  app = await createTestApp({ clock });
  live = await app.tenant("live");
});
afterAll(() => app.close());

const make = async (body: object = {}, tenant: TestTenant = app) =>
  (
    await tenant.post("/v1/api-keys", {
      name: "a key",
      permissions: ["api-keys:*", "workspaces:read"],
      ...body,
    })
  ).body;
const workspace = async (tenant: TestTenant = app) =>
  (await tenant.post("/v1/workspaces", { name: "w" })).body.id as string;

describe("creating a key", () => {
  it("shows it once, works at once, and keeps no secret anywhere", async () => {
    const { status, body } = await app.post("/v1/api-keys", {
      name: " Billing ",
      permissions: ["api-keys:read", "api-keys:read"],
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: "Billing",
      environment: "test",
      permissions: ["api-keys:read"],
      workspaceId: null,
      rateLimitPerMinute: 6000,
      status: "active",
      expiresAt: null,
    });
    expect(body.key).toMatch(/^ms_test_[0-9A-Za-z]{12}_[0-9A-Za-z]{32}_[0-9A-Za-z]{6}$/);
    expect(body.key.startsWith(`${body.hint}_`)).toBe(true);
    const shown = await app.as(body.key).get(`/v1/api-keys/${body.id}`);
    expect(shown.status).toBe(200);
    expect(shown.body).not.toHaveProperty("key");
    const secret = body.key.split("_")[3];
    const stored = await app.runtime.db.read<{ text: string }>(
      tenantScope(app.organizationId),
      `SELECT (SELECT string_agg(k::text, '') FROM tenant.api_keys k) || (SELECT string_agg(e::text, '') FROM tenant.events e) AS text`,
    );
    expect(stored[0]?.text).toContain(body.hint);
    expect(stored[0]?.text).not.toContain(secret);
  });

  it("replays the same key under one idempotency key", async () => {
    const send = () =>
      app.post("/v1/api-keys", { name: "once", permissions: ["emails:read"] }, { "idempotency-key": "k-1" });
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("idempotency-replayed")).toBe("true");
  });

  it.each([
    [{ permissions: ["emails:send"] }, "/permissions/0", "unknown_permission"],
    [{ permissions: [] }, "/permissions", "too_small"],
    [{ rateLimitPerMinute: 1_000_001 }, "/rateLimitPerMinute", "too_big"],
    [{ expiresAt: "2026-03-01T10:00:00.000Z" }, "/expiresAt", "in_the_past"],
    [{ environment: "live" }, "/environment", "unknown_field"],
    [{ workspaceId: "ws_1" }, "/workspaceId", "invalid_format"],
  ])("refuses %j", async (body, pointer, code) => {
    const answer = await app.post("/v1/api-keys", { name: "x", permissions: ["emails:read"], ...body });
    expect([answer.status, answer.body.errors[0]]).toMatchObject([422, { pointer, code }]);
  });

  it("gives no more than the calling key holds", async () => {
    const poor = app.as((await make({ permissions: ["api-keys:write", "emails:*"] })).key);
    for (const permissions of [["*"], ["emails:read", "domains:read"], ["api-keys:*"]]) {
      const { status, body } = await poor.post("/v1/api-keys", { name: "x", permissions });
      expect([status, body.code]).toEqual([403, "permission_denied"]);
    }
    expect(
      (await poor.post("/v1/api-keys", { name: "x", permissions: ["emails:read", "emails:*"] })).status,
    ).toBe(201);
  });

  it("keeps a bound key's children in its workspace", async () => {
    const [mine, other] = [await workspace(), await workspace()];
    const bound = app.as((await make({ workspaceId: mine, permissions: ["*"] })).key);
    expect((await bound.post("/v1/api-keys", { name: "x", permissions: ["*"] })).body.workspaceId).toBe(mine);
    expect(
      (await bound.post("/v1/api-keys", { name: "x", permissions: ["*"], workspaceId: other })).status,
    ).toBe(404);
    const foreign = await workspace(live);
    expect(
      (await app.post("/v1/api-keys", { name: "x", permissions: ["*"], workspaceId: foreign })).status,
    ).toBe(404);
  });
});

describe("rotating a key", () => {
  it("makes a key that holds the same; the old one works until the overlap ends", async () => {
    const old = await make({ rateLimitPerMinute: 77 });
    const { status, body } = await app.post(`/v1/api-keys/${old.id}/rotate`);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: old.name,
      permissions: old.permissions,
      rateLimitPerMinute: 77,
      expiresAt: null,
    });
    expect(body.key).not.toBe(old.key);
    const shown = await app.get(`/v1/api-keys/${old.id}`);
    expect(shown.body).toMatchObject({
      replacedBy: body.id,
      expiresAt: "2026-03-02T10:00:00.000Z",
      status: "active",
    });
    expect((await app.as(old.key).get("/v1/workspaces")).status).toBe(200);
    clock.advance(86_400_000);
    const refused = await app.as(old.key).get("/v1/workspaces");
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      401,
      "unauthenticated",
      expect.stringContaining("expired"),
    ]);
    expect((await app.as(body.key).get("/v1/workspaces")).status).toBe(200);
    const again = await app.post(`/v1/api-keys/${old.id}/rotate`);
    expect([again.status, again.body.code, again.body.detail]).toEqual([
      409,
      "illegal_state",
      expect.stringContaining("replaced"),
    ]);
  });

  it("replaces at once without an overlap, and keeps a key's span of life", async () => {
    const expiresAt = new Date(clock.now().getTime() + 3_600_000).toISOString();
    const old = await make({ expiresAt });
    clock.advance(60_000);
    const { body } = await app.post(`/v1/api-keys/${old.id}/rotate`, { overlapHours: 0 });
    expect(body.expiresAt).toBe(new Date(clock.now().getTime() + 3_600_000).toISOString());
    expect((await app.as(old.key).get("/v1/workspaces")).status).toBe(401);
    for (const overlapHours of [-1, 169, "1"]) {
      expect((await app.post(`/v1/api-keys/${body.id}/rotate`, { overlapHours })).status).toBe(422);
    }
  });

  it("is no way to a wider key", async () => {
    const wide = await make({ permissions: ["*"] });
    const poor = app.as((await make()).key);
    const { status, body } = await poor.post(`/v1/api-keys/${wide.id}/rotate`);
    expect([status, body.code, body.missing]).toEqual([403, "permission_denied", ["*"]]);
    expect((await app.as(wide.key).get("/v1/workspaces")).status).toBe(200);
  });
});

describe("revoking a key", () => {
  it("refuses it at once, once and for all", async () => {
    const key = await make();
    const mine = app.as(key.key);
    expect((await mine.get("/v1/workspaces")).status).toBe(200);
    const revoked = await app.post(`/v1/api-keys/${key.id}/revoke`);
    expect(revoked.body).toMatchObject({ status: "revoked", revokedAt: clock.now().toISOString() });
    const refused = await mine.get("/v1/workspaces");
    expect([refused.status, refused.body.detail]).toEqual([401, expect.stringContaining("revoked")]);
    clock.advance(5000);
    expect((await app.post(`/v1/api-keys/${key.id}/revoke`)).body.revokedAt).toBe(revoked.body.revokedAt);
    expect((await app.post(`/v1/api-keys/${key.id}/rotate`)).status).toBe(409);
    const types = await app.runtime.db.read<{ type: string }>(
      tenantScope(app.organizationId),
      "SELECT type FROM tenant.events WHERE subject = $1 ORDER BY id",
      [key.id],
    );
    expect(types.map(row => row.type)).toEqual(["apikey.created", "apikey.revoked"]);
  });

  it("made by another process is honoured within a second", async () => {
    const key = await make();
    const mine = app.as(key.key);
    expect((await mine.get("/v1/workspaces")).status).toBe(200);
    await app.runtime.db.transaction(tenantScope(app.organizationId), tx =>
      tx.query("UPDATE tenant.api_keys SET revoked_at = $2 WHERE id = $1", [
        toUuid(key.id),
        clock.now().toISOString(),
      ]),
    );
    clock.advance(1000);
    expect((await mine.get("/v1/workspaces")).status).toBe(401);
  });
});

describe("isolation of keys", () => {
  const calls = (id: string): [string, string, object?][] => [
    ["GET", `/v1/api-keys/${id}`],
    ["POST", `/v1/api-keys/${id}/rotate`, {}],
    ["POST", `/v1/api-keys/${id}/revoke`],
  ];

  it("answers 404 to another organization, environment or workspace, and to an unknown id", async () => {
    const [mine, other] = [await workspace(), await workspace()];
    const target = await make({ workspaceId: mine, permissions: ["*"] });
    const bound = app.as((await make({ workspaceId: other, permissions: ["*"] })).key);
    for (const [method, path, json] of calls(target.id)) {
      for (const stranger of [await app.tenant(), live, bound]) {
        expect((await stranger.fetch(path, { method, json })).status, path).toBe(404);
      }
    }
    for (const [method, path, json] of calls(newId("key")))
      expect((await app.fetch(path, { method, json })).status).toBe(404);
    expect((await bound.get("/v1/api-keys")).body.data).toMatchObject([{ workspaceId: other }]);
    expect((await live.get("/v1/api-keys")).body.data).toHaveLength(1);
    expect((await app.as(target.key).get("/v1/workspaces")).status).toBe(200);
  });

  it("answers 403 without the permission", async () => {
    const poor = app.as((await make({ permissions: ["emails:read"] })).key);
    const id = newId("key");
    for (const [method, path, json] of [
      ...calls(id),
      ["GET", "/v1/api-keys"],
      ["POST", "/v1/api-keys", {}],
    ] as const) {
      const { status, body } = await poor.fetch(path, { method, json });
      expect([status, body.permission]).toEqual([403, method === "GET" ? "api-keys:read" : "api-keys:write"]);
    }
  });
});
