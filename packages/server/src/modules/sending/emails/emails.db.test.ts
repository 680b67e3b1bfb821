import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Database } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import { type Actor, createHttpApp } from "../../../kernel/http/index.ts";
import { fromUuid, newId, toUuid, uuidv7 } from "../../../kernel/ids/index.ts";
import { maintain } from "../../../maintenance.ts";
import type { Runtime } from "../../../runtime.ts";
import { openTestDatabase } from "../../../testing/database.ts";
import { workspaceErrors } from "../../access/workspaces/index.ts";
import { emails } from "./module.ts";
import { createSendingRuntime, createTestTenant, type TestTenant } from "./testing.ts";

let db: Database;
let runtime: Runtime;
let app: ReturnType<typeof createHttpApp>;
let tenant: TestTenant;
const actors = new Map<string, Actor>();

beforeAll(async () => {
  db = await openTestDatabase();
  runtime = createSendingRuntime(db);
  app = createHttpApp<Runtime>({
    runtime,
    // The workspace's own errors come with its module in the whole application.
    modules: [emails, { name: "workspaces", errors: workspaceErrors }],
    authenticate: async request => {
      const actor = actors.get(request.headers.get("authorization") ?? "");
      if (!actor) throw errors.unauthenticated();
      return actor;
    },
    options: { checkResponses: true },
  });
  tenant = await createTestTenant(runtime);
});
afterAll(() => db.close());

function actorOf(of: TestTenant, change: Partial<Actor> = {}): Actor {
  return {
    kind: "apiKey",
    id: newId("key"),
    organizationId: of.organizationId,
    environment: "test",
    permissions: new Set(["*"]),
    rateLimit: { limit: 10_000, windowSeconds: 60 },
    ...change,
  };
}

