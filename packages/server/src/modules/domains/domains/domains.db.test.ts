import { createPublicKey } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ManualClock } from "../../../kernel/time/index.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";

let app: TestApp;
const clock = new ManualClock("2026-11-22T10:00:00Z");
let workspace: { id: string; sandboxLabel: string };
let serial = 0;

beforeAll(async () => {
  app = await createTestApp({ clock });
  workspace = await makeWorkspace(app);
});
afterAll(() => app.close());

async function makeWorkspace(tenant: TestTenant, more = {}) {
  const { status, body } = await tenant.post("/v1/workspaces", { name: "Customer", ...more });
  expect([200, 201]).toContain(status);
  return body;
}

function freshName(label = workspace.sandboxLabel): string {
  serial += 1;
  return `d${serial}.${label}.sandbox.mailstead.example`;
}

async function claim(more: object = {}) {
  const { status, body, headers } = await app.post("/v1/domains", {
    workspaceId: workspace.id,
    name: freshName(),
    ...more,
  });
  expect(status).toBe(201);
  return { ...body, etag: headers.get("etag") };
}

async function keyWith(permissions: string[], workspaceId?: string): Promise<TestTenant> {
  const { status, body } = await app.post("/v1/api-keys", {
    name: "narrow",
    permissions,
    ...(workspaceId ? { workspaceId } : {}),
  });
  expect(status).toBe(201);
  return app.as(body.key);
}

async function eventsOf(subject: string) {
  await app.drain();
  const rows = await app.runtime.db.read<{ type: string }>(
    { kind: "system", purpose: "test" },
    "SELECT type FROM tenant.events WHERE subject = $1 ORDER BY id",
    [subject],
  );
  return rows.map(row => row.type);
}

describe("claiming a domain", () => {
  it("answers the records to publish, with an RSA-2048 key made at once", async () => {
    const name = freshName();
    const domain = await claim({ name: ` ${name.toUpperCase()}. ` });
    expect(domain).toMatchObject({
      name,
      status: "pending",
      receiving: "none",
      parentId: null,
      dkimRotationDays: 90,
      score: null,
    });
    const shown = domain.dnsRecords.map(
      (record: Record<string, unknown>) => `${record.purpose} ${record.type} ${record.name}`,
    );
    expect(shown).toEqual([
      `ownership TXT _mailstead.${name}`,
      `dkim TXT s202611a._domainkey.${name}`,
      `return_path MX bounce.${name}`,
      `return_path TXT bounce.${name}`,
      `dmarc TXT _dmarc.${name}`,
    ]);
    const [ownership, dkim, mx, spf, dmarc] = domain.dnsRecords;
    expect(ownership.value).toMatch(/^mailstead-verification=[\w-]{27}$/);
    expect(ownership.host).toBe(`_mailstead.${name.split(".")[0]}`);
    expect(dkim.strings.join("")).toBe(dkim.value);
    expect(dkim.strings.every((text: string) => text.length <= 255)).toBe(true);
    const key = createPublicKey({
      key: Buffer.from(/p=(.+)$/.exec(dkim.value)![1]!, "base64"),
      format: "der",
      type: "spki",
    });
    expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(mx).toMatchObject({
      value: "intake.svc.sandbox.mailstead.example",
      priority: 10,
      required: true,
      status: "pending",
    });
    expect(spf.value).toMatch(/^v=spf1 include:_spf\.o\w{12}\.svc\.sandbox\.mailstead\.example ~all$/);
    expect(dmarc.required).toBe(false);
    const { body: keys } = await app.get(`/v1/domains/${domain.id}/dkim-keys`);
    expect(keys.data).toMatchObject([{ selector: "s202611a", status: "generated", algorithm: "rsa-2048" }]);
    expect(JSON.stringify([domain, keys])).not.toContain("PRIVATE");
    expect(await eventsOf(domain.id)).toEqual(["domain.created"]);
    expect(await eventsOf(keys.data[0].id)).toEqual(["dkim.generated"]);
  });

  it("replays an idempotent request and claims nothing twice", async () => {
    const body = { workspaceId: workspace.id, name: freshName() };
    const first = await app.post("/v1/domains", body, { "idempotency-key": "claim-1" });
    const again = await app.post("/v1/domains", body, { "idempotency-key": "claim-1" });
    expect(again.body).toEqual(first.body);
    const twice = await app.post("/v1/domains", body);
    expect(twice).toMatchObject({ status: 409, body: { code: "already_exists" } });
    const race = await Promise.all(
      [1, 2].map(() => app.post("/v1/domains", { ...body, name: `race.${body.name}` })),
    );
    expect(race.map(answer => answer.status).sort()).toEqual([201, 409]);
  });

  it.each([
    ["203.0.113.7", "ip_address"],
    ["co.uk", "public_suffix"],
    ["localhost", "single_label"],
    ["exa mple.com", "bad_character"],
    ["acme.example", "outside_namespace"],
    ["other.sandbox.mailstead.example", "outside_namespace"],
  ])("refuses %s: %s", async (name, code) => {
    const { status, body } = await app.post("/v1/domains", { workspaceId: workspace.id, name });
    expect({ status, code: body.code, errors: body.errors }).toMatchObject({
      status: 422,
      code: "domain_name_invalid",
      errors: [{ pointer: "/name", code }],
    });
    if (code === "outside_namespace")
      expect(body.detail).toContain(`${workspace.sandboxLabel}.sandbox.mailstead.example`);
  });

  it("links domains to the nearest one above them, whatever comes first", async () => {
    const top = await claim();
    const deep = await claim({ name: `a.b.${top.name}` });
    expect(deep.parentId).toBe(top.id);
    const middle = await claim({ name: `b.${top.name}` });
    expect(middle.parentId).toBe(top.id);
    const read = async (id: string) => (await app.get(`/v1/domains/${id}`)).body.parentId;
    expect(await read(deep.id)).toBe(middle.id);
    expect((await app.delete(`/v1/domains/${middle.id}`)).status).toBe(204);
    expect(await read(deep.id)).toBe(top.id);
  });

  it("refuses a suspended workspace and an account that is not there", async () => {
    const other = await makeWorkspace(app);
    expect((await app.post(`/v1/workspaces/${other.id}/suspend`, { reason: "abuse" })).status).toBe(200);
    const held = await app.post("/v1/domains", {
      workspaceId: other.id,
      name: freshName(other.sandboxLabel),
    });
    expect(held).toMatchObject({ status: 403, body: { code: "workspace_suspended" } });
    const missing = "dnsacc_01jd8x3q4vf7k9m2n5p6r8s0tv";
    const refused = await app.post("/v1/domains", {
      workspaceId: workspace.id,
      name: freshName(),
      dnsAccountId: missing,
    });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: "/dnsAccountId" }] } });
  });
});

