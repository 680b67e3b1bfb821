import { describe, expect, it } from "vitest";
import { type Counters, changesOf, noCounters } from "./counters.ts";
import { FORMULAS, rate } from "./formulas.ts";

const metric = (name: string, counters: Counters) =>
  FORMULAS.find(formula => formula.name === name)!.value(counters);

describe("formulas", () => {
  it("give the golden vector", () => {
    const counters = {
      ...noCounters(),
      sent: 5000,
      delivered: 4900,
      hard_bounced: 60,
      soft_bounced: 40,
      opened: 1470,
      clicked: 245,
      replied: 98,
      complained: 5,
      unsubscribed: 12,
    };
    expect(metric("deliveryRate", counters)).toBe(98);
    expect(metric("openRate", counters)).toBe(30);
    expect(metric("clickRate", counters)).toBe(5);
    expect(metric("clickToOpenRate", counters)).toBe(16.67);
    expect(metric("replyRate", counters)).toBe(2);
    expect(metric("bounceRate", counters)).toBe(2);
    expect(metric("complaintRate", counters)).toBe(0.1);
    expect(metric("unsubscribeRate", counters)).toBe(0.24);
  });

  it("give the second sample: hard and soft bounces of 75,000", () => {
    const counters = { ...noCounters(), sent: 75_000, hard_bounced: 800, soft_bounced: 700 };
    expect(metric("hardBounceRate", counters)).toBe(1.07);
    expect(metric("softBounceRate", counters)).toBe(0.93);
  });

  it("answer null over zero, never 0 or NaN", () => {
    for (const formula of FORMULAS.filter(candidate => candidate.kind !== "count")) {
      expect(formula.value(noCounters())).toBeNull();
    }
    expect(rate(0, 7)).toBe(0);
  });

  it.each([
    [2.5, 86.25],
    [3.7, 79.65],
    [30, 0],
  ])("score %s %% bounced with %s", (percent, score) => {
    const counters = {
      ...noCounters(),
      sent: 1000,
      delivered: 1000 - percent * 10,
      soft_bounced: percent * 10,
    };
    expect(metric("healthScore", counters)).toBe(score);
  });

  it("refuse to score fewer than 50 sends", () => {
    expect(metric("healthScore", { ...noCounters(), sent: 49, delivered: 49 })).toBeNull();
  });
});

describe("changes of one event", () => {
  const data = { stream: "marketing", domainId: "d", cohort: "2026-01-01T00:00:00.000Z", tags: [] };
  const history = (events: [string, object][]) =>
    events.reduce((sum, [type, more]) => {
      for (const [counter, change] of Object.entries(changesOf(type, { ...data, ...more }))) {
        sum[counter as keyof Counters] += change;
      }
      return sum;
    }, noCounters());

  it("add up to the current state, through deferral, delivery and a late bounce", () => {
    const path: [string, object][] = [
      ["email.queued", {}],
      ["email.deferred", { from: "queued" }],
      ["email.deferred", { from: "deferred" }],
      ["email.delivered", { from: "deferred" }],
    ];
    expect(history(path)).toMatchObject({ accepted: 1, sent: 1, delivered: 1 });
    const late: [string, object] = ["email.bounced", { from: "delivered", bounceClass: "hard" }];
    expect(history([...path, late])).toMatchObject({ accepted: 1, sent: 1, delivered: 0, hard_bounced: 1 });
  });

  it("count a suppressed recipient once, whenever it was noticed", () => {
    expect(history([["email.suppressed", {}]])).toMatchObject({ accepted: 1, suppressed: 1, sent: 0 });
    expect(
      history([
        ["email.queued", {}],
        ["email.suppressed", { from: "queued" }],
      ]),
    ).toMatchObject({
      accepted: 1,
      suppressed: 1,
    });
  });

  it("take a deferred recipient that is given up out of sent", () => {
    expect(
      history([
        ["email.queued", {}],
        ["email.deferred", { from: "queued" }],
        ["email.cancelled", { from: "deferred" }],
      ]),
    ).toMatchObject({
      sent: 0,
      cancelled: 1,
    });
  });

  it("count people, not events, and machines apart", () => {
    expect(
      history([
        ["email.opened", { machine: true }],
        ["email.opened", { first: true }],
        ["email.opened", { first: false }],
      ]),
    ).toMatchObject({ opened: 1, machine_opens: 1 });
  });
});
