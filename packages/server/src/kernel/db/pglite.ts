import { PGlite, type Transaction } from "@electric-sql/pglite";
import { PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import { PgliteSession } from "drizzle-orm/pglite";
import type { Database, Orm, OwnerConnection, Tx } from "./database.ts";
import { acquireLockFile } from "./lock-file.ts";
import { enterScope, insideTransaction, outsideTransaction, refuseInsideTransaction } from "./scope.ts";

export interface PGliteOptions {
  /** Data folder; `undefined` keeps everything in memory. One process per folder: a lock file guards it. */
  dataDir?: string;
  /** A dump made by `PGlite.dumpDataDir()`, to start from instead of an empty database. */
  loadDataDir?: Blob;
}

const text = (value: string) => value;
/** int8 as a number; json and times as text, the way the Postgres engine is set up. */
const PARSERS = { 20: Number, 114: text, 3802: text, 1082: text, 1083: text, 1114: text, 1184: text };

/**
 * Opens the embedded database (PostgreSQL in WebAssembly). It has one connection, so transactions queue; it
 * does not fsync, so it survives `kill -9` but not a power cut.
 */
export async function openPGlite(options: PGliteOptions = {}): Promise<Database & { dump(): Promise<Blob> }> {
  const unlock = options.dataDir === undefined ? undefined : await acquireLockFile(options.dataDir);
  const pg = await PGlite.create({
    ...(options.dataDir === undefined ? {} : { dataDir: `${options.dataDir}/pg` }),
    ...(options.loadDataDir === undefined ? {} : { loadDataDir: options.loadDataDir }),
    parsers: PARSERS,
  }).catch(async error => {
    await unlock?.();
    throw error;
  });
  const dialect = new PgDialect();

  async function run(on: Transaction | PGlite, statement: string, params: readonly unknown[] = []) {
    return (await on.query(statement, [...params])).rows;
  }

  return {
    engine: "pglite",

    async transaction(scope, work) {
      refuseInsideTransaction();
      const hooks: (() => void)[] = [];
      const result = await pg.transaction(async connection => {
        await connection.exec(enterScope(scope));
        let orm: Orm | undefined;
        const tx: Tx = {
          query: async (statement, params) => (await run(connection, statement, params)) as never,
          get orm() {
            orm ??= new PgDatabase(
              dialect,
              new PgliteSession(connection as never, dialect, undefined, {}) as never,
              undefined,
            ) as Orm;
            return orm;
          },
          narrow: async organizationIds => {
            await connection.exec(enterScope({ kind: "batch", organizationIds }));
          },
          afterCommit: hook => hooks.push(hook),
        };
        return insideTransaction(() => work(tx));
      });
      outsideTransaction(() => {
        for (const hook of hooks) hook();
      });
      return result;
    },

    async read(scope, statement, params = []) {
      refuseInsideTransaction();
      return (await pg.transaction(async connection => {
        await connection.exec(`SET TRANSACTION READ ONLY; ${enterScope(scope)}`);
        return run(connection, statement, params);
      })) as never;
    },

    async migrate(work) {
      const handle: OwnerConnection = {
        query: async (statement, params) => (await run(pg, statement, params)) as never,
        script: async sql => {
          await pg.exec(sql);
        },
        transaction: async inner => {
          await pg.exec("BEGIN");
          try {
            await inner();
            await pg.exec("COMMIT");
          } catch (error) {
            await pg.exec("ROLLBACK");
            throw error;
          }
        },
      };
      await work(handle);
    },

    async notify(channel, payload) {
      await pg.query("SELECT pg_notify($1, $2)", [channel, payload]);
    },

    async listen(channel, heard) {
      const stop = await pg.listen(channel, heard);
      return async () => {
        await stop();
      };
    },

    async dump() {
      return pg.dumpDataDir("none");
    },

    async close() {
      await pg.close();
      await unlock?.();
    },
  };
}
