import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Id, newId, toUuid } from "../../../kernel/ids/index.ts";
import { type OrganizationId, tenantScope } from "../../../kernel/tenancy.ts";
import { ManualClock } from "../../../kernel/time/index.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";
import { zoneRecordsFor } from "../dns-accounts/index.ts";
import { activeTrackingHost, ownsTrackingHost } from "./index.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const clock = new ManualClock(new Date("2026-06-01T08:00:00Z"));
let app: TestApp;
let workspaceId: Id<"ws">;
let domain: { id: Id<"dom">; name: string };

beforeAll(async () => {
  app = await createTestApp({ clock });
  workspaceId = (await app.post("/v1/workspaces", { name: "Customer" })).body.id;
});
afterAll(() => app.close());
beforeEach(async () => {
  domain = await addDomain("verified");
});

let domains = 0;
/** A sending domain as the area above keeps it; its own tests are there. */
async function addDomain(status: string) {
  const [row] = await tenantRead<{ label: string }>(
    "SELECT sandbox_label AS label FROM tenant.workspaces WHERE organization_id = $1 AND id = $2",
    toUuid(workspaceId),
  );
  const made = { id: newId("dom"), name: `acme${++domains}.${row?.label}.sandbox.mailstead.example` };
  await app.runtime.db.transaction(tenantScope(app.organizationId), tx =>
    tx.query(
      `INSERT INTO tenant.domains (organization_id, id, environment, workspace_id, name, status, ownership_token, created_at, updated_at)
       VALUES ($1, $2, 'test', $3, $4, $5, 'x', now(), now())`,
      [toUuid(app.organizationId), toUuid(made.id), toUuid(workspaceId), made.name, status],
    ),
  );
  return made;
}

function tenantRead<Row extends object>(text: string, ...params: unknown[]): Promise<Row[]> {
  return app.runtime.db.read<Row>(tenantScope(app.organizationId), text, [
    toUuid(app.organizationId),
    ...params,
  ]);
}

interface Published {
  id: string;
  records: { type: "CNAME"; name: string; value: string }[];
}

async function records(kind: "add" | "remove", tracking: Published) {
  for (const record of tracking.records) {
    const owner = { organizationId: app.organizationId, environment: "test" as const };
    const zone = await zoneRecordsFor(app.runtime, owner, record.name);
    await zone[kind]({ ...record, ttl: 60 });
  }
}

async function verify(id: string) {
  expect((await app.post(`/v1/tracking-domains/${id}/verify`)).status).toBe(202);
  await app.drain();
  return (await app.get(`/v1/tracking-domains/${id}`)).body;
}

async function activate() {
  const { body } = await app.post("/v1/tracking-domains", { domainId: domain.id });
  await records("add", body);
  await app.drain();
  return (await app.get(`/v1/tracking-domains/${body.id}`)).body;
}

const host = (organizationId: OrganizationId = app.organizationId) =>
  app.runtime.db.transaction(tenantScope(organizationId), tx =>
    activeTrackingHost(tx, organizationId, domain.id),
  );

async function eventsOf(subject: string) {
  const rows = await tenantRead<{ type: string }>(
    "SELECT type FROM tenant.events WHERE organization_id = $1 AND subject = $2 ORDER BY id",
    subject,
  );
  return rows.map(row => row.type);
}

