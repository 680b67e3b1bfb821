/**
 * The whole suite: `npm test`, or `npm test -- path/to/file.test.ts -t "a name"`.
 *
 * Runs vitest once per lane (see vitest.config.ts), starting the servers the lanes need. A lane that
 * this machine can't have is named with its reason and counted as skipped; with CI=true as failed.
 * The last line is always `N passed, N failed, N skipped`.
 */
import { globSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Lane,
  LaneUnavailable,
  startPostgres,
  startRedis,
} from "../packages/server/src/testing/lanes/index.ts";
import { root, run } from "./process.ts";
import { add, closingLine, nothing, readTotals, type Totals } from "./test-totals.ts";

const args = process.argv.slice(2);
const strict = process.env.CI === "true" || process.env.CI === "1";

const lanes = new Map<string, Lane>();
const notes: string[] = [];
const reports = await mkdtemp(join(tmpdir(), "mailstead-tests-"));
let interrupted = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  // vitest gets the signal too and ends; the loop below then stops the servers and sums up.
  process.on(signal, () => {
    interrupted = true;
  });
}

const totals = await runAllLanes().finally(cleanUp);
for (const note of notes) console.log(note);
if (args.length > 0 && totals.passed + totals.failed + totals.skipped === 0) {
  console.log(`No test matches: ${args.join(" ")}`);
  totals.failed += 1;
}
console.log(closingLine(totals));
process.exitCode = totals.failed > 0 || interrupted ? 1 : 0;

async function runAllLanes(): Promise<Totals> {
  let sum = await runLane("embedded", { MAILSTEAD_TEST_DB: "pglite" });

  if (!interrupted && concerns(".db.test.ts", ".postgres.test.ts")) {
    const postgres = await prepare("postgres", startPostgres);
    const env = { MAILSTEAD_TEST_DB: "postgres", MAILSTEAD_TEST_DATABASE_URL: postgres?.url };
    sum = add(sum, postgres ? await runLane("postgres", env) : missingLane());
  }

  if (!interrupted && concerns(".redis.test.ts")) {
    const redis = await prepare("redis", startRedis);
    const database = lanes.get("postgres")?.url;
    const env = {
      MAILSTEAD_TEST_DB: database ? "postgres" : "pglite",
      MAILSTEAD_TEST_DATABASE_URL: database,
      MAILSTEAD_TEST_REDIS_URL: redis?.url,
    };
    sum = add(sum, redis ? await runLane("redis", env) : missingLane());
  }
  return sum;
}

/** Whether any file with one of these endings is among those asked for; options may pick any file. */
function concerns(...endings: string[]): boolean {
  if (args.some(arg => arg.startsWith("-"))) return true;
  const files = globSync(
    endings.map(ending => `packages/server/src/**/*${ending}`),
    { cwd: root },
  );
  return files.some(file => args.length === 0 || args.some(arg => file.includes(arg.replace(/^\.\//, ""))));
}

async function prepare(name: string, start: () => Promise<Lane>): Promise<Lane | undefined> {
  try {
    console.log(`\nPreparing the ${name} lane …`);
    const lane = await start();
    lanes.set(name, lane);
    console.log(`${name} lane: ${lane.source}`);
    return lane;
  } catch (error) {
    if (!(error instanceof LaneUnavailable)) throw error;
    notes.push(`${name} lane ${strict ? "failed (CI may not skip it)" : "skipped"}: ${error.message}`);
    return undefined;
  }
}

function missingLane(): Totals {
  return strict ? { ...nothing, failed: 1 } : { ...nothing, skipped: 1 };
}

async function runLane(name: string, env: Record<string, string | undefined>): Promise<Totals> {
  const report = join(reports, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const mayBeEmpty = name !== "embedded" || args.length > 0 ? ["--passWithNoTests"] : [];
  const { code } = await run("vitest", ["run", ...reporters, ...mayBeEmpty, ...args], {
    inherit: true,
    env: { ...env, MAILSTEAD_TEST_LANE: name },
  });
  return readTotals(report, code);
}

async function cleanUp(): Promise<void> {
  await Promise.all([...lanes.values()].map(lane => lane.stop()));
  await rm(reports, { recursive: true, force: true });
}
