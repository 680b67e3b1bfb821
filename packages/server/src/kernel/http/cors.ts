import type { Actor } from "./actor.ts";
import { httpErrors } from "./http-errors.ts";

const EXPOSED =
  "ETag, Idempotency-Replayed, Location, Mailstead-Request-Id, Mailstead-Should-Retry, RateLimit, RateLimit-Policy, Retry-After";
const ACCEPTED =
  "Authorization, Content-Type, Idempotency-Key, If-Match, Last-Event-ID, Mailstead-Request-Id, Mailstead-Workspace";

/** Lets a page of this origin read the answer. Never with credentials: tokens travel in a header. */
export function addCorsHeaders(headers: Record<string, string>, origin: string): void {
  headers["access-control-allow-origin"] = origin;
  headers["access-control-expose-headers"] = EXPOSED;
  headers.vary = "Origin";
}

/**
 * Whether this actor's answer may be read by the page that asked. An API key never belongs in a page, so it gets
 * no header; an embed session used from a foreign page throws `origin_not_allowed`.
 */
export function isCorsActor(actor: Actor, origin: string): boolean {
  if (actor.kind !== "embedSession") return false;
  if (actor.origins?.includes(origin)) return true;
  throw httpErrors.origin_not_allowed(`The embed session does not allow the origin ${origin.slice(0, 200)}.`);
}

/** Headers of the answer to a preflight from an allowed origin. */
export function preflightHeaders(origin: string, methods: readonly string[]): Record<string, string> {
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": methods.join(", "),
    "access-control-allow-headers": ACCEPTED,
    "access-control-max-age": "600",
    vary: "Origin",
  };
}
