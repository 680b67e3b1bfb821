const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Waits between attempts, the last one repeated. */
const WAITS = [5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 40 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR];
/** How long an email is tried (RFC 5321 §4.5.4.1 asks for 4–5 days; people expect to hear of failure sooner). */
export const RETRY_FOR_MS = 72 * HOUR;
const JITTER = 0.15;

/**
 * Milliseconds to the next attempt after `attempts` of them, ±15 % so that mail of one moment does not return at one
 * moment. `random` in [0, 1).
 */
export function retryDelay(attempts: number, random: number): number {
  const wait = WAITS[Math.min(Math.max(attempts, 1), WAITS.length) - 1]!;
  return Math.round(wait * (1 - JITTER + 2 * JITTER * random));
}

/** When an email is given up: its own expiry, or 72 hours after it was first due. */
export function deadlineOf(email: { startedAt: Date; expiresAt: Date | null }): Date {
  const end = new Date(email.startedAt.getTime() + RETRY_FOR_MS);
  return email.expiresAt !== null && email.expiresAt < end ? email.expiresAt : end;
}
