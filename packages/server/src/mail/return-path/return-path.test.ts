import { createSecretKey } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase32, toBase32 } from "./base32.ts";
import { GROUP_POSITION, makeReturnPath, readReturnPath } from "./index.ts";

const key = Buffer.alloc(32, 7);
const other = Buffer.alloc(32, 8);
const refs = fc.record({
  organizationId: fc.uuid(),
  emailId: fc.uuid(),
  position: fc.integer({ min: 0, max: GROUP_POSITION }),
});

describe("return paths", () => {
  it("reads what it made, whatever happened to its case, with a current or an older key", () => {
    fc.assert(
      fc.property(refs, ref => {
        const address = makeReturnPath(ref, key, "bounce.example.com");
        expect(address).toMatch(/^b[0-9a-hjkmnp-tv-z]{63}@bounce\.example\.com$/);
        expect(readReturnPath(address, [key])).toEqual(ref);
        expect(readReturnPath(`<${address.toUpperCase()}>`, [other, key])).toEqual(ref);
        expect(readReturnPath(address, [key, other])).toEqual(ref);
        expect(readReturnPath(address, [other])).toBeUndefined();
        expect(readReturnPath(address, [])).toBeUndefined();
      }),
    );
  });

  it("refuses every change of one character", () => {
    const character = fc.constantFrom(..."0123456789abcdefghjkmnpqrstvwxyzilou-=.");
    fc.assert(
      fc.property(refs, fc.integer({ min: 0, max: 63 }), character, (ref, at, changed) => {
        const address = makeReturnPath(ref, key, "b.example");
        fc.pre(address[at] !== changed);
        const forged = address.slice(0, at) + changed + address.slice(at + 1);
        expect(readReturnPath(forged, [key])).toBeUndefined();
      }),
    );
  });

  it("never throws on what strangers send", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 90 }), text => {
        expect(readReturnPath(text, [key])).toBeUndefined();
        expect(readReturnPath(`b${text.padEnd(63, "0").slice(0, 63)}@x`, [key])).toBeUndefined();
      }),
    );
    expect(readReturnPath("b".repeat(100_000), [key])).toBeUndefined();
  });

  it("keeps its form: a bounce may arrive days after an upgrade", () => {
    const ref = {
      organizationId: "0197b2c4-8a00-7000-8000-000000000001",
      emailId: "0197b2c4-8a00-7000-8000-000000000002",
      position: 3,
    };
    const golden = "b06bv5h4a01r0100000000000040sfcp4h80700400000000000106gner34rbrr@bounce.example.com";
    expect(makeReturnPath(ref, createSecretKey(key), "bounce.example.com")).toBe(golden);
    expect(readReturnPath(golden, [key])).toEqual(ref);
  });

  it("refuses to sign something that is no reference", () => {
    const ref = { organizationId: "x", emailId: "y", position: 0 };
    expect(() => makeReturnPath(ref, key, "x.example")).toThrow(TypeError);
  });
});

describe("base32", () => {
  it("agrees with positional notation and round-trips", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 50 }), bytes => {
        const text = toBase32(bytes);
        expect(fromBase32(text)).toEqual(Buffer.from(bytes));
        const padding = text.length * 5 - bytes.length * 8;
        let value = 0n;
        for (const byte of bytes) value = (value << 8n) | BigInt(byte);
        let digits = 0n;
        for (const digit of text) {
          digits = (digits << 5n) | BigInt("0123456789abcdefghjkmnpqrstvwxyz".indexOf(digit));
        }
        expect(digits).toBe(value << BigInt(padding));
      }),
    );
  });
});
