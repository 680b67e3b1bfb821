import type { Database, Tx } from "../db/index.ts";
import type { Logger } from "../telemetry/index.ts";
import type { Wakeups } from "../work/wakeups.ts";
import { LOG_TOPIC } from "./append.ts";
import type { LogRow } from "./event-type.ts";
import { LOG_COLUMNS, LOG_HORIZON, parseLogRow } from "./read.ts";

/** Reads the log with a durable cursor per shard. Its writes and its cursor commit together: exactly once. */
export interface Subscriber {
  /** Stable: it names the cursor. */
  name: string;
  /** Only these types are handed over; others are passed by. Default: all. */
  types?: readonly string[];
  /** Events of one transaction. Default 500. */
  batchSize?: number;
  /**
   * How long it may lag: events of this span are read together, in milliseconds. Default 0: at once. Give what
   * nobody waits for a quarter of a second, so that a busy log is not read by everyone after every commit.
   */
  lagMs?: number;
  /** Handles events of several organizations, in log order per organization. The transaction sees them. */
  handle(tx: Tx, events: LogRow[]): Promise<void>;
}

export interface SubscriberRunner {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Reads until nothing is left; answers how many events were handled. For tests and the sandbox clock. */
  drain(): Promise<number>;
}

const SWEEP_MS = 1000;

export function createSubscriberRunner(
  database: Database,
  wakeups: Wakeups,
  logger: Logger,
  subscribers: readonly Subscriber[],
): SubscriberRunner {
  let stopped = true;
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe: (() => void) | undefined;
  const busy = new Map<string, Promise<number>>();
  const delayed = new Map<string, NodeJS.Timeout>();
  const again = new Set<string>();

  /** One batch of every shard; answers how many rows the cursor moved over. */
  async function step(subscriber: Subscriber): Promise<number> {
    return database.transaction({ kind: "system", purpose: `subscriber ${subscriber.name}` }, async tx => {
      const rows = await tx.query<LogRow & { shard: number }>(
        `SELECT c.shard, ${LOG_COLUMNS}
         FROM platform.cursors c
         CROSS JOIN LATERAL (
           SELECT * FROM tenant.events e
           WHERE e.shard = c.shard AND (e.epoch, e.xid, e.id) > (c.epoch, c.xid, c.id) AND ${LOG_HORIZON}
           ORDER BY e.epoch, e.xid, e.id LIMIT $2
         ) e
         WHERE c.subscriber = $1
         ORDER BY c.shard, e.epoch, e.xid, e.id
         FOR UPDATE OF c SKIP LOCKED`,
        [subscriber.name, subscriber.batchSize ?? 500],
      );
      if (rows.length === 0) return 0;
      const last = new Map<number, LogRow>();
      for (const row of rows) last.set(row.shard, row);
      const wanted = rows.filter(
        row => subscriber.types === undefined || subscriber.types.includes(row.type),
      );
      await tx.narrow([...new Set(rows.map(row => row.organizationId))]);
      if (wanted.length > 0) await subscriber.handle(tx, wanted.map(parseLogRow));
      const ends = [...last.entries()];
      await tx.query(
        `UPDATE platform.cursors c SET epoch = n.epoch, xid = n.xid, id = n.id, moved_at = now()
         FROM unnest($2::smallint[], $3::int[], $4::text[]::xid8[], $5::uuid[]) AS n (shard, epoch, xid, id)
         WHERE c.subscriber = $1 AND c.shard = n.shard`,
        [
          subscriber.name,
          ends.map(([shard]) => shard),
          ends.map(([, row]) => row.epoch),
          ends.map(([, row]) => row.xid),
          ends.map(([, row]) => row.id),
        ],
      );
      return rows.length;
    });
  }

  async function readAll(subscriber: Subscriber): Promise<number> {
    let total = 0;
    for (;;) {
      const moved = await step(subscriber);
      total += moved;
      if (moved === 0 && !again.delete(subscriber.name)) return total;
    }
  }

  function kick(subscriber: Subscriber): Promise<number> {
    const running = busy.get(subscriber.name);
    if (running) {
      again.add(subscriber.name);
      return running;
    }
    const run = readAll(subscriber)
      .catch(error => {
        // The cursor did not move: the next wake-up or sweep tries the same events again.
        logger.error({ err: error, subscriber: subscriber.name }, "A subscriber of the log failed");
        return 0;
      })
      .finally(() => busy.delete(subscriber.name));
    busy.set(subscriber.name, run);
    return run;
  }

  function kickAll() {
    if (stopped) return;
    for (const subscriber of subscribers) {
      if (!subscriber.lagMs) void kick(subscriber);
      else if (!delayed.has(subscriber.name)) {
        const run = () => {
          delayed.delete(subscriber.name);
          if (!stopped) void kick(subscriber);
        };
        delayed.set(subscriber.name, setTimeout(run, subscriber.lagMs));
      }
    }
  }

  async function ensureCursors() {
    await database.transaction({ kind: "system", purpose: "cursors" }, async tx => {
      await tx.query(
        `INSERT INTO platform.cursors (subscriber, shard)
         SELECT name, shard FROM unnest($1::text[]) AS name, generate_series(0, 15) AS shard
         ON CONFLICT DO NOTHING`,
        [subscribers.map(subscriber => subscriber.name)],
      );
    });
  }

  return {
    async start() {
      await ensureCursors();
      stopped = false;
      unsubscribe = wakeups.onWake(LOG_TOPIC, kickAll);
      timer = setInterval(kickAll, SWEEP_MS);
      kickAll();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      unsubscribe?.();
      for (const timeout of delayed.values()) clearTimeout(timeout);
      delayed.clear();
      await Promise.all(busy.values());
    },
    async drain() {
      await ensureCursors();
      let total = 0;
      for (;;) {
        const moved = (await Promise.all(subscribers.map(kick))).reduce((sum, count) => sum + count, 0);
        total += moved;
        if (moved === 0) return total;
      }
    },
  };
}
