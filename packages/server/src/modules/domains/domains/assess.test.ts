import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DomainStatus } from "../model/index.ts";
import { type Evidence, evidenceOfKeys, nextCheckAt, nextStatus, together } from "./assess.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = new Date("2026-11-01T00:00:00Z");
const at = (ms: number) => new Date(start.getTime() + ms);
const domain = (status: DomainStatus, failingSince: Date | null = null) => ({
  status,
  failingSince,
  createdAt: start,
});

describe("nextStatus", () => {
  it("verifies a claim when everything is in place, from any status", () => {
    for (const status of ["pending", "verifying", "failed", "expired", "degraded", "verified"] as const) {
      expect(nextStatus(domain(status, start), "right", true, at(DAY))).toEqual({
        status: "verified",
        failingSince: null,
      });
    }
  });

  it("tells a claim that shows something from one that shows nothing, and gives up after 30 days", () => {
    expect(nextStatus(domain("pending"), "unknown", false, at(HOUR)).status).toBe("pending");
    expect(nextStatus(domain("pending"), "wrong", true, at(HOUR)).status).toBe("verifying");
    expect(nextStatus(domain("verifying"), "wrong", false, at(HOUR)).status).toBe("pending");
    expect(nextStatus(domain("verifying"), "wrong", true, at(30 * DAY)).status).toBe("expired");
  });

  it("fails a verified domain only after 24 hours of firm answers", () => {
    const first = nextStatus(domain("verified"), "wrong", true, at(0));
    expect(first).toEqual({ status: "degraded", failingSince: at(0) });
    expect(nextStatus(domain("degraded", at(0)), "wrong", true, at(DAY - 1)).status).toBe("degraded");
    expect(nextStatus(domain("degraded", at(0)), "wrong", true, at(DAY)).status).toBe("failed");
    // Silence at the end of the day proves nothing.
    expect(nextStatus(domain("degraded", at(0)), "unknown", true, at(5 * DAY)).status).toBe("degraded");
  });

  it("never takes a verified domain down for answers that did not come", () => {
    const evidence = fc.constantFrom<Evidence>("unknown", "right");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(evidence, fc.integer({ min: 0, max: 400 })), { maxLength: 50 }),
        checks => {
          let state = { status: "verified" as DomainStatus, failingSince: null as Date | null };
          let now = 0;
          for (const [proof, hours] of checks) {
            now += hours * HOUR;
            state = nextStatus({ ...state, createdAt: start }, proof, false, at(now));
          }
          expect(state).toEqual({ status: "verified", failingSince: null });
        },
      ),
    );
  });

  it("fails only when the wrong answers span the whole grace, whatever came between", () => {
    const proofs = fc.constantFrom<Evidence>("unknown", "right", "wrong");
    fc.assert(
      fc.property(fc.array(fc.tuple(proofs, fc.integer({ min: 1, max: 30 })), { maxLength: 60 }), checks => {
        let state = { status: "verified" as DomainStatus, failingSince: null as Date | null };
        let now = 0;
        let firstWrong: number | undefined;
        for (const [proof, hours] of checks) {
          now += hours * HOUR;
          if (proof === "right") firstWrong = undefined;
          if (proof === "wrong") firstWrong ??= now;
          const before = state.status;
          state = nextStatus({ ...state, createdAt: start }, proof, false, at(now));
          if (state.status === "failed" && before !== "failed") {
            expect(proof).toBe("wrong");
            expect(now - (firstWrong ?? now)).toBeGreaterThanOrEqual(DAY);
          }
        }
      }),
    );
  });
});

describe("nextCheckAt", () => {
  const minutes = (attempts: number, ageMs: number) => {
    const due = nextCheckAt({ ...domain("pending"), checkAttempts: attempts }, at(ageMs));
    return due && (due.getTime() - start.getTime() - ageMs) / 60_000;
  };

  it("backs off from one minute to six hours, then daily", () => {
    expect([0, 1, 2, 5, 9, 40].map(attempts => minutes(attempts, HOUR))).toEqual([1, 2, 4, 32, 360, 360]);
    expect(minutes(3, 72 * HOUR)).toBe(24 * 60);
    expect(nextCheckAt({ ...domain("expired"), checkAttempts: 0 }, at(31 * DAY))).toBeUndefined();
  });

  it("looks at verified domains hourly and at failed ones daily for a month", () => {
    expect(nextCheckAt({ ...domain("verified"), checkAttempts: 0 }, at(0))).toEqual(at(HOUR));
    expect(nextCheckAt({ ...domain("degraded", at(0)), checkAttempts: 0 }, at(0))).toEqual(at(HOUR));
    expect(nextCheckAt({ ...domain("failed", at(0)), checkAttempts: 0 }, at(DAY))).toEqual(at(2 * DAY));
    expect(nextCheckAt({ ...domain("failed", at(0)), checkAttempts: 0 }, at(30 * DAY))).toBeUndefined();
  });
});

it("takes one visible key for enough, and silence for no evidence", () => {
  expect(evidenceOfKeys(["nowhere", "everywhere"])).toBe("right");
  expect(evidenceOfKeys(["nowhere", "nowhere"])).toBe("wrong");
  expect(evidenceOfKeys(["nowhere", "unknown"])).toBe("unknown");
  expect(evidenceOfKeys(["somewhere"])).toBe("unknown");
  expect(evidenceOfKeys([])).toBe("unknown");
  expect(together(["right", "unknown", "wrong"])).toBe("wrong");
  expect(together(["right", "unknown"])).toBe("unknown");
  expect(together(["right", "right"])).toBe("right");
});
