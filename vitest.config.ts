import { configDefaults, defineConfig } from "vitest/config";

/**
 * Three lanes, told apart by a test file's name (`scripts/test.ts` runs them one after the other):
 *
 *   embedded   everything on PGlite, in process: the default
 *   postgres   `*.db.test.ts` a second time, and `*.postgres.test.ts`, on a real PostgreSQL
 *   redis      `*.redis.test.ts`
 */
const lane =
  process.env.MAILSTEAD_TEST_LANE ?? (process.env.MAILSTEAD_TEST_DB === "postgres" ? "postgres" : "embedded");

const everything = [
  "packages/*/src/**/*.test.{ts,tsx}",
  "packages/*/test/**/*.test.{ts,tsx}",
  "packages/*/scripts/**/*.test.ts",
  "examples/**/*.test.ts",
  "scripts/**/*.test.ts",
  "bench/**/*.test.ts",
];
const needsPostgres = "**/*.postgres.test.ts";
const needsRedis = "**/*.redis.test.ts";

const include: Record<string, string[]> = {
  embedded: everything,
  postgres: ["packages/server/src/**/*.db.test.ts", "packages/server/src/**/*.postgres.test.ts"],
  redis: ["packages/server/src/**/*.redis.test.ts"],
};

export default defineConfig({
  test: {
    include: include[lane] ?? everything,
    exclude: [...configDefaults.exclude, ...(lane === "embedded" ? [needsPostgres, needsRedis] : [])],
    pool: "forks",
    maxWorkers: 2,
    // Conditions are waited for, so a busy machine only needs patience.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 60_000,
    allowOnly: false,
    dangerouslyIgnoreUnhandledErrors: false,
  },
});
