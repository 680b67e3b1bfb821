import { isIPv4, isIPv6 } from "node:net";

export type SpfQualifier = "+" | "-" | "~" | "?";
export type SpfMechanismName = "all" | "include" | "a" | "mx" | "ptr" | "ip4" | "ip6" | "exists";

export interface SpfMechanism {
  readonly kind: "mechanism";
  readonly name: SpfMechanismName;
  readonly qualifier: SpfQualifier;
  /** Domain-spec or network, as written; absent where the mechanism stands alone (`a`, `mx`, `all`). */
  readonly value?: string;
  /** IPv4 prefix length of `a` and `mx`. Default 32. */
  readonly cidr4?: number;
  /** IPv6 prefix length of `a` and `mx`. Default 128. */
  readonly cidr6?: number;
  readonly text: string;
}

export interface SpfModifier {
  readonly kind: "modifier";
  /** Lower case: `redirect`, `exp` or an unknown name (which receivers ignore). */
  readonly name: string;
  readonly value: string;
  readonly text: string;
}

/** A term no receiver can evaluate; it makes the whole record a permanent error. */
export interface SpfInvalidTerm {
  readonly kind: "invalid";
  readonly text: string;
}

export type SpfTerm = SpfMechanism | SpfModifier | SpfInvalidTerm;

export type SpfFindingCode =
  | "spf_bad_version"
  | "spf_record_too_long"
  | "spf_not_ascii"
  | "spf_unknown_mechanism"
  | "spf_bad_domain"
  | "spf_bad_network"
  | "spf_bad_prefix_length"
  | "spf_repeated_modifier"
  | "spf_plus_all"
  | "spf_neutral_all"
  | "spf_no_all"
  | "spf_terms_after_all"
  | "spf_redirect_ignored"
  | "spf_ptr_used"
  | "spf_repeated_term";

export interface SpfFinding {
  readonly code: SpfFindingCode;
  /** `error` makes receivers answer permerror (RFC 7208 §4.6). */
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly term?: string;
}

export interface ParsedSpf {
  /** False when evaluating the record is a permanent error whatever the sender. */
  readonly valid: boolean;
  readonly terms: readonly SpfTerm[];
  readonly findings: readonly SpfFinding[];
}

/** More than any resolver's answer for one sane record; longer input is not looked at. */
const MAX_RECORD = 4096;

/** True when a TXT record claims to be SPF: version section, then a space or the end (RFC 7208 §4.5). */
export function isSpfRecord(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}

/** Reads an SPF record into its terms (RFC 7208 §4.6.1, §5, §6) and says what is wrong with it. Never throws. */
export function parseSpf(record: string): ParsedSpf {
  const findings: SpfFinding[] = [];
  const report = (
    severity: SpfFinding["severity"],
    code: SpfFindingCode,
    message: string,
    term?: string,
  ): void => {
    findings.push({ code, severity, message, ...(term === undefined ? {} : { term }) });
  };
  if (record.length > MAX_RECORD) {
    report("error", "spf_record_too_long", `The record is longer than ${MAX_RECORD} characters.`);
    return { valid: false, terms: [], findings };
  }
  if (!isSpfRecord(record)) {
    report("error", "spf_bad_version", "An SPF record starts with v=spf1 followed by a space.");
    return { valid: false, terms: [], findings };
  }
  if (/[^\x20-\x7e]/.test(record)) {
    report("error", "spf_not_ascii", "An SPF record holds printable ASCII characters only.");
  }
  const terms: SpfTerm[] = [];
  for (const text of record.slice(6).split(" ")) {
    if (text !== "") terms.push(parseTerm(text, (code, message) => report("error", code, message, text)));
  }
  lintTerms(terms, report);
  return { valid: !findings.some(finding => finding.severity === "error"), terms, findings };
}

/** Two terms that name the same thing: same mechanism, value and prefix lengths; the qualifier is left out. */
export function termKey(term: SpfTerm): string {
  if (term.kind !== "mechanism") return term.text.toLowerCase();
  const value = term.value?.toLowerCase().replace(/\.$/, "") ?? "";
  return `${term.name}:${value}/${term.cidr4 ?? 32}//${term.cidr6 ?? 128}`;
}

/** The index of `all`, or -1. Mechanisms behind it are never evaluated (RFC 7208 §5.1). */
export function indexOfAll(terms: readonly SpfTerm[]): number {
  return terms.findIndex(term => term.kind === "mechanism" && term.name === "all");
}

type Complain = (code: SpfFindingCode, message: string) => void;

