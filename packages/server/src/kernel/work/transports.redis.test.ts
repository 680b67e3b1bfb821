import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../testing/client.ts";
import { openTestDatabase } from "../../testing/database.ts";
import type { Database } from "../db/index.ts";
import { uuidv7 } from "../ids/index.ts";
import { silentLogger } from "../telemetry/index.ts";
import { systemClock } from "../time/index.ts";
import {
  bullTransport,
  createWakeups,
  createWorker,
  createWorkQueue,
  ensureLanes,
  type Wakeups,
  type Worker,
} from "./index.ts";

const url = process.env.MAILSTEAD_TEST_REDIS_URL ?? "";
const key = { organizationId: uuidv7(), workspaceId: uuidv7(), lane: "shared" };
const scope = { kind: "tenant", organizationId: key.organizationId } as const;

let database: Database;
let redis: Redis;
const open: Wakeups[] = [];
const running: Worker[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  redis = new Redis(url);
  await redis.flushall();
});
// A process that stays would take the next test's wake-ups.
afterEach(async () => {
  await Promise.all(running.splice(0).map(worker => worker.stop()));
  await Promise.all(open.splice(0).map(wakeups => wakeups.close()));
});
afterAll(async () => {
  redis.disconnect();
  await database.close();
});

function join(): Wakeups {
  const wakeups = createWakeups(bullTransport(url));
  open.push(wakeups);
  return wakeups;
}

/** What one of several processes does: it takes work in small batches and notes whose it was. */
function startWorker(
  name: string,
  done: Map<string, string[]>,
  pause: () => Promise<void> = async () => {},
): void {
  const wakeups = join();
  const queue = createWorkQueue(database, wakeups);
  const worker = createWorker(queue, wakeups, systemClock, silentLogger, [
    {
      topic: "shared",
      batchSize: 5,
      concurrency: 1,
      async run(batch) {
        await pause();
        await database.transaction(scope, tx =>
          queue.settle(
            tx,
            batch.map(work => ({ work })),
          ),
        );
        for (const work of batch) done.set(work.subject, [...(done.get(work.subject) ?? []), name]);
      },
    },
  ]);
  running.push(worker);
  worker.start();
  wakeups.joinWorkers();
}

async function schedule(wakeups: Wakeups, count: number): Promise<string[]> {
  const subjects = Array.from({ length: count }, () => uuidv7());
  await database.transaction(scope, async tx => {
    await ensureLanes(tx, [key]);
    await createWorkQueue(database, wakeups).schedule(
      tx,
      subjects.map(subject => ({ ...key, kind: "test", subject, dueAt: new Date() })),
    );
  });
  return subjects;
}

describe("wake-ups over Redis", () => {
  it("reach a process that works, from one that does not", async () => {
    const [api, worker] = [join(), join()];
    const heard = Promise.withResolvers<void>();
    api.onWake("topic", () => {});
    worker.onWake("topic", heard.resolve);
    worker.joinWorkers();
    api.wake("topic");
    await heard.promise;
  });

  it("reach it again while it is still busy with the last one", async () => {
    const [api, worker] = [join(), join()];
    let count = 0;
    worker.onWake("again", () => count++);
    worker.joinWorkers();
    for (let round = 1; round <= 5; round++) {
      api.wake("again");
      await until(`wake-up ${round}`, async () => count >= round);
    }
    expect(count).toBe(5);
  });

  it("let several workers share the work, each item once", async () => {
    const done = new Map<string, string[]>();
    const both = new Set<string>();
    const met = Promise.withResolvers<void>();
    // Each holds its first batch until the other has one too: both must have been woken, or have swept.
    const pauseOf = (name: string) => async () => {
      both.add(name);
      if (both.size === 2) met.resolve();
      await met.promise;
    };
    startWorker("one", done, pauseOf("one"));
    startWorker("two", done, pauseOf("two"));
    const subjects = await schedule(join(), 100);
    await until("all work", async () => done.size === subjects.length);
    expect([...done.values()].every(names => names.length === 1)).toBe(true);
    expect(new Set([...done.values()].flat())).toEqual(new Set(["one", "two"]));
  });

  it("lose nothing when Redis loses everything", async () => {
    const done = new Map<string, string[]>();
    startWorker("after", done);
    const api = join();
    const before = await schedule(api, 20);
    await redis.flushall();
    const after = await schedule(api, 20);
    await redis.flushall();
    const all = [...before, ...after];
    const left = () =>
      database.transaction(scope, tx =>
        tx.query("SELECT 1 FROM tenant.work WHERE subject = ANY ($1::uuid[])", [all]),
      );
    await until("all work", async () => (await left()).length === 0);
    api.wake("shared");
    const last = await schedule(api, 5);
    await until("work after that", async () => {
      const rows = await database.transaction(scope, tx =>
        tx.query("SELECT 1 FROM tenant.work WHERE subject = ANY ($1::uuid[])", [last]),
      );
      return rows.length === 0;
    });
  });

  it("that can't be sent are reported, and the process goes on", async () => {
    const errors: unknown[] = [];
    const wakeups = createWakeups(bullTransport("redis://127.0.0.1:1"), error => errors.push(error));
    let heard = 0;
    wakeups.onWake("home", () => heard++);
    wakeups.wake("home");
    await until("the local wake-up", async () => heard === 1);
    await wakeups.close();
  });
});
