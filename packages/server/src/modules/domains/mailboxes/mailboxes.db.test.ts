import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { ManualClock } from "../../../kernel/time/index.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";
import { createDnsLab, type DnsLab, useLab } from "../testing.ts";
import { findMailboxForIngress, takeFromMailbox, verifyMailboxPassword } from "./index.ts";

const ZONE = "boxes.example";
const HOUR = 3_600_000;

let app: TestApp;
let live: TestTenant;
let lab: DnsLab;
let workspaceId: string;
let domain: { id: string; name: string };
const clock = new ManualClock("2026-11-22T10:00:00Z");
let serial = 0;

beforeAll(async () => {
  lab = await createDnsLab(ZONE);
  app = await createTestApp({ clock });
  useLab(app, lab);
  live = await app.tenant("live");
  workspaceId = (await live.post("/v1/workspaces", { name: "Customer" })).body.id;
  domain = await claimVerified();
});
afterAll(async () => {
  await app.close();
  await lab.close();
});

async function claimVerified(more: object = {}) {
  serial += 1;
  const { body } = await live.post("/v1/domains", { workspaceId, name: `m${serial}.${ZONE}`, ...more });
  lab.publish(body.dnsRecords);
  const verified = await live.post(`/v1/domains/${body.id}/verify`);
  expect(verified.body.status).toBe("verified");
  return verified.body;
}

