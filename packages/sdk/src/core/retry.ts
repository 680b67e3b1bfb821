import { ApiError, ConnectionError, type MailsteadError, TimeoutError } from "./errors.ts";

/** Longest wait a `Retry-After` can impose, in milliseconds. */
export const maxRetryAfterMs = 60_000;

const firstDelayMs = 500;
const maxDelayMs = 8_000;

/**
 * Whether an attempt that ended so may be repeated. The server's `Mailstead-Should-Retry: true | false` decides if it
 * is there; otherwise 408, 429, 5xx, broken connections and timeouts are repeated. 409 is not: only the server knows
 * whether a conflict passes.
 */
export function isRetryable(error: MailsteadError): boolean {
  if (error instanceof ConnectionError || error instanceof TimeoutError) return true;
  if (!(error instanceof ApiError)) return false;
  const verdict = error.headers.get("mailstead-should-retry");
  if (verdict === "true" || verdict === "false") return verdict === "true";
  return error.status === 408 || error.status === 429 || error.status >= 500;
}

/**
 * Milliseconds to wait after failed attempt number `attempt` (from 1): the server's `Retry-After` up to a minute, or
 * full jitter, uniform over [0, 500 ms · 2^(attempt-1)] with 8 s as the ceiling.
 */
export function retryDelay(attempt: number, error: MailsteadError, random: () => number): number {
  const asked = error instanceof ApiError ? error.retryAfterMs : undefined;
  if (asked !== undefined) return Math.min(asked, maxRetryAfterMs);
  return random() * Math.min(maxDelayMs, firstDelayMs * 2 ** (attempt - 1));
}

/** Reads `Retry-After`, seconds or an HTTP date (RFC 9110 §10.2.3), as milliseconds from `now`. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  // Date.parse alone would also take "-5" or "1.5" for a year.
  const time = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}
