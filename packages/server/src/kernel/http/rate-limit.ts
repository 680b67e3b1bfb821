import type { Clock } from "../time/index.ts";

export interface RateDecision {
  allowed: boolean;
  /** Requests that would be allowed at once now. */
  remaining: number;
  /** Seconds until the whole allowance is back. */
  resetSeconds: number;
  /** Seconds to wait when refused, at least 1. */
  retryAfterSeconds: number;
}

/** Counts the requests of a key. A shared one (Redis) answers a promise. */
export interface RateLimiter {
  take(key: string, limit: number, windowSeconds: number): RateDecision | Promise<RateDecision>;
}

/**
 * Generic cell rate algorithm (ITU-T I.371 annex A), in memory of one process: a whole window's allowance may be
 * spent at once, then it comes back evenly. Beyond `maxKeys` the key that was idle longest is forgotten.
 */
export function memoryRateLimiter(clock: Clock, maxKeys = 100_000): RateLimiter {
  /** Theoretical arrival time in milliseconds, by key; least recently used first. */
  const arrivals = new Map<string, number>();
  return {
    take(key, limit, windowSeconds) {
      const now = clock.now().getTime();
      const window = windowSeconds * 1000;
      const interval = window / limit;
      const before = Math.max(arrivals.get(key) ?? 0, now);
      const next = before + interval;
      const allowed = next - now <= window;
      const arrival = allowed ? next : before;
      arrivals.delete(key);
      arrivals.set(key, arrival);
      if (arrivals.size > maxKeys) arrivals.delete(arrivals.keys().next().value ?? key);
      return {
        allowed,
        remaining: Math.max(0, Math.floor((window - (arrival - now)) / interval)),
        resetSeconds: Math.ceil((arrival - now) / 1000),
        retryAfterSeconds: allowed ? 0 : Math.max(1, Math.ceil((next - now - window) / 1000)),
      };
    },
  };
}

/** Sets `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-11). */
export function addRateHeaders(
  headers: Record<string, string>,
  policy: { limit: number; windowSeconds: number },
  decision: RateDecision,
): void {
  headers["ratelimit-policy"] = `"default";q=${policy.limit};w=${policy.windowSeconds}`;
  headers.ratelimit = `"default";r=${decision.remaining};t=${decision.resetSeconds}`;
}
