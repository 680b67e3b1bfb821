import { parseDmarc, tightenDmarc } from "../dmarc/index.ts";
import { isTruncated, readDkimKey } from "./dkim-key.ts";
import type { ExpectedRecord } from "./expected-records.ts";
import { type Finding, type FindingCode, type FindingDetails, makeFinding } from "./findings.ts";
import { judge, textsOfKind } from "./judge.ts";
import { canonicalValue, unquoteTxt } from "./record-values.ts";
import type { ObservationIndex, RecordVerdict } from "./verdict.ts";

/** Explains one record's verdict: what is wrong with it, why, and whether waiting helps. */
export function lintRecord(domain: string, verdict: RecordVerdict, index: ObservationIndex): Finding[] {
  const { record, status } = verdict;
  const about = (code: FindingCode, details: Partial<FindingDetails> = {}): Finding =>
    makeFinding(code, {
      domain,
      name: record.name,
      purpose: record.purpose,
      type: record.type,
      expected: record.value,
      found: verdict.found,
      ...details,
    });
  const findings: Finding[] = [];
  if (status === "missing" || status === "mismatch" || status === "multiple") {
    const wrong = explain(domain, verdict, index, about);
    // What is only recommended can be absent without an alarm.
    findings.push(
      ...wrong.map(finding => (record.required || status !== "missing" ? finding : soften(finding))),
    );
    if (verdict.authoritative === "wrong") findings.push(about("authoritative_wrong"));
  }
  if (verdict.authoritative === "split") {
    findings.push(about("stale_nameservers", { detail: serversThat(verdict, "authoritative") }));
  } else if (status === "pending" && verdict.propagationPercent !== null) {
    const detail = serversThat(verdict, "resolver");
    findings.push(about("propagating", { detail, etaSeconds: verdict.etaSeconds }));
  }
  if (status === "valid" || status === "pending") findings.push(...remarks(verdict, about));
  return findings;
}

type About = (code: FindingCode, details?: Partial<FindingDetails>) => Finding;

function explain(domain: string, verdict: RecordVerdict, index: ObservationIndex, about: About): Finding[] {
  const { record, status } = verdict;
  const doubled = record.name === domain ? undefined : `${record.name}.${domain}`;
  if (doubled !== undefined && record.purpose !== "ptr") {
    const landed = index
      .of(doubled, record.type)
      .some(({ answer }) => judge(record, answer).kind === "match");
    if (landed) return [about("wrong_host_domain_appended_twice", { found: [doubled] })];
  }
  const blockers = inTheWay(record, index);
  if (blockers !== undefined) return [about(blockers.code, { found: blockers.found })];
  if (record.type === "TXT" && hasLiteralQuotes(record, verdict.found)) return [about("txt_literal_quotes")];
  if (record.purpose === "dkim" && record.type === "TXT" && status !== "missing")
    return [explainDkim(verdict, about)];
  // SPF has a linter of its own that sees the whole record.
  if (record.purpose === "spf" || record.purpose === "return_path_spf") {
    return status === "missing" ? [about("record_missing")] : [];
  }
  if (record.purpose === "dmarc") return [explainDmarc(verdict, about)];
  if (status === "missing") return [about("record_missing")];
  return [about(status === "multiple" ? "record_multiple" : "record_mismatch")];
}

/** Records of other types that hide or forbid the expected one. */
function inTheWay(
  record: ExpectedRecord,
  index: ObservationIndex,
): { code: FindingCode; found: string[] } | undefined {
  if (record.type !== "CNAME") {
    const alias = index.values(record.name, "CNAME");
    return alias.length > 0
      ? { code: "cname_conflict", found: alias.map(value => `CNAME ${value}`) }
      : undefined;
  }
  if (index.values(record.name, "CNAME").length > 0) return undefined;
  const addresses = index.values(record.name, "A");
  if (addresses.length > 0) return { code: "proxied_record", found: addresses };
  const others = (["TXT", "MX"] as const).flatMap(type =>
    index.values(record.name, type).map(value => `${type} ${value}`),
  );
  return others.length > 0 ? { code: "cname_conflict", found: others } : undefined;
}

function hasLiteralQuotes(record: ExpectedRecord, found: readonly string[]): boolean {
  return (
    textsOfKind(record, found).length === 0 &&
    textsOfKind(
      record,
      found.map(value => unquoteTxt(value)),
    ).length > 0
  );
}

function explainDkim(verdict: RecordVerdict, about: About): Finding {
  const keys = textsOfKind(verdict.record, verdict.found).map(readDkimKey);
  const [only] = keys;
  if (verdict.status === "multiple") return about("dkim_duplicate");
  const ours = readDkimKey(verdict.record.value);
  if (only === undefined || only.kind === "revoked") return about("dkim_revoked");
  const whole = ours.kind === "revoked" ? "" : ours.key;
  if (only.kind === "damaged" || isTruncated(only.key, whole)) return about("dkim_truncated");
  const short = shortKey(only, about);
  return short ?? about("dkim_wrong_key");
}

/** Where the tree walk was done too, its findings take the place of these. */
function explainDmarc(verdict: RecordVerdict, about: About): Finding {
  const [found] = textsOfKind(verdict.record, verdict.found);
  if (found === undefined) return about("dmarc_missing");
  const errors = parseDmarc(found).findings.filter(finding => finding.severity === "error");
  const detail =
    errors.map(finding => finding.message).join(" ") || "there are several; receivers ignore them all.";
  return about("dmarc_invalid", { detail, expected: tightenDmarc(found, "none") });
}

function remarks(verdict: RecordVerdict, about: About): Finding[] {
  const { record, found } = verdict;
  if (record.type === "MX") {
    const host = canonicalValue("MX", record.value).split(" ")[1];
    const others = found.filter(value => canonicalValue("MX", value).split(" ")[1] !== host);
    return others.length > 0 ? [about("mx_competes", { found: others })] : [];
  }
  if (record.purpose !== "dkim" || record.type !== "TXT") return [];
  const findings = textsOfKind(record, found).map(text => shortKey(readDkimKey(text), about));
  return findings.filter(finding => finding !== undefined).slice(0, 1);
}

/** RFC 8301 §3.2: verifiers reject keys below 1024 bits, signers should use 2048. */
function shortKey(key: ReturnType<typeof readDkimKey>, about: About): Finding | undefined {
  if (key.kind !== "key" || key.keyType !== "rsa" || key.bits >= 2048) return undefined;
  const detail = `it has ${key.bits} bits.`;
  return about("dkim_short_key", { detail, severity: key.bits < 1024 ? "error" : "warning" });
}

function serversThat(verdict: RecordVerdict, source: "authoritative" | "resolver"): string {
  const old = verdict.results.filter(
    result => result.source === source && ["mismatch", "missing", "multiple"].includes(result.result),
  );
  return old.map(result => result.server).join(", ");
}

function soften(finding: Finding): Finding {
  return finding.severity === "error" ? { ...finding, severity: "warning" } : finding;
}
