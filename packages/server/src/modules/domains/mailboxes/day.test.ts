import fc from "fast-check";
import { expect, it } from "vitest";
import { isTimezone, localDay, nextDay } from "./day.ts";

it("knows IANA zones and nothing else", () => {
  expect(["UTC", "Europe/Berlin", "America/St_Johns"].map(isTimezone)).toEqual([true, true, true]);
  expect(["", "Mars/Olympus", " UTC", "../../etc"].map(isTimezone)).toEqual([false, false, false, false]);
});

it("begins the day at local midnight, also when the clocks change", () => {
  expect(localDay(new Date("2026-11-22T23:30:00Z"), "Europe/Berlin")).toBe("2026-11-23");
  expect(nextDay(new Date("2026-11-22T10:00:00Z"), "Europe/Berlin")).toEqual(
    new Date("2026-11-22T23:00:00Z"),
  );
  // 29 March 2026 has 23 hours in Berlin, 25 October has 25.
  expect(nextDay(new Date("2026-03-28T23:00:00Z"), "Europe/Berlin")).toEqual(
    new Date("2026-03-29T22:00:00Z"),
  );
  expect(nextDay(new Date("2026-10-24T22:00:00Z"), "Europe/Berlin")).toEqual(
    new Date("2026-10-25T23:00:00Z"),
  );
});

it("is the first instant of another day", () => {
  const zone = fc.constantFrom(
    "UTC",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "America/New_York",
    "Pacific/Chatham",
  );
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2025-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
      zone,
      (at, name) => {
        const next = nextDay(at, name);
        expect(localDay(next, name)).not.toBe(localDay(at, name));
        expect(localDay(new Date(next.getTime() - 1), name)).toBe(localDay(at, name));
      },
    ),
    { numRuns: 40 },
  );
});
