import type { DnsAnswer } from "../../../world/resolver/port.ts";
import type { TrackingRecord } from "./records.ts";

/** What the DNS says of the records: right, firmly wrong, or nothing (a failure of the DNS is not absence). */
export type Verdict = { kind: "right" } | { kind: "wrong" | "unknown"; message: string };

/** Judges one answer about a CNAME. */
export function judgeRecord(record: TrackingRecord, answer: DnsAnswer<"CNAME">): Verdict {
  switch (answer.status) {
    case "found": {
      const [found] = answer.records;
      if (found?.toLowerCase().replace(/\.$/, "") === record.value) return { kind: "right" };
      return {
        kind: "wrong",
        message: `${record.name} points to ${found}; it must be a CNAME to ${record.value}.`,
      };
    }
    case "nxdomain":
    case "nodata":
      return { kind: "wrong", message: `${record.name} has no CNAME; publish one to ${record.value}.` };
    default:
      return { kind: "unknown", message: `${record.name} could not be looked up (${answer.status}).` };
  }
}

/** The worst of several: wrong before unknown before right. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  const of = (kind: Verdict["kind"]) => verdicts.find(verdict => verdict.kind === kind);
  return of("wrong") ?? of("unknown") ?? { kind: "right" };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** When to look again: hourly once active, before that after a quarter of its age, from a minute to six hours. */
export function nextCheck(
  status: "pending_dns" | "issuing" | "active" | "broken",
  createdAt: Date,
  now: Date,
): Date {
  const age = now.getTime() - createdAt.getTime();
  const pause = status === "active" ? HOUR_MS : Math.min(6 * HOUR_MS, Math.max(MINUTE_MS, age / 4));
  return new Date(now.getTime() + Math.round(pause));
}
