import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId, toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";
import { requireActiveWorkspace, workspaceOf } from "./index.ts";

let app: TestApp;
let live: TestTenant;
beforeAll(async () => {
  app = await createTestApp();
  live = await app.tenant("live");
});
afterAll(() => app.close());

let count = 0;
const make = async (tenant: TestTenant = app, body: object = {}) =>
  (await tenant.post("/v1/workspaces", { name: `Workspace ${++count}`, ...body })).body;

async function lanes(tenant: TestTenant, workspaceId: string) {
  return app.runtime.db.read<{
    lane: string;
    priority: number;
    paused: boolean;
    per_day: number | null;
    per_minute: number | null;
  }>(
    tenantScope(tenant.organizationId),
    "SELECT lane, priority, paused, per_day, per_minute FROM tenant.lanes WHERE workspace_id = $1 ORDER BY lane",
    [toUuid(workspaceId)],
  );
}

async function eventTypes(tenant: TestTenant, subject: string) {
  const rows = await app.runtime.db.read<{ type: string }>(
    tenantScope(tenant.organizationId),
    "SELECT type FROM tenant.events WHERE subject = $1 ORDER BY id",
    [subject],
  );
  return rows.map(row => row.type);
}

describe("creating a workspace", () => {
  it("starts a test workspace trusted, uncapped, with a namespace and queues", async () => {
    const { status, body, headers } = await app.post("/v1/workspaces", {
      name: "Bright Dental",
      externalId: "cust_1",
    });
    expect(status).toBe(200);
    expect(headers.get("etag")).toBe('"1"');
    expect(body).toMatchObject({
      environment: "test",
      externalId: "cust_1",
      name: "Bright Dental",
      status: "trusted",
      limits: { transactional: { perMinute: null, perDay: null } },
      contentRetentionDays: 30,
      deletedAt: null,
    });
    expect(body.sandboxLabel).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
    const made = await lanes(app, body.id);
    expect(made.map(lane => [lane.lane, lane.priority, lane.per_day])).toEqual([
      ["operation", 50, null],
      ["sandbox", 70, null],
      ["schedule", 60, null],
      ["send:marketing", 30, null],
      ["send:outreach", 40, null],
      ["send:transactional", 10, null],
    ]);
    expect(await eventTypes(app, body.id)).toEqual(["workspace.created"]);
  });

  it("starts a live workspace limited, with small days", async () => {
    const body = await make(live);
    expect(body).toMatchObject({ environment: "live", status: "limited", sandboxLabel: null });
    const made = await lanes(live, body.id);
    expect(made.map(lane => [lane.lane, lane.per_day])).toEqual([
      ["operation", null],
      ["schedule", null],
      ["send:marketing", 200],
      ["send:outreach", 200],
      ["send:transactional", 200],
    ]);
  });

  it("answers the workspace that has the externalId, with the new name", async () => {
    const tenant = await app.tenant();
    const first = await make(tenant, { externalId: "same", name: "One" });
    const again = await make(tenant, { externalId: "same", name: "Two", contentRetentionDays: 5 });
    expect(again).toMatchObject({ id: first.id, name: "Two", contentRetentionDays: 30 });
    const unnamed = await tenant.post("/v1/workspaces", { externalId: "same" });
    expect(unnamed.body).toMatchObject({ id: first.id, name: "Two" });
    expect(await eventTypes(tenant, first.id)).toEqual(["workspace.created", "workspace.updated"]);
    const both = await Promise.all(
      [1, 2, 3].map(() => tenant.post("/v1/workspaces", { externalId: "race" })),
    );
    expect(new Set(both.map(answer => answer.body.id)).size).toBe(1);
  });

  it("needs a name or an externalId, and refuses what is no field", async () => {
    const nothing = await app.post("/v1/workspaces", {});
    expect([nothing.status, nothing.body.errors[0].pointer]).toEqual([422, "/name"]);
    const wrong = await app.post("/v1/workspaces", { name: "x", status: "trusted", externalId: "has space" });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      "/externalId",
      "/status",
    ]);
  });
});

