import type { Tx } from "../../kernel/db/index.ts";
import { type Id, toUuid } from "../../kernel/ids/index.ts";
import type { Environment, OrganizationId, WorkspaceId } from "../../kernel/tenancy.ts";
import { ensureLanes, SCHEDULE_LANE, type WorkQueue } from "../../kernel/work/index.ts";

/** Whose a thing is: of one workspace, or of the organization as a whole. */
export interface Owner {
  organizationId: OrganizationId;
  environment: Environment;
  workspaceId?: WorkspaceId | undefined;
}

const SCHEDULE_PRIORITY = 60;

/** Makes a job due: a new one, or one that waits for a later time. One that runs right now is left alone. */
export async function scheduleJob(
  tx: Tx,
  queue: WorkQueue,
  owner: Owner,
  job: { kind: string; subject: Id; dueAt: Date },
): Promise<void> {
  const organizationId = toUuid(owner.organizationId);
  const workspaceId = owner.workspaceId === undefined ? organizationId : toUuid(owner.workspaceId);
  const lane = { organizationId, workspaceId, lane: SCHEDULE_LANE };
  await ensureLanes(tx, [{ ...lane, priority: SCHEDULE_PRIORITY }]);
  const subject = toUuid(job.subject);
  await queue.schedule(tx, [{ ...lane, kind: job.kind, subject, dueAt: job.dueAt }]);
  await queue.hasten(tx, organizationId, job.kind, [subject], job.dueAt);
}
