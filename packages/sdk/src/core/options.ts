import type { MailsteadError } from "./errors.ts";

/** Told before each repeated attempt; for logs and metrics. */
export type RetryNotice = {
  /** The SDK method, as `domains.create`. */
  operation: string;
  /** Number of the attempt that failed, from 1. */
  attempt: number;
  /** Wait before the next attempt, in milliseconds. */
  delayMs: number;
  /** The server's id of the failed request, if it answered. */
  requestId: string | undefined;
  /** What went wrong. */
  error: MailsteadError;
};

/** How a client behaves. */
export type ClientOptions = {
  /** A secret key, `ms_live_…` or `ms_test_…`. For servers only. */
  apiKey?: string;
  /** An embed token, or a function that gives one; the function is asked before every attempt and may cache. */
  token?: string | (() => Promise<string>);
  /** Default `https://api.mailstead.example`. */
  baseUrl?: string;
  /** Limit of one attempt, body included, in milliseconds. Default 30 000. */
  timeout?: number;
  /** Limit of the whole call with its retries, in milliseconds. Default none. */
  totalTimeout?: number;
  /** Repeats after the first attempt. 0 means exactly one attempt. Default 2. */
  maxRetries?: number;
  /** Used instead of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
  /** Told before each repeated attempt. */
  onRetry?: (notice: RetryNotice) => void;
  /** Pins every call to one workspace (header `Mailstead-Workspace`). */
  workspace?: string;
  /** Allows a secret key in a browser, where everybody can read it. */
  dangerouslyAllowBrowser?: boolean;
};

/** What one call may do differently from its client. */
export type RequestOptions = {
  /** Names this call, so that repeating it has no second effect. Default: random, the same for all its attempts. */
  idempotencyKey?: string;
  /** Cancels the call, also while it waits for its next attempt. */
  signal?: AbortSignal;
  /** Limit of one attempt, in milliseconds. */
  timeout?: number;
  /** Limit of the whole call with its retries, in milliseconds. */
  totalTimeout?: number;
  /** Repeats after the first attempt. */
  maxRetries?: number;
  /** Extra request headers, as `If-Match`. */
  headers?: Readonly<Record<string, string>>;
};
