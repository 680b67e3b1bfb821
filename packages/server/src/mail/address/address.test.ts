import fc from "fast-check";
import { simpleParser } from "mailparser";
import addressparser from "nodemailer/lib/addressparser/index.js";
import { describe, expect, it } from "vitest";
import {
  canonicalAddress,
  decodeWords,
  encodeWords,
  formatMailbox,
  nameProblem,
  parseMailbox,
} from "./index.ts";

describe("canonicalAddress", () => {
  it.each([
    ["Ann@EXAMPLE.com", "Ann@example.com", "ann@example.com"],
    [" ann@example.com. ", "ann@example.com", "ann@example.com"],
    ["ann+tag@bücher.de", "ann+tag@xn--bcher-kva.de", "ann+tag@xn--bcher-kva.de"],
    ["ann@XN--BCHER-KVA.de", "ann@xn--bcher-kva.de", "ann@xn--bcher-kva.de"],
    ['"ann"@example.com', "ann@example.com", "ann@example.com"],
    ['"a b\\"c"@example.com', '"a b\\"c"@example.com', '"a b\\"c"@example.com'],
    ['"a@b"@example.com', '"a@b"@example.com', '"a@b"@example.com'],
    [
      "o'neil!#$%&*/=?^_`{|}~-@example.co.uk",
      "o'neil!#$%&*/=?^_`{|}~-@example.co.uk",
      "o'neil!#$%&*/=?^_`{|}~-@example.co.uk",
    ],
    ["ann@gov.uk", "ann@gov.uk", "ann@gov.uk"],
    [`${"a".repeat(64)}@example.com`, `${"a".repeat(64)}@example.com`, `${"a".repeat(64)}@example.com`],
  ])("%s", (input, address, suppressionKey) => {
    expect(canonicalAddress(input)).toMatchObject({ ok: true, address: { address, suppressionKey } });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["ann", "bad_syntax"],
    ["@example.com", "bad_syntax"],
    ["ann@", "bad_syntax"],
    ["ann@example.com\r\nRCPT TO:<x@y.z>", "control_character"],
    ["an\0n@example.com", "control_character"],
    ["ann\n@example.com", "control_character"],
    [".ann@example.com", "bad_local_part"],
    ["a..b@example.com", "bad_local_part"],
    ["a b@example.com", "bad_local_part"],
    ["a<b@example.com", "bad_local_part"],
    ['"a"b"@example.com', "bad_local_part"],
    ["änn@example.com", "non_ascii_local_part"],
    [`${"a".repeat(65)}@example.com`, "local_part_too_long"],
    ["ann@localhost", "bad_domain"],
    ["ann@[192.0.2.1]", "bad_domain"],
    ["ann@192.0.2.1", "bad_domain"],
    ["ann@example..com", "bad_domain"],
    ["ann@-example.com", "bad_domain"],
    ["ann@exa_mple.com", "bad_domain"],
    ["ann@example.com>", "bad_domain"],
    [`ann@${"a".repeat(64)}.com`, "bad_domain"],
    [`ann@${"a.".repeat(125)}com`, "too_long"],
    ["x".repeat(100_000), "too_long"],
  ])("refuses %j as %s", (input, reason) => {
    expect(canonicalAddress(input)).toMatchObject({ ok: false, reason });
  });

  it("is stable, safe for SMTP, and never throws", () => {
    const guess = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.emailAddress(),
      fc.tuple(fc.string({ unit: "grapheme", maxLength: 12 }), fc.domain()).map(([l, d]) => `"${l}"@${d}`),
    );
    fc.assert(
      fc.property(guess, input => {
        const first = canonicalAddress(input);
        if (!first.ok) return;
        expect(first.address.address).toMatch(/^[ -~]{3,254}$/);
        expect(canonicalAddress(first.address.address)).toEqual(first);
        expect(canonicalAddress(first.address.suppressionKey)).toMatchObject({
          address: { suppressionKey: first.address.suppressionKey },
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe("parseMailbox", () => {
  it.each([
    ["ann@example.com", undefined, "ann@example.com"],
    ["<ann@example.com>", undefined, "ann@example.com"],
    ["Ann Example <ann@example.com>", "Ann Example", "ann@example.com"],
    ['"Example, Ann \\"A\\"" <ann@Example.com>', 'Example, Ann "A"', "ann@example.com"],
    ["Dr. Ann O'Neil: sales <ann@example.com>", "Dr. Ann O'Neil: sales", "ann@example.com"],
    ["Zoë <zoe@example.com>", "Zoë", "zoe@example.com"],
    ["=?UTF-8?Q?Zo=C3=AB?= =?UTF-8?B?IEzDuHY=?= <zoe@example.com>", "Zoë Løv", "zoe@example.com"],
    ['"" <ann@example.com>', undefined, "ann@example.com"],
  ])("%s", (input, name, address) => {
    const result = parseMailbox(input);
    expect(result).toMatchObject({ ok: true, mailbox: { address } });
    expect(result.ok && result.mailbox.name).toBe(name);
  });

  it.each([
    ["Ann <ann@example.com>\r\nBcc: x@y.z", "control_character"],
    ["=?UTF-8?Q?Ann=0D=0ABcc:_x?= <ann@example.com>", "control_character"],
    ["a@b.example, Ann <ann@example.com>", "bad_name"],
    ['"Ann <ann@example.com>', "bad_name"],
    ["Ann <ann@example.com", "bad_local_part"],
    ["Ann <>", "empty"],
    [`${"n".repeat(257)} <ann@example.com>`, "name_too_long"],
    ["<".repeat(100_000), "too_long"],
  ])("refuses %j as %s", (input, reason) => {
    expect(parseMailbox(input)).toMatchObject({ ok: false, reason });
  });

  it("checks a name of its own", () => {
    expect(nameProblem("Ann\nBcc")).toMatchObject({ reason: "control_character" });
    expect(nameProblem('Ann <>,"')).toBeUndefined();
  });
});

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }).map(text => text.trim());
const names = words.filter(name => !/\p{Cc}/u.test(name) && name.length <= 256);

describe("formatMailbox", () => {
  it.each([
    ["Ann Example", "Ann Example <a@b.example>"],
    ["Example, Ann", '"Example, Ann" <a@b.example>'],
    ['Ann "A" \\', '"Ann \\"A\\" \\\\" <a@b.example>'],
    ["Zoë", "=?UTF-8?Q?Zo=C3=AB?= <a@b.example>"],
    ["株式会社", "=?UTF-8?B?5qCq5byP5Lya56S+?= <a@b.example>"],
    ["", "a@b.example"],
    ["Ann\r\nBcc: x", '"Ann Bcc: x" <a@b.example>'],
    ["=?UTF-8?Q?x?=", "=?UTF-8?B?PT9VVEYtOD9RP3g/PQ==?= <a@b.example>"],
  ])("%j", (name, expected) => {
    expect(formatMailbox({ address: "a@b.example", name })).toBe(expected);
  });

  it("is read back by ourselves", () => {
    fc.assert(
      fc.property(names, name => {
        const text = formatMailbox({ address: "a@b.example", name });
        expect(text).toMatch(/^[ -~]+$/);
        const parsed = parseMailbox(text);
        expect(parsed.ok && (parsed.mailbox.name ?? "")).toBe(name);
      }),
      { numRuns: 300 },
    );
  });

  it("is one mailbox to another parser", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 60 }).map(text => text.trim()),
        async name => {
          const text = formatMailbox({ address: "a@b.example", name });
          expect(addressparser(text, { flatten: true })).toHaveLength(1);
          const { from } = await simpleParser(`From: ${text}\r\n\r\n`);
          expect(from?.value).toMatchObject([{ address: "a@b.example" }]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("encoded words", () => {
  it("never exceed 75 characters, never split a character, and decode to the same text", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 60 }), (text, used) => {
        const encoded = encodeWords(text, used);
        const alone = encoded.split(" ");
        for (const word of alone) expect(word.length).toBeLessThanOrEqual(75);
        // Each word decodes without its neighbours only if no character was split.
        expect(alone.map(decodeWords).join("")).toBe(text);
        expect(decodeWords(encoded)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  // RFC 2047 §8
  it.each([
    ["=?ISO-8859-1?Q?a?=", "a"],
    ["=?ISO-8859-1?Q?a?= b", "a b"],
    ["=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=", "ab"],
    ["=?ISO-8859-1?Q?a?=  \r\n =?ISO-8859-1?Q?b?=", "ab"],
    ["=?ISO-8859-1?Q?a_b?=", "a b"],
    ["=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=", "a b"],
    ["=?US-ASCII?Q?Keith_Moore?=", "Keith Moore"],
    ["=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?=", "Keld Jørn Simonsen"],
    [
      "=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?= =?ISO-8859-2?B?dSB1bmRlcnN0YW5kIHRoZSBleGFtcGxlLg==?=",
      "If you can read this you understand the example.",
    ],
    ["=?UTF-8?B?w?= =?UTF-8?Q?=C3?= =?UTF-8?Q?=BC?=", "ü"],
    ["=?x-nonsense?Q?a?=", "a"],
    ["=?UTF-8?X?a?=", "=?UTF-8?X?a?="],
    ["100 =? 100", "100 =? 100"],
  ])("%s → %s", (input, expected) => {
    expect(decodeWords(input)).toBe(expected);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("=", "?", "Q", "B", "UTF-8", " ", "ä", "*") }), text => {
        expect(typeof decodeWords(text)).toBe("string");
      }),
    );
  });
});
