import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { toUuid } from "../../../kernel/ids/index.ts";
import { ManualClock } from "../../../kernel/time/index.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";
import { activeDkimKey } from "../dkim/index.ts";
import { createDnsLab, type DnsLab, useLab } from "../testing.ts";

const ZONE = "acme.example";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let app: TestApp;
let live: TestTenant;
let lab: DnsLab;
let workspaceId: string;
const clock = new ManualClock("2026-11-22T10:00:00Z");
const claimed: { tenant: TestTenant; id: string }[] = [];
let serial = 0;

beforeAll(async () => {
  lab = await createDnsLab(ZONE);
  app = await createTestApp({ clock });
  useLab(app, lab);
  live = await app.tenant("live");
  workspaceId = (await live.post("/v1/workspaces", { name: "Customer" })).body.id;
});
afterAll(async () => {
  await app.close();
  await lab.close();
});
afterEach(async () => {
  lab.fail(undefined);
  lab.withdraw(() => true);
  // Domains of earlier tests would be checked along with those of later ones.
  for (const { tenant, id } of claimed.splice(0)) await tenant.delete(`/v1/domains/${id}`);
});

async function claim(tenant: TestTenant = live, workspace = workspaceId, name = `m${++serial}.${ZONE}`) {
  const { status, body } = await tenant.post("/v1/domains", { workspaceId: workspace, name });
  expect(status).toBe(201);
  claimed.push({ tenant, id: body.id });
  return body;
}

/** A check by hand, later than the limit of one in five seconds. */
async function verify(id: string, tenant: TestTenant = live) {
  clock.advance(6_000);
  return tenant.post(`/v1/domains/${id}/verify`);
}

async function claimVerified() {
  const domain = await claim();
  lab.publish(domain.dnsRecords);
  const { body } = await verify(domain.id);
  expect(body.status).toBe("verified");
  return domain;
}

async function eventsOf(subject: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const rows = await app.runtime.db.read<{ type: string; data: string }>(
    { kind: "system", purpose: "test" },
    "SELECT type, data FROM tenant.events WHERE subject = $1 ORDER BY id",
    [subject],
  );
  return rows.map(row => ({ type: row.type, data: JSON.parse(row.data) }));
}

const typesOf = async (subject: string) => (await eventsOf(subject)).map(event => event.type);

/** Moves on and lets the hourly check run. */
async function pass(ms: number) {
  clock.advance(ms);
  await app.drain();
}

