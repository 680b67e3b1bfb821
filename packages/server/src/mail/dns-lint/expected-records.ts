import { reverseName } from "../names/index.ts";

export type RecordPurpose =
  | "ownership"
  | "dkim"
  | "return_path"
  | "return_path_spf"
  | "spf"
  | "dmarc"
  | "tracking"
  | "receiving"
  | "ptr";

export type ExpectedRecordType = "A" | "AAAA" | "CNAME" | "MX" | "PTR" | "TXT";

/** One record a domain should publish. */
export interface ExpectedRecord {
  readonly purpose: RecordPurpose;
  readonly type: ExpectedRecordType;
  /** Absolute, lower case, without the final dot. */
  readonly name: string;
  /** Presentation form (`10 mx.example.com`); for TXT the text itself, unquoted. */
  readonly value: string;
  /** Seconds to suggest. */
  readonly ttl: number;
  /** False for what improves delivery but is not needed to send. */
  readonly required: boolean;
}

export interface DomainRecordParams {
  /** Normalised. */
  readonly domain: string;
  /** The unguessable token of the claim. */
  readonly ownershipToken: string;
  /** Live keys: `publicKey` is the base64 of the `p=` tag. */
  readonly dkimKeys: readonly {
    readonly selector: string;
    readonly publicKey: string;
    readonly keyType?: "rsa" | "ed25519";
  }[];
  /** Label that names this domain inside the service domain. Needed with `serviceDomain`. */
  readonly delegationId?: string;
  /** The partner's zone delegated to us: customers' records then point into it, and never change again. */
  readonly serviceDomain?: string;
  /** Host name of the SMTP intake that takes bounces, replies and mail: used where there is no service domain. */
  readonly intakeHost: string;
  /** SPF mechanisms of the servers that send: `include:…`, `ip4:…`. */
  readonly spfMechanisms: readonly string[];
  /** Own tracking host name (below the domain) and where it points. */
  readonly tracking?: { readonly name: string; readonly target: string };
  /**
   * Where mail for people arrives: not here (default), at a subdomain, or at the domain itself. `full` is the only
   * one that touches the domain's own MX and SPF.
   */
  readonly receiving?: "none" | "subdomain" | "full";
  /** Label of the receiving subdomain. Default `inbound`. */
  readonly receivingLabel?: string;
  /** Host that receives people's mail. Default: the intake. */
  readonly mailboxHost?: string;
  /** True when mailboxes of this domain are hosted, so that they send as the domain itself. Default: `full` receiving. */
  readonly hostsMailboxes?: boolean;
  /** True when a DMARC record applies already, at the domain or above: none is suggested then. */
  readonly dmarcApplies: boolean;
  /** Sending addresses and the names they should reverse to. */
  readonly ptr?: readonly { readonly ip: string; readonly host: string }[];
  /** Seconds. Default 3,600. */
  readonly ttl?: number;
}

/** Label below which ownership is proven, apart from all mail records. */
export const OWNERSHIP_LABEL = "_mailstead";
export const OWNERSHIP_PREFIX = "mailstead-verification=";
export const RETURN_PATH_LABEL = "bounce";

/**
 * The records a domain needs, in the order people should add them. The domain's own SPF and MX stay untouched
 * unless mailboxes are hosted: bounces go to a subdomain of their own.
 *
 * @throws Error when `serviceDomain` is given without `delegationId`.
 */
export function recordsForDomain(params: DomainRecordParams): ExpectedRecord[] {
  const { domain, serviceDomain, intakeHost, ttl = 3600, receiving = "none" } = params;
  const records: ExpectedRecord[] = [];
  const add = (
    purpose: RecordPurpose,
    type: ExpectedRecordType,
    name: string,
    value: string,
    required = true,
  ): void => {
    records.push({ purpose, type, name, value, ttl, required });
  };
  const spf = ["v=spf1", ...params.spfMechanisms, "~all"].join(" ");

  add("ownership", "TXT", `${OWNERSHIP_LABEL}.${domain}`, `${OWNERSHIP_PREFIX}${params.ownershipToken}`);

  for (const key of params.dkimKeys) {
    const name = `${key.selector}._domainkey.${domain}`;
    if (serviceDomain !== undefined) {
      if (params.delegationId === undefined) throw new Error("A service domain needs a delegation id.");
      add("dkim", "CNAME", name, `${key.selector}.${params.delegationId}.dkim.${serviceDomain}`);
    } else {
      add("dkim", "TXT", name, `v=DKIM1; k=${key.keyType ?? "rsa"}; p=${key.publicKey}`);
    }
  }

  const returnPath = `${RETURN_PATH_LABEL}.${domain}`;
  if (serviceDomain !== undefined) {
    add("return_path", "CNAME", returnPath, `${RETURN_PATH_LABEL}.${serviceDomain}`);
  } else {
    add("return_path", "MX", returnPath, `10 ${intakeHost}`);
    add("return_path_spf", "TXT", returnPath, spf);
  }

  if (!params.dmarcApplies) add("dmarc", "TXT", `_dmarc.${domain}`, "v=DMARC1; p=none;", false);
  if (params.tracking !== undefined) {
    add("tracking", "CNAME", params.tracking.name, params.tracking.target, false);
  }
  const mailHost = params.mailboxHost ?? intakeHost;
  if (receiving === "subdomain") {
    add("receiving", "MX", `${params.receivingLabel ?? "inbound"}.${domain}`, `10 ${mailHost}`);
  }
  if (receiving === "full") add("receiving", "MX", domain, `10 ${mailHost}`);
  if (params.hostsMailboxes ?? receiving === "full") add("spf", "TXT", domain, spf);
  for (const { ip, host } of params.ptr ?? []) {
    const name = reverseName(ip);
    if (name !== undefined) add("ptr", "PTR", name, host, false);
  }
  return records;
}
