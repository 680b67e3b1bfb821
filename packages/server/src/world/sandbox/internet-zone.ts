import type { Database } from "../../kernel/db/index.ts";
import type { Clock } from "../../kernel/time/index.ts";
import {
  INTAKE_ADDRESS,
  INTAKE_HOST,
  NAME_SERVER,
  NAME_SERVER_ADDRESS,
  PROVIDERS,
  providerOfDomain,
  SANDBOX_ZONE,
  SERVICE_ZONE,
  TRACKING_ADDRESS,
  TRACKING_HOST,
} from "./names.ts";
import { isZoneRecordType, type ZoneRecord } from "./zone-records.ts";
import { sandboxSoa, type ZoneLookup, type ZoneSource } from "./zone-source.ts";

const TTL = 60;
const record = (name: string, type: ZoneRecord["type"], value: string): ZoneRecord => ({
  name,
  type,
  value,
  ttl: TTL,
});

/** Names that are always there: our infrastructure and the MX hosts of the providers. */
const FIXED: readonly ZoneRecord[] = [
  record(SANDBOX_ZONE, "NS", NAME_SERVER),
  record(SANDBOX_ZONE, "MX", `10 ${providerOfDomain(SANDBOX_ZONE).mxHost}`),
  record(SERVICE_ZONE, "NS", NAME_SERVER),
  record(NAME_SERVER, "A", NAME_SERVER_ADDRESS),
  record(INTAKE_HOST, "A", INTAKE_ADDRESS),
  record(INTAKE_HOST, "TXT", `v=spf1 ip4:${INTAKE_ADDRESS} -all`),
  record(TRACKING_HOST, "A", TRACKING_ADDRESS),
  ...PROVIDERS.map(provider => record(provider.mxHost, "A", provider.address)),
];

const FIXED_HOSTS = new Set(PROVIDERS.map(provider => provider.mxHost));
const REVERSE = /(^|\.)(18|19)\.198\.in-addr\.arpa$/;
/** Top-level names that stand for "does not exist" (RFC 6761, RFC 8375). */
const ABSENT = /(^|\.)(invalid|test|localhost|local|arpa|onion)$/;

interface Written {
  records: ZoneRecord[];
  /** Whether any name lies below. */
  below: boolean;
}

/** How long a change made by another process may go unseen. */
const KNOWN_MS = 500;
const MAX_KNOWN = 10_000;

export interface InternetZone extends ZoneSource {
  /** Call it after a change: what was read before is forgotten. */
  forget(): void;
}

/**
 * The whole simulated internet as one source: what was written to the sandbox's zones, our own names, and an MX
 * for every other domain, so that a test workspace may mail anybody and nothing ever leaves.
 */
export function internetZone(database: Database, clock: Clock): InternetZone {
  const known = new Map<string, { written: Written; until: number }>();
  let generation = 0;

  /** What was written at a name; remembered for a moment, because a receiver asks for the same names with every mail. */
  async function written(name: string): Promise<Written> {
    const now = clock.now().getTime();
    const before = known.get(name);
    if (before !== undefined && before.until > now) return before.written;
    const asked = generation;
    const found = await read(name);
    if (known.size >= MAX_KNOWN) known.clear();
    // A change while it was read may not be in it.
    if (asked === generation) known.set(name, { written: found, until: now + KNOWN_MS });
    return found;
  }

  async function read(name: string): Promise<Written> {
    const rows = await database.read<{ name: string; type: string; value: string; ttl: number }>(
      { kind: "system", purpose: "simulated DNS" },
      `SELECT name, type, value, ttl FROM platform.sandbox_records WHERE name = $1
       UNION ALL
       (SELECT name, '' AS type, '' AS value, 0 AS ttl FROM platform.sandbox_records WHERE name LIKE '%.' || $2 LIMIT 1)`,
      [name, name.replaceAll(/[\\%_]/g, "\\$&")],
    );
    const records = rows.flatMap(row =>
      isZoneRecordType(row.type) ? [{ name: row.name, type: row.type, value: row.value, ttl: row.ttl }] : [],
    );
    return { records, below: rows.some(row => row.type === "") };
  }

  return {
    forget() {
      generation += 1;
      known.clear();
    },
    async lookup(name, type) {
      const mine = await written(name);
      const records = [...mine.records, ...FIXED.filter(fixed => fixed.name === name)];
      const apex = apexOf(name);
      const isAbsent = ABSENT.test(name) && !REVERSE.test(name);
      if (name === apex && !isAbsent && !records.some(({ type }) => type === "NS")) {
        records.push(record(name, "NS", NAME_SERVER));
      }
      const isOurs = name === SANDBOX_ZONE || name.endsWith(`.${SANDBOX_ZONE}`) || FIXED_HOSTS.has(name);
      const isKnown =
        records.length > 0 || mine.below || FIXED.some(fixed => fixed.name.endsWith(`.${name}`));
      if (isOurs || isAbsent || REVERSE.test(name) || name.includes("_")) {
        return answer(records, type, isKnown, apex);
      }
      // Any other name is somebody's mail domain.
      if (!records.some(({ type }) => type === "MX" || type === "CNAME")) {
        records.push(record(name, "MX", `10 ${providerOfDomain(name).mxHost}`));
      }
      return answer(records, type, true, apex);
    },
  };
}

/** A workspace's namespace is a zone of its own; elsewhere the last two labels are. */
function apexOf(name: string): string {
  if (name === SERVICE_ZONE || name.endsWith(`.${SERVICE_ZONE}`)) return SERVICE_ZONE;
  const labels = name.split(".");
  if (name.endsWith(`.${SANDBOX_ZONE}`)) return labels.slice(-4).join(".");
  if (name === SANDBOX_ZONE) return SANDBOX_ZONE;
  if (REVERSE.test(name)) return labels.slice(-4).join(".");
  return labels.slice(-2).join(".");
}

function answer(all: ZoneRecord[], type: string, exists: boolean, apex: string): ZoneLookup {
  const alias = all.filter(candidate => candidate.type === "CNAME");
  const records = alias.length > 0 ? alias.slice(0, 1) : all.filter(candidate => candidate.type === type);
  return { records, exists, zoneSoa: sandboxSoa(apex, 1, NAME_SERVER) };
}
