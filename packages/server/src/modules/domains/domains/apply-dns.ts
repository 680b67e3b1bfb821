import { and, eq, inArray } from "drizzle-orm";
import { z } from "@hono/zod-openapi";
import { type Id, idSchema } from "../../../kernel/ids/index.ts";
import { defineOperation, type StepContext, Wait } from "../../../kernel/operations/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { fingerprintOf } from "../../../world/dns/index.ts";
import { type DnsRecordRow, type DomainRow, dnsRecords, findDomain, fromRow, recordsOf } from "../model/index.ts";
import { checkDomain } from "./check-domain.ts";
import { dnsCall, openZone } from "./dns-account.ts";
import { domainErrors } from "./errors.ts";
import { lintDomain } from "../../../mail/dns-lint/index.ts";
import { observeDomain } from "./observe.ts";
import { isValueType, planRecords, toValue } from "./plan-dns.ts";

const inputSchema = z.object({ domainId: idSchema("dom", "The domain.") });
type Input = z.output<typeof inputSchema>;
type Context = StepContext<Runtime, Input>;

const plainValue = z.object({ name: z.string(), type: z.string(), value: z.string(), ttl: z.number() });
/** What was written, so that it can be taken back: a replaced value goes back to what it was. */
const writtenSchema = z.object({
  written: z.array(z.object({ value: plainValue, before: plainValue.nullable() })),
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
async function markWritten(context: Context, ids: readonly Id<"rec">[], writtenAt: Date | null): Promise<void> {
  if (ids.length === 0) return;
  const { organizationId } = context;
  await context.runtime.db.transaction(tenantScope(organizationId), async tx => {
    await tx.orm
      .update(dnsRecords)
      .set({ writtenAt })
      .where(and(eq(dnsRecords.organizationId, organizationId), inArray(dnsRecords.id, [...ids])));
  });
}

async function writeRecords(context: Context): Promise<object> {
  const { runtime, signal } = context;
  const { domain, records } = await load(context);
  const open = await openZoneOf(runtime, domain, signal);
  const plan = await planRecords(open, records, signal);
  const required = new Set(records.filter(row => row.required).map(row => fingerprintOf(toValue(row))));
  const blocked = plan.conflicts.filter(conflict => required.has(fingerprintOf(conflict.desired)));
  if (blocked.length > 0) {
    const names = blocked.map(({ desired, message }) => `${desired.type} ${desired.name}: ${message}`);
    throw domainErrors.dns_conflict(names.join(" "));
  }
  // Before the first write: a crash in between must not leave a value that nobody knows to be ours.
  const ours = plan.changes.flatMap(change => (change.kind === "add" ? [fingerprintOf(change.value)] : []));
  const wroteIds = records.filter(row => ours.includes(fingerprintOf(toValue(row)))).map(row => row.id);
  await markWritten(context, wroteIds, context.now());
  const { provider, zone } = open;
  const written: z.input<typeof writtenSchema>["written"] = [];
  for (const [index, change] of plan.changes.entries()) {
    if (change.kind === "remove") continue;
    if (change.kind === "add") await dnsCall(() => provider.addValue(zone.id, change.value, signal));
    else await dnsCall(() => provider.replaceValue(zone.id, change.old, change.value, signal));
    const { name, type, value, ttl } = change.value;
    const before = change.kind === "add" ? null : plain(change.old);
    written.push({ value: { name, type, value, ttl }, before });
    await context.progress((100 * (index + 1)) / plan.changes.length, `Wrote ${type} ${name}`);
  }
  return { written };
}

/** Takes back what this operation wrote, value by value; anything else in the zone stays. */
async function takeBack(context: Context, output: unknown): Promise<void> {
  const { runtime, signal } = context;
  const { domain, records } = await load(context);
  const open = await openZoneOf(runtime, domain, signal);
  const { provider, zone } = open;
  const parsed = writtenSchema.safeParse(output);
  // The step failed half way: what is marked as ours and in the zone was written by it or by one before.
  const marked = records.filter(row => row.writtenAt !== null).map(row => ({ value: toValue(row), before: null }));
  const written = parsed.success ? parsed.data.written : marked;
  const existing = await dnsCall(() => provider.records(zone.id, {}, signal));
  for (const { value, before } of written) {
    if (!isValueType(value.type)) continue;
    const stored = existing.find(candidate => fingerprintOf(candidate) === fingerprintOf({ ...value, type: candidate.type }));
    if (stored === undefined) continue;
    if (before === null || !isValueType(before.type)) await dnsCall(() => provider.removeValue(zone.id, stored, signal));
    else {
      const old = { ...before, type: before.type };
      await dnsCall(() => provider.replaceValue(zone.id, stored, old, signal));
    }
  }
  await markWritten(
    context,
    records.filter(row => row.writtenAt !== null).map(row => row.id),
    null,
  );
}

/** Waits until every name server of the zone shows every required record. */
async function awaitVisible(context: Context): Promise<object | Wait> {
  const { runtime, environment, signal } = context;
  const { domain, records } = await load(context);
  const expected = records.filter(row => row.required).map(fromRow);
  const { resolver } = runtime.worlds.of(environment);
  const seen = await observeDomain(resolver, domain.name, expected, { fresh: true, signal });
  const { records: verdicts } = lintDomain({ domain: domain.name, expected, observations: seen.observations });
  const waiting = verdicts.filter(verdict => {
    const owners = verdict.results.filter(result => result.source === "authoritative");
    return owners.length === 0 ? verdict.status !== "valid" : owners.some(result => result.result !== "match");
  });
  const [first] = waiting;
  if (first === undefined) return { servers: [...seen.servers] };
  await context.progress(
    (100 * (verdicts.length - waiting.length)) / verdicts.length,
    `${waiting.length} of ${verdicts.length} records are not visible yet`,
  );
  return new Wait(VISIBLE_RETRY_MS, `${first.record.type} ${first.record.name} is not visible at every name server yet`);
}

/** Writes a domain's records through its DNS account, waits until they can be seen, and verifies the domain. */
export const applyDns = defineOperation<Runtime>()<Input>({
  kind: "domain.apply_dns",
  input: inputSchema,
  steps: [
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
        return { status: outcome?.domain.status ?? "deleted", isHeldElsewhere: outcome?.isHeldElsewhere ?? false };
      },
    },
  ],
});

function plain({ name, type, value, ttl }: z.input<typeof plainValue>) {
  return { name, type, value, ttl };
}
