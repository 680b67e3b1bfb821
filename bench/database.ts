import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { type Database, migrate, openPGlite, openPostgres } from "../packages/server/src/kernel/db/index.ts";
import { startPostgres } from "../packages/server/src/testing/lanes/index.ts";

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
  const name = `mailstead_bench_${process.pid}`;
  const admin = postgres(lane.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`CREATE DATABASE ${name}`);
  const url = new URL(lane.url);
  url.pathname = `/${name}`;
  const database = openPostgres({ url: url.toString() });
  await migrate(database);
  return {
    database,
    label: `Postgres (${lane.source})`,
    async close() {
      await database.close();
      await admin.unsafe(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
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
