import type { ErrorCode } from "../error-code.ts";

/** Where an error happened. */
export type ErrorContext = {
  /** The SDK method, as `domains.create`. */
  operation?: string | undefined;
  /** The server's id of the request, for support. */
  requestId?: string | undefined;
  /** What lies underneath. */
  cause?: unknown;
};

/** Base of every error this SDK throws. No error contains a key, a token or a request body. */
export class MailsteadError extends Error {
  override name = "MailsteadError";
  /** Stable, for `switch`. */
  readonly code: ErrorCode;
  /** The SDK method, as `domains.create`. */
  readonly operation: string | undefined;
  /** The server's id of the request, for support. */
  readonly requestId: string | undefined;

  constructor(code: ErrorCode, message: string, context: ErrorContext = {}) {
    const { operation, requestId } = context;
    const head = operation ? `${operation}: ` : "";
    super(
      `${head}${message} [${code}${requestId ? `, request ${requestId}` : ""}]`,
      "cause" in context ? { cause: context.cause } : {},
    );
    this.code = code;
    this.operation = operation;
    this.requestId = requestId;
  }
}

/** No answer arrived: DNS, connection or TLS failed, or the connection broke. Already retried. */
export class ConnectionError extends MailsteadError {
  override name = "ConnectionError";
}

/** `timeout`, `totalTimeout` or `within` ran out. */
export class TimeoutError extends MailsteadError {
  override name = "TimeoutError";
}

/** The caller's signal aborted; `cause` is its reason. */
export class AbortError extends MailsteadError {
  override name = "AbortError";
}

/** A `waitFor` met a state that cannot become the wanted one. */
export class FailedStateError<T = unknown> extends MailsteadError {
  override name = "FailedStateError";
  /** The resource as last read; an operation's own error is in here. */
  readonly resource: T;

  constructor(operation: string, status: string, resource: T) {
    super("failed_state", `Ended as ${status}`, { operation });
    this.resource = resource;
  }
}

/** One invalid field. */
export type FieldError = {
  /** JSON pointer into the request, as `/records/0/name`. */
  pointer: string;
  code: string;
  message: string;
};

/** An answer outside 2xx, as the SDK received it. */
export type FailedAnswer = {
  operation: string;
  status: number;
  headers: Headers;
  /** The parsed body when it was JSON, else text or undefined. */
  body: unknown;
  /** `Retry-After` in milliseconds, if the server sent one. */
  retryAfterMs: number | undefined;
};

/** The server refused the call or failed (RFC 9457 problem details). Has a subclass per HTTP family. */
export class ApiError extends MailsteadError {
  override name = "ApiError";
  /** HTTP status. */
  readonly status: number;
  /** What happened and what to do next, for people. */
  readonly detail: string | undefined;
  /** Invalid fields, for a form; empty when the error is not about fields. */
  readonly errors: readonly FieldError[];
  /** Page that explains the code. */
  readonly docUrl: string | undefined;
  /** Response headers. */
  readonly headers: Headers;
  /** How long the server asks to wait, in milliseconds; uncapped. */
  readonly retryAfterMs: number | undefined;

  constructor(answer: FailedAnswer) {
    const problem = readProblem(answer.body);
    const requestId = problem.requestId ?? requestIdOf(answer.headers);
    const text = problem.detail ?? problem.title ?? "The server gave no details";
    super(problem.code ?? `http_${answer.status}`, `${answer.status} ${text.slice(0, 500)}`, {
      operation: answer.operation,
      requestId,
    });
    this.status = answer.status;
    this.detail = problem.detail;
    this.errors = problem.errors;
    this.docUrl = problem.type;
    this.headers = answer.headers;
    this.retryAfterMs = answer.retryAfterMs;
  }
}

/** 400: the request is malformed. */
export class BadRequestError extends ApiError {
  override name = "BadRequestError";
}
/** 401: no valid key or token. */
export class AuthenticationError extends ApiError {
  override name = "AuthenticationError";
}
/** 403: the key or token may not do this. */
export class PermissionError extends ApiError {
  override name = "PermissionError";
}
/** 404: it does not exist, or not for this key. */
export class NotFoundError extends ApiError {
  override name = "NotFoundError";
}
/** 409: it contradicts the present state. */
export class ConflictError extends ApiError {
  override name = "ConflictError";
}
/** 422: fields are invalid; see `errors`. */
export class ValidationError extends ApiError {
  override name = "ValidationError";
}
/** 429: too many calls; see `retryAfterMs`. */
export class RateLimitError extends ApiError {
  override name = "RateLimitError";
}
/** 5xx: the server failed. */
export class ServerError extends ApiError {
  override name = "ServerError";
}
/** 503: the server sheds load; see `retryAfterMs`. */
export class OverloadedError extends ServerError {
  override name = "OverloadedError";
}

const byStatus: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  422: ValidationError,
  429: RateLimitError,
  503: OverloadedError,
};

/** The error class for an answer's status. */
export function apiError(answer: FailedAnswer): ApiError {
  const Class = byStatus[answer.status] ?? (answer.status >= 500 ? ServerError : ApiError);
  return new Class(answer);
}

/** The request id the server put into the headers. */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get("mailstead-request-id") ?? headers.get("x-request-id") ?? undefined;
}

type Problem = {
  [field in "type" | "title" | "detail" | "code" | "requestId"]: string | undefined;
} & { errors: FieldError[] };

/** Reads what is there: a proxy's error page is not a problem document. */
function readProblem(body: unknown): Problem {
  const fields: { [name: string]: unknown } = typeof body === "object" && body !== null ? { ...body } : {};
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const list: unknown[] = Array.isArray(fields.errors) ? fields.errors : [];
  return {
    type: text(fields.type),
    title: text(fields.title),
    detail: text(fields.detail),
    code: text(fields.code),
    requestId: text(fields.requestId),
    errors: list.flatMap(entry => {
      if (typeof entry !== "object" || entry === null) return [];
      const { pointer, code, message }: { [name: string]: unknown } = { ...entry };
      return [{ pointer: text(pointer) ?? "", code: text(code) ?? "", message: text(message) ?? "" }];
    }),
  };
}
