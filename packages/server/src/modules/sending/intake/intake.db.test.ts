import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import nodemailer from "nodemailer";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fromUuid, toUuid } from "../../../kernel/ids/index.ts";
import { type LogRow, parseLogRow } from "../../../kernel/log/index.ts";
import { LOG_COLUMNS } from "../../../kernel/log/read.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { GROUP_POSITION, makeReturnPath } from "../../../mail/return-path/index.ts";
import { makeToken } from "../../../mail/tracking/index.ts";
import {
  createSendingWorld,
  type SendingWorld,
  type TestEmail,
  type TestSender,
} from "../../../testing/sending-world.ts";
import { emailReceived, receivedRenderer } from "../received/events.ts";
import { received } from "../received/module.ts";
import { deliverReceivedJob } from "./deliver-job.ts";
import { openIntake } from "./intake.ts";

let world: SendingWorld;
let acme: TestSender;
let server: Awaited<ReturnType<typeof openIntake>>;
let email: TestEmail;

beforeAll(async () => {
  world = await createSendingWorld({ modules: [received] });
  acme = await world.sender();
  server = await openIntake(world.runtime);
});
afterAll(async () => {
  await server?.close();
  await world?.close();
});
beforeEach(async () => {
  email = await world.email(acme, { to: ["ann@example.com", "bob@example.com"] });
  await world.sql(acme, "DELETE FROM tenant.suppressions WHERE organization_id = $1", [acme.organization]);
});

const returnPath = (position: number, of = email) =>
  makeReturnPath(
    { organizationId: acme.organization, emailId: of.uuid, position },
    world.runtime.keys.returnPath[0],
    `bounce.${acme.domainName}`,
  );

interface SmtpError extends Error {
  responseCode: number;
  response: string;
}

/** Delivers as another server would; answers the final reply, or the refusal. */
async function deliver(to: string | string[], raw: string | Buffer, from = ""): Promise<string> {
  const transport = nodemailer.createTransport({
    host: server.address,
    port: server.port,
    tls: { rejectUnauthorized: false },
  });
  try {
    const info = await transport.sendMail({ envelope: { from, to }, raw });
    return info.response;
  } catch (error) {
    return (error as SmtpError).response ?? String(error);
  } finally {
    transport.close();
  }
}

