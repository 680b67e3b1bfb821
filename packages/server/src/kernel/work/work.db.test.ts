import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../../testing/database.ts";
import type { Database } from "../db/index.ts";
import { uuidv7 } from "../ids/index.ts";
import {
  chargeLane,
  createWakeups,
  createWorkQueue,
  ensureLanes,
  pauseLanes,
  setLaneClock,
  type WorkQueue,
} from "./index.ts";

let database: Database;
let queue: WorkQueue;
const now = new Date("2026-03-01T10:00:30.000Z");
const options = { now, limit: 10, leaseMs: 1000 };
let topic = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  queue = createWorkQueue(database, createWakeups());
});
afterAll(() => database.close());

const tenant = (organizationId: string) => ({ kind: "tenant", organizationId }) as const;

async function lane(settings: {
  priority?: number;
  count: number;
  perDay?: number;
  organizationId?: string;
  name?: string;
}) {
  const key = {
    organizationId: settings.organizationId ?? uuidv7(),
    workspaceId: uuidv7(),
    lane: settings.name ?? `t${++topic}`,
  };
  const subjects = Array.from({ length: settings.count }, () => uuidv7());
  await database.transaction(tenant(key.organizationId), async tx => {
    await ensureLanes(tx, [{ ...key, priority: settings.priority ?? 100, perDay: settings.perDay ?? null }]);
    await queue.schedule(
      tx,
      subjects.map(subject => ({ ...key, kind: "test", subject, dueAt: now, payload: { subject } })),
    );
  });
  return { ...key, subjects };
}

describe("work", () => {
  it("is claimed once, with its payload, and comes back when the lease ends", async () => {
    const { lane: name, subjects } = await lane({ count: 3 });
    const claimed = await queue.claim(name, options);
    expect(claimed.map(work => work.subject)).toEqual(subjects);
    expect(claimed[0]).toMatchObject({ payload: { subject: subjects[0] }, attempts: 1, leaseEpoch: 1 });
    expect(await queue.claim(name, options)).toEqual([]);
    const later = new Date(now.getTime() + 1001);
    const again = await queue.claim(name, { ...options, now: later });
    expect(again.map(work => [work.attempts, work.leaseEpoch])).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
  });

  it("refuses to settle under a lease that was lost", async () => {
    const { lane: name, organizationId } = await lane({ count: 1 });
    const [old] = await queue.claim(name, options);
    const [current] = await queue.claim(name, { ...options, now: new Date(now.getTime() + 2000) });
    await database.transaction(tenant(organizationId), async tx => {
      expect(await queue.settle(tx, [{ work: old! }])).toEqual(new Set());
      expect(await queue.settle(tx, [{ work: old!, dueAgainAt: now }])).toEqual(new Set());
      expect(await queue.settle(tx, [{ work: current! }])).toEqual(new Set([current!.id]));
    });
    expect(await queue.claim(name, { ...options, now: new Date(now.getTime() + 9000) })).toEqual([]);
  });

  it("keeps one row per kind and subject", async () => {
    const { subjects, ...key } = await lane({ count: 1 });
    await database.transaction(tenant(key.organizationId), tx =>
      queue.schedule(tx, [{ ...key, kind: "test", subject: subjects[0]!, dueAt: new Date(0) }]),
    );
    expect(await queue.claim(key.lane, options)).toHaveLength(1);
  });

  it("goes by priority, then shares a batch between lanes", async () => {
    const name = `t${++topic}`;
    const bulk = await lane({ count: 100, name, priority: 30 });
    const small = await lane({ count: 3, name, priority: 30 });
    const urgent = await lane({ count: 2, name, priority: 10 });
    const first = await queue.claim(name, options);
    const count = (workspaceId: string) => first.filter(work => work.workspaceId === workspaceId).length;
    expect(first.slice(0, 2).every(work => work.workspaceId === urgent.workspaceId)).toBe(true);
    expect(count(small.workspaceId)).toBe(3);
    expect(count(bulk.workspaceId)).toBe(5);
  });

  it("is held while its lane is paused, and follows the lane's clock", async () => {
    const { lane: name, ...key } = await lane({ count: 1 });
    await database.transaction(tenant(key.organizationId), tx => pauseLanes(tx, key, "t", true));
    expect(await queue.claim(name, options)).toEqual([]);
    await database.transaction(tenant(key.organizationId), async tx => {
      await pauseLanes(tx, key, "t", false);
      await setLaneClock(tx, key, -1000);
    });
    expect(await queue.claim(name, options)).toEqual([]);
    await database.transaction(tenant(key.organizationId), tx => setLaneClock(tx, key, 0));
    expect(await queue.claim(name, options)).toHaveLength(1);
  });

  it("charges a lane up to its day's allowance and tells when it opens", async () => {
    const { subjects: _, ...key } = await lane({ count: 0, perDay: 5 });
    await database.transaction(tenant(key.organizationId), async tx => {
      expect(await chargeLane(tx, key, 3, now)).toEqual({ granted: 3 });
      expect(await chargeLane(tx, key, 3, now)).toEqual({
        granted: 2,
        openAt: new Date("2026-03-02T00:00:00.000Z"),
      });
      expect(await chargeLane(tx, key, 1, now)).toMatchObject({ granted: 0 });
      expect(await chargeLane(tx, key, 3, new Date("2026-03-02T00:00:00.000Z"))).toEqual({ granted: 3 });
    });
  });
});
