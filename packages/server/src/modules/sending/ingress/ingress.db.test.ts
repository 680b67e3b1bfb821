import { connect } from "node:net";
import { simpleParser } from "mailparser";
import nodemailer from "nodemailer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromUuid, parseId } from "../../../kernel/ids/index.ts";
import { ManualClock } from "../../../kernel/time/index.ts";
import { createSendingWorld, type SendingWorld, type TestSender } from "../../../testing/sending-world.ts";
import { mailboxes } from "../../domains/mailboxes/module.ts";
import { emails } from "../emails/module.ts";
import { openIngress } from "./ingress.ts";
import { loginByKey, loginByMailbox } from "./logins.ts";

const clock = new ManualClock("2026-03-01T09:00:00.000Z");

interface Login {
  user: string;
  pass: string;
}

let world: SendingWorld;
let acme: TestSender;
let foreign: TestSender;
let server: Awaited<ReturnType<typeof openIngress>>;
let mailbox: Login & { id: string };
let key: Login;

beforeAll(async () => {
  world = await createSendingWorld({ modules: [emails, mailboxes], clock });
  acme = await world.sender();
  foreign = await world.sender();
  const { runtime } = world;
  server = await openIngress(runtime, {
    mailbox: (address, password) => loginByMailbox(runtime, address, password),
    apiKey: (keyId, text) => loginByKey(runtime, keyId, text),
  });
  const made = await world.call("/v1/mailboxes", {
    method: "POST",
    key: acme.key,
    json: { domainId: fromUuid("dom", acme.domain), localPart: "ann", perDay: 40 },
  });
  const body = made.body as { id: string; address: string; password: string };
  mailbox = { id: body.id, user: body.address, pass: body.password };
  key = await apiKey(["emails:write"]);
});
afterAll(async () => {
  await server?.close();
  await world?.close();
});

async function apiKey(permissions: string[], of = acme): Promise<Login> {
  const made = await world.call("/v1/api-keys", {
    method: "POST",
    key: of.key,
    json: { name: "smtp", permissions },
  });
  const body = made.body as { id: string; key: string };
  return { user: body.id, pass: body.key };
}

interface Mail {
  from?: string;
  envelopeFrom?: string;
  to?: string[];
  headers?: Record<string, string>;
  text?: string;
}

const own = () => `hello@${acme.domainName}`;

/** Submits as a mail client would; answers the final reply, or the refusal. */
async function submit(
  auth: Login | undefined,
  mail: Mail = {},
  transportOptions: object = {},
): Promise<string> {
  const transport = nodemailer.createTransport({
    host: server.address,
    port: server.port,
    tls: { rejectUnauthorized: false },
    ...(auth && { auth }),
    ...transportOptions,
  });
  const from = mail.from ?? own();
  const to = mail.to ?? ["bob@example.com"];
  try {
    const info = await transport.sendMail({
      from,
      to,
      subject: "Hello",
      text: mail.text ?? "Hello Bob",
      headers: mail.headers ?? {},
      envelope: { from: mail.envelopeFrom ?? from, to },
    });
    return info.response;
  } catch (error) {
    return error instanceof Error && "response" in error ? String(error.response) : String(error);
  } finally {
    transport.close();
  }
}

const idIn = (response: string) =>
  /queued as (email_[0-9a-z]{26})$/.exec(response)?.[1] ?? `no id in ${response}`;
const rowOf = async (id: string) => {
  const [row] = await world.sql<Record<string, string | null>>(
    acme,
    "SELECT * FROM tenant.emails WHERE organization_id = $1 AND id = $2",
    [acme.organization, parseId(id)],
  );
  return row;
};
const count = async (table: "emails" | "blobs") =>
  (await world.sql(acme, `SELECT 1 FROM tenant.${table} WHERE organization_id = $1`, [acme.organization]))
    .length;

