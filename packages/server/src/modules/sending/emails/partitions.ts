import type { Runtime } from "../../../runtime.ts";

/** The tables that are partitioned by month. `events` is the log's; it grows with them. */
const TABLES = ["emails", "recipients", "events", "webhook_deliveries"];
/** A process that is down for a month still finds its partitions made. */
const MONTHS_AHEAD = 2;

/** Makes the monthly partitions of this month and the next two. Call it at boot and once a day. */
export async function ensurePartitions(runtime: Pick<Runtime, "db" | "clock">): Promise<void> {
  const first = runtime.clock.now();
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + MONTHS_AHEAD, 1);
  for (const table of TABLES) {
    // One transaction each: making a partition locks the table's default partition.
    await runtime.db.transaction({ kind: "system", purpose: `partitions of ${table}` }, async tx => {
      await tx.query("SELECT platform.make_partitions($1::text, $2::date, $3::date)", [
        table,
        first.toISOString().slice(0, 10),
        last.toISOString().slice(0, 10),
      ]);
    });
  }
}
