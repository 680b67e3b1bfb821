import { z } from "@hono/zod-openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logComplete, openTestDatabase } from "../../testing/database.ts";
import type { Database } from "../db/index.ts";
import { newId, toUuid } from "../ids/index.ts";
import { silentLogger } from "../telemetry/index.ts";
import { tenantScope } from "../tenancy.ts";
import { createWakeups } from "../work/index.ts";
import {
  createLogWriter,
  createSubscriberRunner,
  defineEvent,
  LOG_START,
  type LogRow,
  publicEventsQuery,
} from "./index.ts";

const happened = defineEvent({
  type: "test.happened",
  description: "For tests.",
  schema: z.object({ n: z.number() }),
  example: { n: 1 },
});
const wakeups = createWakeups();
const log = createLogWriter(wakeups);
let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const event = (organizationId: `org_${string}`, n: number) => ({
  organizationId,
  environment: "test" as const,
  type: happened,
  subject: "x",
  data: { n },
  occurredAt: new Date(0),
});

async function numbers(organizationId: `org_${string}`): Promise<unknown[]> {
  await logComplete(database);
  const { text, params } = publicEventsQuery(toUuid(organizationId), LOG_START, { environment: "test" }, 100);
  const rows = await database.read<LogRow>(tenantScope(organizationId), text, params);
  return rows.map(row => JSON.parse(String(row.data)).n);
}

describe("the log", () => {
  it("shows an organization its own events in order, and nobody else's", async () => {
    const [a, b] = [newId("org"), newId("org")];
    await database.transaction(tenantScope(a), tx => log.append(tx, [event(a, 1), event(a, 2)]));
    await database.transaction(tenantScope(b), tx => log.append(tx, [event(b, 3)]));
    expect(await numbers(a)).toEqual([1, 2]);
    expect(await numbers(b)).toEqual([3]);
    await expect(database.transaction(tenantScope(a), tx => log.append(tx, [event(b, 4)]))).rejects.toThrow(
      /row-level security/,
    );
  });

  it("hands every event to a subscriber once, with its cursor in the same transaction", async () => {
    const organization = newId("org");
    const seen: number[] = [];
    let fail = true;
    const runner = createSubscriberRunner(database, wakeups, silentLogger, [
      {
        name: "once",
        types: ["test.happened"],
        async handle(_tx, events) {
          const mine = events.filter(row => row.organizationId === toUuid(organization));
          if (fail && mine.length > 0) {
            fail = false;
            throw new Error("first try");
          }
          seen.push(...mine.map(row => (row.data as { n: number }).n));
        },
      },
    ]);
    for (let n = 0; n < 5; n++) {
      await database.transaction(tenantScope(organization), tx => log.append(tx, [event(organization, n)]));
    }
    await logComplete(database);
    await runner.drain();
    await runner.drain();
    expect(seen).toEqual([0, 1, 2, 3, 4]);
  });
});
