import type { RecordPurpose } from "./expected-records.ts";

export type Severity = "error" | "warning" | "info";

interface FindingSpec {
  readonly severity: Severity;
  /** May name `{name}`, `{type}`, `{expected}`, `{found}`, `{domain}` and `{detail}`. */
  readonly message: string;
  readonly fix: string;
}

const SPECS = {
  record_missing: {
    severity: "error",
    message: "{name} has no {type} record of ours.",
    fix: "Add a {type} record named {name} with the value {expected}.",
  },
  record_mismatch: {
    severity: "error",
    message: "{name} has another {type} value: {found}.",
    fix: "Change the {type} record of {name} to {expected}.",
  },
  record_multiple: {
    severity: "error",
    message: "{name} has several {type} records where one is allowed: {found}.",
    fix: "Keep only the {type} record {expected}.",
  },
  txt_literal_quotes: {
    severity: "error",
    message: "The TXT record of {name} has quotation marks inside its text, so that nobody recognises it.",
    fix: "Enter the value without quotation marks; your DNS provider adds its own.",
  },
  wrong_host_domain_appended_twice: {
    severity: "error",
    message: "The record was added as {found}: your DNS provider appends {domain} to what you enter.",
    fix: "Enter only the part in front of .{domain} as the record's name.",
  },
  cname_at_apex: {
    severity: "error",
    message: "{domain} itself is a CNAME (to {found}); no mail record beside it is seen.",
    fix: "Replace the CNAME of {domain} by A/AAAA records or your provider's ALIAS type (RFC 1034 §3.6.2).",
  },
  cname_conflict: {
    severity: "error",
    message: "{name} can't be a CNAME and have other records too; found {found}.",
    fix: "Remove the other records of {name}, so that only {type} {expected} is left (RFC 1034 §3.6.2).",
  },
  proxied_record: {
    severity: "error",
    message: "{name} answers with addresses ({found}) instead of the CNAME: a proxy stands in front of it.",
    fix: "Switch the proxy off for {name} (at Cloudflare: DNS only, the grey cloud).",
  },
  duplicate_spf: {
    severity: "error",
    message: "{name} publishes several SPF records; receivers then reject all of them (RFC 7208 §4.5).",
    fix: "Merge them into one: {expected}",
  },
  spf_missing_mechanism: {
    severity: "error",
    message: "The SPF record of {name} does not list our servers ({detail} is missing).",
    fix: "Replace it by {expected}",
  },
  spf_permerror: {
    severity: "error",
    message: "Receivers can't evaluate the SPF record of {name}: {detail}",
    fix: "Correct that part of the record; until then SPF fails for all your mail.",
  },
  spf_too_many_lookups: {
    severity: "error",
    message: "The SPF record of {name} takes too many DNS lookups: {detail}",
    fix: "Remove services you no longer use, or replace an include by its ip4: and ip6: networks.",
  },
  spf_unsafe: {
    severity: "warning",
    message: "The SPF record of {name} is weaker than it looks: {detail}",
    fix: "Correct that part of the record.",
  },
  dkim_truncated: {
    severity: "error",
    message: "The DKIM key at {name} is cut off or damaged, so that every signature fails.",
    fix: "Enter the whole value; if your provider limits a text to 255 characters, enter it as several quoted strings.",
  },
  dkim_wrong_key: {
    severity: "error",
    message: "{name} publishes another DKIM key than the one mail is signed with.",
    fix: "Replace the value by {expected}",
  },
  dkim_revoked: {
    severity: "error",
    message: "The DKIM key at {name} is withdrawn (its p= is empty), so that every signature fails.",
    fix: "Replace the value by {expected}",
  },
  dkim_short_key: {
    severity: "error",
    message: "The DKIM key at {name} is too short: {detail}",
    fix: "Publish an RSA key of 2048 bits.",
  },
  dkim_duplicate: {
    severity: "error",
    message: "{name} publishes several DKIM keys; receivers may pick the wrong one (RFC 6376 §3.6.2.2).",
    fix: "Keep only {expected}",
  },
  dmarc_missing: {
    severity: "warning",
    message: "No DMARC record applies to {domain}; large receivers require one of bulk senders.",
    fix: "Add a TXT record named _dmarc.{domain} with the value v=DMARC1; p=none;",
  },
  dmarc_invalid: {
    severity: "error",
    message: "Receivers can't use the DMARC record of {name}: {detail}",
    fix: "Replace it by {expected}",
  },
  dmarc_deprecated_tag: {
    severity: "warning",
    message: "The DMARC record of {name} uses a tag that no longer counts: {detail}",
    fix: "Replace it by {expected}",
  },
  dmarc_weaker_than_parent: {
    severity: "warning",
    message: "The DMARC record of {name} is weaker than what {detail} asks for its subdomains.",
    fix: "Use at least the parent's policy: {expected}",
  },
  dmarc_strict_spf_alignment: {
    severity: "info",
    message:
      "aspf=s: bounces go to a subdomain, so SPF never counts for DMARC here and DKIM has to pass alone.",
    fix: "Remove aspf=s unless you need it.",
  },
  mx_competes: {
    severity: "warning",
    message: "Mail to {name} also goes to other hosts: {found}.",
    fix: "Remove the other MX records of {name}, or mail will arrive in two places.",
  },
  stale_nameservers: {
    severity: "warning",
    message: "The name servers of {domain} disagree about {name}: {detail} still have the old value.",
    fix: "Check that all name servers named at your registrar belong to the provider where you edit the zone.",
  },
  authoritative_wrong: {
    severity: "info",
    message:
      "Your own name servers answer this way for {name}: propagation is not the problem, waiting won't help.",
    fix: "Correct the record at your DNS provider.",
  },
  propagating: {
    severity: "info",
    message: "Your name servers are right about {name}; {detail} still remember the old answer.",
    fix: "Nothing to do: it settles when their caches expire.",
  },
  unresponsive: {
    severity: "warning",
    message: "Some questions about {domain} got no answer ({detail}); that says nothing about your records.",
    fix: "If this lasts longer than an hour, ask your DNS provider whether its name servers are up.",
  },
} as const satisfies Record<string, FindingSpec>;

