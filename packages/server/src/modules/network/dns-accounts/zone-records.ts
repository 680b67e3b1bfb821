import { tenantScope } from "../../../kernel/tenancy.ts";
import { isWithin } from "../../../mail/names/index.ts";
import type { Runtime } from "../../../runtime.ts";
import type { DnsProvider, DnsValue, DnsZone } from "../../../world/dns/index.ts";
import { catalogued, worldErrors } from "../../../world/errors.ts";
import type { Owner } from "../schedule.ts";
import { accountsFor, openDnsAccount } from "./accounts.ts";
import type { DnsAccountRow } from "./tables.ts";

/** Writes single values below a name. Both may be called twice. Failures are errors of the catalogue. */
export interface ZoneRecords {
  add(value: DnsValue): Promise<void>;
  remove(value: Pick<DnsValue, "name" | "type" | "value">): Promise<void>;
}

/**
 * Where records of a name are written: the narrowest zone among the owner's accounts, or the account that is named.
 * In the test world the sandbox needs no account. Throws `capability_missing` when no zone holds the name. Not for
 * use inside a transaction.
 */
export async function zoneRecordsFor(
  runtime: Runtime,
  owner: Owner,
  name: string,
  accountId?: DnsAccountRow["id"],
): Promise<ZoneRecords> {
  const found = await findZone(runtime, owner, name, accountId);
  if (found === undefined) {
    throw worldErrors.capability_missing(
      `No DNS account of yours holds a zone with ${name}. Add one with POST /v1/dns-accounts, or write the records by hand.`,
    );
  }
  return recordsIn(found.provider, found.zone);
}

async function findZone(
  runtime: Runtime,
  owner: Owner,
  name: string,
  accountId: DnsAccountRow["id"] | undefined,
) {
  const accounts = await runtime.db.transaction(tenantScope(owner.organizationId), tx =>
    accountsFor(tx, owner),
  );
  let best: { provider: DnsProvider; zone: DnsZone } | undefined;
  async function consider(provider: DnsProvider): Promise<void> {
    try {
      for (const zone of await provider.listZones()) {
        const isNarrower = best === undefined || zone.name.length > best.zone.name.length;
        if (isNarrower && isWithin(name, zone.name)) best = { provider, zone };
      }
    } catch (error) {
      throw catalogued(error);
    }
  }
  for (const account of accounts) {
    const isWanted = accountId === undefined ? mayHold(account, name) : account.id === accountId;
    if (isWanted) await consider(await openDnsAccount(runtime, account));
  }
  if (best === undefined && accountId === undefined && owner.environment === "test") {
    const { organizationId } = owner;
    await consider(
      runtime.worlds.of("test").dns({ provider: "sandbox", organizationId, credentials: undefined }),
    );
  }
  return best;
}

/** By the zones of the last check: other accounts are not asked. */
function mayHold(account: DnsAccountRow, name: string): boolean {
  return account.zones.some(zone => isWithin(name, zone));
}

function recordsIn(provider: DnsProvider, zone: DnsZone): ZoneRecords {
  return {
    async add(value) {
      try {
        await provider.addValue(zone.id, {
          ...value,
          ttl: Math.max(value.ttl, provider.capabilities.minTtl),
        });
      } catch (error) {
        throw catalogued(error);
      }
    },
    async remove({ name, type, value }) {
      try {
        const stored = await provider.records(zone.id, { name, type });
        for (const one of stored.filter(candidate => candidate.value === value))
          await provider.removeValue(zone.id, one);
      } catch (error) {
        throw catalogued(error);
      }
    },
  };
}
