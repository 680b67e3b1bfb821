import { createSecretKey } from "node:crypto";
import { batchScope } from "../../../kernel/tenancy.ts";
import type { ClaimedWork, WorkHandler } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { type FindAddresses, findPoolAddresses } from "./addresses.ts";
import { ByteBudget } from "./byte-budget.ts";
import { type Delivery, deliverEmail } from "./deliver.ts";
import { createOutcomeWriter, type OutcomeWriter } from "./outcome-writer.ts";
import { createPersonalizer } from "./personalize.ts";
import { HOLD_MS, type Reservation, reserve, settlementOf } from "./reserve.ts";
import { Signers } from "./signers.ts";
import { Stragglers } from "./stragglers.ts";
import { Transports } from "./transport.ts";

/** Where a crash test may kill the process. */
export type CrashPoint = "after_claim" | "after_dot" | "after_250_before_commit";

export interface SendHandlerOptions {
  /** Default: by pool. */
  findAddresses?: FindAddresses;
  crashPoints?: (name: CrashPoint) => void | Promise<void>;
  /** Emails of one batch. Default 100. */
  batchSize?: number;
  /** Batches at the same time. Default 4. */
  concurrency?: number;
}

/** Messages in memory, all batches together. */
const BUDGET_BYTES = 128 * 1024 * 1024;
const MAX_STRAGGLERS = 2000;
/** How long a batch waits for its slow emails before it makes room for the next one. */
const PATIENCE_MS = 3000;
const GRACE_MS = 10_000;

/** Sends accepted email: the work of topic `send`. */
export function createSendHandler(runtime: Runtime, options: SendHandlerOptions = {}): WorkHandler {
  const { crashPoints, findAddresses = findPoolAddresses } = options;
  const transports = new Transports(runtime);
  const afterDot = crashPoints && (() => void crashPoints("after_dot"));
  const delivery: Delivery = {
    runtime,
    transports,
    signers: new Signers(runtime.worlds.vault),
    personalizer: createPersonalizer(runtime),
    budget: new ByteBudget(BUDGET_BYTES),
    returnPathKey: createSecretKey(runtime.keys.returnPath[0]),
    afterDot,
  };
  const writer = createOutcomeWriter(runtime, crashPoints && (() => crashPoints("after_250_before_commit")));
  const stragglers = new Stragglers(runtime.queue, runtime.clock, MAX_STRAGGLERS, error => {
    runtime.logger.warn({ err: error }, "Could not prolong the leases of slow emails");
  });
  let closing: Promise<void> | undefined;

  return {
    topic: "send",
    batchSize: options.batchSize ?? 100,
    concurrency: options.concurrency ?? 4,
    async run(batch, signal) {
      const close = () => {
        closing ??= transports.close(GRACE_MS);
      };
      if (signal.aborted) return;
      signal.addEventListener("abort", close, { once: true });
      try {
        await crashPoints?.("after_claim");
        const { reservations, gone } = await runtime.db.transaction(
          batchScope(batch.map(work => work.organizationId)),
          tx => reserve(tx, runtime.clock, findAddresses, batch),
        );
        if (gone.length > 0) await dropWork(runtime, gone);
        const running = new Map<ClaimedWork, Promise<void>>();
        for (const reservation of reservations) {
          const { work } = reservation.email;
          const done = sendOne(delivery, writer, reservation)
            // Its lease ends by itself and it is claimed again.
            .catch(error =>
              runtime.logger.error({ err: error, emailId: reservation.email.publicId }, "Sending failed"),
            )
            .finally(() => running.delete(work));
          running.set(work, done);
        }
        await patiently(running, stragglers, signal);
        await closing;
      } finally {
        signal.removeEventListener("abort", close);
      }
    },
  };
}

async function sendOne(delivery: Delivery, writer: OutcomeWriter, reservation: Reservation): Promise<void> {
  const { email, attempt } = reservation;
  let { changes } = reservation;
  let settled = reservation;
  if (attempt !== undefined) {
    try {
      changes = [...changes, ...(await deliverEmail(delivery, email, attempt.address, attempt.recipients))];
    } catch (error) {
      delivery.runtime.logger.error(
        { err: error, emailId: email.publicId },
        "An email could not be prepared; it is tried again",
      );
      const until = new Date(email.now().getTime() + HOLD_MS);
      const waiting = attempt.recipients.map(({ position }) => ({ position, until }));
      settled = { ...reservation, waiting: [...reservation.waiting, ...waiting] };
    }
  }
  await writer.write({ email, changes, settlement: settlementOf(settled, changes) });
}

/** Waits for the batch, but leaves slow ones to the stragglers when other mail could go. */
async function patiently(
  running: ReadonlyMap<ClaimedWork, Promise<void>>,
  stragglers: Stragglers,
  signal: AbortSignal,
): Promise<void> {
  const all = Promise.all(running.values());
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">(resolve => {
    timer = setTimeout(resolve, PATIENCE_MS, "late");
  });
  const first = await Promise.race([all, late]);
  clearTimeout(timer);
  if (first === "late" && (signal.aborted || !stragglers.adopt(new Map(running)))) await all;
}

async function dropWork(runtime: Runtime, gone: readonly ClaimedWork[]): Promise<void> {
  await runtime.db.transaction(batchScope(gone.map(work => work.organizationId)), async tx => {
    await runtime.queue.settle(
      tx,
      gone.map(work => ({ work })),
    );
  });
}
