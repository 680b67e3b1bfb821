import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";
import { zoneRecordsFor } from "./index.ts";

let app: TestApp;
let workspaceId: string;
let zone: string;

beforeAll(async () => {
  app = await createTestApp();
  workspaceId = (await app.post("/v1/workspaces", { name: "Customer" })).body.id;
  const [row] = await app.runtime.db.read<{ label: string }>(
    tenantScope(app.organizationId),
    "SELECT sandbox_label AS label FROM tenant.workspaces WHERE organization_id = $1",
    [toUuid(app.organizationId)],
  );
  zone = `${row?.label}.sandbox.mailstead.example`;
});
afterAll(() => app.close());

const account = { name: "Main DNS" };

async function keyOf(body: object): Promise<TestTenant> {
  const made = await app.post("/v1/api-keys", { name: "bound", permissions: ["*"], ...body });
  return app.as(made.body.secret ?? made.body.key);
}

describe("a DNS account", () => {
  it("is checked, listed, renamed, checked again and removed; its credentials never come back", async () => {
    const made = await app.post("/v1/dns-accounts", { ...account, credentials: "s3cret-t0ken" });
    expect(made).toMatchObject({ status: 201, body: { provider: "sandbox", workspaceId: null } });
    expect(made.body.zones).toContain(zone);
    const path = `/v1/dns-accounts/${made.body.id}`;
    const vaultPath = `dns-accounts/${made.body.id}`;
    const { vault } = app.runtime.worlds;
    expect((await vault.get(app.organizationId, vaultPath)).reveal()).toBe("s3cret-t0ken");

    const renamed = await app.patch(path, { name: "Other", credentials: "n3w-t0ken" });
    expect(renamed).toMatchObject({ status: 200, body: { name: "Other" } });
    expect((await vault.get(app.organizationId, vaultPath)).reveal()).toBe("n3w-t0ken");
    expect((await app.post(`${path}/check`)).status).toBe(200);
    const seen = [made, renamed, await app.get(path), await app.get("/v1/dns-accounts")];
    expect(JSON.stringify(seen)).not.toMatch(/t0ken/);
    const events = await app.runtime.db.read(
      tenantScope(app.organizationId),
      "SELECT type, data FROM tenant.events WHERE organization_id = $1 AND subject = $2 ORDER BY id",
      [toUuid(app.organizationId), made.body.id],
    );
    expect(events.map(event => event.type)).toEqual([
      "dns_account.created",
      "dns_account.updated",
      "dns_account.updated",
    ]);
    expect(JSON.stringify(events)).not.toMatch(/t0ken/);

    expect((await app.delete(path)).status).toBe(204);
    expect((await app.get(path)).status).toBe(404);
    await expect
      .poll(() =>
        vault.get(app.organizationId, vaultPath).then(
          () => "there",
          error => error.code,
        ),
      )
      .toBe("secret_not_found");
  });

  it("is refused for an unknown provider or workspace, and nothing is stored", async () => {
    const before = (await app.get("/v1/dns-accounts")).body.data.length;
    const provider = await app.post("/v1/dns-accounts", { ...account, provider: "nobody", credentials: "x" });
    expect(provider).toMatchObject({ status: 422, body: { code: "capability_missing" } });
    const foreign = { ...account, workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv" };
    expect((await app.post("/v1/dns-accounts", foreign)).status).toBe(404);
    expect((await app.post("/v1/dns-accounts", { name: "" })).status).toBe(422);
    expect((await app.get("/v1/dns-accounts")).body.data).toHaveLength(before);
  });

  it("is seen by its organization, environment and workspace only, with the permission", async () => {
    const { body: shared } = await app.post("/v1/dns-accounts", account);
    const { body: own } = await app.post("/v1/dns-accounts", { ...account, workspaceId });
    const insider = await keyOf({ workspaceId });
    expect((await insider.get("/v1/dns-accounts")).body.data.map((one: { id: string }) => one.id)).toEqual([
      own.id,
    ]);
    expect((await insider.delete(`/v1/dns-accounts/${shared.id}`)).status).toBe(404);
    for (const outsider of [await app.tenant(), await app.tenant("live")]) {
      expect((await outsider.get("/v1/dns-accounts")).body.data).toEqual([]);
      expect((await outsider.get(`/v1/dns-accounts/${own.id}`)).status).toBe(404);
      expect((await outsider.patch(`/v1/dns-accounts/${own.id}`, { name: "x" })).status).toBe(404);
      expect((await outsider.post(`/v1/dns-accounts/${own.id}/check`)).status).toBe(404);
      expect((await outsider.delete(`/v1/dns-accounts/${own.id}`)).status).toBe(404);
    }
    const reader = await keyOf({ permissions: ["dns-accounts:read"] });
    expect(await reader.delete(`/v1/dns-accounts/${own.id}`)).toMatchObject({ status: 403 });
  });
});

describe("records below a name", () => {
  it("go into the narrowest zone that holds it, once, and come out again", async () => {
    const owner = { organizationId: app.organizationId, environment: "test" as const };
    const value = { name: `x.${zone}`, type: "TXT" as const, value: "hello", ttl: 60 };
    const records = await zoneRecordsFor(app.runtime, owner, value.name);
    await records.add(value);
    await records.add(value);
    const { resolver } = app.runtime.worlds.of("test");
    expect(await resolver.resolve(value.name, "TXT")).toMatchObject({ status: "found", records: ["hello"] });
    await records.remove(value);
    await records.remove(value);
    expect((await resolver.resolve(value.name, "TXT")).status).toBe("nxdomain");
  });

  it("cannot be written where no zone is ours", async () => {
    const owner = { organizationId: app.organizationId, environment: "test" as const };
    const elsewhere = zoneRecordsFor(app.runtime, owner, "www.example.com");
    await expect(elsewhere).rejects.toMatchObject({ code: "capability_missing" });
    const stranger = { ...owner, organizationId: (await app.tenant()).organizationId };
    await expect(zoneRecordsFor(app.runtime, stranger, `x.${zone}`)).rejects.toMatchObject({
      code: "capability_missing",
    });
  });
});
