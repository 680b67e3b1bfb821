import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksumOf, drawKey, formatKey, hashSecret, isSecretOf, parseKey } from "./key-format.ts";

const FORM = /^ms_(test|live)_[0-9A-Za-z]{12}_[0-9A-Za-z]{32}_[0-9A-Za-z]{6}$/;

describe("the format of keys", () => {
  it("comes back as it went, and every key is another", () => {
    const seen = new Set<string>();
    for (let i = 0; i < 200; i++) {
      const parts = drawKey(i % 2 === 0 ? "live" : "test");
      const key = formatKey(parts);
      expect(key).toMatch(FORM);
      expect(parseKey(key)).toEqual(parts);
      seen.add(parts.keyId).add(parts.secret);
    }
    expect(seen.size).toBe(400);
  });

  it("has the check value of CRC-32", () => {
    // The published check value of CRC-32 over "123456789".
    const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const value = [...checksumOf("123456789")].reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0);
    expect(value).toBe(0xcbf43926);
    expect(checksumOf("123456789")).toHaveLength(6);
  });

  it("refuses any single wrong character", () => {
    const key = formatKey(drawKey("test"));
    fc.assert(
      fc.property(fc.nat(key.length - 1), fc.constantFrom(..."09AZaz_-é "), (at, character) => {
        const wrong = key.slice(0, at) + character + key.slice(at + 1);
        fc.pre(wrong !== key);
        expect(parseKey(wrong)).toBeUndefined();
      }),
    );
  });

  it("never throws on garbage", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), text => {
        expect(parseKey(text)).toBeUndefined();
      }),
    );
    expect(parseKey(`ms_test_${"a".repeat(1_000_000)}`)).toBeUndefined();
  });

  it("does not read a live key as a test key", () => {
    const key = formatKey(drawKey("live"));
    expect(parseKey(key.replace("ms_live_", "ms_test_"))).toBeUndefined();
  });
});

describe("stored hashes", () => {
  it("are SHA-256 and match only their own secret", () => {
    const hash = hashSecret("abc");
    expect(hash).toBe(createHash("sha256").update("abc").digest("hex"));
    expect(isSecretOf("abc", hash)).toBe(true);
    expect(isSecretOf("abd", hash)).toBe(false);
    expect(isSecretOf("abc", undefined)).toBe(false);
    expect(isSecretOf("abc", "short")).toBe(false);
  });
});
