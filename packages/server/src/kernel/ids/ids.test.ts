import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromUuid, idSchema, newId, parseId, toUuid, uuidv7 } from "./index.ts";

/** The same by arbitrary-precision arithmetic. */
function oracle(uuid: string): string {
  let value = BigInt(`0x${uuid.replaceAll("-", "")}`);
  let digits = "";
  for (let i = 0; i < 26; i++) {
    digits = "0123456789abcdefghjkmnpqrstvwxyz"[Number(value & 31n)]! + digits;
    value >>= 5n;
  }
  return `x_${digits}`;
}

describe("ids", () => {
  it("are the UUID in base32, there and back", () => {
    fc.assert(
      fc.property(fc.uuid(), uuid => {
        expect(fromUuid("x", uuid)).toBe(oracle(uuid));
        expect(toUuid(fromUuid("x", uuid))).toBe(uuid);
      }),
    );
  });

  it("refuse what is malformed", () => {
    const good = newId("dom");
    for (const bad of [
      "",
      "dom",
      "dom_",
      good.slice(0, -1),
      `${good}0`,
      good.replace(/.$/, "u"),
      `dom_8${"0".repeat(25)}`,
    ]) {
      expect(parseId(bad)).toBeUndefined();
    }
    expect(() => toUuid("dom_x")).toThrow(TypeError);
    fc.assert(fc.property(fc.string(), text => parseId(text) === undefined || text.length >= 26));
  });

  it("are UUIDv7 that grow, also within a millisecond and when the clock steps back", () => {
    const ids = [...Array.from({ length: 9000 }, () => uuidv7(1_700_000_000_000)), uuidv7(1_600_000_000_000)];
    expect(ids.every((id, i) => i === 0 || ids[i - 1]! < id)).toBe(true);
    expect(
      ids.every(id => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true);
  });

  it("are checked with their prefix on the wire", () => {
    const schema = idSchema("dom", "A domain.");
    expect(schema.safeParse(newId("dom")).success).toBe(true);
    expect(schema.safeParse(newId("org")).success).toBe(false);
  });
});