describe("a tracking domain", () => {
  it("waits for its records, becomes active with a certificate, breaks and mends", async () => {
    const made = await app.post("/v1/tracking-domains", { domainId: domain.id });
    expect(made).toMatchObject({
      status: 201,
      body: { host: `track.${domain.name}`, status: "pending_dns", workspaceId, certificateId: null },
    });
    expect(made.body.records).toMatchObject([
      { type: "CNAME", name: `track.${domain.name}`, value: "track.svc.sandbox.mailstead.example" },
      { type: "CNAME", name: `_acme-challenge.track.${domain.name}` },
    ]);
    await app.drain();
    const waiting = (await app.get(`/v1/tracking-domains/${made.body.id}`)).body;
    expect(waiting).toMatchObject({ status: "pending_dns", error: expect.stringContaining("has no CNAME") });
    expect(await host()).toBeUndefined();

    await records("add", made.body);
    const active = await verify(made.body.id);
    expect(active).toMatchObject({ status: "active", error: null });
    const { body: certificate } = await app.get(`/v1/certificates/${active.certificateId}`);
    expect(certificate).toMatchObject({
      status: "valid",
      names: [active.host],
      subject: active.id,
      workspaceId,
    });
    expect(await host()).toBe(active.host);

    await records("remove", made.body);
    clock.advance(2 * HOUR);
    await app.drain();
    const broken = (await app.get(`/v1/tracking-domains/${active.id}`)).body;
    expect(broken.status).toBe("broken");
    expect(await host()).toBeUndefined();
    const isOwned = app.runtime.db.transaction(tenantScope(app.organizationId), tx =>
      ownsTrackingHost(tx, app.organizationId, active.host.toUpperCase()),
    );
    expect(await isOwned).toBe(true);

    await records("add", made.body);
    const mended = await verify(active.id);
    expect(mended).toMatchObject({ status: "active", certificateId: active.certificateId });
    expect(await eventsOf(active.id)).toEqual([
      "tracking_domain.created",
      "tracking_domain.activated",
      "tracking_domain.broken",
      "tracking_domain.activated",
    ]);
  });

  it("does not become active by the CNAME alone: another claim of the host gets no certificate", async () => {
    const { body } = await app.post("/v1/tracking-domains", { domainId: domain.id });
    await records("add", { ...body, records: body.records.slice(0, 1) });
    const checked = await verify(body.id);
    expect(checked).toMatchObject({
      status: "pending_dns",
      error: expect.stringContaining("_acme-challenge"),
    });
  });

  it("waits for its domain to be verified", async () => {
    domain = await addDomain("pending");
    const tracking = await activate();
    expect(tracking).toMatchObject({
      status: "pending_dns",
      error: expect.stringContaining("Verify the domain"),
    });
  });

  it("is unique by its host, and refused on a label that is none", async () => {
    await app.post("/v1/tracking-domains", { domainId: domain.id, label: "links" });
    const twice = await app.post("/v1/tracking-domains", { domainId: domain.id, label: "links" });
    expect(twice).toMatchObject({ status: 409, body: { code: "already_exists" } });
    const bad = await app.post("/v1/tracking-domains", { domainId: domain.id, label: "a.b" });
    expect(bad).toMatchObject({ status: 422, body: { errors: [{ pointer: "/label" }] } });
  });

  it("takes its certificate with it", async () => {
    const tracking = await activate();
    expect((await app.delete(`/v1/tracking-domains/${tracking.id}`)).status).toBe(204);
    await expect
      .poll(async () => (await app.get(`/v1/certificates/${tracking.certificateId}`)).status)
      .toBe(404);
    expect(await host()).toBeUndefined();
    expect((await eventsOf(tracking.id)).at(-1)).toBe("tracking_domain.deleted");
  });

  it("is seen by its organization, environment and workspace only, with the permission", async () => {
    const tracking = await activate();
    const other = (await app.post("/v1/workspaces", { name: "Other" })).body.id;
    const keyOf = async (body: object): Promise<TestTenant> => {
      const made = await app.post("/v1/api-keys", { name: "bound", permissions: ["*"], ...body });
      return app.as(made.body.secret ?? made.body.key);
    };
    const outsiders = [await keyOf({ workspaceId: other }), await app.tenant(), await app.tenant("live")];
    for (const outsider of outsiders) {
      expect((await outsider.get("/v1/tracking-domains")).body.data).toEqual([]);
      expect((await outsider.get(`/v1/tracking-domains/${tracking.id}`)).status).toBe(404);
      expect((await outsider.post(`/v1/tracking-domains/${tracking.id}/verify`)).status).toBe(404);
      expect((await outsider.delete(`/v1/tracking-domains/${tracking.id}`)).status).toBe(404);
      expect((await outsider.get(`/v1/certificates/${tracking.certificateId}`)).status).toBe(404);
      expect(
        (await outsider.post("/v1/tracking-domains", { domainId: domain.id, label: "mine" })).status,
      ).toBe(404);
    }
    const reader = await keyOf({ permissions: ["tracking-domains:read"] });
    expect((await reader.get(`/v1/tracking-domains/${tracking.id}`)).status).toBe(200);
    expect((await reader.delete(`/v1/tracking-domains/${tracking.id}`)).status).toBe(403);
  });
});

describe("its certificate", () => {
  it("is renewed after two thirds of its time", async () => {
    const tracking = await activate();
    const path = `/v1/certificates/${tracking.certificateId}`;
    const before = (await app.get(path)).body;
    clock.advance(61 * DAY);
    await app.drain();
    const after = (await app.get(path)).body;
    expect(after).toMatchObject({ status: "valid", error: null });
    expect(after.serial).not.toBe(before.serial);
    expect(Date.parse(after.notAfter) - clock.now().getTime()).toBe(90 * DAY);
    expect(await eventsOf(tracking.certificateId)).toEqual(["certificate.issued", "certificate.issued"]);
  });

  it("stays in use while renewing fails, and warns on its own until it expires", async () => {
    const tracking = await activate();
    const path = `/v1/certificates/${tracking.certificateId}`;
    const before = (await app.get(path)).body;
    const fault = await app.post("/v1/sandbox/faults", { port: "ca", fault: "timeout", remaining: null });
    clock.advance(61 * DAY);
    await app.drain();
    const kept = (await app.get(path)).body;
    expect(kept).toMatchObject({
      status: "valid",
      serial: before.serial,
      error: expect.stringContaining("not finished"),
    });
    expect((await app.get(`/v1/tracking-domains/${tracking.id}`)).body.status).toBe("active");

    clock.advance(16 * DAY);
    await app.drain();
    expect((await app.get(path)).body).toMatchObject({ status: "expiring", serial: before.serial });
    clock.advance(14 * DAY);
    await app.drain();
    expect((await app.get(path)).body.status).toBe("expired");
    const news = await eventsOf(tracking.certificateId);
    expect(news.filter(type => type === "certificate.expiring")).toHaveLength(1);
    expect(news).toContain("certificate.failed");
    expect(news).toContain("certificate.expired");

    await app.delete(`/v1/sandbox/faults/${fault.body.id}`);
    clock.advance(6 * HOUR);
    await app.drain();
    expect((await app.get(path)).body).toMatchObject({ status: "valid", error: null });
  });
});
