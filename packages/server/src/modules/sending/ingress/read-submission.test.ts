import fc from "fast-check";
import { simpleParser } from "mailparser";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { describe, expect, it } from "vitest";
import { Refusal } from "../intake/index.ts";
import { withCrlf } from "./header-block.ts";
import { readSubmission } from "./read-submission.ts";
import { isSevenBit, toSevenBit } from "./seven-bit.ts";

const NOW = new Date("2026-03-01T09:00:00.000Z");
const FALLBACK = "<email_1@acme.example>";
const read = (...lines: string[]) => readSubmission(Buffer.from(lines.join("\r\n")), FALLBACK, NOW);
const refusalOf = (...lines: string[]) => {
  try {
    read(...lines);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return (error as Refusal).message;
  }
  return "accepted";
};

describe("readSubmission", () => {
  it("takes what matters out of a message and makes it fit to travel", () => {
    const found = read(
      "From: =?utf-8?q?J=C3=B6rg?= <Joerg@ACME.example>",
      "To: Ann <ann@example.com>,",
      " bob@example.com",
      "Cc: carl@example.com",
      "Bcc: dora@example.com",
      "Return-Path: <x@y.example>",
      "Subject: =?utf-8?b?R3LDvMOfZQ==?=",
      "X-Mailstead-Stream: Marketing",
      "X-Mailstead-Idempotency-Key: order-1",
      "Bcc: emil@example.com",
      " , fritz@example.com",
      "X-Own: kept",
      "",
      "Hello",
      "",
    );
    expect(found).toMatchObject({
      from: { address: "Joerg@acme.example" },
      subject: "Grüße",
      messageId: FALLBACK,
      stream: "marketing",
      idempotencyKey: "order-1",
    });
    const kinds = ["ann", "bob", "carl", "dora"].map(name => found.kindOf(`${name}@example.com`));
    expect(kinds).toEqual(["to", "to", "cc", "bcc"]);
    const text = found.raw.toString();
    expect(text).not.toMatch(/bcc|dora|emil|fritz|mailstead-|return-path/i);
    expect(text).toContain("X-Own: kept\r\n");
    expect(text).toContain(
      `Message-ID: ${FALLBACK}\r\nDate: Sun, 01 Mar 2026 09:00:00 +0000\r\n\r\nHello\r\n`,
    );
  });

  it("keeps the Message-ID and Date its author gave", () => {
    const found = read(
      "From: a@acme.example",
      "Message-ID: <own@laptop>",
      "Date: Mon, 02 Mar 2026 00:00:00 +0100",
      "",
      "x",
    );
    expect(found.messageId).toBe("<own@laptop>");
    expect(found.raw.toString().match(/^(message-id|date):/gim)).toHaveLength(2);
  });

  it.each([
    ["no header at all", ["hello"], /header/],
    ["no From", ["Subject: x", "", "x"], /From/],
    ["two From", ["From: a@acme.example", "From: b@acme.example", "", "x"], /more than once/],
    ["two senders in one From", ["From: a@acme.example, b@acme.example", "", "x"], /From/],
    ["a folded second sender", ["From: a@acme.example,", " b@evil.example", "", "x"], /From/],
    ["an unknown stream", ["From: a@acme.example", "X-Mailstead-Stream: bulk", "", "x"], /Stream/],
    ["a malformed key", ["From: a@acme.example", "X-Mailstead-Idempotency-Key: a b", "", "x"], /Idempotency/],
    ["a malformed Message-ID", ["From: a@acme.example", "Message-ID: nothing", "", "x"], /Message-ID/],
    ["8-bit headers", ["From: a@acme.example", "Subject: Grüße", "", "x"], /8-bit/],
    ["an endless line", ["From: a@acme.example", "", "x".repeat(1200)], /longer/],
  ])("refuses %s", (_, lines, reason) => {
    expect(refusalOf(...lines)).toMatch(reason);
  });

  it("throws nothing but refusals, whatever comes, and lets no bare line break out", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 500 }).map(array => Buffer.from(array)),
      fc
        .array(
          fc.constantFrom(
            "From: a@acme.example",
            "Subject: x",
            "",
            "\n",
            "\r",
            "x\n.\n",
            "Bcc: v@x.example",
            "ü",
            "--b",
          ),
          { maxLength: 12 },
        )
        .map(lines => Buffer.from(lines.join("\r\n"))),
    );
    fc.assert(
      fc.property(bytes, raw => {
        try {
          const { raw: out } = readSubmission(raw, FALLBACK, NOW);
          expect(out.toString("latin1")).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
          expect(isSevenBit(out)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("withCrlf", () => {
  it("ends every line with CRLF and changes nothing else", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\r", "\n", "\r\n", "."), { maxLength: 30 }), parts => {
        const text = parts.join("");
        expect(withCrlf(Buffer.from(text)).toString()).toBe(text.replace(/\r\n|\r|\n/g, "\r\n"));
      }),
    );
  });
});

/** A message as clients send it after 8BITMIME: the composer's text parts, decoded in place. */
function eightBit(): Promise<Buffer> {
  const composer = new MailComposer({
    from: "a@acme.example",
    to: "b@example.com",
    subject: "x",
    text: "PLACEHOLDER-TEXT",
    html: "<p>PLACEHOLDER-HTML</p>",
    attachments: [{ filename: "a.bin", content: Buffer.from([0, 1, 2, 255]) }],
  });
  return composer
    .compile()
    .build()
    .then(built => {
      const text = built
        .toString("latin1")
        .replaceAll("Content-Transfer-Encoding: 7bit", "Content-Transfer-Encoding: 8bit")
        .replace("PLACEHOLDER-TEXT", Buffer.from("Grüße\r\n--not a boundary").toString("latin1"))
        .replace("PLACEHOLDER-HTML", Buffer.from("für dich").toString("latin1"));
      return Buffer.from(text, "latin1");
    });
}

describe("toSevenBit", () => {
  it("re-encodes 8-bit parts so that an independent reader finds the same content", async () => {
    const original = await eightBit();
    expect(isSevenBit(original)).toBe(false);
    const converted = toSevenBit(original);
    if (!converted) throw new Error("not converted");
    expect(isSevenBit(converted)).toBe(true);
    const [before, after] = await Promise.all([simpleParser(original), simpleParser(converted)]);
    expect(after.text?.trim()).toBe("Grüße\n--not a boundary");
    expect(after.text?.trim()).toBe(before.text?.trim());
    expect(after.html).toContain("für dich");
    expect(after.attachments[0]?.content).toEqual(Buffer.from([0, 1, 2, 255]));
  });

  it("leaves 7-bit mail untouched, byte by byte", async () => {
    const built = await new MailComposer({
      from: "a@acme.example",
      to: "b@x.example",
      text: "Grüße",
      html: "<p>ü</p>",
    })
      .compile()
      .build();
    expect(toSevenBit(built)).toBe(built);
  });

  it("gives up on what it cannot convert", () => {
    const give = (...lines: string[]) => toSevenBit(Buffer.from(lines.join("\r\n")));
    expect(give("Subject: ü", "", "x")).toBeUndefined();
    expect(give("Content-Type: multipart/mixed", "", "ü")).toBeUndefined();
    expect(give("Content-Transfer-Encoding: base64", "", "ü")).toBeUndefined();
    let nested = "ü";
    for (let i = 0; i < 40; i++) nested = `Content-Type: message/rfc822\r\n\r\n${nested}`;
    expect(toSevenBit(Buffer.from(nested))).toBeUndefined();
  });
});
