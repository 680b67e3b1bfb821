import type { Queryable } from "../../../kernel/db/index.ts";

/**
 * Makes the rest of the transaction look rows up by their keys. A table that was never analysed (always so on PGlite)
 * seems to hold a few dozen rows per organization, and the planner would rather read all of them than follow the keys
 * of a batch: with a million emails that is the difference between milliseconds and minutes. Send it together with the
 * first statement; it needs no answer.
 */
export async function preferIndexes(on: Queryable): Promise<void> {
  await on.query(
    `SELECT set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
       set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`,
  );
}
