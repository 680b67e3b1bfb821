import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retryAfterMs } from "./retry-after.ts";
import { deferralMs, judge, MAX_ATTEMPTS } from "./schedule.ts";

const now = new Date("2026-03-01T10:00:00.000Z");
const answered = (status: number, more = {}) => ({ status, durationMs: 5, ...more });

describe("judge", () => {
  it("tries again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h, then gives up", () => {
    const pauses = Array.from({ length: MAX_ATTEMPTS }, (_, index) => {
      const verdict = judge(answered(500), index + 1, now);
      return verdict.status === "pending" ? (verdict.dueAt.getTime() - now.getTime()) / 1000 : verdict;
    });
    expect(pauses).toEqual([
      5,
      300,
      1800,
      7200,
      18_000,
      36_000,
      36_000,
      { status: "failed", error: "bad_status" },
    ]);
  });

  it.each([
    [200, "succeeded"],
    [204, "succeeded"],
    [299, "succeeded"],
    [301, "pending"],
    [304, "pending"],
    [400, "pending"],
    [404, "pending"],
    [410, "failed"],
    [500, "pending"],
  ])("takes %i for %s", (status, expected) => {
    expect(judge(answered(status), 1, now).status).toBe(expected);
  });

  it("gives up when the receiver says so, but not on a success", () => {
    expect(judge(answered(500, { isRejected: true }), 1, now)).toEqual({
      status: "failed",
      error: "rejected",
    });
    expect(judge(answered(200, { isRejected: true }), 1, now)).toEqual({ status: "succeeded" });
  });

  it("waits as long as the receiver asks, from the schedule's pause up to a day", () => {
    const pause = (ms: number) => {
      const verdict = judge(answered(429, { retryAfterMs: ms }), 1, now);
      return verdict.status === "pending" && verdict.dueAt.getTime() - now.getTime();
    };
    expect([pause(1000), pause(60_000), pause(90_000_000)]).toEqual([5000, 60_000, 86_400_000]);
  });

  it("tells why there was no answer", () => {
    expect(judge({ failure: "timeout", durationMs: 15_000 }, 1, now)).toMatchObject({
      status: "pending",
      error: "timeout",
    });
    expect(judge({ failure: "unreachable", durationMs: 1 }, 8, now)).toEqual({
      status: "failed",
      error: "unreachable",
    });
  });
});

describe("retryAfterMs", () => {
  it("reads seconds and dates of the statuses that may ask", () => {
    expect(retryAfterMs(429, "120", now)).toBe(120_000);
    expect(retryAfterMs(503, "Sun, 01 Mar 2026 10:01:00 GMT", now)).toBe(60_000);
    expect(retryAfterMs(503, "Sun, 01 Mar 2026 09:00:00 GMT", now)).toBe(0);
    expect(retryAfterMs(500, "120", now)).toBeUndefined();
    expect(retryAfterMs(429, undefined, now)).toBeUndefined();
  });

  it("never throws, and never goes back in time", () => {
    fc.assert(
      fc.property(fc.string(), header => {
        const ms = retryAfterMs(429, header, now);
        expect(ms === undefined || ms >= 0).toBe(true);
      }),
    );
  });
});

describe("deferralMs", () => {
  it("grows up to ten minutes", () => {
    expect([1, 2, 3, 50].map(deferralMs)).toEqual([5000, 10_000, 20_000, 600_000]);
  });
});
