import type { Egress } from "../../world/egress/port.ts";
import { BackOff, type BackOffOptions } from "./backoff.ts";
import { type DialFailure, type DialOptions, dial } from "./dial.ts";
import type { DeliveryJob, DeliveryReport } from "./job.ts";
import { Lane, type Slot } from "./lane.ts";
import { localVerdict, type RecipientResult, type Verdict } from "./outcome.ts";
import { defaultTimeouts, type SmtpTimeouts, type Timers } from "./timers.ts";
import { opportunisticTls } from "./tls.ts";

export interface PoolOptions {
  readonly egress: Egress;
  readonly timers: Timers;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Makes session ids. */
  readonly newId: () => string;
  /** Connections at a time per (source address, realm, site). Default 20 everywhere. */
  readonly concurrency?: (site: string) => number;
  /** Messages per connection. Default 100. */
  readonly maxMessages?: number;
  /** Milliseconds an unused connection is kept. Default 10,000. */
  readonly idleMs?: number;
  /** Jobs waiting for a connection, all lanes together. Default 10,000. */
  readonly maxWaiting?: number;
  /** Milliseconds to connect. Default 30,000. */
  readonly connectTimeoutMs?: number;
  readonly timeouts?: SmtpTimeouts;
  readonly backOff?: Pick<BackOffOptions, "baseMs" | "maxMs">;
  /** Default 25. */
  readonly port?: number;
}

/**
 * Connections to receivers, shared by jobs of one (source address, realm, site): bounded, reused, rested after 421
 * and refused connections. A 421 while other connections of the lane work means "too many": the lane narrows instead.
 */
