import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { type Database, migrate, openPGlite, openPostgres } from "../kernel/db/index.ts";

/** Which engine this run of the suite uses; `npm test` runs `*.db.test.ts` on both. */
export const testEngine = process.env.MAILSTEAD_TEST_DB === "postgres" ? "postgres" : "pglite";

/** A migrated data folder, made once per process: loading it is far faster than migrating. */
let template: Promise<Blob> | undefined;

async function makeTemplate(): Promise<Blob> {
  const database = await openPGlite();
  await migrate(database);
  const dump = await database.dump();
  await database.close();
  return dump;
}

/** A fresh, migrated database of the run's engine; `close` removes it. */
export async function openTestDatabase(): Promise<Database> {
  if (testEngine === "pglite") {
    template ??= makeTemplate();
    return openPGlite({ loadDataDir: await template });
  }
  const { url, drop } = await createPostgresDatabase();
  const database = openPostgres({ url, poolSize: 5 });
  await migrate(database);
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** An empty database on the test lane's Postgres: its URL, and the way to remove it. */
export async function createPostgresDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const owner = process.env.MAILSTEAD_TEST_DATABASE_URL;
  if (owner === undefined)
    throw new Error("The Postgres lane needs MAILSTEAD_TEST_DATABASE_URL; run it by `npm test`");
  const name = `mailstead_${randomBytes(6).toString("hex")}`;
  const admin = postgres(owner, { max: 1, onnotice: () => {} });
  await admin.unsafe(`CREATE DATABASE ${name}`);
  await admin.end();
  const url = new URL(owner);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    async drop() {
      const connection = postgres(owner, { max: 1, onnotice: () => {} });
      await connection.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await connection.end();
    },
  };
}

/**
 * Waits until all that is committed now can be read from the log. Its horizon is held back by every writer of the
 * cluster, and test files share one; on the embedded engine it is so at once.
 */
export async function logComplete(database: Database): Promise<void> {
  const scope = { kind: "system", purpose: "the log's horizon" } as const;
  const [last] = await database.transaction(scope, tx =>
    tx.query<{ xid: string }>("SELECT pg_current_xact_id()::text AS xid"),
  );
  for (;;) {
    const [row] = await database.read<{ past: boolean }>(
      scope,
      "SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::text::xid8 AS past",
      [last?.xid],
    );
    if (row?.past) return;
    await new Promise(resolve => setImmediate(resolve));
  }
}
