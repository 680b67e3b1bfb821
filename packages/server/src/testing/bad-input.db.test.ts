import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type TestAnswer, type TestApp, type TestTenant } from "./app.ts";
import { readAll, until } from "./client.ts";
import { createSender, emailOf, ok, type Sender } from "./sender.ts";

let app: TestApp;
let sender: Sender;
let before: string;

beforeAll(async () => {
  app = await createTestApp({ listeners: true, workers: true, config: { allowPrivateNetworks: false } });
  sender = await createSender(app);
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  before = await stored();
});

/** Everything a request could have stored, counted. */
async function stored(): Promise<string> {
  const tables = [
    "emails",
    "recipients",
    "workspaces",
    "api_keys",
    "domains",
    "webhook_endpoints",
    "suppressions",
    "events",
    "idempotency_keys",
  ];
  const [row] = await app.runtime.db.read(
    { kind: "batch", organizationIds: await organizations() },
    `SELECT ${tables.map(table => `(SELECT count(*)::int FROM tenant.${table}) AS ${table}`).join(", ")}`,
  );
  return JSON.stringify(row);
}

async function organizations(): Promise<string[]> {
  let ids: string[] = [];
  await app.runtime.db.migrate(async owner => {
    const rows = await owner.query<{ id: string }>(
      "SELECT organization_id::text AS id FROM tenant.organizations",
    );
    ids = rows.map(row => row.id);
  });
  return ids;
}

/** The answer is the problem of this code, and nothing was stored. */
async function refused(answer: TestAnswer, status: number, code: string): Promise<TestAnswer["body"]> {
  expect([answer.status, answer.body.code], JSON.stringify(answer.body)).toEqual([status, code]);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.body).toMatchObject({
    type: expect.stringContaining(`/${code}`),
    title: expect.any(String),
    status,
    detail: expect.any(String),
    requestId: answer.headers.get("mailstead-request-id"),
  });
  expect(await stored()).toBe(before);
  return answer.body;
}

const raw = (path: string, body: string, headers: Record<string, string> = {}, tenant: TestTenant = app) =>
  tenant.fetch(path, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });

describe("a request that is malformed", () => {
  it.each(["{", '{"name": }', "\ufeff\u0000"])("%j is not JSON", async body => {
    await refused(await raw("/v1/workspaces", body), 400, "malformed_json");
  });

  it("has the wrong content type", async () => {
    await refused(
      await raw("/v1/workspaces", "<xml/>", { "content-type": "text/xml" }),
      415,
      "unsupported_media_type",
    );
  });

  it("goes to a route that is not there, or with a method it does not take", async () => {
    await refused(await app.get("/v1/nothing"), 404, "route_not_found");
    const answer = await app.fetch("/v1/emails", { method: "PUT" });
    await refused(answer, 405, "method_not_allowed");
    expect(answer.headers.get("allow")).toContain("POST");
  });

  it("has a body over the limit", async () => {
    const body = JSON.stringify({ name: "x".repeat(2 * 1024 * 1024) });
    await refused(await raw("/v1/workspaces", body), 413, "body_too_large");
  });

  it("has wrong types, each named by its pointer", async () => {
    const answer = await app.post("/v1/workspaces", { name: 7, contentRetentionDays: "many" });
    const { errors } = await refused(answer, 422, "invalid_request");
    const pointers = errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toEqual(expect.arrayContaining(["/name", "/contentRetentionDays"]));
  });

  it("has a cursor that is none of ours", async () => {
    await refused(await app.get("/v1/emails?cursor=abc"), 422, "invalid_cursor");
    ok(await app.post("/v1/workspaces", { name: "Two" }));
    const { nextCursor } = ok(await app.get("/v1/workspaces?limit=1"));
    before = await stored();
    await refused(await app.get(`/v1/emails?cursor=${nextCursor}`), 422, "invalid_cursor");
    const stranger = await app.tenant();
    before = await stored();
    await refused(await stranger.get(`/v1/workspaces?cursor=${nextCursor}`), 422, "invalid_cursor");
  });
});

