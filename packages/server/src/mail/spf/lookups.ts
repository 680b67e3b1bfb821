import type { DnsAnswer, Resolver } from "../../world/resolver/port.ts";
import {
  indexOfAll,
  isSpfRecord,
  parseSpf,
  type SpfFinding,
  type SpfMechanism,
  type SpfModifier,
} from "./record.ts";

/** RFC 7208 §4.6.4: DNS-querying terms, lookups that found nothing, and names per mx. */
export const SPF_LIMITS = { lookups: 10, voidLookups: 2, mxNames: 10 } as const;

export type SpfLookupCode =
  | "spf_too_many_lookups"
  | "spf_too_many_void_lookups"
  | "spf_too_many_mx_names"
  | "spf_include_loop"
  | "spf_include_missing"
  | "spf_include_duplicate"
  | "spf_include_invalid"
  | "spf_macro_skipped"
  | "spf_lookup_unanswered"
  | "spf_count_stopped";

export interface SpfLookupFinding {
  readonly code: SpfLookupCode;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly domain: string;
}

export interface SpfLookupNode {
  /** The term that led here, as written; the record's own domain for the root. */
  readonly term: string;
  /** The name asked for. */
  readonly domain: string;
  readonly status: "found" | "void" | "missing" | "duplicate" | "loop" | "macro" | "unanswered" | "skipped";
  /** The SPF record found there, for `include` and `redirect`. */
  readonly record?: string;
  /** Lookups this term costs, with all below it. */
  readonly lookups: number;
  readonly children: readonly SpfLookupNode[];
}

export interface SpfLookupReport {
  /** Terms that query the DNS when everything has to be evaluated: the worst case over all senders. */
  readonly lookups: number;
  readonly voidLookups: number;
  readonly tree: SpfLookupNode;
  readonly findings: readonly (SpfLookupFinding | SpfFinding)[];
  /** True when receivers may answer permerror. */
  readonly permerror: boolean;
  /** False when some name gave no answer (or the count was stopped): the numbers are then lower bounds. */
  readonly complete: boolean;
}

type AddressType = "A" | "AAAA" | "MX";
const TYPES: Partial<Record<SpfMechanism["name"], readonly AddressType[]>> = {
  a: ["A", "AAAA"],
  mx: ["MX"],
  exists: ["A"],
};

/** A record that needs more is broken far beyond doubt; the tree up to here shows why. */
const MAX_QUERIES = 40;
const MAX_DEPTH = 12;

/**
 * Counts what a record costs a receiver (RFC 7208 §4.6.4), following every include and redirect with a real
 * resolver. Bounded to 40 queries; a name that includes itself is reported, not followed.
 */
