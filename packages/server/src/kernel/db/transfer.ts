import { z } from "zod";
import type { OwnerConnection } from "./database.ts";

/** Rows of one table on their way from one database to another. */
export interface TransferChunk {
  table: string;
  rows: unknown[];
}

const chunkSchema = z.object({
  table: z.string().regex(/^(tenant|platform)\.[a-z_0-9]+$/),
  rows: z.array(z.json()),
});
const PAGE = 500;
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

/**
 * Every row of every table as JSON, in pages by primary key: memory stays flat. The caller is the only process on
 * the database; a superuser or the embedded engine, for row-level security is forced on owners too.
 */
export async function* exportRows(owner: OwnerConnection): AsyncGenerator<TransferChunk> {
  for (const table of await tables(owner)) {
    const key = table.key.map(column => `t.${column}`).join(", ");
    let after: string | undefined;
    for (;;) {
      const rows: { row: string; at: string }[] = await owner.query(
        `SELECT to_jsonb(t)::text AS row, to_jsonb(ROW(${key}))::text AS at FROM ${table.name} t
         ${after === undefined ? "" : `WHERE (${key}) > ${placeholders(table)}`}
         ORDER BY ${key} LIMIT ${PAGE}`,
        after === undefined
          ? []
          : Object.values(z.record(z.string(), z.json()).parse(JSON.parse(after))).map(String),
      );
      if (rows.length === 0) break;
      yield { table: table.name, rows: rows.map(({ row }): unknown => JSON.parse(row)) };
      after = rows.at(-1)?.at;
      if (rows.length < PAGE) break;
    }
  }
}

/** `($1, $2)`: types come from the columns it is compared with. */
function placeholders(table: Table): string {
  return `(${table.key.map((_, index) => `$${index + 1}`).join(", ")})`;
}

/**
 * Reads exported lines into an empty, migrated database in one transaction, and raises the log's epoch: transaction
 * ids start anew here, while what was imported keeps its order before everything that follows. Answers how many
 * rows were read. Throws when a table already holds rows.
 */
export async function importRows(owner: OwnerConnection, lines: AsyncIterable<string>): Promise<number> {
  const known = await tables(owner);
  const names = new Set(known.map(table => table.name));
  let total = 0;
  let epoch = 0;
  await owner.transaction(async () => {
    const forced = known.filter(table => table.name.startsWith("tenant."));
    // An owner that is no superuser is bound by forced policies as well; the lock keeps everyone else out meanwhile.
    for (const table of forced) await owner.script(`ALTER TABLE ${table.name} NO FORCE ROW LEVEL SECURITY`);
    for (const table of known) {
      const [row] = await owner.query<{ some: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM ${table.name}) AS some`,
      );
      if (row?.some)
        throw new Error(`The database is not empty: ${table.name} holds rows. Import into a fresh one.`);
    }
    for await (const line of lines) {
      if (line === "") continue;
      const chunk = chunkSchema.parse(JSON.parse(line));
      if (!names.has(chunk.table))
        throw new Error(`The export has the table ${chunk.table}, which this version does not know`);
      await owner.query(
        `INSERT INTO ${chunk.table} SELECT * FROM jsonb_populate_recordset(NULL::${chunk.table}, $1::text::jsonb)`,
        [JSON.stringify(chunk.rows)],
      );
      total += chunk.rows.length;
      if (chunk.table === "tenant.events") {
        for (const row of chunk.rows)
          epoch = Math.max(epoch, z.looseObject({ epoch: z.number() }).parse(row).epoch);
      }
    }
    await owner.query("UPDATE platform.log_epoch SET epoch = greatest(epoch, $1::int) + 1", [epoch]);
    // Leases belong to processes of the old database.
    await owner.script("UPDATE tenant.work SET lease_until = NULL WHERE lease_until IS NOT NULL");
    for (const table of forced) await owner.script(`ALTER TABLE ${table.name} FORCE ROW LEVEL SECURITY`);
  });
  return total;
}
