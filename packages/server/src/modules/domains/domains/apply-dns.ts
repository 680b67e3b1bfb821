import { z } from "@hono/zod-openapi";
import { and, eq, inArray } from "drizzle-orm";
import { type Id, idSchema } from "../../../kernel/ids/index.ts";
import { defineOperation, type StepContext, Wait } from "../../../kernel/operations/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { lintDomain } from "../../../mail/dns-lint/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { DNS_VALUE_TYPES, type DnsPlan, type DnsValue, fingerprintOf } from "../../../world/dns/index.ts";
import {
  type DnsRecordRow,
  type DomainRow,
  dnsRecords,
  findDomain,
  fromRow,
  recordsOf,
} from "../model/index.ts";
import { checkDomain } from "./check-domain.ts";
import { dnsCall, openZone } from "./dns-account.ts";
import { domainErrors } from "./errors.ts";
import { observeDomain } from "./observe.ts";
import { planRecords, toValue } from "./plan-dns.ts";

const inputSchema = z.object({ domainId: idSchema("dom", "The domain.") });
type Input = z.output<typeof inputSchema>;
type Context = StepContext<Runtime, Input>;

const valueSchema = z.object({
  name: z.string(),
  type: z.enum(DNS_VALUE_TYPES),
  value: z.string(),
  ttl: z.number(),
});
/** What is to be written, kept before the first write: whatever happens then can be taken back. */
const planOutput = z.object({
  changes: z.array(
    z.object({ value: valueSchema, before: valueSchema.extend({ id: z.string() }).nullable() }),
  ),
  /** Records that will be ours once written. */
  recordIds: z.array(idSchema("rec", "A record we write.")),
});

const VISIBLE_RETRY_MS = 2_000;
const PROPAGATION_MS = 2 * 3_600_000;

async function load(context: Context): Promise<{ domain: DomainRow; records: DnsRecordRow[] }> {
  const { organizationId, environment, input } = context;
  return context.runtime.db.transaction(tenantScope(organizationId), async tx => {
    const domain = await findDomain(tx, { organizationId, environment }, input.domainId);
    return { domain, records: await recordsOf(tx, { organizationId, domainId: domain.id }) };
  });
}

/** The zone of a domain that has an account. Throws `dns_account_missing`. */
export async function openZoneOf(runtime: Runtime, domain: DomainRow, signal?: AbortSignal) {
  const { dnsAccountId, organizationId, environment } = domain;
  if (dnsAccountId === null) throw domainErrors.dns_account_missing();
  return openZone(runtime, { organizationId, environment, dnsAccountId }, domain.name, signal);
}

/** Remembers which records we wrote: only those are ever removed by us. */
async function markWritten(
  context: Context,
  ids: readonly Id<"rec">[],
  writtenAt: Date | null,
): Promise<void> {
  if (ids.length === 0) return;
  const { organizationId } = context;
  await context.runtime.db.transaction(tenantScope(organizationId), async tx => {
    await tx.orm
      .update(dnsRecords)
      .set({ writtenAt })
      .where(and(eq(dnsRecords.organizationId, organizationId), inArray(dnsRecords.id, [...ids])));
  });
}

/** Required records that a plan cannot write, in words; empty when it can write all. */
export function blockedRecords(plan: DnsPlan, records: readonly DnsRecordRow[]): string[] {
  const required = new Set(records.filter(row => row.required).map(row => fingerprintOf(toValue(row))));
  return plan.conflicts
    .filter(conflict => required.has(fingerprintOf(conflict.desired)))
    .map(({ desired, message }) => `${desired.type} ${desired.name}: ${message}`);
}

async function makePlan(context: Context): Promise<z.input<typeof planOutput>> {
  const { runtime, signal } = context;
  const { domain, records } = await load(context);
  const plan = await planRecords(await openZoneOf(runtime, domain, signal), records, signal);
  const blocked = blockedRecords(plan, records);
  if (blocked.length > 0) throw domainErrors.dns_conflict(blocked.join(" "));
  const changes = plan.changes.flatMap(change => {
    if (change.kind === "remove") return [];
    return [
      {
        value: plain(change.value),
        before: change.kind === "add" ? null : { ...plain(change.old), id: change.old.id },
      },
    ];
  });
  // A value merged with somebody else's is not ours to remove.
  const ours = new Set(
    changes.flatMap(({ value, before }) => (before === null ? [fingerprintOf(value)] : [])),
  );
  const recordIds = records.filter(row => ours.has(fingerprintOf(toValue(row)))).map(row => row.id);
  return { changes, recordIds };
}

