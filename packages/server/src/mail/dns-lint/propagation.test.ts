import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, base, domain, fails, good, hosted, lint, none, observe } from "./fixture.ts";
import type { Observation } from "./index.ts";

describe("resolvers and name servers together", () => {
  const without = { ...good, "_mailstead.acme.example": [none("TXT", 240)] };
  const ownership = (observations: Observation[]) => {
    const result = lint(base, observations);
    const codes = result.findings.filter(({ name }) => name === "_mailstead.acme.example" || name === domain);
    return { verdict: result.records[0], codes: codes.map(({ code }) => code), findings: result.findings };
  };
  const owner = (answers: Answers, server = "ns1") => observe(base, answers, "authoritative", server);
  const cache = (answers: Answers, server = "r1") => observe(base, answers, "resolver", server);

  it("is spreading: right at home, old in a cache, with the cache's TTL as the estimate", () => {
    const older = { ...good, "_mailstead.acme.example": [none("TXT", 900)] };
    const { verdict, codes, findings } = ownership([
      ...owner(good),
      ...cache(without),
      ...cache(older, "r2"),
      ...cache(good, "r3"),
    ]);
    expect(verdict).toMatchObject({
      status: "pending",
      authoritative: "right",
      propagationPercent: 33.33,
      etaSeconds: 900,
    });
    expect(codes).toEqual(["propagating"]);
    expect(findings[0]).toMatchObject({ etaSeconds: 900, message: expect.stringContaining("r1, r2") });
  });

  it("says when waiting is pointless", () => {
    const { verdict, codes } = ownership([...owner(without), ...cache(good)]);
    expect(verdict).toMatchObject({ status: "missing", authoritative: "wrong", propagationPercent: 100 });
    expect(codes).toEqual(["record_missing", "authoritative_wrong"]);
  });

  it("notices name servers that disagree", () => {
    const { verdict, codes, findings } = ownership([
      ...owner(good),
      ...owner(without, "ns2"),
      ...cache(good),
    ]);
    expect(verdict).toMatchObject({ status: "pending", authoritative: "split" });
    expect(codes).toEqual(["stale_nameservers"]);
    expect(findings[0]?.message).toContain("ns2");
  });

  it("trusts resolvers where no name server answers, and mentions the silence", () => {
    const silent = Object.fromEntries(
      Object.keys(good).map(name => [name, [fails("TXT", "timeout"), fails("MX")]]),
    ) as Answers;
    const { verdict, codes } = ownership([...owner(silent), ...cache(good)]);
    expect(verdict).toMatchObject({ status: "valid", authoritative: "unknown" });
    expect(codes).toEqual(["unresponsive"]);
  });

  it("lets silent resolvers count for nothing", () => {
    const silent = { ...good, "_mailstead.acme.example": [fails("TXT", "timeout")] };
    const { verdict } = ownership([...owner(good), ...cache(silent), ...cache(good, "r2")]);
    expect(verdict).toMatchObject({ status: "valid", propagationPercent: 100 });
    expect(verdict?.results.map(({ result }) => result)).toEqual(["match", "timeout", "match"]);
  });

  it("is pending while only some resolvers know", () => {
    expect(ownership([...cache(good), ...cache(without, "r2")])).toMatchObject({
      verdict: { status: "pending", authoritative: "unknown", propagationPercent: 50, etaSeconds: 240 },
      codes: ["propagating"],
    });
  });

  it("is pending before anybody asked", () => {
    const result = lint(base, []);
    expect(new Set(result.records.map(({ status }) => status))).toEqual(new Set(["pending"]));
    expect(result.findings).toEqual([]);
  });

  it("never takes silence for a missing record", () => {
    const silence = fc.constantFrom<"servfail" | "timeout" | "refused">("servfail", "timeout", "refused");
    fc.assert(
      fc.property(
        fc.array(silence, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (statuses, authoritative) => {
          const observations = statuses.flatMap((status, i) =>
            observe(base, {}, authoritative ? "authoritative" : "resolver", `s${i}`).map(observation => ({
              ...observation,
              answer: { status, detail: "x" },
            })),
          );
          const result = lint(base, observations);
          for (const verdict of result.records) expect(verdict.status).toBe("error");
          expect(result.findings.map(({ code }) => code)).toEqual(["unresponsive"]);
          expect(result.score.value).toBeNull();
        },
      ),
    );
  });

  it("never throws on what strangers publish", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.string({ maxLength: 60 }).map(rest => `v=spf1 ${rest}`),
      fc.string({ maxLength: 60 }).map(rest => `v=DMARC1; ${rest}`),
      fc.string({ maxLength: 60 }).map(rest => `v=DKIM1; p=${rest}`),
      fc.string({ maxLength: 60 }).map(rest => `"${rest}`),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), fc.string({ maxLength: 30 }), (texts, host) => {
        const observations = observe(hosted, {}).map((observation): Observation => {
          const { type } = observation;
          if (type === "TXT" && texts.length > 0)
            return { ...observation, answer: { status: "found", records: texts } };
          if (type === "MX") {
            return {
              ...observation,
              answer: { status: "found", records: [{ preference: 1, exchange: host }] },
            };
          }
          return type === "CNAME"
            ? { ...observation, answer: { status: "found", records: [host] } }
            : observation;
        });
        expect(lint(hosted, observations).records).toHaveLength(7);
      }),
      { numRuns: 200 },
    );
  });
});
