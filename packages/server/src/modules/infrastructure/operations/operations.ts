import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import {
  getOperation,
  type OperationRecord,
  type OperationStatus,
  type StepRecord,
  scheduleOperation,
} from "../../../kernel/operations/index.ts";
import type { Runtime } from "../../../runtime.ts";

/** The operation, when the actor may see it. `lock` takes its row. Throws `not_found`. */
export async function findOperation(
  tx: Tx,
  actor: Actor,
  id: Id<"op">,
  lock = false,
): Promise<OperationRecord> {
  const operation = await getOperation(tx, actor.organizationId, id, lock);
  const isVisible =
    operation !== undefined &&
    operation.environment === actor.environment &&
    (actor.workspaceId === undefined || operation.workspaceId === actor.workspaceId);
  if (!isVisible) throw errors.not_found();
  return operation;
}

/**
 * Asks a running operation to stop: it finishes the step it is in, then takes back what it did. Asking twice is
 * asking once. Throws `illegal_state` when it is past that.
 */
export async function cancelOperation(
  tx: Tx,
  runtime: Runtime,
  actor: Actor,
  id: Id<"op">,
): Promise<OperationRecord> {
  const operation = await findOperation(tx, actor, id, true);
  requireStatus(operation, ["queued", "running", "waiting"], "cancelled");
  const now = await operationTime(tx, runtime, operation);
  await tx.query(
    "UPDATE tenant.operations SET cancel_requested = true, updated_at = $3 WHERE organization_id = $1 AND id = $2",
    [toUuid(operation.organizationId), toUuid(id), now.toISOString()],
  );
  await runtime.queue.hasten(tx, toUuid(operation.organizationId), "operation", [toUuid(id)], now);
  return { ...operation, cancelRequested: true, updatedAt: now };
}

/**
 * Starts a failed or cancelled operation again from its first step that did not succeed, or was taken back.
 * Throws `illegal_state` in any other status.
 */
export async function retryOperation(
  tx: Tx,
  runtime: Runtime,
  actor: Actor,
  id: Id<"op">,
): Promise<OperationRecord> {
  const operation = await findOperation(tx, actor, id, true);
  requireStatus(operation, ["failed", "cancelled"], "retried");
  const now = await operationTime(tx, runtime, operation);
  const steps = operation.steps.map(resetUnlessSucceeded);
  const done = steps.filter(step => step.status === "succeeded").length;
  const progress = Math.floor((100 * done) / Math.max(1, steps.length));
  await tx.query(
    `UPDATE tenant.operations SET status = 'queued', steps = $3, progress = $4, error = NULL, cancel_requested = false,
       finished_at = NULL, updated_at = $5
     WHERE organization_id = $1 AND id = $2`,
    [toUuid(operation.organizationId), toUuid(id), JSON.stringify(steps), progress, now.toISOString()],
  );
  const organization = toUuid(operation.organizationId);
  const place = operation.workspaceId === undefined ? organization : toUuid(operation.workspaceId);
  await scheduleOperation(tx, runtime.queue, organization, place, toUuid(id), now);
  return {
    ...operation,
    status: "queued",
    steps,
    progress,
    error: undefined,
    cancelRequested: false,
    finishedAt: undefined,
    updatedAt: now,
  };
}

function resetUnlessSucceeded(step: StepRecord): StepRecord {
  if (step.status === "succeeded") return step;
  return { name: step.name, title: step.title, status: "pending", attempts: 0, progress: 0 };
}

function requireStatus(operation: OperationRecord, allowed: OperationStatus[], verb: string): void {
  if (allowed.includes(operation.status)) return;
  throw errors.illegal_state(
    `The operation is ${operation.status}; only one that is ${allowed.join(", ")} can be ${verb}.`,
    { extra: { state: operation.status, allowedStates: allowed } },
  );
}

/** The clock of the lane that the operation's work is in. */
async function operationTime(tx: Tx, runtime: Runtime, operation: OperationRecord): Promise<Date> {
  const now = runtime.clock.now();
  if (operation.workspaceId === undefined) return now;
  const [row] = await tx.query<{ offset: number }>(
    `SELECT clock_offset_ms AS "offset" FROM tenant.workspaces WHERE organization_id = $1 AND id = $2`,
    [toUuid(operation.organizationId), toUuid(operation.workspaceId)],
  );
  return new Date(now.getTime() + Number(row?.offset ?? 0));
}
