export type DmarcPolicy = "none" | "quarantine" | "reject";
export type AlignmentMode = "relaxed" | "strict";

export type DmarcFindingCode =
  | "dmarc_bad_version"
  | "dmarc_too_long"
  | "dmarc_bad_syntax"
  | "dmarc_repeated_tag"
  | "dmarc_policy_missing"
  | "dmarc_bad_value"
  | "dmarc_deprecated_tag"
  | "dmarc_unknown_tag"
  | "dmarc_bad_report_uri"
  | "dmarc_no_reports"
  | "dmarc_test_mode"
  | "dmarc_subdomains_weaker";

export interface DmarcFinding {
  readonly code: DmarcFindingCode;
  /** `error`: receivers ignore the record or fall back to `none`. */
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly tag?: string;
}

export interface DmarcTag {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

export interface ParsedDmarc {
  /** True when receivers apply the record as written. */
  readonly valid: boolean;
  /**
   * False when receivers do no DMARC processing at all; a record without a usable policy that asks for reports
   * is applied as `p=none` (RFC 9989 §4.10.1).
   */
  readonly applied: boolean;
  readonly policy: DmarcPolicy;
  /** For existing subdomains; absent: `policy` (RFC 9989 §4.7 "sp"). */
  readonly subdomainPolicy?: DmarcPolicy;
  /** For names that do not exist; absent: the subdomain policy (RFC 9989 §4.7 "np"). */
  readonly nonexistentPolicy?: DmarcPolicy;
  readonly dkimAlignment: AlignmentMode;
  readonly spfAlignment: AlignmentMode;
  /** `t=y`: receivers treat the policy one step softer (RFC 9989 §4.7 "t"). */
  readonly testing: boolean;
  /** `psd`: `y` a public suffix, `n` an organizational domain, `u` to be found by the walk. */
  readonly publicSuffix: "y" | "n" | "u";
  /** Aggregate report addresses, as URIs. */
  readonly aggregateReports: readonly string[];
  readonly failureReports: readonly string[];
  readonly tags: readonly DmarcTag[];
  readonly findings: readonly DmarcFinding[];
}

const MAX_RECORD = 4096;
/** Removed by RFC 9989 (appendix C): receivers ignore them, old ones may not. */
const DEPRECATED = new Set(["pct", "rf", "ri"]);
const KNOWN = new Set(["v", "p", "sp", "np", "adkim", "aspf", "fo", "rua", "ruf", "t", "psd"]);
const VALUES: Record<string, RegExp> = {
  p: /^(?:none|quarantine|reject)$/,
  sp: /^(?:none|quarantine|reject)$/,
  np: /^(?:none|quarantine|reject)$/,
  adkim: /^[rs]$/,
  aspf: /^[rs]$/,
  fo: /^[01ds](?:\s*:\s*[01ds])*$/,
  t: /^[yn]$/,
  psd: /^[ynu]$/,
};

/** True when a TXT record is a DMARC record: its first tag is exactly `v=DMARC1` (RFC 9989 §4.7). */
export function isDmarcRecord(text: string): boolean {
  return /^\s*v\s*=\s*DMARC1\s*(?:;|$)/.test(text.slice(0, 64));
}

/**
 * Reads a DMARC record (RFC 9989 §4.7; records written for RFC 7489 are understood, its removed tags reported)
 * and says what is wrong with it. Never throws; what can't be used has its default.
 */
export function parseDmarc(record: string): ParsedDmarc {
  const findings: DmarcFinding[] = [];
  const report = (
    severity: DmarcFinding["severity"],
    code: DmarcFindingCode,
    message: string,
    tag?: string,
  ) => {
    findings.push({ code, severity, message, ...(tag === undefined ? {} : { tag }) });
  };
  const tags = new Map<string, string>();
  if (record.length > MAX_RECORD) {
    report("error", "dmarc_too_long", `The record is longer than ${MAX_RECORD} characters.`);
  } else if (!isDmarcRecord(record)) {
    report("error", "dmarc_bad_version", "A DMARC record starts with v=DMARC1; in exactly these letters.");
  } else {
    readTags(record, tags, report);
  }
  for (const [name, value] of tags) checkTag(name, value, report);
  const policyOf = (tag: string): DmarcPolicy | undefined => {
    const value = tags.get(tag)?.toLowerCase();
    return isPolicy(value) ? value : undefined;
  };
  const aggregateReports = reportUris(tags.get("rua"));
  const stated = policyOf("p");
  const usable =
    stated !== undefined && ["sp", "np"].every(tag => !tags.has(tag) || policyOf(tag) !== undefined);
  const hasVersion = tags.has("v");
  if (hasVersion && !tags.has("p")) {
    report(
      "error",
      "dmarc_policy_missing",
      "The record states no policy; add p=none, p=quarantine or p=reject.",
    );
  }
  const policy = usable ? stated : "none";
  const subdomainPolicy = usable ? policyOf("sp") : undefined;
  const nonexistentPolicy = usable ? policyOf("np") : undefined;
  const testing = tags.get("t")?.toLowerCase() === "y";
  const psd = tags.get("psd")?.toLowerCase();
  if (hasVersion && aggregateReports.length === 0) {
    report("info", "dmarc_no_reports", "No aggregate reports are asked for (rua=): nobody sees who fails.");
  }
  if (testing)
    report("info", "dmarc_test_mode", "t=y asks receivers to treat the policy one step softer.", "t");
  if (subdomainPolicy !== undefined && policyStrength(subdomainPolicy) < policyStrength(policy)) {
    report(
      "warning",
      "dmarc_subdomains_weaker",
      `sp=${subdomainPolicy} leaves subdomains weaker than the domain.`,
      "sp",
    );
  }
  return {
    valid: !findings.some(finding => finding.severity === "error"),
    applied: hasVersion && (usable || aggregateReports.length > 0),
    policy,
    ...(subdomainPolicy === undefined ? {} : { subdomainPolicy }),
    ...(nonexistentPolicy === undefined ? {} : { nonexistentPolicy }),
    dkimAlignment: tags.get("adkim")?.toLowerCase() === "s" ? "strict" : "relaxed",
    spfAlignment: tags.get("aspf")?.toLowerCase() === "s" ? "strict" : "relaxed",
    testing,
    publicSuffix: psd === "y" || psd === "n" ? psd : "u",
    aggregateReports,
    failureReports: reportUris(tags.get("ruf")),
    tags: [...tags].map(([name, value]) => ({ name, value })),
    findings,
  };
}

/** 0 for `none`, 1 for `quarantine`, 2 for `reject`. */
export function policyStrength(policy: DmarcPolicy): number {
  return policy === "reject" ? 2 : policy === "quarantine" ? 1 : 0;
}

/**
 * The policy receivers apply to mail from a name the record covers.
 *
 * @param relation `self` for the name that publishes it, `subdomain` below it, `nonexistent` for a name that does
 *   not exist in the DNS (RFC 9989 §4.7 "np").
 */
export function effectivePolicy(
  record: ParsedDmarc,
  relation: "self" | "subdomain" | "nonexistent",
): DmarcPolicy {
  const subdomains = record.subdomainPolicy ?? record.policy;
  const stated = {
    self: record.policy,
    subdomain: subdomains,
    nonexistent: record.nonexistentPolicy ?? subdomains,
  };
  const policy = stated[relation];
  if (!record.testing) return policy;
  return policy === "reject" ? "quarantine" : "none";
}

type Report = (
  severity: DmarcFinding["severity"],
  code: DmarcFindingCode,
  message: string,
  tag?: string,
) => void;

function readTags(record: string, tags: Map<string, string>, report: Report): void {
  for (const part of record.split(";")) {
    if (part.trim() === "") continue;
    const equals = part.indexOf("=");
    const name = part.slice(0, Math.max(equals, 0)).trim().toLowerCase();
    if (!/^[a-z][a-z0-9_]*$/.test(name)) {
      report("error", "dmarc_bad_syntax", `"${part.trim().slice(0, 80)}" is not of the form tag=value.`);
    } else if (tags.has(name)) {
      report(
        "error",
        "dmarc_repeated_tag",
        `${name}= is there twice, which voids the record (RFC 6376 §3.2).`,
        name,
      );
    } else {
      tags.set(name, part.slice(equals + 1).trim());
    }
  }
}

function checkTag(name: string, value: string, report: Report): void {
  if (DEPRECATED.has(name)) {
    const extra = name === "pct" && value !== "100" ? " Receivers now apply the policy to all mail." : "";
    report("warning", "dmarc_deprecated_tag", `${name}= was removed by RFC 9989; delete it.${extra}`, name);
  } else if (!KNOWN.has(name)) {
    report("info", "dmarc_unknown_tag", `${name}= is not a DMARC tag; receivers ignore it.`, name);
  } else if (VALUES[name]?.test(value.toLowerCase()) === false) {
    report(
      "error",
      "dmarc_bad_value",
      `${name}=${value.slice(0, 80)} is not a value this tag may have.`,
      name,
    );
  } else if ((name === "rua" || name === "ruf") && reportUris(value).length < value.split(",").length) {
    report(
      "warning",
      "dmarc_bad_report_uri",
      `${name}= needs addresses written as mailto:reports@example.com.`,
      name,
    );
  }
}

function reportUris(value: string | undefined): string[] {
  if (value === undefined) return [];
  return value
    .split(",")
    .map(uri => uri.trim().replace(/![0-9]+[kmgt]?$/i, ""))
    .filter(uri => /^mailto:[^\s@,!]+@[^\s@,!]+$/i.test(uri) || /^https?:\/\/[^\s,!]+$/i.test(uri));
}

function isPolicy(value: string | undefined): value is DmarcPolicy {
  return value === "none" || value === "quarantine" || value === "reject";
}
