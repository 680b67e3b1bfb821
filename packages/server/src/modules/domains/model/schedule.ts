import type { Tx } from "../../../kernel/db/index.ts";
import { toUuid, uuidv7 } from "../../../kernel/ids/index.ts";
import type { OrganizationId, WorkspaceId } from "../../../kernel/tenancy.ts";
import { ensureLanes, SCHEDULE_LANE, type WorkQueue } from "../../../kernel/work/index.ts";
import { presentation } from "./expected.ts";
import type { DnsRecordRow, DomainRow } from "./tables.ts";

const SCHEDULE_PRIORITY = 60;

/** Kinds of the jobs of this area. */
export const JOBS = {
  check: "domain_check",
  withdraw: "dns_withdraw",
  cleanup: "domain_cleanup",
  serviceZone: "service_zone",
  destroyKey: "dkim_destroy",
  mailbox: "mailbox_sync",
} as const;

/** Adds a job of a workspace, or of the whole organization; existing work for the subject is brought forward. */
export async function scheduleJob(
  tx: Tx,
  queue: WorkQueue,
  job: {
    organizationId: OrganizationId;
    workspaceId?: WorkspaceId | undefined;
    kind: string;
    /** UUID. */
    subject: string;
    dueAt: Date;
    payload?: unknown;
  },
): Promise<void> {
  const organizationId = toUuid(job.organizationId);
  const workspaceId = job.workspaceId === undefined ? organizationId : toUuid(job.workspaceId);
  const lane = { organizationId, workspaceId, lane: SCHEDULE_LANE };
  await ensureLanes(tx, [{ ...lane, priority: SCHEDULE_PRIORITY }]);
  const { kind, subject, dueAt, payload } = job;
  await queue.hasten(tx, organizationId, kind, [subject], dueAt);
  await queue.schedule(tx, [{ ...lane, kind, subject, dueAt, payload }]);
}

/** Checks a domain at `dueAt`, sooner than planned before. */
export function scheduleCheck(tx: Tx, queue: WorkQueue, domain: DomainRow, dueAt: Date): Promise<void> {
  return scheduleJob(tx, queue, {
    organizationId: domain.organizationId,
    workspaceId: domain.workspaceId,
    kind: JOBS.check,
    subject: toUuid(domain.id),
    dueAt,
  });
}

/** Publishes the organization's service zones anew. */
export function scheduleServiceZone(
  tx: Tx,
  queue: WorkQueue,
  organizationId: OrganizationId,
  dueAt: Date,
): Promise<void> {
  return scheduleJob(tx, queue, {
    organizationId,
    kind: JOBS.serviceZone,
    subject: toUuid(organizationId),
    dueAt,
  });
}

/** Takes a value that we wrote out of the DNS. Its row may be gone by then, so the payload says all. */
export async function scheduleWithdrawal(
  tx: Tx,
  queue: WorkQueue,
  domain: DomainRow,
  record: DnsRecordRow,
  dueAt: Date,
): Promise<void> {
  // Without an account there is nobody to write to any more.
  if (domain.dnsAccountId === null) return;
  await scheduleJob(tx, queue, {
    organizationId: domain.organizationId,
    workspaceId: domain.workspaceId,
    kind: JOBS.withdraw,
    subject: uuidv7(),
    dueAt,
    payload: {
      dnsAccountId: domain.dnsAccountId,
      domain: domain.name,
      value: { name: record.name, type: record.type, value: presentation(record), ttl: record.ttl },
    },
  });
}
