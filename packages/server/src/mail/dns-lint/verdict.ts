import type { DnsAnswer, DnsRecordType } from "../../world/resolver/port.ts";
import type { ExpectedRecord } from "./expected-records.ts";
import { type Judgement, judge } from "./judge.ts";
import { plainName, presentValue } from "./record-values.ts";

/** One answer somebody gave to one question. */
export interface Observation {
  readonly name: string;
  readonly type: DnsRecordType;
  /** `authoritative`: a name server of the zone itself. `resolver`: a recursive resolver, with a cache. */
  readonly source: "authoritative" | "resolver";
  /** Who answered: an address or a name for people. */
  readonly server: string;
  readonly answer: DnsAnswer;
}

/**
 * - `valid`: published as it should be.
 * - `pending`: not asked yet, or right at the name servers and still spreading.
 * - `missing`, `mismatch`, `multiple`: firm answers that it is not so.
 * - `error`: nobody answered; says nothing about the record.
 */
export type RecordStatus = "valid" | "mismatch" | "missing" | "multiple" | "error" | "pending";

export interface ServerResult {
  readonly source: Observation["source"];
  readonly server: string;
  readonly result: "match" | "mismatch" | "missing" | "multiple" | "timeout" | "servfail" | "refused";
  readonly found: readonly string[];
  readonly ttl?: number;
}

export interface RecordVerdict {
  readonly record: ExpectedRecord;
  readonly status: RecordStatus;
  /** What the zone's own servers say together; `unknown` when none of them was asked or answered. */
  readonly authoritative: "right" | "wrong" | "split" | "unknown";
  /** Distinct values found, those of the name servers first. */
  readonly found: readonly string[];
  /** Share of the resolvers that answered and see the right value; 0–100, `null` when none answered. */
  readonly propagationPercent: number | null;
  /** While spreading: seconds until the last old answer seen expires, as far as TTLs tell. */
  readonly etaSeconds?: number;
  readonly results: readonly ServerResult[];
}

/** All observations, found by name and type. */
export interface ObservationIndex {
  of(name: string, type: string): readonly Observation[];
  /** Distinct values anybody found there; name servers first. */
  values(name: string, type: string): string[];
  /** Where the CNAME of a name leads, as far as anybody saw one. */
  aliasOf(name: string): string | undefined;
}

export function indexObservations(observations: readonly Observation[]): ObservationIndex {
  const byQuestion = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = `${plainName(observation.name)} ${observation.type}`;
    const list = byQuestion.get(key);
    if (list === undefined) byQuestion.set(key, [observation]);
    else list.push(observation);
  }
  const of = (name: string, type: string): readonly Observation[] =>
    byQuestion.get(`${plainName(name)} ${type}`) ?? [];
  const values = (name: string, type: string): string[] => {
    const found = new Set<string>();
    for (const source of ["authoritative", "resolver"] as const) {
      for (const observation of of(name, type)) {
        if (observation.source !== source || observation.answer.status !== "found") continue;
        for (const record of observation.answer.records) found.add(presentValue(record));
      }
    }
    return [...found];
  };
  return { of, values, aliasOf: name => values(name, "CNAME")[0] };
}

/**
 * Judges one expected record by everything observed. The zone's own servers decide; resolvers tell how far the
 * news has spread, and decide only where no name server answered.
 */
export function judgeRecord(record: ExpectedRecord, index: ObservationIndex): RecordVerdict {
  const judged = index.of(record.name, record.type).map(observation => ({
    observation,
    judgement: judge(record, observation.answer, index.aliasOf),
  }));
  const firm = judged.filter(entry => entry.judgement.kind !== "unanswered");
  const owners = firm
    .filter(entry => entry.observation.source === "authoritative")
    .map(entry => entry.judgement);
  const caches = firm.filter(entry => entry.observation.source === "resolver").map(entry => entry.judgement);
  const authoritative = together(owners);
  const old = caches.filter(judgement => judgement.kind !== "match");
  const etas = old.flatMap(judgement => (judgement.ttl === undefined ? [] : [judgement.ttl]));
  const status = decide(judged.length, authoritative, owners, caches);
  const spreading = status === "pending" && old.length > 0 && authoritative !== "split";
  return {
    record,
    status,
    authoritative,
    found: [...new Set([...owners, ...caches].flatMap(judgement => judgement.found))],
    propagationPercent:
      caches.length === 0 ? null : round((100 * (caches.length - old.length)) / caches.length),
    ...(spreading && etas.length > 0 ? { etaSeconds: Math.max(...etas) } : {}),
    results: judged.map(({ observation, judgement }) => ({
      source: observation.source,
      server: observation.server,
      result: resultOf(judgement, observation.answer),
      found: judgement.found,
      ...(judgement.ttl === undefined ? {} : { ttl: judgement.ttl }),
    })),
  };
}

function decide(
  asked: number,
  authoritative: RecordVerdict["authoritative"],
  owners: readonly Judgement[],
  caches: readonly Judgement[],
): RecordStatus {
  if (asked === 0) return "pending";
  const allSpread = caches.every(judgement => judgement.kind === "match");
  switch (authoritative) {
    case "right":
      return allSpread ? "valid" : "pending";
    case "split":
      return "pending";
    case "wrong":
      return worst(owners);
    case "unknown":
      if (caches.length === 0) return "error";
      if (allSpread) return "valid";
      return caches.some(judgement => judgement.kind === "match") ? "pending" : worst(caches);
  }
}

function together(judgements: readonly Judgement[]): RecordVerdict["authoritative"] {
  if (judgements.length === 0) return "unknown";
  const right = judgements.filter(judgement => judgement.kind === "match").length;
  return right === judgements.length ? "right" : right === 0 ? "wrong" : "split";
}

/** The most telling of several wrong answers: something that is there says more than nothing. */
function worst(judgements: readonly Judgement[]): "multiple" | "mismatch" | "missing" {
  if (judgements.some(judgement => judgement.kind === "multiple")) return "multiple";
  return judgements.some(judgement => judgement.kind === "mismatch") ? "mismatch" : "missing";
}

function resultOf(judgement: Judgement, answer: DnsAnswer): ServerResult["result"] {
  if (judgement.kind !== "unanswered") return judgement.kind;
  return answer.status === "servfail" || answer.status === "refused" ? answer.status : "timeout";
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
