import { isWireName, type ZoneRecord, type ZoneSoa } from "./zone-records.ts";

/** What a zone says about one question. */
export interface ZoneLookup {
  /**
   * Records that answer the question, owned by the name asked (also where a wildcard made them). When the name
   * is an alias, its CNAME record, whatever type was asked.
   */
  readonly records: readonly ZoneRecord[];
  /** Whether the name exists: with any type, by a wildcard, or as an empty non-terminal (RFC 8020). */
  readonly exists: boolean;
  /** The zone that holds the name; `undefined` when none of ours does (the server then refuses). */
  readonly zoneSoa: ZoneSoa | undefined;
}

/** Where the zone server reads its answers. Names arrive in lower case without the final dot. */
export interface ZoneSource {
  lookup(name: string, type: string): Promise<ZoneLookup>;
}

/** One zone held in memory; record names are absolute and lie within the apex. */
export interface Zone {
  readonly soa: ZoneSoa;
  readonly records: readonly ZoneRecord[];
}

/** Sensible SOA values for a zone of the sandbox: short negative caching, so that checks see changes soon. */
export function sandboxSoa(apex: string, serial: number, primary = `ns1.${apex}`): ZoneSoa {
  return {
    apex,
    primary,
    admin: `hostmaster.${apex}`,
    serial,
    refresh: 3600,
    retry: 600,
    expire: 604_800,
    minimum: 60,
  };
}

/**
 * Answers a question from one zone's records: exact names first, then the wildcard at the closest encloser
 * (RFC 4592 §3.3.1), which never covers a name that exists.
 */
export function lookupInZone(zone: Zone, name: string, type: string): ZoneLookup {
  const { soa } = zone;
  const exact = zone.records.filter(record => record.name === name);
  if (exact.length > 0 || name === soa.apex || hasBelow(zone, name)) {
    return { records: select(exact, type), exists: true, zoneSoa: soa };
  }
  let encloser = parent(name);
  while (encloser !== soa.apex && !zone.records.some(r => r.name === encloser) && !hasBelow(zone, encloser)) {
    encloser = parent(encloser);
  }
  const wild = zone.records.filter(record => record.name === `*.${encloser}`);
  return {
    records: select(wild, type).map(record => ({ ...record, name })),
    exists: wild.length > 0,
    zoneSoa: soa,
  };
}

/** A source over zones in memory; the longest apex that holds the name answers. `zones` is read at every question. */
export function memoryZoneSource(zones: () => readonly Zone[]): ZoneSource {
  return {
    async lookup(name, type) {
      let best: Zone | undefined;
      for (const zone of zones()) {
        const { apex } = zone.soa;
        const holds = name === apex || name.endsWith(`.${apex}`);
        if (holds && (best === undefined || apex.length > best.soa.apex.length)) best = zone;
      }
      if (best === undefined || !isWireName(name)) return { records: [], exists: false, zoneSoa: undefined };
      return lookupInZone(best, name, type);
    },
  };
}

function select(records: readonly ZoneRecord[], type: string): ZoneRecord[] {
  const alias = records.filter(record => record.type === "CNAME");
  return alias.length > 0 ? alias.slice(0, 1) : records.filter(record => record.type === type);
}

function hasBelow(zone: Zone, name: string): boolean {
  return zone.records.some(record => record.name.endsWith(`.${name}`));
}

function parent(name: string): string {
  const dot = name.indexOf(".");
  return dot === -1 ? "" : name.slice(dot + 1);
}
