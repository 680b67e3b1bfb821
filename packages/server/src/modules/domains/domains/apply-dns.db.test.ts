import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ManualClock } from "../../../kernel/time/index.ts";
import { createTestApp, type TestApp } from "../../../testing/app.ts";
import { type DnsProvider, DnsProviderError, type DnsValue } from "../../../world/dns/index.ts";

/** The sandbox's own DNS vendor and name server: what a partner's CI sees. */
let app: TestApp;
let dns: DnsProvider;
let workspace: { id: string; sandboxLabel: string };
let zone: string;
let dnsAccountId: string;
const clock = new ManualClock("2026-11-22T10:00:00Z");
let serial = 0;
/** The provider's calls of this kind fail. */
let broken: keyof DnsProvider | undefined;

beforeAll(async () => {
  app = await createTestApp({ clock });
  workspace = (await app.post("/v1/workspaces", { name: "Customer" })).body;
  zone = `${workspace.sandboxLabel}.sandbox.mailstead.example`;
  const account = await app.post("/v1/dns-accounts", { name: "Sandbox", provider: "sandbox" });
  expect(account.status).toBe(201);
  dnsAccountId = account.body.id;
  const { worlds } = app.runtime;
  dns = worlds
    .of("test")
    .dns({ provider: "sandbox", organizationId: app.organizationId, credentials: undefined });
  const failing = new Proxy(dns, {
    get(target, name: keyof DnsProvider) {
      if (broken !== name) return target[name];
      return () => Promise.reject(new DnsProviderError("rejected", "The vendor does not like it."));
    },
  });
  const test = { ...worlds.of("test"), dns: () => failing };
  app.runtime.worlds = { ...worlds, of: environment => (environment === "test" ? test : worlds.of("live")) };
});
afterAll(() => app.close());
beforeEach(() => {
  broken = undefined;
});

async function claim(more: object = {}) {
  serial += 1;
  const name = `d${serial}.${zone}`;
  const { status, body } = await app.post("/v1/domains", {
    workspaceId: workspace.id,
    name,
    dnsAccountId,
    ...more,
  });
  expect(status).toBe(201);
  return body;
}

const inZone = async (name: string) =>
  (await dns.records(zone)).filter(value => value.name === name || value.name.endsWith(`.${name}`));
const put = (value: Omit<DnsValue, "ttl">) => dns.addValue(zone, { ...value, ttl: 300 });

/** The operation at its end; a step that waits looks again a few seconds later. */
async function operation(id: string) {
  for (let turn = 0; ; turn++) {
    await app.drain();
    const { body } = await app.get(`/v1/operations/${id}`);
    if (body.status !== "waiting" || turn === 5) return body;
    clock.advance(3_000);
  }
}

