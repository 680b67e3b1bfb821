import type { DnsFilter, DnsStoredValue, DnsValue } from "../port.ts";

/** A zone of the simulated internet, as it is stored. */
export interface StoredZone {
  /** Unique over all namespaces. */
  readonly id: string;
  readonly name: string;
  readonly nameServers: readonly string[];
}

/**
 * Where the sandbox keeps its zones. A namespace is one workspace's corner of the simulated internet: a zone is seen
 * from its own namespace only. Implementations store values as given; the rules are the adapter's.
 */
export interface ZoneStore {
  zones(namespace: string): Promise<readonly StoredZone[]>;
  list(namespace: string, zoneId: string, filter?: DnsFilter): Promise<readonly DnsStoredValue[]>;
  /** Stores a value and bumps the zone's serial. */
  add(namespace: string, zoneId: string, value: DnsValue): Promise<DnsStoredValue>;
  /** Puts a value in another's place at once, keeping its id. `undefined` when the old one is gone. */
  replace(
    namespace: string,
    zoneId: string,
    id: string,
    value: DnsValue,
  ): Promise<DnsStoredValue | undefined>;
  /** False when it was gone already. */
  remove(namespace: string, zoneId: string, id: string): Promise<boolean>;
}
