import type { Timers } from "./timers.ts";

export interface BackOffOptions {
  readonly timers: Pick<Timers, "now">;
  /** Uniform in [0, 1): spreads the waits by ±25 % so that lanes don't return together. */
  readonly random: () => number;
  /** First wait in milliseconds; each further one doubles. Default 30,000. */
  readonly baseMs?: number;
  /** Longest wait in milliseconds. Default 900,000. */
  readonly maxMs?: number;
}

interface State {
  failures: number;
  until: number;
}

const MAX_KEYS = 10_000;

/** Exponential back-off by key, bounded. Failures of attempts that were already under way do not escalate it. */
export class BackOff {
  readonly #timers: Pick<Timers, "now">;
  readonly #random: () => number;
  readonly #baseMs: number;
  readonly #maxMs: number;
  readonly #states = new Map<string, State>();

  constructor(options: BackOffOptions) {
    this.#timers = options.timers;
    this.#random = options.random;
    this.#baseMs = options.baseMs ?? 30_000;
    this.#maxMs = options.maxMs ?? 900_000;
  }

  /** Milliseconds until the key may be tried again; 0 when it may be now. */
  remaining(key: string): number {
    if (this.#states.size === 0) return 0;
    const state = this.#states.get(key);
    return state === undefined ? 0 : Math.max(0, state.until - this.#timers.now());
  }

  /** Notes a failure and returns the milliseconds to wait. */
  fail(key: string): number {
    const now = this.#timers.now();
    const state = this.#states.get(key) ?? { failures: 0, until: now };
    if (now < state.until) return state.until - now;
    // Long quiet means a new incident, not the continuation of the old one.
    if (now - state.until > this.#maxMs) state.failures = 0;
    const wait = Math.min(this.#maxMs, this.#baseMs * 2 ** state.failures) * (0.75 + this.#random() / 2);
    this.#states.delete(key);
    this.#states.set(key, { failures: Math.min(state.failures + 1, 30), until: now + wait });
    for (const oldest of this.#states.keys()) {
      if (this.#states.size <= MAX_KEYS) break;
      this.#states.delete(oldest);
    }
    return wait;
  }

  /** Forgets the key: it works again. */
  succeed(key: string): void {
    if (this.#states.size > 0) this.#states.delete(key);
  }
}