describe("applying the records", () => {
  it("shows the plan first, then writes, waits, and verifies", async () => {
    const domain = await claim();
    const dry = await app.post(`/v1/domains/${domain.id}/dns-records/apply`, { dryRun: true });
    expect(dry).toMatchObject({
      status: 202,
      body: { operation: null, plan: { zone, unchanged: [], conflicts: [] } },
    });
    expect(dry.body.plan.changes).toHaveLength(5);
    expect(await inZone(domain.name)).toEqual([]);

    const { status, body } = await app.post(`/v1/domains/${domain.id}/dns-records/apply`);
    expect(status).toBe(202);
    const done = await operation(body.operation.id);
    expect(done).toMatchObject({ kind: "domain.apply_dns", status: "succeeded", progress: 100 });
    expect(done.steps.map((step: { name: string }) => step.name)).toEqual([
      "plan",
      "write_records",
      "await_visible",
      "verify",
    ]);
    const after = (await app.get(`/v1/domains/${domain.id}`)).body;
    expect(after.status).toBe("verified");
    expect(after.dnsRecords.every((record: { writtenAt: string | null }) => record.writtenAt !== null)).toBe(
      true,
    );

    const again = await app.post(`/v1/domains/${domain.id}/dns-records/apply`, { dryRun: true });
    expect(again.body.plan.changes).toEqual([]);
    expect(again.body.plan.unchanged).toHaveLength(5);
  });

  it("makes SPF pass for the organization's service zone", async () => {
    await claim();
    await app.drain();
    const label = `o${app.organizationId.slice(-12)}`;
    const name = `_spf.${label}.svc.sandbox.mailstead.example`;
    const answer = await app.runtime.worlds.of("test").resolver.resolve(name, "TXT");
    expect(answer).toMatchObject({ status: "found", records: ["v=spf1 -all"] });
  });

  it("merges an SPF record that is there, and touches nothing else of others", async () => {
    const domain = await claim({ receiving: "full" });
    await put({ name: domain.name, type: "TXT", value: "v=spf1 include:_spf.other.example ?all" });
    await put({ name: domain.name, type: "TXT", value: "other-verification=1" });
    await put({
      name: `_dmarc.${domain.name}`,
      type: "TXT",
      value: "v=DMARC1; p=reject; rua=mailto:d@other.example",
    });
    const { body } = await app.post(`/v1/domains/${domain.id}/dns-records/apply`);
    const replaced = body.plan.changes.filter((change: { action: string }) => change.action !== "add");
    expect(replaced).toHaveLength(1);
    expect(replaced[0].after.value).toMatch(
      /^v=spf1 include:_spf\.other\.example include:_spf\.o\w+\.svc\S+ \?all$/,
    );
    expect((await operation(body.operation.id)).status).toBe("succeeded");
    const texts = (await inZone(domain.name)).map(value => value.value);
    expect(texts).toContain("other-verification=1");
    expect(texts).toContain("v=DMARC1; p=reject; rua=mailto:d@other.example");

    // What was merged stays when the domain goes: only values that are wholly ours are removed.
    expect((await app.delete(`/v1/domains/${domain.id}`)).status).toBe(204);
    await app.drain();
    const left = (await inZone(domain.name)).map(value => value.value).sort();
    expect(left).toEqual(
      [
        "other-verification=1",
        "v=DMARC1; p=reject; rua=mailto:d@other.example",
        replaced[0].after.value,
      ].sort(),
    );
  });

  it("refuses before it writes when somebody's mail would be redirected", async () => {
    const domain = await claim({ receiving: "full" });
    await put({ name: domain.name, type: "MX", value: "10 mx.other.example" });
    const dry = await app.post(`/v1/domains/${domain.id}/dns-records/apply`, { dryRun: true });
    expect(dry.body.plan.conflicts).toMatchObject([
      { reason: "foreign_mx", existing: [{ value: "10 mx.other.example" }] },
    ]);
    const refused = await app.post(`/v1/domains/${domain.id}/dns-records/apply`);
    expect(refused).toMatchObject({ status: 409, body: { code: "dns_conflict" } });
    expect((await inZone(domain.name)).map(value => value.value)).toEqual(["10 mx.other.example"]);
  });

  it("takes back what it wrote when a write fails for good", async () => {
    const domain = await claim();
    await put({ name: `_mailstead.${domain.name}`, type: "TXT", value: "note to self" });
    const { body } = await app.post(`/v1/domains/${domain.id}/dns-records/apply`);
    let adds = 0;
    const add = dns.addValue;
    dns.addValue = (...args) => {
      adds += 1;
      return adds === 3 ? Promise.reject(new DnsProviderError("rejected", "no")) : add(...args);
    };
    const failed = await operation(body.operation.id);
    dns.addValue = add;
    expect(failed).toMatchObject({
      status: "failed",
      error: { step: "write_records", code: "provider_invalid" },
    });
    expect(adds).toBe(3);
    expect((await inZone(domain.name)).map(value => value.value)).toEqual(["note to self"]);
    const after = (await app.get(`/v1/domains/${domain.id}`)).body;
    expect(after.dnsRecords.every((record: { writtenAt: string | null }) => record.writtenAt === null)).toBe(
      true,
    );
  });

  it("removes a record that we wrote when a setting no longer wants it", async () => {
    const domain = await claim({ receiving: "subdomain" });
    const { body } = await app.post(`/v1/domains/${domain.id}/dns-records/apply`);
    expect((await operation(body.operation.id)).status).toBe("succeeded");
    expect(await inZone(`inbound.${domain.name}`)).toHaveLength(1);
    await app.patch(`/v1/domains/${domain.id}`, { receiving: "none" });
    await app.drain();
    expect(await inZone(`inbound.${domain.name}`)).toEqual([]);
    expect((await app.get(`/v1/domains/${domain.id}`)).body.status).toBe("verified");
  });

  it("needs an account whose zones hold the domain", async () => {
    const domain = await claim({ dnsAccountId: null });
    const refused = await app.post(`/v1/domains/${domain.id}/dns-records/apply`);
    expect(refused).toMatchObject({ status: 422, body: { code: "dns_account_missing" } });
    const sick = await claim();
    await app.drain();
    broken = "listZones";
    const failed = await app.post(`/v1/domains/${sick.id}/dns-records/apply`, { dryRun: true });
    expect(failed).toMatchObject({ status: 422, body: { code: "provider_invalid" } });
  });
});

describe("a service domain", () => {
  it("turns customers' records into CNAMEs, whose targets we publish", async () => {
    expect((await app.patch("/v1/organization", { serviceDomain: "mail.partner.example" })).status).toBe(200);
    const domain = await claim();
    const [, dkim, bounce] = domain.dnsRecords;
    expect([dkim.type, bounce.type]).toEqual(["CNAME", "CNAME"]);
    const { body } = await app.post(`/v1/domains/${domain.id}/dns-records/apply`);
    expect((await operation(body.operation.id)).status).toBe("succeeded");
    clock.advance(6_000);
    const verified = await app.post(`/v1/domains/${domain.id}/verify`);
    expect(verified.body.status).toBe("verified");
    const { resolver } = app.runtime.worlds.of("test");
    const [key] = (await app.get(`/v1/domains/${domain.id}/dkim-keys`)).body.data;
    expect(key.status).toBe("active");
    expect(await resolver.resolve(key.recordName, "TXT")).toMatchObject({
      status: "found",
      records: [`v=DKIM1; k=rsa; p=${key.publicKey}`],
    });
    expect(await resolver.resolve(`bounce.${domain.name}`, "MX")).toMatchObject({
      status: "found",
      records: [{ exchange: "intake.svc.sandbox.mailstead.example", preference: 10 }],
    });
  });
});
