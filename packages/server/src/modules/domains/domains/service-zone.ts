import type { Tx } from "../../../kernel/db/index.ts";
import { fromUuid, type Id, toUuid } from "../../../kernel/ids/index.ts";
import type { LogRow, Subscriber } from "../../../kernel/log/index.ts";
import { type Environment, type OrganizationId, tenantScope } from "../../../kernel/tenancy.ts";
import { isSubdomainOf, isWithin } from "../../../mail/names/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { type DnsValue, fingerprintOf } from "../../../world/dns/index.ts";
import {
  delegationLabel,
  scheduleServiceZone,
  sendingAddresses,
  serviceNames,
  spfOf,
} from "../model/index.ts";
import { dnsCall, type OpenZone, openZone, zoneAt } from "./dns-account.ts";

const TTL = 300;

/** What one organization's service zone holds in one environment. */
export interface ServiceZoneFacts {
  zone: string;
  /** Whether customers' records are CNAMEs into the zone. */
  delegated: boolean;
  intake: string;
  addresses: readonly string[];
  /** Live keys of the domains whose records point here; a revoked one is published as withdrawn. */
  keys: readonly { selector: string; domainId: Id<"dom">; publicKey: string; isRevoked: boolean }[];
}

/** The records of a service zone. An empty `p=` withdraws a key (RFC 6376 §3.6.1). */
export function serviceRecords(facts: ServiceZoneFacts): DnsValue[] {
  const { zone, delegated, intake, addresses, keys } = facts;
  const value = (name: string, type: DnsValue["type"], text: string): DnsValue => ({
    name,
    type,
    value: text,
    ttl: TTL,
  });
  const records = [value(`_spf.${zone}`, "TXT", ["v=spf1", ...spfOf(addresses), "-all"].join(" "))];
  if (!delegated) return records;
  records.push(
    value(`bounce.${zone}`, "MX", `10 ${intake}`),
    value(`bounce.${zone}`, "TXT", `v=spf1 include:_spf.${zone} ~all`),
  );
  for (const key of keys) {
    const name = `${key.selector}.${delegationLabel(key.domainId)}.dkim.${zone}`;
    records.push(value(name, "TXT", `v=DKIM1; k=rsa; p=${key.isRevoked ? "" : key.publicKey}`));
  }
  return records;
}

/** Names of the zone that are wholly ours: what stands there and is not wanted goes. */
function isOurName(name: string, zone: string): boolean {
  return name === `_spf.${zone}` || name === `bounce.${zone}` || isSubdomainOf(name, `dkim.${zone}`);
}

/**
 * Makes an organization's service zones what they should be, in both worlds. Where there is no zone, or nobody who
 * may write it, nothing happens: the records of the domains then say so.
 */
export async function publishServiceZones(
  runtime: Runtime,
  organizationId: OrganizationId,
  signal?: AbortSignal,
) {
  for (const environment of ["test", "live"] as const) {
    const facts = await runtime.db.transaction(tenantScope(organizationId), tx =>
      readFacts(tx, runtime, organizationId, environment),
    );
    if (facts === undefined) continue;
    const open = await openServiceZone(runtime, organizationId, environment, facts.zone, signal);
    if (open === undefined) continue;
    await publish(open, facts, signal);
  }
}

/** Everything the zones are made from, to tell whether it changed meanwhile. */
export async function serviceZoneState(runtime: Runtime, organizationId: OrganizationId): Promise<string> {
  return runtime.db.transaction(tenantScope(organizationId), async tx =>
    JSON.stringify([
      await readFacts(tx, runtime, organizationId, "test"),
      await readFacts(tx, runtime, organizationId, "live"),
    ]),
  );
}

