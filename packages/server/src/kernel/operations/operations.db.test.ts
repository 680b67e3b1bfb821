import { z } from "@hono/zod-openapi";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "../../testing/database.ts";
import type { Database } from "../db/index.ts";
import { errors } from "../errors/index.ts";
import { newId, toUuid } from "../ids/index.ts";
import { createLogWriter } from "../log/index.ts";
import { silentLogger } from "../telemetry/index.ts";
import { tenantScope } from "../tenancy.ts";
import { ManualClock } from "../time/index.ts";
import {
  createWakeups,
  createWorker,
  createWorkQueue,
  type Wakeups,
  type Worker,
  type WorkQueue,
} from "../work/index.ts";
import {
  defineOperation,
  getOperation,
  type OperationDefinition,
  type OperationRecord,
  operationHandler,
  type Step,
  type StepContext,
  saveOperation,
  startOperation,
  Wait,
} from "./index.ts";

type World = { calls: string[] };
type Context = StepContext<World, { n: number }>;
type TestStep = Step<World, { n: number }>;

let database: Database;
let queue: WorkQueue;
let wakeups: Wakeups;
let clock: ManualClock;
let calls: string[];
let kinds = 0;
const organizationId = newId("org");
const scope = tenantScope(organizationId);

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  calls = [];
  clock = new ManualClock("2026-03-01T10:00:00.000Z");
  wakeups = createWakeups();
  queue = createWorkQueue(database, wakeups);
  await database.transaction(scope, async tx => {
    await tx.query("DELETE FROM tenant.work");
    await tx.query("DELETE FROM tenant.operations");
    await tx.query("DELETE FROM tenant.events");
  });
});

/** A step that notes its calls; `parts` replace what it does. */
function step(name: string, parts: Partial<TestStep> = {}): TestStep {
  return {
    name,
    title: `Do ${name}`,
    seconds: 1,
    ...parts,
    async do(context) {
      calls.push(`do ${name}`);
      return (await parts.do?.(context)) ?? { made: name };
    },
    ...(parts.undo === undefined
      ? {}
      : {
          undo: async (context: Context, output: unknown) => {
            calls.push(`undo ${name}`);
            await parts.undo?.(context, output);
          },
        }),
  };
}

const undoes = { undo: async () => {} };

function define(steps: TestStep[], hooks: Partial<OperationDefinition<World, { n: number }>> = {}) {
  return defineOperation<World>()({
    kind: `test.kind_${++kinds}`,
    input: z.object({ n: z.number() }),
    steps,
    ...hooks,
  });
}

function workerOf(definition: OperationDefinition<World, { n: number }>): Worker {
  return createWorker(queue, wakeups, clock, silentLogger, [handlerOf(definition)]);
}

function handlerOf(definition: OperationDefinition<World, { n: number }>) {
  return operationHandler(
    {
      runtime: { calls },
      database,
      queue,
      log: createLogWriter(wakeups),
      clock,
      random: () => 0.5,
      logger: silentLogger,
    },
    // Each definition's own input schema parses what its steps get.
    [definition as OperationDefinition<World>],
  );
}

async function start(
  definition: OperationDefinition<World, { n: number }>,
): Promise<() => Promise<OperationRecord>> {
  const { id } = await database.transaction(scope, tx =>
    startOperation(tx, queue, definition, {
      organizationId,
      environment: "test",
      subject: "thing",
      input: { n: 7 },
      now: clock.now(),
    }),
  );
  return async () => {
    const record = await database.transaction(scope, tx => getOperation(tx, organizationId, id));
    if (record === undefined) throw new Error("The operation is gone");
    return record;
  };
}

