import type { DnsAnswer } from "../../world/resolver/port.ts";
import { isDmarcRecord, parseDmarc } from "../dmarc/index.ts";
import { isSpfRecord, parseSpf, termKey } from "../spf/index.ts";
import { isDkimRecord, readDkimKey } from "./dkim-key.ts";
import { type ExpectedRecord, OWNERSHIP_PREFIX } from "./expected-records.ts";
import { canonicalValue, plainName, presentValue, sameValue, unquoteTxt } from "./record-values.ts";

/** What one answer says about one expected record. */
export interface Judgement {
  readonly kind: "match" | "mismatch" | "missing" | "multiple" | "unanswered";
  /** The values that play the expected record's part; others at the same name are left out. */
  readonly found: readonly string[];
  /** Seconds this answer may be remembered. */
  readonly ttl?: number;
}

/** Longest alias chain followed. */
const MAX_ALIASES = 8;

/**
 * Compares one answer with one expected record, by meaning: what only looks different matches.
 *
 * @param aliasOf Where an observed CNAME leads, for chains that reach the target by more than one step.
 */
export function judge(
  expected: ExpectedRecord,
  answer: DnsAnswer,
  aliasOf: (name: string) => string | undefined = () => undefined,
): Judgement {
  const ttl = "ttl" in answer && answer.ttl !== undefined ? { ttl: answer.ttl } : {};
  switch (answer.status) {
    case "servfail":
    case "timeout":
    case "refused":
      return { kind: "unanswered", found: [] };
    case "nxdomain":
    case "nodata":
      return { kind: "missing", found: [], ...ttl };
    case "found": {
      const values = answer.records.map(presentValue);
      const verdict =
        expected.type === "TXT" ? judgeText(expected, values) : judgeValues(expected, values, aliasOf);
      return { ...verdict, ...ttl };
    }
  }
}

/** The SPF mechanisms an expected record wants and a published one lacks, as pass and in front of `all`. */
export function missingMechanisms(expected: string, published: string): string[] {
  const terms = parseSpf(published).terms;
  const present = new Set<string>();
  for (const term of terms) {
    if (term.kind !== "mechanism") continue;
    if (term.name === "all") break;
    if (term.qualifier === "+") present.add(termKey(term));
  }
  return parseSpf(expected)
    .terms.filter(term => term.kind === "mechanism" && term.name !== "all" && !present.has(termKey(term)))
    .map(term => term.text);
}

/** The texts among `values` that play the part of the expected record. */
export function textsOfKind(expected: ExpectedRecord, values: readonly string[]): string[] {
  return values.filter(value => {
    switch (expected.purpose) {
      case "spf":
      case "return_path_spf":
        return isSpfRecord(value);
      case "dkim":
        return isDkimRecord(value);
      case "dmarc":
        return isDmarcRecord(value);
      case "ownership":
        return unquoteTxt(value).trim().startsWith(OWNERSHIP_PREFIX);
      default:
        return true;
    }
  });
}

function judgeText(expected: ExpectedRecord, values: readonly string[]): Judgement {
  const found = textsOfKind(expected, values);
  const [only, ...more] = found;
  if (only === undefined) {
    const quoted = textsOfKind(expected, values.map(unquoteTxt));
    return quoted.length > 0 ? { kind: "mismatch", found: values } : { kind: "missing", found: [] };
  }
  // Several verification tokens may stand side by side; of the others a name carries one.
  if (expected.purpose === "ownership") {
    return {
      kind: found.some(value => sameValue("TXT", value, expected.value)) ? "match" : "mismatch",
      found,
    };
  }
  if (more.length > 0) return { kind: "multiple", found };
  return { kind: sameText(expected, only) ? "match" : "mismatch", found };
}

function sameText(expected: ExpectedRecord, value: string): boolean {
  switch (expected.purpose) {
    case "spf":
    case "return_path_spf":
      return parseSpf(value).valid && missingMechanisms(expected.value, value).length === 0;
    case "dmarc":
      // What we suggest is the weakest record there is: any valid one does at least as much.
      return parseDmarc(value).valid;
    case "dkim": {
      const [ours, theirs] = [readDkimKey(expected.value), readDkimKey(value)];
      if (ours.kind === "key" && theirs.kind === "key") {
        return ours.key === theirs.key && ours.keyType === theirs.keyType;
      }
      return ours.kind === "revoked" && theirs.kind === "revoked";
    }
    default:
      return sameValue("TXT", value, expected.value);
  }
}

function judgeValues(
  expected: ExpectedRecord,
  values: readonly string[],
  aliasOf: (name: string) => string | undefined,
): Judgement {
  const found = [...values];
  const matches = found.filter(value => sameValue(expected.type, value, expected.value));
  switch (expected.type) {
    case "MX":
      return { kind: judgeExchanges(expected.value, found), found };
    case "CNAME": {
      if (found.length > 1) return { kind: "multiple", found };
      const reached = matches.length === 1 || chainReaches(found[0] ?? "", expected.value, aliasOf);
      return { kind: reached ? "match" : "mismatch", found };
    }
    case "PTR":
      return { kind: matches.length > 0 ? "match" : "mismatch", found };
    default:
      if (matches.length === 0) return { kind: "mismatch", found };
      return { kind: found.length === matches.length ? "match" : "multiple", found };
  }
}

/** Preferences only order hosts: ours must be there and come first or share the first place (RFC 5321 §5.1). */
function judgeExchanges(expected: string, found: readonly string[]): Judgement["kind"] {
  const exchanges = found.map(value => {
    const [preference = "0", host = ""] = canonicalValue("MX", value).split(" ");
    return { preference: Number(preference), host };
  });
  const host = canonicalValue("MX", expected).split(" ")[1];
  const ours = Math.min(...exchanges.filter(entry => entry.host === host).map(entry => entry.preference));
  const best = Math.min(...exchanges.map(entry => entry.preference));
  return ours === best && Number.isFinite(ours) ? "match" : "mismatch";
}

function chainReaches(start: string, target: string, aliasOf: (name: string) => string | undefined): boolean {
  let current = plainName(start);
  for (let hop = 0; hop < MAX_ALIASES; hop++) {
    const next = aliasOf(current);
    if (next === undefined) return false;
    current = plainName(next);
    if (current === plainName(target)) return true;
  }
  return false;
}
