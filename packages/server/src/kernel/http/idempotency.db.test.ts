import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../testing/database.ts";
import type { Database } from "../db/index.ts";
import { toUuid } from "../ids/index.ts";
import type { Actor } from "./actor.ts";
import { createFixture, FIXTURE_TABLE, type Fixture, fixtureActor } from "./fixture.ts";
import { purgeExpiredIdempotencyKeys } from "./index.ts";

let db: Database;
let alice: Actor;
let bob: Actor;
let app: Fixture;

beforeAll(async () => {
  db = await openTestDatabase();
  await db.migrate(owner => owner.script(FIXTURE_TABLE));
});
afterAll(() => db.close());
beforeEach(() => {
  alice = fixtureActor();
  bob = fixtureActor();
  app = createFixture(db, [alice, bob]);
});

const create = (actor: Actor, name: string, key?: string, headers: Record<string, string> = {}) =>
  app.call(actor, "POST", "/v1/things", {
    body: { name },
    headers: { ...headers, ...(key === undefined ? {} : { "idempotency-key": key }) },
  });

async function count(actor: Actor, table: "things" | "idempotency_keys"): Promise<number> {
  const organizationId = toUuid(actor.organizationId);
  const [row] = await db.read<{ n: number }>(
    { kind: "tenant", organizationId },
    `SELECT count(*)::int AS n FROM tenant.${table}`,
  );
  return row?.n ?? -1;
}

describe("Idempotency-Key", () => {
  test("the same request again: one effect, the same answer with its headers", async () => {
    const first = await create(alice, "Anvil", "k1");
    const body = await first.text();
    expect(first.status).toBe(201);
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    const again = await create(alice, "Anvil", "k1");
    expect(again.status).toBe(201);
    expect(await again.text()).toBe(body);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect(again.headers.get("content-type")).toBe("application/json");
    expect(await count(alice, "things")).toBe(1);
    expect(app.runtime.calls).toEqual({ load: 1, run: 1 });
  });

  test("the order of members and white space do not matter", async () => {
    const send = (body: string) =>
      app.call(alice, "POST", "/v1/things", { body, headers: { "idempotency-key": "k1" } });
    const first = await (await send('{"name":"Anvil","tags":["a"]}')).text();
    const again = await send('{ "tags" : ["a"], "name": "Anvil" }');
    expect(await again.text()).toBe(first);
    expect((await send('{"name":"Anvil","tags":["b"]}')).status).toBe(422);
  });

  test("another request under the key: 422, nothing stored", async () => {
    await create(alice, "Anvil", "k1");
    const other = await create(alice, "Bell", "k1");
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: "idempotency_key_reused" });
    expect(await count(alice, "things")).toBe(1);
  });

  test("another organization, or another key of the same one, is independent", async () => {
    const second = fixtureActor({ organizationId: alice.organizationId });
    app = createFixture(db, [alice, bob, second]);
    await create(alice, "Anvil", "k1");
    expect((await create(bob, "Bell", "k1")).status).toBe(201);
    expect((await create(second, "Cup", "k1")).status).toBe(201);
    expect([await count(alice, "things"), await count(bob, "things")]).toEqual([2, 1]);
  });

  test("an error stores nothing: the corrected request may use the key", async () => {
    const failed = await create(alice, "one too many", "k1");
    expect([failed.status, (await failed.json()) as unknown]).toMatchObject([
      409,
      { code: "thing_limit_reached" },
    ]);
    expect(await count(alice, "idempotency_keys")).toBe(0);
    expect(
      (await app.call(alice, "POST", "/v1/things", { body: {}, headers: { "idempotency-key": "k1" } }))
        .status,
    ).toBe(422);
    expect((await create(alice, "Anvil", "k1")).status).toBe(201);
  });

  test("a failure after the effect rolls both back", async () => {
    app.runtime.duringWrite = () => Promise.reject(new Error("power cut"));
    expect((await create(alice, "Anvil", "k1")).status).toBe(500);
    expect([await count(alice, "things"), await count(alice, "idempotency_keys")]).toEqual([0, 0]);
  });

  test("50 at once: one row, one answer for all who got it", async () => {
    const responses = await Promise.all(Array.from({ length: 50 }, () => create(alice, "Anvil", "k1")));
    const bodies = new Set(await Promise.all(responses.map(response => response.text())));
    expect(new Set(responses.map(response => response.status))).toEqual(new Set([201]));
    expect(bodies.size).toBe(1);
    expect(responses.filter(response => response.headers.get("idempotency-replayed") === null)).toHaveLength(
      1,
    );
    expect(await count(alice, "things")).toBe(1);
  });

  test("answers are encrypted and bound to their row", async () => {
    await create(alice, "Zebrawood", "k1");
    await create(alice, "Bell", "k2");
    const scope = { kind: "tenant", organizationId: toUuid(alice.organizationId) } as const;
    const rows = await db.read<{ response: string }>(
      scope,
      "SELECT response FROM tenant.idempotency_keys ORDER BY key",
    );
    expect(rows.map(row => row.response.startsWith("v1."))).toEqual([true, true]);
    expect(JSON.stringify(rows)).not.toContain("Zebrawood");
    await db.transaction(scope, tx =>
      tx.query("UPDATE tenant.idempotency_keys SET response = $1 WHERE key = 'k1'", [rows[1]?.response]),
    );
    expect((await create(alice, "Zebrawood", "k1")).status).toBe(500);
  });

  test("answers live 24 hours, then the sweep takes them", async () => {
    await create(alice, "Anvil", "k1");
    app.clock.advance(24 * 3_600_000);
    await purgeExpiredIdempotencyKeys(db, app.clock.now());
    expect((await create(alice, "Anvil", "k1")).headers.get("idempotency-replayed")).toBe("true");
    app.clock.advance(1);
    expect(await purgeExpiredIdempotencyKeys(db, app.clock.now())).toBeGreaterThan(0);
    expect(await count(alice, "idempotency_keys")).toBe(0);
    expect((await create(alice, "Anvil", "k1")).headers.get("idempotency-replayed")).toBeNull();
  });

  test("a custom handler gets the key; without one, nothing", async () => {
    const send = (headers: Record<string, string>) =>
      app.call(alice, "POST", "/v1/things/import", { body: { names: ["a"] }, headers });
    expect(await (await send({ "idempotency-key": "k9" })).json()).toEqual({ key: "k9" });
    expect(await (await send({})).json()).toEqual({ key: null });
  });
});

