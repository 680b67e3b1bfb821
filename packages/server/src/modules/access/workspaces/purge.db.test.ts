import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId, toUuid, uuidv7 } from "../../../kernel/ids/index.ts";
import { Secret } from "../../../kernel/secrets/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { ManualClock } from "../../../kernel/time/index.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";
import { PURGE_KEEPS, PURGE_STEPS, PURGED_APART } from "./purge-plan.ts";

const THIRTY_DAYS = 30 * 86_400_000;
const clock = new ManualClock("2026-03-01T10:00:00.000Z");
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ clock });
});
afterAll(() => app.close());

/** Tables that `seed` fills; emails and recipients go over one batch. */
const SEEDED = {
  emails: 201,
  recipients: 402,
  received_emails: 1,
  suppressions: 1,
  soft_bounces: 1,
  webhook_deliveries: 2,
  webhook_endpoints: 1,
  domains: 1,
  dns_records: 1,
  dkim_keys: 1,
  mailboxes: 1,
  nodes: 1,
  ip_addresses: 1,
  ip_days: 1,
  ip_pools: 1,
  sandbox_messages: 1,
  api_keys: 1,
  embed_sessions: 1,
  work: 1,
};

async function workspace(tenant: TestTenant, name: string) {
  const { body } = await tenant.post("/v1/workspaces", { name, externalId: name });
  return body;
}

