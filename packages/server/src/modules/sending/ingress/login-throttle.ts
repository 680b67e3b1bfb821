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

  /** Whether a login may be tried now. */
  isOpen(address: string, user: string): boolean {
    return limitsOf(address, user).every(([key, limit]) => this.#failures(key) < limit);
  }

  /** Notes a failure. */
  fail(address: string, user: string): void {
    const now = this.#clock.now().getTime();
    for (const [key] of limitsOf(address, user)) {
      const failures = this.#failures(key) + 1;
      this.#counts.delete(key);
      this.#counts.set(key, { failures, until: now + WINDOW_MS });
    }
    for (const key of this.#counts.keys()) {
      if (this.#counts.size <= MAX_ENTRIES) break;
      this.#counts.delete(key);
    }
  }

  /** Forgets the failures of a user at an address who got in. */
  succeed(address: string, user: string): void {
    this.#counts.delete(pairOf(address, user));
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
