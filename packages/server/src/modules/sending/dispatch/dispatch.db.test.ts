import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../kernel/db/index.ts";
import { toUuid, uuidv7 } from "../../../kernel/ids/index.ts";
import { ManualClock } from "../../../kernel/time/index.ts";
import { readReturnPath } from "../../../mail/return-path/index.ts";
import { type Peer, scriptedEgress } from "../../../mail/smtp/testing.ts";
import { readToken } from "../../../mail/tracking/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { openTestDatabase } from "../../../testing/database.ts";
import { EgressError } from "../../../world/egress/port.ts";
import { type AcceptedEmail, acceptWriterOf, prepareEmail } from "../emails/index.ts";
import { sendEmailInput } from "../emails/input.ts";
import {
  createSendingRuntime,
  createTestAddresses,
  createTestTenant,
  type TenantOptions,
  type TestTenant,
  testResolver,
} from "../emails/testing.ts";
import { createSendHandler, type SendHandlerOptions } from "./handler.ts";

/** A message as a receiver saw it. */
interface Received {
  sourceIp: string;
  helo: string;
  mailFrom: string;
  recipients: string[];
  content: string;
}

let db: Database;
let runtime: Runtime;
let clock: ManualClock;
let received: Received[];
/** The answer to a recipient, by its local part; `drop` leaves after the dot. */
let answers: Record<string, string>;
let refuseConnections: boolean;

const egress = scriptedEgress((peer, target) => {
  if (refuseConnections) throw new EgressError("unavailable", "node down");
  return serve(peer, target.sourceIp);
});

async function serve(peer: Peer, sourceIp: string): Promise<void> {
  peer.send("220 mx.example ESMTP");
  const helo = (await peer.line()).slice(5);
  peer.send("250-mx.example", "250-PIPELINING", "250 SIZE 52428800");
  let message: Received = { sourceIp, helo, mailFrom: "", recipients: [], content: "" };
  let dot = "250 2.0.0 taken";
  for (;;) {
    const line = await peer.line();
    const verb = line.slice(0, 4).toUpperCase();
    const address = /<(.*)>/.exec(line)?.[1] ?? "";
    if (verb === "MAIL") {
      message = { sourceIp, helo, mailFrom: address, recipients: [], content: "" };
      dot = "250 2.0.0 taken";
      peer.send("250 2.1.0 ok");
    } else if (verb === "RCPT") {
      const answer = answers[address.split("@")[0] ?? ""];
      if (answer?.startsWith("dot ")) dot = answer.slice(4);
      if (answer === undefined || answer.startsWith("dot ")) message.recipients.push(address);
      peer.send(answer === undefined || answer.startsWith("dot ") ? "250 2.1.5 ok" : answer);
    } else if (verb === "DATA") {
      if (message.recipients.length === 0) {
        peer.send("554 5.5.1 no recipients");
        continue;
      }
      peer.send("354 go");
      message.content = await peer.content();
      received.push(message);
      if (dot === "drop") return peer.drop();
      peer.send(dot);
    } else if (verb === "QUIT") {
      peer.send("221 bye");
      return;
    } else peer.send("250 ok");
  }
}

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

beforeEach(async () => {
  // What an earlier test left to be retried would be due in a later one.
  await db.transaction({ kind: "system", purpose: "test" }, tx => tx.query("DELETE FROM tenant.work"));
  clock = new ManualClock("2026-03-01T09:30:00.000Z");
  runtime = createSendingRuntime(db, { clock, egress, resolver: testResolver });
  received = [];
  answers = {};
  refuseConnections = false;
  egress.opened.length = 0;
});

async function tenantWith(
  options: TenantOptions = {},
  addresses: { address: string; perDay?: number }[] = [{ address: "203.0.113.5" }],
): Promise<TestTenant> {
  const tenant = await createTestTenant(runtime, options);
  await createTestAddresses(runtime, tenant, addresses);
  return tenant;
}

