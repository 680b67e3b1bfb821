import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId, toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { ManualClock } from "../../../kernel/time/index.ts";
import { createTestApp, type TestApp } from "../../../testing/app.ts";
import { liveKeysOf } from "../api-keys/index.ts";
import { checksumOf } from "../api-keys/key-format.ts";
import { createAuthenticator } from "./index.ts";

const clock = new ManualClock("2026-03-01T10:00:00.000Z");
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ clock });
});
afterAll(() => app.close());

const withHeaders = (headers: Record<string, string>) =>
  createAuthenticator(app.runtime)(new Request("http://api.example/v1/workspaces", { headers }));
const bearer = (credential: string) => withHeaders({ authorization: `Bearer ${credential}` });
const reseal = (body: string) => `${body}_${checksumOf(body)}`;

describe("authenticating a key", () => {
  it("answers who it is", async () => {
    const { body: key } = await app.post("/v1/api-keys", {
      name: "k",
      permissions: ["emails:*"],
      rateLimitPerMinute: 60,
    });
    expect(await bearer(key.key)).toEqual({
      kind: "apiKey",
      id: key.id,
      organizationId: app.organizationId,
      environment: "test",
      workspaceId: undefined,
      permissions: new Set(["emails:*"]),
      rateLimit: { limit: 60, windowSeconds: 60 },
    });
    expect(await withHeaders({ authorization: `bearer   ${key.key} ` })).toMatchObject({ id: key.id });
  });

  it("refuses everything else alike", async () => {
    const [, environment = "", keyId = "", secret = ""] = app.key.split("_");
    const swapped = (text: string) => (text.startsWith("a") ? "b" : "a") + text.slice(1);
    const wrong: Record<string, string> = {
      "": "",
      basic: "Basic dXNlcjpwYXNz",
      "no token": "Bearer ",
      "two tokens": `Bearer ${app.key}, Bearer ${app.key}`,
      malformed: `Bearer ${app.key.slice(0, -1)}`,
      "unknown id": `Bearer ${reseal(`ms_${environment}_${swapped(keyId)}_${secret}`)}`,
      "wrong secret": `Bearer ${reseal(`ms_${environment}_${keyId}_${swapped(secret)}`)}`,
      "wrong environment": `Bearer ${reseal(`ms_live_${keyId}_${secret}`)}`,
      "no JWT": "Bearer a.b.c",
      endless: `Bearer ${"a".repeat(100_000)}`,
    };
    for (const [name, authorization] of Object.entries(wrong)) {
      await expect(withHeaders({ authorization }), name).rejects.toMatchObject({ code: "unauthenticated" });
    }
    await expect(withHeaders({})).rejects.toMatchObject({ code: "unauthenticated" });
    const { status, body } = await app.as(wrong.malformed?.slice(7) ?? "").get("/v1/workspaces");
    expect([status, body.code, body.detail]).toEqual([
      401,
      "unauthenticated",
      expect.stringContaining("malformed"),
    ]);
  });

  it("reads the database once a second for a busy key, and for an unknown one", async () => {
    const reads = vi.spyOn(app.runtime.db, "read");
    const unknown = reseal(`ms_test_${"x".repeat(12)}_${"y".repeat(32)}`);
    clock.advance(5000);
    await Promise.all(Array.from({ length: 50 }, () => bearer(app.key)));
    for (let i = 0; i < 20; i++)
      await expect(bearer(unknown)).rejects.toMatchObject({ code: "unauthenticated" });
    expect(reads).toHaveBeenCalledTimes(2);
    clock.advance(1000);
    await bearer(app.key);
    expect(reads).toHaveBeenCalledTimes(3);
    reads.mockRestore();
  });

  it("notes the last use once a minute, off the request's path", async () => {
    const { body: key } = await app.post("/v1/api-keys", { name: "k", permissions: ["emails:*"] });
    const lastUse = async () => (await app.get(`/v1/api-keys/${key.id}`)).body.lastUsedAt;
    const first = clock.now().toISOString();
    await bearer(key.key);
    expect(await lastUse()).toBeNull();
    await liveKeysOf(app.runtime).flush();
    expect(await lastUse()).toBe(first);
    clock.advance(59_999);
    await bearer(key.key);
    await liveKeysOf(app.runtime).flush();
    expect(await lastUse()).toBe(first);
    clock.advance(1);
    await bearer(key.key);
    await liveKeysOf(app.runtime).flush();
    expect(await lastUse()).toBe(clock.now().toISOString());
  });
});

describe("the header Mailstead-Workspace", () => {
  it("pins the request to a workspace the key sees", async () => {
    const { body: one } = await app.post("/v1/workspaces", { name: "one" });
    const { body: two } = await app.post("/v1/workspaces", { name: "two" });
    const { body: bound } = await app.post("/v1/api-keys", {
      name: "b",
      permissions: ["*"],
      workspaceId: one.id,
    });
    const get = (key: string, workspace: string) =>
      app.as(key).fetch("/v1/workspaces", { headers: { "mailstead-workspace": workspace } });
    const pin = (key: string, workspace: string) =>
      withHeaders({ authorization: `Bearer ${key}`, "mailstead-workspace": workspace });
    expect((await get(app.key, two.id)).body.data).toMatchObject([{ id: two.id }]);
    expect(await pin(bound.key, one.id)).toMatchObject({ workspaceId: one.id });
    const live = await app.tenant("live");
    const { body: foreign } = await live.post("/v1/workspaces", { name: "live" });
    for (const [key, workspace] of [
      [bound.key, two.id],
      [app.key, foreign.id],
      [app.key, newId("ws")],
      [app.key, "ws_zzzzzzzzzzzzzzzzzzzzzzzzzz"],
      [app.key, "cust_1"],
      [app.key, ""],
    ]) {
      await expect(pin(key, workspace), workspace).rejects.toMatchObject({ code: "not_found" });
    }
    await app.runtime.db.transaction(tenantScope(app.organizationId), tx =>
      tx.query("UPDATE tenant.workspaces SET deleted_at = now() WHERE id = $1", [toUuid(two.id)]),
    );
    clock.advance(1000);
    await expect(pin(app.key, two.id)).rejects.toMatchObject({ code: "not_found" });
  });
});
