import { isDmarcRecord, parseDmarc, policyStrength } from "../../mail/dmarc/index.ts";
import { plainName, sameValue } from "../../mail/dns-lint/record-values.ts";
import { isSpfRecord, mergeSpf, parseSpf } from "../../mail/spf/index.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { DnsStoredValue, DnsValue } from "./port.ts";

/** One step of a plan. `replace` is `remove` and `add` in one, for what must never be there twice or not at all. */
export type DnsChange =
  | { readonly kind: "add"; readonly value: DnsValue }
  | { readonly kind: "remove"; readonly old: DnsStoredValue }
  | {
      readonly kind: "replace";
      readonly old: DnsStoredValue;
      readonly value: DnsValue;
      /** False for a record of the owner's we only add to: its fingerprint must not be stored as ours. */
      readonly ours: boolean;
    };

export type DnsConflictReason =
  | "cname_at_apex"
  | "cname_in_the_way"
  | "records_in_the_way"
  | "foreign_mx"
  | "foreign_value"
  | "several_spf_records"
  | "broken_spf_record";

/** A record that was not planned, because somebody else's would have to go. A person decides. */
export interface DnsConflict {
  readonly desired: DnsValue;
  readonly reason: DnsConflictReason;
  readonly existing: readonly DnsStoredValue[];
  readonly message: string;
}

export interface DnsPlan {
  /** In the order to apply: what makes room first. */
  readonly changes: readonly DnsChange[];
  /** Desired values that are there already, or are served by a record of the owner's (DMARC). */
  readonly kept: readonly DnsStoredValue[];
  readonly conflicts: readonly DnsConflict[];
}

export interface DnsPlanInput {
  /** Apex of the zone. */
  readonly zone: string;
  /** Everything the zone holds now. */
  readonly existing: readonly DnsStoredValue[];
  readonly desired: readonly DnsValue[];
  /** Fingerprints of the values we wrote (see {@link fingerprintOf}). */
  readonly owned: ReadonlySet<string>;
}

const CONFLICT_WORDS: Record<DnsConflictReason, string> = {
  cname_at_apex: "The name is the top of the zone, which can't be a CNAME (RFC 1034 §3.6.2).",
  cname_in_the_way: "The name is a CNAME, which allows no other record beside it.",
  records_in_the_way: "A CNAME can't stand beside the records this name has.",
  foreign_mx: "The name has MX records that are not ours; replacing them would redirect somebody's mail.",
  foreign_value: "The name has another value that we did not write.",
  several_spf_records: "The name has several SPF records; merge them into one first.",
  broken_spf_record: "The SPF record that is there can't be evaluated; correct it first.",
};

/**
 * What to change so that a zone holds the desired values. Values we wrote and no longer want go; a value we did
 * not write is never removed, and replaced in one case only: an SPF record, by one that says all the old one said
 * and ours too (RFC 7208 §3.2 allows one record). An owner's DMARC record always stays.
 */
export function planDnsChanges(input: DnsPlanInput): DnsPlan {
  const plan = new Planner(input);
  for (const value of input.desired) plan.want(value);
  return plan.finish();
}

interface Clash {
  readonly reason: DnsConflictReason;
  readonly existing: readonly DnsStoredValue[];
}

class Planner {
  readonly #input: DnsPlanInput;
  readonly #adds: DnsChange[] = [];
  readonly #replaces: DnsChange[] = [];
  readonly #kept = new Set<DnsStoredValue>();
  readonly #replaced = new Set<DnsStoredValue>();
  readonly #conflicts: DnsConflict[] = [];
  /** SPF records as they will be once the plan so far is applied: two wishes for one name merge into one record. */
  readonly #spf = new Map<string, { old: DnsStoredValue | undefined; value: DnsValue }>();

  constructor(input: DnsPlanInput) {
    this.#input = input;
  }

  want(value: DnsValue): void {
    const clash = this.#place(value);
    if (clash === undefined) return;
    const { reason, existing } = clash;
    this.#conflicts.push({ desired: value, reason, existing, message: CONFLICT_WORDS[reason] });
  }

