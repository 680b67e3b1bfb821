import {
  type DmarcDiscovery,
  effectivePolicy,
  parseDmarc,
  policyStrength,
  stricter,
  tightenDmarc,
} from "../dmarc/index.ts";
import { type Finding, type FindingCode, type FindingDetails, makeFinding } from "./findings.ts";

/** Lints the DMARC record that applies to a domain. A walk that got no answer proves no absence. */
export function lintDmarc(domain: string, discovery: DmarcDiscovery): Finding[] {
  const own = discovery.steps.find(step => step.domain === domain);
  const name = `_dmarc.${discovery.policyDomain ?? domain}`;
  const about = (code: FindingCode, details: Partial<FindingDetails> = {}): Finding =>
    makeFinding(code, { domain, name, purpose: "dmarc", type: "TXT", found: own?.records, ...details });

  if (own?.status === "multiple") {
    const detail = "there are several, and receivers then ignore all of them (RFC 9989 §4.10).";
    const policies = own.records.map(record => parseDmarc(record).policy);
    const [first] = own.records;
    const expected = tightenDmarc(first, policies.reduce(stricter, "none"));
    return [about("dmarc_invalid", { name: `_dmarc.${domain}`, detail, expected })];
  }
  const { parsed, record } = discovery;
  if (parsed === undefined || record === undefined) {
    return discovery.complete ? [about("dmarc_missing", { expected: "v=DMARC1; p=none;" })] : [];
  }
  // What the parent publishes is the parent's to correct.
  if (discovery.policyDomain !== domain) return [];
  const findings: Finding[] = [];
  const repaired = tightenDmarc(record, parsed.policy);
  const errors = parsed.findings.filter(finding => finding.severity === "error");
  if (errors.length > 0) {
    const detail = errors.map(finding => finding.message).join(" ");
    findings.push(about("dmarc_invalid", { detail, expected: repaired }));
  }
  const deprecated = parsed.findings.filter(finding => finding.code === "dmarc_deprecated_tag");
  if (deprecated.length > 0) {
    const detail = deprecated.map(finding => finding.message).join(" ");
    findings.push(about("dmarc_deprecated_tag", { detail, expected: repaired }));
  }
  const weaker = weakerThanParent(domain, discovery);
  if (weaker !== undefined) findings.push(about("dmarc_weaker_than_parent", weaker));
  if (parsed.spfAlignment === "strict") findings.push(about("dmarc_strict_spf_alignment"));
  return findings;
}

function weakerThanParent(
  domain: string,
  discovery: DmarcDiscovery,
): { detail: string; expected: string } | undefined {
  const above = discovery.steps.find(step => step.status === "found" && step.domain !== domain);
  const [record] = above?.records ?? [];
  if (above === undefined || record === undefined || discovery.policy === undefined) return undefined;
  const asked = effectivePolicy(parseDmarc(record), "subdomain");
  if (policyStrength(asked) <= policyStrength(discovery.policy)) return undefined;
  return { detail: above.domain, expected: tightenDmarc(discovery.record, asked) };
}
