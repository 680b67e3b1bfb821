import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { newId, toUuid } from "../../../kernel/ids/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { expectedRecords, presentation, recordKey, toColumns } from "./expected.ts";
import { liveKeysOf, recordsOf } from "./find.ts";
import { scheduleWithdrawal } from "./schedule.ts";
import { serviceNames } from "./service-names.ts";
import { type DnsRecordRow, type DomainRow, dnsRecords } from "./tables.ts";

/**
 * Makes the stored records what the domain should publish now: new ones are added, changed ones wait to be seen
 * again, and those that are no longer wanted go; where we wrote them, they are taken out of the DNS later.
 *
 * @param options.dmarcApplies Whether a DMARC record above the domain applies. Default: as it was.
 */
export async function syncRecords(
  tx: Tx,
  runtime: Pick<Runtime, "worlds" | "queue">,
  domain: DomainRow,
  options: { now: Date; dmarcApplies?: boolean | undefined },
): Promise<DnsRecordRow[]> {
  const key = { organizationId: domain.organizationId, domainId: domain.id };
  const stored = await recordsOf(tx, key);
  const known = new Map(stored.map(row => [recordKey(row), row]));
  const world = runtime.worlds.of(domain.environment);
  const wanted = expectedRecords({
    domain,
    keys: await liveKeysOf(tx, key),
    names: await serviceNames(tx, world, domain.organizationId, domain.environment),
    tracking: await trackingOf(tx, domain),
    dmarcApplies: options.dmarcApplies ?? (stored.length > 0 && !stored.some(row => row.purpose === "dmarc")),
  }).flatMap(record => toColumns(record) ?? []);

  for (const columns of wanted) {
    const before = known.get(recordKey(columns));
    known.delete(recordKey(columns));
    if (before === undefined) {
      await tx.orm.insert(dnsRecords).values({ ...key, id: newId("rec"), ...columns });
      continue;
    }
    const changed = presentation(before) !== presentation(columns);
    if (!changed && before.required === columns.required) continue;
    if (changed && before.writtenAt !== null)
      await scheduleWithdrawal(tx, runtime.queue, domain, before, options.now);
    await tx.orm
      .update(dnsRecords)
      .set({ ...columns, ...(changed ? { status: "pending" as const, writtenAt: null } : {}) })
      .where(and(eq(dnsRecords.organizationId, key.organizationId), eq(dnsRecords.id, before.id)));
  }
  const gone = [...known.values()];
  if (gone.length > 0) {
    for (const row of gone) {
      if (row.writtenAt !== null) await scheduleWithdrawal(tx, runtime.queue, domain, row, options.now);
    }
    await tx.orm.delete(dnsRecords).where(
      and(
        eq(dnsRecords.organizationId, key.organizationId),
        inArray(
          dnsRecords.id,
          gone.map(row => row.id),
        ),
      ),
    );
  }
  return recordsOf(tx, key);
}

/** The domain's own tracking host, which the network area keeps. */
async function trackingOf(tx: Tx, domain: DomainRow): Promise<{ name: string; target: string } | undefined> {
  const [row] = await tx.query<{ name: string; target: string }>(
    `SELECT host AS name, target FROM tenant.tracking_domains
     WHERE organization_id = $1 AND domain_id = $2 ORDER BY id LIMIT 1`,
    [toUuid(domain.organizationId), toUuid(domain.id)],
  );
  return row;
}
