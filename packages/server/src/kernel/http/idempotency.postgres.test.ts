import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../testing/database.ts";
import type { Database } from "../db/index.ts";
import { createFixture, FIXTURE_TABLE, fixtureActor } from "./fixture.ts";

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await db.migrate(owner => owner.script(FIXTURE_TABLE));
});
afterAll(() => db.close());

// Only here: PGlite has one connection, so a twin queues behind the first and never meets its lock.
test("a twin that waits for over two seconds: 409 with the wait; afterwards it replays", async () => {
  const alice = fixtureActor();
  const app = createFixture(db, [alice]);
  const create = () =>
    app.call(alice, "POST", "/v1/things", { body: { name: "Anvil" }, headers: { "idempotency-key": "k1" } });
  const entered = Promise.withResolvers<void>();
  const leave = Promise.withResolvers<void>();
  app.runtime.duringWrite = async () => {
    entered.resolve();
    await leave.promise;
  };
  const first = create();
  await entered.promise;
  const twin = await create();
  leave.resolve();
  expect(twin.status).toBe(409);
  expect(await twin.json()).toMatchObject({ code: "idempotency_conflict" });
  expect([twin.headers.get("retry-after"), twin.headers.get("mailstead-should-retry")]).toEqual([
    "1",
    "true",
  ]);
  expect((await first).status).toBe(201);
  expect((await create()).headers.get("idempotency-replayed")).toBe("true");
});
