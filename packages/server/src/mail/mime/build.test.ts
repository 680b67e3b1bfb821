import fc from "fast-check";
import { type ParsedMail, simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { decodeWords } from "../address/index.ts";
import { attachmentProblem, buildMessage, headerProblem, type MessageParts, MimeError } from "./index.ts";

const minimal: MessageParts = {
  from: { address: "news@example.com", name: "Example News" },
  to: [{ address: "ann@example.org" }],
  subject: "Hello",
  date: new Date("2026-02-03T04:05:06Z"),
  messageId: "m1@example.com",
  text: "Hi",
};

function raw(parts: Partial<MessageParts>): Buffer {
  const { header, body } = buildMessage({ ...minimal, ...parts });
  return Buffer.concat([Buffer.from(header, "latin1"), body]);
}

/** What every message must be on the wire, whatever went in. */
function expectWireSafe(message: Buffer): void {
  const text = message.toString("latin1");
  expect(text).toMatch(/^[\t\r\n -~]*$/);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
  const body = text.slice(text.indexOf("\r\n\r\n") + 4);
  for (const line of body.split("\r\n")) {
    expect(line.length).toBeLessThanOrEqual(76);
    expect(line).not.toMatch(/[ \t]$/);
    expect(line).not.toMatch(/^From /);
  }
}

const parse = (message: Buffer): Promise<ParsedMail> =>
  simpleParser(message, { keepCidLinks: true, skipTextToHtml: true, skipHtmlToText: true });

const crlf = (text: string) => text.replace(/\r\n|\r|\n/g, "\n");

describe("buildMessage", () => {
  it("writes exactly this", () => {
    const message = raw({
      to: [
        { address: "ann@example.org", name: "Ann, Example" },
        { address: "bo@example.org", name: "Bö" },
      ],
      cc: [{ address: "cc@example.org" }],
      replyTo: [{ address: "help@example.com" }],
      subject: "Grüße aus Köln",
      text: "Hello \n.dot\r\nFrom me = you\n",
      html: "<p>Größe</p>",
      headers: { "X-Campaign": "spring" },
      systemHeaders: [["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"]],
      attachments: [
        {
          filename: "logo.png",
          contentType: "image/png",
          content: Buffer.from([1, 2, 3]),
          contentId: "logo",
        },
        { filename: "Rechnung März.pdf", contentType: "application/pdf", content: Buffer.from("PDF") },
      ],
    });
    expect(message.toString("latin1").split("\r\n")).toEqual([
      "From: Example News <news@example.com>",
      'To: "Ann, Example" <ann@example.org>, =?UTF-8?B?QsO2?= <bo@example.org>',
      "Cc: cc@example.org",
      "Reply-To: help@example.com",
      "Subject: =?UTF-8?B?R3LDvMOfZSBhdXMgS8O2bG4=?=",
      "Date: Tue, 03 Feb 2026 04:05:06 +0000",
      "Message-ID: <m1@example.com>",
      "X-Campaign: spring",
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
      "MIME-Version: 1.0",
      "Content-Type: multipart/mixed;",
      ' boundary="=_ms_mixed"',
      "",
      "--=_ms_mixed",
      "Content-Type: multipart/alternative;",
      ' boundary="=_ms_alternative"',
      "",
      "--=_ms_alternative",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "Hello=20",
      ".dot",
      "=46rom me =3D you",
      "",
      "--=_ms_alternative",
      'Content-Type: multipart/related; type="text/html";',
      ' boundary="=_ms_related"',
      "",
      "--=_ms_related",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      "PHA+R3LDtsOfZTwvcD4=",
      "",
      "--=_ms_related",
      "Content-Type: image/png",
      "Content-Transfer-Encoding: base64",
      "Content-Disposition: inline;",
      ' filename="logo.png"',
      "Content-ID: <logo>",
      "",
      "AQID",
      "",
      "--=_ms_related--",
      "",
      "--=_ms_alternative--",
      "",
      "--=_ms_mixed",
      "Content-Type: application/pdf",
      "Content-Transfer-Encoding: base64",
      "Content-Disposition: attachment;",
      " filename*=UTF-8''Rechnung%20M%C3%A4rz.pdf",
      "",
      "UERG",
      "",
      "--=_ms_mixed--",
      "",
    ]);
  });

  const line = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.string({ unit: fc.constantFrom("a", " ", "\t", "=", ".", "ü", "日", "𝒳", "From "), maxLength: 200 }),
    fc.constantFrom(
      ".",
      "..",
      ".dot",
      "From me",
      "--=_ms_mixed",
      "--=_ms_alternative--",
      " ",
      "x".repeat(75),
      "x".repeat(76),
      `${"x".repeat(75)} `,
      `${"x".repeat(74)} `,
    ),
  );
  const text = fc
    .array(line, { maxLength: 8 })
    .chain(lines => fc.constantFrom("\n", "\r\n", "\r").map(nl => lines.join(nl)));

  it("is read back the same by another parser, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.option(text, { nil: undefined }),
        fc.option(text, { nil: undefined }),
        async (plain, html) => {
          const message = raw({ text: plain, html });
          expectWireSafe(message);
          const parsed = await parse(message);
          // The parser keeps no byte-order mark and adds a line break to a text that has one elsewhere.
          const same = (got: string | undefined, given: string | undefined) =>
            expect((got ?? "").replace(/^\uFEFF|\n$/g, "")).toBe(
              crlf(given ?? "")
                .toWellFormed()
                .replace(/^\uFEFF|\n$/g, ""),
            );
          if (plain !== undefined || html === undefined) same(parsed.text, plain);
          if (html !== undefined) same(parsed.html === false ? "" : parsed.html, html);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("keeps subjects, names and custom headers", async () => {
    const words = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 200 })
      .filter(value => !/\p{Cc}/u.test(value));
    await fc.assert(
      fc.asyncProperty(words, words, words, async (subject, name, custom) => {
        const message = raw({
          subject,
          from: { address: "a@b.example", name },
          headers: { "X-Note": custom },
        });
        expectWireSafe(message);
        // RFC 2047 §2: a line with an encoded word holds at most 76 characters.
        for (const line of message.toString().split("\r\n")) {
          if (/^(?:Subject|From|X-Note): =\?UTF-8|^ =\?UTF-8/.test(line))
            expect(line.length).toBeLessThanOrEqual(76);
        }
        const parsed = await parse(message);
        expect(parsed.subject?.trim()).toBe(subject.trim());
        expect(parsed.from?.value[0]?.address).toBe("a@b.example");
        // The parser leaves headers it does not know encoded.
        if (!custom.includes("=?")) {
          expect(decodeWords(String(parsed.headers.get("x-note"))).trim()).toBe(custom.trim());
        }
      }),
      { numRuns: 200 },
    );
  });

  it("keeps attachments and their names", async () => {
    const filename = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 100 })
      .filter(name => !/\p{Cc}/u.test(name));
    const binary = fc.uint8Array({ maxLength: 400 }).map(bytes => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(filename, binary, binary, async (name, content, inline) => {
        const message = raw({
          html: '<img src="cid:i@x">',
          attachments: [
            { filename: name, contentType: "application/x-thing; a=b", content },
            { filename: "i.gif", contentType: "image/gif", content: inline, contentId: "i@x" },
          ],
        });
        expectWireSafe(message);
        const { attachments } = await parse(message);
        const [first, second] = [attachments.find(a => !a.related), attachments.find(a => a.related)];
        // The parser guesses at names that look encoded or hold path separators.
        if (/^[\w .\p{L}]+$/u.test(name)) expect(first?.filename?.trim()).toBe(name.trim());
        expect(first).toMatchObject({
          contentType: "application/x-thing",
          contentDisposition: "attachment",
          content,
        });
        expect(second).toMatchObject({ cid: "i@x", contentDisposition: "inline", content: inline });
      }),
      { numRuns: 100 },
    );
  });

  it("sends large attachments in lines of 76", async () => {
    const content = Buffer.from(Array.from({ length: 300_001 }, (_, i) => (i * 7919) & 255));
    const message = raw({
      attachments: [{ filename: "big.bin", contentType: "application/octet-stream", content }],
    });
    expectWireSafe(message);
    expect((await parse(message)).attachments[0]?.content.equals(content)).toBe(true);
  });

  it("gives equal bytes for equal parts, even after a larger message", () => {
    const first = raw({ html: "<b>ü</b>" });
    const kept = Buffer.from(first);
    raw({ text: "ß".repeat(500_000) });
    expect(raw({ html: "<b>ü</b>" })).toEqual(kept);
    expect(first).toEqual(kept);
  });

  it("hides who got a blind copy", () => {
    expect(raw({ to: [] }).toString()).toContain("To: undisclosed-recipients:;\r\n");
    expect(raw({ to: [], cc: [{ address: "c@d.example" }] }).toString()).not.toContain("undisclosed");
  });

  it("folds long recipient lists", async () => {
    const to = Array.from({ length: 60 }, (_, i) => ({
      address: `person${i}@example.org`,
      name: `Person, No. ${i}`,
    }));
    const message = raw({ to });
    const header = message.toString("latin1").split("\r\n\r\n")[0]!;
    for (const line of header.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
    const parsed = await parse(message);
    expect(parsed.to).toMatchObject({ value: to });
  });

  it("sends composite types as opaque bytes", async () => {
    const attachment = {
      filename: "mail.eml",
      contentType: "message/rfc822",
      content: Buffer.from("a: b\r\n\r\nx"),
    };
    const message = raw({ attachments: [attachment] });
    expect(message.toString()).toContain("Content-Type: application/octet-stream\r\n");
    expect((await parse(message)).attachments[0]?.content).toEqual(attachment.content);
  });

  it("lets system headers replace custom ones of the same name", () => {
    const text = raw({
      headers: { "list-unsubscribe": "<https://custom.example>" },
      systemHeaders: [["List-Unsubscribe", "<https://ours.example>"]],
    }).toString();
    expect(text.match(/list-unsubscribe/gi)).toHaveLength(1);
    expect(text).toContain("List-Unsubscribe: <https://ours.example>\r\n");
  });
});

