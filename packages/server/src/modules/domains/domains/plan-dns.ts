import type { z } from "@hono/zod-openapi";
import {
  DNS_VALUE_TYPES,
  type DnsPlan,
  type DnsValue,
  type DnsValueType,
  fingerprintOf,
  planDnsChanges,
} from "../../../world/dns/index.ts";
import { type DnsRecordRow, presentation } from "../model/index.ts";
import { dnsCall, type OpenZone } from "./dns-account.ts";
import type { dnsPlanSchema } from "./plan-schema.ts";

const TYPES: ReadonlySet<string> = new Set(DNS_VALUE_TYPES);

/** A stored record as a value to write. */
export function toValue(row: Pick<DnsRecordRow, "name" | "type" | "value" | "priority" | "ttl">): DnsValue {
  if (!isValueType(row.type)) throw new Error(`A stored record has the type ${row.type}`);
  return { name: row.name, type: row.type, value: presentation(row), ttl: row.ttl };
}

export function isValueType(type: string): type is DnsValueType {
  return TYPES.has(type);
}

/**
 * Plans how a zone gets a domain's records. Reads the zone at the vendor. Nothing is removed that we did not write;
 * what is no longer wanted is taken out by its own job, so the plan never removes either.
 */
export async function planRecords(
  { provider, zone }: OpenZone,
  records: readonly DnsRecordRow[],
  signal?: AbortSignal,
): Promise<DnsPlan> {
  const desired = records.map(toValue);
  const names = new Set(desired.map(value => value.name));
  const existing = (await dnsCall(() => provider.records(zone.id, {}, signal))).filter(value =>
    names.has(value.name),
  );
  const owned = new Set(
    records.filter(row => row.writtenAt !== null).map(row => fingerprintOf(toValue(row))),
  );
  const plan = planDnsChanges({ zone: zone.name, existing, desired, owned });
  return { ...plan, changes: plan.changes.filter(change => change.kind !== "remove") };
}

/** A plan as the API shows it. */
export function toPlan(zone: string, plan: DnsPlan): z.input<typeof dnsPlanSchema> {
  const show = ({ name, type, value }: DnsValue) => ({ name, type, value });
  return {
    zone,
    changes: plan.changes.map(change => ({
      action: change.kind,
      before: change.kind === "add" ? null : show(change.old),
      after: change.kind === "remove" ? null : show(change.value),
    })),
    unchanged: plan.kept.map(show),
    conflicts: plan.conflicts.map(({ desired, reason, message, existing }) => ({
      wanted: show(desired),
      reason,
      message,
      existing: existing.map(show),
    })),
  };
}
