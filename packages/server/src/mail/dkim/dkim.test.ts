import { createHash, generateKeyPairSync, verify } from "node:crypto";
import fc from "fast-check";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import { describe, expect, it } from "vitest";
import { buildMessage } from "../mime/index.ts";
import { relaxedBodyHash, relaxedField, relaxedHeader } from "./canonical.ts";
import {
  createDkimSigner,
  type DkimKey,
  dkimRecord,
  generateDkimKey,
  parseDkimRecord,
  publicKeyOf,
  REVOKED_DKIM_RECORD,
  signMessage,
} from "./index.ts";
import { decodePublicKey } from "./keys.ts";

const now = new Date("2026-02-03T04:05:06Z");
const [rsa, feedback, ed25519] = await Promise.all([
  generateDkimKey(),
  generateDkimKey(),
  generateDkimKey("ed25519"),
]);

const published: Record<string, string> = {
  "s1._domainkey.example.com": dkimRecord(rsa.publicKey),
  "fb._domainkey.feedback.example.net": dkimRecord(feedback.publicKey),
  "ed._domainkey.example.com": dkimRecord(ed25519.publicKey, "ed25519"),
};

/** What an independent verifier says about each signature, outermost first. */
async function verdicts(message: string): Promise<[domain: string | undefined, result: string][]> {
  const { results } = await dkimVerify(Buffer.from(message, "latin1"), {
    resolver: async (name: string) => {
      const record = published[name];
      if (record === undefined) throw Object.assign(new Error("not found"), { code: "ENOTFOUND" });
      return [[record]];
    },
  });
  return results.map(result => [result.signingDomain, result.status.result]);
}

const signerOf = (key: DkimKey, domain: string, selector: string) =>
  createDkimSigner({ domain, selector, privateKeyPem: key.privateKeyPem });
const main = signerOf(rsa, "example.com", "s1");
const second = signerOf(feedback, "feedback.example.net", "fb");
const third = signerOf(ed25519, "example.com", "ed");

const message = buildMessage({
  from: { address: "news@example.com", name: "Zoë, Example" },
  to: [{ address: "ann@example.org" }],
  subject: "Grüße",
  date: now,
  messageId: "m1@example.com",
  text: "Hello  \n\n  double  spaces\n\n\n",
  html: "<p>Hello</p>",
  systemHeaders: [
    ["List-Unsubscribe", "<https://example.com/u/abc>"],
    ["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"],
  ],
});
const whole = (signature: string) => signature + message.header + message.body.toString("latin1");