describe("refusals", () => {
  it.each([
    ["Bcc", "x@y.example", "reserved_header"],
    ["bCC", "x@y.example", "reserved_header"],
    ["DKIM-Signature", "v=1", "reserved_header"],
    ["Received", "x", "reserved_header"],
    ["Return-Path", "<>", "reserved_header"],
    ["Content-Type", "text/html", "reserved_header"],
    ["content-anything", "x", "reserved_header"],
    ["MIME-Version", "1.0", "reserved_header"],
    ["From", "x@y.example", "reserved_header"],
    ["Resent-To", "x@y.example", "reserved_header"],
    ["X Y", "x", "bad_header_name"],
    ["X:", "x", "bad_header_name"],
    ["", "x", "bad_header_name"],
    ["Ü", "x", "bad_header_name"],
    ["X-A\r\nBcc", "x", "bad_header_name"],
    ["X-A", "x\r\nBcc: y@z.example", "control_character"],
    ["X-A", "x\nBcc: y", "control_character"],
    ["X-A", "x\0", "control_character"],
    ["X-A", "x".repeat(20_000), "header_too_long"],
  ])("header %j: %j → %s", (name, value, reason) => {
    expect(headerProblem(name, value)?.reason).toBe(reason);
    expect(() => raw({ headers: { [name]: value } })).toThrow(MimeError);
  });

  it.each<[string, Partial<MessageParts>]>([
    ["subject", { subject: "Hi\r\nBcc: x@y.example" }],
    ["message id", { messageId: "a@b>\r\nBcc: x" }],
    ["date", { date: new Date(Number.NaN) }],
    ["address beyond ASCII", { to: [{ address: "ü@x.example" }] }],
    ["system header", { systemHeaders: [["List-Id", "x\r\ny: z"]] }],
    [
      "system header word",
      { systemHeaders: [["List-Unsubscribe", `<https://x.example/${"y".repeat(1000)}>`]] },
    ],
    ["headers twice", { headers: { "X-A": "1", "x-a": "2" } }],
  ])("%s", (_, parts) => {
    expect(() => raw(parts)).toThrow(MimeError);
  });

  it("never lets an address or name add a header", () => {
    const message = raw({
      to: [{ address: "a@b.example\r\nBcc: x@y.example", name: "A\r\nBcc: z" }],
    }).toString();
    expect(message).not.toMatch(/^Bcc/m);
  });

  const good = { filename: "a.txt", contentType: "text/plain; charset=utf-8" };
  it.each([
    [good, undefined],
    [{ ...good, contentType: 'application/x; name="a b.txt"' }, undefined],
    [{ ...good, filename: "" }, "bad_filename"],
    [{ ...good, filename: "a\r\nX: y" }, "bad_filename"],
    [{ ...good, contentType: "text" }, "bad_content_type"],
    [{ ...good, contentType: "text/plain\r\nX: y" }, "bad_content_type"],
    [{ ...good, contentType: `text/plain${"; a=".repeat(1000)}` }, "bad_content_type"],
    [{ ...good, contentId: "a>b" }, "bad_content_id"],
    [{ ...good, contentId: "" }, "bad_content_id"],
  ])("attachment %j → %s", (attachment, reason) => {
    expect(attachmentProblem(attachment)?.reason).toBe(reason);
  });

  it("encodes a custom value whose words fit on no line", async () => {
    const message = raw({ headers: { "X-Long": "y".repeat(5000) } });
    expectWireSafe(message);
    const value = String((await parse(message)).headers.get("x-long"));
    expect(decodeWords(value)).toBe("y".repeat(5000));
  });
});
