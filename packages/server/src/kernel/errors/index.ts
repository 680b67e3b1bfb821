/** One entry of the error catalogue: it drives the HTTP status, the document, the SDK's class and the docs page. */
export interface ErrorSpec {
  /** HTTP status. */
  status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 423 | 428 | 429 | 500 | 502 | 503;
  /** Short, constant text for the problem's `title`. */
  title: string;
  /** Why it happens; for the docs page. */
  cause: string;
  /** What the caller does next; for the docs page, and the default `detail`. */
  remedy: string;
  /** True when the same request may succeed later. Default false. */
  retryable?: boolean;
}

/** One field-level finding: where in the request (JSON pointer, RFC 6901), what, and words for people. */
export interface FieldError {
  pointer: string;
  code: string;
  message: string;
}

export interface ErrorOptions {
  errors?: FieldError[];
  /** Seconds for the `Retry-After` header. */
  retryAfter?: number;
  /** Extra members of the problem document; must hold no secret. */
  extra?: Record<string, unknown>;
  cause?: unknown;
}

/** A failure the caller is told about, with its catalogue code. */
export class MailsteadError extends Error {
  readonly code: string;
  readonly spec: ErrorSpec;
  readonly errors: FieldError[];
  readonly retryAfter: number | undefined;
  readonly extra: Record<string, unknown>;

  constructor(code: string, spec: ErrorSpec, detail?: string, options: ErrorOptions = {}) {
    super(detail ?? spec.remedy, { cause: options.cause });
    this.name = "MailsteadError";
    this.code = code;
    this.spec = spec;
    this.errors = options.errors ?? [];
    this.retryAfter = options.retryAfter;
    this.extra = options.extra ?? {};
  }
}

export type ErrorFactory = (detail?: string, options?: ErrorOptions) => MailsteadError;

/** A catalogue: one factory per code, and the specs behind them. */
export type ErrorCatalogue<Codes extends string = string> = Record<Codes, ErrorFactory> & {
  readonly $specs: Record<Codes, ErrorSpec>;
};

/**
 * Declares error codes: `const errors = defineErrors({ domain_not_verified: {...} })`, then
 * `throw errors.domain_not_verified("…what to do…")`. Codes are snake_case and unique over the whole product.
 */
export function defineErrors<const Specs extends Record<string, ErrorSpec>>(
  specs: Specs,
): ErrorCatalogue<Extract<keyof Specs, string>> {
  const factories: Record<string, unknown> = { $specs: specs };
  for (const [code, spec] of Object.entries(specs)) {
    factories[code] = (detail?: string, options?: ErrorOptions) =>
      new MailsteadError(code, spec, detail, options);
  }
  return factories as ErrorCatalogue<Extract<keyof Specs, string>>;
}

/** True for a failure that belongs to the caller (or asks for patience), false for a defect of ours. */
export function isMailsteadError(error: unknown): error is MailsteadError {
  return error instanceof MailsteadError;
}

/** The codes every feature may use. */
export const errors = defineErrors({
  invalid_request: {
    status: 422,
    title: "The request is not valid",
    cause: "A field is missing, has the wrong type or is out of range; `errors` names each by JSON pointer.",
    remedy: "Correct the fields named in `errors` and send the request again.",
  },
  malformed_json: {
    status: 400,
    title: "The body is not JSON",
    cause: "The request body could not be parsed as JSON (RFC 8259) in UTF-8.",
    remedy: "Send a valid JSON document.",
  },
  unsupported_media_type: {
    status: 415,
    title: "Unsupported content type",
    cause: "The body was sent with a content type that this operation does not read.",
    remedy: "Send the body with `Content-Type: application/json`.",
  },
  body_too_large: {
    status: 413,
    title: "The body is too large",
    cause: "The request body exceeds the limit of this operation.",
    remedy: "Send less in one request; the limit is in `detail`.",
  },
  invalid_cursor: {
    status: 422,
    title: "The cursor is not valid",
    cause: "`cursor` was not made by this list, or was changed on the way.",
    remedy: "Use `nextCursor` of the previous page unchanged, or start without a cursor.",
  },
  unauthenticated: {
    status: 401,
    title: "Authentication is required",
    cause: "The request has no credential, or one that is unknown, expired or revoked.",
    remedy: "Send `Authorization: Bearer <api key or embed token>` with a valid credential.",
  },
  permission_denied: {
    status: 403,
    title: "The credential lacks a permission",
    cause: "The credential is valid but does not hold the permission this operation needs.",
    remedy: "Use a key that holds the permission named in `detail`.",
  },
  not_found: {
    status: 404,
    title: "Not found",
    cause:
      "No such resource is visible to this credential; another tenant's or environment's resource looks the same.",
    remedy: "Check the id, and that the key belongs to the same organization and environment.",
  },
  route_not_found: {
    status: 404,
    title: "No such route",
    cause: "No operation has this path.",
    remedy: "Check the path against the API reference at `/docs`.",
  },
  method_not_allowed: {
    status: 405,
    title: "Method not allowed",
    cause: "The path exists but not with this method.",
    remedy: "Use one of the methods in the `Allow` header.",
  },
  illegal_state: {
    status: 409,
    title: "The resource is in the wrong state",
    cause: "The action is not legal in the resource's current state.",
    remedy: "Bring the resource into one of the states named in `detail` first.",
  },
  already_exists: {
    status: 409,
    title: "It exists already",
    cause: "A resource with the same identity exists.",
    remedy: "Use the existing resource, or choose another identity.",
  },
  idempotency_key_reused: {
    status: 422,
    title: "Idempotency key reused with another request",
    cause: "The `Idempotency-Key` was used before with a different method, path or body.",
    remedy: "Use a fresh key for a different request.",
  },
  idempotency_conflict: {
    status: 409,
    title: "The same request is still running",
    cause: "A request with the same `Idempotency-Key` has not finished within two seconds.",
    remedy: "Send the same request with the same key again after `Retry-After` seconds.",
    retryable: true,
  },
  rate_limited: {
    status: 429,
    title: "Too many requests",
    cause: "The key used up its allowance; `RateLimit-Policy` tells the limit.",
    remedy: "Wait for `Retry-After` seconds.",
    retryable: true,
  },
  overloaded: {
    status: 503,
    title: "The server is overloaded",
    cause: "A bounded queue inside the server is full.",
    remedy: "Wait for `Retry-After` seconds and send the request again; nothing was stored.",
    retryable: true,
  },
  unavailable: {
    status: 503,
    title: "A dependency is unavailable",
    cause: "The database or another dependency did not answer.",
    remedy: "Send the request again with the same `Idempotency-Key`.",
    retryable: true,
  },
  internal: {
    status: 500,
    title: "Internal error",
    cause: "A defect in the server. It was recorded under the `requestId`.",
    remedy: "Send the request again; when it persists, report the `requestId`.",
    retryable: true,
  },
});
