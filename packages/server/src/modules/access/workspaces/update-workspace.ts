import { and, eq } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import { checkIfMatch, etagOf } from "../../../kernel/http/index.ts";
import type { EventType } from "../../../kernel/log/index.ts";
import type { WorkspaceId } from "../../../kernel/tenancy.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import { type Caller, causedBy } from "../caller.ts";
import { workspaceEvents } from "./events.ts";
import { forgetWorkspace, getWorkspace } from "./find-workspace.ts";
import { capLanes } from "./lanes.ts";
import { LIMITED_PER_DAY, streamsBeyondStart } from "./limits.ts";
import { toWorkspace, type UpdateWorkspace, type Workspace } from "./schema.ts";
import { type WorkspaceRow, workspaces } from "./tables.ts";

/**
 * Changes the given fields. Throws `not_found`, `precondition_failed` when `ifMatch` names another version, and
 * `illegal_state` for a deleted workspace or for caps that a `limited` one can't have.
 */
export async function updateWorkspace(
  tx: Tx,
  caller: Caller,
  id: WorkspaceId,
  input: UpdateWorkspace,
  ifMatch?: string,
): Promise<WorkspaceRow> {
  const before = await getWorkspace(tx, caller.actor, id, { lock: true });
  checkIfMatch(ifMatch, etagOf(before.version));
  refuseDeleted(before);
  const limits = { ...before.limits, ...withoutAbsent(input.limits ?? {}) };
  if (input.limits !== undefined && isUntrusted(before)) {
    const [beyond] = streamsBeyondStart(limits);
    if (beyond !== undefined) {
      throw errors.illegal_state(
        `The workspace is limited: no stream can have more than ${LIMITED_PER_DAY} a day, but ${beyond} would. Trust the workspace first.`,
      );
    }
  }
  const changes = { ...withoutAbsent(input), limits };
  const isSame =
    JSON.stringify(toWorkspace({ ...before, ...changes })) === JSON.stringify(toWorkspace(before));
  if (isSame) return before;
  if (input.limits !== undefined) await capLanes(tx, before, limits);
  return saveWorkspace(tx, caller, before, changes, workspaceEvents.updated);
}

/** Writes changes to a locked workspace as its next version, with their event. */
export async function saveWorkspace(
  tx: Tx,
  caller: Caller,
  before: WorkspaceRow,
  changes: Partial<WorkspaceRow>,
  event: EventType<string, (typeof workspaceEvents.updated)["schema"], Workspace>,
): Promise<WorkspaceRow> {
  const { runtime } = caller;
  const now = workspaceTime(runtime.clock, before.clockOffsetMs);
  const [after] = await tx.orm
    .update(workspaces)
    .set({ ...changes, version: before.version + 1, updatedAt: now })
    .where(and(eq(workspaces.organizationId, before.organizationId), eq(workspaces.id, before.id)))
    .returning();
  if (after === undefined) throw errors.not_found();
  await runtime.log.append(tx, [
    {
      ...causedBy(caller),
      workspaceId: after.id,
      type: event,
      subject: after.id,
      data: toWorkspace(after),
      occurredAt: now,
    },
  ]);
  forgetWorkspace(tx, runtime, after.organizationId, after.id);
  return after;
}

/** Throws `illegal_state` when the workspace only waits for its purge. */
export function refuseDeleted(workspace: WorkspaceRow): void {
  if (workspace.deletedAt === null) return;
  throw errors.illegal_state("The workspace is deleted; it can't be changed any more. Create a new one.");
}

/** Suspended before anybody trusted it counts as untrusted too. */
function isUntrusted(workspace: WorkspaceRow): boolean {
  return (workspace.statusBeforeSuspension ?? workspace.status) === "limited";
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Drops members that are undefined, which mean "unchanged". */
function withoutAbsent<T extends object>(input: T): Present<T> {
  const present: Present<T> = {};
  for (const key in input) {
    const value = input[key];
    if (value !== undefined) present[key] = value as Exclude<T[typeof key], undefined>;
  }
  return present;
}
