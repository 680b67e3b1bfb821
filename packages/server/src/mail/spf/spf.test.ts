import fc from "fast-check";
import { spf as mailauthSpf } from "mailauth";
import { describe, expect, it } from "vitest";
import type { DnsAnswer, DnsRecordType, Resolver } from "../../world/resolver/port.ts";
import { countSpfLookups, mergeSpf, parseSpf, splitSpf } from "./index.ts";

type Zone = Record<string, Partial<Record<"TXT" | "A" | "AAAA" | "MX", unknown[]>> | "servfail">;

/** A resolver over a literal; `asked` counts its questions. */
function resolverOf(zone: Zone): Pick<Resolver, "resolve"> & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async resolve<T extends DnsRecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
      asked.push(`${name} ${type}`);
      const entry = zone[name];
      if (entry === "servfail") return { status: "servfail", detail: "broken" };
      const records = entry?.[type as "TXT"];
      if (entry === undefined) return { status: "nxdomain" };
      if (records === undefined) return { status: "nodata" };
      return {
        status: "found",
        records: records as DnsAnswer<T> extends { records: infer R } ? R & never : never,
      };
    },
  };
}

const codes = (findings: readonly { code: string }[]): string[] => findings.map(finding => finding.code);

describe("parseSpf", () => {
  it.each([
    "v=spf1",
    "v=spf1 -all",
    "V=SPF1 +mx A:mail.example.com/24//64 ip4:192.0.2.0/24 ip6:2001:db8::/32 include:_spf.example.com ~all",
    "v=spf1 exists:%{ir}.%{v}._spf.%{d2} ?all",
    "v=spf1 a//64 mx/24 redirect=_spf.example.com",
    "v=spf1 exp=explain.%{d} unknown-mod=anything -all",
    "v=spf1  a   -all  ",
    "v=spf1 ip4:0.0.0.0/0 a:example.com. -all",
  ])("accepts %s", record => {
    expect(parseSpf(record)).toMatchObject({ valid: true });
  });

  it.each([
    ["v=spf10 -all", "spf_bad_version"],
    ["spf1 -all", "spf_bad_version"],
    ["", "spf_bad_version"],
    ["v=spf1 ipv4:192.0.2.1 -all", "spf_unknown_mechanism"],
    ["v=spf1 192.0.2.1 -all", "spf_unknown_mechanism"],
    ["v=spf1 -all:foo", "spf_unknown_mechanism"],
    ["v=spf1 include: -all", "spf_bad_domain"],
    ["v=spf1 include -all", "spf_bad_domain"],
    ["v=spf1 include:localhost -all", "spf_bad_domain"],
    ["v=spf1 include:a.b/24 -all", "spf_bad_domain"],
    ["v=spf1 exists:%{x}.example.com -all", "spf_bad_domain"],
    ["v=spf1 a:foo%bar.com -all", "spf_bad_domain"],
    ["v=spf1 redirect= ", "spf_bad_domain"],
    ["v=spf1 ip4:192.0.2 -all", "spf_bad_network"],
    ["v=spf1 ip4:2001:db8::1 -all", "spf_bad_network"],
    ["v=spf1 ip6:192.0.2.1 -all", "spf_bad_network"],
    ["v=spf1 ip4:192.0.2.0/33 -all", "spf_bad_prefix_length"],
    ["v=spf1 ip4:192.0.2.0/024 -all", "spf_bad_prefix_length"],
    ["v=spf1 ip6:2001:db8::/129 -all", "spf_bad_prefix_length"],
    ["v=spf1 a/33 -all", "spf_bad_prefix_length"],
    ["v=spf1 mx//129 -all", "spf_bad_prefix_length"],
    ["v=spf1 redirect=a.example redirect=b.example", "spf_repeated_modifier"],
    ["v=spf1 a:ü.example -all", "spf_not_ascii"],
    [`v=spf1 ${"a ".repeat(3000)}`, "spf_record_too_long"],
  ])("calls %s a permanent error", (record, code) => {
    const parsed = parseSpf(record);
    expect(parsed.valid).toBe(false);
    expect(codes(parsed.findings)).toContain(code);
  });

  it.each([
    ["v=spf1 +all", "spf_plus_all"],
    ["v=spf1 all", "spf_plus_all"],
    ["v=spf1 ?all", "spf_neutral_all"],
    ["v=spf1 a", "spf_no_all"],
    ["v=spf1 -all a", "spf_terms_after_all"],
    ["v=spf1 -all redirect=a.example", "spf_redirect_ignored"],
    ["v=spf1 ptr -all", "spf_ptr_used"],
    ["v=spf1 a A -all", "spf_repeated_term"],
  ])("warns about %s", (record, code) => {
    const parsed = parseSpf(record);
    expect(parsed.valid).toBe(true);
    expect(codes(parsed.findings)).toContain(code);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), text => {
        expect(Array.isArray(parseSpf(`v=spf1 ${text}`).terms)).toBe(true);
        expect(parseSpf(text)).toBeDefined();
      }),
    );
  });
});

