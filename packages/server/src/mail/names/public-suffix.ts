import { getPublicSuffix } from "tldts";

/** Which suffixes count as "not owned by anyone who registers below them". */
export interface SuffixOptions {
  /** Also honour the list's private section (`github.io`, `herokuapp.com`…). Default true. */
  readonly privateSuffixes?: boolean;
  /**
   * Further suffixes, in the list's own notation: `suffix.example`, or `*.suffix.example` when every label
   * below it is a suffix too (the namespaces of the sandbox's zone).
   */
  readonly extraSuffixes?: readonly string[];
}

/**
 * The public suffix of a normalised name: the longest matching rule, or the last label when no rule matches
 * (the list's default rule `*`). Equal to the name itself when the name *is* a suffix.
 */
export function publicSuffix(name: string, options: SuffixOptions = {}): string {
  const listed =
    getPublicSuffix(name, {
      allowPrivateDomains: options.privateSuffixes ?? true,
      extractHostname: false,
      validateHostname: false,
    }) ?? name.slice(name.lastIndexOf(".") + 1);
  let longest = listed;
  for (const rule of options.extraSuffixes ?? []) {
    const found = matchRule(name, rule.toLowerCase());
    if (found !== undefined && found.length > longest.length) longest = found;
  }
  return longest;
}

/** True when nobody can register the name itself, only names below it. */
export function isPublicSuffix(name: string, options: SuffixOptions = {}): boolean {
  return publicSuffix(name, options) === name;
}

function matchRule(name: string, rule: string): string | undefined {
  const wildcard = rule.startsWith("*.");
  const base = wildcard ? rule.slice(2) : rule;
  if (name === base) return base;
  if (!name.endsWith(`.${base}`)) return undefined;
  if (!wildcard) return base;
  const below = name.slice(0, -base.length - 1);
  return `${below.slice(below.lastIndexOf(".") + 1)}.${base}`;
}
