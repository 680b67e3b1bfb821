import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DnsAnswer, DnsRecordType, Resolver } from "../../world/resolver/port.ts";
import {
  adviseDmarc,
  computeAlignment,
  type DmarcPolicy,
  discoverDmarc,
  effectivePolicy,
  isDmarcRecord,
  organizationalDomain,
  parseDmarc,
  policyStrength,
  tightenDmarc,
} from "./index.ts";

type Records = Record<string, string[] | "servfail">;

function resolverOf(records: Records): Pick<Resolver, "resolve"> & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async resolve<T extends DnsRecordType>(name: string): Promise<DnsAnswer<T>> {
      asked.push(name);
      const found = records[name];
      if (found === "servfail") return { status: "servfail", detail: "broken" };
      return found === undefined ? { status: "nxdomain" } : { status: "found", records: found as never };
    },
  };
}

const codes = (findings: readonly { code: string }[]): string[] => findings.map(finding => finding.code);

describe("parseDmarc", () => {
  it("reads a full record", () => {
    const record =
      "v=DMARC1; p=Quarantine; sp=reject; np=reject; adkim=s; aspf=r; fo=1:d; t=y; psd=n; " +
      "rua=mailto:a@x.example!10m,mailto:b@y.example; ruf=mailto:f@x.example";
    expect(parseDmarc(record)).toMatchObject({
      valid: true,
      applied: true,
      policy: "quarantine",
      subdomainPolicy: "reject",
      nonexistentPolicy: "reject",
      dkimAlignment: "strict",
      spfAlignment: "relaxed",
      testing: true,
      publicSuffix: "n",
      aggregateReports: ["mailto:a@x.example", "mailto:b@y.example"],
      failureReports: ["mailto:f@x.example"],
    });
  });

  it.each([
    ["v=DMARC1", "dmarc_policy_missing"],
    ["v=dmarc1; p=none", "dmarc_bad_version"],
    ["p=none; v=DMARC1", "dmarc_bad_version"],
    ["v=DMARC12; p=none", "dmarc_bad_version"],
    ["v=DMARC1; p=block", "dmarc_bad_value"],
    ["v=DMARC1; p=none; sp=maybe", "dmarc_bad_value"],
    ["v=DMARC1; p=none; adkim=x", "dmarc_bad_value"],
    ["v=DMARC1; p=none; p=reject", "dmarc_repeated_tag"],
    ["v=DMARC1; none", "dmarc_bad_syntax"],
    [`v=DMARC1; p=none; ${"x".repeat(5000)}`, "dmarc_too_long"],
  ])("finds the error in %s", (record, code) => {
    const parsed = parseDmarc(record);
    expect(parsed.valid).toBe(false);
    expect(codes(parsed.findings)).toContain(code);
  });

  it.each([
    ["v=DMARC1; p=none; pct=50", "dmarc_deprecated_tag"],
    ["v=DMARC1; p=none; rf=afrf", "dmarc_deprecated_tag"],
    ["v=DMARC1; p=none; ri=86400", "dmarc_deprecated_tag"],
    ["v=DMARC1; p=none; foo=bar", "dmarc_unknown_tag"],
    ["v=DMARC1; p=none; rua=me@x.example", "dmarc_bad_report_uri"],
    ["v=DMARC1; p=none", "dmarc_no_reports"],
    ["v=DMARC1; p=reject; t=y", "dmarc_test_mode"],
    ["v=DMARC1; p=reject; sp=none", "dmarc_subdomains_weaker"],
  ])("remarks on %s", (record, code) => {
    const parsed = parseDmarc(record);
    expect(parsed.valid).toBe(true);
    expect(codes(parsed.findings)).toContain(code);
  });

  it("applies a record without a policy only when it asks for reports", () => {
    expect(parseDmarc("v=DMARC1; p=bogus; rua=mailto:a@x.example")).toMatchObject({
      applied: true,
      policy: "none",
    });
    expect(parseDmarc("v=DMARC1; p=bogus")).toMatchObject({ applied: false });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), text => {
        expect(parseDmarc(text).policy).toBeTypeOf("string");
        expect(parseDmarc(`v=DMARC1; p=none; ${text}`).policy).toBeTypeOf("string");
      }),
    );
  });

  it("softens the effective policy in test mode and inherits np ← sp ← p", () => {
    expect(effectivePolicy(parseDmarc("v=DMARC1; p=reject; t=y"), "self")).toBe("quarantine");
    expect(effectivePolicy(parseDmarc("v=DMARC1; p=reject"), "nonexistent")).toBe("reject");
    expect(effectivePolicy(parseDmarc("v=DMARC1; p=reject; sp=quarantine"), "nonexistent")).toBe(
      "quarantine",
    );
    expect(effectivePolicy(parseDmarc("v=DMARC1; p=reject; sp=none; np=reject"), "subdomain")).toBe("none");
  });
});

