export { type Actor, type Authenticate, isPermitted } from "./actor.ts";
export { type Api, collectRoutes, type MountedRoute } from "./api.ts";
export { createHttpApp, type HttpAppOptions, type HttpRuntime } from "./app.ts";
export {
  type Answer,
  commonErrors,
  defineRoute,
  type Input,
  type Route,
  type RouteSpec,
  routeErrors,
} from "./define-route.ts";
export { checkExamples, type OpenApiDocument, openapi } from "./document.ts";
export { checkIfMatch, etagOf } from "./etag.ts";
export { httpErrors } from "./http-errors.ts";
export {
  claimKey,
  findReplay,
  hashRequest,
  IDEMPOTENCY_HOURS,
  type IdempotencyId,
  idempotencyConflict,
  idempotencyExpiry,
  openResponse,
  purgeExpiredIdempotencyKeys,
  Replay,
  type RequestIdempotency,
  replayOf,
  type StoredResponse,
  sealResponse,
  storeResponse,
} from "./idempotency.ts";
export type { Module } from "./module.ts";
export { decodeCursor, encodeCursor, type Page, PageRequest, pageOf, pageSchema } from "./pages.ts";
export { catalogueOf, problemSchema } from "./problem.ts";
export { memoryRateLimiter, type RateDecision, type RateLimiter } from "./rate-limit.ts";
export { Reply } from "./reply.ts";
