import { isIP } from "node:net";
import { domainToASCII, domainToUnicode } from "node:url";
import { publicSuffix, type SuffixOptions } from "./public-suffix.ts";

/** Why a text is not a domain name somebody can set up for mail. */
export type DomainNameProblem =
  | "empty"
  | "too_long"
  | "bad_character"
  | "empty_label"
  | "label_too_long"
  | "bad_hyphen"
  | "not_idna"
  | "ip_address"
  | "single_label"
  | "public_suffix";

export interface DomainName {
  /** Lower-case A-labels without the final dot: the form to store and compare. */
  readonly name: string;
  /** The same name for people, with U-labels. */
  readonly unicode: string;
  /** The shortest name above (or equal to) it that can be registered. */
  readonly registrable: string;
  /** The suffix `registrable` was registered under. */
  readonly suffix: string;
}

export type DomainNameResult =
  | { readonly ok: true; readonly domain: DomainName }
  | { readonly ok: false; readonly reason: DomainNameProblem; readonly message: string };

const MESSAGES: Record<DomainNameProblem, string> = {
  empty: "The domain name is empty.",
  too_long: "The domain name is longer than 253 characters (RFC 1035 §2.3.4).",
  bad_character:
    "The domain name may hold letters, digits, hyphens and dots only: no scheme, path, port or @.",
  empty_label: "The domain name has two dots in a row, or starts with a dot.",
  label_too_long: "A part between two dots is longer than 63 characters (RFC 1035 §2.3.4).",
  bad_hyphen: "No part of a domain name may start or end with a hyphen (RFC 1123 §2.1).",
  not_idna:
    "The domain name can't be written in the DNS: it holds characters IDNA does not allow (RFC 5891).",
  ip_address: "This is an IP address; name a domain instead.",
  single_label: "A domain name needs at least one dot, such as example.com.",
  public_suffix: "Nobody can own this name, only names below it; add the part registered for you in front.",
};

/** Longest text looked at, in UTF-16 units: U-labels are never longer than their A-labels. */
const MAX_INPUT = 512;
const MAX_NAME = 253;
const MAX_LABEL = 63;

/**
 * Normalises what a person typed into a domain name that can be claimed: trimmed, lower-cased, IDNA to
 * A-labels (UTS 46, non-transitional), final dot removed; host-name rules of RFC 1123 §2.1. Registrable domains
 * and everything below them are accepted; public suffixes, single labels and IP literals are refused.
 */
export function parseDomainName(input: string, options: SuffixOptions = {}): DomainNameResult {
  const ascii = toAscii(input);
  if (!ascii.ok) return ascii;
  const name = ascii.name;
  if (name.includes("_") || name.includes("*")) return refuse("bad_character");
  const labels = name.split(".");
  if (isIP(name) !== 0 || endsInNumber(labels)) return refuse("ip_address");
  if (labels.some(label => label.startsWith("-") || label.endsWith("-"))) return refuse("bad_hyphen");
  const unicode = domainToUnicode(name);
  // An A-label that decodes to nothing, to itself, or to text that encodes otherwise is a fake: xn--a.
  const fake = unicode === "" || unicode.split(".").some(label => label.startsWith("xn--"));
  if (fake || domainToASCII(unicode) !== name) return refuse("not_idna");
  if (labels.length < 2) return refuse("single_label");
  const suffix = publicSuffix(name, options);
  if (suffix === name) return refuse("public_suffix");
  return { ok: true, domain: { name, unicode, registrable: oneLabelAbove(name, suffix), suffix } };
}

/**
 * Normalises any owner name of the DNS: underscore labels (`_dmarc`), a leading `*` label and single labels are
 * fine. `undefined` when the text can't be a name on the wire.
 */
export function normalizeOwnerName(input: string): string | undefined {
  const ascii = toAscii(input);
  if (!ascii.ok) return undefined;
  const star = ascii.name.lastIndexOf("*");
  if (star > 0 || (star === 0 && ascii.name.length > 1 && ascii.name[1] !== ".")) return undefined;
  return ascii.name;
}

/** The registrable domain of a normalised name, or `undefined` when the name is itself a public suffix. */
export function registrableDomain(name: string, options: SuffixOptions = {}): string | undefined {
  const suffix = publicSuffix(name, options);
  return suffix === name ? undefined : oneLabelAbove(name, suffix);
}

/** The names above a normalised name, nearest first, up to and including its registrable domain. */
export function parentDomains(name: string, options: SuffixOptions = {}): string[] {
  const top = registrableDomain(name, options);
  const parents: string[] = [];
  let current = name;
  while (top !== undefined && current !== top) {
    current = current.slice(current.indexOf(".") + 1);
    parents.push(current);
  }
  return parents;
}

/** True when `name` lies strictly below `parent`; both normalised. */
export function isSubdomainOf(name: string, parent: string): boolean {
  return name.length > parent.length && name.endsWith(`.${parent}`);
}

/** True when `name` is `zone` or lies below it; both normalised. */
export function isWithin(name: string, zone: string): boolean {
  return name === zone || isSubdomainOf(name, zone);
}

type AsciiResult = { ok: true; name: string } | Extract<DomainNameResult, { ok: false }>;

function toAscii(input: string): AsciiResult {
  const text = input.length > MAX_INPUT ? input : input.trim();
  if (text.length > MAX_INPUT) return refuse("too_long");
  if (text === "" || text === ".") return refuse("empty");
  if (isIP(text.replace(/^\[|\]$/g, "")) === 6) return refuse("ip_address");
  let name = text.toLowerCase();
  // domainToASCII parses URLs' hosts: it would unescape %xx, cut at "/" and read 0x7f.1 as an address.
  if (/[\0-\x20!-)+,/:-@[-^`{-\x7f]/.test(name)) return refuse("bad_character");
  if (/[^\0-\x7f]/.test(name)) {
    name = domainToASCII(name);
    if (name === "" || !/^[a-z0-9_*.-]+$/.test(name)) return refuse("not_idna");
  }
  if (name.endsWith(".")) name = name.slice(0, -1);
  if (name.length > MAX_NAME) return refuse("too_long");
  const labels = name.split(".");
  if (labels.includes("")) return refuse("empty_label");
  if (labels.some(label => label.length > MAX_LABEL)) return refuse("label_too_long");
  return { ok: true, name };
}

/** WHATWG URL calls a host an IPv4 address when its last label is a number; no top-level domain is one. */
function endsInNumber(labels: readonly string[]): boolean {
  return /^(?:\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? "");
}

function oneLabelAbove(name: string, suffix: string): string {
  const below = name.slice(0, -suffix.length - 1);
  return `${below.slice(below.lastIndexOf(".") + 1)}.${suffix}`;
}

function refuse(reason: DomainNameProblem): Extract<DomainNameResult, { ok: false }> {
  return { ok: false, reason, message: MESSAGES[reason] };
}