describe("writes", () => {
  test("a serialization failure or deadlock is tried once more", async () => {
    for (const code of ["40001", "40P01"]) {
      let tries = 0;
      app.runtime.duringWrite = async () => {
        if (++tries === 1) throw Object.assign(new Error("conflict"), { code });
      };
      expect((await create(alice, `Anvil ${code}`, code)).status).toBe(201);
      expect(tries).toBe(2);
    }
    expect(await count(alice, "things")).toBe(2);
  });

  test("a conflict that stays is 503 and stores nothing", async () => {
    app.runtime.duringWrite = () => Promise.reject(Object.assign(new Error("conflict"), { code: "40001" }));
    const response = await create(alice, "Anvil", "k1");
    expect([response.status, response.headers.get("mailstead-should-retry")]).toEqual([503, "true"]);
    expect(await count(alice, "things")).toBe(0);
  });

  test("If-Match guards an edit", async () => {
    const { id } = (await (await create(alice, "Anvil")).json()) as { id: string };
    const path = `/v1/things/${id}`;
    const etag = (await app.call(alice, "GET", path)).headers.get("etag") ?? "";
    const rename = (name: string, headers: Record<string, string>) =>
      app.call(alice, "PATCH", path, { body: { name }, headers });
    expect((await rename("Bell", { "if-match": etag })).status).toBe(200);
    const late = await rename("Cup", { "if-match": etag });
    expect([late.status, await late.json()]).toMatchObject([412, { code: "precondition_failed" }]);
    expect((await rename("Dish", { "if-match": `W/${etag}, "x"` })).status).toBe(412);
    expect((await rename("Dish", { "if-match": "*" })).status).toBe(200);
    expect((await rename("Ewer", {})).status).toBe(200);
  });

  test("204 has no body; another tenant's id is 404", async () => {
    const { id } = (await (await create(alice, "Anvil")).json()) as { id: string };
    expect((await app.call(bob, "GET", `/v1/things/${id}`)).status).toBe(404);
    const gone = await app.call(alice, "DELETE", `/v1/things/${id}`);
    expect([gone.status, await gone.text(), gone.headers.get("content-type")]).toEqual([204, "", null]);
    expect((await app.call(alice, "GET", `/v1/things/${id}`)).status).toBe(404);
  });
});

describe("pages", () => {
  test("walk a list to its end, each item once", async () => {
    for (const name of ["a", "b", "c", "d", "e"]) await create(alice, name);
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query = cursor === "" ? "?limit=2" : `?limit=2&cursor=${cursor}`;
      const page = (await (await app.call(alice, "GET", `/v1/things${query}`)).json()) as {
        data: { name: string }[];
        hasMore: boolean;
        nextCursor: string | null;
      };
      expect(page.hasMore).toBe(page.nextCursor !== null);
      seen.push(...page.data.map(item => item.name));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("a cursor of another organization is refused", async () => {
    for (const name of ["a", "b"]) await create(alice, name);
    const page = (await (await app.call(alice, "GET", "/v1/things?limit=1")).json()) as {
      nextCursor: string;
    };
    const stolen = await app.call(bob, "GET", `/v1/things?cursor=${page.nextCursor}`);
    expect([stolen.status, await stolen.json()]).toMatchObject([422, { code: "invalid_cursor" }]);
  });

  test("a list filter takes one value or several", async () => {
    for (const name of ["a", "b", "c"]) await create(alice, name);
    const names = async (query: string) => {
      const page = (await (await app.call(alice, "GET", `/v1/things?${query}`)).json()) as {
        data: { name: string }[];
      };
      return page.data.map(item => item.name);
    };
    expect(await names("name=b")).toEqual(["b"]);
    expect(await names("name=a&name=c")).toEqual(["a", "c"]);
  });
});
