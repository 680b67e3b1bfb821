import { z } from "zod";
import type { OwnerConnection } from "./database.ts";

/** One line of an export, as JSON text: some rows of a table, or where a sequence stands. */
export interface TransferLine {
  text: string;
  rows: number;
}

const QUALIFIED = /^(tenant|platform)\.[a-z_0-9]+$/;
const lineSchema = z.union([
  z.object({ table: z.string().regex(QUALIFIED), rows: z.array(z.unknown()) }),
  z.object({ sequence: z.string().regex(QUALIFIED), value: z.int().min(0), used: z.boolean() }),
]);
const PAGE = 500;
const PAGE_BYTES = 8 * 1024 * 1024;
/** Describes the database itself, or processes that are gone after a move. */
const LEFT_OUT = ["platform.migrations", "platform.log_epoch", "platform.listeners"];

interface Table {
  name: string;
  key: string[];
}

/** Every table with its primary key, referenced tables before those that refer to them. Partitions are their parents'. */
async function tables(owner: OwnerConnection): Promise<Table[]> {
  const rows = await owner.query<{ name: string; key: string; refers: string | null }>(`
    SELECT n.nspname || '.' || c.relname AS name,
      (SELECT string_agg(quote_ident(a.attname), ',' ORDER BY array_position(i.indkey::int[], a.attnum::int))
       FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
       WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
      (SELECT string_agg(DISTINCT fn.nspname || '.' || f.relname, ',')
       FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
       WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS refers
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('tenant', 'platform') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    ORDER BY 1`);
  const waiting = new Map(rows.filter(row => !LEFT_OUT.includes(row.name)).map(row => [row.name, row]));
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(row =>
      (row.refers ?? "").split(",").every(name => !waiting.has(name)),
    );
    if (ready.length === 0) throw new Error("Tables refer to each other in a circle");
    for (const row of ready) {
      waiting.delete(row.name);
      ordered.push({ name: row.name, key: row.key.split(",") });
    }
  }
  return ordered;
}

async function sequences(owner: OwnerConnection): Promise<string[]> {
  const rows = await owner.query<{ name: string }>(`
    SELECT schemaname || '.' || sequencename AS name FROM pg_sequences
    WHERE schemaname IN ('tenant', 'platform') ORDER BY 1`);
  return rows.map(row => row.name);
}

/**
 * Every row of every table and the position of every sequence, in pages by primary key: memory stays flat. One
 * snapshot, so that it is of one moment even when somebody writes meanwhile. The owner may be any login that owns
 * the tables.
 */
export async function* exportRows(owner: OwnerConnection): AsyncGenerator<TransferLine> {
  await owner.script("BEGIN ISOLATION LEVEL REPEATABLE READ");
  try {
    const all = await tables(owner);
    if (!(await seesEverything(owner))) await forceRowSecurity(owner, all, false);
    for (const table of all) yield* exportTable(owner, table);
    for (const name of await sequences(owner)) {
      const [row] = await owner.query<{ value: number; used: boolean }>(
        `SELECT last_value AS value, is_called AS used FROM ${name}`,
      );
      yield {
        text: JSON.stringify({ sequence: name, value: Number(row?.value ?? 0), used: row?.used ?? false }),
        rows: 0,
      };
    }
  } finally {
    // Nothing was written; what was done to row-level security is undone.
    await owner.script("ROLLBACK");
  }
}

async function* exportTable(owner: OwnerConnection, table: Table): AsyncGenerator<TransferLine> {
  const key = table.key.map(column => `t.${column}`).join(", ");
  let after: string[] | undefined;
  for (;;) {
    // The rows stay the text that the database wrote: numbers beyond 2^53 would not survive being parsed here.
    const rows: { row: string; at: string }[] = await owner.query(
      `SELECT row, at FROM (
         SELECT p.row, p.at, sum(length(p.row)) OVER (ORDER BY p.place) - length(p.row) AS before
         FROM (SELECT to_jsonb(t)::text AS row, to_jsonb(ARRAY[${table.key.map(column => `t.${column}::text`).join(", ")}])::text AS at,
                 row_number() OVER (ORDER BY ${key}) AS place
               FROM (SELECT * FROM ${table.name} t ${after === undefined ? "" : `WHERE (${key}) > ${placeholders(table)}`}
                     ORDER BY ${key} LIMIT ${PAGE}) t) p
       ) q WHERE before < ${PAGE_BYTES} ORDER BY before`,
      after ?? [],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield {
      text: `{"table":${JSON.stringify(table.name)},"rows":[${rows.map(({ row }) => row).join(",")}]}`,
      rows: rows.length,
    };
    after = z.array(z.string()).parse(JSON.parse(last.at));
  }
}

/** `($1, $2)`: types come from the columns it is compared with. */
function placeholders(table: Table): string {
  return `(${table.key.map((_, index) => `$${index + 1}`).join(", ")})`;
}

async function seesEverything(owner: OwnerConnection): Promise<boolean> {
  const [row] = await owner.query<{ all: boolean }>(
    'SELECT rolsuper OR rolbypassrls AS "all" FROM pg_roles WHERE rolname = current_user',
  );
  return row?.all ?? false;
}

/** Forced policies bind the owner as well. Changing that locks the tables until the transaction ends. */
async function forceRowSecurity(
  owner: OwnerConnection,
  all: readonly Table[],
  force: boolean,
): Promise<void> {
  for (const { name } of all) {
    if (name.startsWith("tenant.")) {
      await owner.script(`ALTER TABLE ${name} ${force ? "FORCE" : "NO FORCE"} ROW LEVEL SECURITY`);
    }
  }
}

/**
 * Reads exported lines into an empty, migrated database in one transaction, and raises the log's epoch: transaction
 * ids start anew here, while what was imported keeps its order before everything that follows. Answers how many
 * rows were read. Throws when a table already holds rows, or on a line it does not understand.
 */
export async function importRows(owner: OwnerConnection, lines: AsyncIterable<string>): Promise<number> {
  const known = await tables(owner);
  const names = new Set(known.map(table => table.name));
  const counters = new Set(await sequences(owner));
  let total = 0;
  let epoch = 0;
  await owner.transaction(async () => {
    await forceRowSecurity(owner, known, false);
    for (const table of known) {
      const [row] = await owner.query<{ some: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM ${table.name}) AS some`,
      );
      if (row?.some)
        throw new Error(`The database is not empty: ${table.name} holds rows. Import into a fresh one.`);
    }
    for await (const text of lines) {
      if (text === "") continue;
      const line = lineSchema.parse(JSON.parse(text));
      const name = "table" in line ? line.table : line.sequence;
      if (!("table" in line ? names : counters).has(name)) {
        throw new Error(
          `The export has ${name}, which this version does not know: import with the version that wrote it.`,
        );
      }
      if ("sequence" in line) {
        await owner.query("SELECT setval($1::text::regclass, $2::bigint, $3::boolean)", [
          name,
          line.value,
          line.used,
        ]);
        continue;
      }
      await owner.query(
        `INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, $1::text::jsonb -> 'rows')`,
        [text],
      );
      total += line.rows.length;
      if (name === "tenant.events") {
        for (const row of line.rows)
          epoch = Math.max(epoch, z.looseObject({ epoch: z.number() }).parse(row).epoch);
      }
    }
    await owner.query("UPDATE platform.log_epoch SET epoch = greatest(epoch, $1::int) + 1", [epoch]);
    // Leases belong to processes of the old database.
    await owner.script("UPDATE tenant.work SET lease_until = NULL WHERE lease_until IS NOT NULL");
    await forceRowSecurity(owner, known, true);
  });
  return total;
}