/** Something of everything that a workspace can own. */
async function seed(tenant: TestTenant, id: string, name: string, nodeState = "decommissioned") {
  const { runtime } = app;
  const [org, ws] = [toUuid(tenant.organizationId), toUuid(id)];
  const at = clock.now().toISOString();
  const [domain, endpoint, node, pool, ip, blob, raw] = Array.from({ length: 7 }, () => uuidv7());
  const emails = Array.from({ length: SEEDED.emails }, () => uuidv7());
  const vaultPath = `dkim/${domain}/s1`;
  await runtime.worlds.vault.put(tenant.organizationId, vaultPath, new Secret("private key"));
  for (const id of [blob, raw])
    await runtime.worlds.blobs.put(tenant.organizationId, id!, Buffer.from("attachment"));
  const { body: key } = await tenant.post("/v1/api-keys", {
    name: "bound",
    permissions: ["domains:read"],
    workspaceId: id,
  });
  await tenant.post("/v1/embed-sessions", {
    workspaceId: id,
    actor: { id: "u" },
    permissions: ["domains:read"],
    origins: ["https://a.example"],
  });
  await runtime.db.transaction(tenantScope(tenant.organizationId), async tx => {
    const run = (text: string, params: unknown[]) => tx.query(text, params);
    const content = JSON.stringify({ attachments: [{ blob }] });
    await run(
      `INSERT INTO tenant.emails (organization_id, id, workspace_id, environment, stream, domain_id, actor, source, content, size,
         from_address, subject, message_id, track_opens, track_clicks, created_at)
       SELECT $1, e, $2, 'test', 'marketing', $4, 'x', 'api', $5::jsonb, 1, 'a@b.c', 's', 'm', false, false, $6
       FROM unnest($3::uuid[]) e`,
      [org, ws, emails, domain, content, at],
    );
    await run(
      `INSERT INTO tenant.recipients (organization_id, email_id, position, workspace_id, kind, address, address_key, state)
       SELECT $1, e, p, $2, 'to', 'r@s.t', 'r@s.t', 'delivered' FROM unnest($3::uuid[]) e, generate_series(0, 1) p`,
      [org, ws, emails],
    );
    await run(
      `INSERT INTO tenant.received_emails (organization_id, id, workspace_id, environment, kind, digest, to_address, raw_blob, received_at)
       VALUES ($1, $3, $2, 'test', 'reply', $4, 'a@b.c', $5, $6)`,
      [org, ws, uuidv7(), name, raw, at],
    );
    await run(
      `INSERT INTO tenant.suppressions (organization_id, id, workspace_id, environment, stream, address, address_key, reason, created_at)
       VALUES ($1, $3, $2, 'test', 'all', 'x@y.z', 'x@y.z', 'manual', $4)`,
      [org, ws, uuidv7(), at],
    );
    await run("INSERT INTO tenant.soft_bounces VALUES ($1, $2, 'x@y.z', 1, $3)", [org, ws, at]);
    await run(
      `INSERT INTO tenant.metric_hours (organization_id, environment, workspace_id, hour, domain_id, node_id, mailbox_id, provider, stream)
       VALUES ($1, 'test', $2, $3, $4, $4, $4, '', 'marketing')`,
      [org, ws, at, domain],
    );
    await run(
      `INSERT INTO tenant.webhook_endpoints (organization_id, id, environment, url, workspace_id, status, secret, created_at, updated_at)
       VALUES ($1, $3, 'test', 'https://a.example', $2, 'disabled', 's', $4, $4)`,
      [org, ws, endpoint, at],
    );
    const [event] = await tx.query<{ id: string }>(
      "SELECT id FROM tenant.events WHERE organization_id = $1 AND workspace_id = $2 ORDER BY id LIMIT 1",
      [org, ws],
    );
    // One of the workspace's own endpoint, one of an endpoint of the organization.
    await run(
      `INSERT INTO tenant.webhook_deliveries (organization_id, id, endpoint_id, event_id, event_type, status, created_at)
       VALUES ($1, $2, $3, $4, 't', 'succeeded', $6), ($1, $5, $4, $4, 't', 'succeeded', $6)`,
      [org, uuidv7(), endpoint, event?.id, uuidv7(), at],
    );
    await run(
      `INSERT INTO tenant.domains (organization_id, id, environment, workspace_id, name, status, ownership_token, created_at, updated_at)
       VALUES ($1, $3, 'test', $2, $4, 'verified', 't', $5, $5)`,
      [org, ws, domain, `${name}.example`, at],
    );
    await run("SELECT platform.hold_domain('test', $4, $1, $2, $3, $5, false)", [
      org,
      ws,
      domain,
      `${name}.example`,
      at,
    ]);
    await run(
      `INSERT INTO tenant.dns_records (organization_id, id, domain_id, purpose, type, name, value, required)
       VALUES ($1, $3, $2, 'spf', 'TXT', 'n', 'v', true)`,
      [org, domain, uuidv7()],
    );
    await run(
      `INSERT INTO tenant.dkim_keys (organization_id, id, domain_id, selector, status, public_key, fingerprint, vault_path, created_at)
       VALUES ($1, $3, $2, 's1', 'active', 'p', 'f', $4, $5)`,
      [org, domain, uuidv7(), vaultPath, at],
    );
    await run(
      `INSERT INTO tenant.mailboxes (organization_id, id, environment, workspace_id, domain_id, address, status, created_at, updated_at)
       VALUES ($1, $4, 'test', $2, $3, 'a@b.c', 'active', $5, $5)`,
      [org, ws, domain, uuidv7(), at],
    );
    await run(
      `INSERT INTO tenant.nodes (organization_id, id, environment, name, provider, region, size, placement, workspace_id, state, hostname, created_at, updated_at)
       VALUES ($1, $3, 'test', 'n', 'sandbox', 'r', 's', 'dedicated', $2, $4, 'h', $5, $5)`,
      [org, ws, node, nodeState, at],
    );
    await run(
      `INSERT INTO tenant.ip_pools (organization_id, id, environment, name, placement, workspace_id, created_at)
       VALUES ($1, $3, 'test', 'p', 'dedicated', $2, $4)`,
      [org, ws, pool, at],
    );
    await run(
      `INSERT INTO tenant.ip_addresses (organization_id, id, environment, node_id, pool_id, address, hostname, status, created_at)
       VALUES ($1, $2, 'test', $3, $4, $5, 'h', 'warmed', $6)`,
      [org, ip, node, pool, name, at],
    );
    await run("INSERT INTO tenant.ip_days VALUES ($1, $2, '2026-03-01', 1)", [org, ip]);
    await run(
      `INSERT INTO tenant.sandbox_messages (organization_id, id, workspace_id, provider, recipient, mail_from, source_ip, helo, tls, placement, authentication, raw, received_at)
       VALUES ($1, $3, $2, 'p', 'r', 'm', 'i', 'h', true, 'inbox', '{}', 'raw', $4)`,
      [org, ws, uuidv7(), at],
    );
    await runtime.queue.schedule(tx, [
      {
        organizationId: org,
        workspaceId: ws,
        lane: "send:marketing",
        kind: "email",
        subject: uuidv7(),
        // Later than the purge, so that nobody does it before.
        dueAt: new Date(clock.now().getTime() + 2 * THIRTY_DAYS),
      },
    ]);
  });
  return { key: key.key as string, vaultPath, blobs: [blob!, raw!], node: node! };
}

/** Rows of a workspace by table, as far as the table names it. */
async function rowsOf(tenant: TestTenant, id: string): Promise<Record<string, number>> {
  const tables = await app.runtime.db.read<{ name: string }>(
    tenantScope(tenant.organizationId),
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
     WHERE c.relnamespace = 'tenant'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await app.runtime.db.read<{ n: number }>(
      tenantScope(tenant.organizationId),
      `SELECT count(*)::int AS n FROM tenant.${name} WHERE workspace_id = $1`,
      [toUuid(id)],
    );
    if (row && row.n > 0) counts[name] = row.n;
  }
  return counts;
}