export async function countSpfLookups(
  record: string,
  domain: string,
  resolver: Pick<Resolver, "resolve">,
): Promise<SpfLookupReport> {
  const findings: (SpfLookupFinding | SpfFinding)[] = [];
  let voidLookups = 0;
  let queries = 0;
  let complete = true;

  function report(
    severity: SpfLookupFinding["severity"],
    code: SpfLookupCode,
    at: string,
    message: string,
  ): void {
    if (!findings.some(f => f.code === code && "domain" in f && f.domain === at)) {
      findings.push({ code, severity, message, domain: at });
    }
  }

  /** Spends one query; false when the budget is gone. */
  function mayAsk(at: string): boolean {
    if (++queries <= MAX_QUERIES) return true;
    complete = false;
    report("warning", "spf_count_stopped", at, `Counting stopped after ${MAX_QUERIES} queries.`);
    return false;
  }

  function unanswered(at: string, detail: string): "unanswered" {
    complete = false;
    report("warning", "spf_lookup_unanswered", at, `${at} could not be asked: ${detail}`);
    return "unanswered";
  }

  async function terms(text: string, owner: string, path: readonly string[]): Promise<SpfLookupNode[]> {
    const parsed = parseSpf(text);
    const end = indexOfAll(parsed.terms);
    const nodes: SpfLookupNode[] = [];
    for (const term of end === -1 ? parsed.terms : parsed.terms.slice(0, end)) {
      if (term.kind === "mechanism") {
        const node = await mechanism(term, owner, path);
        if (node !== undefined) nodes.push(node);
      }
    }
    const redirect = parsed.terms.find(term => term.kind === "modifier" && term.name === "redirect");
    if (end === -1 && redirect?.kind === "modifier") nodes.push(await nested(redirect, redirect.value, path));
    return nodes;
  }

  async function mechanism(
    term: SpfMechanism,
    owner: string,
    path: readonly string[],
  ): Promise<SpfLookupNode | undefined> {
    const target = normalize(term.value ?? owner);
    switch (term.name) {
      case "all":
      case "ip4":
      case "ip6":
        return undefined;
      case "include":
        return nested(term, target, path);
      case "ptr":
        // Its queries depend on the sender's address; the term itself counts.
        return leaf(term, target, "skipped");
      default:
        return leaf(term, target, await lookUp(term, target));
    }
  }

  async function lookUp(term: SpfMechanism, target: string): Promise<SpfLookupNode["status"]> {
    if (target.includes("%")) return macro(term, target);
    if (!mayAsk(target)) return "skipped";
    const answer = await firstFound(target, TYPES[term.name] ?? ["A"]);
    switch (answer.status) {
      case "found":
        if (term.name === "mx" && answer.records.length > SPF_LIMITS.mxNames) {
          report(
            "error",
            "spf_too_many_mx_names",
            target,
            `${target} has ${answer.records.length} MX hosts; SPF allows ${SPF_LIMITS.mxNames}.`,
          );
        }
        return "found";
      case "nxdomain":
      case "nodata":
        voidLookups++;
        return "void";
      default:
        return unanswered(target, answer.detail);
    }
  }

  /** A host with addresses of one family only is no void lookup. */
  async function firstFound(
    target: string,
    [type = "A", ...others]: readonly AddressType[],
  ): Promise<DnsAnswer> {
    const answer = await resolver.resolve(target, type);
    return answer.status === "nodata" && others.length > 0 ? firstFound(target, others) : answer;
  }

  function macro(term: SpfMechanism | SpfModifier, target: string): "macro" {
    report(
      "info",
      "spf_macro_skipped",
      target,
      `"${term.text}" depends on the sender and was counted as one lookup.`,
    );
    return "macro";
  }

  /** `include` and `redirect`: another record is evaluated. */
  async function nested(
    term: SpfMechanism | SpfModifier,
    name: string,
    path: readonly string[],
  ): Promise<SpfLookupNode> {
    const target = normalize(name);
    if (target.includes("%")) return leaf(term, target, macro(term, target));
    if (path.includes(target)) {
      report(
        "error",
        "spf_include_loop",
        target,
        `${target} includes itself: ${[...path, target].join(" → ")}.`,
      );
      return leaf(term, target, "loop");
    }
    if (path.length >= MAX_DEPTH || !mayAsk(target)) return leaf(term, target, "skipped");
    const answer = await resolver.resolve(target, "TXT");
    if (answer.status === "servfail" || answer.status === "timeout" || answer.status === "refused") {
      return leaf(term, target, unanswered(target, answer.detail));
    }
    const records = answer.status === "found" ? answer.records.filter(isSpfRecord) : [];
    if (answer.status !== "found") voidLookups++;
    const [found, ...more] = records;
    if (found === undefined) {
      report(
        "error",
        "spf_include_missing",
        target,
        `"${term.text}" leads to ${target}, which has no SPF record.`,
      );
      return leaf(term, target, "missing");
    }
    if (more.length > 0) {
      report("error", "spf_include_duplicate", target, `${target} publishes ${records.length} SPF records.`);
      return leaf(term, target, "duplicate");
    }
    if (!parseSpf(found).valid) {
      report("error", "spf_include_invalid", target, `The SPF record of ${target} can't be evaluated.`);
    }
    const children = await terms(found, target, [...path, target]);
    return {
      term: term.text,
      domain: target,
      status: "found",
      record: found,
      lookups: 1 + sum(children),
      children,
    };
  }

  const root = normalize(domain);
  findings.push(...parseSpf(record).findings);
  const children = await terms(record, root, [root]);
  const lookups = sum(children);
  if (lookups > SPF_LIMITS.lookups) {
    const message = `Evaluating the record takes ${lookups} DNS lookups; receivers stop at ${SPF_LIMITS.lookups}.`;
    report("error", "spf_too_many_lookups", root, message);
  }
  if (voidLookups > SPF_LIMITS.voidLookups) {
    const message = `${voidLookups} lookups find nothing; receivers may stop after ${SPF_LIMITS.voidLookups}.`;
    report("error", "spf_too_many_void_lookups", root, message);
  }
  return {
    lookups,
    voidLookups,
    tree: { term: root, domain: root, status: "found", record, lookups, children },
    findings,
    permerror: findings.some(finding => finding.severity === "error"),
    complete,
  };
}

function leaf(
  term: SpfMechanism | SpfModifier,
  domain: string,
  status: SpfLookupNode["status"],
): SpfLookupNode {
  return { term: term.text, domain, status, lookups: 1, children: [] };
}

function sum(nodes: readonly SpfLookupNode[]): number {
  return nodes.reduce((total, node) => total + node.lookups, 0);
}

function normalize(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}