describe("submission", () => {
  it("by a key becomes an Email like any other", async () => {
    const response = await submit(key, {
      to: ["bob@example.com", "Carl@Example.com", "bob@EXAMPLE.com"],
      headers: { "X-Mailstead-Stream": "outreach", "X-Own": "kept" },
    });
    expect(response).toMatch(/^250 2\.0\.0 queued as email_/);
    const id = idIn(response);
    const row = await rowOf(id);
    expect(row).toMatchObject({
      source: "smtp",
      stream: "outreach",
      actor: key.user,
      subject: "Hello",
      from_address: own(),
      content: null,
    });
    const raw = await world.runtime.worlds.blobs.get(acme.organizationId, row?.raw_blob ?? "");
    const parsed = await simpleParser(raw!);
    expect(parsed.text?.trim()).toBe("Hello Bob");
    expect(parsed.headers.get("x-own")).toBe("kept");
    expect(parsed.headers.has("x-mailstead-stream")).toBe(false);
    expect(parsed.messageId).toBe(row?.message_id);
    const recipients = await world.sql(
      acme,
      "SELECT address, state FROM tenant.recipients WHERE organization_id = $1 AND email_id = $2 ORDER BY position",
      [acme.organization, parseId(id)],
    );
    expect(recipients).toEqual([
      { address: "bob@example.com", state: "queued" },
      { address: "Carl@example.com", state: "queued" },
    ]);
    const events = (await world.events(acme, "email.")).filter(event => event.data.emailId === id);
    expect(events.map(event => event.type)).toEqual(["email.queued", "email.queued"]);
    const work = await world.sql(
      acme,
      "SELECT lane FROM tenant.work WHERE organization_id = $1 AND subject = $2",
      [acme.organization, parseId(id)],
    );
    expect(work).toEqual([{ lane: "send:outreach" }]);
  });

  it("by a mailbox, with PLAIN and with LOGIN", async () => {
    for (const authMethod of ["PLAIN", "LOGIN"]) {
      const response = await submit(mailbox, { from: mailbox.user }, { authMethod });
      expect(await rowOf(idIn(response))).toMatchObject({
        stream: "transactional",
        actor: mailbox.id,
        mailbox_id: parseId(mailbox.id),
      });
    }
  });

  it("suppresses at the door, as the API does", async () => {
    await world.sql(
      acme,
      `INSERT INTO tenant.suppressions (organization_id, id, workspace_id, environment, stream, address, address_key, reason, created_at)
       VALUES ($1, gen_random_uuid(), $2, 'test', 'all', 'gone@example.com', 'gone@example.com', 'complaint', now())`,
      [acme.organization, acme.workspace],
    );
    const id = idIn(await submit(key, { to: ["GONE@example.com"] }));
    expect(
      (await world.events(acme, "email."))
        .filter(event => event.data.emailId === id)
        .map(event => event.type),
    ).toEqual(["email.suppressed"]);
  });

  it("repeated under one key is one Email, and another message under it is refused", async () => {
    const headers = { "X-Mailstead-Idempotency-Key": "order-4711" };
    const first = idIn(await submit(key, { headers }));
    const before = [await count("emails"), await count("blobs")];
    expect(idIn(await submit(key, { headers }))).toBe(first);
    expect(await submit(key, { headers, to: ["eve@example.com"] })).toMatch(/^554 5\.7\.1/);
    expect([await count("emails"), await count("blobs")]).toEqual(before);
  });
});

describe("never an open relay", () => {
  const before: number[] = [];
  beforeAll(async () => {
    before.push(await count("emails"), await count("blobs"));
  });
  afterAll(async () => {
    expect([await count("emails"), await count("blobs")]).toEqual(before);
  });

  it.each<[string, () => Login | undefined, () => Mail, RegExp]>([
    ["nobody", () => undefined, () => ({}), /^530 5\.7\.0/],
    [
      "a wrong password",
      () => ({ user: mailbox.user, pass: "wrong" }),
      () => ({ from: mailbox.user }),
      /^535 5\.7\.8/,
    ],
    [
      "an unknown mailbox",
      () => ({ user: `none@${acme.domainName}`, pass: "x" }),
      () => ({}),
      /^535 5\.7\.8/,
    ],
    [
      "a key under another id",
      () => ({ user: "key_01jd8x3q4vf7k9m2n5p6r8s0tv", pass: key.pass }),
      () => ({}),
      /^535/,
    ],
    ["a key as a mailbox's password", () => ({ user: mailbox.user, pass: key.pass }), () => ({}), /^535/],
    ["a key, from another's domain", () => key, () => ({ from: `x@${foreign.domainName}` }), /^553 5\.7\.1/],
    ["a key, from a domain nobody holds", () => key, () => ({ from: "ceo@bank.example" }), /^553 5\.7\.1/],
    [
      "a key, with a header From that is not theirs",
      () => key,
      () => ({ from: `x@${foreign.domainName}`, envelopeFrom: own() }),
      /^553 5\.7\.1/,
    ],
    [
      "a key, with an envelope From that is not theirs",
      () => key,
      () => ({ envelopeFrom: `x@${foreign.domainName}` }),
      /^553 5\.7\.1/,
    ],
    ["a mailbox, as a colleague", () => mailbox, () => ({ from: own() }), /^553 5\.7\.1/],
    [
      "a mailbox, as a colleague in the header",
      () => mailbox,
      () => ({ from: own(), envelopeFrom: mailbox.user }),
      /^553 5\.7\.1/,
    ],
  ])("refuses %s", async (_, login, mail, refusal) => {
    expect(await submit(login(), mail())).toMatch(refusal);
  });

  it("refuses keys without the permission, of other workspaces, and revoked ones", async () => {
    const reader = await apiKey(["emails:read"]);
    expect(await submit(reader)).toMatch(/^535/);
    const elsewhere = await world.call("/v1/api-keys", {
      method: "POST",
      key: acme.key,
      json: { name: "bound", permissions: ["emails:write"], workspaceId: await world.workspace(acme) },
    });
    const bound = elsewhere.body as { id: string; key: string };
    expect(await submit({ user: bound.id, pass: bound.key })).toMatch(/^553 5\.7\.1/);
    expect(await submit(await apiKey(["*"], foreign))).toMatch(/^553 5\.7\.1/);
  });

  it("takes no password before TLS, and nothing before a login", async () => {
    const said = await talk(
      "EHLO x.example\r\nAUTH PLAIN AGEAYg==\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<v@gmail.com>\r\nDATA\r\nVRFY root\r\nQUIT\r\n",
    );
    expect(said).toMatch(/^250[- ]STARTTLS/m);
    expect(said).toMatch(/^538/m);
    expect(said.match(/^530/gm)).toHaveLength(3);
    expect(said).not.toMatch(/^235|^354/m);
  });
});

