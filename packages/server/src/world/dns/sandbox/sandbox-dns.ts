import { canonicalValue, sameValue } from "../../../mail/dns-lint/record-values.ts";
import { isWithin, normalizeOwnerName } from "../../../mail/names/index.ts";
import { toWire } from "../../sandbox/zone-records.ts";
import {
  DNS_VALUE_TYPES,
  type DnsProvider,
  DnsProviderError,
  type DnsProviderFailure,
  type DnsStoredValue,
  type DnsValue,
} from "../port.ts";
import type { StoredZone, ZoneStore } from "./zone-store.ts";

export type SandboxDnsOperation = "listZones" | "records" | "addValue" | "replaceValue" | "removeValue";

/**
 * How one call goes wrong on purpose. `after: true` fails once the change is made: a response that was lost.
 */
export interface SandboxDnsFault {
  readonly kind: Extract<DnsProviderFailure, "unauthorized" | "rate_limited" | "unavailable">;
  readonly after?: boolean;
}

export interface SandboxDnsOptions {
  readonly store: ZoneStore;
  /** The workspace's corner of the simulated internet. */
  readonly namespace: string;
  readonly fault?: (
    operation: SandboxDnsOperation,
  ) => SandboxDnsFault | undefined | Promise<SandboxDnsFault | undefined>;
}

const MIN_TTL = 30;
const MAX_TTL = 604_800;

/** The DNS vendor of the sandbox: behaves like a careful real one, over an injected store. */
export function createSandboxDns(options: SandboxDnsOptions): DnsProvider {
  const { store, namespace } = options;

  /** Runs one call with the fault it is to meet. */
  async function call<T>(
    operation: SandboxDnsOperation,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ) {
    signal?.throwIfAborted();
    const fault = await options.fault?.(operation);
    if (fault !== undefined && !fault.after) throw injected(fault);
    const result = await work();
    if (fault !== undefined) throw injected(fault);
    return result;
  }

  async function zone(zoneId: string): Promise<StoredZone> {
    const found = (await store.zones(namespace)).find(candidate => candidate.id === zoneId);
    if (found === undefined) throw new DnsProviderError("zone_not_found", `There is no zone ${zoneId}.`);
    return found;
  }

  async function siblings(zoneId: string, value: DnsValue): Promise<readonly DnsStoredValue[]> {
    return store.list(namespace, zoneId, { name: value.name });
  }

  return {
    capabilities: { types: new Set(DNS_VALUE_TYPES), minTtl: MIN_TTL, wildcards: true, atomicReplace: true },

    listZones: signal => call("listZones", signal, () => store.zones(namespace)),

    records: (zoneId, filter = {}, signal) =>
      call("records", signal, async () => {
        await zone(zoneId);
        const name = filter.name === undefined ? undefined : normalizeOwnerName(filter.name);
        if (filter.name !== undefined && name === undefined) return [];
        return store.list(namespace, zoneId, { ...filter, ...(name === undefined ? {} : { name }) });
      }),

    addValue: (zoneId, value, signal) =>
      call("addValue", signal, async () => {
        const clean = checked(value, (await zone(zoneId)).name);
        const present = await siblings(zoneId, clean);
        const same = present.find(
          other => other.type === clean.type && sameValue(clean.type, other.value, clean.value),
        );
        if (same !== undefined) return same;
        refuseAliasBeside(clean, present);
        return store.add(namespace, zoneId, clean);
      }),

    replaceValue: (zoneId, old, value, signal) =>
      call("replaceValue", signal, async () => {
        const clean = checked(value, (await zone(zoneId)).name);
        if (clean.type !== old.type || clean.name !== normalizeOwnerName(old.name)) {
          throw new DnsProviderError("rejected", "A value is replaced by one of the same name and type.");
        }
        const present = await siblings(zoneId, clean);
        // By meaning too: an id that lives on with another value is no longer the record that was seen.
        const target = present.find(
          other => other.id === old.id && sameValue(old.type, other.value, old.value),
        );
        const stored = target && (await store.replace(namespace, zoneId, target.id, clean));
        if (stored === undefined)
          throw new DnsProviderError("not_found", `The ${old.type} value of ${old.name} is gone.`);
        return stored;
      }),

    removeValue: (zoneId, value, signal) =>
      call("removeValue", signal, async () => {
        await zone(zoneId);
        return store.remove(namespace, zoneId, value.id);
      }),
  };
}

/** The value as it is stored. @throws DnsProviderError `rejected`, with the reason. */
function checked(value: DnsValue, apex: string): DnsValue {
  const name = normalizeOwnerName(value.name);
  if (name === undefined || !isWithin(name, apex)) {
    throw new DnsProviderError("rejected", `${value.name} does not lie in the zone ${apex}.`);
  }
  if (value.type === "CNAME" && name === apex) {
    throw new DnsProviderError("rejected", "The top of a zone can't be a CNAME (RFC 1034 §3.6.2).");
  }
  const ttl = Math.min(Math.max(Math.round(value.ttl), MIN_TTL), MAX_TTL);
  const clean = { name, type: value.type, value: stored(value), ttl };
  if (!Number.isFinite(ttl) || toWire(clean) === undefined) {
    throw new DnsProviderError("rejected", `"${value.value.slice(0, 100)}" is not a ${value.type} value.`);
  }
  return clean;
}

/** Names lose capitals and final dots; texts are kept to the letter. */
function stored(value: DnsValue): string {
  return value.type === "TXT" ? value.value : canonicalValue(value.type, value.value);
}

function refuseAliasBeside(value: DnsValue, present: readonly DnsStoredValue[]): void {
  const clash = value.type === "CNAME" ? present.length > 0 : present.some(other => other.type === "CNAME");
  if (clash)
    throw new DnsProviderError("conflict", `${value.name} can't hold a CNAME and other records together.`);
}

function injected({ kind }: SandboxDnsFault): DnsProviderError {
  const retry = kind === "rate_limited" ? { retryAfter: 1 } : {};
  return new DnsProviderError(kind, `The sandbox was told to answer ${kind}.`, retry);
}
