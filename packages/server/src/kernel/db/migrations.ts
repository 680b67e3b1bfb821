import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageFile } from "../package-root.ts";
import type { Database } from "./database.ts";

const FOLDER = packageFile("migrations");
/** Arbitrary but constant: every migrating process waits for the same lock. */
const ADVISORY_LOCK = 7_411_052;

export interface MigrationResult {
  applied: string[];
  total: number;
}

/**
 * Applies the SQL files of `migrations/` in order, each in its own transaction, forward only, one process at
 * a time. Throws when an applied file was changed afterwards, or when the database is newer than this build.
 */
export async function migrate(
  database: Database,
  options: { grantTo?: string; crashAfter?: (file: string) => void } = {},
): Promise<MigrationResult> {
  const files = (await readdir(FOLDER)).filter(name => name.endsWith(".sql")).sort();
  const applied: string[] = [];
  await database.migrate(async owner => {
    await owner.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
    try {
      await owner.script(`
        CREATE SCHEMA IF NOT EXISTS platform;
        CREATE TABLE IF NOT EXISTS platform.migrations (
          name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
      const done = new Map(
        (
          await owner.query<{ name: string; checksum: string }>(
            "SELECT name, checksum FROM platform.migrations",
          )
        ).map(row => [row.name, row.checksum]),
      );
      const unknown = [...done.keys()].find(name => !files.includes(name));
      if (unknown)
        throw new Error(`The database has migration ${unknown}, which this build does not know: upgrade it.`);
      for (const file of files) {
        const sql = await readFile(join(FOLDER, file), "utf8");
        const checksum = createHash("sha256").update(sql).digest("hex");
        const before = done.get(file);
        if (before === checksum) continue;
        if (before)
          throw new Error(`Migration ${file} was changed after it was applied; add a new file instead.`);
        await owner.transaction(async () => {
          await owner.script(sql);
          options.crashAfter?.(file);
          await owner.query("INSERT INTO platform.migrations (name, checksum) VALUES ($1, $2)", [
            file,
            checksum,
          ]);
        });
        applied.push(file);
      }
      await owner.query("SELECT platform.ensure_partitions(now()::date)");
      if (options.grantTo) {
        const login = options.grantTo.replaceAll('"', '""');
        await owner.script(`GRANT mailstead_tenant, mailstead_batch, mailstead_system TO "${login}"`);
      }
    } finally {
      await owner.query("SELECT pg_advisory_unlock($1)", [ADVISORY_LOCK]);
    }
  });
  return { applied, total: files.length };
}
