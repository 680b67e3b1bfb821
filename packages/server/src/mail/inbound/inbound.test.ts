import fc from "fast-check";
import { simpleParser } from "mailparser";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { describe, expect, it } from "vitest";
import { buildMessage } from "../mime/index.ts";
import { classifyInbound, type InboundMessage } from "./index.ts";

const message = (...lines: string[]) => Buffer.from(lines.join("\r\n"));

function as<K extends InboundMessage["kind"]>(kind: K, raw: Buffer): Extract<InboundMessage, { kind: K }> {
  const found = classifyInbound(raw);
  expect(found.kind).toBe(kind);
  return found as Extract<InboundMessage, { kind: K }>;
}

const dsn = (
  status: string[],
  returned: string[] = ["Message-ID: <m1@example.com>", "To: ann@example.org"],
) =>
  message(
    "From: MAILER-DAEMON@mx.example.org (Mail Delivery System)",
    "Subject: Undelivered Mail Returned to Sender",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    "Content-Type: multipart/report; report-type=delivery-status;",
    '\tboundary="B1/mx.example.org"',
    "",
    "This is a MIME-encapsulated message.",
    "",
    "--B1/mx.example.org",
    "Content-Description: Notification",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "I'm sorry to have to inform you that your message could not be delivered.",
    "",
    "--B1/mx.example.org",
    "Content-Type: message/delivery-status",
    "",
    ...status,
    "",
    "--B1/mx.example.org",
    "Content-Type: message/rfc822",
    "",
    ...returned,
    "",
    "body",
    "--B1/mx.example.org--",
    "",
  );