describe("the purge plan", () => {
  it("knows every table of a tenant", async () => {
    const tables = await app.runtime.db.read<{ name: string }>(
      { kind: "system", purpose: "test" },
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'tenant'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`,
    );
    const known = [...PURGE_STEPS.map(step => step.table), ...PURGED_APART, ...Object.keys(PURGE_KEEPS)];
    expect(known.toSorted()).toEqual(tables.map(table => table.name).toSorted());
  });
});

describe("purging a workspace", () => {
  it("erases everything of it, and nothing of its neighbour, thirty days after its deletion", async () => {
    const tenant = await app.tenant();
    const [gone, stays] = [await workspace(tenant, "gone"), await workspace(tenant, "stays")];
    const seeded = await seed(tenant, gone.id, "gone");
    await seed(tenant, stays.id, "stays");
    const neighbour = await rowsOf(tenant, stays.id);
    await tenant.delete(`/v1/workspaces/${gone.id}`, { confirm: "gone" });

    clock.advance(THIRTY_DAYS - 1000);
    await app.drain();
    expect((await rowsOf(tenant, gone.id)).emails).toBe(SEEDED.emails);
    clock.advance(1000);
    await app.drain();

    const left = await rowsOf(tenant, gone.id);
    expect(left).toEqual({ purge_certificates: 1, metric_hours: 1, events: 1 });
    expect(await rowsOf(tenant, stays.id)).toMatchObject({ ...neighbour, events: expect.any(Number) });
    expect((await tenant.get(`/v1/workspaces/${gone.id}`)).status).toBe(404);

    const { status, body: certificate } = await tenant.get(`/v1/workspaces/${gone.id}/purge-certificate`);
    expect(status).toBe(200);
    expect(certificate).toMatchObject({
      workspaceId: gone.id,
      externalId: "gone",
      purgedAt: clock.now().toISOString(),
    });
    expect(certificate.rowsDeleted).toMatchObject({
      ...SEEDED,
      work: 2,
      blobs: SEEDED.emails + 1,
      workspaces: 1,
      lanes: 6,
    });
    const { digest, ...content } = certificate;
    const { externalId, id, purgedAt, rowsDeleted, workspaceId } = content;
    const tables = Object.fromEntries(Object.entries(rowsDeleted).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const text = JSON.stringify({ externalId, id, purgedAt, rowsDeleted: tables, workspaceId });
    expect(digest).toBe(createHash("sha256").update(text).digest("hex"));

    for (const blob of seeded.blobs) {
      expect(await app.runtime.worlds.blobs.get(tenant.organizationId, blob)).toBeUndefined();
    }
    await expect(app.runtime.worlds.vault.get(tenant.organizationId, seeded.vaultPath)).rejects.toThrow();
    const holder = (name: string) =>
      app.runtime.db.read(
        tenantScope(tenant.organizationId),
        "SELECT * FROM platform.holder_of_domain('test', $1)",
        [name],
      );
    expect([await holder("gone.example"), (await holder("stays.example")).length]).toEqual([[], 1]);
    const [event] = await app.runtime.db.read<{ type: string; data: string }>(
      tenantScope(tenant.organizationId),
      "SELECT type, data FROM tenant.events WHERE subject = $1",
      [gone.id],
    );
    expect([event?.type, JSON.parse(event?.data ?? "null")]).toEqual(["workspace.purged", certificate]);
  });

  it("shows the certificate to its own organization and environment only", async () => {
    const tenant = await app.tenant();
    const { id } = await workspace(tenant, "short");
    await tenant.delete(`/v1/workspaces/${id}`, { confirm: "short" });
    clock.advance(THIRTY_DAYS);
    await app.drain();
    expect((await tenant.get(`/v1/workspaces/${id}/purge-certificate`)).status).toBe(200);
    expect((await app.get(`/v1/workspaces/${id}/purge-certificate`)).status).toBe(404);
    const other = await workspace(tenant, "other");
    const bound = await tenant.post("/v1/api-keys", { name: "b", permissions: ["*"], workspaceId: other.id });
    expect((await app.as(bound.body.key).get(`/v1/workspaces/${id}/purge-certificate`)).status).toBe(404);
    expect((await tenant.get(`/v1/workspaces/${newId("ws")}/purge-certificate`)).status).toBe(404);
  });

  it("waits while a server of the workspace runs", async () => {
    const tenant = await app.tenant();
    const { id } = await workspace(tenant, "served");
    const { node } = await seed(tenant, id, "served", "active");
    await tenant.delete(`/v1/workspaces/${id}`, { confirm: "served" });
    clock.advance(THIRTY_DAYS);
    await app.drain();
    expect((await rowsOf(tenant, id)).nodes).toBe(1);
    await app.runtime.db.transaction(tenantScope(tenant.organizationId), tx =>
      tx.query("UPDATE tenant.nodes SET state = 'decommissioned' WHERE id = $1", [node]),
    );
    clock.advance(3_600_000);
    await app.drain();
    expect((await tenant.get(`/v1/workspaces/${id}/purge-certificate`)).status).toBe(200);
  });
});
