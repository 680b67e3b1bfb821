import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { type Cause, revokeAllKeys } from "../dkim/index.ts";
import {
  type DomainKey,
  type DomainRow,
  domains,
  JOBS,
  recordsOf,
  scheduleJob,
  scheduleServiceZone,
  scheduleWithdrawal,
  workspaceNow,
} from "../model/index.ts";
import { domainErrors } from "./errors.ts";
import { domainEvents, eventOfDomain } from "./events.ts";

/** How long a deleted domain's rows are kept. */
const KEPT_MS = 30 * 86_400_000;

/**
 * Deletes a domain: its name is free for others at once, the records we wrote leave the DNS, its keys are destroyed.
 * Throws `domain_in_use` while mailboxes or waiting mail depend on it, unless `force`.
 */
export async function deleteDomain(
  tx: Tx,
  runtime: Runtime,
  domain: DomainRow,
  force: boolean,
  cause: Cause = {},
): Promise<void> {
  if (!force) await refuseWhileInUse(tx, domain);
  const now = await workspaceNow(tx, runtime.clock, domain);
  const [deleted] = await tx.orm
    .update(domains)
    .set({ deletedAt: now, updatedAt: now, version: sql`${domains.version} + 1` })
    .where(and(eq(domains.organizationId, domain.organizationId), eq(domains.id, domain.id)))
    .returning();
  await tx.orm
    .update(domains)
    .set({ parentId: domain.parentId })
    .where(and(eq(domains.organizationId, domain.organizationId), eq(domains.parentId, domain.id)));
  const uuid = toUuid(domain.id);
  await tx.query("SELECT platform.release_domain($1, $2, $3)", [domain.environment, domain.name, uuid]);
  const key = { organizationId: domain.organizationId, domainId: domain.id };
  for (const record of await recordsOf(tx, key)) {
    if (record.writtenAt !== null) await scheduleWithdrawal(tx, runtime.queue, domain, record, now);
  }
  await revokeAllKeys(tx, runtime, domain, now);
  await runtime.log.append(tx, [{ ...eventOfDomain(deleted!, now), ...cause, type: domainEvents.deleted }]);
  await runtime.queue.cancel(tx, toUuid(domain.organizationId), JOBS.check, [uuid]);
  await scheduleServiceZone(tx, runtime.queue, domain.organizationId, runtime.clock.now());
  await scheduleJob(tx, runtime.queue, {
    organizationId: domain.organizationId,
    workspaceId: domain.workspaceId,
    kind: JOBS.cleanup,
    subject: uuid,
    dueAt: new Date(now.getTime() + KEPT_MS),
  });
}

async function refuseWhileInUse(tx: Tx, domain: DomainRow): Promise<void> {
  const params = [toUuid(domain.organizationId), toUuid(domain.id)];
  const [counts] = await tx.query<{ mailboxes: number; mail: boolean }>(
    `SELECT (SELECT count(*) FROM tenant.mailboxes
             WHERE organization_id = $1 AND domain_id = $2 AND deleted_at IS NULL)::int AS mailboxes,
       EXISTS (SELECT 1 FROM tenant.emails e JOIN tenant.recipients r
               ON r.organization_id = e.organization_id AND r.email_id = e.id
             WHERE e.organization_id = $1 AND e.domain_id = $2 AND r.state IN ('queued', 'deferred')) AS mail`,
    params,
  );
  const reasons = [
    ...(counts?.mailboxes ? [`it has ${counts.mailboxes} mailboxes`] : []),
    ...(counts?.mail ? ["mail from it waits to be sent"] : []),
  ];
  if (reasons.length === 0) return;
  throw domainErrors.domain_in_use(
    `${domain.name} is in use: ${reasons.join(" and ")}. Settle that first, or delete with \`force=true\`.`,
  );
}

/** Removes the rows of a domain that was deleted 30 days ago. Its events and mail stay. */
export async function purgeDomain(runtime: Runtime, { organizationId, domainId }: DomainKey): Promise<void> {
  const params = [toUuid(organizationId), toUuid(domainId)];
  await runtime.db.transaction(tenantScope(organizationId), async tx => {
    const [row] = await tx.query(
      "SELECT 1 FROM tenant.domains WHERE organization_id = $1 AND id = $2 AND deleted_at IS NOT NULL FOR UPDATE",
      params,
    );
    if (row === undefined) return;
    for (const table of ["mailboxes", "dns_records", "dkim_keys"]) {
      await tx.query(`DELETE FROM tenant.${table} WHERE organization_id = $1 AND domain_id = $2`, params);
    }
    await tx.query("DELETE FROM tenant.domains WHERE organization_id = $1 AND id = $2", params);
  });
}