describe("verification", () => {
  it("verifies by the zone's own servers, activates the key, and says so once", async () => {
    const domain = await claim();
    const first = await verify(domain.id);
    expect(first).toMatchObject({ status: 200, body: { status: "pending", score: 0 } });
    expect(first.body.dnsRecords.every((record: { status: string }) => record.status === "missing")).toBe(
      true,
    );
    expect(first.body.findings[0]).toMatchObject({ code: "record_missing", severity: "error" });

    lab.publish(domain.dnsRecords.slice(0, 1));
    expect((await verify(domain.id)).body.status).toBe("verifying");

    lab.publish(domain.dnsRecords.slice(1));
    const done = await verify(domain.id);
    expect(done.body).toMatchObject({ status: "verified", failingSince: null });
    expect(done.body.dnsRecords.map((record: { status: string }) => record.status)).toEqual(
      Array(5).fill("valid"),
    );
    await verify(domain.id);
    expect(await typesOf(domain.id)).toEqual(["domain.created", "domain.verified"]);
    const [key] = (await live.get(`/v1/domains/${domain.id}/dkim-keys`)).body.data;
    expect(key).toMatchObject({ status: "active" });
    expect(await typesOf(key.id)).toEqual(["dkim.generated", "dkim.activated"]);
  });

  it("limits checks by hand", async () => {
    const domain = await claim();
    await verify(domain.id);
    const again = await live.post(`/v1/domains/${domain.id}/verify`);
    expect(again).toMatchObject({ status: 429, body: { code: "domain_checked_recently" } });
    expect(Number(again.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("does not sign before every name server shows the key", async () => {
    const domain = await claim();
    lab.publish(domain.dnsRecords);
    const second = lab.servers[1]!;
    second.records = second.records.filter(record => !record.name.includes("_domainkey"));
    const half = await verify(domain.id);
    expect(half.body.status).toBe("verifying");
    expect(half.body.findings.map((finding: { code: string }) => finding.code)).toContain(
      "stale_nameservers",
    );
    const key = () =>
      app.runtime.db.transaction({ kind: "batch", organizationIds: [toUuid(live.organizationId)] }, tx =>
        activeDkimKey(tx, live.organizationId, domain.id),
      );
    expect(await key()).toBeUndefined();
    lab.withdraw(() => true);
    lab.publish(domain.dnsRecords);
    expect((await verify(domain.id)).body.status).toBe("verified");
    const active = await key();
    expect(active).toMatchObject({ domain: domain.name, selector: "s202611a" });
    const pem = await app.runtime.worlds.vault.get(live.organizationId, active!.vaultPath);
    expect(pem.reveal()).toContain("BEGIN PRIVATE KEY");
  });

  it("needs ownership, DKIM and the return path; DMARC is advice", async () => {
    for (const missing of ["ownership", "dkim", "return_path"]) {
      const domain = await claim();
      lab.publish(domain.dnsRecords.filter((record: { purpose: string }) => record.purpose !== missing));
      expect((await verify(domain.id)).body.status).toBe("verifying");
    }
    const domain = await claim();
    lab.publish(domain.dnsRecords.filter((record: { purpose: string }) => record.purpose !== "dmarc"));
    expect((await verify(domain.id)).body.status).toBe("verified");
  });

  it("does not ask for a DMARC record where one above applies", async () => {
    lab.publish([{ type: "TXT", name: `_dmarc.${ZONE}`, value: "v=DMARC1; p=reject", priority: null }]);
    const domain = await claim();
    lab.publish(domain.dnsRecords.slice(0, 4));
    const { body } = await verify(domain.id);
    expect(body.dnsRecords.map((record: { purpose: string }) => record.purpose)).not.toContain("dmarc");
    expect(body.findings).toEqual([]);
    expect(body).toMatchObject({ status: "verified", score: 100 });
  });
});

describe("a verified domain", () => {
  it("survives servers that fail or stay silent, for as long as they do", async () => {
    const domain = await claimVerified();
    for (const kind of ["servfail", "refused"] as const) {
      lab.fail({ kind });
      await pass(2 * DAY);
      const { body } = await live.get(`/v1/domains/${domain.id}`);
      expect(body).toMatchObject({ status: "verified", failingSince: null });
      expect(body.dnsRecords.map((record: { status: string }) => record.status)).toEqual(
        Array(5).fill("error"),
      );
    }
    lab.fail(undefined);
    await pass(2 * HOUR);
    expect((await live.get(`/v1/domains/${domain.id}`)).body.dnsRecords[0].status).toBe("valid");
    expect(await typesOf(domain.id)).toEqual(["domain.created", "domain.verified"]);
  });

  it("degrades at the first firm no, recovers, and fails only after 24 hours of it", async () => {
    const domain = await claimVerified();
    const ownership = (record: { name: string }) => record.name.startsWith("_mailstead.");
    lab.withdraw(ownership);
    await pass(HOUR + 1);
    const degraded = await live.get(`/v1/domains/${domain.id}`);
    expect(degraded.body.status).toBe("degraded");
    const drift = (await eventsOf(domain.id)).find(event => event.type === "dns.drift_detected");
    expect(drift?.data).toMatchObject({ status: "missing", record: { purpose: "ownership" } });

    lab.publish(domain.dnsRecords.slice(0, 1));
    await pass(HOUR + 1);
    expect((await live.get(`/v1/domains/${domain.id}`)).body).toMatchObject({
      status: "verified",
      failingSince: null,
    });

    lab.withdraw(ownership);
    await pass(HOUR + 1);
    await pass(23 * HOUR);
    expect((await live.get(`/v1/domains/${domain.id}`)).body.status).toBe("degraded");
    await pass(HOUR + 1);
    expect((await live.get(`/v1/domains/${domain.id}`)).body.status).toBe("failed");
    expect(await typesOf(domain.id)).toEqual([
      "domain.created",
      "domain.verified",
      "dns.drift_detected",
      "domain.degraded",
      "domain.verified",
      "dns.drift_detected",
      "domain.degraded",
      "domain.failed",
    ]);
    // Others may verify the name from now on.
    const free = await app.runtime.db.read(
      { kind: "system", purpose: "test" },
      "SELECT * FROM platform.holder_of_domain('live', $1)",
      [domain.name],
    );
    expect(free).toEqual([]);
  });

  it("rotates on demand, one key at a time", async () => {
    const domain = await claimVerified();
    const path = `/v1/domains/${domain.id}/dkim-keys`;
    const { status, body } = await live.post(`${path}/rotate`);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { status: "generated", selector: expect.stringMatching(/^s\d{6}b$/) },
    });
    const records = (await live.get(`/v1/domains/${domain.id}/dns-records`)).body.data;
    expect(records.map((record: { name: string }) => record.name)).toContain(body.recordName);
    expect(await live.post(`${path}/rotate`)).toMatchObject({ status: 409, body: { code: "illegal_state" } });
    lab.publish(records.filter((record: { name: string }) => record.name === body.recordName));
    expect((await verify(domain.id)).body.status).toBe("verified");
    expect((await live.get(path)).body.data).toMatchObject([{ status: "active" }, { status: "retiring" }]);
  });

  it("rotates its key when it has served its days, without a gap", async () => {
    const domain = await claimVerified();
    const keys = async () => (await live.get(`/v1/domains/${domain.id}/dkim-keys`)).body.data;
    await pass(90 * DAY);
    const [next, old] = await keys();
    expect([next.status, old.status]).toEqual(["generated", "active"]);
    expect(next.selector).toMatch(/^s2027/);
    const records = (await live.get(`/v1/domains/${domain.id}/dns-records`)).body.data;
    const record = records.find((one: { name: string }) => one.name === next.recordName);
    expect(record.required).toBe(false);
    // The new record is not there yet, and nothing suffers from it.
    await pass(2 * HOUR);
    expect((await live.get(`/v1/domains/${domain.id}`)).body.status).toBe("verified");
    lab.publish([record]);
    await pass(HOUR + 1);
    expect((await keys()).map((key: { status: string }) => key.status)).toEqual(["active", "retiring"]);
    await pass(7 * DAY);
    expect((await keys()).map((key: { status: string }) => key.status)).toEqual(["active", "revoked"]);
    expect(await typesOf(next.id)).toEqual(["dkim.generated", "dkim.activated", "dkim.rotated"]);
    expect(await typesOf(old.id)).toEqual(["dkim.generated", "dkim.activated", "dkim.revoked"]);
    await app.drain();
    await expect(
      app.runtime.worlds.vault.get(live.organizationId, `dkim/${domain.id}/${old.selector}`),
    ).rejects.toMatchObject({ code: "secret_not_found" });
  });
});

describe("who holds a name", () => {
  it("lets several claim it and one verify it; a fresh proof takes it over", async () => {
    const domain = await claimVerified();
    const rival = await app.tenant("live");
    const theirs = (await rival.post("/v1/workspaces", { name: "Rival" })).body.id;
    const rivals = await claim(rival, theirs, domain.name);
    const [token, dkim] = rivals.dnsRecords;
    // The selector is the month's, so both keys want the same name: only one can stand there.
    lab.withdraw(record => record.name.includes("_domainkey"));
    lab.publish([token, dkim]);
    const refused = await verify(rivals.id, rival);
    expect(refused).toMatchObject({ status: 409, body: { code: "domain_held_elsewhere" } });
    expect((await rival.get(`/v1/domains/${rivals.id}`)).body.status).toBe("verifying");
    expect((await live.get(`/v1/domains/${domain.id}`)).body.status).toBe("verified");

    lab.withdraw(record => record.value === domain.dnsRecords[0].value);
    const taken = await verify(rivals.id, rival);
    expect(taken).toMatchObject({ status: 200, body: { status: "verified" } });
    await app.drain();
    expect((await live.get(`/v1/domains/${domain.id}`)).body.status).toBe("failed");
    const last = (await eventsOf(domain.id)).at(-1);
    expect(last).toMatchObject({
      type: "domain.failed",
      data: { reason: expect.stringContaining("fresh proof") },
    });
  });

  it("frees the name when its holder deletes the domain", async () => {
    const domain = await claimVerified();
    expect((await live.delete(`/v1/domains/${domain.id}`)).status).toBe(204);
    const again = await claim(live, workspaceId, domain.name);
    lab.withdraw(() => true);
    lab.publish(again.dnsRecords);
    expect((await verify(again.id)).body.status).toBe("verified");
  });
});

describe("background checks", () => {
  it("back off while nothing is there, and give up after 30 days", async () => {
    const domain = await claim();
    const read = async () => (await live.get(`/v1/domains/${domain.id}`)).body;
    await pass(60_001);
    const { lastCheckedAt } = await read();
    expect(lastCheckedAt).toBe(clock.now().toISOString());
    await pass(60_000);
    expect((await read()).lastCheckedAt).toBe(lastCheckedAt);
    await pass(60_001);
    expect((await read()).lastCheckedAt).toBe(clock.now().toISOString());
    await pass(4 * DAY);
    expect((await read()).status).toBe("pending");
    await pass(DAY - 1);
    expect((await read()).lastCheckedAt).not.toBe(clock.now().toISOString());
    await pass(26 * DAY);
    expect((await read()).status).toBe("expired");
    // Nobody looks any more, but who asks is still heard.
    lab.publish(domain.dnsRecords);
    await pass(2 * DAY);
    expect((await read()).status).toBe("expired");
    expect((await verify(domain.id)).body.status).toBe("verified");
  });
});

describe("diagnose", () => {
  it("explains what each server says and changes nothing", async () => {
    const domain = await claim();
    lab.publish(domain.dnsRecords.slice(0, 2));
    lab.publish([{ ...domain.dnsRecords[2], name: `${domain.dnsRecords[2].name}.${domain.name}` }]);
    clock.advance(6_000);
    const { status, body } = await live.post(`/v1/domains/${domain.id}/diagnose`);
    expect(status).toBe(200);
    expect(body.findings.map((finding: { code: string }) => finding.code)).toContain(
      "wrong_host_domain_appended_twice",
    );
    const [ownership] = body.records;
    expect(ownership).toMatchObject({
      status: "valid",
      recordId: domain.dnsRecords[0].id,
      propagationPercent: 100,
    });
    expect(ownership.servers.map((one: { server: string }) => one.server).sort()).toEqual([
      "192.0.2.53",
      "192.0.2.54",
      "resolver",
    ]);
    expect((await live.get(`/v1/domains/${domain.id}`)).body.lastCheckedAt).toBeNull();
  });
});
