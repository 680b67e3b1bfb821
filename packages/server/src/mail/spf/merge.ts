import { indexOfAll, parseSpf, type SpfFinding, type SpfMechanism, type SpfTerm, termKey } from "./record.ts";

export interface MergedSpf {
  /** The one record to publish. */
  readonly record: string;
  /** The same, cut into character strings for a TXT record. */
  readonly strings: readonly string[];
  /** False when the existing record already says all that is needed. */
  readonly changed: boolean;
  /** What is still wrong with the merged record; an `error` was there before and needs a person. */
  readonly findings: readonly SpfFinding[];
}

/** Longest character string of a TXT record, in bytes (RFC 1035 §3.3). */
const MAX_STRING = 255;

/**
 * Makes one SPF record out of what is published (none, one, or by mistake several records) and the mechanisms we
 * need. Everything that was there stays, in its order; what is missing goes in front of `all`, whose qualifier is
 * kept (the softest, if several records disagree; `~all` when there was no record at all). A needed mechanism
 * that is there with a qualifier other than pass becomes pass. A text that is no SPF record at all, or absurdly
 * long, is returned unchanged with the finding that says so.
 *
 * @throws Error when a needed term is not a valid SPF mechanism: that is our own mistake.
 */
export function mergeSpf(
  existing: string | readonly string[] | undefined,
  needed: readonly string[],
): MergedSpf {
  const records = (typeof existing === "string" ? [existing] : (existing ?? [])).filter(
    text => text.trim() !== "",
  );
  const wanted = needed.map(parseNeeded);
  const [first] = records;
  const unreadable = records.find(text =>
    parseSpf(text).findings.some(finding => UNREADABLE.has(finding.code)),
  );
  // Merging what was not read would lose it.
  if (unreadable !== undefined) return finish(unreadable, false);
  const present = records.flatMap(text => parseSpf(text).terms);
  const isThere = (term: SpfMechanism): boolean => {
    const all = indexOfAll(present);
    return present
      .slice(0, all === -1 ? present.length : all)
      .some(
        other => other.kind === "mechanism" && other.qualifier === "+" && termKey(other) === termKey(term),
      );
  };
  if (records.length === 1 && first !== undefined && wanted.every(isThere))
    return finish(first.trim(), false);
  return finish(["v=spf1", ...combine(present, wanted, records.length > 0)].join(" "), true);
}

/** Cuts an SPF record into strings of at most 255 bytes, at spaces where it can; joined they are the record. */
export function splitSpf(record: string): string[] {
  const strings: string[] = [];
  let rest = record;
  while (rest.length > MAX_STRING) {
    const space = rest.lastIndexOf(" ", MAX_STRING - 1);
    const cut = space > 0 ? space + 1 : MAX_STRING;
    strings.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...strings, rest];
}

function combine(present: readonly SpfTerm[], wanted: readonly SpfMechanism[], existed: boolean): string[] {
  const wantedKeys = new Set(wanted.map(termKey));
  const mechanisms = new Map<string, string>();
  const modifiers = new Map<string, string>();
  const redirects: string[] = [];
  let softest = -1;
  for (const term of present) {
    if (term.kind === "modifier" && term.name === "redirect") {
      if (!redirects.includes(term.value)) redirects.push(term.value);
    } else if (term.kind === "modifier") {
      if (!modifiers.has(term.name)) modifiers.set(term.name, term.text);
    } else if (term.kind === "mechanism" && term.name === "all") {
      softest = Math.max(softest, SOFTNESS.indexOf(term.qualifier));
    } else if (!mechanisms.has(termKey(term)) && !wantedKeys.has(termKey(term))) {
      mechanisms.set(termKey(term), term.text);
    } else if (wantedKeys.has(termKey(term))) {
      mechanisms.set(termKey(term), passText(term));
    }
  }
  for (const term of wanted) {
    if (!mechanisms.has(termKey(term))) mechanisms.set(termKey(term), passText(term));
  }
  const ending: string[] = [];
  const [redirect] = redirects;
  if (softest >= 0) {
    ending.push(`${SOFTNESS[softest]}all`);
  } else if (redirects.length === 1 && redirect !== undefined) {
    ending.push(`redirect=${redirect}`);
  } else if (!existed || redirects.length > 1) {
    ending.push("~all");
  }
  // A redirect beside an all is never followed; where both came from different records its senders must stay.
  const absorbed = ending[0]?.startsWith("redirect=") ? [] : redirects.map(value => `include:${value}`);
  const includes = absorbed.filter(text => !mechanisms.has(termKey(parseNeeded(text))));
  return [...mechanisms.values(), ...includes, ...ending, ...modifiers.values()];
}

const UNREADABLE = new Set<string>(["spf_bad_version", "spf_record_too_long"]);

/** From strict to soft; `+` last, since keeping it keeps what the owner published. */
const SOFTNESS = ["-", "~", "?", "+"];

function passText(term: SpfTerm): string {
  return term.text.replace(/^[+\-~?]/, "");
}

function parseNeeded(text: string): SpfMechanism {
  const [term, ...more] = parseSpf(`v=spf1 ${text}`).terms;
  if (term?.kind !== "mechanism" || more.length > 0 || term.name === "all") {
    throw new Error(`"${text}" is not an SPF mechanism to add.`);
  }
  return term;
}

function finish(record: string, changed: boolean): MergedSpf {
  return { record, strings: splitSpf(record), changed, findings: parseSpf(record).findings };
}