async function writeRecords(context: Context): Promise<object> {
  const { runtime, signal } = context;
  const { domain } = await load(context);
  const { changes, recordIds } = planOutput.parse(context.outputs.plan);
  // Before the first write: a crash in between must not leave a value that nobody knows to be ours.
  await markWritten(context, recordIds, context.now());
  const { provider, zone } = await openZoneOf(runtime, domain, signal);
  const there = new Set((await dnsCall(() => provider.records(zone.id, {}, signal))).map(fingerprintOf));
  for (const [index, { value, before }] of changes.entries()) {
    // A try before this one may have come this far.
    if (there.has(fingerprintOf(value))) continue;
    if (before === null) await dnsCall(() => provider.addValue(zone.id, value, signal));
    else await dnsCall(() => provider.replaceValue(zone.id, before, value, signal));
    await context.progress((100 * (index + 1)) / changes.length, `Wrote ${value.type} ${value.name}`);
  }
  return { written: changes.length };
}

/** Takes back what this operation wrote, value by value; anything else in the zone stays. */
async function takeBack(context: Context): Promise<void> {
  const { runtime, signal } = context;
  const { domain } = await load(context);
  const { changes, recordIds } = planOutput.parse(context.outputs.plan);
  const { provider, zone } = await openZoneOf(runtime, domain, signal);
  const existing = await dnsCall(() => provider.records(zone.id, {}, signal));
  for (const { value, before } of changes) {
    const stored = existing.find(candidate => fingerprintOf(candidate) === fingerprintOf(value));
    if (stored === undefined) continue;
    if (before === null) await dnsCall(() => provider.removeValue(zone.id, stored, signal));
    else await dnsCall(() => provider.replaceValue(zone.id, stored, plain(before), signal));
  }
  await markWritten(context, recordIds, null);
}

/** Waits until every name server of the zone shows every required record. */
async function awaitVisible(context: Context): Promise<object | Wait> {
  const { runtime, environment, signal } = context;
  const { domain, records } = await load(context);
  const expected = records.filter(row => row.required).map(fromRow);
  const { resolver } = runtime.worlds.of(environment);
  const seen = await observeDomain(resolver, domain.name, expected, { fresh: true, signal });
  const { records: verdicts } = lintDomain({
    domain: domain.name,
    expected,
    observations: seen.observations,
  });
  const waiting = verdicts.filter(verdict => {
    const owners = verdict.results.filter(result => result.source === "authoritative");
    return owners.length === 0
      ? verdict.status !== "valid"
      : owners.some(result => result.result !== "match");
  });
  const [first] = waiting;
  if (first === undefined) return { servers: [...seen.servers] };
  await context.progress(
    (100 * (verdicts.length - waiting.length)) / verdicts.length,
    `${waiting.length} of ${verdicts.length} records are not visible yet`,
  );
  return new Wait(
    VISIBLE_RETRY_MS,
    `${first.record.type} ${first.record.name} is not visible at every name server yet`,
  );
}

/** Writes a domain's records through its DNS account, waits until they can be seen, and verifies the domain. */
export const applyDns = defineOperation<Runtime>()<Input>({
  kind: "domain.apply_dns",
  input: inputSchema,
  steps: [
    { name: "plan", title: "Read the zone and plan the changes", seconds: 2, do: makePlan },
    { name: "write_records", title: "Write the DNS records", seconds: 5, do: writeRecords, undo: takeBack },
    {
      name: "await_visible",
      title: "Wait until every name server shows them",
      seconds: 10,
      deadlineMs: PROPAGATION_MS,
      do: awaitVisible,
    },
    {
      name: "verify",
      title: "Verify the domain",
      seconds: 2,
      async do(context) {
        const { organizationId, input, runtime, signal } = context;
        const outcome = await checkDomain(runtime, { organizationId, domainId: input.domainId }, { signal });
        return {
          status: outcome?.domain.status ?? "deleted",
          isHeldElsewhere: outcome?.isHeldElsewhere ?? false,
        };
      },
    },
  ],
});

function plain({ name, type, value, ttl }: DnsValue): z.input<typeof valueSchema> {
  return { name, type, value, ttl };
}
