import { type DmarcPolicy, type ParsedDmarc, parseDmarc, policyStrength } from "./record.ts";

export interface DmarcEvidence {
  /** Days of aggregate reports gathered under the present policy. */
  readonly days: number;
  /** Messages reported in that time. */
  readonly messages: number;
  /** Of those that are legitimate, the share that was aligned; 0–100, `null` when nothing was reported. */
  readonly alignedPercent: number | null;
}

export type DmarcAdviceReason =
  | "publish_first"
  | "repair"
  | "collect_reports"
  | "wait"
  | "fix_unaligned"
  | "tighten"
  | "leave_test_mode"
  | "at_goal";

export interface DmarcAdvice {
  readonly reason: DmarcAdviceReason;
  readonly message: string;
  /** The record to publish next; absent when there is nothing to change. Never weaker than the present one. */
  readonly record?: string;
}

/** Gates of every step up the ladder. */
export const DMARC_GATES = { days: 14, messages: 100, alignedPercent: 98 } as const;

/**
 * The next step on the ladder none → quarantine → reject: only after two weeks of reports with at least 98 % of
 * the legitimate mail aligned. Advises; publishing is the owner's decision.
 *
 * @param current The record in force at the domain itself, if there is one.
 */
export function adviseDmarc(current: string | undefined, evidence: DmarcEvidence): DmarcAdvice {
  if (current === undefined) {
    const message = "Publish a DMARC record; p=none changes nothing for your mail and lets reports begin.";
    return { reason: "publish_first", message, record: "v=DMARC1; p=none;" };
  }
  const parsed = parseDmarc(current);
  if (!parsed.valid) {
    const message = "Receivers can't use the record as it is; publish the repaired one.";
    return { reason: "repair", message, record: tightenDmarc(current, parsed.policy) };
  }
  if (parsed.policy === "reject" && !parsed.testing) {
    return {
      reason: "at_goal",
      message: "The domain is at p=reject: nobody can send as it unauthenticated.",
    };
  }
  if (parsed.aggregateReports.length === 0) {
    const message = "Add rua=mailto:… so that receivers report who sends as this domain; tighten after that.";
    return { reason: "collect_reports", message };
  }
  if (
    evidence.alignedPercent === null ||
    evidence.days < DMARC_GATES.days ||
    evidence.messages < DMARC_GATES.messages
  ) {
    const message = `Wait for ${DMARC_GATES.days} days of reports over at least ${DMARC_GATES.messages} messages.`;
    return { reason: "wait", message };
  }
  if (evidence.alignedPercent < DMARC_GATES.alignedPercent) {
    const message = `Only ${evidence.alignedPercent} % of the legitimate mail is aligned; at least ${DMARC_GATES.alignedPercent} % should be before the policy gets stricter.`;
    return { reason: "fix_unaligned", message };
  }
  if (parsed.testing) {
    const message = "The reports are good; remove t=y so that the policy counts.";
    return {
      reason: "leave_test_mode",
      message,
      record: tightenDmarc(current, parsed.policy, { testing: false }),
    };
  }
  const next: DmarcPolicy = parsed.policy === "none" ? "quarantine" : "reject";
  const message = `The reports are good; move from p=${parsed.policy} to p=${next}.`;
  return { reason: "tighten", message, record: tightenDmarc(current, next) };
}

/**
 * The existing record with at least the policy wanted: everything else stays, removed tags (`pct`, `rf`, `ri`) and
 * broken parts go. Never weaker: a stricter policy that is there already is kept, for subdomains too.
 */
export function tightenDmarc(
  existing: string | undefined,
  wanted: DmarcPolicy,
  change: { readonly testing?: false } = {},
): string {
  if (existing === undefined) return `v=DMARC1; p=${wanted};`;
  const parsed = parseDmarc(existing);
  const policy = stricter(wanted, statedPolicy(parsed) ?? "none");
  const kept = parsed.tags.filter(({ name }) => {
    if (["v", "p", "pct", "rf", "ri"].includes(name) || (name === "t" && change.testing === false))
      return false;
    return !parsed.findings.some(f => f.code === "dmarc_bad_value" && f.tag === name);
  });
  return `${["v=DMARC1", `p=${policy}`, ...kept.map(tag => `${tag.name}=${tag.value}`)].join("; ")};`;
}

/** The stricter of two policies. */
export function stricter(a: DmarcPolicy, b: DmarcPolicy): DmarcPolicy {
  return policyStrength(a) >= policyStrength(b) ? a : b;
}

/** `p=` as written, even in a record that receivers apply as `none` because another part is broken. */
function statedPolicy(parsed: ParsedDmarc): DmarcPolicy | undefined {
  const value = parsed.tags.find(tag => tag.name === "p")?.value.toLowerCase();
  return value === "none" || value === "quarantine" || value === "reject" ? value : undefined;
}