async function call(actor: Actor, method: string, path: string, body?: unknown, key?: string) {
  actors.set(actor.id, actor);
  const response = await app.fetch(
    new Request(`http://api${path}`, {
      method,
      headers: {
        authorization: actor.id,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(key === undefined ? {} : { "idempotency-key": key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const json = z.record(z.string(), z.any()).parse(await response.json());
  return { status: response.status, json, headers: response.headers };
}

function message(of: TestTenant, change: object = {}) {
  return {
    workspaceId: of.workspaceId,
    from: `Acme <hello@${of.domainName}>`,
    to: ["ann@receiver.example"],
    subject: "Hello",
    text: "Hello Ann",
    ...change,
  };
}

const send = (body: object, key?: string, actor = actorOf(tenant)) =>
  call(actor, "POST", "/v1/emails", body, key);
const query = <Row extends object>(text: string, params: unknown[]) =>
  db.read<Row>({ kind: "tenant", organizationId: tenant.organization }, text, params);

async function suppress(address: string, change: { stream?: string; expiresAt?: string } = {}) {
  await db.transaction({ kind: "tenant", organizationId: tenant.organization }, tx =>
    tx.query(
      `INSERT INTO tenant.suppressions (organization_id, id, workspace_id, environment, stream, address, address_key, reason, created_at, expires_at)
       VALUES ($1, $2, $3, 'test', $4, $5, $5, 'manual', now(), $6)`,
      [
        tenant.organization,
        uuidv7(),
        tenant.workspace,
        change.stream ?? "all",
        address,
        change.expiresAt ?? null,
      ],
    ),
  );
}

describe("POST /v1/emails", () => {
  it("stores the email, its recipients, its work and its events", async () => {
    const { status, json } = await send(
      message(tenant, {
        cc: { email: "Bob@Receiver.Example", name: "Bob" },
        bcc: ["ann@receiver.example", "cy@bücher.example"],
        tags: ["a", "b"],
        metadata: { 'order"\\': "{4711}" },
        html: "<p>Hello</p>",
        headers: { "X-Order": "4711" },
        attachments: [{ filename: "a.txt", contentType: "text/plain", content: "aGVsbG8=" }],
      }),
    );
    expect(status).toBe(202);
    expect(json.status).toBe("queued");
    // An address that is named twice is mailed once.
    expect(json.recipients).toEqual([
      { address: "ann@receiver.example", kind: "to", status: "queued" },
      { address: "Bob@receiver.example", kind: "cc", status: "queued" },
      { address: "cy@xn--bcher-kva.example", kind: "bcc", status: "queued" },
    ]);
    const shown = await call(actorOf(tenant), "GET", `/v1/emails/${json.id}`);
    expect(shown.json).toMatchObject({
      id: json.id,
      workspaceId: tenant.workspaceId,
      domainId: fromUuid("dom", tenant.domain),
      from: `hello@${tenant.domainName}`,
      text: "Hello Ann",
      html: "<p>Hello</p>",
      headers: { "X-Order": "4711" },
      tags: ["a", "b"],
      metadata: { 'order"\\': "{4711}" },
      trackOpens: false,
      attachments: [{ filename: "a.txt", contentType: "text/plain", size: 5, contentId: null }],
    });
    const work = await query<{ lane: string }>(
      "SELECT lane FROM tenant.work WHERE organization_id = $1 AND subject = $2",
      [tenant.organization, toUuid(json.id)],
    );
    expect(work).toEqual([{ lane: "send:transactional" }]);
    const events = await call(actorOf(tenant), "GET", `/v1/emails/${json.id}/events`);
    expect(events.json.data).toHaveLength(3);
    expect(events.json.data[2]).toMatchObject({
      type: "email.queued",
      data: {
        emailId: json.id,
        position: 0,
        recipient: "ann@receiver.example",
        subject: "Hello",
        cohort: "2026-03-01T09:00:00.000Z",
        tags: ["a", "b"],
        metadata: { 'order"\\': "{4711}" },
      },
    });
    const attached = await query<{ content: string }>(
      "SELECT content FROM tenant.emails WHERE organization_id = $1 AND id = $2",
      [tenant.organization, toUuid(json.id)],
    );
    const { blob } = JSON.parse(attached[0]!.content).attachments[0];
    expect((await runtime.worlds.blobs.get(tenant.organizationId, blob))?.toString()).toBe("hello");
  });

  it("accepts suppressed recipients without sending to them", async () => {
    await suppress("gone@receiver.example");
    await suppress("news@receiver.example", { stream: "marketing" });
    await suppress("back@receiver.example", { expiresAt: "2026-03-01T09:29:59.000Z" });
    const to = ["Gone@receiver.example", "news@receiver.example", "back@receiver.example"];
    const { json } = await send(message(tenant, { to }));
    expect(json.recipients.map((r: { status: string }) => r.status)).toEqual([
      "suppressed",
      "queued",
      "queued",
    ]);
    const all = await send(message(tenant, { to: ["gone@receiver.example"] }));
    expect(all.json.status).toBe("suppressed");
    const work = await query("SELECT 1 FROM tenant.work WHERE organization_id = $1 AND subject = $2", [
      tenant.organization,
      toUuid(all.json.id),
    ]);
    expect(work).toEqual([]);
    const events = await call(actorOf(tenant), "GET", `/v1/emails/${all.json.id}/events`);
    expect(events.json.data.map((event: { type: string }) => event.type)).toEqual(["email.suppressed"]);
  });

  it("replays a repeated request, refuses another body, and stores one of fifty twins", async () => {
    const actor = actorOf(tenant);
    const body = message(tenant, { subject: "Once" });
    const twins = await Promise.all(Array.from({ length: 50 }, () => send(body, "k-1", actor)));
    expect(new Set(twins.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(twins.map(({ json }) => json.id)).size).toBe(1);
    expect(twins.filter(({ headers }) => headers.get("idempotency-replayed") === "true")).toHaveLength(49);
    const later = await send(body, "k-1", actor);
    expect(later.json).toEqual(twins[0]!.json);
    const other = await send(message(tenant, { subject: "Twice" }), "k-1", actor);
    expect([other.status, other.json.code]).toEqual([422, "idempotency_key_reused"]);
    const independent = await send(body, "k-1");
    expect(independent.json.id).not.toBe(later.json.id);
    const stored = await query<{ n: number }>(
      "SELECT count(*)::int AS n FROM tenant.emails WHERE organization_id = $1 AND subject = 'Once'",
      [tenant.organization],
    );
    expect(stored[0]!.n).toBe(2);
  });

  it("stores nothing, the idempotency key included, when it refuses", async () => {
    const actor = actorOf(tenant);
    const refused = await send(message(tenant, { from: "a@elsewhere.example" }), "k-2", actor);
    expect([refused.status, refused.json.code]).toEqual([422, "sender_not_owned"]);
    const accepted = await send(message(tenant), "k-2", actor);
    expect(accepted.status).toBe(202);
  });

  it("does not let one refused request fail its neighbours", async () => {
    const results = await Promise.all([
      send(message(tenant)),
      send(message(tenant, { from: "a@elsewhere.example" })),
      send(message(tenant)),
    ]);
    expect(results.map(({ status }) => status)).toEqual([202, 422, 202]);
  });

  it("names the failing record of a domain that is not verified", async () => {
    const pending = await createTestTenant(runtime, { domainStatus: "pending" });
    const { status, json } = await send(message(pending), undefined, actorOf(pending));
    expect([status, json.code]).toEqual([422, "domain_not_verified"]);
    expect(json.errors).toEqual([
      {
        pointer: "/from",
        code: "domain_not_verified",
        message: `the record TXT ms1._domainkey.${pending.domainName} is missing`,
      },
    ]);
  });

  it("refuses for a suspended workspace, with the reason", async () => {
    const suspended = await createTestTenant(runtime, { status: "suspended" });
    const { status, json } = await send(message(suspended), undefined, actorOf(suspended));
    expect(status).toBe(403);
    expect(json.detail).toContain("unpaid");
  });

  it("demands a postal address of live marketing mail", async () => {
    const live = await createTestTenant(runtime, { environment: "live" });
    const actor = actorOf(live, { environment: "live" });
    const commercial = await send(message(live, { stream: "marketing" }), undefined, actor);
    expect([commercial.status, commercial.json.code]).toEqual([422, "postal_address_missing"]);
    expect((await send(message(live), undefined, actor)).status).toBe(202);
  });

  it("hides other organizations, environments and workspaces", async () => {
    const other = await createTestTenant(runtime);
    const foreign = [
      actorOf(other),
      actorOf(tenant, { environment: "live" }),
      actorOf(tenant, { workspaceId: fromUuid("ws", uuidv7()) }),
    ];
    const { json } = await send(message(tenant));
    for (const actor of foreign) {
      expect((await send(message(tenant), undefined, actor)).status).toBe(404);
      expect((await call(actor, "GET", `/v1/emails/${json.id}`)).status).toBe(404);
      expect((await call(actor, "GET", `/v1/emails/${json.id}/events`)).status).toBe(404);
      expect((await call(actor, "POST", `/v1/emails/${json.id}/cancel`)).status).toBe(404);
    }
    const powerless = actorOf(tenant, { permissions: new Set(["emails:read"]) });
    expect((await send(message(tenant), undefined, powerless)).status).toBe(403);
  });

  it("takes the workspace of a bound key, and asks for one otherwise", async () => {
    const { workspaceId: _, ...body } = message(tenant);
    expect((await send(body, undefined, actorOf(tenant, { workspaceId: tenant.workspaceId }))).status).toBe(
      202,
    );
    const { status, json } = await send(body);
    expect([status, json.errors[0].pointer]).toEqual([422, "/workspaceId"]);
  });

  it("schedules, at most thirty days ahead", async () => {
    const { json } = await send(message(tenant, { scheduledAt: "2026-03-02T09:00:00Z" }));
    expect(json.status).toBe("scheduled");
    const work = await query<{ due_at: string }>(
      "SELECT due_at FROM tenant.work WHERE organization_id = $1 AND subject = $2",
      [tenant.organization, toUuid(json.id)],
    );
    expect(new Date(work[0]!.due_at).toISOString()).toBe("2026-03-02T09:00:00.000Z");
    const late = await send(message(tenant, { scheduledAt: "2026-04-02T09:00:00Z" }));
    expect([late.status, late.json.errors[0].pointer]).toEqual([422, "/scheduledAt"]);
    const over = await send(message(tenant, { expiresAt: "2026-03-01T09:00:00Z" }));
    expect([over.status, over.json.errors[0].pointer]).toEqual([422, "/expiresAt"]);
  });

  it("refuses to send from a mailbox that is paused, and knows the mailbox otherwise", async () => {
    const mailbox = async (local: string, status: string) =>
      db.transaction({ kind: "tenant", organizationId: tenant.organization }, tx =>
        tx.query(
          `INSERT INTO tenant.mailboxes (organization_id, id, environment, workspace_id, domain_id, address, status, created_at, updated_at)
           VALUES ($1, $2, 'test', $3, $4, $5, $6, now(), now())`,
          [
            tenant.organization,
            uuidv7(),
            tenant.workspace,
            tenant.domain,
            `${local}@${tenant.domainName}`,
            status,
          ],
        ),
      );
    await mailbox("paused", "paused");
    await mailbox("active", "active");
    const paused = await send(message(tenant, { from: `paused@${tenant.domainName}` }));
    expect([paused.status, paused.json.errors[0].code]).toEqual([422, "mailbox_not_active"]);
    const { json } = await send(message(tenant, { from: `Active@${tenant.domainName}` }));
    const shown = await call(actorOf(tenant), "GET", `/v1/emails/${json.id}`);
    expect(shown.json.mailboxId).toMatch(/^mbx_/);
  });

  it.each([
    ["no content", { text: undefined }, "/text", "content_missing"],
    ["no recipient", { to: [] }, "/to", "recipient_missing"],
    [
      "too many",
      { to: Array.from({ length: 50 }, (_, i) => `a${i}@b.example`), cc: ["c@b.example"] },
      "/to",
      "too_many_recipients",
    ],
    ["a bad address", { to: ["ann"] }, "/to/0", "invalid_address"],
    [
      "a name that injects",
      { to: [{ email: "a@b.example", name: "A\r\nBcc: x@y.example" }] },
      "/to/0/name",
      "header_injection",
    ],
    ["a subject that injects", { subject: "A\r\nBcc: x@y.example" }, "/subject", "header_injection"],
    [
      "a header that injects",
      { headers: { "X-A": "1\r\nBcc: x@y.example" } },
      "/headers/X-A",
      "header_injection",
    ],
    [
      "a header name that injects",
      { headers: { "X-A: 1\r\nBcc": "x" } },
      "/headers/X-A: 1\r\nBcc",
      "header_injection",
    ],
    [
      "a header of ours",
      { headers: { "List-Unsubscribe": "<x>" } },
      "/headers/List-Unsubscribe",
      "forbidden_header",
    ],
    ["a reserved header", { headers: { bcc: "x@y.example" } }, "/headers/bcc", "forbidden_header"],
    [
      "bad base64",
      { attachments: [{ filename: "a", content: "a" }] },
      "/attachments/0/content",
      "invalid_base64",
    ],
    ["an unknown field", { body: "x" }, "/body", "unknown_field"],
    ["a bad tag", { tags: ["a b"] }, "/tags/0", "invalid_format"],
  ])("names %s by pointer", async (_, change, pointer, code) => {
    const { status, json } = await send(message(tenant, change));
    expect(status).toBe(422);
    expect(json.errors[0]).toMatchObject({ pointer, code });
  });
});

describe("POST /v1/emails/batch", () => {
  it("stores what is valid and says why the rest is not, and replays", async () => {
    const actor = actorOf(tenant);
    const body = {
      emails: [
        message(tenant, { subject: "one" }),
        message(tenant, { to: ["broken"] }),
        message(tenant, { from: "x@elsewhere.example" }),
        message(tenant, { subject: "two", to: ["gone@receiver.example"] }),
        42,
      ],
    };
    const first = await call(actor, "POST", "/v1/emails/batch", body, "b-1");
    expect(first.status).toBe(202);
    expect(first.json).toMatchObject({ accepted: 2, refused: 3 });
    const [one, broken, foreign, two, number] = first.json.results;
    expect(one.email.status).toBe("queued");
    expect(broken.problem).toMatchObject({
      code: "invalid_request",
      errors: [{ pointer: "/emails/1/to/0" }],
    });
    expect(foreign.problem).toMatchObject({
      code: "sender_not_owned",
      errors: [{ pointer: "/emails/2/from" }],
    });
    expect(two.email.status).toBe("suppressed");
    expect(number.problem.code).toBe("invalid_request");
    const again = await call(actor, "POST", "/v1/emails/batch", body, "b-1");
    expect(again.json).toEqual(first.json);
  });

  it("takes 500 emails in order", async () => {
    const body = { emails: Array.from({ length: 500 }, (_, i) => message(tenant, { subject: `n${i}` })) };
    const { json } = await call(actorOf(tenant), "POST", "/v1/emails/batch", body);
    expect(json.accepted).toBe(500);
    const ids = json.results.map((result: { email: { id: string } }) => result.email.id);
    expect(ids).toEqual([...ids].sort());
    const tooMany = await call(actorOf(tenant), "POST", "/v1/emails/batch", { emails: [...body.emails, {}] });
    expect(tooMany.status).toBe(422);
  });
});

describe("lists", () => {
  it("pages newest first and filters", async () => {
    const own = await createTestTenant(runtime);
    const actor = actorOf(own);
    const ids: string[] = [];
    for (const change of [{ tags: ["x"] }, { stream: "marketing" }, { tags: ["x", "y"] }]) {
      ids.unshift((await send(message(own, change), undefined, actor)).json.id);
    }
    const page = await call(actor, "GET", "/v1/emails?limit=2");
    expect(page.json.data.map((email: { id: string }) => email.id)).toEqual(ids.slice(0, 2));
    const rest = await call(actor, "GET", `/v1/emails?limit=2&cursor=${page.json.nextCursor}`);
    expect(rest.json.data.map((email: { id: string }) => email.id)).toEqual(ids.slice(2));
    const idsOf = async (filter: string) =>
      (await call(actor, "GET", `/v1/emails?${filter}`)).json.data.map((email: { id: string }) => email.id);
    expect(await idsOf("tag=x")).toEqual([ids[0], ids[2]]);
    expect(await idsOf("stream=marketing")).toEqual([ids[1]]);
    expect(await idsOf("status=delivered")).toEqual([]);
    expect(await idsOf(`workspaceId=${fromUuid("ws", uuidv7())}`)).toEqual([]);
  });
});

describe("POST /v1/emails/{id}/cancel", () => {
  it("cancels once what was not handed over", async () => {
    const { json } = await send(message(tenant, { to: ["a@receiver.example", "gone@receiver.example"] }));
    const cancelled = await call(actorOf(tenant), "POST", `/v1/emails/${json.id}/cancel`);
    expect(cancelled.json.recipients.map((r: { status: string }) => r.status)).toEqual([
      "cancelled",
      "suppressed",
    ]);
    const again = await call(actorOf(tenant), "POST", `/v1/emails/${json.id}/cancel`);
    expect([again.status, again.json.code]).toEqual([409, "illegal_state"]);
    expect(again.json.detail).toContain("cancelled");
    const events = await call(actorOf(tenant), "GET", `/v1/emails/${json.id}/events`);
    expect(events.json.data[0]).toMatchObject({
      type: "email.cancelled",
      data: { from: "queued", position: 0 },
    });
  });

  it("leaves alone what is being handed over", async () => {
    const own = await createTestTenant(runtime);
    const { json } = await send(message(own), undefined, actorOf(own));
    await db.transaction({ kind: "tenant", organizationId: own.organization }, tx =>
      tx.query("UPDATE tenant.work SET lease_until = now() WHERE organization_id = $1", [own.organization]),
    );
    const { status, json: problem } = await call(actorOf(own), "POST", `/v1/emails/${json.id}/cancel`);
    expect([status, problem.code]).toEqual([409, "illegal_state"]);
  });
});

describe("partitions", () => {
  it("are made ahead, for every partitioned table", async () => {
    await maintain(runtime);
    const { json } = await send(message(tenant));
    const [row] = await query<{ table: string }>(
      "SELECT tableoid::regclass::text AS table FROM tenant.emails WHERE organization_id = $1 AND id = $2",
      [tenant.organization, toUuid(json.id)],
    );
    expect(row!.table).toMatch(/emails_\d{6}$/);
  });
});
