import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import { toUuid } from "../../../kernel/ids/index.ts";
import type { WorkspaceId } from "../../../kernel/tenancy.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import { SCHEDULE_LANE } from "../../../kernel/work/index.ts";
import type { Caller } from "../caller.ts";
import { workspaceErrors } from "./errors.ts";
import { workspaceEvents } from "./events.ts";
import { getWorkspace } from "./find-workspace.ts";
import { capLanes, holdMail } from "./lanes.ts";
import { limitsOnceTrusted } from "./limits.ts";
import { PURGE_JOB } from "./purge-plan.ts";
import type { WorkspaceRow } from "./tables.ts";
import { refuseDeleted, saveWorkspace } from "./update-workspace.ts";

/** Days between the deletion of a workspace and the erasure of its data. */
export const PURGE_AFTER_DAYS = 30;

/** Lifts the caps of a new workspace. Throws `not_found`, and `illegal_state` unless it is `limited`. */
export async function trustWorkspace(tx: Tx, caller: Caller, id: WorkspaceId): Promise<WorkspaceRow> {
  const before = await lockIn(tx, caller, id, ["limited"], "trusted");
  const limits = limitsOnceTrusted(before.limits);
  await capLanes(tx, before, limits);
  return saveWorkspace(tx, caller, before, { status: "trusted", limits }, workspaceEvents.updated);
}

/** Holds all mail and refuses changes. Throws `not_found`, and `illegal_state` when it is suspended already. */
export async function suspendWorkspace(
  tx: Tx,
  caller: Caller,
  id: WorkspaceId,
  reason: string,
): Promise<WorkspaceRow> {
  const before = await lockIn(tx, caller, id, ["limited", "trusted"], "suspended");
  await holdMail(tx, before, true);
  const statusBeforeSuspension = before.status === "limited" ? "limited" : "trusted";
  const changes = { status: "suspended", statusBeforeSuspension, suspendedReason: reason } as const;
  return saveWorkspace(tx, caller, before, changes, workspaceEvents.suspended);
}

/** Returns to the status before the suspension; held mail goes out. Throws `not_found`, `illegal_state`. */
export async function resumeWorkspace(tx: Tx, caller: Caller, id: WorkspaceId): Promise<WorkspaceRow> {
  const before = await lockIn(tx, caller, id, ["suspended"], "resumed");
  await holdMail(tx, before, false);
  const status = before.statusBeforeSuspension ?? "limited";
  const changes = { status, statusBeforeSuspension: null, suspendedReason: null } as const;
  return saveWorkspace(tx, caller, before, changes, workspaceEvents.resumed);
}

/**
 * Stops the workspace and schedules the erasure of its data, thirty days of its clock from now. Its `externalId`
 * is free at once. Throws `not_found`, `illegal_state` when it is deleted, `confirmation_mismatch`.
 */
export async function deleteWorkspace(
  tx: Tx,
  caller: Caller,
  id: WorkspaceId,
  confirm: string,
): Promise<WorkspaceRow> {
  const { runtime, actor } = caller;
  const before = await getWorkspace(tx, actor, id, { lock: true });
  refuseDeleted(before);
  if (confirm !== before.name) throw workspaceErrors.confirmation_mismatch();
  await holdMail(tx, before, true);
  const deletedAt = workspaceTime(runtime.clock, before.clockOffsetMs);
  const purgeAt = new Date(deletedAt.getTime() + PURGE_AFTER_DAYS * 86_400_000);
  await runtime.queue.schedule(tx, [
    {
      organizationId: toUuid(before.organizationId),
      workspaceId: toUuid(id),
      lane: SCHEDULE_LANE,
      kind: PURGE_JOB,
      subject: toUuid(id),
      dueAt: purgeAt,
    },
  ]);
  return saveWorkspace(tx, caller, before, { deletedAt, purgeAt }, workspaceEvents.deleted);
}

async function lockIn(
  tx: Tx,
  caller: Caller,
  id: WorkspaceId,
  from: readonly WorkspaceRow["status"][],
  verb: string,
): Promise<WorkspaceRow> {
  const row = await getWorkspace(tx, caller.actor, id, { lock: true });
  refuseDeleted(row);
  if (from.includes(row.status)) return row;
  throw errors.illegal_state(
    `The workspace is ${row.status}; only a workspace that is ${from.join(" or ")} can be ${verb}.`,
    {
      extra: { state: row.status, allowedStates: [...from] },
    },
  );
}
