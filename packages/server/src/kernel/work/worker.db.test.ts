import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "../../testing/database.ts";
import type { Database } from "../db/index.ts";
import { errors } from "../errors/index.ts";
import { uuidv7 } from "../ids/index.ts";
import { type Logger, silentLogger } from "../telemetry/index.ts";
import { ManualClock } from "../time/index.ts";
import {
  type ClaimedWork,
  createWakeups,
  createWorker,
  createWorkQueue,
  ensureLanes,
  type Job,
  jobHandler,
  SCHEDULE_LANE,
  type Wakeups,
  type WorkHandler,
  type WorkQueue,
} from "./index.ts";

let database: Database;
let queue: WorkQueue;
let wakeups: Wakeups;
let clock: ManualClock;
let logged: string[];
let topics = 0;
const key = { organizationId: uuidv7(), workspaceId: uuidv7() };
const scope = { kind: "tenant", organizationId: key.organizationId } as const;
const logger: Logger = {
  ...silentLogger,
  error: (_, message) => logged.push(message),
  warn: (_, message) => logged.push(message),
};

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  logged = [];
  clock = new ManualClock("2026-03-01T10:00:00.000Z");
  wakeups = createWakeups();
  queue = createWorkQueue(database, wakeups);
  await database.transaction(scope, async tx => {
    await tx.query("DELETE FROM tenant.work");
    await tx.query("DELETE FROM tenant.lanes");
  });
});

async function add(lane: string, count: number, kind = "test"): Promise<string[]> {
  const subjects = Array.from({ length: count }, () => uuidv7());
  await database.transaction(scope, async tx => {
    await ensureLanes(tx, [{ ...key, lane }]);
    await queue.schedule(
      tx,
      subjects.map(subject => ({ ...key, lane, kind, subject, dueAt: clock.now() })),
    );
  });
  return subjects;
}

async function left(): Promise<{ due: string; attempts: number }[]> {
  const rows = await database.transaction(scope, tx =>
    tx.query<{ due: string; attempts: number }>("SELECT due_at AS due, attempts FROM tenant.work"),
  );
  return rows.map(({ due, attempts }) => ({ due: new Date(due).toISOString(), attempts }));
}

const settle = (batch: ClaimedWork[]) =>
  database.transaction(scope, tx =>
    queue.settle(
      tx,
      batch.map(work => ({ work })),
    ),
  );

function handler(run: WorkHandler["run"], options: Partial<WorkHandler> = {}): WorkHandler {
  return { topic: `w${++topics}`, batchSize: 10, concurrency: 2, run, ...options };
}
const workerOf = (...handlers: WorkHandler[]) => createWorker(queue, wakeups, clock, logger, handlers);

describe("a worker", () => {
  it("does all that is due, in batches, and `idle` waits for it", async () => {
    const batches: number[] = [];
    const line = handler(async batch => {
      batches.push(batch.length);
      await settle(batch);
    });
    await add(line.topic, 25);
    await workerOf(line).idle();
    expect(batches.toSorted((a, b) => b - a)).toEqual([10, 10, 5]);
    expect(await left()).toEqual([]);
  });

  it("runs no more batches at once than it may", async () => {
    const gate = Promise.withResolvers<void>();
    const both = Promise.withResolvers<void>();
    let running = 0;
    let most = 0;
    const line = handler(
      async batch => {
        running += 1;
        most = Math.max(most, running);
        if (running === 2) both.resolve();
        await gate.promise;
        await settle(batch);
        running -= 1;
      },
      { batchSize: 1 },
    );
    await add(line.topic, 5);
    const done = workerOf(line).idle();
    await both.promise;
    gate.resolve();
    await done;
    expect([most, await left()]).toEqual([2, []]);
  });

  it("is woken by work that is scheduled after it started, and takes none once it stops", async () => {
    const taken: string[] = [];
    const got = Promise.withResolvers<void>();
    const line = handler(async batch => {
      taken.push(...batch.map(work => work.subject));
      await settle(batch);
      got.resolve();
    });
    const worker = workerOf(line);
    worker.start();
    const [first] = await add(line.topic, 1);
    await got.promise;
    await worker.stop();
    await add(line.topic, 1);
    await worker.idle();
    expect(taken).toEqual([first]);
  });

  it("gives work back whose handler threw, once its lease ends", async () => {
    let fail = true;
    const line = handler(async batch => {
      if (fail) throw new Error("boom");
      await settle(batch);
    });
    await add(line.topic, 2);
    const worker = workerOf(line);
    await worker.idle();
    expect([logged, await left()]).toMatchObject([
      ["A batch of work failed"],
      [{ attempts: 1 }, { attempts: 1 }],
    ]);
    fail = false;
    clock.advance(30_001);
    await worker.idle();
    expect(await left()).toEqual([]);
  });

  it("keeps its lease for as long as it works", async () => {
    const gate = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    let extended = 0;
    const beats = Promise.withResolvers<void>();
    const line = handler(
      async batch => {
        reached.resolve();
        await gate.promise;
        await settle(batch);
      },
      { leaseMs: 300 },
    );
    const counting: WorkQueue = {
      ...queue,
      async extend(work, until) {
        extended += await queue.extend(work, until);
        if (extended >= 2) beats.resolve();
        return extended;
      },
    };
    await add(line.topic, 1);
    const done = createWorker(counting, wakeups, clock, logger, [line]).idle();
    await reached.promise;
    clock.advance(290);
    await beats.promise;
    clock.advance(290);
    expect(await queue.claim(line.topic, { now: clock.now(), limit: 1, leaseMs: 300 })).toEqual([]);
    gate.resolve();
    await done;
    expect(await left()).toEqual([]);
  });

  it("gives up every lease when told that it is alone", async () => {
    const line = handler(async batch => {
      await settle(batch);
    });
    await add(line.topic, 1);
    expect(await queue.claim(line.topic, { now: clock.now(), limit: 1, leaseMs: 60_000 })).toHaveLength(1);
    await workerOf(line).idle();
    expect(await left()).toHaveLength(1);
    await queue.releaseAll();
    await workerOf(line).idle();
    expect(await left()).toEqual([]);
  });

  it("refuses two handlers of one topic", () => {
    const line = handler(async () => {});
    expect(() => workerOf(line, line)).toThrow(/same topic/);
  });
});

