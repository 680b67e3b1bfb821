import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId, toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { ManualClock } from "../../../kernel/time/index.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";

const clock = new ManualClock("2026-03-01T10:00:00.000Z");
const ORIGIN = "https://app.partner.example";
let app: TestApp;
let live: TestTenant;
let workspace: string;
beforeAll(async () => {
  app = await createTestApp({ clock });
  live = await app.tenant("live");
  workspace = await makeWorkspace();
});
afterAll(() => app.close());

const makeWorkspace = async (tenant: TestTenant = app) =>
  (await tenant.post("/v1/workspaces", { name: "w" })).body.id as string;
const request = (body: object = {}, tenant: TestTenant = app) =>
  tenant.post("/v1/embed-sessions", {
    workspaceId: workspace,
    actor: { id: "user_42", name: "Ann Lee" },
    permissions: ["workspaces:read", "domains:*"],
    origins: [ORIGIN],
    ...body,
  });
const make = async (body: object = {}, tenant: TestTenant = app) => (await request(body, tenant)).body;
/** A request as a page of `origin` makes it. */
const fromPage = (
  token: string,
  headers: Record<string, string> = { origin: ORIGIN },
  path = "/v1/workspaces",
) => app.as(token).fetch(path, { headers });

describe("creating an embed session", () => {
  it("answers a token that acts in the workspace, for ten minutes", async () => {
    const { status, body } = await request({ origins: ["https://APP.partner.example/", ORIGIN] });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      tokenExpiresAt: "2026-03-01T10:10:00.000Z",
      expiresAt: "2026-03-01T11:00:00.000Z",
    });
    await makeWorkspace();
    const seen = await fromPage(body.token);
    expect(seen.status).toBe(200);
    expect(seen.body.data).toMatchObject([{ id: workspace }]);
    expect(seen.headers.get("access-control-allow-origin")).toBe(ORIGIN);
    const shown = await app.get(`/v1/embed-sessions/${body.id}`);
    expect(shown.body).toMatchObject({
      workspaceId: workspace,
      actor: { id: "user_42", name: "Ann Lee" },
      permissions: ["domains:*", "workspaces:read"],
      origins: [ORIGIN],
      status: "active",
    });
    const [event] = await app.runtime.db.read<{ type: string; data: string }>(
      tenantScope(app.organizationId),
      "SELECT type, data FROM tenant.events WHERE subject = $1",
      [body.id],
    );
    expect(event?.type).toBe("embed_session.created");
    expect(event?.data).not.toContain("Ann Lee");
  });

  it.each([
    [{ origins: [] }, "/origins"],
    [{ origins: Array.from({ length: 11 }, (_, i) => `https://a${i}.example`) }, "/origins"],
    [{ origins: [ORIGIN, "http://app.partner.example"] }, "/origins/1"],
    [{ origins: ["https://*.partner.example"] }, "/origins/0"],
    [{ permissions: ["*"] }, "/permissions/0"],
    [{ permissions: ["api-keys:write"] }, "/permissions/0"],
    [{ permissions: ["workspaces:write"] }, "/permissions/0"],
    [{ ttlMinutes: 721 }, "/ttlMinutes"],
    [{ actor: { id: "" } }, "/actor/id"],
    [{ actor: { id: "a\nb" } }, "/actor/id"],
  ])("refuses %j", async (body, pointer) => {
    const answer = await request(body);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
  });

  it("takes pages on this machine in test only", async () => {
    expect((await request({ origins: ["http://localhost:5173"] })).status).toBe(201);
    const refused = await request(
      { origins: ["http://localhost:5173"], workspaceId: await makeWorkspace(live) },
      live,
    );
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, "invalid_origin"]);
  });

  it("refuses all of it when one permission is beyond the key's", async () => {
    const key = await app.post("/v1/api-keys", {
      name: "k",
      permissions: ["embed-sessions:write", "domains:read"],
    });
    const poor = app.as(key.body.key);
    const { status, body } = await request({ permissions: ["domains:read", "emails:write"] }, poor);
    expect([status, body.code, body.missing]).toEqual([403, "permission_denied", ["emails:write"]]);
    expect((await request({ permissions: ["domains:read"] }, poor)).status).toBe(201);
  });
});

