const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Waits after the first, second … failed attempt; the last one repeats. */
const WAITS = [5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 40 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR];
/** Greylisting and overload should not see our retries arrive in step. */
const JITTER = 0.15;
/** RFC 5321 §4.5.4.1 asks for four to five days; senders of notifications give up sooner, and at least after one. */
const GIVE_UP = 72 * HOUR;

/**
 * Milliseconds until the next attempt, after `attempt` failed ones (1 after the first): 5, 10, 20, 40 minutes, 1, 2, 4,
 * 4 … hours, each up to 15 % shorter or longer.
 *
 * @param random Uniform in [0, 1).
 */
export function retryDelay(attempt: number, random: () => number): number {
  const at = Math.min(Math.max(Math.trunc(attempt), 1), WAITS.length) - 1;
  return Math.round(WAITS[at]! * (1 - JITTER + 2 * JITTER * random()));
}

/** Whether a message that failed again should be given up: 72 hours after its first attempt. */
export function shouldGiveUp(firstAttemptAt: Date, now: Date): boolean {
  return now.getTime() - firstAttemptAt.getTime() >= GIVE_UP;
}