describe("work that is asked for again", () => {
  it("is hastened and cancelled only while nobody has it", async () => {
    const topic = `w${++topics}`;
    const [subject = ""] = await add(topic, 1);
    const later = new Date("2026-03-02T00:00:00.000Z");
    const within = <T>(run: (tx: Parameters<WorkQueue["schedule"]>[0]) => Promise<T>) =>
      database.transaction(scope, run);
    await within(tx => queue.hasten(tx, key.organizationId, "test", [subject], later));
    expect(await left()).toMatchObject([{ due: later.toISOString() }]);
    await within(tx => queue.hasten(tx, key.organizationId, "test", [subject], clock.now()));
    await queue.claim(topic, { now: clock.now(), limit: 1, leaseMs: 1000 });
    await within(tx => queue.hasten(tx, key.organizationId, "test", [subject], later));
    expect(await within(tx => queue.cancel(tx, key.organizationId, "test", [subject]))).toEqual([]);
    expect(await left()).toMatchObject([{ due: clock.now().toISOString() }]);
    await queue.releaseAll();
    expect(await within(tx => queue.cancel(tx, key.organizationId, "test", [subject]))).toEqual([subject]);
    expect(await left()).toEqual([]);
  });
});

describe("a job", () => {
  const jobs = (...all: Job[]) => workerOf(jobHandler(all, { db: database, queue, clock, logger }));

  it("is due again when it says so, and gone when it says nothing", async () => {
    const seen: string[] = [];
    let rounds = 2;
    const worker = jobs({
      kind: "hourly",
      async run(work, now) {
        seen.push(`${work.attempts} ${now.toISOString()}`);
        return --rounds > 0 ? { againAt: new Date(now.getTime() + 3_600_000) } : undefined;
      },
    });
    await add(SCHEDULE_LANE, 1, "hourly");
    await worker.idle();
    expect(await left()).toEqual([{ due: "2026-03-01T11:00:00.000Z", attempts: 0 }]);
    clock.advance(3_600_000);
    await worker.idle();
    expect(seen).toEqual(["1 2026-03-01T10:00:00.000Z", "1 2026-03-01T11:00:00.000Z"]);
    expect(await left()).toEqual([]);
  });

  it("that fails is due again after growing pauses, and fails no other", async () => {
    const done: string[] = [];
    const worker = jobs(
      { kind: "bad", run: () => Promise.reject(errors.unavailable()) },
      { kind: "good", run: async work => void done.push(work.kind) },
    );
    await add(SCHEDULE_LANE, 1, "bad");
    await add(SCHEDULE_LANE, 1, "good");
    await worker.idle();
    expect(done).toEqual(["good"]);
    const pauses: number[] = [];
    for (let round = 0; round < 12; round++) {
      const [next] = await left();
      const ms = new Date(next?.due ?? 0).getTime() - clock.now().getTime();
      pauses.push(ms / 1000);
      clock.advance(ms);
      await worker.idle();
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
  });

  it("of a kind that this process does not know is left for another", async () => {
    await add(SCHEDULE_LANE, 1, "of_the_future");
    await jobs().idle();
    expect(await left()).toMatchObject([{ due: "2026-03-01T11:00:00.000Z" }]);
  });

  it("has a kind of its own", () => {
    const job: Job = { kind: "twin", run: async () => undefined };
    expect(() => jobs(job, job)).toThrow(/same kind/);
  });
});
