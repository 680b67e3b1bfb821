import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** Whose rows a transaction may see. Each kind is its own database role. */
export type Scope =
  /** One organization: everything a request does. UUID. */
  | { kind: "tenant"; organizationId: string }
  /** Several organizations at once: group commits and work batches. UUIDs. */
  | { kind: "batch"; organizationIds: readonly string[] }
  /** The dispatch tables of all organizations (lanes, work, log): sweeps and claims. */
  | { kind: "system"; purpose: string };

/** Drizzle's builder, the same for both engines. */
export type Orm = PgDatabase<PgQueryResultHKT>;

export interface Queryable {
  /**
   * Runs one statement with `$1` parameters; prepared and cached by its text, so the text must be constant.
   * Pass jsonb as a JSON string, timestamps as ISO strings, arrays as arrays.
   */
  query<Row extends object = Record<string, unknown>>(
    text: string,
    params?: readonly unknown[],
  ): Promise<Row[]>;
}

/** An open transaction. Pass it on; the outer handle throws while one is open in the same call chain. */
export interface Tx extends Queryable {
  readonly orm: Orm;
  /** Leaves the system role for these organizations' rows, until the end of the transaction. */
  narrow(organizationIds: readonly string[]): Promise<void>;
  /** Runs after COMMIT, never after a rollback: wake-ups, cache invalidation. Must not throw. */
  afterCommit(hook: () => void): void;
}

export interface Database {
  readonly engine: "pglite" | "postgres";
  /** Runs `work` in one transaction under the scope's role. Never await the network inside. */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One read under the scope's role in a single round trip. */
  read<Row extends object = Record<string, unknown>>(
    scope: Scope,
    text: string,
    params?: readonly unknown[],
  ): Promise<Row[]>;
  /** Statements as the owner, in one transaction: migrations only. */
  migrate(work: (owner: OwnerConnection) => Promise<void>): Promise<void>;
  /** Sends a wake-up to every process on this database. Payload ≤ 8000 bytes. */
  notify(channel: string, payload: string): Promise<void>;
  /** Hears the wake-ups of every process, this one included. Returns the way to stop. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface OwnerConnection extends Queryable {
  /** Runs several statements without parameters. */
  script(sql: string): Promise<void>;
  transaction(work: () => Promise<void>): Promise<void>;
}

/** The SQLSTATE of a database error, also when drizzle wrapped it. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && typeof e.code === "string" && /^(?=.*\d)[0-9A-Z]{5}$/.test(e.code)) return e.code;
  }
  return undefined;
}

/** The violated constraint's name, when the error is a constraint violation. */
export function violatedConstraint(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    const named = e as { constraint?: unknown; constraint_name?: unknown };
    if (typeof named.constraint_name === "string") return named.constraint_name;
    if (typeof named.constraint === "string") return named.constraint;
  }
  return undefined;
}
