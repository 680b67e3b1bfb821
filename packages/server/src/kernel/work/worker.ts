import type { Logger } from "../telemetry/index.ts";
import type { Clock } from "../time/index.ts";
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
  let batches = 0;
  const lines = handlers.map(createLine);
  let timer: NodeJS.Timeout | undefined;

  function createLine(handler: WorkHandler) {
    const running = new Set<Promise<void>>();
    const leaseMs = handler.leaseMs ?? LEASE_MS;
    let claiming: Promise<void> | undefined;
    let again = false;
    let isMoreLikely = false;

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
          const batch = await queue.claim(handler.topic, {
            now: clock.now(),
            limit: handler.batchSize,
            leaseMs,
          });
          isMoreLikely = batch.length === handler.batchSize;
          if (batch.length === 0) break;
          batches += 1;
          const run: Promise<void> = runBatch(batch).finally(() => {
            running.delete(run);
            // What became due meanwhile came with a wake-up of its own: only a full house left work behind.
            if (isMoreLikely) pull();
          });
          running.add(run);
          // More may be waiting than this process takes: let others hear of it.
          if (isMoreLikely) wakeups.wake(handler.topic);
          else break;
        }
      } while (again && running.size < handler.concurrency);
      // Nobody looked: whoever finishes first does.
      if (again || running.size >= handler.concurrency) isMoreLikely = true;
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

  function pullAll() {
    for (const line of lines) line.pull();
  }

  return {
    start() {
      started = true;
      timer = setInterval(pullAll, SWEEP_MS);
      pullAll();
    },
    async stop() {
      abort.abort();
      clearInterval(timer);
      for (const line of lines) line.unsubscribe();
      await Promise.all(lines.map(line => line.settled()));
    },
    async idle() {
      // What ran may have made more work: until a round finds none.
      for (let before = -1; before !== batches; ) {
        before = batches;
        pullAll();
        await Promise.all(lines.map(line => line.settled()));
      }
    },
  };
}