async function accept(tenant: TestTenant, change: object = {}): Promise<AcceptedEmail> {
  const input = sendEmailInput.parse({
    from: `Acme <hello@${tenant.domainName}>`,
    to: ["ann@receiver.example"],
    subject: "Hello",
    text: "Hello Ann",
    ...change,
  });
  const { email, blobs } = prepareEmail(input, {
    organizationId: tenant.organization,
    workspaceId: tenant.workspace,
    environment: "test",
    actor: "key_test",
    source: "api",
  });
  for (const { id, content } of blobs) await runtime.worlds.blobs.put(tenant.organizationId, id, content);
  const answer = await acceptWriterOf(runtime).accept({
    emails: [email],
    status: 202,
    respond([result]) {
      if (result === undefined || "problem" in result) throw result?.problem ?? new Error("no result");
      return result.accepted;
    },
  });
  return answer as AcceptedEmail;
}

/** Sends everything that is due now; answers how many emails were claimed. */
async function sendDue(options: SendHandlerOptions = {}): Promise<number> {
  const handler = createSendHandler(runtime, options);
  const abort = new AbortController();
  let claimed = 0;
  for (;;) {
    const batch = await runtime.queue.claim("send", { now: clock.now(), limit: 50, leaseMs: 30_000 });
    if (batch.length === 0) break;
    claimed += batch.length;
    await handler.run(batch, abort.signal);
  }
  return claimed;
}

type RecipientRow = Record<string, unknown> & { state: string; next_attempt_at: string | null };
const recipientsOf = (tenant: TestTenant, email: { id: string }) =>
  db.read<RecipientRow>(
    { kind: "tenant", organizationId: tenant.organization },
    "SELECT * FROM tenant.recipients WHERE organization_id = $1 AND email_id = $2 ORDER BY position",
    [tenant.organization, toUuid(email.id)],
  );
const workOf = (tenant: TestTenant) =>
  db.read<{ due_at: string; payload: string | null }>(
    { kind: "tenant", organizationId: tenant.organization },
    "SELECT due_at, payload FROM tenant.work WHERE organization_id = $1 ORDER BY id",
    [tenant.organization],
  );
async function eventsOf(tenant: TestTenant, email: { id: string }) {
  const rows = await db.read<{ type: string; data: string }>(
    { kind: "tenant", organizationId: tenant.organization },
    "SELECT type, data FROM tenant.events WHERE organization_id = $1 AND subject = $2 ORDER BY id",
    [tenant.organization, email.id],
  );
  return rows.map(({ type, data }) => ({ type, data: JSON.parse(data) }));
}
const typesOf = async (tenant: TestTenant, email: { id: string }) =>
  (await eventsOf(tenant, email)).map(event => event.type);
const update = (tenant: TestTenant, text: string, params: unknown[] = []) =>
  db.transaction({ kind: "tenant", organizationId: tenant.organization }, tx => tx.query(text, params));

