import { PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsSession } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database, Orm, OwnerConnection, Scope, Tx } from "./database.ts";
import { enterScope, insideTransaction, outsideTransaction, refuseInsideTransaction } from "./scope.ts";

export interface PostgresOptions {
  /** Connection URL of the application's role, which owns nothing. */
  url: string;
  /** Connection URL of the schema's owner, for migrations. Default: `url`. */
  ownerUrl?: string;
  /** Connections of this process. Default 10. */
  poolSize?: number;
}

/** Drizzle formats these itself, so both engines hand over text: json, jsonb, date, time, timestamp(tz). */
const TEXT_TYPES = [114, 3802, 1082, 1083, 1114, 1184];

function connect(url: string, max: number) {
  const client = postgres(url, {
    max,
    onnotice: () => {},
    idle_timeout: 60,
    connection: {
      application_name: "mailstead",
      TimeZone: "UTC",
      idle_in_transaction_session_timeout: 30_000,
    },
    types: { int8: { to: 20, from: [20], parse: Number, serialize: String } },
  });
  for (const type of TEXT_TYPES) {
    client.options.parsers[type] = value => value;
    client.options.serializers[type] = value => value;
  }
  return client;
}

type Client = ReturnType<typeof connect>;
type Reserved = Awaited<ReturnType<Client["reserve"]>>;
type Params = Parameters<Client["unsafe"]>[1];

/** Opens a Postgres ≥ 15 database. */
export function openPostgres(options: PostgresOptions): Database {
  const client = connect(options.url, options.poolSize ?? 10);
  const dialect = new PgDialect();

  async function run(connection: Reserved, text: string, params: readonly unknown[] = []) {
    return [...(await connection.unsafe(text, bind(params), { prepare: true }))];
  }

  /** The client takes an array's type from its first element (boolean for boolean[]): leave it to the server. */
  function bind(params: readonly unknown[]): Params {
    return params.map(value => (Array.isArray(value) ? client.typed(value as never, 0) : value)) as Params;
  }

  const database: Database = {
    engine: "postgres",

    async transaction(scope, work) {
      refuseInsideTransaction();
      const connection = await client.reserve();
      const hooks: (() => void)[] = [];
      let orm: Orm | undefined;
      const tx: Tx = {
        query: async (text, params) => (await run(connection, text, params)) as never,
        get orm() {
          orm ??= new PgDatabase(
            dialect,
            new PostgresJsSession(connection as never, dialect, undefined, {}) as never,
            undefined,
          ) as Orm;
          return orm;
        },
        narrow: async organizationIds => {
          await connection.unsafe(enterScope({ kind: "batch", organizationIds }));
        },
        afterCommit: hook => hooks.push(hook),
      };
      try {
        // Not awaited: the first statement travels with it. Should taking the role fail, the transaction is aborted and
        // every statement behind it fails as well, so nothing ever runs outside the scope.
        const began = connection.unsafe(`BEGIN; ${enterScope(scope)}`).execute();
        began.catch(error => error);
        const result = await insideTransaction(() => work(tx));
        await began;
        // After an error that nobody passed on, COMMIT succeeds and rolls back.
        const { command } = await connection.unsafe("COMMIT");
        if (command !== "COMMIT")
          throw new Error("The transaction was rolled back: a statement in it failed unnoticed");
        outsideTransaction(() => {
          for (const hook of hooks) hook();
        });
        return result;
      } catch (error) {
        // The first error is the one that matters; a broken connection fails the rollback too.
        await connection.unsafe("ROLLBACK").catch(rollback => rollback);
        throw error;
      } finally {
        connection.release();
      }
    },

    async read(scope, text, params = []) {
      refuseInsideTransaction();
      const connection = await client.reserve();
      try {
        // Three statements, one round trip: what is executed before an answer arrives is pipelined, in this order.
        // Queries are lazy until executed, so each is started here.
        const [, rows] = await Promise.all([
          connection.unsafe(`BEGIN READ ONLY; ${enterScope(scope)}`).execute(),
          connection.unsafe(text, bind(params), { prepare: true }).execute(),
          connection.unsafe("COMMIT").execute(),
        ]);
        return [...rows] as never;
      } catch (error) {
        await connection.unsafe("ROLLBACK").catch(rollback => rollback);
        throw error;
      } finally {
        connection.release();
      }
    },

    async migrate(work) {
      const owner = connect(options.ownerUrl ?? options.url, 1);
      const connection = await owner.reserve();
      const handle: OwnerConnection = {
        query: async (text, params) => [...(await connection.unsafe(text, bind(params ?? [])))] as never,
        script: async sql => {
          await connection.unsafe(sql);
        },
        transaction: async inner => {
          await connection.unsafe("BEGIN");
          try {
            await inner();
            await connection.unsafe("COMMIT");
          } catch (error) {
            await connection.unsafe("ROLLBACK");
            throw error;
          }
        },
      };
      try {
        await work(handle);
      } finally {
        connection.release();
        await owner.end({ timeout: 5 });
      }
    },

    async notify(channel, payload) {
      await client.notify(channel, payload);
    },

    async listen(channel, heard) {
      const subscription = await client.listen(channel, heard);
      return () => subscription.unlisten();
    },

    async close() {
      await client.end({ timeout: 5 });
    },
  };
  return database;
}

/** The login name of a URL; used by `doctor` and by the migration that grants the roles. */
export function loginOf(url: string): string | undefined {
  const name = new URL(url).username;
  return name === "" ? undefined : decodeURIComponent(name);
}

export type { Scope };
