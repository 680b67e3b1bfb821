import type { Database } from "../db/index.ts";
import { isMailsteadError } from "../errors/index.ts";
import type { Logger } from "../telemetry/index.ts";
import { type Clock, workspaceTime } from "../time/index.ts";
import type { ClaimedWork, WorkQueue } from "./queue.ts";
import type { WorkHandler } from "./worker.ts";

/** The lane of periodic and delayed jobs; the work's kind is the job's name, its subject what it is about. */
export const SCHEDULE_LANE = "schedule";

/** Something done now and then, at least once: it must bear being run again. */
export interface Job {
  kind: string;
  /** `now` is the workspace's clock. Answers when it is due again; nothing when it is over. */
  run(work: ClaimedWork, now: Date, signal: AbortSignal): Promise<{ againAt: Date } | undefined>;
}

const BACKOFF_MS = 5_000;
const MAX_BACKOFF_MS = 3_600_000;

/** Runs the jobs of all features. A job that throws is due again after a growing pause. */
export function jobHandler(
  jobs: readonly Job[],
  services: { db: Database; queue: WorkQueue; clock: Clock; logger: Logger },
): WorkHandler {
  const byKind = new Map(jobs.map(job => [job.kind, job]));
  if (byKind.size !== jobs.length) throw new Error("Two jobs have the same kind");
  return {
    topic: SCHEDULE_LANE,
    batchSize: 8,
    concurrency: 4,
    async run(batch, signal) {
      await Promise.all(batch.map(work => runOne(work, signal)));
    },
  };

  async function runOne(work: ClaimedWork, signal: AbortSignal) {
    const now = () => workspaceTime(services.clock, work.clockOffsetMs);
    let again: Date | undefined;
    let failed = false;
    try {
      const job = byKind.get(work.kind);
      // A newer process scheduled it: leave it for that one.
      if (job === undefined) again = new Date(now().getTime() + MAX_BACKOFF_MS);
      else again = (await job.run(work, now(), signal))?.againAt;
    } catch (error) {
      failed = true;
      const pause = Math.min(MAX_BACKOFF_MS, BACKOFF_MS * 2 ** Math.min(work.attempts - 1, 20));
      again = new Date(now().getTime() + pause);
      const log = isMailsteadError(error) ? services.logger.warn : services.logger.error;
      log.call(
        services.logger,
        { err: error, job: work.kind, attempt: work.attempts },
        "A job failed and is due again",
      );
    }
    await services.db.transaction({ kind: "batch", organizationIds: [work.organizationId] }, async tx => {
      await services.queue.settle(tx, [
        again === undefined ? { work } : { work, dueAgainAt: again, resetAttempts: !failed },
      ]);
    });
  }
}