  /** Plans one value, or says what stands in its way. */
  #place(value: DnsValue): Clash | undefined {
    const here = this.#input.existing.filter(existing => plainName(existing.name) === plainName(value.name));
    if (value.type === "CNAME") return this.#placeAlias(value, here);
    const aliases = here.filter(existing => existing.type === "CNAME" && !this.#isOurs(existing));
    if (aliases.length > 0) return { reason: "cname_in_the_way", existing: aliases };
    const siblings = here.filter(existing => existing.type === value.type);
    if (value.type === "TXT" && isSpfRecord(value.value)) return this.#placeSpf(value, siblings);
    const same = siblings.find(existing => sameValue(value.type, existing.value, value.value));
    if (same !== undefined) return this.#keep([same]);
    if (value.type === "TXT" && isDmarcRecord(value.value)) {
      const published = siblings.filter(existing => isDmarcRecord(existing.value));
      if (published.length > 0) return this.#placeDmarc(value, published);
    }
    const foreign = siblings.filter(existing => !this.#isOurs(existing));
    if (foreign.length > 0 && value.type === "MX") return { reason: "foreign_mx", existing: foreign };
    const excluding = value.type === "TXT" ? foreign.filter(existing => rivals(value, existing)) : foreign;
    if (excluding.length > 0 && EXCLUSIVE.has(value.type))
      return { reason: "foreign_value", existing: excluding };
    return this.#add(value);
  }

  finish(): DnsPlan {
    for (const { old, value } of this.#spf.values()) {
      if (old === undefined) this.#add(value);
      else if (old.value === value.value) this.#kept.add(old);
      else {
        this.#replaces.push({ kind: "replace", old, value, ours: this.#isOurs(old) });
        this.#replaced.add(old);
      }
    }
    const blocked = new Set(this.#conflicts.flatMap(conflict => conflict.existing));
    const obsolete = this.#input.existing.filter(
      existing =>
        this.#isOurs(existing) &&
        !this.#kept.has(existing) &&
        !this.#replaced.has(existing) &&
        !blocked.has(existing),
    );
    const removes = obsolete.map((old): DnsChange => ({ kind: "remove", old }));
    return {
      changes: [...removes, ...this.#replaces, ...this.#adds],
      kept: [...this.#kept],
      conflicts: this.#conflicts,
    };
  }

  #placeAlias(value: DnsValue, here: readonly DnsStoredValue[]): Clash | undefined {
    const same = here.find(
      existing => existing.type === "CNAME" && sameValue("CNAME", existing.value, value.value),
    );
    if (same !== undefined) return this.#keep([same]);
    if (plainName(value.name) === plainName(this.#input.zone))
      return { reason: "cname_at_apex", existing: [] };
    const foreign = here.filter(existing => !this.#isOurs(existing));
    const alias = foreign.filter(existing => existing.type === "CNAME");
    if (alias.length > 0) return { reason: "foreign_value", existing: alias };
    if (foreign.length > 0) return { reason: "records_in_the_way", existing: foreign };
    return this.#add(value);
  }

  /** The owner's record stays whatever it says; ours gives way to one that is at least as strict. */
  #placeDmarc(value: DnsValue, published: readonly DnsStoredValue[]): undefined {
    const [only, ...more] = published;
    const ours = only !== undefined && more.length === 0 && this.#isOurs(only);
    if (!ours || strength(value.value) < strength(only.value)) return this.#keep(published);
    this.#replaces.push({ kind: "replace", old: only, value, ours: true });
    this.#replaced.add(only);
    return undefined;
  }

  #placeSpf(value: DnsValue, siblings: readonly DnsStoredValue[]): Clash | undefined {
    const name = plainName(value.name);
    const published = siblings.filter(existing => isSpfRecord(existing.value));
    const [only, ...more] = published;
    if (more.length > 0) return { reason: "several_spf_records", existing: published };
    if (only !== undefined && this.#isOurs(only)) {
      // Wholly ours: it says what is wanted now, and not what was wanted before.
      const pending = this.#spf.get(name);
      const next =
        pending === undefined ? value.value : mergeSpf(pending.value.value, mechanismsOf(value)).record;
      const unchanged = sameValue("TXT", only.value, next);
      this.#spf.set(name, { old: only, value: { ...value, value: unchanged ? only.value : next } });
      return undefined;
    }
    if (only !== undefined && !parseSpf(only.value).valid) {
      return { reason: "broken_spf_record", existing: published };
    }
    const current = this.#spf.get(name)?.value.value ?? only?.value;
    const record = current === undefined ? value.value : mergeSpf(current, mechanismsOf(value)).record;
    this.#spf.set(name, { old: only, value: { ...value, ttl: only?.ttl ?? value.ttl, value: record } });
    return undefined;
  }

  #add(value: DnsValue): undefined {
    const fingerprint = fingerprintOf(value);
    const twice = this.#adds.some(
      change => change.kind === "add" && fingerprintOf(change.value) === fingerprint,
    );
    if (!twice) this.#adds.push({ kind: "add", value });
  }

  #keep(values: readonly DnsStoredValue[]): undefined {
    for (const value of values) this.#kept.add(value);
  }

  #isOurs(value: DnsStoredValue): boolean {
    return this.#input.owned.has(fingerprintOf(value));
  }
}

/** Types where a second value changes what the first one does. */
const EXCLUSIVE: ReadonlySet<string> = new Set(["A", "AAAA", "PTR", "TXT"]);

function strength(dmarc: string): number {
  return policyStrength(parseDmarc(dmarc).policy);
}

/** Texts of which a name may have one: DKIM keys at a selector. Other texts live side by side. */
function rivals(desired: DnsValue, existing: DnsValue): boolean {
  return desired.name.includes("._domainkey.") && /(?:^|;)\s*p\s*=/.test(existing.value);
}

function mechanismsOf(value: DnsValue): string[] {
  return parseSpf(value.value)
    .terms.filter(term => term.kind === "mechanism" && term.name !== "all")
    .map(term => term.text);
}
