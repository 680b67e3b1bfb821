import { expect, it } from "vitest";
import { nextWarning, renewalOf, statusAt } from "./states.ts";

const at = (text: string) => new Date(`${text}T00:00:00Z`);
const notAfter = at("2026-04-01");

it("renews after two thirds: day 60 of 90", () => {
  expect(renewalOf(at("2026-01-01"), notAfter)).toEqual(at("2026-03-02"));
});

it.each([
  ["2026-03-17", "valid", "2026-03-18"],
  ["2026-03-18", "expiring", "2026-03-25"],
  ["2026-03-25", "expiring", "2026-03-31"],
  ["2026-03-31", "expiring", "2026-04-01"],
  ["2026-04-01", "expired", undefined],
] as const)("on %s it is %s, and the next word comes on %s", (now, status, next) => {
  expect(statusAt(notAfter, at(now))).toBe(status);
  expect(nextWarning(notAfter, at(now))).toEqual(next === undefined ? undefined : at(next));
});
