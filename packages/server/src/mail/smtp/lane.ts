import type { Dialled } from "./dial.ts";
import type { DeliveryJob } from "./job.ts";
import { localVerdict, type Verdict } from "./outcome.ts";
import { opportunisticTls } from "./tls.ts";

/** A pooled connection. */
export interface Slot extends Dialled {
  readonly id: string;
  readonly ehloName: string;
  readonly tlsId: string;
}

interface Waiter {
  readonly job: DeliveryJob;
  readonly settle: (given: Slot | "room" | Verdict) => void;
}

/** How many waiting jobs are looked at for one that fits a free connection. */
const LOOK_AHEAD = 16;
/** Messages after which a narrowed lane may open one more connection. */
const WIDEN_AFTER = 50;

const stopped = localVerdict("deferred", "local", "4.3.0", "delivery was stopped");

/** The connections and waiting jobs of one (source address, realm, site). Bookkeeping only: it opens and ends none. */
export class Lane {
  readonly key: string;
  /** Deliveries that hold on to this lane. */
  users = 0;
  readonly #limit: number;
  #ceiling: number;
  #delivered = 0;
  #dialling = 0;
  readonly #busy = new Set<Slot>();
  /** Idle connections, the most recently used last, with what cancels their idle timer. */
  readonly #idle = new Map<Slot, () => void>();
  #waiters: Waiter[] = [];

  constructor(key: string, limit: number) {
    this.key = key;
    this.#limit = limit;
    this.#ceiling = limit;
  }

  get #open(): number {
    return this.#dialling + this.#busy.size + this.#idle.size;
  }

  /** Whether one more connection may be opened. */
  get hasRoom(): boolean {
    return this.#open < this.#ceiling;
  }

  /** Whether jobs are waiting. */
  get crowded(): boolean {
    return this.#waiters.length > 0;
  }

  /** Whether nothing at all refers to the lane. */
  get unused(): boolean {
    return this.users === 0 && this.#open === 0;
  }

  /** Takes an idle connection that fits the job, the most recently used first. */
  take(job: DeliveryJob): Slot | undefined {
    let best: Slot | undefined;
    for (const slot of this.#idle.keys()) if (fits(slot, job)) best = slot;
    if (best !== undefined) this.#unpark(best);
    return best;
  }

  /** Takes the longest unused idle connection, to end it. */
  takeOldestIdle(): Slot | undefined {
    for (const slot of this.#idle.keys()) {
      this.#unpark(slot);
      return slot;
    }
    return undefined;
  }

  /** Takes all idle connections, to end them. */
  takeIdle(): Slot[] {
    const slots = [...this.#idle.keys()];
    for (const slot of slots) this.#unpark(slot);
    return slots;
  }

  /** Reserves a place while dialling; the returned function gives it up. */
  enter(): () => void {
    this.#dialling += 1;
    return () => {
      this.#dialling -= 1;
    };
  }

  /** Adds a connection that was just opened, as busy. */
  admit(slot: Slot): void {
    this.#busy.add(slot);
  }

  /** Hands a busy connection to the first waiting job it fits; false when there is none. */
  giveBack(slot: Slot): boolean {
    const at = this.#waiters.slice(0, LOOK_AHEAD).findIndex(waiter => fits(slot, waiter.job));
    if (at === -1) return false;
    const [waiter] = this.#waiters.splice(at, 1);
    waiter?.settle(slot);
    return true;
  }

  /** Keeps a busy connection as idle. */
  park(slot: Slot, cancelTimer: () => void): void {
    this.#busy.delete(slot);
    this.#idle.set(slot, cancelTimer);
  }

  /** Whether nobody uses the connection now. */
  isIdle(slot: Slot): boolean {
    return this.#idle.has(slot);
  }

  /** Removes a connection, whatever its state. */
  forget(slot: Slot): void {
    this.#idle.get(slot)?.();
    const known = this.#idle.delete(slot) || this.#busy.delete(slot);
    if (known) this.offerRoom();
  }

  /** Drops the connections in use; their jobs end by that. */
  destroyBusy(): void {
    for (const slot of this.#busy) slot.session.destroy("sending is shutting down");
  }

  /** Waits for a connection that fits, for room to open one (`room`), or for the verdict that ends the wait. */
  wait(job: DeliveryJob): Promise<Slot | "room" | Verdict> {
    return new Promise(resolve => {
      const abort = () => {
        this.#waiters = this.#waiters.filter(other => other !== waiter);
        waiter.settle(stopped);
      };
      const waiter: Waiter = {
        job,
        settle: given => {
          job.signal?.removeEventListener("abort", abort);
          resolve(given);
        },
      };
      job.signal?.addEventListener("abort", abort, { once: true });
      this.#waiters.push(waiter);
    });
  }

  /** Ends all waits with a verdict. */
  refuseWaiters(verdict: Verdict): void {
    for (const waiter of this.#waiters.splice(0)) waiter.settle(verdict);
  }

  /** Lowers the number of connections to those that work; false when there is none, so that this can't help. */
  narrow(): boolean {
    const working = this.#busy.size + this.#idle.size;
    if (working === 0) return false;
    this.#ceiling = Math.min(this.#ceiling, working);
    this.#delivered = 0;
    return true;
  }

  /** Notes a message that went through: after enough of them a narrowed lane regains one connection. */
  widen(): void {
    if (this.#ceiling === this.#limit) return;
    this.#delivered += 1;
    if (this.#delivered < WIDEN_AFTER) return;
    this.#delivered = 0;
    this.#ceiling += 1;
    this.offerRoom();
  }

  /** Lets the longest waiting job open a connection if there is room. */
  offerRoom(): void {
    if (this.#waiters.length > 0 && this.hasRoom) this.#waiters.shift()?.settle("room");
  }

  #unpark(slot: Slot): void {
    this.#idle.get(slot)?.();
    this.#idle.delete(slot);
    this.#busy.add(slot);
  }
}

/** A connection fits when it leads to a host of the job's route, greeted as the job wants, under the same policy. */
function fits(slot: Slot, job: DeliveryJob): boolean {
  return (
    slot.session.usable &&
    slot.ehloName === job.ehloName &&
    slot.tlsId === (job.tls ?? opportunisticTls).id &&
    job.hosts.some(host => host.name === slot.mxHost)
  );
}
