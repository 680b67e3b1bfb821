/**
 * A whole Mailstead in a process of its own that can be told to die at a named point: `node crash-child.ts`, started
 * by `crash.db.test.ts` with an IPC channel. Settings come from the environment like those of `mailstead serve`.
 */
import { z } from "zod";
import { boot, migrateDatabase, openDatabase } from "../boot.ts";
import { readConfig } from "../kernel/config/index.ts";
import { migrate } from "../kernel/db/index.ts";
import { openPGlite } from "../kernel/db/pglite.ts";
import { openPostgres } from "../kernel/db/postgres.ts";
import { listen } from "../listen.ts";
import { createOrganization } from "../modules/access/index.ts";

/** What the parent asks for. */
const order = z.union([
  // Points that have to be passed in this order; it dies at the last.
  z.object({ dieAt: z.array(z.string()) }),
  z.object({ createOrganization: z.literal(true) }),
  z.object({ stop: z.literal(true) }),
]);

function tell(message: object): void {
  process.send?.(message);
}

/** SIGKILL: no handler runs, nothing is flushed. */
function die(): void {
  process.kill(process.pid, "SIGKILL");
}

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  // Leases of a killed process end as if time had passed.
  const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
  let dieAt: string[] = [];
  const database = await openDatabase(config);
  await migrateDatabase(config, database);
  const mailstead = await boot({
    config,
    database,
    clock: { now: () => new Date(Date.now() + ahead) },
    at(point) {
      if (point !== dieAt[0]) return;
      dieAt = dieAt.slice(1);
      if (dieAt.length === 0) die();
    },
  });
  const listening = await listen(mailstead);
  await mailstead.startListeners();
  await mailstead.startWorkers();
  process.on("message", async message => {
    const asked = order.parse(message);
    if ("dieAt" in asked) {
      dieAt = asked.dieAt;
      tell({ armed: true });
    } else if ("createOrganization" in asked) {
      const { key } = await createOrganization(mailstead.runtime, { name: "Acme", environment: "test" });
      tell({ apiKey: key.reveal() });
    } else {
      await listening.close();
      await mailstead.close();
      process.exit();
    }
  });
  // The test ended, however it did.
  process.on("disconnect", () => process.exit());
  tell({ url: listening.url });
}

/** Dies inside the migration named by `DIE_IN_MIGRATION`, before it is committed. */
async function dieInMigration(file: string): Promise<void> {
  const config = readConfig(process.env);
  const database =
    config.databaseUrl === undefined
      ? await openPGlite({ dataDir: config.dataDir })
      : openPostgres({ url: config.databaseUrl.reveal() });
  await migrate(database, {
    crashAfter: applied => {
      if (applied === file) die();
    },
  });
}

const migration = process.env.DIE_IN_MIGRATION;
await (migration === undefined ? serve() : dieInMigration(migration));
