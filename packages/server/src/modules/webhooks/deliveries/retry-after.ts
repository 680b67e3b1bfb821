const DELAYABLE = new Set([429, 502, 503, 504]);

/** Milliseconds that a `Retry-After` (RFC 9110 §10.2.3) asks for, where its status lets it count. */
export function retryAfterMs(status: number, header: string | undefined, now: Date): number | undefined {
  if (header === undefined || !DELAYABLE.has(status)) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now.getTime());
}