async function publish(
  { provider, zone }: OpenZone,
  facts: ServiceZoneFacts,
  signal?: AbortSignal,
): Promise<void> {
  const wanted = new Map(serviceRecords(facts).map(value => [fingerprintOf(value), value]));
  const existing = await dnsCall(() => provider.records(zone.id, {}, signal));
  const mine = existing.filter(value => isOurName(value.name, facts.zone));
  const held = new Set(mine.map(fingerprintOf));
  const obsolete = mine.filter(value => !wanted.has(fingerprintOf(value)));
  for (const [fingerprint, value] of wanted) {
    if (held.has(fingerprint)) continue;
    const at = obsolete.findIndex(old => old.name === value.name && old.type === value.type);
    const [old] = at === -1 ? [] : obsolete.splice(at, 1);
    // In one step where there is a predecessor: SPF and keys must never be there twice or not at all.
    if (old === undefined) await dnsCall(() => provider.addValue(zone.id, value, signal));
    else await dnsCall(() => provider.replaceValue(zone.id, old, value, signal));
  }
  for (const old of obsolete) await dnsCall(() => provider.removeValue(zone.id, old, signal));
}

async function readFacts(
  tx: Tx,
  runtime: Runtime,
  organizationId: OrganizationId,
  environment: Environment,
): Promise<ServiceZoneFacts | undefined> {
  const organization = toUuid(organizationId);
  const [used] = await tx.query(
    `SELECT 1 FROM tenant.domains WHERE organization_id = $1 AND environment = $2
     UNION ALL SELECT 1 FROM tenant.nodes WHERE organization_id = $1 AND environment = $2 LIMIT 1`,
    [organization, environment],
  );
  if (used === undefined) return undefined;
  const { zone, delegated, intake } = await serviceNames(
    tx,
    runtime.worlds.of(environment),
    organizationId,
    environment,
  );
  if (zone === undefined) return undefined;
  const rows = await tx.query<{ selector: string; domain_id: string; public_key: string; status: string }>(
    `SELECT k.selector, k.domain_id, k.public_key, k.status FROM tenant.dkim_keys k
     JOIN tenant.domains d ON d.organization_id = k.organization_id AND d.id = k.domain_id
     WHERE k.organization_id = $1 AND d.environment = $2 AND d.deleted_at IS NULL ORDER BY k.id`,
    [organization, environment],
  );
  const keys = rows.map(row => ({
    selector: row.selector,
    domainId: fromUuid("dom", row.domain_id),
    publicKey: row.public_key,
    isRevoked: row.status === "revoked",
  }));
  return {
    zone,
    delegated,
    intake,
    keys,
    addresses: await sendingAddresses(tx, organizationId, environment),
  };
}

/** In the test world the sandbox's own provider; in the live one the organization's account that holds the zone. */
async function openServiceZone(
  runtime: Runtime,
  organizationId: OrganizationId,
  environment: Environment,
  zone: string,
  signal?: AbortSignal,
): Promise<OpenZone | undefined> {
  if (environment === "test") {
    const provider = runtime.worlds
      .of("test")
      .dns({ provider: "sandbox", organizationId, credentials: undefined });
    return zoneAt(provider, zone, signal);
  }
  const rows = await runtime.db.read<{ id: string; zones: string[] }>(
    tenantScope(organizationId),
    `SELECT id, zones FROM tenant.dns_accounts
     WHERE organization_id = $1 AND environment = 'live' AND workspace_id IS NULL ORDER BY id`,
    [toUuid(organizationId)],
  );
  const account = rows.find(row => row.zones.some(candidate => isWithin(zone, candidate)));
  if (account === undefined) {
    runtime.logger.warn({ organizationId, zone }, "No DNS account can write the service zone");
    return undefined;
  }
  const dnsAccountId = fromUuid("dnsacc", account.id);
  return openZone(runtime, { organizationId, environment, dnsAccountId }, zone, signal);
}

/** Events after which an organization's sending addresses may be others, or its service zone. */
const ADDRESS_EVENTS = [
  "node.ready",
  "node.failed",
  "node.paused",
  "node.resumed",
  "node.decommissioned",
  "ip.assigned",
  "organization.updated",
];

/** Keeps the service zones in step with the nodes. */
export function serviceZoneSubscriber(runtime: Runtime): Subscriber {
  return {
    name: "domains.service-zone",
    lagMs: 250,
    types: ADDRESS_EVENTS,
    async handle(tx: Tx, events: LogRow[]) {
      for (const organization of new Set(events.map(event => event.organizationId))) {
        await scheduleServiceZone(tx, runtime.queue, fromUuid("org", organization), runtime.clock.now());
      }
    },
  };
}
