import { describe, expect, it } from "vitest";
import { discoverDmarc } from "../dmarc/index.ts";
import { countSpfLookups } from "../spf/index.ts";
import { cases } from "./cases.ts";
import {
  type Answers,
  base,
  cname,
  delegated,
  domain,
  good,
  goodDelegated,
  hosted,
  lint,
  mx,
  observe,
  resolverOver,
  txt,
} from "./fixture.ts";
import { FINDING_SPECS, type Observation } from "./index.ts";

describe("what the zone's own servers answer", () => {
  it.each(cases)("$about", async ({ params = base, from = good, change, status = {}, codes = [] }) => {
    const answers = { ...from, ...change };
    const dmarc = await discoverDmarc(domain, resolverOver(answers));
    const result = lint(params, observe(params, answers), { dmarc });
    const left = new Set(Object.keys(status));
    for (const verdict of result.records) {
      const { purpose, type } = verdict.record;
      const named = [`${purpose}/${type}`, purpose].find(name => name in status);
      if (named !== undefined) left.delete(named);
      expect([purpose, type, verdict.status]).toEqual([
        purpose,
        type,
        named === undefined ? "valid" : status[named],
      ]);
    }
    expect([...left]).toEqual([]);
    const seen = result.findings.map(finding => finding.code).filter(code => code !== "authoritative_wrong");
    expect(seen.sort()).toEqual([...codes].sort());
    const wrong = result.records.filter(verdict =>
      ["missing", "mismatch", "multiple"].includes(verdict.status),
    );
    expect(result.findings.filter(finding => finding.code === "authoritative_wrong")).toHaveLength(
      wrong.length,
    );
    for (const finding of result.findings) {
      expect(`${finding.message} ${finding.fix}`).not.toMatch(/\{\w+\}|undefined/);
      expect(FINDING_SPECS[finding.code]).toBeDefined();
    }
  });

  it("needs no tree walk to explain a DMARC record", () => {
    const answers = { ...good, "_dmarc.acme.example": [txt("v=DMARC1; p=block")] };
    expect(lint(base, observe(base, answers)).findings).toContainEqual(
      expect.objectContaining({ code: "dmarc_invalid", fix: "Replace it by v=DMARC1; p=none;" }),
    );
  });

  it("follows an alias in more than one step", () => {
    const answers = { ...goodDelegated, "links.acme.example": [cname("a.cdn.example")] };
    const step: Observation = {
      name: "a.cdn.example",
      type: "CNAME",
      source: "resolver",
      server: "r",
      answer: { status: "found", records: ["track.svc.partner.example"] },
    };
    const result = lint(delegated, [...observe(delegated, answers), step]);
    expect(result.records.find(verdict => verdict.record.purpose === "tracking")?.status).toBe("valid");
  });

  it("reports a DMARC record weaker than the parent's", async () => {
    const answers: Answers = { ...good, "_dmarc.example": [txt("v=DMARC1; p=reject")] };
    const dmarc = await discoverDmarc(domain, resolverOver(answers));
    expect(lint(base, observe(base, answers), { dmarc }).findings).toContainEqual(
      expect.objectContaining({ code: "dmarc_weaker_than_parent", expected: "v=DMARC1; p=reject;" }),
    );
  });

  it("reports what the SPF record costs", async () => {
    const record = `v=spf1 ${Array.from({ length: 11 }, (_, i) => `include:i${i}.example`).join(" ")} include:spf.mailstead.example ~all`;
    const zone: Answers = Object.fromEntries(
      [...Array.from({ length: 11 }, (_, i) => `i${i}.example`), "spf.mailstead.example"].map(name => [
        name,
        [txt("v=spf1 -all")],
      ]),
    );
    const report = await countSpfLookups(record, domain, resolverOver(zone));
    const answers = { ...good, "acme.example": [mx([10, "mail.acme.example"]), txt(record)] };
    const { findings } = lint(hosted, observe(hosted, answers), { spf: { [domain]: report } });
    expect(findings).toMatchObject([{ code: "spf_too_many_lookups", severity: "error" }]);
    expect(findings[0]?.message).toContain("12");
  });

  it("is calm about what is only recommended", () => {
    const answers = { ...goodDelegated, "links.acme.example": [] };
    const finding = lint(delegated, observe(delegated, answers)).findings.find(
      ({ code }) => code === "record_missing",
    );
    expect(finding).toMatchObject({ purpose: "tracking", severity: "warning" });
  });
});
