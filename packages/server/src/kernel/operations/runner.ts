import type { Database, Tx } from "../db/index.ts";
import { isMailsteadError } from "../errors/index.ts";
import { fromUuid } from "../ids/index.ts";
import type { LogWriter } from "../log/index.ts";
import type { Logger } from "../telemetry/index.ts";
import { tenantScope } from "../tenancy.ts";
import { type Clock, workspaceTime } from "../time/index.ts";
import type { ClaimedWork, WorkHandler, WorkQueue } from "../work/index.ts";
import {
  type OperationDefinition,
  type OperationRecord,
  type Step,
  type StepContext,
  type StepRecord,
  Wait,
} from "./definition.ts";
import { operationEvents } from "./events.ts";
import { getOperation, OPERATION_LANE, saveOperation } from "./store.ts";

const DEFAULT_ATTEMPTS = 5;
const UNDO_ATTEMPTS = 10;
const DEFAULT_DEADLINE_MS = 30 * 60_000;
const BACKOFF_MS = 1000;
const MAX_BACKOFF_MS = 60_000;

export interface OperationServices<Runtime> {
  runtime: Runtime;
  database: Database;
  queue: WorkQueue;
  log: LogWriter;
  clock: Clock;
  random: () => number;
  logger: Logger;
  /** Called after a step was done and before that is written: `done:<step>`. For crash tests. */
  at?: ((point: string) => void) | undefined;
}

/** Another worker took the operation over: this one must change nothing more. */
class LeaseLost extends Error {
  override name = "LeaseLost";
}

/** The work handler that carries operations forward, one step after another. */
export function operationHandler<Runtime>(
  services: OperationServices<Runtime>,
  definitions: readonly OperationDefinition<Runtime>[],
): WorkHandler {
  const byKind = new Map(definitions.map(definition => [definition.kind, definition]));
  if (byKind.size !== definitions.length) throw new Error("Two operations have the same kind");
  return {
    topic: OPERATION_LANE,
    batchSize: 4,
    concurrency: 8,
    async run(batch, signal) {
      await Promise.all(
        batch.map(work =>
          runOne(services, byKind, work, signal).catch(error => {
            if (error instanceof LeaseLost)
              services.logger.info({ work: work.id }, "An operation was taken over");
            else throw error;
          }),
        ),
      );
    },
  };
}