describe("using a token", () => {
  it("works from its origins only, and never without one", async () => {
    const { token } = await make();
    for (const headers of [{ origin: "https://evil.example" }, { origin: "null" }, {}] as Record<
      string,
      string
    >[]) {
      const { status, body } = await fromPage(token, headers);
      expect([status, body.code]).toEqual([403, "origin_not_allowed"]);
    }
  });

  it("works on the API's own origin, where browsers leave Origin out of reads", async () => {
    const own = await make({ origins: [ORIGIN, app.runtime.publicUrl] });
    const foreign = await make();
    expect((await fromPage(own.token, { "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await fromPage(own.token, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await fromPage(foreign.token, { "sec-fetch-site": "same-origin" })).status).toBe(403);
  });

  it("holds the session's permissions only, and no other workspace", async () => {
    const { token } = await make({ permissions: ["workspaces:read"] });
    const other = await makeWorkspace();
    const page = (path: string, init: object = {}) =>
      app.as(token).fetch(path, { headers: { origin: ORIGIN }, ...init });
    expect((await page(`/v1/workspaces/${other}`)).status).toBe(404);
    const refused = await page(`/v1/workspaces/${workspace}/suspend`, {
      method: "POST",
      json: { reason: "x" },
    });
    expect([refused.status, refused.body.permission]).toEqual([403, "workspaces:write"]);
    expect((await page("/v1/embed-sessions")).status).toBe(403);
  });

  it("answers preflights of origins that some living session names", async () => {
    const origin = "https://preflight.example";
    const preflight = async () =>
      (
        await app.fetch("/v1/workspaces", {
          method: "OPTIONS",
          headers: { origin, "access-control-request-method": "GET" },
        })
      ).headers.get("access-control-allow-origin");
    expect(await preflight()).toBeNull();
    const { id } = await make({ origins: [origin] });
    expect(await preflight()).toBe(origin);
    await app.post(`/v1/embed-sessions/${id}/revoke`);
    expect(await preflight()).toBeNull();
  });
});

describe("the end of a session", () => {
  it("comes with its time; tokens are minted until then and never outlive it", async () => {
    const { id, token } = await make({ ttlMinutes: 15 });
    clock.advance(10 * 60_000);
    const expired = await fromPage(token);
    expect([expired.status, expired.body.detail]).toEqual([401, expect.stringContaining("expired")]);
    const next = await app.post(`/v1/embed-sessions/${id}/token`);
    expect(next.status).toBe(201);
    expect(Date.parse(next.body.tokenExpiresAt) - clock.now().getTime()).toBe(5 * 60_000);
    expect((await fromPage(next.body.token)).status).toBe(200);
    clock.advance(5 * 60_000);
    const late = await app.post(`/v1/embed-sessions/${id}/token`);
    expect([late.status, late.body.code]).toEqual([409, "illegal_state"]);
  });

  it("comes at once by revocation", async () => {
    const { id, token } = await make();
    expect((await fromPage(token)).status).toBe(200);
    const revoked = await app.post(`/v1/embed-sessions/${id}/revoke`);
    expect(revoked.body.status).toBe("revoked");
    const refused = await fromPage(token);
    expect([refused.status, refused.body.detail]).toEqual([401, expect.stringContaining("ended")]);
    expect((await app.post(`/v1/embed-sessions/${id}/token`)).status).toBe(409);
    expect((await app.post(`/v1/embed-sessions/${id}/revoke`)).body.revokedAt).toBe(revoked.body.revokedAt);
  });

  it("comes within a second when another process revokes it, its key or deletes its workspace", async () => {
    const ends = [
      { sql: "UPDATE tenant.embed_sessions SET revoked_at = now() WHERE id = $1", of: "session" },
      { sql: "UPDATE tenant.api_keys SET revoked_at = now() WHERE id = $1", of: "key" },
      { sql: "UPDATE tenant.workspaces SET deleted_at = now() WHERE id = $1", of: "workspace" },
    ] as const;
    for (const { sql, of } of ends) {
      const inWorkspace = await makeWorkspace();
      const key = await app.post("/v1/api-keys", {
        name: "k",
        permissions: ["embed-sessions:*", "workspaces:*"],
      });
      const session = await make(
        { workspaceId: inWorkspace, permissions: ["workspaces:read"] },
        app.as(key.body.key),
      );
      expect((await fromPage(session.token)).status).toBe(200);
      const id = { session: session.id, key: key.body.id, workspace: inWorkspace }[of];
      await app.runtime.db.transaction(tenantScope(app.organizationId), tx => tx.query(sql, [toUuid(id)]));
      clock.advance(1000);
      expect((await fromPage(session.token)).status, of).toBe(401);
    }
  });

  it("takes permissions along that the key lost", async () => {
    const key = await app.post("/v1/api-keys", {
      name: "k",
      permissions: ["embed-sessions:*", "workspaces:read", "domains:read"],
    });
    const session = await make({ permissions: ["workspaces:read", "domains:read"] }, app.as(key.body.key));
    await app.runtime.db.transaction(tenantScope(app.organizationId), tx =>
      tx.query("UPDATE tenant.api_keys SET permissions = '{domains:read}' WHERE id = $1", [
        toUuid(key.body.id),
      ]),
    );
    clock.advance(1000);
    expect((await fromPage(session.token)).body).toMatchObject({
      code: "permission_denied",
      permission: "workspaces:read",
    });
  });
});

describe("isolation of embed sessions", () => {
  const calls = (id: string): [string, string][] => [
    ["GET", `/v1/embed-sessions/${id}`],
    ["POST", `/v1/embed-sessions/${id}/token`],
    ["POST", `/v1/embed-sessions/${id}/revoke`],
  ];

  it("answers 404 to another organization, environment or workspace, and to an unknown id", async () => {
    const { id } = await make();
    const other = await makeWorkspace();
    const bound = app.as(
      (await app.post("/v1/api-keys", { name: "b", permissions: ["*"], workspaceId: other })).body.key,
    );
    for (const [method, path] of calls(id)) {
      for (const stranger of [await app.tenant(), live, bound])
        expect((await stranger.fetch(path, { method })).status, path).toBe(404);
    }
    for (const [method, path] of calls(newId("emb")))
      expect((await app.fetch(path, { method })).status).toBe(404);
    expect((await bound.get("/v1/embed-sessions")).body.data).toEqual([]);
    expect((await request({}, bound)).status).toBe(404);
    expect((await request({}, live)).status).toBe(404);
    expect((await request({ workspaceId: newId("ws") })).status).toBe(404);
    expect((await app.get(`/v1/embed-sessions/${id}`)).body.status).toBe("active");
  });

  it("answers 403 without the permission", async () => {
    const poor = app.as(
      (await app.post("/v1/api-keys", { name: "p", permissions: ["emails:read"] })).body.key,
    );
    for (const [method, path] of [...calls(newId("emb")), ["GET", "/v1/embed-sessions"]] as const) {
      const { status, body } = await poor.fetch(path, { method });
      expect([status, body.permission]).toEqual([
        403,
        method === "GET" ? "embed-sessions:read" : "embed-sessions:write",
      ]);
    }
    expect((await request({}, poor)).status).toBe(403);
  });

  it("lists by workspace and pages", async () => {
    const here = await makeWorkspace();
    const ids = [await make({ workspaceId: here }), await make({ workspaceId: here })].map(
      session => session.id,
    );
    const first = await app.get(`/v1/embed-sessions?workspaceId=${here}&limit=1`);
    expect(first.body).toMatchObject({ data: [{ id: ids[1] }], hasMore: true });
    const second = await app.get(
      `/v1/embed-sessions?workspaceId=${here}&limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(second.body).toMatchObject({ data: [{ id: ids[0] }], hasMore: false });
  });
});
