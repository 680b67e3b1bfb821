import { plainName } from "../../../mail/dns-lint/record-values.ts";
import { isZoneRecordType } from "../../sandbox/zone-records.ts";
import { sandboxSoa, type Zone } from "../../sandbox/zone-source.ts";
import type { DnsStoredValue } from "../port.ts";
import type { StoredZone, ZoneStore } from "./zone-store.ts";

export interface MemoryZoneStore extends ZoneStore {
  /** Creates an empty zone with two name servers of its own. */
  createZone(namespace: string, name: string): StoredZone;
  /** The zones of all namespaces as the zone server reads them. */
  snapshot(): Zone[];
}

/** Zones in memory: for tests, and wherever a sandbox need not outlive its process. */
export function createMemoryZoneStore(): MemoryZoneStore {
  interface Entry {
    readonly namespace: string;
    readonly zone: StoredZone;
    serial: number;
    values: DnsStoredValue[];
  }
  const entries = new Map<string, Entry>();
  let lastId = 0;

  function find(namespace: string, zoneId: string): Entry {
    const entry = entries.get(zoneId);
    if (entry?.namespace !== namespace) throw new Error(`no zone ${zoneId} in ${namespace}`);
    return entry;
  }

  return {
    createZone(namespace, name) {
      const apex = plainName(name);
      const zone = { id: `zone${++lastId}`, name: apex, nameServers: [`ns1.${apex}`, `ns2.${apex}`] };
      entries.set(zone.id, { namespace, zone, serial: 1, values: [] });
      return zone;
    },
    async zones(namespace) {
      return [...entries.values()].filter(entry => entry.namespace === namespace).map(entry => entry.zone);
    },
    async list(namespace, zoneId, filter = {}) {
      const name = filter.name === undefined ? undefined : plainName(filter.name);
      return find(namespace, zoneId).values.filter(
        value =>
          (name === undefined || value.name === name) &&
          (filter.type === undefined || value.type === filter.type),
      );
    },
    async add(namespace, zoneId, value) {
      const entry = find(namespace, zoneId);
      const stored = { ...value, id: `value${++lastId}` };
      entry.values.push(stored);
      entry.serial++;
      return stored;
    },
    async replace(namespace, zoneId, id, value) {
      const entry = find(namespace, zoneId);
      const at = entry.values.findIndex(candidate => candidate.id === id);
      if (at === -1) return undefined;
      const stored = { ...value, id };
      entry.values[at] = stored;
      entry.serial++;
      return stored;
    },
    async remove(namespace, zoneId, id) {
      const entry = find(namespace, zoneId);
      const left = entry.values.filter(value => value.id !== id);
      const removed = left.length < entry.values.length;
      if (removed) entry.serial++;
      entry.values = left;
      return removed;
    },
    snapshot() {
      return [...entries.values()].map(({ zone, serial, values }) => ({
        soa: sandboxSoa(zone.name, serial, zone.nameServers[0]),
        records: [
          ...zone.nameServers.map(server => ({
            name: zone.name,
            type: "NS" as const,
            value: server,
            ttl: 300,
          })),
          ...values.filter(value => isZoneRecordType(value.type)),
        ],
      }));
    },
  };
}