describe("limits", () => {
  it("holds a mailbox to its day and tells it to come back", async () => {
    await world.sql(
      acme,
      "UPDATE tenant.mailboxes SET day = '2026-03-01', day_used = 39 WHERE organization_id = $1",
      [acme.organization],
    );
    expect(await submit(mailbox, { from: mailbox.user, to: ["a@example.com", "b@example.com"] })).toMatch(
      /^452 4\.7\.1/,
    );
    expect(await submit(mailbox, { from: mailbox.user })).toMatch(/^250/);
    clock.advance(86_400_000);
    expect(await submit(mailbox, { from: mailbox.user, to: ["a@example.com", "b@example.com"] })).toMatch(
      /^250/,
    );
  });

  it("takes at most fifty recipients", async () => {
    const to = Array.from({ length: 51 }, (_, i) => `r${i}@example.com`);
    const id = idIn(await submit(key, { to }));
    const [row] = await world.sql<{ n: number }>(
      acme,
      "SELECT count(*)::int AS n FROM tenant.recipients WHERE organization_id = $1 AND email_id = $2",
      [acme.organization, parseId(id)],
    );
    expect(row?.n).toBe(50);
  });

  it("says why a suspended workspace may not send", async () => {
    const status = (value: string) =>
      world.sql(
        acme,
        "UPDATE tenant.workspaces SET status = $2, suspended_reason = 'unpaid bill' WHERE organization_id = $1",
        [acme.organization, value],
      );
    await status("suspended");
    expect(await submit(key)).toMatch(/^554 5\.7\.1 .*unpaid bill/);
    expect(await submit(mailbox, { from: mailbox.user })).toMatch(/^554 5\.7\.1/);
    await status("trusted");
    expect(await submit(key)).toMatch(/^250/);
  });

  it("puts off who guesses passwords, for a quarter of an hour", async () => {
    const guess = () => submit({ user: mailbox.user, pass: "guess" }, { from: mailbox.user });
    const answers: string[] = [];
    for (let i = 0; i < 6; i++) answers.push((await guess()).slice(0, 3));
    expect(answers).toEqual(["535", "535", "535", "535", "535", "454"]);
    expect(await submit(mailbox, { from: mailbox.user })).toMatch(/^454/);
    // Another user at the same address is not hit.
    expect(await submit(key)).toMatch(/^250/);
    clock.advance(15 * 60_000 + 1);
    expect(await submit(mailbox, { from: mailbox.user })).toMatch(/^250/);
  });
});

/** Speaks raw bytes; answers everything the server said until it closed. */
function talk(...bytes: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, server.address);
    let said = "";
    socket.on("data", chunk => {
      said += chunk.toString("latin1");
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(said));
    socket.once("data", () => {
      for (const part of bytes) socket.write(part);
    });
  });
}