describe("settings", () => {
  it("changes under If-Match and follows with its records", async () => {
    const domain = await claim();
    const path = `/v1/domains/${domain.id}`;
    const changed = await app.patch(
      path,
      { receiving: "full", trackOpens: true },
      { "if-match": domain.etag },
    );
    expect(changed).toMatchObject({
      status: 200,
      body: { receiving: "full", trackOpens: true, trackClicks: null },
    });
    expect(changed.body.dnsRecords.map((record: { purpose: string }) => record.purpose)).toEqual(
      expect.arrayContaining(["mx", "spf"]),
    );
    const stale = await app.patch(path, { receiving: "none" }, { "if-match": domain.etag });
    expect(stale).toMatchObject({ status: 412, body: { code: "precondition_failed" } });
    const back = await app.patch(path, { receiving: "none" });
    expect(back.body.dnsRecords.map((record: { purpose: string }) => record.purpose)).not.toContain("mx");
    // Records that stayed are the same ones.
    expect(back.body.dnsRecords[0].id).toBe(domain.dnsRecords[0].id);
    expect(await app.patch(path, { dkimRotationDays: 7 })).toMatchObject({ status: 422 });
  });

  it("lists by workspace, status and name, in pages, newest first", async () => {
    const other = await makeWorkspace(app);
    const names = [1, 2, 3].map(index => `l${index}.${other.sandboxLabel}.sandbox.mailstead.example`);
    for (const name of names) await app.post("/v1/domains", { workspaceId: other.id, name });
    const first = await app.get(`/v1/domains?workspaceId=${other.id}&status=pending&limit=2`);
    expect(first.body.data.map((domain: { name: string }) => domain.name)).toEqual([names[2], names[1]]);
    const next = await app.get(
      `/v1/domains?workspaceId=${other.id}&status=pending&limit=2&cursor=${first.body.nextCursor}`,
    );
    expect(next.body).toMatchObject({ data: [{ name: names[0] }], hasMore: false });
    const one = await app.get(`/v1/domains?name=${names[1]!.toUpperCase()}`);
    expect(one.body.data).toHaveLength(1);
    expect((await app.get(`/v1/domains?workspaceId=${other.id}&status=verified`)).body.data).toEqual([]);
  });
});