describe("mergeSpf", () => {
  const ours = "include:spf.mailstead.example";

  it.each([
    ["nothing there", undefined, `v=spf1 ${ours} ~all`],
    ["before all, keeping -all", "v=spf1 mx -all", `v=spf1 mx ${ours} -all`],
    ["before ?all", "v=spf1 ip4:192.0.2.1 ?all", `v=spf1 ip4:192.0.2.1 ${ours} ?all`],
    ["before redirect", "v=spf1 mx redirect=_spf.example.com", `v=spf1 mx ${ours} redirect=_spf.example.com`],
    ["without an ending", "v=spf1 mx", `v=spf1 mx ${ours}`],
    ["our term behind all", `v=spf1 mx -all ${ours}`, `v=spf1 mx ${ours} -all`],
    ["our term with another qualifier", `v=spf1 ?${ours} mx ~all`, `v=spf1 ${ours} mx ~all`],
    ["modifiers stay", "v=spf1 mx -all exp=why.example.com", `v=spf1 mx ${ours} -all exp=why.example.com`],
    ["two records", ["v=spf1 mx -all", "v=spf1 a mx ~all"], `v=spf1 mx a ${ours} ~all`],
    [
      "two records, one redirecting",
      ["v=spf1 redirect=_spf.example.com", "v=spf1 a -all"],
      `v=spf1 a ${ours} include:_spf.example.com -all`,
    ],
  ])("%s", (_, existing, expected) => {
    expect(mergeSpf(existing, [ours])).toMatchObject({ record: expected, changed: true });
  });

  it("leaves a record alone that already says it, whatever the case and order", () => {
    const record = "v=spf1 Include:SPF.mailstead.example mx -all";
    expect(mergeSpf(record, [ours])).toMatchObject({ record, changed: false });
  });

  it("keeps broken terms and says so", () => {
    const merged = mergeSpf("v=spf1 ipv4:192.0.2.1 -all", [ours]);
    expect(merged.record).toBe(`v=spf1 ipv4:192.0.2.1 ${ours} -all`);
    expect(codes(merged.findings)).toContain("spf_unknown_mechanism");
  });

  it("changes nothing it could not read", () => {
    for (const text of ["hello", `v=spf1 ${"a ".repeat(3000)}-all`]) {
      const merged = mergeSpf(text, [ours]);
      expect(merged).toMatchObject({ record: text.trim(), changed: false });
      expect(merged.findings).toMatchObject([{ severity: "error" }]);
    }
  });

  it("refuses to add what is not a mechanism", () => {
    expect(() => mergeSpf(undefined, ["include:"])).toThrow(/not an SPF mechanism/);
    expect(() => mergeSpf(undefined, ["+all"])).toThrow(/not an SPF mechanism/);
    expect(() => mergeSpf(undefined, ["a mx"])).toThrow(/not an SPF mechanism/);
  });

  const term = fc.constantFrom(
    "a",
    "mx",
    "?mx",
    "-ip4:192.0.2.1",
    "ip4:198.51.100.0/24",
    "ip6:2001:db8::/32",
    "include:_spf.example.com",
    "~include:spf.mailstead.example",
    "exists:%{i}.example.com",
    "exp=why.example.com",
    "redirect=r.example.com",
    "bogus",
  );
  const record = fc
    .tuple(fc.array(term, { maxLength: 12 }), fc.constantFrom("", "-all", "~all", "?all", "+all"))
    .map(([terms, all]) => ["v=spf1", ...terms, all].filter(Boolean).join(" "));

  it("adds what is needed, once, keeps what was there, and is idempotent", () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 3 }),
        fc.subarray([ours, "ip4:203.0.113.7"]),
        (existing, needed) => {
          const merged = mergeSpf(existing, needed);
          const terms = parseSpf(merged.record).terms;
          const texts = terms.map(t => t.text.replace(/^[+~?-]/, ""));
          for (const wanted of needed) expect(terms.filter(t => t.text === wanted)).toHaveLength(1);
          for (const text of existing.flatMap(r => parseSpf(r).terms)) {
            if (text.kind === "mechanism" && text.name !== "all") {
              expect(texts).toContain(text.text.replace(/^[+~?-]/, ""));
            }
          }
          expect(terms.filter(t => t.kind === "mechanism" && t.name === "all").length).toBeLessThanOrEqual(1);
          expect(mergeSpf(merged.record, needed)).toMatchObject({ record: merged.record, changed: false });
          expect(merged.strings.join("")).toBe(merged.record);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("splitSpf", () => {
  it("cuts at spaces, into at most 255 bytes", () => {
    const record = `v=spf1 ${Array.from({ length: 40 }, (_, i) => `ip4:192.0.2.${i}`).join(" ")} -all`;
    const strings = splitSpf(record);
    expect(strings.length).toBeGreaterThan(1);
    expect(strings.join("")).toBe(record);
    for (const text of strings) expect(text.length).toBeLessThanOrEqual(255);
    for (const text of strings.slice(0, -1)) expect(text.endsWith(" ")).toBe(true);
    expect(splitSpf(`v=spf1 exists:${"x".repeat(400)}.example`).map(text => text.length)).toEqual([
      7, 255, 160,
    ]);
  });
});

describe("countSpfLookups", () => {
  const txt = (...records: string[]) => ({ TXT: records });
  const address = { A: ["192.0.2.1"] };

  it("counts terms recursively and shows the tree", async () => {
    const resolver = resolverOf({
      "a.example": txt("other text", "v=spf1 include:b.example ip4:192.0.2.1 mx -all"),
      "b.example": txt("v=spf1 a -all"),
      "mx.example": { MX: [{ preference: 1, exchange: "h.example" }] },
    });
    const report = await countSpfLookups(
      "v=spf1 include:a.example mx:mx.example ip4:192.0.2.9 -all",
      "x.example",
      resolver,
    );
    expect(report).toMatchObject({
      lookups: 5,
      voidLookups: 2,
      permerror: false,
      complete: true,
      tree: {
        lookups: 5,
        children: [
          {
            term: "include:a.example",
            lookups: 4,
            children: [
              {
                term: "include:b.example",
                lookups: 2,
                children: [{ term: "a", domain: "b.example", status: "void" }],
              },
              { term: "mx", status: "void" },
            ],
          },
          { term: "mx:mx.example", status: "found" },
        ],
      },
    });
  });

  it("follows redirect only without all, and nothing behind all", async () => {
    const resolver = resolverOf({ "r.example": txt("v=spf1 a:h.example -all"), "h.example": address });
    expect(await countSpfLookups("v=spf1 redirect=r.example", "x.example", resolver)).toMatchObject({
      lookups: 2,
    });
    expect(await countSpfLookups("v=spf1 -all a mx redirect=r.example", "x.example", resolver)).toMatchObject(
      {
        lookups: 0,
      },
    );
  });

  it.each<[string, string, Zone, string]>([
    [
      "eleven lookups",
      `v=spf1 ${"a:h.example ".repeat(11)}-all`,
      { "h.example": address },
      "spf_too_many_lookups",
    ],
    [
      "three void lookups",
      "v=spf1 a:1.example a:2.example a:3.example -all",
      {},
      "spf_too_many_void_lookups",
    ],
    [
      "eleven MX names",
      "v=spf1 mx -all",
      {
        "x.example": {
          MX: Array.from({ length: 11 }, (_, i) => ({ preference: i, exchange: `m${i}.example` })),
        },
      },
      "spf_too_many_mx_names",
    ],
    [
      "include without a record",
      "v=spf1 include:h.example -all",
      { "h.example": address },
      "spf_include_missing",
    ],
    ["include of nothing", "v=spf1 include:h.example -all", {}, "spf_include_missing"],
    [
      "include with two records",
      "v=spf1 include:h.example -all",
      { "h.example": txt("v=spf1 -all", "v=spf1 a -all") },
      "spf_include_duplicate",
    ],
    [
      "include with a broken record",
      "v=spf1 include:h.example -all",
      { "h.example": txt("v=spf1 bogus -all") },
      "spf_include_invalid",
    ],
    [
      "a loop",
      "v=spf1 include:h.example -all",
      { "h.example": txt("v=spf1 include:X.example. -all") },
      "spf_include_loop",
    ],
  ])("permerror: %s", async (_, record, zone, code) => {
    const report = await countSpfLookups(record, "x.example", resolverOf(zone));
    expect(codes(report.findings)).toContain(code);
    expect(report.permerror).toBe(true);
  });

  it("does not call a host with IPv6 only a void lookup", async () => {
    const resolver = resolverOf({ "six.example": { AAAA: ["2001:db8::1"] } });
    expect(await countSpfLookups("v=spf1 a:six.example -all", "x.example", resolver)).toMatchObject({
      voidLookups: 0,
    });
  });

  it("does not call an unanswered name missing", async () => {
    const report = await countSpfLookups(
      "v=spf1 include:h.example -all",
      "x.example",
      resolverOf({ "h.example": "servfail" }),
    );
    expect(report).toMatchObject({ lookups: 1, voidLookups: 0, permerror: false, complete: false });
    expect(codes(report.findings)).toEqual(["spf_lookup_unanswered"]);
  });

  it("does not resolve macros", async () => {
    const resolver = resolverOf({});
    expect(await countSpfLookups("v=spf1 exists:%{i}.x.example -all", "x.example", resolver)).toMatchObject({
      lookups: 1,
      voidLookups: 0,
    });
    expect(resolver.asked).toEqual([]);
  });

  it("is bounded against a maze of includes", async () => {
    const resolver = {
      asked: 0,
      async resolve<T extends DnsRecordType>(name: string): Promise<DnsAnswer<T>> {
        resolver.asked++;
        const record = `v=spf1 include:a.${name} include:b.${name} -all`;
        return { status: "found", records: [record as never] };
      },
    };
    const report = await countSpfLookups("v=spf1 include:m.example -all", "x.example", resolver);
    expect(resolver.asked).toBeLessThanOrEqual(40);
    expect(report).toMatchObject({ permerror: true, complete: false });
  });

  it("agrees with mailauth on random trees of includes", async () => {
    const names = ["a.example", "b.example", "c.example", "d.example"];
    const terms = (from: number) =>
      fc.array(
        fc.constantFrom(
          "ip4:192.0.2.1",
          "a:host.example",
          "mx:mail.example",
          ...names.slice(from).map(n => `include:${n}`),
        ),
        { maxLength: 4 },
      );
    const tree = fc.tuple(terms(0), terms(1), terms(2), terms(3), terms(4));
    await fc.assert(
      fc.asyncProperty(tree, async records => {
        const zone: Zone = {
          "host.example": address,
          "mail.example": { MX: [{ preference: 1, exchange: "host.example" }] },
        };
        const [top = [], ...below] = records;
        below.forEach((list, i) => {
          zone[names[i] ?? ""] = txt(["v=spf1", ...list, "-all"].join(" "));
        });
        const record = ["v=spf1", ...top, "-all"].join(" ");
        zone["x.example"] = txt(record);
        const report = await countSpfLookups(record, "x.example", resolverOf(zone));
        const verdict = await mailauthSpf({
          sender: "u@x.example",
          ip: "203.0.113.99",
          helo: "x.example",
          resolver: async (name: string, type: string) => {
            const entry = zone[name];
            const found = entry === undefined || entry === "servfail" ? undefined : entry[type as "A"];
            if (found === undefined) throw Object.assign(new Error("none"), { code: "ENOTFOUND" });
            if (type === "TXT") return found.map(text => [text]);
            if (type === "MX") return [{ priority: 1, exchange: "host.example" }];
            return found;
          },
        } as never);
        const tooMany = report.lookups > 10;
        expect(verdict.status.result === "permerror").toBe(tooMany);
        if (!tooMany) expect(verdict.lookups?.count).toBe(report.lookups);
      }),
      { numRuns: 150 },
    );
  });
});