export class SmtpPool {
  readonly #options: PoolOptions;
  readonly #dial: DialOptions;
  readonly #backOff: BackOff;
  readonly #lanes = new Map<string, Lane>();
  readonly #stop = new AbortController();
  readonly #leaving = new Set<Promise<void>>();
  readonly #running = new Set<Promise<DeliveryReport>>();
  #waiting = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    const { egress, timers, random } = options;
    this.#backOff = new BackOff({ timers, random, ...options.backOff });
    this.#dial = {
      egress,
      timers,
      timeouts: options.timeouts ?? defaultTimeouts,
      connectTimeoutMs: options.connectTimeoutMs ?? 30_000,
      port: options.port ?? 25,
      backOff: this.#backOff,
    };
  }

  /**
   * Delivers one message over a reused or new connection.
   *
   * @throws what `onDotSent` throws (nothing was sent then).
   */
  deliver(job: DeliveryJob): Promise<DeliveryReport> {
    const running = this.#deliver(job);
    this.#running.add(running);
    const done = () => this.#running.delete(running);
    running.then(done, done);
    return running;
  }

  /** Milliseconds until a site may be used again from a source; 0 when it may be now. */
  resting(sourceIp: string, realm: string, site: string): number {
    return this.#backOff.remaining(laneKey(sourceIp, realm, site));
  }

  /**
   * Takes no more jobs, returns waiting ones unattempted, lets running ones finish (or, with `now`, stops them) and
   * ends all connections.
   */
  async close(options: { readonly now?: boolean } = {}): Promise<void> {
    this.#closed = true;
    for (const lane of this.#lanes.values()) {
      lane.refuseWaiters(shutDown);
      for (const slot of lane.takeIdle()) this.#retire(lane, slot);
    }
    if (options.now) {
      this.#stop.abort(new Error("the SMTP pool is closing"));
      for (const lane of this.#lanes.values()) lane.destroyBusy();
    }
    await Promise.allSettled(this.#running);
    await Promise.allSettled(this.#leaving);
  }

  async #deliver(job: DeliveryJob): Promise<DeliveryReport> {
    const lane = this.#lane(job);
    lane.users += 1;
    try {
      // A job starts over when there is room at last, when the lane was narrowed, or when its connection was stale.
      for (let narrowed = 0; ; ) {
        const obstacle = this.#obstacle(job, lane);
        if (obstacle !== undefined) return obstacle;
        const got = await this.#acquire(lane, job, narrowed < 2);
        if (got === "room") continue;
        if (got === "narrowed") {
          narrowed += 1;
          continue;
        }
        if ("recipients" in got) return got;
        const report = await this.#run(lane, got, job);
        if (report !== undefined) return report;
      }
    } finally {
      lane.users -= 1;
      // A job that was offered room may have ended without using it.
      lane.offerRoom();
      this.#forgetUnused(lane);
    }
  }

  #obstacle(job: DeliveryJob, lane: Lane): DeliveryReport | undefined {
    if (this.#closed) return notAttempted(job, shutDown);
    if (job.signal?.aborted) return notAttempted(job, aborted);
    const rest = this.#backOff.remaining(lane.key);
    return rest > 0 ? notAttempted(job, resting, rest) : undefined;
  }

  /** A connection for the job, the report that there is none, or the news that it is worth starting over. */
  async #acquire(
    lane: Lane,
    job: DeliveryJob,
    mayNarrow: boolean,
  ): Promise<Slot | DeliveryReport | "room" | "narrowed"> {
    const reusable = lane.take(job);
    if (reusable !== undefined) return reusable;
    if (!lane.hasRoom) {
      const surplus = lane.takeOldestIdle();
      if (surplus !== undefined) this.#retire(lane, surplus);
    }
    if (lane.hasRoom) return this.#open(lane, job, mayNarrow);
    if (this.#waiting >= (this.#options.maxWaiting ?? 10_000)) return notAttempted(job, overloaded);
    this.#waiting += 1;
    const given = await lane.wait(job).finally(() => {
      this.#waiting -= 1;
    });
    return given !== "room" && "status" in given ? notAttempted(job, given) : given;
  }

  async #open(lane: Lane, job: DeliveryJob, mayNarrow: boolean): Promise<Slot | DeliveryReport | "narrowed"> {
    const tls = job.tls ?? opportunisticTls;
    const plan = { sourceIp: job.sourceIp, realm: job.realm, ehloName: job.ehloName, hosts: job.hosts, tls };
    const signals = job.signal === undefined ? [this.#stop.signal] : [this.#stop.signal, job.signal];
    const leave = lane.enter();
    try {
      const dialled = await dial(plan, this.#dial, AbortSignal.any(signals));
      if ("verdict" in dialled) return this.#unreached(lane, job, dialled, mayNarrow);
      const slot: Slot = { ...dialled, id: this.#options.newId(), ehloName: job.ehloName, tlsId: tls.id };
      lane.admit(slot);
      slot.session.onClosed(() => {
        // One in use is released by its job, which first reads what the end means for the site.
        if (!lane.isIdle(slot)) return;
        lane.forget(slot);
        this.#forgetUnused(lane);
      });
      return slot;
    } finally {
      leave();
    }
  }

  #unreached(
    lane: Lane,
    job: DeliveryJob,
    failure: DialFailure,
    mayNarrow: boolean,
  ): DeliveryReport | "narrowed" {
    let { retryAfterMs } = failure;
    if (failure.unavailable) {
      if (mayNarrow && lane.narrow()) return "narrowed";
      retryAfterMs = this.#rest(lane);
    }
    const { attempted, verdict } = failure;
    return { recipients: spread(job, verdict), attempted, retryAfterMs, via: undefined };
  }

  /** Runs the job; undefined when the connection had died unnoticed and nothing was answered on it. */
  async #run(lane: Lane, slot: Slot, job: DeliveryJob): Promise<DeliveryReport | undefined> {
    const { session } = slot;
    const stop = () => session.destroy("delivery was stopped");
    job.signal?.addEventListener("abort", stop, { once: true });
    if (job.signal?.aborted) stop();
    try {
      const recipients = await session.deliver(job.envelope, job);
      if (session.endedBy === "closed" && session.transactions > 1 && recipients.some(unheard))
        return undefined;
      const via = { sessionId: slot.id, mxHost: slot.mxHost, address: slot.address, tls: session.tls };
      if (session.endedBy === "unavailable") {
        return { recipients, attempted: true, retryAfterMs: this.#rest(lane), via };
      }
      if (session.usable) {
        this.#backOff.succeed(lane.key);
        lane.widen();
      }
      return { recipients, attempted: true, retryAfterMs: undefined, via };
    } finally {
      job.signal?.removeEventListener("abort", stop);
      this.#release(lane, slot);
    }
  }

  #release(lane: Lane, slot: Slot): void {
    const { session } = slot;
    if (!session.usable) lane.forget(slot);
    else if (this.#closed || session.transactions >= (this.#options.maxMessages ?? 100))
      this.#retire(lane, slot);
    else if (!lane.giveBack(slot)) {
      const { timers, idleMs = 10_000 } = this.#options;
      // A waiting job that can't use this connection needs its place more.
      if (lane.crowded) this.#retire(lane, slot);
      else
        lane.park(
          slot,
          timers.after(idleMs, () => this.#retire(lane, slot)),
        );
    }
  }

  #retire(lane: Lane, slot: Slot): void {
    lane.forget(slot);
    const left = slot.session.quit();
    this.#leaving.add(left);
    left.finally(() => this.#leaving.delete(left));
  }

  /** After 421: nobody of the lane tries for a while. */
  #rest(lane: Lane): number {
    const wait = this.#backOff.fail(lane.key);
    lane.refuseWaiters(resting);
    return wait;
  }

  #forgetUnused(lane: Lane): void {
    if (lane.unused) this.#lanes.delete(lane.key);
  }

  #lane(job: DeliveryJob): Lane {
    const key = laneKey(job.sourceIp, job.realm, job.site);
    const existing = this.#lanes.get(key);
    if (existing !== undefined) return existing;
    const lane = new Lane(key, Math.max(1, this.#options.concurrency?.(job.site) ?? 20));
    this.#lanes.set(key, lane);
    return lane;
  }
}

const shutDown = localVerdict("deferred", "local", "4.3.2", "sending is shutting down");
const aborted = localVerdict("deferred", "local", "4.3.0", "delivery was stopped");
const overloaded = localVerdict("deferred", "local", "4.3.2", "too many messages wait for a connection");
const resting = localVerdict("deferred", "local", "4.4.5", "the receiving site asked us to slow down");

function laneKey(sourceIp: string, realm: string, site: string): string {
  return `${sourceIp}|${realm}|site:${site}`;
}

function notAttempted(job: DeliveryJob, verdict: Verdict, retryAfterMs?: number): DeliveryReport {
  return { recipients: spread(job, verdict), attempted: false, retryAfterMs, via: undefined };
}

function spread(job: DeliveryJob, verdict: Verdict): RecipientResult[] {
  return job.envelope.recipients.map(recipient => ({ recipient, ...verdict }));
}

/** The connection closed before the first command of the transaction was answered. */
function unheard(result: RecipientResult): boolean {
  return result.stage === "mail" && result.status === "deferred" && result.code === undefined;
}
