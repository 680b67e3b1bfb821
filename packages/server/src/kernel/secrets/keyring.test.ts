import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKeyring, localMasterKey, Secret } from "./index.ts";

const keyOf = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte) });
const oldKey = keyOf("2025", 1);
const newKey = keyOf("2026", 2);
const ringOf = (...keys: { id: string; key: Buffer }[]) => createKeyring(localMasterKey(keys));

describe("the keyring", () => {
  it("gives back what it was given, and never the same ciphertext twice", async () => {
    const ring = ringOf(newKey);
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2000 }),
        fc.string({ maxLength: 100 }),
        async (bytes, aad) => {
          const plain = Buffer.from(bytes);
          const [one, two] = [await ring.encrypt(plain, aad), await ring.encrypt(plain, aad)];
          expect(one).not.toBe(two);
          expect([await ring.decrypt(one, aad), await ring.decrypt(two, aad)]).toEqual([plain, plain]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("refuses a ciphertext that was moved to another row", async () => {
    const blob = await ringOf(newKey).encrypt("secret", "endpoint:1");
    await expect(ringOf(newKey).decrypt(blob, "endpoint:2")).rejects.toThrow();
    expect(String(await ringOf(newKey).decrypt(blob, "endpoint:1"))).toBe("secret");
  });

  it("refuses a ciphertext that was changed, cut or made up, at any place", async () => {
    const ring = ringOf(newKey);
    const blob = await ring.encrypt("secret", "row");
    for (let at = 0; at < blob.length; at++) {
      const flipped = blob.slice(0, at) + (blob[at] === "A" ? "z" : "A") + blob.slice(at + 1);
      await expect(ring.decrypt(flipped, "row"), `place ${at}`).rejects.toThrow();
    }
    const shortTag = blob.slice(0, blob.lastIndexOf(".") + 7);
    for (const bad of [
      shortTag,
      "",
      "v1",
      "v1....",
      "v2.a.b.c.d",
      blob.slice(0, -30),
      `${blob}.more`.replace("v1", "v9"),
    ]) {
      await expect(ring.decrypt(bad, "row"), bad).rejects.toThrow();
    }
  });

  it("writes with the newest master key and reads with all of them", async () => {
    const old = await ringOf(oldKey).encrypt("from last year", "row");
    const both = ringOf(newKey, oldKey);
    expect(String(await both.decrypt(old, "row"))).toBe("from last year");
    const fresh = await both.encrypt("from this year", "row");
    expect(String(await ringOf(newKey).decrypt(fresh, "row"))).toBe("from this year");
    await expect(ringOf(oldKey).decrypt(fresh, "row")).rejects.toThrow(/"2026" is not configured/);
    await expect(ringOf(keyOf("2026", 3)).decrypt(fresh, "row")).rejects.toThrow();
  });

  it("names what is wrong with a master key", () => {
    expect(() => localMasterKey([])).toThrow(/At least one/);
    expect(() => localMasterKey([{ id: "main", key: Buffer.alloc(16) }])).toThrow(
      /"main" must be 32 bytes, not 16/,
    );
    expect(() => localMasterKey([{ id: "a.b", key: Buffer.alloc(32) }])).toThrow(/may hold letters/);
  });
});

it("never shows a secret by accident", () => {
  const secret = new Secret("hunter2");
  const shown = [
    String(secret),
    `${secret}`,
    JSON.stringify({ secret }),
    inspect({ secret }),
    inspect(secret, { depth: 9 }),
  ];
  expect(shown.filter(text => text.includes("hunter2"))).toEqual([]);
  expect(secret.reveal()).toBe("hunter2");
});
