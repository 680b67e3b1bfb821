import { describe, expect, it } from "vitest";
import { classifyEngagement, type EngagementSignals } from "./index.ts";

const chrome =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";
const person: EngagementSignals = {
  kind: "click",
  method: "GET",
  userAgent: chrome,
  acceptLanguage: "de-DE,de;q=0.9",
  secondsSinceDelivery: 600,
};

describe("classifyEngagement", () => {
  it.each<[string, Partial<EngagementSignals>]>([
    ["an ordinary click", {}],
    ["a fast reader", { secondsSinceDelivery: 3 }],
    ["somebody behind a company's cloud proxy", { dataCentre: true }],
    ["a browser without languages", { acceptLanguage: undefined }],
    ["an unknown time of delivery", { secondsSinceDelivery: undefined }],
    ["two colleagues at once", { recipientsInSameSecond: 2 }],
    ["somebody who clicked everything", { allLinksHit: true }],
  ])("%s is a person", (_, change) => {
    expect(classifyEngagement({ ...person, ...change })).toMatchObject({
      machine: false,
      openKind: "human_likely",
    });
  });

  it.each<[string, Partial<EngagementSignals>]>([
    ["HEAD", { method: "HEAD" }],
    ["the hidden link", { honeypotHit: true }],
    ["a prefetch", { purpose: "prefetch;prerender" }],
    ["a known scanner", { userAgent: "Mozilla/5.0 (compatible; Barracuda Sentinel)" }],
    ["a script", { userAgent: "python-requests/2.32" }],
    ["five seconds and no language", { secondsSinceDelivery: 2, acceptLanguage: "" }],
    ["all links with unsubscribe", { allLinksHit: true, unsubscribeHitToo: true }],
    ["a burst over a domain at delivery", { recipientsInSameSecond: 12, secondsSinceDelivery: 1 }],
    ["no agent from a data centre", { userAgent: undefined, dataCentre: true }],
  ])("%s is a machine", (_, change) => {
    const verdict = classifyEngagement({ ...person, ...change });
    expect(verdict).toMatchObject({ machine: true, openKind: "bot" });
    expect(verdict.signs.length).toBeGreaterThan(0);
  });

  const proxy = "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
  it.each<[string, Partial<EngagementSignals>, object]>([
    ["a desktop client", { userAgent: chrome }, { machine: false, openKind: "human_likely" }],
    ["Gmail's proxy", { userAgent: proxy }, { machine: false, openKind: "proxy" }],
    [
      "Gmail's proxy at delivery",
      { userAgent: proxy, secondsSinceDelivery: 1 },
      { machine: true, openKind: "privacy_prefetch" },
    ],
    [
      "Yahoo's proxy",
      { userAgent: "YahooMailProxy; https://help.yahoo.com" },
      { machine: false, openKind: "proxy" },
    ],
    ["Apple's privacy relay", { userAgent: "Mozilla/5.0" }, { machine: true, openKind: "privacy_prefetch" }],
    ["a scanner", { userAgent: "curl/8.0" }, { machine: true, openKind: "bot" }],
    [
      "a HEAD that claims to be Gmail",
      { userAgent: proxy, method: "HEAD" },
      { machine: true, openKind: "bot" },
    ],
  ])("an open by %s", (_, change, expected) => {
    expect(
      classifyEngagement({ kind: "open", method: "GET", secondsSinceDelivery: 600, ...change }),
    ).toMatchObject(expected);
  });

  it("does not take a click through Gmail's agent for a proxied open", () => {
    expect(classifyEngagement({ ...person, userAgent: proxy }).openKind).toBe("human_likely");
  });
});
