import type { DmarcDiscovery } from "../dmarc/index.ts";
import type { RecordPurpose } from "./expected-records.ts";
import type { Finding } from "./findings.ts";
import type { RecordStatus, RecordVerdict } from "./verdict.ts";

export type ScorePart = "ownership" | "spf" | "dkim" | "dmarc" | "mx" | "tracking" | "ptr";

/** How much each part counts; together 100. */
export const SCORE_WEIGHTS: Readonly<Record<ScorePart, number>> = {
  ownership: 10,
  spf: 25,
  dkim: 30,
  dmarc: 20,
  mx: 5,
  tracking: 5,
  ptr: 5,
};

export interface DnsScore {
  /** 0–100, `null` when nothing could be judged. */
  readonly value: number | null;
  /** Share reached per part, 0–1; parts that don't apply or got no answer are left out, and their weight with them. */
  readonly parts: Readonly<Partial<Record<ScorePart, number>>>;
}

const PART_OF: Record<RecordPurpose, ScorePart> = {
  ownership: "ownership",
  dkim: "dkim",
  return_path: "spf",
  return_path_spf: "spf",
  spf: "spf",
  dmarc: "dmarc",
  tracking: "tracking",
  receiving: "mx",
  ptr: "ptr",
};

const WORTH: Partial<Record<RecordStatus, number>> = {
  valid: 1,
  pending: 0.5,
  mismatch: 0,
  missing: 0,
  multiple: 0,
};
const WARNING_FACTOR = 0.75;

/**
 * The DNS score: the weighted mean of the parts that apply. A part is the mean of its records (valid 1, spreading ½,
 * wrong 0); an error found in it makes it 0, a warning takes a quarter. What nobody answered does not count.
 */
export function scoreDomain(
  records: readonly RecordVerdict[],
  findings: readonly Finding[],
  dmarc?: DmarcDiscovery,
): DnsScore {
  const sums = new Map<ScorePart, { sum: number; count: number }>();
  for (const verdict of records) {
    const worth = WORTH[verdict.status];
    if (worth === undefined || verdict.record.purpose === "dmarc") continue;
    const part = PART_OF[verdict.record.purpose];
    const entry = sums.get(part) ?? { sum: 0, count: 0 };
    const mine = findings.filter(
      ({ name, type }) => name === verdict.record.name && type === verdict.record.type,
    );
    sums.set(part, { sum: entry.sum + worth * factorOf(mine), count: entry.count + 1 });
  }
  const dmarcWorth = scoreDmarc(records, findings, dmarc);
  if (dmarcWorth !== undefined) sums.set("dmarc", { sum: dmarcWorth, count: 1 });
  const parts: Partial<Record<ScorePart, number>> = {};
  let reached = 0;
  let possible = 0;
  for (const [part, { sum, count }] of sums) {
    parts[part] = sum / count;
    reached += SCORE_WEIGHTS[part] * (sum / count);
    possible += SCORE_WEIGHTS[part];
  }
  return { value: possible === 0 ? null : Math.round((100 * reached) / possible), parts };
}

/** The record that applies counts, wherever it is published. */
function scoreDmarc(
  records: readonly RecordVerdict[],
  findings: readonly Finding[],
  dmarc: DmarcDiscovery | undefined,
): number | undefined {
  const factor = factorOf(
    findings.filter(finding => finding.purpose === "dmarc" && finding.code.startsWith("dmarc_")),
  );
  if (dmarc?.policy !== undefined) return factor;
  if (dmarc?.complete === true) return 0;
  const verdict = records.find(({ record }) => record.purpose === "dmarc");
  const worth = verdict === undefined ? undefined : WORTH[verdict.status];
  return worth === undefined ? undefined : worth * factor;
}

function factorOf(findings: readonly Finding[]): number {
  if (findings.some(finding => finding.severity === "error")) return 0;
  return findings.some(finding => finding.severity === "warning") ? WARNING_FACTOR : 1;
}