describe("reading workspaces", () => {
  it("lists newest first, by pages and filters", async () => {
    const tenant = await app.tenant();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.unshift((await make(tenant, { externalId: `c${i}` })).id);
    const first = await tenant.get("/v1/workspaces?limit=2");
    expect(first.body).toMatchObject({ data: [{ id: ids[0] }, { id: ids[1] }], hasMore: true });
    const second = await tenant.get(`/v1/workspaces?limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ data: [{ id: ids[2] }], hasMore: false, nextCursor: null });
    expect((await tenant.get("/v1/workspaces?externalId=c1")).body.data).toMatchObject([{ id: ids[1] }]);
    expect((await tenant.get("/v1/workspaces?status=suspended")).body.data).toEqual([]);
    expect((await app.get(`/v1/workspaces?cursor=${first.body.nextCursor}`)).body.code).toBe(
      "invalid_cursor",
    );
  });
});

describe("changing a workspace", () => {
  it("changes fields under the ETag and caps the queues", async () => {
    const { id } = await make();
    const etag = (await app.get(`/v1/workspaces/${id}`)).headers.get("etag") ?? "";
    const changed = await app.patch(
      `/v1/workspaces/${id}`,
      {
        limits: { marketing: { perMinute: 5, perDay: 100 } },
        postalAddress: "1 Main Street",
        region: "eu-central",
      },
      { "if-match": etag },
    );
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      limits: { marketing: { perMinute: 5, perDay: 100 }, outreach: { perMinute: null, perDay: null } },
      postalAddress: "1 Main Street",
      region: "eu-central",
    });
    const marketing = (await lanes(app, id)).find(lane => lane.lane === "send:marketing");
    expect(marketing).toMatchObject({ per_minute: 5, per_day: 100 });
    expect((await app.patch(`/v1/workspaces/${id}`, { name: "Late" }, { "if-match": etag })).status).toBe(
      412,
    );
    const same = await app.patch(`/v1/workspaces/${id}`, { region: "eu-central" });
    expect(same.headers.get("etag")).toBe('"2"');
    expect(await eventTypes(app, id)).toEqual(["workspace.created", "workspace.updated"]);
  });

  it("keeps a limited workspace small until it is trusted", async () => {
    const { id } = await make(live);
    for (const perDay of [201, null]) {
      const refused = await live.patch(`/v1/workspaces/${id}`, {
        limits: { outreach: { perMinute: null, perDay } },
      });
      expect([refused.status, refused.body.code]).toEqual([409, "illegal_state"]);
    }
    expect(
      (await live.patch(`/v1/workspaces/${id}`, { limits: { outreach: { perMinute: 1, perDay: 50 } } }))
        .status,
    ).toBe(200);
    const trusted = await live.post(`/v1/workspaces/${id}/trust`);
    expect(trusted.body).toMatchObject({
      status: "trusted",
      limits: {
        transactional: { perDay: null },
        marketing: { perDay: null },
        outreach: { perMinute: 1, perDay: 50 },
      },
    });
    expect((await lanes(live, id)).map(lane => lane.per_day)).toEqual([null, null, null, 50, null]);
    const again = await live.post(`/v1/workspaces/${id}/trust`);
    expect([again.status, again.body.detail]).toEqual([
      409,
      "The workspace is trusted; only a workspace that is limited can be trusted.",
    ]);
  });
});

describe("suspending a workspace", () => {
  it("holds mail, refuses changes in it with the reason, and resumes", async () => {
    const { id } = await make();
    const state = () =>
      app.runtime.db.transaction(tenantScope(app.organizationId), tx =>
        requireActiveWorkspace(tx, app.organizationId, id, "test"),
      );
    expect(await state()).toMatchObject({ id, status: "trusted", clockOffsetMs: 0, environment: "test" });
    const suspended = await app.post(`/v1/workspaces/${id}/suspend`, { reason: "Unpaid invoice" });
    expect(suspended.body).toMatchObject({ status: "suspended", suspendedReason: "Unpaid invoice" });
    const held = async () => (await lanes(app, id)).filter(lane => lane.paused).map(lane => lane.lane);
    expect(await held()).toEqual(["send:marketing", "send:outreach", "send:transactional"]);
    await expect(state()).rejects.toMatchObject({
      code: "workspace_suspended",
      message: expect.stringContaining("Unpaid invoice"),
      extra: { reason: "Unpaid invoice" },
    });
    const again = await app.post(`/v1/workspaces/${id}/suspend`, { reason: "again" });
    expect([again.status, again.body.state, again.body.allowedStates]).toEqual([
      409,
      "suspended",
      ["limited", "trusted"],
    ]);
    expect((await app.post(`/v1/workspaces/${id}/resume`)).body).toMatchObject({
      status: "trusted",
      suspendedReason: null,
    });
    expect(await held()).toEqual([]);
    expect((await app.post(`/v1/workspaces/${id}/resume`)).status).toBe(409);
    expect(await eventTypes(app, id)).toEqual([
      "workspace.created",
      "workspace.suspended",
      "workspace.resumed",
    ]);
  });

  it("returns a limited workspace to limited, and lifts no caps meanwhile", async () => {
    const { id } = await make(live);
    await live.post(`/v1/workspaces/${id}/suspend`, { reason: "x" });
    const lifted = await live.patch(`/v1/workspaces/${id}`, {
      limits: { marketing: { perMinute: null, perDay: null } },
    });
    expect(lifted.status).toBe(409);
    expect((await live.post(`/v1/workspaces/${id}/trust`)).status).toBe(409);
    expect((await live.post(`/v1/workspaces/${id}/resume`)).body.status).toBe("limited");
  });

  it("is seen at once by the cached look-up", async () => {
    const { id } = await make();
    const actor = { organizationId: app.organizationId, environment: "test" as const };
    expect((await workspaceOf(app.runtime, actor, id)).status).toBe("trusted");
    await app.post(`/v1/workspaces/${id}/suspend`, { reason: "x" });
    expect((await workspaceOf(app.runtime, actor, id)).status).toBe("suspended");
    await expect(workspaceOf(app.runtime, { ...actor, environment: "live" }, id)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(workspaceOf(app.runtime, { ...actor, workspaceId: newId("ws") }, id)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("deleting a workspace", () => {
  it("takes its name, stops it, ends its keys and frees the externalId", async () => {
    const { id, name } = await make(app, { externalId: "leaving" });
    const bound = await app.post("/v1/api-keys", { name: "bound", permissions: ["*"], workspaceId: id });
    const refused = await app.delete(`/v1/workspaces/${id}`, { confirm: "something else" });
    expect([refused.status, refused.body.code]).toEqual([409, "confirmation_mismatch"]);
    const deleted = await app.delete(`/v1/workspaces/${id}`, { confirm: name });
    expect(deleted.status).toBe(200);
    const { deletedAt, purgeAt } = deleted.body;
    expect(Date.parse(purgeAt) - Date.parse(deletedAt)).toBe(30 * 86_400_000);
    expect((await app.as(bound.body.key).get("/v1/workspaces")).status).toBe(401);
    expect((await lanes(app, id)).filter(lane => lane.paused)).toHaveLength(3);
    expect((await app.get("/v1/workspaces?externalId=leaving")).body.data).toEqual([]);
    expect((await app.get(`/v1/workspaces/${id}`)).body.purgeAt).toBe(purgeAt);
    for (const answer of [
      await app.patch(`/v1/workspaces/${id}`, { name: "x" }),
      await app.post(`/v1/workspaces/${id}/suspend`, { reason: "x" }),
      await app.delete(`/v1/workspaces/${id}`, { confirm: name }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([409, "illegal_state"]);
    }
    expect((await app.get(`/v1/workspaces/${id}/purge-certificate`)).status).toBe(404);
    expect((await make(app, { externalId: "leaving" })).id).not.toBe(id);
  });
});

describe("isolation of workspaces", () => {
  const calls = (id: string): [string, string, object?][] => [
    ["GET", `/v1/workspaces/${id}`],
    ["PATCH", `/v1/workspaces/${id}`, { name: "x" }],
    ["POST", `/v1/workspaces/${id}/trust`],
    ["POST", `/v1/workspaces/${id}/suspend`, { reason: "x" }],
    ["POST", `/v1/workspaces/${id}/resume`],
    ["DELETE", `/v1/workspaces/${id}`, { confirm: "x" }],
    ["GET", `/v1/workspaces/${id}/purge-certificate`],
  ];

  it("answers 404 to another organization, environment or workspace, and to an unknown id", async () => {
    const { id } = await make();
    const elsewhere = await make();
    const bound = await app.post("/v1/api-keys", {
      name: "b",
      permissions: ["*"],
      workspaceId: elsewhere.id,
    });
    const strangers = [await app.tenant(), live, app.as(bound.body.key)];
    for (const [method, path, json] of calls(id)) {
      for (const stranger of strangers)
        expect((await stranger.fetch(path, { method, json })).status, path).toBe(404);
    }
    for (const [method, path, json] of calls(newId("ws")))
      expect((await app.fetch(path, { method, json })).status).toBe(404);
    expect((await app.as(bound.body.key).get("/v1/workspaces")).body.data).toMatchObject([
      { id: elsewhere.id },
    ]);
    expect((await app.get(`/v1/workspaces/${id}`)).body).toMatchObject({
      status: "trusted",
      deletedAt: null,
    });
  });

  it("answers 403 without the permission, and to a bound key that wants a new workspace", async () => {
    const { id } = await make();
    const poor = app.as(
      (await app.post("/v1/api-keys", { name: "p", permissions: ["emails:read"] })).body.key,
    );
    for (const [method, path, json] of [
      ...calls(id),
      ["GET", "/v1/workspaces"],
      ["POST", "/v1/workspaces", {}],
    ] as const) {
      const { status, body } = await poor.fetch(path, { method, json });
      expect([status, body.permission]).toEqual([
        403,
        method === "GET" ? "workspaces:read" : "workspaces:write",
      ]);
    }
    const bound = await app.post("/v1/api-keys", { name: "b", permissions: ["*"], workspaceId: id });
    expect((await app.as(bound.body.key).post("/v1/workspaces", { name: "x" })).status).toBe(403);
  });
});
