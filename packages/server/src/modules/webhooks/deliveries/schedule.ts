import type { AttemptOutcome } from "./attempt.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Pauses between attempts: the first is made at once, the eighth after 27 hours and 35 minutes. */
const PAUSES_MS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR] as const;
export const MAX_ATTEMPTS = PAUSES_MS.length + 1;
/** A receiver may ask for more patience, but not for ever. */
const MAX_RETRY_AFTER_MS = DAY;
/** An endpoint where nothing arrived for so long is disabled. */
export const FAILING_LIMIT_MS = 5 * DAY;

/** Why a delivery or an attempt failed, as it is kept and shown. */
export const DELIVERY_ERRORS = [
  "unreachable",
  "timeout",
  "bad_status",
  "gone",
  "rejected",
  "endpoint_disabled",
  "not_rendered",
] as const;
export type DeliveryError = (typeof DELIVERY_ERRORS)[number];

/** What follows from an attempt. */
export type Verdict =
  | { status: "succeeded" }
  | { status: "pending"; error: DeliveryError; dueAt: Date }
  | { status: "failed"; error: DeliveryError };

/**
 * Judges an attempt (Standard Webhooks 1.0.0): only 2xx is a success; 410 and the header
 * `webhook-delivery: abort-message` end the delivery; everything else is tried again by the schedule, later where
 * the receiver asks for it (`Retry-After` of 429, 502, 503 and 504, up to a day). `attempts` counts this one.
 */
export function judge(outcome: AttemptOutcome, attempts: number, now: Date): Verdict {
  const { status } = outcome;
  if (status !== undefined && status >= 200 && status < 300) return { status: "succeeded" };
  const error = errorOf(outcome);
  if (error === "gone" || error === "rejected") return { status: "failed", error };
  const pause = PAUSES_MS[attempts - 1];
  if (pause === undefined) return { status: "failed", error };
  const asked = Math.min(outcome.retryAfterMs ?? 0, MAX_RETRY_AFTER_MS);
  return { status: "pending", error, dueAt: new Date(now.getTime() + Math.max(pause, asked)) };
}

function errorOf(outcome: AttemptOutcome): DeliveryError {
  if (outcome.status === undefined) return outcome.failure ?? "unreachable";
  if (outcome.status === 410) return "gone";
  return outcome.isRejected ? "rejected" : "bad_status";
}

/** How long work waits whose endpoint is too slow to take it now; more each time. Not an attempt. */
export function deferralMs(claims: number): number {
  return Math.min(10 * MINUTE, 5 * SECOND * 2 ** Math.min(Math.max(claims - 1, 0), 10));
}