describe("tree walk", () => {
  it("asks at most eight names and jumps to seven labels (RFC 9989 §4.10)", async () => {
    const resolver = resolverOf({});
    const found = await discoverDmarc("a.b.c.d.e.f.g.h.i.j.mail.example.com", resolver);
    expect(resolver.asked).toEqual([
      "_dmarc.a.b.c.d.e.f.g.h.i.j.mail.example.com",
      "_dmarc.g.h.i.j.mail.example.com",
      "_dmarc.h.i.j.mail.example.com",
      "_dmarc.i.j.mail.example.com",
      "_dmarc.j.mail.example.com",
      "_dmarc.mail.example.com",
      "_dmarc.example.com",
      "_dmarc.com",
    ]);
    expect(found).toMatchObject({
      organizationalDomain: "a.b.c.d.e.f.g.h.i.j.mail.example.com",
      policyDomain: undefined,
      policy: undefined,
    });
  });

  it.each<
    [string, string, Records, { organizationalDomain?: string; policyDomain?: string; policy?: DmarcPolicy }]
  >([
    [
      "own record",
      "mail.example.com",
      { "_dmarc.mail.example.com": ["v=DMARC1; p=reject"], "_dmarc.example.com": ["v=DMARC1; p=none"] },
      { organizationalDomain: "example.com", policyDomain: "mail.example.com", policy: "reject" },
    ],
    [
      "inherited, sp counts",
      "mail.example.com",
      { "_dmarc.example.com": ["v=DMARC1; p=reject; sp=quarantine"] },
      { organizationalDomain: "example.com", policyDomain: "example.com", policy: "quarantine" },
    ],
    [
      "psd=n ends the walk",
      "a.mail.example.com",
      {
        "_dmarc.mail.example.com": ["v=DMARC1; p=none; psd=n"],
        "_dmarc.example.com": ["v=DMARC1; p=reject"],
      },
      { organizationalDomain: "mail.example.com", policyDomain: "mail.example.com", policy: "none" },
    ],
    [
      "below a public suffix",
      "a.giant.bank.example",
      { "_dmarc.bank.example": ["v=DMARC1; p=reject; psd=y"] },
      { organizationalDomain: "giant.bank.example", policyDomain: "bank.example", policy: "reject" },
    ],
    [
      "two records are none",
      "example.com",
      { "_dmarc.example.com": ["v=DMARC1; p=none", "v=DMARC1; p=reject"] },
      { organizationalDomain: "example.com", policyDomain: undefined },
    ],
    [
      "other TXT records are nothing",
      "example.com",
      { "_dmarc.example.com": ["hello", "v=spf1 -all", "v=DMARC1; p=none"] },
      { policyDomain: "example.com", policy: "none" },
    ],
  ])("%s", async (_, domain, records, expected) => {
    expect(await discoverDmarc(domain, resolverOf(records))).toMatchObject(expected);
  });

  it("does not take silence for absence", async () => {
    const up = await discoverDmarc("mail.example.com", resolverOf({ "_dmarc.example.com": "servfail" }));
    expect(up).toMatchObject({ complete: false, organizationalDomain: undefined, policy: undefined });
    const own = resolverOf({
      "_dmarc.mail.example.com": ["v=DMARC1; p=reject"],
      "_dmarc.example.com": "servfail",
    });
    expect(await discoverDmarc("mail.example.com", own)).toMatchObject({ complete: false, policy: "reject" });
  });

  it("agrees with mailauth on random trees", async () => {
    interface Oracle {
      createRecordLookup(resolver: unknown): unknown;
      getOrgDomain(domain: string, lookup: unknown): Promise<string>;
      discoverPolicy(domain: string, lookup: unknown): Promise<{ recordDomain: string | null }>;
    }
    const path = createRequire(import.meta.url).resolve("mailauth");
    const load = createRequire(path);
    const oracle = load("./dmarc/get-dmarc-record.js") as Oracle;
    const labels = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 11 });
    const record = fc.constantFrom<string[] | undefined>(
      undefined,
      undefined,
      ["v=DMARC1; p=none"],
      ["v=DMARC1; p=reject; sp=none"],
      ["v=DMARC1; p=none; psd=y"],
      ["v=DMARC1; p=none; psd=n"],
      ["v=DMARC1; p=none", "v=DMARC1; p=reject"],
      ["v=spf1 -all"],
    );
    await fc.assert(
      fc.asyncProperty(
        labels,
        fc.array(record, { minLength: 11, maxLength: 11 }),
        async (path, published) => {
          const domain = path.join(".");
          const records: Records = {};
          path.forEach((_, i) => {
            const value = published[i];
            if (value !== undefined) records[`_dmarc.${path.slice(i).join(".")}`] = value;
          });
          const lookup = oracle.createRecordLookup(async (name: string) => {
            const found = records[name];
            if (!Array.isArray(found)) throw Object.assign(new Error("none"), { code: "ENOTFOUND" });
            return found.map(text => [text]);
          });
          const resolver = resolverOf(records);
          const ours = await discoverDmarc(domain, resolver);
          expect(resolver.asked.length).toBeLessThanOrEqual(8);
          expect(ours.organizationalDomain).toBe(await oracle.getOrgDomain(domain, lookup));
          expect(await organizationalDomain(domain, resolver)).toBe(ours.organizationalDomain);
          expect(ours.policyDomain ?? null).toBe((await oracle.discoverPolicy(domain, lookup)).recordDomain);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("alignment", () => {
  const at = (domain: string, organizationalDomain = "example.com") => ({ domain, organizationalDomain });

  it("is relaxed by organizational domain, strict by name", () => {
    const input = {
      from: at("news.example.com"),
      spf: at("bounce.example.com"),
      dkim: [at("other.test", "other.test")],
    };
    expect(computeAlignment({ ...input, spfAlignment: "relaxed", dkimAlignment: "relaxed" })).toEqual({
      spf: true,
      dkim: false,
      aligned: true,
    });
    expect(computeAlignment({ ...input, spfAlignment: "strict", dkimAlignment: "relaxed" }).aligned).toBe(
      false,
    );
    expect(
      computeAlignment({
        ...input,
        dkim: [at("x.test", "x.test"), at("news.example.com")],
        spfAlignment: "strict",
        dkimAlignment: "strict",
      }),
    ).toEqual({ spf: false, dkim: true, aligned: true });
  });
});

describe("advice", () => {
  const good = { days: 20, messages: 5000, alignedPercent: 99.5 };
  it.each([
    [undefined, good, "publish_first", "v=DMARC1; p=none;"],
    [
      "v=DMARC1; p=nonsense; rua=mailto:a@x.example",
      good,
      "repair",
      "v=DMARC1; p=none; rua=mailto:a@x.example;",
    ],
    ["v=DMARC1; p=reject; sp=bogus", good, "repair", "v=DMARC1; p=reject;"],
    ["v=DMARC1; p=none", good, "collect_reports", undefined],
    ["v=DMARC1; p=none; rua=mailto:a@x.example", { ...good, days: 13 }, "wait", undefined],
    ["v=DMARC1; p=none; rua=mailto:a@x.example", { ...good, alignedPercent: null }, "wait", undefined],
    [
      "v=DMARC1; p=none; rua=mailto:a@x.example",
      { ...good, alignedPercent: 97.9 },
      "fix_unaligned",
      undefined,
    ],
    [
      "v=DMARC1; p=none; pct=10; rua=mailto:a@x.example",
      good,
      "tighten",
      "v=DMARC1; p=quarantine; rua=mailto:a@x.example;",
    ],
    [
      "v=DMARC1; p=quarantine; rua=mailto:a@x.example",
      good,
      "tighten",
      "v=DMARC1; p=reject; rua=mailto:a@x.example;",
    ],
    [
      "v=DMARC1; p=reject; t=y; rua=mailto:a@x.example",
      good,
      "leave_test_mode",
      "v=DMARC1; p=reject; rua=mailto:a@x.example;",
    ],
    ["v=DMARC1; p=reject", good, "at_goal", undefined],
  ])("%s", (current, evidence, reason, record) => {
    const advice = adviseDmarc(current, evidence);
    expect(advice).toMatchObject({ reason, message: expect.stringMatching(/\w/) });
    expect(advice.record).toBe(record);
  });

  it("never proposes anything weaker, and only valid records", () => {
    const policy = fc.constantFrom<DmarcPolicy>("none", "quarantine", "reject");
    const extra = fc.subarray([
      "sp=reject",
      "np=reject",
      "pct=20",
      "t=y",
      "rua=mailto:a@x.example",
      "adkim=s",
      "x=1",
    ]);
    fc.assert(
      fc.property(policy, policy, extra, (present, wanted, tags) => {
        const before = parseDmarc(["v=DMARC1", `p=${present}`, ...tags].join("; "));
        const record = tightenDmarc(["v=DMARC1", `p=${present}`, ...tags].join(";"), wanted);
        const after = parseDmarc(record);
        expect(isDmarcRecord(record) && after.valid).toBe(true);
        expect(codes(after.findings)).not.toContain("dmarc_deprecated_tag");
        for (const relation of ["self", "subdomain", "nonexistent"] as const) {
          expect(policyStrength(effectivePolicy(after, relation))).toBeGreaterThanOrEqual(
            policyStrength(effectivePolicy(before, relation)),
          );
        }
        expect(policyStrength(after.policy)).toBeGreaterThanOrEqual(policyStrength(wanted));
      }),
    );
  });
});