describe("signMessage", () => {
  it("passes an independent verifier with RSA, a second domain and Ed25519", async () => {
    const signed = whole(await signMessage(message, [main, second, third], now));
    expect(await verdicts(signed)).toEqual([
      ["example.com", "pass"],
      ["feedback.example.net", "pass"],
      ["example.com", "pass"],
    ]);
  });

  it("passes whatever the body is", async () => {
    const piece = fc.constantFrom("a", " ", "\t", "\r\n", "\r", "\n", ".", "=", "word");
    const bodies = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(""));
    await fc.assert(
      fc.asyncProperty(bodies, async text => {
        const header = "From: a@example.com\r\nSubject:  x \t y \r\n\t z\r\nX: y\r\n\r\n";
        // Bare line breaks never leave this process: SMTP has no way to send them.
        const body = text.replace(/\r\n|\r|\n/g, "\r\n");
        const signature = await signMessage({ header, body: Buffer.from(body) }, [third], now);
        expect(await verdicts(signature + header + body)).toEqual([["example.com", "pass"]]);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, (signed: string) => string]>([
    ["body", signed => signed.replace("Hello", "Hullo")],
    ["body's end", signed => `${signed}more\r\n`],
    ["subject", signed => signed.replace("Subject: ", "Subject: x")],
    ["unsubscribe link", signed => signed.replace("/u/abc", "/u/xyz")],
    ["second From", signed => signed.replace("\r\nTo: ", "\r\nFrom: evil@example.org\r\nTo: ")],
    ["added Reply-To", signed => signed.replace("\r\nTo: ", "\r\nReply-To: evil@example.org\r\nTo: ")],
    ["added Cc", signed => signed.replace("\r\nTo: ", "\r\nCc: evil@example.org\r\nTo: ")],
    ["content type", signed => signed.replace("multipart/alternative;", "multipart/mixed;")],
  ])("does not pass after a change of the %s", async (_, change) => {
    const signed = whole(await signMessage(message, [main], now));
    const changed = change(signed);
    expect(changed).not.toBe(signed);
    expect((await verdicts(changed))[0]?.[1]).not.toBe("pass");
  });

  it("survives what relays do to white space", async () => {
    const signed = whole(await signMessage(message, [main], now));
    const refolded = signed.replace("<https://example.com/u/abc>", "\r\n  <https://example.com/u/abc>");
    expect(await verdicts(refolded)).toEqual([["example.com", "pass"]]);
  });

  it("over-signs, states the time, sets no length, and keeps lines short", async () => {
    const signature = await signMessage(message, [main], now);
    expect(signature).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256; c=relaxed\/relaxed;\r\n/);
    const tags = new Map(
      relaxedField(signature)
        .text.split(";")
        .map(tag => {
          const [name = "", ...value] = tag.split("=");
          return [name.replace(/^.*:/, "").trim(), value.join("=").replaceAll(" ", "")];
        }),
    );
    expect(tags.get("t")).toBe("1770091506");
    expect(tags.has("l")).toBe(false);
    const names = tags.get("h")!.split(":");
    for (const name of [
      "from",
      "to",
      "subject",
      "date",
      "message-id",
      "list-unsubscribe",
      "list-unsubscribe-post",
    ]) {
      expect(names.filter(other => other === name)).toHaveLength(2);
    }
    for (const name of ["cc", "reply-to"]) expect(names.filter(other => other === name)).toHaveLength(1);
    for (const line of signature.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
    expect(signature.endsWith("\r\n")).toBe(true);
  });

  it("signs nothing without signers", async () => {
    expect(await signMessage(message, [], now)).toBe("");
  });

  it("refuses names that could break out of a tag, and keys of other kinds", () => {
    const privateKeyPem = rsa.privateKeyPem;
    expect(() => createDkimSigner({ domain: "a;b", selector: "s", privateKeyPem })).toThrow(TypeError);
    expect(() => createDkimSigner({ domain: "a.example", selector: "s\r\n", privateKeyPem })).toThrow(
      TypeError,
    );
    const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
    const pem = ec.export({ type: "pkcs8", format: "pem" }).toString();
    expect(() => createDkimSigner({ domain: "a.example", selector: "s", privateKeyPem: pem })).toThrow(
      TypeError,
    );
  });
});

describe("published vectors", () => {
  // RFC 6376 §3.4.5
  const header = "A: X\r\nB : Y\t\r\n\tZ  \r\n";
  const body = " C \r\nD \t E\r\n\r\n\r\n";

  it("canonicalises the header of RFC 6376 §3.4.5", () => {
    expect(relaxedHeader(`${header}\r\n`)).toEqual([
      { name: "a", text: "a:X" },
      { name: "b", text: "b:Y Z" },
    ]);
  });

  it.each([
    [body, " C\r\nD E\r\n"],
    ["", ""],
    ["\r\n\r\n", ""],
    [" \t\r\n", ""],
    ["x", "x\r\n"],
    ["x \t", "x\r\n"],
    ["\r\n\r\nx", "\r\n\r\nx\r\n"],
    [
      `${"x".repeat(65_536)}  y\r\n${"\r\n".repeat(40_000)}z`,
      `${"x".repeat(65_536)} y\r\n${"\r\n".repeat(40_000)}z\r\n`,
    ],
  ])("canonicalises body %#", (input, canonical) => {
    expect(relaxedBodyHash(Buffer.from(input))).toBe(createHash("sha256").update(canonical).digest("base64"));
  });

  it("knows the hash of an empty body (RFC 6376 §3.4.4)", () => {
    expect(relaxedBodyHash(Buffer.alloc(0))).toBe("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  });

  it("verifies the Ed25519 signature of RFC 8463 appendix A", () => {
    const fields = [
      "From: Joe SixPack <joe@football.example.com>",
      "To: Suzie Q <suzie@shopping.example.net>",
      "Subject: Is dinner ready?",
      "Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)",
      "Message-ID: <20030712040037.46341.5F8J@football.example.com>",
    ];
    const signature =
      "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;\r\n" +
      " d=football.example.com; i=@football.example.com;\r\n" +
      " q=dns/txt; s=brisbane; t=1528637909; h=from : to :\r\n" +
      " subject : date : message-id : from : subject : date;\r\n" +
      " bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\r\n" +
      " b=";
    const text = "Hi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n";
    expect(relaxedBodyHash(Buffer.from(text))).toBe("2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=");
    const canonical = [...fields, signature].map(field => relaxedField(field).text).join("\r\n");
    const key = decodePublicKey(
      "ed25519",
      Buffer.from("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", "base64"),
    )!;
    const b = "/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11BusFa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==";
    const digest = createHash("sha256").update(canonical).digest();
    expect(verify(null, digest, key, Buffer.from(b, "base64"))).toBe(true);
  });
});

describe("records", () => {
  it("reads what it writes", () => {
    expect(parseDkimRecord(dkimRecord(rsa.publicKey))).toMatchObject({
      ok: true,
      record: { keyType: "rsa", bits: 2048, revoked: false, testing: false, strict: false },
    });
    expect(parseDkimRecord(dkimRecord(ed25519.publicKey, "ed25519"))).toMatchObject({
      record: { keyType: "ed25519", bits: 256, publicKey: ed25519.publicKey },
    });
    expect(parseDkimRecord(REVOKED_DKIM_RECORD)).toMatchObject({ record: { revoked: true, bits: 0 } });
    expect(publicKeyOf(rsa.privateKeyPem)).toBe(rsa.publicKey);
    expect(publicKeyOf(ed25519.privateKeyPem)).toBe(ed25519.publicKey);
  });

  const short = generateKeyPairSync("rsa", { modulusLength: 768 }).publicKey;
  const shortKey = short.export({ type: "spki", format: "der" }).toString("base64");
  const bare = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey;
  const bareKey = bare.export({ type: "pkcs1", format: "der" }).toString("base64");

  it("accepts spaces in the key, no version, flags, and a bare RSA key", () => {
    const spaced = rsa.publicKey.replace(/.{64}/g, "$& ");
    expect(parseDkimRecord(` p=${spaced} ; t = y : s ; n=note; x=unknown;`)).toMatchObject({
      record: { publicKey: rsa.publicKey, testing: true, strict: true },
    });
    expect(parseDkimRecord(`p=${bareKey}`)).toMatchObject({ record: { bits: 1024 } });
  });

  it.each([
    [`v=DKIM1; k=rsa; p=${shortKey}`, "key_too_short"],
    [`v=DKIM1; h=sha1; p=${rsa.publicKey}`, "sha1_only"],
    [`v=DKIM1; s=tlsrpt; p=${rsa.publicKey}`, "not_for_email"],
    [`v=DKIM1; k=dsa; p=${rsa.publicKey}`, "unknown_key_type"],
    [`v=DKIM2; p=${rsa.publicKey}`, "bad_version"],
    [`p=${rsa.publicKey}; v=DKIM1`, "bad_version"],
    [`v=DKIM1; k=ed25519; p=${rsa.publicKey}`, "bad_key"],
    [`v=DKIM1; p=${rsa.publicKey.slice(0, 200)}`, "bad_key"],
    ["v=DKIM1; p=!!!", "bad_key"],
    ["v=DKIM1; k=rsa", "key_missing"],
    ["v=DKIM1; p=a; p=b", "bad_syntax"],
    ["v=spf1 -all", "bad_version"],
    ["hello", "bad_syntax"],
    ["", "key_missing"],
    ["x".repeat(10_000), "too_long"],
  ])("%# is refused as %s", (text, reason) => {
    expect(parseDkimRecord(text)).toMatchObject({ ok: false, reason });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), text => {
        expect(typeof parseDkimRecord(text).ok).toBe("boolean");
        expect(typeof parseDkimRecord(`v=DKIM1;p=${Buffer.from(text).toString("base64")}`).ok).toBe(
          "boolean",
        );
      }),
    );
  });
});