describe("delivery status notifications", () => {
  it("reads every recipient of an RFC 3464 report", () => {
    const found = as(
      "dsn",
      dsn([
        "Reporting-MTA: dns; mx.example.org",
        "X-Postfix-Queue-ID: 4ABC",
        "Arrival-Date: Tue,  3 Feb 2026 04:05:06 +0000 (UTC)",
        "",
        "Final-Recipient: rfc822; Ann@Example.org",
        "Original-Recipient: rfc822;sales@example.org",
        "Action: failed",
        "Status: 5.1.1",
        "Remote-MTA: dns; in.example.org",
        "Diagnostic-Code: smtp; 550 5.1.1 <ann@example.org>: Recipient address rejected:",
        "    User unknown in local recipient table",
        "",
        "Final-Recipient: rfc822; bo@example.org",
        "Action: delayed",
        "Status: 4.4.1 (no answer)",
      ]),
    );
    expect(found).toMatchObject({
      reportingMta: "mx.example.org",
      original: { messageId: "m1@example.com", to: "ann@example.org" },
      recipients: [
        {
          finalRecipient: "Ann@example.org",
          originalRecipient: "sales@example.org",
          action: "failed",
          status: "5.1.1",
          code: 550,
          diagnostic:
            "550 5.1.1 <ann@example.org>: Recipient address rejected: User unknown in local recipient table",
          remoteMta: "in.example.org",
        },
        { finalRecipient: "bo@example.org", action: "delayed", status: "4.4.1", diagnostic: undefined },
      ],
    });
  });

  it("agrees with another parser about the parts", async () => {
    const raw = dsn([
      "Reporting-MTA: dns; mx.example.org",
      "",
      "Final-Recipient: rfc822; a@b.example",
      "Status: 5.0.0",
    ]);
    const parsed = await simpleParser(raw, { keepDeliveryStatus: true } as object);
    const report = parsed.attachments.find(part => part.contentType === "message/delivery-status");
    expect(report?.content.toString()).toContain("Final-Recipient: rfc822; a@b.example");
    expect(as("dsn", raw).recipients).toMatchObject([{ finalRecipient: "a@b.example", action: "failed" }]);
  });

  it("counts only the outer report when a bounce bounces", () => {
    const inner = dsn([
      "Reporting-MTA: dns; inner",
      "",
      "Final-Recipient: rfc822; inner@b.example",
      "Action: failed",
    ]);
    const outer = dsn(
      [
        "Reporting-MTA: dns; outer",
        "",
        "Final-Recipient: rfc822; outer@b.example",
        "Action: failed",
        "Status: 5.2.1",
      ],
      inner.toString().replaceAll("B1/mx", "B2/mx").split("\r\n"),
    );
    expect(as("dsn", outer)).toMatchObject({
      reportingMta: "outer",
      recipients: [{ finalRecipient: "outer@b.example" }],
    });
  });

  it("takes a forwarded bounce for the message of a person that it is", async () => {
    const raw = await new MailComposer({
      from: "ann@example.org",
      subject: "Fwd: bounced",
      text: "What is this?",
      attachments: [
        {
          contentType: "message/rfc822",
          content: dsn(["", "Final-Recipient: rfc822; a@b.example", "Action: failed"]),
        },
      ],
    })
      .compile()
      .build();
    expect(as("message", raw)).toMatchObject({
      from: "ann@example.org",
      text: expect.stringContaining("What is this?"),
    });
  });

  it("reads base64 reports, LF line ends, and a report without the empty line", () => {
    const status = [
      "Reporting-MTA: dns; mx",
      "Final-Recipient: rfc822; a@b.example",
      "Action: failed",
      "Status: 5.1.1",
    ];
    const lf = Buffer.from(dsn(status).toString().replaceAll("\r\n", "\n"));
    expect(as("dsn", lf).recipients).toMatchObject([{ finalRecipient: "a@b.example", status: "5.1.1" }]);
    const encoded = Buffer.from(status.join("\n")).toString("base64");
    const base64 = dsn([encoded])
      .toString()
      .replace("delivery-status\r\n\r\n", "delivery-status\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    expect(as("dsn", Buffer.from(base64)).recipients).toMatchObject([{ finalRecipient: "a@b.example" }]);
  });

  it("reads old Exim bounces", () => {
    const raw = message(
      "From: Mail Delivery System <Mailer-Daemon@mx.example.org>",
      "X-Failed-Recipients: a@b.example, c@d.example",
      "Auto-Submitted: auto-replied",
      "",
      "A message that you sent could not be delivered.",
    );
    expect(as("dsn", raw).recipients).toMatchObject([
      { finalRecipient: "a@b.example", action: "failed", status: undefined },
      { finalRecipient: "c@d.example" },
    ]);
  });

  it("is not fooled by a report that says nothing", () => {
    expect(as("autoReply", dsn(["hello"])).sign).toBe("auto_submitted");
  });
});

describe("complaints", () => {
  const arf = (type: string, ...fields: string[]) =>
    message(
      "From: <abusedesk@example.com>",
      "Subject: FW: Earn money",
      "MIME-Version: 1.0",
      'Content-Type: multipart/report; report-type=feedback-report; boundary="part1"',
      "",
      "--part1",
      'Content-Type: text/plain; charset="US-ASCII"',
      "",
      "This is an email abuse report.",
      "",
      "--part1",
      "Content-Type: message/feedback-report",
      "",
      ...(type === "" ? [] : [`Feedback-Type: ${type}`]),
      "User-Agent: SomeGenerator/1.0",
      "Version: 1",
      ...fields,
      "",
      "--part1",
      "Content-Type: message/rfc822",
      "",
      "From: <somespammer@example.net>",
      "Message-ID: 8787KJKJ3K4J3K4J3K4J3.mail@example.net",
      "Feedback-ID: camp:org:stream:sender",
      "",
      "Spam Spam Spam",
      "--part1--",
    );

  it("reads a report of RFC 5965's kind", () => {
    const found = as(
      "complaint",
      arf(
        "abuse",
        "Original-Mail-From: <somespammer@example.net>",
        "Original-Rcpt-To: <User@Example.com>",
        "Original-Rcpt-To: <two@example.com>",
        "Source-IP: 192.0.2.1",
        "Reported-Domain: Example.net",
      ),
    );
    expect(found).toMatchObject({
      feedbackType: "abuse",
      notSpam: false,
      originalRecipients: ["User@example.com", "two@example.com"],
      sourceIp: "192.0.2.1",
      reportedDomain: "example.net",
      original: { from: "somespammer@example.net" },
    });
    expect(found.original?.headers).toContainEqual(["feedback-id", "camp:org:stream:sender"]);
  });

  it.each([
    ["not-spam", "not-spam", true],
    ["Fraud", "fraud", false],
    ["miscategorized", "other", false],
    ["", "abuse", false],
  ])("type %j is %s", (given, feedbackType, notSpam) => {
    expect(as("complaint", arf(given))).toMatchObject({ feedbackType, notSpam, originalRecipients: [] });
  });
});

describe("people and machines", () => {
  const plain = (...headers: string[]) => message("From: Ann <ann@example.org>", ...headers, "", "Hi");

  it.each([
    [["Auto-Submitted: auto-replied"], "auto_submitted"],
    [["Auto-Submitted: auto-generated; x=y"], "auto_submitted"],
    [["X-Autoreply: yes"], "autoreply_header"],
    [["X-Autorespond: 1"], "autoreply_header"],
    [["Precedence: auto_reply"], "precedence"],
    [["Precedence: bulk"], "precedence"],
    [["Subject: Automatic reply: Your offer"], "subject"],
    [["Subject: Out of Office"], "subject"],
    [["Subject: =?UTF-8?Q?R=C3=A9ponse_automatique?="], "subject"],
    [["Subject: Abwesenheitsnotiz"], "subject"],
  ])("%j is an automatic reply by %s", (headers, sign) => {
    expect(as("autoReply", plain(...headers)).sign).toBe(sign);
  });

  it.each([
    [["Auto-Submitted: no"]],
    [["Precedence: first-class"]],
    [["X-Autoreply: no"]],
    [["Subject: Our office is out of coffee"]],
  ])("%j is not", headers => {
    expect(as("message", plain(...headers)).text).toBe("Hi");
  });

  it("reads a reply made by another library", async () => {
    const raw = await new MailComposer({
      from: "Zoë Löv <zoe@bücher.example>",
      to: "b@example.com",
      subject: "Re: Grüße 🎉",
      inReplyTo: "<m1@example.com>",
      references: ["<m0@example.com>", "<m1@example.com>"],
      text: "Ja, gern.\n\n> früher\nlange Zeile ".repeat(10),
      html: "<p>Ja, gern – €</p>",
      attachments: [{ filename: "a.txt", content: "not shown" }],
    })
      .compile()
      .build();
    const found = as("reply", raw);
    const oracle = await simpleParser(raw);
    expect(found).toMatchObject({
      from: "zoe@xn--bcher-kva.example",
      fromName: "Zoë Löv",
      subject: "Re: Grüße 🎉",
      inReplyTo: "m1@example.com",
      references: ["m0@example.com", "m1@example.com"],
      html: "<p>Ja, gern – €</p>",
    });
    expect(found.text?.trim()).toBe(oracle.text?.trim());
    expect(found.text).not.toContain("not shown");
  });

  it("reads what our own builder writes", () => {
    const line = fc.string({ unit: "grapheme", maxLength: 90 }).filter(text => !/[\p{Cc}\uFEFF]/u.test(text));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), line, (lines, subject) => {
        const text = lines.join("\n");
        const { header, body } = buildMessage({
          from: { address: "a@b.example" },
          to: [],
          subject,
          date: new Date(0),
          messageId: "x@y.example",
          text,
          html: text,
          headers: { "In-Reply-To": "<m@x.example>" },
        });
        const found = classifyInbound(Buffer.concat([Buffer.from(header), body]));
        expect(found).toMatchObject({ subject: subject.trim(), text, html: text, inReplyTo: "m@x.example" });
      }),
      { numRuns: 200 },
    );
  });

  it("reads other charsets, and 8-bit headers against the rules", () => {
    const latin1 = Buffer.from(
      "From: a@b.example\r\nSubject: Gr\xfc\xdfe\r\nContent-Type: text/plain; charset=windows-1252\r\n\r\n\x80 \xfc",
      "latin1",
    );
    expect(classifyInbound(latin1)).toMatchObject({ subject: "Grüße", text: "€ ü" });
    const utf8 = Buffer.from("Subject: Grüße\n\nü");
    expect(classifyInbound(utf8)).toMatchObject({ subject: "Grüße", text: "ü", from: undefined });
  });
});