async function runOne<Runtime>(
  services: OperationServices<Runtime>,
  byKind: Map<string, OperationDefinition<Runtime>>,
  work: ClaimedWork,
  signal: AbortSignal,
): Promise<void> {
  const { database, queue, log } = services;
  const organizationId = fromUuid("org", work.organizationId);
  const scope = tenantScope(organizationId);
  const now = () => workspaceTime(services.clock, work.clockOffsetMs);

  /** Writes under the lease; throws when it was lost. */
  function guarded<T>(write: (tx: Tx) => Promise<T>): Promise<T> {
    return database.transaction(scope, async tx => {
      const held = await tx.query(
        "SELECT 1 FROM tenant.work WHERE organization_id = $1 AND id = $2 AND lease_epoch = $3 FOR UPDATE",
        [work.organizationId, work.id, work.leaseEpoch],
      );
      if (held.length === 0) throw new LeaseLost();
      return write(tx);
    });
  }

  const operation = await guarded(async tx => {
    const found = await getOperation(tx, organizationId, fromUuid("op", work.subject), true);
    if (found === undefined) await queue.settle(tx, [{ work }]);
    return found;
  });
  if (operation === undefined) return;
  const definition = byKind.get(operation.kind);
  if (definition === undefined) {
    // A newer process made it: leave it for that one.
    await guarded(tx => queue.settle(tx, [{ work, dueAgainAt: new Date(now().getTime() + MAX_BACKOFF_MS) }]));
    return;
  }
  const input = definition.input.parse(operation.input);

  const outputs = () =>
    Object.fromEntries(operation.steps.filter(step => step.output).map(step => [step.name, step.output]));
  const base = {
    runtime: services.runtime,
    operationId: operation.id,
    organizationId,
    workspaceId: operation.workspaceId,
    environment: operation.environment,
    input,
    now,
  };
  const end = () => ({ ...base, outputs: outputs() });

  async function save(extra?: (tx: Tx) => Promise<void>): Promise<void> {
    operation!.updatedAt = now();
    operation!.progress = progressOf(operation!);
    await guarded(async tx => {
      await saveOperation(tx, operation!);
      await extra?.(tx);
    });
  }

  function contextOf(record: StepRecord): StepContext<Runtime, unknown> {
    return {
      ...base,
      outputs: outputs(),
      attempt: record.attempts,
      signal,
      async progress(percent, message) {
        record.progress = Math.max(0, Math.min(100, Math.round(percent)));
        record.message = message;
        await save();
      },
    };
  }

  const announce = (tx: Tx, type: keyof typeof operationEvents) =>
    log.append(tx, [
      {
        organizationId,
        environment: operation.environment,
        workspaceId: operation.workspaceId,
        type: operationEvents[type],
        subject: operation.id,
        occurredAt: now(),
        data: {
          operationId: operation.id,
          kind: operation.kind,
          subject: operation.subject,
          status: operation.status,
          progress: operation.progress,
          ...(operation.error ? { error: operation.error } : {}),
        },
      },
    ]);

  const again = (ms: number) => (tx: Tx) =>
    queue.settle(tx, [{ work, dueAgainAt: new Date(now().getTime() + ms) }]).then(() => {});

  if (operation.status !== "compensating") {
    for (const step of definition.steps) {
      const record = operation.steps.find(candidate => candidate.name === step.name);
      if (record === undefined || record.status === "succeeded") continue;
      const current = await guarded(tx => getOperation(tx, organizationId, operation.id));
      operation.cancelRequested = current?.cancelRequested ?? false;
      if (operation.cancelRequested) {
        operation.status = "compensating";
        break;
      }
      operation.status = "running";
      record.attempts += record.status === "waiting" ? 0 : 1;
      record.status = "running";
      record.startedAt ??= now().toISOString();
      await save();
      const outcome = await attempt(step, contextOf(record));
      services.at?.(`done:${step.name}`);
      if ("output" in outcome) {
        Object.assign(record, {
          status: "succeeded",
          progress: 100,
          output: outcome.output,
          message: undefined,
        });
        record.errorCode = undefined;
        record.finishedAt = now().toISOString();
        await save(async tx => {
          await announce(tx, "updated");
        });
        continue;
      }
      if ("wait" in outcome) {
        const waited = now().getTime() - new Date(record.startedAt).getTime();
        if (waited < (step.deadlineMs ?? DEFAULT_DEADLINE_MS)) {
          Object.assign(record, { status: "waiting", message: outcome.wait.message });
          operation.status = "waiting";
          await save(again(outcome.wait.ms));
          return;
        }
        outcome.code = "deadline_exceeded";
        outcome.message = `Still not done after ${Math.round(waited / 1000)} s: ${outcome.wait.message}`;
        outcome.final = true;
      }
      Object.assign(record, { errorCode: outcome.code, message: outcome.message });
      services.logger.warn(
        { operation: operation.id, step: step.name, code: outcome.code, attempt: record.attempts },
        "A step of an operation failed",
      );
      if (!outcome.final && record.attempts < (step.attempts ?? DEFAULT_ATTEMPTS)) {
        record.status = "pending";
        await save(again(backoff(record.attempts, services.random)));
        return;
      }
      record.status = "failed";
      record.finishedAt = now().toISOString();
      operation.error = { step: step.name, code: outcome.code ?? "internal", message: outcome.message ?? "" };
      operation.status = "compensating";
      break;
    }
  }

  if (operation.status === "compensating") {
    await save();
    for (const step of [...definition.steps].reverse()) {
      const record = operation.steps.find(candidate => candidate.name === step.name);
      // A step that was tried may have had an effect, whatever its status says.
      if (record === undefined || record.attempts === 0 || ["undone", "undo_failed"].includes(record.status))
        continue;
      if (step.undo === undefined) {
        if (record.status === "succeeded") continue;
        record.status = record.status === "failed" ? "failed" : "undone";
        continue;
      }
      try {
        await step.undo(contextOf(record), record.output);
        record.status = record.status === "failed" ? "failed" : "undone";
        await save();
      } catch (error) {
        services.logger.error(
          { err: error, operation: operation.id, step: step.name },
          "Could not take a step back",
        );
        record.undoAttempts = (record.undoAttempts ?? 0) + 1;
        if (record.undoAttempts < UNDO_ATTEMPTS) {
          record.message = `Taking back failed, will be tried again: ${describe(error).message}`;
          await save(again(backoff(record.undoAttempts, services.random)));
          return;
        }
        record.status = "undo_failed";
        record.message = describe(error).message;
      }
    }
    const failed = operation.error;
    operation.status = failed === undefined ? "cancelled" : "failed";
    operation.finishedAt = now();
    await save(async tx => {
      if (failed === undefined) await definition.onCancelled?.(tx, end());
      else await definition.onFailed?.(tx, { ...end(), error: failed });
      await announce(tx, failed === undefined ? "cancelled" : "failed");
      await queue.settle(tx, [{ work }]);
    });
    return;
  }

  operation.status = "succeeded";
  operation.finishedAt = now();
  await save(async tx => {
    await definition.onSucceeded?.(tx, end());
    await announce(tx, "succeeded");
    await queue.settle(tx, [{ work }]);
  });
}

type Outcome =
  | { output: object }
  | { wait: Wait; code?: string; message?: string; final?: boolean }
  | Failure;
interface Failure {
  code: string;
  message: string;
  /** True when trying again cannot help. */
  final: boolean;
}

async function attempt<Runtime>(
  step: Step<Runtime, unknown>,
  context: StepContext<Runtime, unknown>,
): Promise<Outcome> {
  try {
    const found = await step.find?.(context);
    if (found !== undefined) return { output: found };
    const result = await step.do(context);
    return result instanceof Wait ? { wait: result } : { output: result };
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    return describe(error);
  }
}

function describe(error: unknown): Failure {
  if (isMailsteadError(error)) {
    return { code: error.code, message: error.message, final: error.spec.retryable !== true };
  }
  // The message of an unknown error may hold anything: it is logged, not shown.
  return { code: "internal", message: "An unexpected error; it was recorded.", final: false };
}

function progressOf(operation: OperationRecord): number {
  const total = operation.steps.length;
  if (total === 0) return 100;
  const sum = operation.steps.reduce(
    (done, step) => done + (step.status === "succeeded" ? 100 : step.progress),
    0,
  );
  return Math.floor(sum / total);
}

/** Full jitter over a doubling span. */
function backoff(attempts: number, random: () => number): number {
  return Math.round(Math.min(MAX_BACKOFF_MS, BACKOFF_MS * 2 ** (attempts - 1)) * (0.5 + random() / 2));
}