describe("a credential", () => {
  it("that is missing, unknown, expired or revoked", async () => {
    await refused(await app.fetch("/v1/emails", { headers: { authorization: "" } }), 401, "unauthenticated");
    await refused(await app.as(`${app.key.slice(0, -4)}aaaa`).get("/v1/emails"), 401, "unauthenticated");
    await refused(await app.as("Bearer").get("/v1/emails"), 401, "unauthenticated");
    const short = ok(
      await app.post("/v1/api-keys", {
        name: "Short",
        permissions: ["emails:read"],
        expiresAt: new Date(Date.now() + 1500).toISOString(),
      }),
    );
    ok(await app.as(short.key).get("/v1/emails"));
    const gone = await until("the key to expire", async () => {
      const answer = await app.as(short.key).get("/v1/emails");
      return answer.status !== 200 && answer;
    });
    before = await stored();
    await refused(gone, 401, "unauthenticated");
    const revoked = ok(await app.post("/v1/api-keys", { name: "Gone", permissions: ["emails:read"] }));
    ok(await app.post(`/v1/api-keys/${revoked.id}/revoke`));
    before = await stored();
    await refused(await app.as(revoked.key).get("/v1/emails"), 401, "unauthenticated");
  });

  it("without the permission, which is named", async () => {
    const { key } = ok(await app.post("/v1/api-keys", { name: "Reader", permissions: ["emails:read"] }));
    before = await stored();
    const body = await refused(
      await app.as(key).post("/v1/workspaces", { name: "No" }),
      403,
      "permission_denied",
    );
    expect(body).toMatchObject({
      permission: "workspaces:write",
      detail: expect.stringContaining("workspaces:write"),
    });
  });

  it("of another organization, or of the other environment: as if it did not exist", async () => {
    const stranger = await app.tenant();
    const live = await app.tenant("live");
    before = await stored();
    for (const tenant of [stranger, live]) {
      await refused(await tenant.get(`/v1/workspaces/${sender.workspaceId}`), 404, "not_found");
      await refused(await tenant.post("/v1/emails", emailOf(sender, ["a@example.com"])), 404, "not_found");
    }
    await refused(await live.get("/v1/sandbox/inbox"), 404, "not_found");
  });
});

describe("an idempotency key", () => {
  const key = () => ({ "idempotency-key": `key-${Math.random()}` });

  it("used again with another body", async () => {
    const headers = key();
    ok(await app.post("/v1/workspaces", { name: "One" }, headers));
    before = await stored();
    await refused(
      await app.post("/v1/workspaces", { name: "Other" }, headers),
      422,
      "idempotency_key_reused",
    );
  });

  it("used twice at once does the thing once, and both get the same answer", async () => {
    const headers = key();
    const send = () =>
      app.post("/v1/emails", emailOf(sender, ["delivered+twins@sandbox.mailstead.example"]), headers);
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    const bodies = new Set(answers.map(answer => JSON.stringify(ok(answer))));
    expect(bodies.size).toBe(1);
    expect(answers.filter(answer => answer.headers.get("idempotency-replayed") === "true")).toHaveLength(7);
  });

  it("that is no key", async () => {
    await refused(
      await app.post("/v1/workspaces", { name: "No" }, { "idempotency-key": "a b" }),
      422,
      "invalid_request",
    );
  });
});

