/** Record types an adapter reads and writes. SOA and the zone's own NS are the provider's business. */
export const DNS_VALUE_TYPES = [
  "A",
  "AAAA",
  "CAA",
  "CNAME",
  "MX",
  "NS",
  "PTR",
  "SRV",
  "TLSA",
  "TXT",
] as const;

export type DnsValueType = (typeof DNS_VALUE_TYPES)[number];

/** One value of an RRset: the unit in which records are added and removed, so that siblings are never touched. */
export interface DnsValue {
  /** Absolute, lower case, A-labels, without the final dot; a leading `*` label is a wildcard. */
  readonly name: string;
  readonly type: DnsValueType;
  /**
   * Presentation form (`10 mx.example.com`, `0 issue "ca.example"`); for TXT the text itself, unquoted and in one
   * piece: adapters cut and quote as their vendor wants it.
   */
  readonly value: string;
  /** Seconds. Vendors may raise it to their minimum. */
  readonly ttl: number;
}

/** A value as the vendor stores it. */
export interface DnsStoredValue extends DnsValue {
  /** The vendor's record id, or a fingerprint where it has none. Stable while the value is unchanged. */
  readonly id: string;
  /** True when the vendor answers with a proxy's addresses instead of this value. */
  readonly proxied?: boolean;
}

export interface DnsZone {
  /** The vendor's id of the zone: what the other operations take. */
  readonly id: string;
  /** The apex, like {@link DnsValue.name}. */
  readonly name: string;
  /** Names of the servers the registrar must point to, as far as the vendor tells. */
  readonly nameServers: readonly string[];
}

export interface DnsCapabilities {
  /** Types that can be written; planning turns others into manual steps. */
  readonly types: ReadonlySet<DnsValueType>;
  /** Smallest TTL in seconds. */
  readonly minTtl: number;
  readonly wildcards: boolean;
  /** True when {@link DnsProvider.replaceValue} shows no moment without either value. */
  readonly atomicReplace: boolean;
}

/** The zone's records at one DNS vendor. Every operation rejects with {@link DnsProviderError} only. */
export interface DnsProvider {
  readonly capabilities: DnsCapabilities;

  /** All zones the credentials reach; doubles as the check of the credentials. */
  listZones(signal?: AbortSignal): Promise<readonly DnsZone[]>;

  /** The values in a zone, optionally of one name and type, in no particular order. */
  records(zoneId: string, filter?: DnsFilter, signal?: AbortSignal): Promise<readonly DnsStoredValue[]>;

  /**
   * Adds one value beside those that are there. A value that means the same already is returned as it is: adding
   * twice is adding once.
   */
  addValue(zoneId: string, value: DnsValue, signal?: AbortSignal): Promise<DnsStoredValue>;

  /** Puts a value in the place of another of the same name and type; `not_found` when the old one is gone. */
  replaceValue(
    zoneId: string,
    old: DnsStoredValue,
    value: DnsValue,
    signal?: AbortSignal,
  ): Promise<DnsStoredValue>;

  /** Removes exactly this value, leaving its siblings. False when it was gone already. */
  removeValue(zoneId: string, value: DnsStoredValue, signal?: AbortSignal): Promise<boolean>;
}

export interface DnsFilter {
  readonly name?: string;
  readonly type?: DnsValueType;
}

/**
 * - `unauthorized`: the credentials are wrong or lack a permission.
 * - `zone_not_found`: no such zone, or not ours to see.
 * - `not_found`: the record to replace is gone.
 * - `conflict`: the zone forbids it beside what is there (a CNAME and anything else).
 * - `rejected`: the vendor does not accept this value.
 * - `rate_limited`, `unavailable`: may work later.
 */
export type DnsProviderFailure =
  | "unauthorized"
  | "zone_not_found"
  | "not_found"
  | "conflict"
  | "rejected"
  | "rate_limited"
  | "unavailable";

export class DnsProviderError extends Error {
  override readonly name = "DnsProviderError";
  readonly kind: DnsProviderFailure;
  /** Seconds to wait, where the vendor says. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: DnsProviderFailure,
    message: string,
    options: ErrorOptions & { retryAfter?: number } = {},
  ) {
    super(message, options);
    this.kind = kind;
    this.retryAfter = options.retryAfter;
  }

  /** True when the same call may succeed later. */
  get retryable(): boolean {
    return this.kind === "rate_limited" || this.kind === "unavailable";
  }
}
