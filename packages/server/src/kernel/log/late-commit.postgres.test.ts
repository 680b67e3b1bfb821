import { z } from "@hono/zod-openapi";
import { afterAll, beforeAll, expect, it } from "vitest";
import { logComplete, openTestDatabase } from "../../testing/database.ts";
import type { Database } from "../db/index.ts";
import { newId, toUuid } from "../ids/index.ts";
import { silentLogger } from "../telemetry/index.ts";
import { tenantScope } from "../tenancy.ts";
import { createWakeups } from "../work/index.ts";
import { createLogWriter, createSubscriberRunner, defineEvent } from "./index.ts";

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

it("never skips an event that commits late", async () => {
  const organization = newId("org");
  const seen: number[] = [];
  const runner = createSubscriberRunner(database, wakeups, silentLogger, [
    {
      name: "late",
      async handle(_tx, events) {
        for (const row of events) {
          if (row.organizationId === toUuid(organization)) seen.push((row.data as { n: number }).n);
        }
      },
    },
  ]);
  const gate = Promise.withResolvers<void>();
  const appended = Promise.withResolvers<void>();
  const early = database.transaction(tenantScope(organization), async tx => {
    await log.append(tx, [event(organization, 1)]);
    appended.resolve();
    await gate.promise;
  });
  await appended.promise;
  await database.transaction(tenantScope(organization), tx => log.append(tx, [event(organization, 2)]));
  await runner.drain();
  expect(seen).toEqual([]);
  gate.resolve();
  await early;
  await logComplete(database);
  await runner.drain();
  expect(seen).toEqual([1, 2]);
});