describe("a thing in the wrong state", () => {
  it("is named with its state and the allowed ones", async () => {
    const { id } = ok(
      await app.post("/v1/emails", emailOf(sender, ["delivered+state@sandbox.mailstead.example"])),
    );
    await until("the email to be delivered and all of its events to be there", async () => {
      const { status } = ok(await app.get(`/v1/emails/${id}`));
      return status === "delivered";
    });
    before = await stored();
    const body = await refused(await app.post(`/v1/emails/${id}/cancel`), 409, "illegal_state");
    expect(body.detail).toMatch(/delivered/);
  });

  it("a domain that is not verified, with the record that fails", async () => {
    const { sandboxLabel } = ok(await app.get(`/v1/workspaces/${sender.workspaceId}`));
    const name = `unverified.${sandboxLabel}.sandbox.mailstead.example`;
    ok(await app.post("/v1/domains", { workspaceId: sender.workspaceId, name }));
    before = await stored();
    const answer = await app.post("/v1/emails", emailOf(sender, ["a@example.com"], { from: `me@${name}` }));
    expect(answer.status).toBe(422);
    const body = await refused(answer, 422, answer.body.code);
    expect(body.code).toMatch(/domain.*not_verified|not_verified/);
    expect(JSON.stringify(body)).toContain(name);
  });

  it("a suspended workspace, with the reason", async () => {
    const workspace = ok(await app.post("/v1/workspaces", { name: "Suspended" }));
    ok(await app.post(`/v1/workspaces/${workspace.id}/suspend`, { reason: "Unpaid since March" }));
    before = await stored();
    const answer = await app.post("/v1/emails", {
      ...emailOf(sender, ["a@example.com"]),
      workspaceId: workspace.id,
    });
    const body = await refused(answer, 403, "workspace_suspended");
    expect(JSON.stringify(body)).toContain("Unpaid since March");
  });
});

describe("an email", () => {
  it("to a suppressed recipient is accepted, and says so in its event", async () => {
    const address = "gone@example.com";
    ok(
      await app.post("/v1/suppressions", {
        workspaceId: sender.workspaceId,
        address,
        stream: "all",
        reason: "manual",
      }),
    );
    const email = ok(await app.post("/v1/emails", emailOf(sender, [address])));
    expect(email.recipients[0].status).toBe("suppressed");
    await until("the event", async () => {
      const events = await readAll(app, `/v1/emails/${email.id}/events`);
      return events.some(event => event.type === "email.suppressed");
    });
    const inbox = await readAll(app, `/v1/sandbox/inbox?recipient=${encodeURIComponent(address)}`);
    expect(inbox).toEqual([]);
  });

  it.each([
    ["subject", { subject: "Hello\r\nBcc: everyone@example.com" }],
    ["a recipient", { to: ["a@example.com\r\nRCPT TO:<b@example.com>"] }],
    ["a display name", { to: ["Ann\r\nBcc: x@example.com <a@example.com>"] }],
    ["a header", { headers: { "X-Order": "1\r\nBcc: x@example.com" } }],
    ["a header's name", { headers: { "X-Order\r\nBcc": "x@example.com" } }],
    ["the reply address", { replyTo: "a@example.com\nBcc: x@example.com" }],
  ])("with a line break in %s", async (_, parts) => {
    const answer = await app.post("/v1/emails", emailOf(sender, ["a@example.com"], parts));
    await refused(answer, 422, "invalid_request");
  });

  it("from an address that is not its own", async () => {
    const answer = await app.post(
      "/v1/emails",
      emailOf(sender, ["a@example.com"], { from: "ceo@bank.example" }),
    );
    expect(answer.status).toBe(422);
    await refused(answer, 422, answer.body.code);
  });
});

describe("a webhook endpoint", () => {
  it.each([
    "http://127.0.0.1:1/hook",
    "https://10.0.0.1/hook",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/hook",
    "https://[::ffff:10.0.0.1]/hook",
    "https://2130706433/hook",
    "https://localhost/hook",
    "https://user:password@example.com/hook",
    "ftp://example.com/hook",
    "javascript:alert(1)",
  ])("at %s is refused", async url => {
    const answer = await app.post("/v1/webhook-endpoints", { url });
    expect(answer.status).toBe(422);
    await refused(answer, 422, answer.body.code);
  });
});
