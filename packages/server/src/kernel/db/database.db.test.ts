import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../../testing/database.ts";
import { newId, toUuid } from "../ids/index.ts";
import { type Database, type Scope, sqlState } from "./index.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const [a, b] = [toUuid(newId("org")), toUuid(newId("org"))];
const scopes: [Scope, string, string][] = [
  [{ kind: "tenant", organizationId: a }, "mailstead_tenant", `{${a}}`],
  [{ kind: "batch", organizationIds: [a, b] }, "mailstead_batch", `{${a},${b}}`],
  [{ kind: "system", purpose: "test" }, "mailstead_system", ""],
];
const WHO = "SELECT current_user::text AS role, coalesce(current_setting('app.orgs', true), '') AS orgs";
const tenantOf = (organizationId: string) => ({ kind: "tenant", organizationId }) as const;

async function addOrganization(organizationId: string) {
  await database.transaction(tenantOf(organizationId), async tx => {
    await tx.query(
      "INSERT INTO tenant.organizations (organization_id, name, created_at, updated_at) VALUES ($1, 'Acme', now(), now())",
      [organizationId],
    );
  });
}

describe("a scope", () => {
  // Many at once, so that fresh and used connections, prepared and unprepared statements are among them.
  it.each(scopes)("is entered by every read and transaction: %o", async (scope, role, orgs) => {
    const reads = await Promise.all(Array.from({ length: 12 }, () => database.read(scope, WHO)));
    expect(reads).toEqual(Array.from({ length: 12 }, () => [{ role, orgs }]));
    const writes = await Promise.all(
      Array.from({ length: 6 }, () => database.transaction(scope, tx => tx.query(WHO))),
    );
    expect(writes).toEqual(Array.from({ length: 6 }, () => [{ role, orgs }]));
  });

  it("never leaks from one use of a connection to the next, whichever kind comes after it", async () => {
    const used = [...scopes, ...scopes, ...scopes].toReversed();
    // A statement with parameters is described before it is executed: the scope must span both.
    const text = `${WHO}, $1::int AS n, pg_current_xact_id_if_assigned() IS NULL AS "readOnly"`;
    const answers = await Promise.all(used.map(([scope], n) => database.read(scope, text, [n])));
    expect(answers).toEqual(used.map(([, role, orgs], n) => [{ role, orgs, n, readOnly: true }]));
  });

  it("hides other organizations' rows from reads and refuses to write them", async () => {
    await addOrganization(a);
    await addOrganization(b);
    const QUERY =
      "SELECT organization_id AS id FROM tenant.organizations WHERE organization_id = ANY ($1::uuid[])";
    expect(await database.read(tenantOf(a), QUERY, [[a, b]])).toEqual([{ id: a }]);
    expect(await database.read(tenantOf(b), QUERY, [[a, b]])).toEqual([{ id: b }]);
    const changed = await database.transaction(tenantOf(a), tx =>
      tx.query("UPDATE tenant.organizations SET name = 'stolen' WHERE organization_id = $1 RETURNING name", [
        b,
      ]),
    );
    expect(changed).toEqual([]);
    await expect(
      database.transaction(tenantOf(a), tx =>
        tx.query("UPDATE tenant.organizations SET organization_id = $1 WHERE organization_id = $2", [b, a]),
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(database.read({ kind: "system", purpose: "test" }, QUERY, [[a]])).rejects.toThrow(
      /permission denied/,
    );
  });

  it("takes nothing but UUIDs, for they are inlined", async () => {
    const hostile = tenantOf("x'; DROP TABLE tenant.events; --");
    await expect(database.read(hostile, "SELECT 1")).rejects.toThrow(TypeError);
    await expect(database.transaction(hostile, tx => tx.query("SELECT 1"))).rejects.toThrow(TypeError);
    expect(await database.read(tenantOf(a), WHO)).toMatchObject([{ role: "mailstead_tenant" }]);
  });

  it("is narrowed from the system's to some organizations'", async () => {
    const rows = await database.transaction({ kind: "system", purpose: "test" }, async tx => {
      await tx.narrow([b]);
      return tx.query(WHO);
    });
    expect(rows).toEqual([{ role: "mailstead_batch", orgs: `{${b}}` }]);
  });
});

describe("a transaction", () => {
  const write = (tx: { query(text: string, params: unknown[]): Promise<unknown> }, lane: string) =>
    tx.query("INSERT INTO tenant.lanes (organization_id, workspace_id, lane) VALUES ($1, $1, $2)", [a, lane]);
  const kept = async (lane: string) =>
    (await database.read(tenantOf(a), "SELECT 1 FROM tenant.lanes WHERE lane = $1", [lane])).length === 1;

  it("keeps everything and runs the hooks after COMMIT, or keeps nothing and runs none", async () => {
    const ran: string[] = [];
    await database.transaction(tenantOf(a), async tx => {
      await write(tx, "kept");
      tx.afterCommit(() => ran.push("kept"));
      expect(ran).toEqual([]);
    });
    const failing = database.transaction(tenantOf(a), async tx => {
      await write(tx, "lost");
      tx.afterCommit(() => ran.push("lost"));
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect([await kept("kept"), await kept("lost"), ran]).toEqual([true, false, ["kept"]]);
  });

  it("fails when a statement's error was swallowed, for the database rolls it back whatever we say", async () => {
    const ran: string[] = [];
    const swallowing = database.transaction(tenantOf(a), async tx => {
      await write(tx, "swallowed");
      tx.afterCommit(() => ran.push("swallowed"));
      await tx.query("SELECT 1 / 0").catch(() => {});
      return "fine";
    });
    await expect(swallowing).rejects.toThrow(/rolled back|division by zero/);
    expect([await kept("swallowed"), ran]).toEqual([false, []]);
    expect(await database.read(tenantOf(a), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("goes on behind a savepoint", async () => {
    await database.transaction(tenantOf(a), async tx => {
      await write(tx, "before");
      await tx.query("SAVEPOINT maybe");
      await tx.query("SELECT 1 / 0").catch(() => {});
      await tx.query("ROLLBACK TO SAVEPOINT maybe");
      await write(tx, "behind");
    });
    expect([await kept("before"), await kept("behind")]).toEqual([true, true]);
  });

  it("refuses the outer handle inside, in any depth of the call chain, and allows it in a hook", async () => {
    const inner = async () => database.read(tenantOf(a), "SELECT 1 AS one");
    const read = database.transaction(tenantOf(a), async () => Promise.all([inner()]));
    await expect(read).rejects.toThrow(/inside a transaction: pass `tx`/);
    const nested = database.transaction(tenantOf(a), () => database.transaction(tenantOf(a), async () => 1));
    await expect(nested).rejects.toThrow(/inside a transaction/);
    const later = Promise.withResolvers<unknown>();
    await database.transaction(tenantOf(a), async tx => {
      tx.afterCommit(() => later.resolve(inner()));
    });
    expect(await later.promise).toEqual([{ one: 1 }]);
  });

  it("tells the constraint and the state of a violation", async () => {
    const twice = database.transaction(tenantOf(a), async tx => {
      await write(tx, "twice");
      await write(tx, "twice");
    });
    expect(sqlState(await twice.catch((error: unknown) => error))).toBe("23505");
  });

  it("gives both engines' values in one shape: numbers for int8, text for json and times", async () => {
    const [row] = await database.read(
      tenantOf(a),
      `SELECT 9007199254740991::int8 AS n, '{"a":1}'::jsonb AS j, '2026-03-01T10:00:00Z'::timestamptz AS t`,
    );
    expect(row).toEqual({ n: 9007199254740991, j: '{"a": 1}', t: "2026-03-01 10:00:00+00" });
  });

  it("takes arrays of every kind, empty ones and nulls too", async () => {
    const QUERY = `SELECT $1::boolean[]::text AS b, $2::int8[]::text AS n, $3::text[]::text AS t, $4::uuid[]::text AS u`;
    const values: [unknown[], string][] = [
      [
        [[true, false], [1, 2 ** 40], ["a", 'b",{}\\'], [a]],
        `{t,f} {1,1099511627776} {a,"b\\",{}\\\\"} {${a}}`,
      ],
      [[[null, true], [null], [null, "null"], [null]], '{NULL,t} {NULL} {NULL,"null"} {NULL}'],
      [[[], [], [], []], "{} {} {} {}"],
    ];
    for (const [params, expected] of values) {
      const read = await database.read(tenantOf(a), QUERY, params);
      const written = await database.transaction(tenantOf(a), tx => tx.query(QUERY, params));
      expect([...read, ...written].map(row => Object.values(row).join(" "))).toEqual([expected, expected]);
    }
  });

  it("reads only in `read`", async () => {
    const sneaky = database.read(tenantOf(a), "DELETE FROM tenant.lanes RETURNING lane");
    await expect(sneaky).rejects.toThrow(/read-only/);
  });
});

it("hears what any process notifies, until it stops to listen", async () => {
  const heard: string[] = [];
  const got = Promise.withResolvers<void>();
  const stop = await database.listen("test_channel", payload => {
    heard.push(payload);
    got.resolve();
  });
  await database.notify("test_channel", "it's here");
  await got.promise;
  await stop();
  await database.notify("test_channel", "too late");
  expect(heard).toEqual(["it's here"]);
});
