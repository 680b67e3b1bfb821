import { purgeExpiredIdempotencyKeys } from "./kernel/http/index.ts";
import type { Runtime } from "./runtime.ts";

const HOUR_MS = 3_600_000;

/** Makes the partitions of the coming months and forgets answers that are no longer replayed. Bears being run anywhere, any time. */
export async function maintain(runtime: Pick<Runtime, "db" | "clock">): Promise<void> {
  const now = runtime.clock.now();
  await runtime.db.transaction({ kind: "system", purpose: "partitions" }, async tx => {
    await tx.query("SELECT platform.ensure_partitions($1::date)", [now.toISOString().slice(0, 10)]);
  });
  while ((await purgeExpiredIdempotencyKeys(runtime.db, now)) > 0);
}

/** Maintains the database now and every hour. Answers the way to stop. */
export async function startMaintenance(
  runtime: Pick<Runtime, "db" | "clock" | "logger">,
): Promise<() => void> {
  const run = () =>
    maintain(runtime).catch(error => {
      runtime.logger.error({ err: error }, "Maintenance failed; it is tried again in an hour");
    });
  await run();
  const timer = setInterval(run, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}
