import type { DnsRecordType } from "../../world/resolver/port.ts";
import type { DmarcDiscovery } from "../dmarc/index.ts";
import type { SpfLookupReport } from "../spf/index.ts";
import type { ExpectedRecord } from "./expected-records.ts";
import { type Finding, makeFinding, type Severity } from "./findings.ts";
import { lintDmarc } from "./lint-dmarc.ts";
import { lintRecord } from "./lint-record.ts";
import { lintSpf } from "./lint-spf.ts";
import { type DnsScore, scoreDomain } from "./score.ts";
import {
  indexObservations,
  judgeRecord,
  type Observation,
  type ObservationIndex,
  type RecordVerdict,
} from "./verdict.ts";

export interface LintInput {
  /** Normalised. */
  readonly domain: string;
  readonly expected: readonly ExpectedRecord[];
  /** Answers to the questions of {@link questionsFor}; more do no harm, fewer find less. */
  readonly observations: readonly Observation[];
  /** Cost of the SPF records, by the name that publishes them. */
  readonly spf?: Readonly<Record<string, SpfLookupReport>>;
  /** The DMARC record that applies, found by the tree walk. */
  readonly dmarc?: DmarcDiscovery;
}

export interface LintResult {
  /** Errors first, each problem once. */
  readonly findings: readonly Finding[];
  /** One per expected record, in their order. */
  readonly records: readonly RecordVerdict[];
  readonly score: DnsScore;
}

export interface DnsQuestion {
  readonly name: string;
  readonly type: DnsRecordType;
}

/**
 * Everything worth asking to lint a domain: the expected records, the places where they land by mistake, and what
 * may stand in their way. Each question once.
 */
export function questionsFor(domain: string, expected: readonly ExpectedRecord[]): DnsQuestion[] {
  const questions = new Map<string, DnsQuestion>();
  const ask = (name: string, type: DnsRecordType): void => {
    questions.set(`${name} ${type}`, { name, type });
  };
  for (const record of expected) {
    ask(record.name, record.type);
    if (record.purpose === "ptr") continue;
    if (record.name !== domain) ask(`${record.name}.${domain}`, record.type);
    if (record.type === "CNAME") {
      ask(record.name, "A");
      ask(record.name, "TXT");
      ask(record.name, "MX");
    } else {
      ask(record.name, "CNAME");
    }
  }
  ask(domain, "CNAME");
  ask(domain, "TXT");
  return [...questions.values()];
}

/**
 * Compares what a domain publishes with what it should publish and explains every difference, with what to do.
 * Pure: the answers are given, so that the same lint serves verification, troubleshooting and widgets. A question
 * nobody answered is never taken for a missing record.
 */
export function lintDomain(input: LintInput): LintResult {
  const { domain, expected } = input;
  const index = indexObservations(input.observations);
  const records = expected.map(record => judgeRecord(record, index));
  const findings = [
    ...lintApex(domain, index),
    ...records.flatMap(verdict => lintRecord(domain, verdict, index)),
    ...lintSpf(domain, records, index, input.spf ?? {}),
    ...(input.dmarc === undefined ? [] : lintDmarc(domain, input.dmarc)),
    ...lintSilence(domain, input.observations),
  ];
  const distinct = new Map(
    findings.map(finding => [`${finding.code} ${finding.name} ${finding.type}`, finding]),
  );
  const sorted = [...distinct.values()].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  return { findings: sorted, records, score: scoreDomain(records, sorted, input.dmarc) };
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

function lintApex(domain: string, index: ObservationIndex): Finding[] {
  const found = index.values(domain, "CNAME");
  return found.length === 0
    ? []
    : [makeFinding("cname_at_apex", { domain, name: domain, type: "CNAME", found })];
}

/** One finding for all silence together: it is about servers, not records. */
function lintSilence(domain: string, observations: readonly Observation[]): Finding[] {
  const silent = observations.filter(({ answer }) =>
    ["servfail", "timeout", "refused"].includes(answer.status),
  );
  if (silent.length === 0) return [];
  const servers = [...new Set(silent.map(({ server, answer }) => `${server}: ${answer.status}`))];
  const owners = observations.filter(({ source }) => source === "authoritative");
  const allOwners = owners.length > 0 && owners.every(observation => silent.includes(observation));
  const severity = allOwners || silent.length === observations.length ? "error" : undefined;
  return [
    makeFinding("unresponsive", { domain, name: domain, detail: servers.slice(0, 6).join(", "), severity }),
  ];
}