describe("hostile input", () => {
  it("never throws on random bytes or damaged reports", () => {
    const valid = dsn([
      "Reporting-MTA: dns; mx",
      "",
      "Final-Recipient: rfc822; a@b.example",
      "Status: 5.1.1",
    ]);
    const piece = fc.constantFrom(
      "Content-Type: multipart/mixed; boundary=x\r\n",
      'Content-Type: multipart/report; boundary="x\r\n',
      "Content-Type: message/delivery-status\r\n",
      "Content-Type: message/feedback-report\r\n",
      "Content-Transfer-Encoding: base64\r\n",
      "Content-Transfer-Encoding: quoted-printable\r\n",
      "\r\n",
      "--x\r\n",
      "--x--\r\n",
      "=?UTF-8?B?",
      "=4",
      "Final-Recipient: rfc822;\r\n",
      ":\r\n",
      " ",
      "\0\xff\x80",
    );
    const inputs = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map(bytes => Buffer.from(bytes)),
      fc.array(piece, { maxLength: 40 }).map(pieces => Buffer.from(pieces.join(""), "latin1")),
      fc
        .tuple(fc.nat(valid.length), fc.nat(valid.length), fc.uint8Array({ maxLength: 8 }))
        .map(([a, b, bytes]) =>
          Buffer.concat([valid.subarray(0, Math.min(a, b)), bytes, valid.subarray(Math.max(a, b))]),
        ),
    );
    fc.assert(
      fc.property(inputs, raw => {
        expect(["dsn", "complaint", "autoReply", "reply", "message"]).toContain(classifyInbound(raw).kind);
      }),
      { numRuns: 1000 },
    );
  });

  it("stops at its limits", () => {
    const deep = Array.from(
      { length: 500 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    );
    expect(classifyInbound(Buffer.from(deep.join(""))).kind).toBe("message");
    const wide = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\nx\r\n".repeat(50_000)}`;
    const found = as("message", Buffer.from(wide));
    expect(found.text?.match(/x/g)?.length).toBeLessThanOrEqual(100);
    const huge = classifyInbound(
      Buffer.from(`Subject: ${"x".repeat(1_000_000)}\r\n${"A: b\r\n".repeat(100_000)}\r\nx`),
    );
    expect(huge.subject?.length).toBe(998);
    const text = as("message", Buffer.from(`From: a@b.example\r\n\r\n${"y".repeat(2_000_000)}`)).text;
    expect(text?.length).toBe(256 * 1024);
    expect(classifyInbound(Buffer.from(`\r\n${"y".repeat(1000)}`), { maxBytes: 100 })).toMatchObject({
      truncated: true,
    });
  });

  it("reports at most a hundred recipients", () => {
    const groups = Array.from({ length: 5000 }, (_, i) => [
      "",
      `Final-Recipient: rfc822; a${i}@b.example`,
      "Action: failed",
    ]);
    const found = as("dsn", dsn(["Reporting-MTA: dns; mx", ...groups.flat()]));
    expect(found.recipients).toHaveLength(100);
  });
});
