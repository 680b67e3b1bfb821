import type { Clock } from "../time/index.ts";
import type { Logger } from "../telemetry/index.ts";
import type { ClaimedWork, WorkQueue } from "./queue.ts";
import type { Wakeups } from "./wakeups.ts";

/** Does the work of one topic. */
export interface WorkHandler {
  topic: string;
  /** Work of one batch. */
  batchSize: number;
  /** Batches at the same time. */
  concurrency: number;
  /** How long a killed worker's work waits for another. Prolonged while the batch runs. Default 30 s. */
  leaseMs?: number;
  /** Does the batch and settles every item. What it throws is logged; the items come back when their lease ends. */
  run(batch: ClaimedWork[], signal: AbortSignal): Promise<void>;
}

export interface Worker {
  start(): void;
  /** Takes no more work and waits for what runs. */
  stop(): Promise<void>;
  /** Resolves when nothing due is left and nothing runs. For tests and the sandbox clock. */
  idle(): Promise<void>;
}

const SWEEP_MS = 1000;
const LEASE_MS = 30_000;

export function createWorker(
  queue: WorkQueue,
  wakeups: Wakeups,
  clock: Clock,
  logger: Logger,
  handlers: readonly WorkHandler[],
): Worker {
  if (new Set(handlers.map(handler => handler.topic)).size !== handlers.length) {
    throw new Error("Two work handlers have the same topic");
  }
  const abort = new AbortController();
  let started = false;
  const lines = handlers.map(createLine);
  let timer: NodeJS.Timeout | undefined;

  function createLine(handler: WorkHandler) {
    const running = new Set<Promise<void>>();
    const leaseMs = handler.leaseMs ?? LEASE_MS;
    let claiming: Promise<void> | undefined;
    let again = false;

    async function runBatch(batch: ClaimedWork[]) {
      const heartbeat = setInterval(() => {
        queue.extend(batch, new Date(clock.now().getTime() + leaseMs)).catch(error => {
          logger.warn({ err: error, topic: handler.topic }, "Could not prolong leases");
        });
      }, leaseMs / 3);
      try {
        await handler.run(batch, abort.signal);
      } catch (error) {
        logger.error({ err: error, topic: handler.topic, items: batch.length }, "A batch of work failed");
      } finally {
        clearInterval(heartbeat);
      }
    }

    async function claimAll() {
      do {
        again = false;
        while (!abort.signal.aborted && running.size < handler.concurrency) {
          const batch = await queue.claim(handler.topic, { now: clock.now(), limit: handler.batchSize, leaseMs });
          if (batch.length === 0) break;
          const run: Promise<void> = runBatch(batch).finally(() => {
            running.delete(run);
            pull();
          });
          running.add(run);
          // More may be waiting than this process takes: let others hear of it.
          if (batch.length === handler.batchSize) wakeups.wake(handler.topic);
        }
      } while (again && running.size < handler.concurrency);
    }

    function pull() {
      if (abort.signal.aborted) return;
      if (claiming) {
        again = true;
        return;
      }
      claiming = claimAll()
        .catch(error => logger.error({ err: error, topic: handler.topic }, "Could not claim work"))
        .finally(() => {
          claiming = undefined;
        });
    }

    return {
      pull,
      unsubscribe: wakeups.onWake(handler.topic, () => {
        if (started) pull();
      }),
      async settled() {
        while (claiming || running.size > 0) await Promise.all([claiming, ...running]);
      },
    };
  }

  return {
    start() {
      started = true;
      timer = setInterval(() => lines.forEach(line => line.pull()), SWEEP_MS);
      lines.forEach(line => line.pull());
    },
    async stop() {
      abort.abort();
      clearInterval(timer);
      for (const line of lines) line.unsubscribe();
      await Promise.all(lines.map(line => line.settled()));
    },
    async idle() {
      lines.forEach(line => line.pull());
      await Promise.all(lines.map(line => line.settled()));
    },
  };
}
