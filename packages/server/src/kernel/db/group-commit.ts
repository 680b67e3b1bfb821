import { errors } from "../errors/index.ts";

export interface GroupCommitOptions<Item, Result> {
  /** Writes a batch in one transaction and answers one result per item, in order. */
  flush(batch: Item[]): Promise<Result[]>;
  /** Items of one transaction. */
  maxBatch: number;
  /** Items that may wait; past that callers get `overloaded`. */
  maxWaiting: number;
  /** Transactions in flight: 1 on PGlite, a few on Postgres. */
  concurrency: number;
}

/** Coalesces concurrent writes into few transactions; `write` resolves only after COMMIT. */
export function createGroupCommit<Item, Result>(options: GroupCommitOptions<Item, Result>) {
  type Waiter = { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void };
  let waiting: Waiter[] = [];
  let running = 0;
  let scheduled = false;

  function schedule() {
    if (scheduled) return;
    scheduled = true;
    // One turn of the event loop gathers every request that was parsed in it.
    setImmediate(() => {
      scheduled = false;
      while (running < options.concurrency && waiting.length > 0) void runBatch();
    });
  }

  async function runBatch() {
    const batch = waiting.slice(0, options.maxBatch);
    waiting = waiting.slice(options.maxBatch);
    running += 1;
    try {
      const results = await options.flush(batch.map(waiter => waiter.item));
      batch.forEach((waiter, index) => {
        waiter.resolve(results[index]!);
      });
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error);
      // One bad item must not fail its neighbours: each is tried alone.
      else await Promise.all(batch.map(alone));
    } finally {
      running -= 1;
      if (waiting.length > 0) schedule();
    }
  }

  async function alone(waiter: Waiter) {
    try {
      const [result] = await options.flush([waiter.item]);
      waiter.resolve(result!);
    } catch (error) {
      waiter.reject(error);
    }
  }

  return {
    /** Throws `overloaded` when too many items wait. */
    write(item: Item): Promise<Result> {
      if (waiting.length >= options.maxWaiting) {
        return Promise.reject(errors.overloaded(undefined, { retryAfter: 1 }));
      }
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        schedule();
      });
    },
    get waiting() {
      return waiting.length;
    },
  };
}
