import { glob } from "node:fs/promises";
import { getTableColumns, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../kernel/db/index.ts";
import { migrate } from "../kernel/db/index.ts";
import { newId, toUuid } from "../kernel/ids/index.ts";
import { openTestDatabase } from "./database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function catalogue<Row extends object>(sql: string): Promise<Row[]> {
  let rows: Row[] = [];
  await database.migrate(async owner => {
    rows = await owner.query<Row>(sql);
  });
  return rows;
}

describe("the schema", () => {
  it("forces row-level security on every table and partition of tenant", async () => {
    const open = await catalogue<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'tenant' AND c.relkind IN ('r', 'p')
        AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity
          OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'organization'))`);
    expect(open).toEqual([]);
  });

  it("starts every primary key and unique index of tenant with the organization, or says why not", async () => {
    const rows = await catalogue<{ index: string; first: string }>(`
      SELECT c.relname AS index, a.attname AS first FROM pg_index i
      JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
      JOIN pg_namespace n ON n.oid = t.relnamespace JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
      WHERE n.nspname = 'tenant' AND i.indisunique AND NOT t.relispartition AND a.attname <> 'organization_id' ORDER BY 1`);
    // The public part of a key and the sandbox label are found before the organization is known; a service domain is
    // a zone, which can be delegated to one organization only.
    expect(rows.map(row => row.index)).toEqual([
      "api_keys_key_id_key",
      "organizations_service_domain",
      "workspaces_sandbox_label_key",
    ]);
  });

  it("lets the application's roles own nothing and bypass nothing", async () => {
    const rows = await catalogue(`
      SELECT rolname FROM pg_roles r WHERE rolname LIKE 'mailstead_%' AND (rolsuper OR rolbypassrls OR rolcanlogin
        OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid))`);
    expect(rows).toEqual([]);
  });

  it("answers no rows without an organization, after one was set and left", async () => {
    const organization = toUuid(newId("org"));
    await database.transaction({ kind: "tenant", organizationId: organization }, tx => tx.query("SELECT 1"));
    const rows = await database.transaction({ kind: "batch", organizationIds: [] }, tx =>
      tx.query("SELECT * FROM tenant.organizations"),
    );
    expect(rows).toEqual([]);
  });

  it("is described by drizzle as it is", async () => {
    const columns = await catalogue<{ table: string; column: string; type: string; nullable: boolean }>(`
      SELECT n.nspname || '.' || c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type,
        NOT a.attnotnull AS nullable
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('tenant', 'platform') AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`);
    const known = new Map(columns.map(column => [`${column.table}.${column.column}`, column]));
    const problems: string[] = [];
    let tables = 0;
    for await (const file of glob("**/tables.ts", { cwd: new URL("..", import.meta.url).pathname })) {
      const exported: Record<string, unknown> = await import(new URL(`../${file}`, import.meta.url).href);
      for (const table of Object.values(exported)) {
        if (!is(table, PgTable)) continue;
        tables += 1;
        const { name, schema } = getTableConfig(table);
        for (const column of Object.values(getTableColumns(table))) {
          const place = `${schema}.${name}.${column.name}`;
          const real = known.get(place);
          if (real === undefined) problems.push(`${place} is not in the database`);
          else if (real.nullable === column.notNull)
            problems.push(`${place}: nullable is ${real.nullable} in the database`);
          else if (typeOf(column.getSQLType()) !== typeOf(real.type))
            problems.push(`${place}: ${column.getSQLType()} is ${real.type}`);
        }
      }
    }
    expect(problems).toEqual([]);
    expect(tables).toBeGreaterThan(0);
  });

  it("migrates once, and refuses a file that was changed afterwards", async () => {
    expect((await migrate(database)).applied).toEqual([]);
    await database.migrate(owner =>
      owner.script("UPDATE platform.migrations SET checksum = 'x' WHERE name LIKE '0001%'"),
    );
    await expect(migrate(database)).rejects.toThrow(/changed after it was applied/);
  });
});

/** One name for the spellings of a type. */
function typeOf(type: string): string {
  const short = type
    .toLowerCase()
    .replace(/\(.*\)/, "")
    .trim();
  return (
    {
      "timestamp with time zone": "timestamptz",
      int: "integer",
      int4: "integer",
      bool: "boolean",
      int8: "bigint",
      int2: "smallint",
    }[short] ?? short
  );
}