describe("deleting", () => {
  it("frees the name at once and destroys the keys", async () => {
    const domain = await claim();
    const [key] = (await app.get(`/v1/domains/${domain.id}/dkim-keys`)).body.data;
    expect((await app.delete(`/v1/domains/${domain.id}`)).status).toBe(204);
    expect((await app.get(`/v1/domains/${domain.id}`)).status).toBe(404);
    expect(await eventsOf(domain.id)).toEqual(["domain.created", "domain.deleted"]);
    expect(await eventsOf(key.id)).toEqual(["dkim.generated", "dkim.revoked"]);
    const path = `dkim/${domain.id}/${key.selector}`;
    await expect(app.runtime.worlds.vault.get(app.organizationId, path)).rejects.toMatchObject({
      code: "secret_not_found",
    });
    const again = await app.post("/v1/domains", { workspaceId: workspace.id, name: domain.name });
    expect(again.status).toBe(201);
  });
});

describe("DKIM rotation", () => {
  it("makes one next key at a time, expected beside the old one", async () => {
    const domain = await claim();
    const path = `/v1/domains/${domain.id}/dkim-keys`;
    const refused = await app.post(`${path}/rotate`);
    expect(refused).toMatchObject({ status: 409, body: { code: "illegal_state" } });
    const [key] = (await app.get(path)).body.data;
    expect((await app.get(`${path}/${key.id}`)).body).toEqual(key);
    expect((await app.get(`${path}/dkim_01jd8x3q4vf7k9m2n5p6r8s0tv`)).status).toBe(404);
  });
});

describe("isolation", () => {
  const calls = (id: string): [string, string, string, object?][] => [
    ["domains:read", "GET", `/v1/domains/${id}`],
    ["domains:read", "GET", `/v1/domains/${id}/dns-records`],
    ["domains:read", "POST", `/v1/domains/${id}/diagnose`],
    ["domains:read", "GET", `/v1/domains/${id}/dkim-keys`],
    ["domains:read", "GET", `/v1/domains/${id}/dkim-keys/dkim_01jd8x3q4vf7k9m2n5p6r8s0tv`],
    ["domains:write", "PATCH", `/v1/domains/${id}`, {}],
    ["domains:write", "POST", `/v1/domains/${id}/verify`],
    ["domains:write", "POST", `/v1/domains/${id}/dns-records/apply`, { dryRun: true }],
    ["domains:write", "POST", `/v1/domains/${id}/dkim-keys/rotate`],
    ["domains:write", "DELETE", `/v1/domains/${id}`],
  ];

  it("answers 404 to every other organization, environment and workspace", async () => {
    const domain = await claim();
    const other = await makeWorkspace(app);
    const strangers = [
      await app.tenant("test"),
      await app.tenant("live"),
      await keyWith(["domains:read", "domains:write"], other.id),
    ];
    for (const stranger of strangers) {
      for (const [, method, path, json] of calls(domain.id)) {
        const { status } = await stranger.fetch(path, { method, ...(json ? { json } : {}) });
        expect(`${method} ${path} ${status}`).toBe(`${method} ${path} 404`);
      }
      const list = await stranger.get("/v1/domains");
      expect(list.body.data).toEqual([]);
      const claimed = await stranger.post("/v1/domains", { workspaceId: workspace.id, name: freshName() });
      expect(claimed.status).toBe(404);
    }
    expect((await app.get(`/v1/domains/${domain.id}`)).status).toBe(200);
  });

  it("names the permission that is missing", async () => {
    const domain = await claim();
    const reader = await keyWith(["domains:read"]);
    const writer = await keyWith(["domains:write"]);
    for (const [permission, method, path, json] of [
      ...calls(domain.id),
      ["domains:read", "GET", "/v1/domains"] as const,
      ["domains:write", "POST", "/v1/domains", { workspaceId: workspace.id, name: freshName() }] as const,
    ]) {
      const lacking = permission === "domains:read" ? writer : reader;
      const { status, body } = await lacking.fetch(path, { method, ...(json ? { json } : {}) });
      expect({ path, status, permission: body.permission }).toEqual({ path, status: 403, permission });
    }
  });
});
