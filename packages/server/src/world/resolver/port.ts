/** What each record type looks like once decoded. Names are lower case, absolute, without the final dot. */
export interface DnsRecords {
  A: string;
  AAAA: string;
  /** RFC 7505: a null MX is the single record with exchange `""` (and preference 0). */
  MX: { readonly preference: number; readonly exchange: string };
  /** The record's character strings joined (RFC 7208 §3.3), decoded as UTF-8 with replacement. */
  TXT: string;
  CNAME: string;
  NS: string;
  SOA: {
    readonly primary: string;
    readonly admin: string;
    readonly serial: number;
    readonly refresh: number;
    readonly retry: number;
    readonly expire: number;
    /** Negative-caching time in seconds (RFC 2308 §4). */
    readonly minimum: number;
  };
  PTR: string;
  /** RFC 6698 §2.1; `data` is lower-case hexadecimal. */
  TLSA: {
    readonly usage: number;
    readonly selector: number;
    readonly matchingType: number;
    readonly data: string;
  };
}

export type DnsRecordType = keyof DnsRecords;

/** Records exist. CNAME chains are followed, except when CNAME itself was asked. `records` is never empty. */
export interface DnsFound<T extends DnsRecordType> {
  readonly status: "found";
  readonly records: readonly DnsRecords[T][];
  /** Smallest TTL of the answer, in seconds. */
  readonly ttl?: number;
  /** True when a validating resolver we trust set the AD bit (DNSSEC); required before TLSA counts. */
  readonly authenticated?: boolean;
}

/** The name does not exist at all (`nxdomain`), or exists without this type (`nodata`). Both are firm answers. */
export interface DnsAbsent {
  readonly status: "nxdomain" | "nodata";
  /** How long the absence may be remembered, in seconds (RFC 2308). */
  readonly ttl?: number;
  readonly authenticated?: boolean;
}

/** No answer was obtained. This is never evidence that a record is missing. */
export interface DnsUnanswered {
  readonly status: "servfail" | "timeout" | "refused";
  /** One line for people: who was asked and what happened. */
  readonly detail: string;
}

export type DnsAnswer<T extends DnsRecordType = DnsRecordType> = DnsFound<T> | DnsAbsent | DnsUnanswered;

export interface ResolveOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds until the answer becomes `timeout`. Default: the adapter's. */
  readonly timeoutMs?: number;
  /** Skip any cache of the adapter, for checks a person is waiting for. Default false. */
  readonly fresh?: boolean;
}

/** Asks the DNS. Implementations never throw for a DNS outcome: everything is a {@link DnsAnswer}. */
export interface Resolver {
  /** Resolves through the recursive resolver. `name` may be Unicode or A-label, with or without final dot. */
  resolve<T extends DnsRecordType>(name: string, type: T, options?: ResolveOptions): Promise<DnsAnswer<T>>;

  /** PTR names of an IPv4 or IPv6 literal. Something that is not an address answers `nxdomain`. */
  reverse(ip: string, options?: ResolveOptions): Promise<DnsAnswer<"PTR">>;

  /**
   * Finds the name servers that are authoritative for the zone holding this name: walks up to the closest
   * name with NS records and resolves their addresses. `servers` are IP literals, empty when none was found.
   */
  authoritative(zoneOrName: string, options?: ResolveOptions): Promise<{ readonly servers: string[] }>;

  /** Asks one server (an IP literal), without recursion or cache. */
  resolveAt<T extends DnsRecordType>(
    server: string,
    name: string,
    type: T,
    options?: ResolveOptions,
  ): Promise<DnsAnswer<T>>;
}