/** Runs, moving the clock to the next due time until nothing is left to do. Answers the pauses, in seconds. */
async function runToEnd(worker: Worker): Promise<number[]> {
  const pauses: number[] = [];
  for (;;) {
    await worker.idle();
    const [next] = await database.transaction(scope, tx =>
      tx.query<{ due: string | null }>("SELECT min(due_at) AS due FROM tenant.work"),
    );
    if (next?.due == null) {
      await worker.stop();
      return pauses;
    }
    const ms = new Date(next.due).getTime() - clock.now().getTime();
    expect(ms).toBeGreaterThan(0);
    pauses.push(ms / 1000);
    clock.advance(ms);
  }
}

async function eventTypes(): Promise<string[]> {
  const rows = await database.transaction(scope, tx =>
    tx.query<{ type: string }>("SELECT type FROM tenant.events ORDER BY id"),
  );
  return rows.map(row => row.type);
}

const statuses = (record: OperationRecord) => record.steps.map(({ status }) => status);

describe("an operation", () => {
  it("runs its steps in order, each with the input and the outputs before it", async () => {
    const seen: unknown[] = [];
    const look = async ({ input, outputs, attempt, operationId }: Context) => {
      seen.push([input, outputs, attempt, operationId.slice(0, 3)]);
      return { n: seen.length };
    };
    const definition = define([step("first", { do: look }), step("second", { do: look })]);
    const read = await start(definition);
    expect(await read()).toMatchObject({ status: "queued", progress: 0 });
    await runToEnd(workerOf(definition));
    expect(seen).toEqual([
      [{ n: 7 }, {}, 1, "op_"],
      [{ n: 7 }, { first: { n: 1 } }, 1, "op_"],
    ]);
    const done = await read();
    expect(done).toMatchObject({
      status: "succeeded",
      progress: 100,
      finishedAt: clock.now(),
      error: undefined,
    });
    expect(statuses(done)).toEqual(["succeeded", "succeeded"]);
    expect(await eventTypes()).toEqual([
      "operation.step_completed",
      "operation.step_completed",
      "operation.succeeded",
    ]);
  });

  it("does not do what it finds done", async () => {
    const definition = define([step("first", { find: async () => ({ found: true }) }), step("second")]);
    const read = await start(definition);
    await runToEnd(workerOf(definition));
    expect(calls).toEqual(["do second"]);
    expect((await read()).steps[0]).toMatchObject({ status: "succeeded", output: { found: true } });
  });

  it("tries a step again with growing pauses, then fails and takes back what was made, last first", async () => {
    const definition = define([
      step("one", undoes),
      step("two"),
      step("three", undoes),
      step("four", {
        ...undoes,
        attempts: 4,
        do: async () => {
          throw errors.unavailable("The provider is away.");
        },
      }),
      step("five", undoes),
    ]);
    const read = await start(definition);
    const pauses = await runToEnd(workerOf(definition));
    expect(pauses).toEqual([0.75, 1.5, 3]);
    expect(calls.slice(3)).toEqual([
      "do four",
      "do four",
      "do four",
      "do four",
      "undo four",
      "undo three",
      "undo one",
    ]);
    const failed = await read();
    expect(failed).toMatchObject({
      status: "failed",
      error: { step: "four", code: "unavailable", message: "The provider is away." },
    });
    expect(statuses(failed)).toEqual(["undone", "succeeded", "undone", "failed", "pending"]);
    expect((await eventTypes()).at(-1)).toBe("operation.failed");
  });

  it("does not try again what cannot help, and shows no unknown error's words", async () => {
    const refused = define([
      step("only", {
        do: async () => {
          throw errors.already_exists("The name is taken.");
        },
      }),
    ]);
    const read = await start(refused);
    await runToEnd(workerOf(refused));
    expect(calls).toEqual(["do only"]);
    expect((await read()).error).toEqual({
      step: "only",
      code: "already_exists",
      message: "The name is taken.",
    });

    const broken = define([
      step("only", {
        attempts: 2,
        do: async () => {
          throw new Error("password hunter2");
        },
      }),
    ]);
    const readBroken = await start(broken);
    await runToEnd(workerOf(broken));
    const { error } = await readBroken();
    expect(error).toMatchObject({ step: "only", code: "internal" });
    expect(JSON.stringify(await readBroken())).not.toContain("hunter2");
  });

  it("waits without counting it as a failure, and gives up at the deadline", async () => {
    let left = 3;
    const patient = define([
      step("boot", {
        attempts: 1,
        do: async () => (left-- > 0 ? new Wait(60_000, "Still booting") : { up: true }),
      }),
    ]);
    const read = await start(patient);
    const worker = workerOf(patient);
    await worker.idle();
    expect(await read()).toMatchObject({
      status: "waiting",
      steps: [{ status: "waiting", message: "Still booting" }],
    });
    expect(await runToEnd(worker)).toEqual([60, 60, 60]);
    expect(await read()).toMatchObject({
      status: "succeeded",
      steps: [{ attempts: 1, output: { up: true } }],
    });

    const stuck = define([
      step("boot", { deadlineMs: 120_000, do: async () => new Wait(50_000, "Still booting") }),
    ]);
    const readStuck = await start(stuck);
    expect(await runToEnd(workerOf(stuck))).toEqual([50, 50, 50]);
    expect(await readStuck()).toMatchObject({
      status: "failed",
      error: {
        step: "boot",
        code: "deadline_exceeded",
        message: "Still not done after 150 s: Still booting",
      },
    });
  });

  it("shows progress of a step while it runs", async () => {
    const halfway = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const definition = define([
      step("one"),
      step("two", {
        do: async context => {
          await context.progress(50, "Half of it");
          halfway.resolve();
          await go.promise;
          return {};
        },
      }),
    ]);
    const read = await start(definition);
    const done = workerOf(definition).idle();
    await halfway.promise;
    expect(await read()).toMatchObject({
      status: "running",
      progress: 75,
      steps: [{ progress: 100 }, { status: "running", progress: 50, message: "Half of it" }],
    });
    go.resolve();
    await done;
    expect((await read()).progress).toBe(100);
  });

  it("is cancelled before its next step, and takes back what was made", async () => {
    const reached = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const definition = define([
      step("one", undoes),
      step("two", {
        ...undoes,
        do: async () => {
          reached.resolve();
          await go.promise;
          return {};
        },
      }),
      step("three", undoes),
    ]);
    const read = await start(definition);
    const done = workerOf(definition).idle();
    await reached.promise;
    const running = await read();
    await database.transaction(scope, tx => saveOperation(tx, { ...running, cancelRequested: true }));
    go.resolve();
    await done;
    expect(calls).toEqual(["do one", "do two", "undo two", "undo one"]);
    const cancelled = await read();
    expect(cancelled).toMatchObject({ status: "cancelled", error: undefined, cancelRequested: true });
    expect(statuses(cancelled)).toEqual(["undone", "undone", "pending"]);
    expect((await eventTypes()).at(-1)).toBe("operation.cancelled");
  });

  it("tries to take back again, however long it waited before", async () => {
    let waits = 15;
    let failures = 3;
    const definition = define([
      step("server", {
        undo: async () => {
          if (failures-- > 0) throw errors.unavailable();
        },
      }),
      step("boot", {
        do: async () => (waits-- > 0 ? new Wait(10_000, "Booting") : Promise.reject(errors.already_exists())),
      }),
    ]);
    const read = await start(definition);
    await runToEnd(workerOf(definition));
    expect(calls.filter(call => call === "undo server")).toHaveLength(4);
    expect(statuses(await read())).toEqual(["undone", "failed"]);
  });

  it("says so when taking back never works, and takes the rest back", async () => {
    const definition = define([
      step("one", undoes),
      step("two", {
        undo: async () => {
          throw errors.unavailable("The provider is gone.");
        },
      }),
      step("three", { do: () => Promise.reject(errors.already_exists()) }),
    ]);
    const read = await start(definition);
    await runToEnd(workerOf(definition));
    expect(calls.filter(call => call === "undo two")).toHaveLength(10);
    expect(calls.at(-1)).toBe("undo one");
    const failed = await read();
    expect(statuses(failed)).toEqual(["undone", "undo_failed", "failed"]);
    expect(failed.steps[1]).toMatchObject({ message: "The provider is gone." });
    expect(failed.status).toBe("failed");
  });

  it("runs its hook in the transaction that ends it: both or neither", async () => {
    let fail = true;
    const definition = define([step("one")], {
      async onSucceeded(tx, { outputs }) {
        await tx.query("INSERT INTO tenant.lanes (organization_id, workspace_id, lane) VALUES ($1, $2, $3)", [
          toUuid(organizationId),
          toUuid(newId("ws")),
          JSON.stringify(outputs),
        ]);
        if (fail) throw new Error("not yet");
      },
    });
    const read = await start(definition);
    const hooked = async () =>
      (
        await database.transaction(scope, tx =>
          tx.query(`SELECT 1 FROM tenant.lanes WHERE lane LIKE '%made%'`),
        )
      ).length;
    const worker = workerOf(definition);
    await worker.idle();
    expect([(await read()).status, await hooked()]).toEqual(["running", 0]);
    fail = false;
    clock.advance(31_000);
    await worker.idle();
    expect([(await read()).status, await hooked(), calls]).toEqual(["succeeded", 1, ["do one"]]);
  });

  it("is resumed by another worker, which looks before it acts; the first one changes nothing more", async () => {
    const made: string[] = [];
    const hung = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const create: Partial<TestStep> = {
      find: async () => (made.length > 0 ? { server: made[0] } : undefined),
      do: async () => {
        made.push(`server ${made.length + 1}`);
        reached.resolve();
        await hung.promise;
        return { server: "a late answer" };
      },
    };
    const definition = define([step("create", create), step("after")]);
    const read = await start(definition);
    const first = workerOf(definition).idle();
    await reached.promise;
    clock.advance(31_000);
    await workerOf(definition).idle();
    const done = await read();
    expect(done).toMatchObject({ status: "succeeded", steps: [{ output: { server: "server 1" } }, {}] });
    const events = await eventTypes();
    hung.resolve();
    await first;
    expect(await read()).toEqual(done);
    expect([await eventTypes(), made, calls]).toEqual([events, ["server 1"], ["do create", "do after"]]);
  });

  it("stops a worker that lost its lease at its next sign of life", async () => {
    const reached = Promise.withResolvers<void>();
    const hung = Promise.withResolvers<void>();
    let first = true;
    let said: unknown;
    const definition = define([
      step("long", {
        do: async context => {
          if (!first) return {};
          first = false;
          reached.resolve();
          await hung.promise;
          said = await context.progress(90, "Nearly").catch((error: unknown) => error);
          throw said;
        },
      }),
    ]);
    const read = await start(definition);
    const old = workerOf(definition).idle();
    await reached.promise;
    clock.advance(31_000);
    await workerOf(definition).idle();
    hung.resolve();
    await old;
    expect(said).toMatchObject({ name: "LeaseLost" });
    const done = await read();
    expect(done).toMatchObject({ status: "succeeded", error: undefined, steps: [{ status: "succeeded" }] });
    expect(done.steps[0]).not.toHaveProperty("message");
  });

  it("is left for a newer process when this one does not know its kind", async () => {
    const definition = define([step("one")]);
    const read = await start(definition);
    const older = workerOf(define([step("other")]));
    await older.idle();
    await older.stop();
    expect(await read()).toMatchObject({ status: "queued" });
    clock.advance(60_001);
    await workerOf(definition).idle();
    expect(await read()).toMatchObject({ status: "succeeded" });
  });

  it("refuses two definitions of one kind", () => {
    const definition = define([]) as OperationDefinition<World>;
    const { log, ...services } = {
      log: createLogWriter(wakeups),
      runtime: { calls },
      database,
      queue,
      clock,
    };
    const all = { ...services, log, random: Math.random, logger: silentLogger };
    expect(() => operationHandler(all, [definition, definition])).toThrow(/same kind/);
  });
});
