import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSpf } from "../../mail/spf/index.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type DnsPlan, planDnsChanges } from "./plan.ts";
import type { DnsStoredValue, DnsValue, DnsValueType } from "./port.ts";

const zone = "acme.example";
const value = (name: string, type: DnsValueType, text: string, ttl = 300): DnsValue => ({
  name,
  type,
  value: text,
  ttl,
});
let ids = 0;
const stored = (name: string, type: DnsValueType, text: string): DnsStoredValue => ({
  ...value(name, type, text),
  id: `r${ids++}`,
});
const plan = (existing: DnsStoredValue[], desired: DnsValue[], ours: DnsStoredValue[] = []): DnsPlan =>
  planDnsChanges({ zone, existing, desired, owned: new Set(ours.map(fingerprintOf)) });
const shown = ({ changes }: DnsPlan): string[] =>
  changes.map(change =>
    change.kind === "add"
      ? `+ ${change.value.type} ${change.value.value}`
      : change.kind === "remove"
        ? `- ${change.old.type} ${change.old.value}`
        : `${change.old.value} → ${change.value.value}`,
  );

describe("planDnsChanges", () => {
  it("adds what is missing and keeps what means the same", () => {
    const there = stored("bounce.acme.example", "MX", "10 IN.mailstead.example.");
    const result = plan(
      [there],
      [
        value("bounce.acme.example", "MX", "10 in.mailstead.example"),
        value("_mailstead.acme.example", "TXT", "mailstead-verification=x"),
        value("_mailstead.acme.example", "TXT", "mailstead-verification=x"),
      ],
    );
    expect(shown(result)).toEqual(["+ TXT mailstead-verification=x"]);
    expect(result.kept).toEqual([there]);
  });

  it("removes what is ours and obsolete, never what is not ours", () => {
    const old = stored("s1._domainkey.acme.example", "TXT", "v=DKIM1; p=AAAA");
    const foreign = stored("www.acme.example", "A", "192.0.2.1");
    expect(shown(plan([old, foreign], [], [old]))).toEqual(["- TXT v=DKIM1; p=AAAA"]);
    expect(shown(plan([old, foreign], [], []))).toEqual([]);
  });

  it("makes room before it adds", () => {
    const old = stored("links.acme.example", "TXT", "ours");
    const result = plan([old], [value("links.acme.example", "CNAME", "t.svc.example")], [old]);
    expect(shown(result)).toEqual(["- TXT ours", "+ CNAME t.svc.example"]);
  });

  it("merges SPF into the owner's record", () => {
    const spf = stored(zone, "TXT", "v=spf1 mx -all");
    const wish = value(zone, "TXT", "v=spf1 include:spf.mailstead.example ~all");
    expect(shown(plan([spf, stored(zone, "TXT", "other")], [wish]))).toEqual([
      "v=spf1 mx -all → v=spf1 mx include:spf.mailstead.example -all",
    ]);
    const merged = stored(zone, "TXT", "v=spf1 mx include:spf.mailstead.example -all");
    expect(plan([merged], [wish])).toMatchObject({ changes: [], kept: [merged] });
    const other = value(zone, "TXT", "v=spf1 ip4:192.0.2.1 ~all");
    expect(shown(plan([spf], [wish, other]))).toEqual([
      "v=spf1 mx -all → v=spf1 mx include:spf.mailstead.example ip4:192.0.2.1 -all",
    ]);
    expect(shown(plan([], [wish, other]))).toEqual([
      "+ TXT v=spf1 include:spf.mailstead.example ip4:192.0.2.1 ~all",
    ]);
  });

  it("replaces an SPF record that is wholly ours", () => {
    const ours = stored("bounce.acme.example", "TXT", "v=spf1 ip4:192.0.2.1 ~all");
    const wish = value("bounce.acme.example", "TXT", "v=spf1 ip4:192.0.2.2 ~all");
    expect(shown(plan([ours], [wish], [ours]))).toEqual([
      "v=spf1 ip4:192.0.2.1 ~all → v=spf1 ip4:192.0.2.2 ~all",
    ]);
  });

  it("replaces a DMARC record of ours by one at least as strict only", () => {
    const ours = stored("_dmarc.acme.example", "TXT", "v=DMARC1; p=quarantine;");
    const wish = (policy: string) => [value("_dmarc.acme.example", "TXT", `v=DMARC1; p=${policy};`)];
    expect(shown(plan([ours], wish("reject"), [ours]))).toEqual([
      "v=DMARC1; p=quarantine; → v=DMARC1; p=reject;",
    ]);
    expect(plan([ours], wish("none"), [ours])).toEqual({ changes: [], kept: [ours], conflicts: [] });
  });

  it("leaves the owner's DMARC record in place", () => {
    const there = stored("_dmarc.acme.example", "TXT", "v=DMARC1; p=reject");
    expect(plan([there], [value("_dmarc.acme.example", "TXT", "v=DMARC1; p=none;")])).toEqual({
      changes: [],
      kept: [there],
      conflicts: [],
    });
  });

  it.each<[string, DnsStoredValue[], DnsValue, string]>([
    ["alias at the apex", [], value(zone, "CNAME", "x.example"), "cname_at_apex"],
    [
      "other alias",
      [stored("a.acme.example", "CNAME", "x.example")],
      value("a.acme.example", "CNAME", "y.example"),
      "foreign_value",
    ],
    [
      "alias beside texts",
      [stored("a.acme.example", "TXT", "x")],
      value("a.acme.example", "CNAME", "y.example"),
      "records_in_the_way",
    ],
    [
      "text beside an alias",
      [stored("a.acme.example", "CNAME", "x.example")],
      value("a.acme.example", "TXT", "x"),
      "cname_in_the_way",
    ],
    [
      "other MX",
      [stored(zone, "MX", "1 aspmx.example")],
      value(zone, "MX", "10 in.mailstead.example"),
      "foreign_mx",
    ],
    [
      "other address",
      [stored("m.acme.example", "A", "192.0.2.1")],
      value("m.acme.example", "A", "192.0.2.2"),
      "foreign_value",
    ],
    [
      "other DKIM key",
      [stored("s1._domainkey.acme.example", "TXT", "v=DKIM1; p=AAAA")],
      value("s1._domainkey.acme.example", "TXT", "v=DKIM1; p=BBBB"),
      "foreign_value",
    ],
    [
      "two SPF records",
      [stored(zone, "TXT", "v=spf1 a -all"), stored(zone, "TXT", "v=spf1 mx -all")],
      value(zone, "TXT", "v=spf1 ip4:192.0.2.1 ~all"),
      "several_spf_records",
    ],
    [
      "broken SPF",
      [stored(zone, "TXT", "v=spf1 bogus -all")],
      value(zone, "TXT", "v=spf1 ip4:192.0.2.1 ~all"),
      "broken_spf_record",
    ],
  ])("leaves to a person: %s", (_, existing, wish, reason) => {
    const result = plan(existing, [wish]);
    expect(result.changes).toEqual([]);
    expect(result.conflicts).toMatchObject([{ reason, existing, message: expect.stringMatching(/\w/) }]);
  });

  it("never removes a foreign value, loses no SPF term, and has nothing left to do once applied", () => {
    const name = fc.constantFrom(zone, "a.acme.example", "s1._domainkey.acme.example", "_dmarc.acme.example");
    const text = fc.constantFrom(
      "hello",
      "v=spf1 mx -all",
      "v=spf1 ip4:192.0.2.1 ~all",
      "v=DMARC1; p=none",
      "v=DKIM1; p=AAAA",
    );
    const any = fc.oneof(
      fc.record({ name, type: fc.constant("TXT" as const), value: text, ttl: fc.constant(300) }),
      fc.record({
        name,
        type: fc.constant("CNAME" as const),
        value: fc.constantFrom("x.example", "y.example"),
        ttl: fc.constant(300),
      }),
      fc.record({
        name,
        type: fc.constant("MX" as const),
        value: fc.constantFrom("1 a.example", "2 b.example"),
        ttl: fc.constant(300),
      }),
    );
    const unique = <T extends DnsValue>(values: T[]) => [
      ...new Map(values.map(v => [fingerprintOf(v), v])).values(),
    ];
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 6 }),
        fc.array(any, { maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (before, wishes, flags) => {
          const existing = unique(before).map((v, i): DnsStoredValue => ({ ...v, id: `e${i}` }));
          const ours = existing.filter((_, i) => flags[i]);
          const desired = unique(wishes);
          const owned = new Set(ours.map(fingerprintOf));
          const result = planDnsChanges({ zone, existing, desired, owned });
          let after: DnsStoredValue[] = existing;
          const written = new Set(owned);
          for (const change of result.changes) {
            if (change.kind !== "add") {
              after = after.filter(v => v !== change.old);
              if (!owned.has(fingerprintOf(change.old))) {
                expect(change).toMatchObject({ kind: "replace", ours: false });
                const texts =
                  change.kind === "replace" ? parseSpf(change.value.value).terms.map(t => t.text) : [];
                for (const term of parseSpf(change.old.value).terms) expect(texts).toContain(term.text);
                continue;
              }
            }
            if (change.kind !== "remove") written.add(fingerprintOf(change.value));
          }
          for (const change of result.changes) {
            if (change.kind !== "remove") after = [...after, { ...change.value, id: `n${after.length}` }];
          }
          const again = planDnsChanges({
            zone,
            existing: after,
            desired: desired.filter(wish => !result.conflicts.some(c => c.desired === wish)),
            owned: written,
          });
          expect(again.changes.filter(change => change.kind !== "remove")).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
