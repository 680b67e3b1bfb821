import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Database,
  migrate,
  openPGlite,
  openPostgres,
} from "../../packages/server/src/kernel/db/index.ts";
import { createPostgresDatabase } from "../../packages/server/src/testing/database.ts";
import { startPostgres } from "../../packages/server/src/testing/lanes/index.ts";

/** A migrated database to measure on, and the way to remove it. */
export interface BenchDatabase {
  database: Database;
  label: string;
  close(): Promise<void>;
}

/** A fresh PGlite in a temporary folder. */
export async function benchPGlite(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "mailstead-bench-"));
  const database = await openPGlite({ dataDir: folder });
  await migrate(database);
  return {
    database,
    label: "PGlite",
    async close() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A fresh database on `DATABASE_URL`, else on a private server whose commits reach the disk. */
export async function benchPostgres(): Promise<BenchDatabase> {
  const lane = await startPostgres({ durable: true, settings: { max_wal_size: "4GB" } });
  process.env.MAILSTEAD_TEST_DATABASE_URL = lane.url;
  const { url, drop } = await createPostgresDatabase();
  const database = openPostgres({ url });
  await migrate(database);
  return {
    database,
    label: `Postgres (${lane.source})`,
    async close() {
      await database.close();
      await drop();
      await lane.stop();
    },
  };
}

/** The databases to measure on: both, or the one named by the first argument (`pglite`, `postgres`). */
export function benchDatabases(): (() => Promise<BenchDatabase>)[] {
  const wanted = process.argv[2];
  if (wanted === "pglite") return [benchPGlite];
  if (wanted === "postgres") return [benchPostgres];
  return [benchPGlite, benchPostgres];
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One line per measured side: name, per second. */
export function report(name: string, perSecond: number, unit: string): void {
  console.log(`${name.padEnd(58)} ${Math.round(perSecond).toLocaleString("en").padStart(9)} ${unit}`);
}
