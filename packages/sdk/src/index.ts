/** The TypeScript client of Mailstead. Start at {@link Mailstead}. */
export type { EventType, MailsteadEvent, UnknownEvent } from "@mailstead/webhooks";
export type { Answer, ApiPromise } from "./core/api-promise.ts";
export {
  AbortError,
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  FailedStateError,
  type FieldError,
  MailsteadError,
  NotFoundError,
  OverloadedError,
  PermissionError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
} from "./core/errors.ts";
export type { RawBody } from "./core/operation.ts";
export type { ClientOptions, RequestOptions, RetryNotice } from "./core/options.ts";
export type { Page, PagePromise } from "./core/page.ts";
export type { WaitOptions } from "./core/wait.ts";
export type { ErrorCode } from "./error-code.ts";
export { type OperationId, operations } from "./generated/operations.gen.ts";
export type * as resources from "./generated/resources.gen.ts";
export type * as schema from "./generated/schema.gen.ts";
export type { EventStreamOptions } from "./helpers/event-streams.ts";
export type { StatusWaitOptions } from "./helpers/waiters.ts";
export { Mailstead, type MailsteadOptions } from "./mailstead.ts";
