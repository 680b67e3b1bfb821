import type { Clock } from "../../../kernel/time/index.ts";
import type { ClaimedWork, WorkQueue } from "../../../kernel/work/index.ts";

const LEASE_MS = 30_000;

/**
 * Work that outlived its batch: a receiver may take minutes to answer, and other mail must not wait for it. Keeps its
 * leases until it is done. Bounded: past that, batches wait for their slow ones.
 */
export class Stragglers {
  readonly #queue: Pick<WorkQueue, "extend">;
  readonly #clock: Clock;
  readonly #max: number;
  readonly #onError: (error: unknown) => void;
  readonly #work = new Set<ClaimedWork>();
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(
    queue: Pick<WorkQueue, "extend">,
    clock: Clock,
    max: number,
    onError: (error: unknown) => void,
  ) {
    this.#queue = queue;
    this.#clock = clock;
    this.#max = max;
    this.#onError = onError;
  }

  get size(): number {
    return this.#work.size;
  }

  /** Takes over what is left of a batch, until each promise ends; false when there is no room. */
  adopt(left: ReadonlyMap<ClaimedWork, Promise<void>>): boolean {
    if (this.#work.size + left.size > this.#max) return false;
    for (const [work, done] of left) {
      this.#work.add(work);
      void done.finally(() => this.#release(work));
    }
    this.#heartbeat ??= setInterval(() => this.#extend(), LEASE_MS / 3).unref();
    return true;
  }

  #release(work: ClaimedWork): void {
    this.#work.delete(work);
    if (this.#work.size > 0) return;
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }

  #extend(): void {
    const until = new Date(this.#clock.now().getTime() + LEASE_MS);
    this.#queue.extend([...this.#work], until).catch(this.#onError);
  }
}
