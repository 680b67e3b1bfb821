import type { TestApp } from "../../testing/app.ts";
import { createNodeResolver } from "../../world/resolver/node-resolver.ts";
import type { Resolver } from "../../world/resolver/port.ts";
import type { ZoneFault } from "../../world/sandbox/zone-answer.ts";
import type { ZoneRecord, ZoneRecordType } from "../../world/sandbox/zone-records.ts";
import { createZoneServer } from "../../world/sandbox/zone-server.ts";
import { memoryZoneSource, sandboxSoa } from "../../world/sandbox/zone-source.ts";

/** A record as the API shows it, as far as a zone needs it. */
interface ShownRecord {
  type: string;
  name: string;
  value: string;
  priority: number | null;
}

/** Two real name servers for one zone, and a resolver that asks them over UDP and TCP. */
export interface DnsLab {
  resolver: Resolver;
  /** What each server holds; they differ when a test lets them. */
  servers: { records: ZoneRecord[]; fault: ZoneFault | undefined; questions: number }[];
  /** Publishes at both servers. */
  publish(records: readonly ShownRecord[]): void;
  /** Removes values at both servers. */
  withdraw(matches: (record: ZoneRecord) => boolean): void;
  /** Makes every server fail the same way; `undefined` ends it. */
  fail(fault: ZoneFault | undefined): void;
  close(): Promise<void>;
}

const ADDRESSES = ["192.0.2.53", "192.0.2.54"];

/** Starts the lab with one empty zone. */
export async function createDnsLab(zone: string): Promise<DnsLab> {
  const frame: ZoneRecord[] = ADDRESSES.flatMap((address, index) => [
    { name: zone, type: "NS", value: `ns${index}.${zone}`, ttl: 60 },
    { name: `ns${index}.${zone}`, type: "A", value: address, ttl: 60 },
  ]);
  const servers: DnsLab["servers"] = ADDRESSES.map(() => ({ records: [], fault: undefined, questions: 0 }));
  const running = servers.map(server =>
    createZoneServer({
      source: memoryZoneSource(() => [
        { soa: sandboxSoa(zone, 1), records: [...frame, ...server.records] },
        // The zone above, which has nothing else: names outside do not exist, instead of being refused.
        { soa: sandboxSoa(zone.slice(zone.indexOf(".") + 1), 1), records: [] },
      ]),
      fault: question => {
        server.questions += 1;
        // Finding the name servers is the parent zone's business, which still works.
        const isDelegation =
          question.type === "NS" || frame.some(({ name, type }) => name === question.name && type === "A");
        return isDelegation ? undefined : server.fault;
      },
    }),
  );
  const endpoints = await Promise.all(running.map(server => server.start()));
  const [first] = endpoints;
  const resolver = createNodeResolver({
    servers: [`${first!.address}:${first!.port}`],
    attemptMs: 500,
    tries: 1,
    endpointFor: address => endpoints[ADDRESSES.indexOf(address)],
  });
  return {
    resolver,
    servers,
    publish(records) {
      for (const server of servers) server.records.push(...records.map(toZoneRecord));
    },
    withdraw(matches) {
      for (const server of servers) server.records = server.records.filter(record => !matches(record));
    },
    fail(fault) {
      for (const server of servers) server.fault = fault;
    },
    async close() {
      await Promise.all(running.map(server => server.close()));
    },
  };
}

/** Lets an app's live world ask the lab instead of the real DNS. */
export function useLab(app: TestApp, lab: DnsLab): void {
  const { worlds } = app.runtime;
  const live = { ...worlds.of("live"), resolver: lab.resolver };
  app.runtime.worlds = { ...worlds, of: environment => (environment === "live" ? live : worlds.of("test")) };
}

function toZoneRecord({ type, name, value, priority }: ShownRecord): ZoneRecord {
  return {
    name,
    type: type as ZoneRecordType,
    value: priority === null ? value : `${priority} ${value}`,
    ttl: 60,
  };
}
