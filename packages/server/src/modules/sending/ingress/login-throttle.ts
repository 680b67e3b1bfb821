import type { Clock } from "../../../kernel/time/index.ts";

const WINDOW_MS = 15 * 60_000;
/** Failures in a window before logins are put off. A shared office may have many users behind one address. */
const PER_USER_AND_ADDRESS = 5;
const PER_ADDRESS = 50;
const PER_USER = 100;
const MAX_ENTRIES = 50_000;

/**
 * Counts failed logins per address, per user, and per both: nobody can lock a user out from elsewhere, because
 * the tight limit is on the pair. In memory of this process; the oldest counts are forgotten first.
 */
export class LoginThrottle {
  readonly #clock: Clock;
  readonly #counts = new Map<string, { failures: number; until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether a login may be tried now. Counts it as failed until `succeed` says otherwise, so that many tries at the
   * same time get no further than one after the other. */
  tryLogin(address: string, user: string): boolean {
    const limits = limitsOf(address, user);
    if (!limits.every(([key, limit]) => this.#failures(key) < limit)) return false;
    for (const [key] of limits) this.#set(key, this.#failures(key) + 1);
    for (const key of this.#counts.keys()) {
      if (this.#counts.size <= MAX_ENTRIES) break;
      this.#counts.delete(key);
    }
    return true;
  }

  /** The login that was tried last was right: it does not count, and the user's failures from here are forgotten. */
  succeed(address: string, user: string): void {
    for (const [key] of limitsOf(address, user)) this.#set(key, Math.max(0, this.#failures(key) - 1));
    this.#counts.delete(pairOf(address, user));
  }

  #set(key: string, failures: number): void {
    this.#counts.delete(key);
    this.#counts.set(key, { failures, until: this.#clock.now().getTime() + WINDOW_MS });
  }

  #failures(key: string): number {
    const count = this.#counts.get(key);
    return count && count.until > this.#clock.now().getTime() ? count.failures : 0;
  }
}

const nameOf = (user: string) => user.slice(0, 320).toLowerCase();
const pairOf = (address: string, user: string) => `both ${address} ${nameOf(user)}`;

function limitsOf(address: string, user: string): [key: string, limit: number][] {
  return [
    [pairOf(address, user), PER_USER_AND_ADDRESS],
    [`address ${address}`, PER_ADDRESS],
    [`user ${nameOf(user)}`, PER_USER],
  ];
}