const lines = (...parts: string[]) => parts.join("\r\n");
const dsn = (address: string, status = "5.1.1", diagnostic = "550 5.1.1 User unknown", action = "failed") =>
  lines(
    "From: mailer-daemon@mx.example.com",
    "Subject: Undelivered Mail Returned to Sender",
    "Message-ID: <d1@mx.example.com>",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.com",
    "",
    `Final-Recipient: rfc822; ${address}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    "",
    "--b--",
    "",
  );
const arf = (type: string) =>
  lines(
    "From: fbl@mx.example.com",
    "Subject: Abuse report",
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b"',
    "",
    "--b",
    "Content-Type: message/feedback-report",
    "",
    `Feedback-Type: ${type}`,
    "Version: 1",
    "",
    "--b--",
    "",
  );
const reply = (from: string, inReplyTo: string, body = "Thank you") =>
  lines(
    `From: ${from}`,
    `To: hello@${acme.domainName}`,
    "Subject: Re: Hello",
    `In-Reply-To: ${inReplyTo}`,
    "",
    body,
    "",
  );

const eventsOf = async (of = email) =>
  (await world.events(acme, "email.")).filter(event => event.data.emailId === of.id);
const typesOf = async (of = email) => (await eventsOf(of)).map(({ type, data }) => [type, data.position]);
const suppressions = () =>
  world.sql<{ address_key: string; reason: string; stream: string }>(
    acme,
    "SELECT address_key, reason, stream FROM tenant.suppressions WHERE organization_id = $1",
    [acme.organization],
  );
const receivedOf = (of = email) =>
  world.sql<{ id: string; kind: string; position: number | null; raw_blob: string }>(
    acme,
    "SELECT id, kind, position, raw_blob FROM tenant.received_emails WHERE organization_id = $1 AND email_id = $2 ORDER BY id",
    [acme.organization, of.uuid],
  );

describe("bounces", () => {
  it("turn delivered into bounced and suppress the address, once for any number of reports", async () => {
    const report = dsn("ann@example.com");
    expect(await deliver(returnPath(0), report)).toMatch(/^250 2\.0\.0/);
    expect(await deliver(returnPath(0), report)).toMatch(/^250/);
    expect(await deliver(returnPath(0), `${report}again`)).toMatch(/^250/);
    expect(await world.recipient(acme, email)).toMatchObject({
      state: "bounced",
      bounce_class: "hard",
      smtp_code: 550,
      smtp_enhanced: "5.1.1",
    });
    expect(await world.recipient(acme, email, 1)).toMatchObject({ state: "delivered" });
    const events = await eventsOf();
    expect(events.map(event => event.type)).toEqual(["email.bounced"]);
    expect(events[0]?.data).toMatchObject({
      position: 0,
      from: "delivered",
      bounceClass: "hard",
      smtp: { code: 550, enhanced: "5.1.1" },
    });
    expect(JSON.stringify(events)).not.toContain("ann@example.com");
    expect(await suppressions()).toEqual([
      { address_key: "ann@example.com", reason: "hard_bounce", stream: "all" },
    ]);
    expect((await receivedOf()).map(row => row.kind)).toEqual(["bounce", "bounce"]);
  });

  it("hit one of several recipients of a shared return path", async () => {
    await deliver(returnPath(GROUP_POSITION), dsn("BOB@example.com"));
    expect([
      (await world.recipient(acme, email)).state,
      (await world.recipient(acme, email, 1)).state,
    ]).toEqual(["delivered", "bounced"]);
    expect((await suppressions()).map(row => row.address_key)).toEqual(["bob@example.com"]);
  });

  it("come at the same time and still count once", async () => {
    const report = dsn("ann@example.com");
    const answers = await Promise.all(Array.from({ length: 6 }, () => deliver(returnPath(0), report)));
    expect(answers.every(answer => answer.startsWith("250"))).toBe(true);
    expect(await typesOf()).toEqual([["email.bounced", 0]]);
    const rows = await receivedOf();
    expect(rows).toHaveLength(1);
    const blobs = await world.sql(
      acme,
      "SELECT id FROM tenant.blobs WHERE organization_id = $1 AND id = ANY ($2::uuid[])",
      [acme.organization, rows.map(row => row.raw_blob)],
    );
    expect(blobs).toHaveLength(1);
  });

  it("by policy bounce the message and never suppress the recipient", async () => {
    await deliver(returnPath(0), dsn("ann@example.com", "5.7.1", "550 5.7.1 Message refused by policy"));
    expect((await world.recipient(acme, email)).state).toBe("bounced");
    expect(await suppressions()).toEqual([]);
  });

  it("that only say delayed change nothing", async () => {
    await deliver(returnPath(0), dsn("ann@example.com", "4.4.1", "451 4.4.1 try later", "delayed"));
    expect((await world.recipient(acme, email)).state).toBe("delivered");
    expect(await typesOf()).toEqual([]);
  });

  it("leave states alone that are no delivery", async () => {
    const queued = await world.email(acme, { to: ["ann@example.com"], state: "queued" });
    await deliver(returnPath(0, queued), dsn("ann@example.com"));
    expect((await world.recipient(acme, queued)).state).toBe("queued");
    expect(await suppressions()).toEqual([]);
    const deferred = await world.email(acme, { to: ["ann@example.com"], state: "deferred" });
    await deliver(returnPath(0, deferred), dsn("ann@example.com"));
    expect((await eventsOf(deferred))[0]?.data).toMatchObject({ from: "deferred" });
  });
});

describe("complaints", () => {
  it("mark and suppress for all streams, once", async () => {
    await deliver(returnPath(1), arf("abuse"));
    await deliver(returnPath(1), `${arf("abuse")}again`);
    expect(await typesOf()).toEqual([["email.complained", 1]]);
    expect(await suppressions()).toEqual([
      { address_key: "bob@example.com", reason: "complaint", stream: "all" },
    ]);
    expect(await world.recipient(acme, email, 1)).toMatchObject({ state: "delivered" });
    expect((await world.recipient(acme, email, 1)).complained_at).not.toBeNull();
  });

  it("taken back do nothing", async () => {
    await deliver(returnPath(1), arf("not-spam"));
    expect(await typesOf()).toEqual([]);
    expect(await suppressions()).toEqual([]);
  });
});

describe("replies", () => {
  let hello: string;
  beforeAll(async () => {
    hello = `hello@${acme.domainName}`;
    await world.mailbox(acme, hello);
  });

  it("are known by our Message-ID and counted first once", async () => {
    await deliver(hello, reply("Bob <bob@example.com>", email.messageId), "bob@example.com");
    await deliver(hello, reply("Bob <bob@example.com>", email.messageId, "PS"), "bob@example.com");
    const replied = (await eventsOf()).filter(event => event.type === "email.replied");
    expect(replied.map(({ data }) => [data.position, data.first])).toEqual([
      [1, true],
      [1, false],
    ]);
    const announced = (await eventsOf()).filter(event => event.type === "email.received");
    expect(announced).toHaveLength(2);
    expect(announced[0]?.data).toMatchObject({ kind: "reply", position: 1 });
    const [shown] = await world.runtime.db.transaction(tenantScope(acme.organizationId), async tx => {
      const rows = await tx.query<LogRow>(
        `SELECT ${LOG_COLUMNS} FROM tenant.events e WHERE type = 'email.received' AND subject = $1`,
        [announced[0]?.data.receivedEmailId],
      );
      return receivedRenderer.render(tx, rows.map(parseLogRow));
    });
    expect(emailReceived.schema.parse(shown)).toMatchObject({
      from: "bob@example.com",
      to: hello,
      subject: "Re: Hello",
    });
    expect(JSON.stringify(announced)).not.toContain("bob@");
  });

  it("also by the id form of the Message-ID, by References, and by the one their author gave", async () => {
    await deliver(hello, reply("bob@example.com", `<${email.id}@${acme.domainName}>`), "bob@example.com");
    expect((await receivedOf()).map(row => row.kind)).toEqual(["reply"]);
    const smtp = await world.email(acme, {
      to: ["ann@example.com"],
      source: "smtp",
      messageId: "<own-4711@laptop.example>",
    });
    await deliver(
      hello,
      reply("ann@example.com", "<other@x.example>").replace(
        "In-Reply-To:",
        "References: <own-4711@laptop.example>",
      ),
      "ann@example.com",
    );
    expect(await typesOf(smtp)).toContainEqual(["email.replied", 0]);
  });

  it("of machines only announce themselves", async () => {
    const note = reply("ann@example.com", email.messageId).replace(
      "Subject: Re: Hello",
      "Subject: Away\r\nAuto-Submitted: auto-replied",
    );
    await deliver(returnPath(0), note);
    expect(await typesOf()).toEqual([["email.auto_replied", 0]]);
    expect((await world.recipient(acme, email)).replied_at).toBeNull();
  });

  it("never reach the email of another workspace", async () => {
    const other = await world.sender();
    const theirs = await world.email(other, { to: ["bob@example.com"] });
    await deliver(hello, reply("bob@example.com", theirs.messageId), "bob@example.com");
    expect((await world.recipient(other, theirs)).replied_at).toBeNull();
    expect(await world.events(other, "email.")).toEqual([]);
  });

  it("unsubscribe by mail, with our token", async () => {
    const ref = { organizationId: acme.organization, emailId: email.uuid, position: 0 };
    const token = makeToken({ kind: "unsubscribe", ...ref }, world.runtime.keys.tracking[0]);
    await deliver(
      returnPath(0),
      lines("From: ann@example.com", `Subject: ${token}`, "", "", ""),
      "ann@example.com",
    );
    expect(await typesOf()).toEqual([["email.unsubscribed", 0]]);
    expect(await suppressions()).toEqual([
      { address_key: "ann@example.com", reason: "unsubscribe", stream: "marketing" },
    ]);
  });
});

describe("hosted mailboxes", () => {
  it("get their mail from the host's adapter, later, and again when it fails", async () => {
    const other = await world.sender();
    await world.sql(other, "UPDATE tenant.domains SET receiving = 'full' WHERE organization_id = $1", [
      other.organization,
    ]);
    const address = `desk@${other.domainName}`;
    await world.mailbox(other, address);
    expect(
      await deliver(
        address,
        lines("From: eve@example.com", "Subject: Hi", "", "Hello there"),
        "eve@example.com",
      ),
    ).toMatch(/^250/);
    const [work] = await world.sql<{ id: string; subject: string; payload: string }>(
      other,
      "SELECT id, subject, payload FROM tenant.work WHERE organization_id = $1 AND kind = 'deliver_received'",
      [other.organization],
    );
    const delivered: string[] = [];
    const testWorld = world.runtime.worlds.of("test");
    const mailserver = {
      ...testWorld.mailserver,
      deliver: async (host: string, to: string, raw: Buffer) =>
        void delivered.push(`${host} ${to} ${raw.includes("Hello there")}`),
    };
    const worlds = { ...world.runtime.worlds, of: () => ({ ...testWorld, mailserver }) };
    const job = deliverReceivedJob({ ...world.runtime, worlds });
    const claimed = {
      ...work!,
      organizationId: other.organization,
      workspaceId: other.workspace,
      lane: "schedule",
      kind: job.kind,
      payload: JSON.parse(work!.payload),
      dueAt: new Date(),
      leaseEpoch: 1,
      attempts: 1,
      clockOffsetMs: 0,
    };
    const run = () => job.run(claimed, new Date(), new AbortController().signal);
    await expect(run()).rejects.toThrow("no mailbox host");
    await world.sql(
      other,
      `INSERT INTO tenant.nodes (organization_id, id, environment, name, provider, region, size, placement, state, mailbox_host, hostname, external_id, created_at, updated_at)
       VALUES ($1, gen_random_uuid(), 'test', 'n1', 'sandbox', 'r', 's', 'shared', 'active', true, 'n1.example', 'srv-1', now(), now())`,
      [other.organization],
    );
    expect(await run()).toBeUndefined();
    expect(delivered).toEqual([`srv-1 ${address} true`]);
  });
});

describe("never an open relay", () => {
  it.each([
    ["another's domain", () => "victim@gmail.com", /^550 5\.7\.1/],
    ["a verified domain that does not receive", () => `nobody@${acme.domainName}`, /^550 5\.1\.1/],
    ["its receiving subdomain, unused", () => `x@inbound.${acme.domainName}`, /^550 5\.1\.1/],
    ["a percent hack", () => `victim%gmail.com@${acme.domainName}`, /^550 5\.1\.1/],
    [
      "a return path with another key",
      () =>
        makeReturnPath(
          { organizationId: acme.organization, emailId: email.uuid, position: 0 },
          randomBytes(32),
          "bounce.x.example",
        ),
      /^550 5\.7\.1/,
    ],
    [
      "a return path of a message that never was",
      () =>
        makeReturnPath(
          {
            organizationId: acme.organization,
            emailId: toUuid(fromUuid("email", "0193a000-0000-7000-8000-000000000009")),
            position: 0,
          },
          world.runtime.keys.returnPath[0],
          "bounce.x.example",
        ),
      /^550 5\.1\.1/,
    ],
    ["an address literal", () => "x@[127.0.0.1]", /^(550|501)/],
    ["a route", () => `"a@gmail.com"@${acme.domainName}`, /^(550|501)/],
  ])("refuses %s", async (_, address, refusal) => {
    expect(await deliver(address(), reply("eve@example.com", email.messageId), "eve@example.com")).toMatch(
      refusal,
    );
    // A sender of ours makes no difference: nobody logs in here.
    expect(
      await deliver(address(), reply("eve@example.com", email.messageId), `hello@${acme.domainName}`),
    ).toMatch(refusal);
  });

  it("takes any address where the domain, or its subdomain, receives", async () => {
    const other = await world.sender();
    const set = (receiving: string) =>
      world.sql(other, "UPDATE tenant.domains SET receiving = $2 WHERE organization_id = $1", [
        other.organization,
        receiving,
      ]);
    const send = (address: string) =>
      deliver(address, lines("From: a@example.com", "", "x"), "a@example.com");
    await set("subdomain");
    expect(await send(`any@inbound.${other.domainName}`)).toMatch(/^250/);
    expect(await send(`any@${other.domainName}`)).toMatch(/^550 5\.1\.1/);
    await set("full");
    expect(await send(`any@${other.domainName.toUpperCase()}`)).toMatch(/^250/);
    expect(await send(`any@inbound.${other.domainName}`)).toMatch(/^550 5\.1\.1/);
    await world.sql(other, "SELECT platform.release_domain('test', $1, $2)", [
      other.domainName,
      other.domain,
    ]);
    expect(await send(`any@${other.domainName}`)).toMatch(/^550 5\.7\.1/);
  });
});

/** Speaks raw bytes; answers everything the server said until it closed or was quiet at QUIT. */
function talk(...bytes: (string | Buffer)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, server.address);
    let said = "";
    socket.on("data", chunk => {
      said += chunk.toString("latin1");
    });
    socket.on("error", error =>
      "code" in error && (error.code === "ECONNRESET" || error.code === "EPIPE")
        ? resolve(said)
        : reject(error),
    );
    socket.on("close", () => resolve(said));
    socket.once("data", () => {
      for (const part of bytes) socket.write(part);
    });
  });
}

describe("hostile bytes", () => {
  it("offers no AUTH, VRFY or EXPN, and wants a greeting first", async () => {
    const said = await talk(
      "MAIL FROM:<a@b.example>\r\nEHLO x.example\r\nAUTH PLAIN AGEAYg==\r\nVRFY root\r\nEXPN list\r\nQUIT\r\n",
    );
    expect(said).not.toMatch(/250[ -]AUTH/);
    expect(said).toMatch(/250[ -]STARTTLS/);
    expect(said.match(/^50[0-3]/gm)?.length).toBeGreaterThanOrEqual(4);
  });

  it("keeps serving after garbage", async () => {
    await talk(randomBytes(20_000), "\r\n", "QUIT\r\n");
    await talk(`EHLO x.example\r\nMAIL FROM:<>\r\nRCPT TO:<${"a".repeat(5000)}@x.example>\r\nQUIT\r\n`);
    expect(
      await deliver(
        returnPath(0),
        Buffer.concat([Buffer.from("Subject: \xff\x00\r\nFrom: \x00\r\n\r\n"), randomBytes(2000)]),
      ),
    ).toMatch(/^250/);
    expect(await deliver(returnPath(0), "")).toMatch(/^250/);
    expect((await receivedOf()).length).toBe(2);
  });

  it("does not take a bare LF before the dot for the end of a message", async () => {
    const smuggled = `EHLO x.example\r\nMAIL FROM:<>\r\nRCPT TO:<${returnPath(0)}>\r\nDATA\r\n`;
    const body = `Subject: one\r\n\r\ntext\n.\nMAIL FROM:<>\r\nRCPT TO:<${returnPath(1)}>\r\nDATA\r\nSubject: two\r\n\r\n.\r\nQUIT\r\n`;
    const said = await talk(smuggled, body);
    expect(said.match(/^354/gm)).toHaveLength(1);
    expect(await receivedOf()).toHaveLength(1);
  });

  it("refuses what is too large", async () => {
    const said = await talk(`EHLO x.example\r\nMAIL FROM:<> SIZE=${40 * 1024 * 1024}\r\nQUIT\r\n`);
    expect(said).toMatch(/^552/m);
  });
});

describe("received emails over HTTP", () => {
  it("are listed, shown and downloaded by who may see them", async () => {
    const raw = dsn("ann@example.com");
    await deliver(returnPath(0), raw);
    const list = await world.call(`/v1/received-emails?emailId=${email.id}&kind=bounce`, { key: acme.key });
    const page = list.body as { data: { id: string }[]; hasMore: boolean };
    expect(page).toMatchObject({
      hasMore: false,
      data: [{ kind: "bounce", emailId: email.id, position: 0, from: "mailer-daemon@mx.example.com" }],
    });
    const path = `/v1/received-emails/${page.data[0]?.id}`;
    expect((await world.call(path, { key: acme.key })).body).toEqual(page.data[0]);
    const source = await world.call(`${path}/raw`, { key: acme.key });
    expect(source.headers.get("content-type")).toBe("message/rfc822");
    expect(source.text.trim()).toBe(raw.trim());
    const other = await world.sender();
    const narrow = await world.call("/v1/api-keys", {
      method: "POST",
      key: acme.key,
      json: { name: "n", permissions: ["emails:read"] },
    });
    expect((await world.call(path, { key: other.key })).status).toBe(404);
    expect((await world.call(`${path}/raw`, { key: other.key })).status).toBe(404);
    expect((await world.call(path, { key: (narrow.body as { key: string }).key })).status).toBe(403);
    expect(
      ((await world.call("/v1/received-emails", { key: other.key })).body as { data: unknown[] }).data,
    ).toEqual([]);
  });
});