function parseTerm(text: string, complain: Complain): SpfTerm {
  const invalid = (code: SpfFindingCode, message: string): SpfInvalidTerm => {
    complain(code, message);
    return { kind: "invalid", text };
  };
  const modifier = /^([a-z][a-z0-9_.-]*)=(.*)$/i.exec(text);
  if (modifier?.[1] !== undefined && modifier[2] !== undefined) {
    const name = modifier[1].toLowerCase();
    const value = modifier[2];
    if ((name === "redirect" || name === "exp") && !isDomainSpec(value)) {
      return invalid("spf_bad_domain", `"${text}" needs a domain name after the equals sign.`);
    }
    return { kind: "modifier", name, value, text };
  }
  const match = /^([+\-~?]?)([a-z0-9]+)(?::([^/]*(?:\/(?!\/|\d)[^/]*)*))?(\/.*)?$/i.exec(text);
  const name = match?.[2]?.toLowerCase();
  if (match === null || name === undefined || !isMechanism(name)) {
    return invalid("spf_unknown_mechanism", `"${text}" is not an SPF mechanism.`);
  }
  const qualifier = parseQualifier(match[1]);
  const value = match[3];
  const prefix = match[4];
  const base = { kind: "mechanism", name, qualifier, text } as const;
  switch (name) {
    case "all":
      return value === undefined && prefix === undefined
        ? base
        : invalid("spf_unknown_mechanism", `"${text}": all takes no value.`);
    case "ip4":
    case "ip6": {
      const isAddress = name === "ip4" ? isIPv4(value ?? "") : isIPv6(value ?? "") && !value?.includes("%");
      if (value === undefined || !isAddress) {
        return invalid("spf_bad_network", `"${text}" needs an ${name === "ip4" ? "IPv4" : "IPv6"} address.`);
      }
      if (prefix !== undefined && parsePrefix(prefix.slice(1), name === "ip4" ? 32 : 128) === undefined) {
        return invalid("spf_bad_prefix_length", `"${text}" has an impossible prefix length.`);
      }
      return { ...base, value: value + (prefix ?? "") };
    }
    case "include":
    case "exists":
    case "ptr": {
      const needed = name !== "ptr";
      if (prefix !== undefined || (value === undefined ? needed : !isDomainSpec(value))) {
        return invalid("spf_bad_domain", `"${text}" needs a domain name after the colon.`);
      }
      return value === undefined ? base : { ...base, value };
    }
    case "a":
    case "mx": {
      if (value !== undefined && !isDomainSpec(value)) {
        return invalid("spf_bad_domain", `"${text}" needs a domain name after the colon, or no colon.`);
      }
      const lengths = parseDualPrefix(prefix);
      if (lengths === undefined) {
        return invalid("spf_bad_prefix_length", `"${text}" has an impossible prefix length.`);
      }
      return { ...base, ...(value === undefined ? {} : { value }), ...lengths };
    }
  }
}

function lintTerms(
  terms: readonly SpfTerm[],
  report: (severity: SpfFinding["severity"], code: SpfFindingCode, message: string, term?: string) => void,
): void {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const term of terms) {
    if (term.kind === "modifier" && (term.name === "redirect" || term.name === "exp")) {
      counts.set(term.name, (counts.get(term.name) ?? 0) + 1);
    }
    if (term.kind !== "mechanism") continue;
    if (seen.has(termKey(term))) {
      report(
        "warning",
        "spf_repeated_term",
        `"${term.text}" is there twice; it may cost a lookup twice.`,
        term.text,
      );
    }
    seen.add(termKey(term));
    if (term.name === "ptr") {
      report(
        "warning",
        "spf_ptr_used",
        "ptr is slow and unreliable, and should not be used (RFC 7208 §5.5).",
        term.text,
      );
    }
  }
  for (const [name, count] of counts) {
    if (count > 1) report("error", "spf_repeated_modifier", `${name}= may appear once only (RFC 7208 §6).`);
  }
  const at = indexOfAll(terms);
  const all = terms[at];
  if (all?.kind !== "mechanism") {
    if (!counts.has("redirect")) {
      report("info", "spf_no_all", "The record has no all at its end; other senders are answered neutral.");
    }
    return;
  }
  if (all.qualifier === "+") {
    report(
      "warning",
      "spf_plus_all",
      "+all lets the whole world send as this domain; use ~all or -all.",
      all.text,
    );
  }
  if (all.qualifier === "?") {
    report("info", "spf_neutral_all", "?all says nothing about other senders; use ~all or -all.", all.text);
  }
  if (counts.has("redirect")) {
    report("warning", "spf_redirect_ignored", "redirect= is ignored where there is an all (RFC 7208 §6.1).");
  }
  if (terms.slice(at + 1).some(term => term.kind === "mechanism")) {
    report("warning", "spf_terms_after_all", "Mechanisms behind all are never looked at.", all.text);
  }
}

const MECHANISMS = new Set<string>(["all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists"]);

function isMechanism(name: string): name is SpfMechanismName {
  return MECHANISMS.has(name);
}

function parseQualifier(text: string | undefined): SpfQualifier {
  return text === "-" || text === "~" || text === "?" ? text : "+";
}

/** Decimal without leading zeros, up to `max` (RFC 7208 §5.6, `ip4-cidr-length`). */
function parsePrefix(text: string, max: number): number | undefined {
  return /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) <= max ? Number(text) : undefined;
}

/** `/24`, `//64` or `/24//64`. */
function parseDualPrefix(text: string | undefined): { cidr4?: number; cidr6?: number } | undefined {
  if (text === undefined) return {};
  const match = /^(?:\/(\d+))?(?:\/\/(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const cidr4 = match[1] === undefined ? undefined : parsePrefix(match[1], 32);
  const cidr6 = match[2] === undefined ? undefined : parsePrefix(match[2], 128);
  if ((match[1] !== undefined && cidr4 === undefined) || (match[2] !== undefined && cidr6 === undefined)) {
    return undefined;
  }
  return { ...(cidr4 === undefined ? {} : { cidr4 }), ...(cidr6 === undefined ? {} : { cidr6 }) };
}

const MACRO = /%(?:[%_-]|\{[slodiphcrtv]\d{0,3}r?[.\-+,/_=]*\})/gi;

/** RFC 7208 §7.1: macros must be well-formed, and the end is a macro or a dot and a top label. */
function isDomainSpec(text: string): boolean {
  if (text === "" || text.length > 512) return false;
  const plain = text.replace(MACRO, "\0");
  if (plain.includes("%") || !/^[\0\x21-\x7e]+$/.test(plain)) return false;
  if (plain.endsWith("\0")) return true;
  const top = /\.([a-z0-9-]+)\.?$/i.exec(plain)?.[1];
  return top !== undefined && !/^\d+$/.test(top) && !top.startsWith("-") && !top.endsWith("-");
}
