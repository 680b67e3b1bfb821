import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "../../../kernel/ids/index.ts";
import type { DnsAnswer } from "../../../world/resolver/port.ts";
import { KEY_STATUSES, type KeyStatus } from "../model/index.ts";
import { nextSelector } from "./key-material.ts";
import { advanceKeys, isRotationDue, type KeyAnswer, type Sighting, sightKey } from "./lifecycle.ts";

const DAY = 86_400_000;
const now = new Date("2026-11-22T10:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);
const key = (status: KeyStatus, retiringAt: Date | null = null) => ({
  id: newId("dkim"),
  status,
  retiringAt,
});
const seen = (entries: [{ id: string }, Sighting][]) =>
  new Map(entries.map(([{ id }, sighting]) => [id, sighting]));

describe("advanceKeys", () => {
  it("activates a key only when every name server shows it", () => {
    const fresh = key("generated");
    for (const sighting of ["nowhere", "unknown"] as const) {
      expect(advanceKeys([fresh], seen([[fresh, sighting]]), now)).toEqual([]);
    }
    expect(advanceKeys([fresh], seen([[fresh, "somewhere"]]), now)).toEqual([
      { key: fresh, to: "published" },
    ]);
    expect(advanceKeys([fresh], seen([[fresh, "everywhere"]]), now)).toEqual([{ key: fresh, to: "active" }]);
  });

  it("retires the old key before the new one takes over, and revokes it seven days later", () => {
    const [next, old] = [key("published"), key("active")];
    expect(advanceKeys([next, old], seen([[next, "everywhere"]]), now)).toEqual([
      { key: old, to: "retiring" },
      { key: next, to: "active" },
    ]);
    const retiring = key("retiring", ago(7 * DAY - 1));
    expect(advanceKeys([retiring], new Map(), now)).toEqual([]);
    const over = key("retiring", ago(7 * DAY));
    expect(advanceKeys([over], new Map(), now)).toEqual([{ key: over, to: "revoked" }]);
  });

  it("never leaves two active keys, and never drops the only one that signs", () => {
    const status = fc.constantFrom(
      ...KEY_STATUSES.filter(candidate => candidate !== "active" && candidate !== "revoked"),
    );
    const sighting = fc.constantFrom<Sighting>("everywhere", "somewhere", "nowhere", "unknown");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(status, sighting), { maxLength: 5 }),
        fc.boolean(),
        (waiting, hasActive) => {
          const keys = waiting.map(([one]) => key(one, one === "retiring" ? ago(8 * DAY) : null));
          if (hasActive) keys.push(key("active"));
          const sightings = seen(keys.map((one, index) => [one, waiting[index]?.[1] ?? "everywhere"]));
          const after = new Map(keys.map(one => [one.id, one.status]));
          for (const step of advanceKeys(keys, sightings, now)) {
            after.set(step.key.id, step.to);
            expect([...after.values()].filter(one => one === "active").length).toBeLessThanOrEqual(1);
          }
          if (hasActive) expect([...after.values()]).toContain("active");
        },
      ),
    );
  });
});

describe("sightKey", () => {
  const publicKeyOf = () =>
    generateKeyPairSync("rsa", { modulusLength: 2048 })
      .publicKey.export({ type: "spki", format: "der" })
      .toString("base64");
  const ours = publicKeyOf();
  const theirs = publicKeyOf();
  const found = (...records: string[]): DnsAnswer => ({ status: "found", records });
  const from = (source: KeyAnswer["source"], answer: DnsAnswer): KeyAnswer => ({ source, answer });
  const shown = `v=DKIM1; k=rsa; p=${ours}`;

  it("believes the zone's own servers, all of them", () => {
    const right = from("authoritative", found(shown));
    expect(sightKey(ours, [right, right])).toBe("everywhere");
    expect(sightKey(ours, [right, from("authoritative", { status: "nxdomain" })])).toBe("somewhere");
    expect(sightKey(ours, [right, from("authoritative", { status: "timeout", detail: "" })])).toBe(
      "somewhere",
    );
    expect(sightKey(ours, [right, from("resolver", { status: "nxdomain" })])).toBe("everywhere");
  });

  it("takes no silence for absence, and no other key for ours", () => {
    expect(sightKey(ours, [])).toBe("unknown");
    expect(sightKey(ours, [from("authoritative", { status: "servfail", detail: "" })])).toBe("unknown");
    expect(sightKey(ours, [from("authoritative", found(`v=DKIM1; p=${theirs}`))])).toBe("nowhere");
    expect(sightKey(ours, [from("authoritative", found(shown, `v=DKIM1; p=${theirs}`))])).toBe("nowhere");
    expect(sightKey(ours, [from("authoritative", found("v=DKIM1; p="))])).toBe("nowhere");
    // Other texts at the name, and white space in the key, do no harm.
    expect(
      sightKey(ours, [
        from("authoritative", found("hello", `v=DKIM1; p= ${ours.slice(0, 9)} ${ours.slice(9)}`)),
      ]),
    ).toBe("everywhere");
  });

  it("asks the resolvers only where no server of the zone answered", () => {
    const silent = from("authoritative", { status: "timeout", detail: "" });
    expect(sightKey(ours, [from("resolver", found(shown))])).toBe("everywhere");
    expect(sightKey(ours, [silent, from("resolver", found(shown))])).toBe("somewhere");
  });
});

it("rotates when the active key has served its days and none waits", () => {
  const active = { status: "active", activatedAt: ago(90 * DAY) } as const;
  expect(isRotationDue([active], 90, now)).toBe(true);
  expect(isRotationDue([active], 91, now)).toBe(false);
  expect(isRotationDue([active, { status: "published", activatedAt: null }], 90, now)).toBe(false);
  expect(isRotationDue([{ status: "retiring", activatedAt: ago(400 * DAY) }], 90, now)).toBe(false);
});

it("names selectors by month, never twice", () => {
  expect(nextSelector(now, new Set())).toBe("s202611a");
  expect(nextSelector(now, new Set(["s202611a", "s202611b"]))).toBe("s202611c");
  const letters = new Set([..."abcdefghijklmnopqrstuvwxyz"].map(letter => `s202611${letter}`));
  expect(nextSelector(now, letters)).toMatch(/^s202611z\d{1,6}$/);
});
