import type { Resolver } from "../../world/resolver/port.ts";
import { type DmarcPolicy, effectivePolicy, isDmarcRecord, type ParsedDmarc, parseDmarc } from "./record.ts";

export interface DmarcStep {
  /** The name whose `_dmarc` record was asked for. */
  readonly domain: string;
  readonly status: "found" | "none" | "multiple" | "unanswered";
  /** All DMARC records seen there; several count as none (RFC 9989 §4.10). */
  readonly records: readonly string[];
}

export interface DmarcDiscovery {
  /** The name mail is sent from. */
  readonly domain: string;
  /** `undefined` when a name on the way gave no answer. */
  readonly organizationalDomain: string | undefined;
  /** Where the record that applies is published; `undefined` when none applies. */
  readonly policyDomain: string | undefined;
  readonly record: string | undefined;
  readonly parsed: ParsedDmarc | undefined;
  /** What receivers do with failing mail from `domain`, were it to exist; `undefined` without a record. */
  readonly policy: DmarcPolicy | undefined;
  /** The names asked, nearest first: at most eight. */
  readonly steps: readonly DmarcStep[];
  /** False when some name gave no answer, so that the absence of a record proves nothing. */
  readonly complete: boolean;
}

/** A name of eight or more labels is cut to seven after its own record was asked for (RFC 9989 §4.10). */
const WALK_LABELS = 7;

interface Walk {
  readonly steps: DmarcStep[];
  readonly found: { readonly domain: string; readonly record: string; readonly parsed: ParsedDmarc }[];
  readonly complete: boolean;
}

/**
 * Finds the DMARC record that applies to a domain and its organizational domain, by the DNS tree walk of RFC 9989
 * §4.10: at most eight queries, no public-suffix list. `domain` is normalised.
 */
export async function discoverDmarc(
  domain: string,
  resolver: Pick<Resolver, "resolve">,
): Promise<DmarcDiscovery> {
  const { steps, found, complete } = await walk(domain, resolver);
  const own = found.find(entry => entry.domain === domain);
  const organizationalDomain = complete ? selectOrganizationalDomain(domain, found) : undefined;
  const last = found.at(-1);
  const inherited =
    found.find(entry => entry.domain === organizationalDomain) ??
    (last?.parsed.publicSuffix === "y" ? last : undefined);
  const applies = own ?? (complete ? inherited : undefined);
  const relation = own === undefined ? "subdomain" : "self";
  return {
    domain,
    organizationalDomain,
    policyDomain: applies?.domain,
    record: applies?.record,
    parsed: applies?.parsed,
    policy: applies?.parsed.applied ? effectivePolicy(applies.parsed, relation) : undefined,
    steps,
    complete,
  };
}

/**
 * The organizational domain of a normalised name (RFC 9989 §4.10.2); `undefined` when the DNS gave no answer.
 */
export async function organizationalDomain(
  domain: string,
  resolver: Pick<Resolver, "resolve">,
): Promise<string | undefined> {
  const { found, complete } = await walk(domain, resolver);
  return complete ? selectOrganizationalDomain(domain, found) : undefined;
}

async function walk(domain: string, resolver: Pick<Resolver, "resolve">): Promise<Walk> {
  const steps: DmarcStep[] = [];
  const found: Walk["found"] = [];
  let labels = domain.split(".");
  while (labels.length > 0) {
    const name = labels.join(".");
    const answer = await resolver.resolve(`_dmarc.${name}`, "TXT");
    if (answer.status === "servfail" || answer.status === "timeout" || answer.status === "refused") {
      steps.push({ domain: name, status: "unanswered", records: [] });
      return { steps, found, complete: false };
    }
    const records = answer.status === "found" ? answer.records.filter(isDmarcRecord) : [];
    const [record, ...more] = records;
    if (record !== undefined && more.length === 0) {
      const parsed = parseDmarc(record);
      steps.push({ domain: name, status: "found", records });
      found.push({ domain: name, record, parsed });
      if (parsed.publicSuffix !== "u") break;
    } else {
      steps.push({ domain: name, status: record === undefined ? "none" : "multiple", records });
    }
    labels = labels.length > WALK_LABELS ? labels.slice(-WALK_LABELS) : labels.slice(1);
  }
  return { steps, found, complete: true };
}

function selectOrganizationalDomain(domain: string, found: Walk["found"]): string {
  const last = found.at(-1);
  if (last === undefined) return domain;
  // A walk ends at the first psd tag, so only its last record can carry one.
  if (last.parsed.publicSuffix === "y" && last.domain !== domain) {
    return domain
      .split(".")
      .slice(-(last.domain.split(".").length + 1))
      .join(".");
  }
  return last.domain;
}
