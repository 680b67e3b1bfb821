import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeToken, readToken, type TrackingToken, tokenMaker } from "./index.ts";

const key = Buffer.alloc(32, 7);
const other = Buffer.alloc(32, 8);
const ref = fc.record({
  organizationId: fc.uuid(),
  emailId: fc.uuid(),
  position: fc.integer({ min: 0, max: 255 }),
});
const tokens: fc.Arbitrary<TrackingToken> = fc
  .tuple(ref, fc.constantFrom("open", "unsubscribe", "click"), fc.integer({ min: 0, max: 65_535 }))
  .map(([of, kind, link]) => (kind === "click" ? { ...of, kind, link } : { ...of, kind }) as TrackingToken);

describe("tracking tokens", () => {
  it("read what was made, with a current or an older key, and with no other", () => {
    fc.assert(
      fc.property(tokens, token => {
        const text = makeToken(token, key);
        expect(text).toMatch(/^[\w-]{56}(?:[\w-]{3})?$/);
        expect(readToken(text, [key])).toEqual(token);
        expect(readToken(text, [other, key])).toEqual(token);
        expect(readToken(text, [key, other])).toEqual(token);
        expect(readToken(text, [other])).toBeUndefined();
        expect(readToken(text, [])).toBeUndefined();
      }),
    );
  });

  it("refuse every change of one character", () => {
    const character = fc.constantFrom(
      ..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/.",
    );
    fc.assert(
      fc.property(tokens, fc.nat(58), character, (token, at, changed) => {
        const text = makeToken(token, key);
        fc.pre(at < text.length && text[at] !== changed);
        expect(readToken(text.slice(0, at) + changed + text.slice(at + 1), [key])).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it("are different for every kind and link", () => {
    const of = { organizationId: crypto.randomUUID(), emailId: crypto.randomUUID(), position: 0 };
    const maker = tokenMaker(of, key);
    const macs = [
      maker.open(),
      maker.unsubscribe(),
      ...Array.from({ length: 50 }, (_, link) => maker.click(link)),
    ].map(text => Buffer.from(text, "base64url").subarray(-8).toString("hex"));
    expect(new Set(macs).size).toBe(52);
    expect(maker.click(3)).toBe(makeToken({ ...of, kind: "click", link: 3 }, key));
  });

  it("are HMAC-SHA256 as described", () => {
    const of = { organizationId: crypto.randomUUID(), emailId: crypto.randomUUID(), position: 9 };
    const text = makeToken({ ...of, kind: "click", link: 0x0106 }, key);
    const bytes = Buffer.from(text, "base64url");
    const packed = Buffer.from(`${of.organizationId}${of.emailId}09`.replaceAll("-", ""), "hex");
    expect(bytes.subarray(0, 36).toString("hex")).toBe(`02${packed.toString("hex")}0106`);
    // Link 262 is the third of block 65.
    const input = Buffer.concat([Buffer.from("mailstead tracking v1\0\x02\x00\x41"), packed]);
    const digest = createHmac("sha256", key).update(input).digest();
    expect(bytes.subarray(36)).toEqual(digest.subarray(16, 24));
  });

  it("never throw on what strangers send, and refuse impossible links", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), text => {
        expect(readToken(text, [key])).toBeUndefined();
        expect(readToken(Buffer.from(text).toString("base64url"), [key])).toBeUndefined();
      }),
    );
    expect(readToken("A".repeat(1_000_000), [key])).toBeUndefined();
    const of = { organizationId: crypto.randomUUID(), emailId: crypto.randomUUID(), position: 0 };
    expect(() => tokenMaker(of, key).click(65_536)).toThrow(RangeError);
    expect(() => tokenMaker({ ...of, position: 256 }, key)).toThrow(TypeError);
  });
});