async function create(more: object = {}) {
  serial += 1;
  const { status, body } = await live.post("/v1/mailboxes", {
    domainId: domain.id,
    localPart: `ann${serial}`,
    ...more,
  });
  expect(status).toBe(201);
  return body;
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

const login = (address: string, password: string) => verifyMailboxPassword(app.runtime, address, password);

/** An active node that hosts mailboxes; nodes have their own tests. */
async function addMailboxHost() {
  await app.runtime.db.transaction(tenantScope(live.organizationId), tx =>
    tx.query(
      `INSERT INTO tenant.nodes (organization_id, id, environment, name, provider, region, size, placement, state, mailbox_host,
         hostname, external_id, created_at, updated_at)
       VALUES ($1, gen_random_uuid(), 'live', 'mail', 'test', 'eu', 's', 'shared', 'active', true, 'mx.boxes.example', 'srv-1', now(), now())`,
      [toUuid(live.organizationId)],
    ),
  );
}

describe("creating a mailbox", () => {
  it("answers the password once; it logs in and is stored as a hash only", async () => {
    const mailbox = await create({
      localPart: "Ann.Example",
      displayName: "Ann Exämple",
      timezone: "Europe/Berlin",
    });
    expect(mailbox).toMatchObject({
      address: `ann.example@${domain.name}`,
      status: "active",
      quotaMb: 1024,
      perDay: 500,
      usedToday: 0,
    });
    expect(mailbox.password).toMatch(/^[\w-]{24}$/);
    const read = await live.get(`/v1/mailboxes/${mailbox.id}`);
    expect(read.body).not.toHaveProperty("password");
    expect(await login(mailbox.address.toUpperCase(), mailbox.password)).toMatchObject({
      ok: true,
      mailbox: { mailboxId: mailbox.id, domainId: domain.id, workspaceId, environment: "live" },
    });
    expect(await login(mailbox.address, `${mailbox.password}x`)).toEqual({
      ok: false,
      reason: "credentials",
    });
    expect(await login(`nobody@${domain.name}`, mailbox.password)).toEqual({
      ok: false,
      reason: "credentials",
    });
    expect(await login("' OR 1=1 --", "x")).toEqual({ ok: false, reason: "credentials" });
    const rows = await app.runtime.db.read(
      { kind: "system", purpose: "test" },
      "SELECT data FROM tenant.events",
    );
    expect(JSON.stringify(rows)).not.toContain(mailbox.password);
    expect(JSON.stringify(rows)).not.toContain("ann.example");
    expect(await eventsOf(mailbox.id)).toEqual(["mailbox.created"]);
  });

  it("refuses an address twice, a bad local part, and a domain that is not verified", async () => {
    const mailbox = await create();
    const localPart = mailbox.address.split("@")[0].toUpperCase();
    const twice = await live.post("/v1/mailboxes", { domainId: domain.id, localPart });
    expect(twice).toMatchObject({ status: 409, body: { code: "already_exists" } });
    for (const bad of ["a b", "a@b", '"a b"', "ä", ".a", "a\r\nb"]) {
      const { status, body } = await live.post("/v1/mailboxes", { domainId: domain.id, localPart: bad });
      expect({ bad, status, pointer: body.errors[0].pointer }).toEqual({
        bad,
        status: 422,
        pointer: "/localPart",
      });
    }
    const zone = await live.post("/v1/mailboxes", {
      domainId: domain.id,
      localPart: "z",
      timezone: "Mars/Olympus",
    });
    expect(zone).toMatchObject({ status: 422, body: { errors: [{ pointer: "/timezone" }] } });
    const unverified = (await live.post("/v1/domains", { workspaceId, name: `u.${ZONE}` })).body;
    const early = await live.post("/v1/mailboxes", { domainId: unverified.id, localPart: "ann" });
    expect(early).toMatchObject({
      status: 422,
      body: {
        code: "mailbox_domain_not_verified",
        record: { type: "TXT", name: `_mailstead.u.${ZONE}`, status: "pending" },
      },
    });
  });

  it("has the mailbox host make the account where the domain receives", async () => {
    const receiving = await claimVerified({ receiving: "subdomain" });
    const without = await live.post("/v1/mailboxes", { domainId: receiving.id, localPart: "ann" });
    expect(without).toMatchObject({ status: 422, body: { code: "mailbox_host_missing" } });

    await addMailboxHost();
    const calls: string[] = [];
    const passwords: string[] = [];
    const { worlds } = app.runtime;
    const mailserver = {
      ...worlds.of("live").mailserver,
      addDomain: async (host: string, name: string) => void calls.push(`domain ${host} ${name}`),
      createMailbox: async (
        _host: string,
        box: { address: string; quotaMb: number; password: { reveal(): string } },
      ) => {
        calls.push(`create ${box.address} ${box.quotaMb}`);
        passwords.push(box.password.reveal());
      },
      updateMailbox: async (
        _host: string,
        address: string,
        change: { enabled?: boolean; password?: { reveal(): string } },
      ) => {
        calls.push(`update ${address} ${change.enabled}`);
        if (change.password) passwords.push(change.password.reveal());
      },
      deleteMailbox: async (_host: string, address: string) => void calls.push(`delete ${address}`),
    };
    const world = { ...worlds.of("live"), mailserver };
    app.runtime.worlds = {
      ...worlds,
      of: environment => (environment === "live" ? world : worlds.of("test")),
    };

    const { body: mailbox } = await live.post("/v1/mailboxes", { domainId: receiving.id, localPart: "ann" });
    expect(mailbox.status).toBe("creating");
    await app.drain();
    expect((await live.get(`/v1/mailboxes/${mailbox.id}`)).body.status).toBe("active");
    const reset = await live.post(`/v1/mailboxes/${mailbox.id}/reset-password`);
    await app.drain();
    await live.post(`/v1/mailboxes/${mailbox.id}/pause`);
    await app.drain();
    await live.delete(`/v1/mailboxes/${mailbox.id}`);
    await app.drain();
    expect(calls).toEqual([
      `domain srv-1 ${receiving.name}`,
      `create ${mailbox.address} 1024`,
      `update ${mailbox.address} true`,
      `update ${mailbox.address} false`,
      `delete ${mailbox.address}`,
    ]);
    expect(passwords).toEqual([mailbox.password, reset.body.password]);
    await expect(
      app.runtime.worlds.vault.get(live.organizationId, `mailboxes/${mailbox.id}`),
    ).rejects.toMatchObject({
      code: "secret_not_found",
    });
  });
});

describe("a mailbox's life", () => {
  it("changes under If-Match, lists and filters", async () => {
    const mailbox = await create();
    const read = await live.get(`/v1/mailboxes/${mailbox.id}`);
    const etag = read.headers.get("etag")!;
    const changed = await live.patch(
      `/v1/mailboxes/${mailbox.id}`,
      { perDay: 7, displayName: null },
      { "if-match": etag },
    );
    expect(changed).toMatchObject({ status: 200, body: { perDay: 7, displayName: null } });
    const stale = await live.patch(`/v1/mailboxes/${mailbox.id}`, { perDay: 8 }, { "if-match": etag });
    expect(stale).toMatchObject({ status: 412, body: { code: "precondition_failed" } });
    const list = await live.get(
      `/v1/mailboxes?domainId=${domain.id}&address=${encodeURIComponent(mailbox.address)}`,
    );
    expect(list.body.data).toEqual([changed.body]);
  });

  it("is stopped by a pause, a new password, and its end", async () => {
    const mailbox = await create();
    const path = `/v1/mailboxes/${mailbox.id}`;
    expect((await live.post(`${path}/pause`)).body.status).toBe("paused");
    expect(await login(mailbox.address, mailbox.password)).toEqual({ ok: false, reason: "paused" });
    expect(await login(mailbox.address, "wrong")).toEqual({ ok: false, reason: "credentials" });
    expect(await live.post(`${path}/pause`)).toMatchObject({
      status: 409,
      body: { code: "illegal_state", status: 409 },
    });
    expect((await live.post(`${path}/resume`)).body.status).toBe("active");
    expect(await login(mailbox.address, mailbox.password)).toMatchObject({ ok: true });

    const reset = await live.post(`${path}/reset-password`, {}, { "idempotency-key": `reset-${mailbox.id}` });
    expect(reset.body.password).not.toBe(mailbox.password);
    const replayed = await live.post(
      `${path}/reset-password`,
      {},
      { "idempotency-key": `reset-${mailbox.id}` },
    );
    expect(replayed.body).toEqual(reset.body);
    expect(await login(mailbox.address, mailbox.password)).toEqual({ ok: false, reason: "credentials" });
    expect(await login(mailbox.address, reset.body.password)).toMatchObject({ ok: true });

    expect((await live.delete(path)).status).toBe(204);
    expect((await live.get(path)).status).toBe(404);
    expect(await login(mailbox.address, reset.body.password)).toEqual({ ok: false, reason: "credentials" });
    expect(await eventsOf(mailbox.id)).toEqual([
      "mailbox.created",
      "mailbox.paused",
      "mailbox.resumed",
      "mailbox.deleted",
    ]);
    expect((await create({ localPart: mailbox.address.split("@")[0] })).address).toBe(mailbox.address);
  });

  it("cannot log in while its workspace is suspended or its domain has failed", async () => {
    const mailbox = await create();
    await live.post(`/v1/workspaces/${workspaceId}/suspend`, { reason: "abuse" });
    expect(await login(mailbox.address, mailbox.password)).toEqual({ ok: false, reason: "suspended" });
    await live.post(`/v1/workspaces/${workspaceId}/resume`);
    const own = await claimVerified();
    const { body: doomed } = await live.post("/v1/mailboxes", { domainId: own.id, localPart: "x" });
    await app.runtime.db.transaction(tenantScope(live.organizationId), tx =>
      tx.query("SELECT platform.release_domain('live', $1, $2)", [own.name, toUuid(own.id)]),
    );
    expect(await login(doomed.address, doomed.password)).toEqual({
      ok: false,
      reason: "domain_not_verified",
    });
    expect(await findMailboxForIngress(app.runtime, "live", doomed.address)).toBeUndefined();
  });

  it("is found for incoming mail in the world that holds its domain only", async () => {
    const mailbox = await create();
    const found = await findMailboxForIngress(app.runtime, "live", mailbox.address.toUpperCase());
    expect(found).toMatchObject({ mailboxId: mailbox.id, organizationId: live.organizationId });
    expect(await findMailboxForIngress(app.runtime, "test", mailbox.address)).toBeUndefined();
    expect(await findMailboxForIngress(app.runtime, "live", `x${mailbox.address}`)).toBeUndefined();
  });

  it("goes with its domain, which asks first", async () => {
    const own = await claimVerified();
    const { body: mailbox } = await live.post("/v1/mailboxes", { domainId: own.id, localPart: "x" });
    const refused = await live.delete(`/v1/domains/${own.id}`);
    expect(refused).toMatchObject({ status: 409, body: { code: "domain_in_use" } });
    expect((await live.delete(`/v1/domains/${own.id}?force=true`)).status).toBe(204);
    await app.drain();
    expect((await live.get(`/v1/mailboxes/${mailbox.id}`)).status).toBe(404);
  });
});

describe("the daily limit", () => {
  it("is taken at once, once, and comes back at midnight of the mailbox's own zone", async () => {
    const mailbox = await create({ perDay: 5, timezone: "Asia/Tokyo" });
    const key = { organizationId: live.organizationId, mailboxId: mailbox.id };
    const take = (units: number) =>
      app.runtime.db.transaction(tenantScope(live.organizationId), tx =>
        takeFromMailbox(tx, app.runtime, key, units, clock.now()),
      );
    const midnight = new Date("2026-11-22T15:00:00Z");
    const granted = await Promise.all([take(3), take(1), take(3)]);
    expect(granted.reduce((sum, one) => sum + one.granted, 0)).toBe(5);
    expect(await take(1)).toEqual({ granted: 0, openAt: midnight });
    const full = await live.get(`/v1/mailboxes/${mailbox.id}`);
    expect(full.body).toMatchObject({ status: "rate_limited", usedToday: 5 });
    expect(await eventsOf(mailbox.id)).toEqual(["mailbox.created", "mailbox.rate_limited"]);
    clock.advance(5 * HOUR + 60_000);
    expect((await live.get(`/v1/mailboxes/${mailbox.id}`)).body).toMatchObject({
      status: "active",
      usedToday: 0,
    });
    expect(await take(2)).toEqual({ granted: 2 });
  });
});

describe("isolation", () => {
  const calls = (id: string): [string, string, string, object?][] => [
    ["mailboxes:read", "GET", `/v1/mailboxes/${id}`],
    ["mailboxes:write", "PATCH", `/v1/mailboxes/${id}`, {}],
    ["mailboxes:write", "POST", `/v1/mailboxes/${id}/reset-password`],
    ["mailboxes:write", "POST", `/v1/mailboxes/${id}/pause`],
    ["mailboxes:write", "POST", `/v1/mailboxes/${id}/resume`],
    ["mailboxes:write", "DELETE", `/v1/mailboxes/${id}`],
  ];
  const keyWith = async (permissions: string[], bound?: string) => {
    const { body } = await live.post("/v1/api-keys", {
      name: "k",
      permissions,
      ...(bound ? { workspaceId: bound } : {}),
    });
    return app.as(body.key, live.organizationId);
  };

  it("answers 404 to every other organization, environment and workspace", async () => {
    const mailbox = await create();
    const other = (await live.post("/v1/workspaces", { name: "Other" })).body.id;
    const strangers = [
      await app.tenant("live"),
      app,
      await keyWith(["mailboxes:read", "mailboxes:write"], other),
    ];
    for (const stranger of strangers) {
      for (const [, method, path, json] of calls(mailbox.id)) {
        const { status } = await stranger.fetch(path, { method, ...(json ? { json } : {}) });
        expect(`${method} ${path} ${status}`).toBe(`${method} ${path} 404`);
      }
      expect((await stranger.get("/v1/mailboxes")).body.data).toEqual([]);
      expect((await stranger.post("/v1/mailboxes", { domainId: domain.id, localPart: "q" })).status).toBe(
        404,
      );
    }
  });

  it("names the permission that is missing", async () => {
    const mailbox = await create();
    const [reader, writer] = [await keyWith(["mailboxes:read"]), await keyWith(["mailboxes:write"])];
    for (const [permission, method, path, json] of [
      ...calls(mailbox.id),
      ["mailboxes:read", "GET", "/v1/mailboxes"] as const,
      ["mailboxes:write", "POST", "/v1/mailboxes", { domainId: domain.id, localPart: "q" }] as const,
    ]) {
      const lacking = permission === "mailboxes:read" ? writer : reader;
      const { status, body } = await lacking.fetch(path, { method, ...(json ? { json } : {}) });
      expect({ path, status, permission: body.permission }).toEqual({ path, status: 403, permission });
    }
  });
});
