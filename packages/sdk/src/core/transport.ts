import ky, { HTTPError, TimeoutError as KyTimeoutError } from "ky";
import { AbortError, apiError, ConnectionError, MailsteadError, TimeoutError } from "./errors.ts";
import type { RawBody } from "./operation.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { isRetryable, parseRetryAfter, retryDelay } from "./retry.ts";
import type { Runtime } from "./runtime.ts";

/** One HTTP exchange, ready to send. */
export type Exchange = {
  /** The SDK method, as `domains.create`. */
  operation: string;
  method: string;
  /** Path below the base URL. */
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: RawBody | undefined;
  /** Gives the `Authorization` header; asked before every attempt. */
  authorize: () => Promise<string>;
  /** Hand the response over with its body unread: the attempt's time limit then ends with the headers. */
  streamed: boolean;
};

/** The limits that hold for one exchange. */
export type Limits = Required<Pick<ClientOptions, "baseUrl" | "timeout" | "maxRetries">> &
  Pick<ClientOptions, "totalTimeout" | "fetch" | "onRetry"> &
  Pick<RequestOptions, "signal">;

/** What `fetch` threw, marked: only these errors are about the network, whatever words a runtime uses for them. */
class FetchFailure extends Error {}

/** Every method: which calls are repeated is decided by `isRetryable`, and keyed calls are safe to repeat. */
const allMethods = ["get", "post", "put", "patch", "delete"];

/**
 * Sends one exchange with its retries.
 * @throws ApiError outside 2xx; ConnectionError, TimeoutError, AbortError when there is no answer
 */
export async function send(exchange: Exchange, limits: Limits, runtime: Runtime): Promise<Response> {
  const { operation } = exchange;
  const { signal, totalTimeout } = limits;
  const started = runtime.now();
  const typed = (error: unknown) => toTypedError(error, operation, signal, runtime);
  try {
    signal?.throwIfAborted();
    exchange.headers.set("authorization", await exchange.authorize());
    return await ky(exchange.path, {
      prefix: limits.baseUrl,
      method: exchange.method,
      headers: exchange.headers,
      searchParams: exchange.query,
      timeout: limits.timeout,
      totalTimeout: totalTimeout ?? false,
      ...(exchange.body === undefined ? {} : { body: exchange.body }),
      ...(signal ? { signal } : {}),
      fetch: input => attempt(new Request(input), exchange.streamed, limits.fetch),
      retry: {
        limit: limits.maxRetries,
        methods: allMethods,
        delay: () => 0,
        // Waits here and not in ky, so that the wait is ours to inject and to cancel.
        shouldRetry: async state => {
          const error = typed(state.error);
          if (!(error instanceof MailsteadError) || !isRetryable(error)) return false;
          const delayMs = retryDelay(state.retryCount, error, runtime.random);
          if (totalTimeout !== undefined && runtime.now() - started + delayMs >= totalTimeout) {
            throw new TimeoutError("timeout", "The total time is up", { operation, cause: error });
          }
          const { requestId } = error;
          limits.onRetry?.({ operation, attempt: state.retryCount, delayMs, requestId, error });
          await runtime.sleep(delayMs, signal);
          return true;
        },
      },
      hooks: {
        beforeRetry: [
          async ({ request }) => request.headers.set("authorization", await exchange.authorize()),
        ],
      },
    });
  } catch (error) {
    throw typed(error);
  }
}

/** One attempt. The body is read within it, so that its time limit and retries cover a body that breaks off. */
async function attempt(
  request: Request,
  streamed: boolean,
  fetch: ClientOptions["fetch"] = globalThis.fetch,
): Promise<Response> {
  try {
    const response = await fetch(request);
    if (streamed && response.ok) return response;
    const body = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    return new Response(body.byteLength ? body : null, { status, statusText, headers });
  } catch (cause) {
    throw new FetchFailure("fetch failed", { cause });
  }
}

/** Never chains ky's own errors: they hold the request, and with it the credentials. */
function toTypedError(
  error: unknown,
  operation: string,
  signal: AbortSignal | undefined,
  runtime: Runtime,
): unknown {
  if (error instanceof MailsteadError) return error;
  if (signal?.aborted) {
    return new AbortError("aborted", "Aborted by the caller", { operation, cause: signal.reason });
  }
  if (error instanceof HTTPError) {
    const { status, headers } = error.response;
    const retryAfterMs = parseRetryAfter(headers.get("retry-after"), runtime.now());
    return apiError({ operation, status, headers, body: error.data, retryAfterMs });
  }
  if (error instanceof KyTimeoutError) {
    return new TimeoutError("timeout", "No complete answer in time", { operation });
  }
  if (error instanceof FetchFailure) {
    return new ConnectionError("connection_failed", "No answer from the server", {
      operation,
      cause: error.cause,
    });
  }
  return error;
}