export type FindingCode = keyof typeof SPECS;

/** Every code there is, with its severity; for documentation and translations. */
export const FINDING_SPECS: Readonly<Record<FindingCode, FindingSpec>> = SPECS;

/** Something worth telling the owner of a domain, and what to do about it. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
  readonly name: string;
  readonly purpose?: RecordPurpose;
  readonly type?: string;
  readonly expected?: string;
  readonly found?: readonly string[];
  /** Seconds until caches have forgotten the old answer, as far as their TTLs tell. */
  readonly etaSeconds?: number;
}

export interface FindingDetails {
  readonly domain: string;
  readonly name: string;
  readonly purpose?: RecordPurpose | undefined;
  readonly type?: string | undefined;
  readonly expected?: string | undefined;
  readonly found?: readonly string[] | undefined;
  readonly detail?: string | undefined;
  readonly etaSeconds?: number | undefined;
  /** Replaces the catalogue's severity. */
  readonly severity?: Severity | undefined;
}

const MAX_SHOWN = 300;

/** Fills the catalogue's texts. Values found in the DNS are other people's text: they are shortened. */
export function makeFinding(code: FindingCode, details: FindingDetails): Finding {
  const spec: FindingSpec = SPECS[code];
  const words: Record<string, string> = {
    domain: details.domain,
    name: details.name,
    type: details.type ?? "DNS",
    expected: details.expected ?? "",
    found: shorten((details.found ?? []).map(shorten).join(", ") || "nothing"),
    detail: shorten(details.detail ?? ""),
  };
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
  return {
    code,
    severity: details.severity ?? spec.severity,
    message: fill(spec.message),
    fix: fill(spec.fix),
    name: details.name,
    ...(details.purpose === undefined ? {} : { purpose: details.purpose }),
    ...(details.type === undefined ? {} : { type: details.type }),
    ...(details.expected === undefined ? {} : { expected: details.expected }),
    ...(details.found === undefined ? {} : { found: details.found.map(shorten) }),
    ...(details.etaSeconds === undefined ? {} : { etaSeconds: details.etaSeconds }),
  };
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
