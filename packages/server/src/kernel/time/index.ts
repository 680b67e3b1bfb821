/** Real time. Ids, leases, authentication, idempotency and webhook timestamps use it (never a workspace's clock). */
export interface Clock {
  now(): Date;
}

/** The only reader of the machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that moves only when told to; for tests. */
export class ManualClock implements Clock {
  #now: number;

  constructor(start: Date | string = "2026-01-01T00:00:00.000Z") {
    this.#now = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Moves forward by `ms` milliseconds. */
  advance(ms: number): void {
    this.#now += ms;
  }
}

/** A workspace's clock: real time plus its offset in milliseconds (always 0 in a live workspace). */
export function workspaceTime(clock: Clock, offsetMs: number): Date {
  return new Date(clock.now().getTime() + offsetMs);
}
