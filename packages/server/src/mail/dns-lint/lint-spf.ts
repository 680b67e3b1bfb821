import { isSpfRecord, mergeSpf, parseSpf, type SpfLookupReport } from "../spf/index.ts";
import type { ExpectedRecord } from "./expected-records.ts";
import { type Finding, type FindingCode, type FindingDetails, makeFinding } from "./findings.ts";
import { missingMechanisms } from "./judge.ts";
import type { ObservationIndex, RecordVerdict } from "./verdict.ts";

const LOOKUP_LIMITS = new Set(["spf_too_many_lookups", "spf_too_many_void_lookups", "spf_too_many_mx_names"]);
const UNSAFE = new Set(["spf_plus_all", "spf_ptr_used", "spf_terms_after_all", "spf_redirect_ignored"]);

/**
 * Lints the SPF records of the domain itself (also where none of ours is expected: a broken one there hurts all its
 * mail) and of every name we expect one at.
 */
export function lintSpf(
  domain: string,
  verdicts: readonly RecordVerdict[],
  index: ObservationIndex,
  reports: Readonly<Record<string, SpfLookupReport>>,
): Finding[] {
  const expected = verdicts
    .map(verdict => verdict.record)
    .filter(record => record.purpose === "spf" || record.purpose === "return_path_spf");
  const names = new Set([domain, ...expected.map(record => record.name)]);
  return [...names].flatMap(name => {
    const record = expected.find(candidate => candidate.name === name);
    const published = publishedSpf(name, index);
    return published.length === 0 ? [] : lintName(domain, name, published, record, reports[name]);
  });
}

/** The SPF records of one server's answer: those of the name servers where they answered, else of a resolver. */
function publishedSpf(name: string, index: ObservationIndex): readonly string[] {
  const observations = index.of(name, "TXT").filter(({ answer }) => answer.status === "found");
  const best = observations.find(({ source }) => source === "authoritative") ?? observations[0];
  if (best?.answer.status !== "found") return [];
  return best.answer.records.filter(record => typeof record === "string").filter(isSpfRecord);
}

function lintName(
  domain: string,
  name: string,
  published: readonly string[],
  record: ExpectedRecord | undefined,
  report: SpfLookupReport | undefined,
): Finding[] {
  const needed = record === undefined ? [] : missingMechanisms(record.value, "v=spf1");
  const merged = mergeSpf(published, needed);
  const about = (code: FindingCode, details: Partial<FindingDetails> = {}): Finding =>
    makeFinding(code, {
      domain,
      name,
      purpose: record?.purpose,
      type: "TXT",
      expected: merged.record,
      found: published,
      ...details,
    });
  const [only, ...more] = published;
  if (only === undefined || more.length > 0) return [about("duplicate_spf")];
  const findings: Finding[] = [];
  const missing = record === undefined ? [] : missingMechanisms(record.value, only);
  if (missing.length > 0) findings.push(about("spf_missing_mechanism", { detail: missing.join(" ") }));
  const all = [...parseSpf(only).findings, ...(report?.findings ?? [])];
  const say = (code: FindingCode, wanted: (finding: (typeof all)[number]) => boolean): void => {
    const messages = [...new Set(all.filter(wanted).map(finding => finding.message))];
    if (messages.length > 0) findings.push(about(code, { detail: messages.slice(0, 3).join(" ") }));
  };
  say("spf_permerror", finding => finding.severity === "error" && !LOOKUP_LIMITS.has(finding.code));
  say("spf_too_many_lookups", finding => LOOKUP_LIMITS.has(finding.code));
  say("spf_unsafe", finding => UNSAFE.has(finding.code));
  return findings;
}