describe("delivery", () => {
  it("sends a signed message from our address and records what the receiver said", async () => {
    const tenant = await tenantWith();
    const email = await accept(tenant, {
      to: ["Ann <ann@receiver.example>"],
      bcc: ["secret@receiver.example"],
      attachments: [{ filename: "a.txt", contentType: "text/plain", content: "aGVsbG8=" }],
      tags: ["t"],
    });
    await sendDue();
    expect(received).toHaveLength(1);
    const [message] = received;
    expect(message).toMatchObject({
      sourceIp: "203.0.113.5",
      helo: "mta.203.0.113.5.example",
      recipients: ["ann@receiver.example", "secret@receiver.example"],
    });
    expect(message!.content).toMatch(new RegExp(`^DKIM-Signature: [^]*d=${tenant.domainName}; s=ms1;`));
    expect(message!.content).not.toContain("secret");
    const parsed = await simpleParser(message!.content.slice(0, -3));
    expect(parsed).toMatchObject({ subject: "Hello", text: "Hello Ann" });
    expect(parsed.attachments[0]?.content.toString()).toBe("hello");
    expect(message!.mailFrom.split("@")[1]).toBe(`bounce.${tenant.domainName}`);
    const ref = readReturnPath(message!.mailFrom, runtime.keys.returnPath);
    expect(ref).toEqual({ organizationId: tenant.organization, emailId: toUuid(email.id), position: 255 });

    const [recipient] = await recipientsOf(tenant, email);
    expect(recipient).toMatchObject({
      state: "delivered",
      attempts: 1,
      provider: "receiver.example",
      mx_host: "mx.receiver.example",
      source_ip: "203.0.113.5",
      smtp_code: 250,
      smtp_enhanced: "2.0.0",
      uncertain: false,
    });
    expect(await workOf(tenant)).toEqual([]);
    const events = await eventsOf(tenant, email);
    expect(events.map(event => event.type).sort()).toEqual([
      "email.delivered",
      "email.delivered",
      "email.queued",
      "email.queued",
      "email.sent",
      "email.sent",
    ]);
    const delivered = events.find(event => event.type === "email.delivered");
    expect(delivered?.data).toMatchObject({
      emailId: email.id,
      from: "queued",
      provider: "receiver.example",
      cohort: "2026-03-01T09:00:00.000Z",
      tags: ["t"],
      smtp: { code: 250 },
    });
    expect(JSON.stringify(events)).not.toContain("ann@");
  });

  it("sends one transaction per receiving site, and one per recipient of personal mail", async () => {
    const tenant = await tenantWith();
    const to = ["a@one.example", "b@one.example", "c@two.example"];
    await accept(tenant, { to });
    await sendDue();
    expect(received.map(({ recipients }) => recipients).sort()).toEqual([
      ["a@one.example", "b@one.example"],
      ["c@two.example"],
    ]);

    received = [];
    await accept(tenant, { to, stream: "outreach" });
    await sendDue();
    expect(received.map(({ recipients }) => recipients).sort()).toEqual(to.map(address => [address]));
    for (const { content } of received) {
      const headers = content.slice(0, content.indexOf("\r\n\r\n"));
      expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }
    const links = received.map(({ content }) => /List-Unsubscribe:\s+<([^>]+)>/.exec(content)?.[1]);
    expect(new Set(links).size).toBe(3);
  });

  it("tracks only on the domain's own host, with a token and stored destinations for each recipient", async () => {
    const html =
      '<p><a href="https://acme.example/?a=1&amp;b=2">Buy</a> <a href="mailto:x@y.example">Write</a></p>';
    const plain = await tenantWith();
    await accept(plain, {
      html,
      trackOpens: true,
      trackClicks: true,
      to: ["a@one.example", "b@one.example"],
    });
    await sendDue();
    expect(received.map(({ content }) => /\/t\/[co]\//.test(content))).toEqual([false]);

    received = [];
    const tenant = await tenantWith({ tracking: true });
    const email = await accept(tenant, { html, stream: "marketing", to: ["a@one.example", "b@one.example"] });
    await sendDue();
    expect(received).toHaveLength(2);
    for (const { content, recipients } of received) {
      const page = (await simpleParser(content.slice(0, -3))).html || "";
      const [, click] = new RegExp(`https://t.${tenant.domainName}/t/c/([\\w-]+)`).exec(page) ?? [];
      const [, open] = new RegExp(`https://t.${tenant.domainName}/t/o/([\\w-]+).gif`).exec(page) ?? [];
      const position = recipients[0] === "a@one.example" ? 0 : 1;
      const ref = { organizationId: tenant.organization, emailId: toUuid(email.id), position };
      expect(readToken(click ?? "", runtime.keys.tracking)).toEqual({ ...ref, kind: "click", link: 0 });
      expect(readToken(open ?? "", runtime.keys.tracking)).toEqual({ ...ref, kind: "open" });
      expect(page).toContain("mailto:x@y.example");
      expect(page).not.toContain("acme.example/?a=1");
      const [, unsubscribe] = /List-Unsubscribe:\s+<https:\/\/[^/]+\/u\/([\w-]+)>/.exec(content) ?? [];
      expect(readToken(unsubscribe ?? "", runtime.keys.tracking)).toEqual({ ...ref, kind: "unsubscribe" });
    }
    const [stored] = await db.read<{ link: string }>(
      { kind: "tenant", organizationId: tenant.organization },
      "SELECT links[1] AS link FROM tenant.emails WHERE organization_id = $1 AND id = $2",
      [tenant.organization, toUuid(email.id)],
    );
    expect(stored?.link).toBe("https://acme.example/?a=1&b=2");
  });

  it("splits the outcomes of one transaction by recipient", async () => {
    const tenant = await tenantWith();
    answers = { gone: "550 5.1.1 no such user", full: "452 4.2.2 mailbox full" };
    const email = await accept(tenant, { to: ["ok@one.example", "gone@one.example", "full@one.example"] });
    await sendDue();
    expect((await recipientsOf(tenant, email)).map(({ state }) => state)).toEqual([
      "delivered",
      "bounced",
      "deferred",
    ]);
    expect(received[0]?.recipients).toEqual(["ok@one.example"]);
    const [work] = await workOf(tenant);
    expect(JSON.parse(work!.payload ?? "")).toEqual({ charged: [2] });
  });

  it("sends to a receiver once when nothing is due any more", async () => {
    const tenant = await tenantWith();
    await accept(tenant);
    expect(await sendDue()).toBe(1);
    expect(await sendDue()).toBe(0);
    expect(received).toHaveLength(1);
  });
});

describe("failure", () => {
  it("suppresses a hard-bounced address at once, and never for policy", async () => {
    const tenant = await tenantWith();
    answers = { gone: "550 5.1.1 no such user", policy: "550 5.7.1 blocked by policy" };
    const bounced = await accept(tenant, { to: ["gone@one.example"] });
    const refused = await accept(tenant, { to: ["policy@one.example"] });
    await sendDue();
    expect((await recipientsOf(tenant, bounced))[0]).toMatchObject({
      state: "bounced",
      smtp_code: 550,
      bounce_class: "hard",
    });
    expect((await recipientsOf(tenant, refused))[0]).toMatchObject({
      state: "bounced",
      bounce_class: "policy",
    });
    expect(await typesOf(tenant, bounced)).toEqual(["email.queued", "email.bounced"]);
    const next = await accept(tenant, { to: ["Gone@one.example", "policy@one.example"] });
    expect(next.recipients.map(({ status }) => status)).toEqual(["suppressed", "queued"]);
  });

  it("suppresses after the third soft-bounced email", async () => {
    const tenant = await tenantWith();
    answers = { full: "552 5.2.2 mailbox full" };
    for (const expected of ["queued", "queued", "queued", "suppressed"]) {
      const email = await accept(tenant, { to: ["full@one.example"] });
      expect(email.recipients[0]?.status).toBe(expected);
      await sendDue();
    }
  });

  it("retries with growing waits, from the same address, to 72 hours", async () => {
    const tenant = await tenantWith({}, [{ address: "203.0.113.5" }, { address: "203.0.113.6" }]);
    answers = { slow: "451 4.7.1 greylisted" };
    const email = await accept(tenant, { to: ["slow@one.example"] });
    const start = clock.now().getTime();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 60; attempt += 1) {
      await sendDue();
      const [recipient] = await recipientsOf(tenant, email);
      if (recipient!.state !== "deferred") break;
      expect(recipient).toMatchObject({ attempts: attempt });
      const wait = new Date(recipient!.next_attempt_at!).getTime() - clock.now().getTime();
      waits.push(wait / 60_000);
      expect(await sendDue()).toBe(0);
      clock.advance(wait);
    }
    for (const [index, minutes] of [5, 10, 20, 40, 60, 120, 240, 240].entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(minutes * 0.85 - 0.001);
      expect(waits[index]).toBeLessThanOrEqual(minutes * 1.15 + 0.001);
    }
    const hours = (clock.now().getTime() - start) / 3_600_000;
    expect(hours).toBeGreaterThan(72 - 4.7);
    expect(hours).toBeLessThanOrEqual(72);
    expect((await recipientsOf(tenant, email))[0]).toMatchObject({
      state: "bounced",
      bounce_class: "expired",
    });
    expect(await workOf(tenant)).toEqual([]);
    expect(new Set(egress.opened.map(({ sourceIp }) => sourceIp)).size).toBe(1);
    const types = await typesOf(tenant, email);
    expect(types.at(-1)).toBe("email.bounced");
    // Refused at RCPT: no content was ever handed over.
    expect(types).not.toContain("email.sent");
  });

  it("calls it uncertain when the answer to the final dot never comes, and retries with the same message id", async () => {
    const tenant = await tenantWith();
    answers = { ann: "dot drop" };
    const email = await accept(tenant);
    await sendDue();
    expect((await recipientsOf(tenant, email))[0]).toMatchObject({
      state: "deferred",
      uncertain: true,
      attempts: 1,
    });
    answers = {};
    clock.advance(6 * 60_000);
    await sendDue();
    expect((await recipientsOf(tenant, email))[0]).toMatchObject({
      state: "delivered",
      uncertain: false,
      attempts: 2,
    });
    const ids = received.map(({ content }) => /Message-ID: (.*)/.exec(content)?.[1]);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    expect(await typesOf(tenant, email)).toEqual([
      "email.queued",
      "email.sent",
      "email.deferred",
      "email.delivered",
    ]);
  });

  it("knows domains that take no mail, do not exist, or can't be looked up", async () => {
    const tenant = await tenantWith();
    const email = await accept(tenant, { to: ["a@null.example", "a@gone.example", "a@dns.example"] });
    await sendDue();
    const states = async () => (await recipientsOf(tenant, email)).map(({ state }) => state);
    expect(await states()).toEqual(["bounced", "deferred", "deferred"]);
    clock.advance(6 * 60_000);
    await sendDue();
    expect(await states()).toEqual(["bounced", "bounced", "deferred"]);
    expect((await recipientsOf(tenant, email))[1]).toMatchObject({
      smtp_enhanced: "5.1.2",
      bounce_class: "hard",
    });
  });

  it("counts no attempt when our own address is not available", async () => {
    const tenant = await tenantWith();
    refuseConnections = true;
    const email = await accept(tenant);
    await sendDue();
    expect((await recipientsOf(tenant, email))[0]).toMatchObject({ state: "queued", attempts: 0 });
    expect(await typesOf(tenant, email)).toEqual(["email.queued"]);
    refuseConnections = false;
    clock.advance(20 * 60_000);
    await sendDue();
    expect((await recipientsOf(tenant, email))[0]).toMatchObject({ state: "delivered", attempts: 1 });
  });

  it("fails an email whose attachment is gone", async () => {
    const tenant = await tenantWith();
    const email = await accept(tenant, { attachments: [{ filename: "a", content: "aGVsbG8=" }] });
    const blobs = runtime.worlds.blobs;
    runtime.worlds.blobs = { ...blobs, get: async () => undefined };
    await sendDue();
    expect((await recipientsOf(tenant, email))[0]).toMatchObject({
      state: "failed",
      bounce_reason: "attachment_gone",
    });
    expect(await typesOf(tenant, email)).toEqual(["email.queued", "email.failed"]);
  });
});

describe("the last look before SMTP", () => {
  it("does not send to who was suppressed meanwhile", async () => {
    const tenant = await tenantWith();
    const email = await accept(tenant, { to: ["a@one.example", "b@one.example"] });
    await update(
      tenant,
      `INSERT INTO tenant.suppressions (organization_id, id, workspace_id, environment, stream, address, address_key, reason, created_at)
       VALUES ($1, $2, $3, 'test', 'transactional', 'a@one.example', 'a@one.example', 'manual', now())`,
      [tenant.organization, uuidv7(), tenant.workspace],
    );
    await sendDue();
    expect((await recipientsOf(tenant, email)).map(({ state }) => state)).toEqual([
      "suppressed",
      "delivered",
    ]);
    expect(received[0]?.recipients).toEqual(["b@one.example"]);
    const events = await eventsOf(tenant, email);
    expect(events.find(event => event.type === "email.suppressed")?.data).toMatchObject({
      position: 0,
      from: "queued",
    });
  });

  it("does not send what has expired", async () => {
    const tenant = await tenantWith();
    const email = await accept(tenant, { expiresAt: "2026-03-01T09:40:00Z" });
    clock.advance(11 * 60_000);
    await sendDue();
    expect(received).toEqual([]);
    expect((await recipientsOf(tenant, email))[0]).toMatchObject({
      state: "failed",
      bounce_class: "expired",
    });
  });

  it("sends a scheduled email when its time has come", async () => {
    const tenant = await tenantWith();
    await accept(tenant, { scheduledAt: "2026-03-03T09:00:00Z" });
    expect(await sendDue()).toBe(0);
    clock.advance(48 * 3_600_000);
    expect(await sendDue()).toBe(1);
    expect(received).toHaveLength(1);
  });

  it("holds mail that has no address, no key, or whose workspace is suspended", async () => {
    const tenant = await createTestTenant(runtime);
    const email = await accept(tenant);
    await sendDue();
    const [work] = await workOf(tenant);
    expect(new Date(work!.due_at).getTime()).toBe(clock.now().getTime() + 60_000);
    expect(await typesOf(tenant, email)).toEqual(["email.queued"]);

    await createTestAddresses(runtime, tenant, [{ address: "203.0.113.9" }]);
    const ills = [
      [
        "UPDATE tenant.dkim_keys SET status = 'retiring' WHERE organization_id = $1",
        "UPDATE tenant.dkim_keys SET status = 'active' WHERE organization_id = $1",
      ],
      [
        "UPDATE tenant.workspaces SET status = 'suspended' WHERE organization_id = $1",
        "UPDATE tenant.workspaces SET status = 'trusted' WHERE organization_id = $1",
      ],
      [
        "UPDATE tenant.domains SET status = 'failed' WHERE organization_id = $1",
        "UPDATE tenant.domains SET status = 'verified' WHERE organization_id = $1",
      ],
    ] as const;
    for (const [ill, well] of ills) {
      await update(tenant, ill, [tenant.organization]);
      clock.advance(60_000);
      expect(await sendDue()).toBe(1);
      expect(received).toEqual([]);
      await update(tenant, well, [tenant.organization]);
    }
    clock.advance(60_000);
    await sendDue();
    expect(received).toHaveLength(1);
  });

  it("drops the work of an email that is gone", async () => {
    const tenant = await tenantWith();
    const email = await accept(tenant);
    await update(tenant, "DELETE FROM tenant.emails WHERE organization_id = $1 AND id = $2", [
      tenant.organization,
      toUuid(email.id),
    ]);
    await sendDue();
    expect(await workOf(tenant)).toEqual([]);
    expect(received).toEqual([]);
  });
});

describe("allowances", () => {
  it("keeps a lane's cap by recipient, and goes on when it opens", async () => {
    const tenant = await tenantWith({ caps: { perMinute: 3 } });
    const email = await accept(tenant, { to: ["a@one.example", "b@one.example"] });
    const second = await accept(tenant, { to: ["c@one.example", "d@one.example"] });
    await sendDue();
    const states = async (of: AcceptedEmail) => (await recipientsOf(tenant, of)).map(({ state }) => state);
    expect(await states(email)).toEqual(["delivered", "delivered"]);
    expect(await states(second)).toEqual(["delivered", "queued"]);
    const [work] = await workOf(tenant);
    expect(new Date(work!.due_at).toISOString()).toBe("2026-03-01T09:31:00.000Z");
    clock.advance(60_000);
    await sendDue();
    expect(await states(second)).toEqual(["delivered", "delivered"]);
  });

  it("counts a recipient once, however often it is tried", async () => {
    const tenant = await tenantWith({ caps: { perDay: 1 } });
    answers = { slow: "451 4.7.1 later" };
    const email = await accept(tenant, { to: ["slow@one.example"] });
    await sendDue();
    answers = {};
    clock.advance(6 * 60_000);
    await sendDue();
    expect((await recipientsOf(tenant, email))[0]?.state).toBe("delivered");
  });

  it("keeps a mailbox's day, which begins at its own midnight", async () => {
    const tenant = await tenantWith();
    const from = `ann@${tenant.domainName}`;
    await update(
      tenant,
      `INSERT INTO tenant.mailboxes (organization_id, id, environment, workspace_id, domain_id, address, per_day, timezone, status, created_at, updated_at)
       VALUES ($1, $2, 'test', $3, $4, $5, 1, 'Asia/Tokyo', 'active', now(), now())`,
      [tenant.organization, uuidv7(), tenant.workspace, tenant.domain, from],
    );
    await accept(tenant, { from });
    await accept(tenant, { from });
    await sendDue();
    expect(received).toHaveLength(1);
    const [work] = await workOf(tenant);
    expect(new Date(work!.due_at).toISOString()).toBe("2026-03-01T15:00:00.000Z");
    clock.advance(6 * 3_600_000);
    await sendDue();
    expect(received).toHaveLength(2);
  });

  it("spreads over addresses, under each one's ramp, and gives back what did not fit", async () => {
    const tenant = await tenantWith({ caps: { perDay: 5 } }, [
      { address: "203.0.113.5", perDay: 1 },
      { address: "203.0.113.6", perDay: 2 },
    ]);
    for (let i = 0; i < 5; i += 1) await accept(tenant, { to: [`r${i}@one.example`] });
    await sendDue();
    const from = received.map(({ sourceIp }) => sourceIp).sort();
    expect(from).toEqual(["203.0.113.5", "203.0.113.6", "203.0.113.6"]);
    const [lane] = await db.read<{ day_used: number }>(
      { kind: "tenant", organizationId: tenant.organization },
      "SELECT day_used FROM tenant.lanes WHERE organization_id = $1 AND lane = 'send:transactional'",
      [tenant.organization],
    );
    expect(lane?.day_used).toBe(3);
    clock.advance(24 * 3_600_000);
    await sendDue();
    expect(received).toHaveLength(5);
  });
});

describe("leases", () => {
  it("writes nothing under a lease that was lost", async () => {
    const tenant = await tenantWith();
    const email = await accept(tenant);
    const stolen: SendHandlerOptions = {
      crashPoints: async name => {
        if (name !== "after_250_before_commit") return;
        await update(
          tenant,
          "UPDATE tenant.work SET lease_epoch = lease_epoch + 1 WHERE organization_id = $1",
          [tenant.organization],
        );
      },
    };
    await sendDue(stolen);
    expect(received).toHaveLength(1);
    expect((await recipientsOf(tenant, email))[0]).toMatchObject({ state: "queued", attempts: 0 });
    expect(await typesOf(tenant, email)).toEqual(["email.queued"]);
    expect(await workOf(tenant)).toHaveLength(1);
    clock.advance(31_000);
    await sendDue();
    expect((await recipientsOf(tenant, email))[0]).toMatchObject({ state: "delivered", attempts: 1 });
    expect(received[0]?.content.match(/Message-ID: .*/)?.[0]).toBe(
      received[1]?.content.match(/Message-ID: .*/)?.[0],
    );
  });

  it("passes its crash points in order", async () => {
    const tenant = await tenantWith();
    await accept(tenant);
    const passed: string[] = [];
    await sendDue({ crashPoints: name => void passed.push(name) });
    expect(passed).toEqual(["after_claim", "after_dot", "after_250_before_commit"]);
  });
});
