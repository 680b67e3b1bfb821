import { type Answer, ApiPromise } from "./api-promise.ts";
import { MailsteadError, requestIdOf } from "./errors.ts";
import { type Call, fillPath, type Operation, type RawBody, splitParams } from "./operation.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { Page, type PageBody, PagePromise } from "./page.ts";
import { type Runtime, systemRuntime } from "./runtime.ts";
import { send } from "./transport.ts";

const secretKey = /^ms_(live|test)_/;

/** Sends operations. Resources call it; it holds the credentials and shows them to nobody. */
export class Client {
  readonly #options: ClientOptions;
  readonly runtime: Runtime;

  /**
   * @throws MailsteadError `missing_credentials`, or `secret_key_in_browser` for a secret key in a page
   * @throws TypeError for a base URL that is not http or https
   */
  constructor(options: ClientOptions, runtime: Runtime = systemRuntime) {
    const { baseUrl } = options;
    if (baseUrl !== undefined && !/^https?:$/.test(new URL(baseUrl).protocol)) {
      throw new TypeError("baseUrl must start with https:// or http://");
    }
    this.#options = { ...options };
    this.runtime = runtime;
    const credential = options.apiKey ?? options.token;
    if (credential === undefined) {
      throw new MailsteadError("missing_credentials", "Give an apiKey, or a token in a browser");
    }
    if (typeof credential === "string") this.#authorization(credential);
  }

  /** The same client with some options changed. */
  with(options: Partial<ClientOptions>): Client {
    return new Client({ ...this.#options, ...options }, this.runtime);
  }

  /** Calls an operation. `T` is what the document says it answers; the server vouches for it. */
  request<T>(operation: Operation, call: Call, options: RequestOptions = {}): ApiPromise<T> {
    return new ApiPromise(this.#answer<T>(operation, call, options));
  }

  /** Calls an operation that answers pages. */
  list<T>(operation: Operation, call: Call, options: RequestOptions = {}): PagePromise<T> {
    const load = async (cursor: string): Promise<Page<T>> => {
      const params = { ...(typeof call.params === "object" ? call.params : {}), cursor };
      const { data } = await this.#answer<PageBody<T>>(operation, { ...call, params }, options);
      return new Page(data, load);
    };
    const first = this.#answer<PageBody<T>>(operation, call, options).then(answer => ({
      ...answer,
      data: new Page(answer.data, load),
    }));
    return new PagePromise(operation.id, first);
  }

  /** Opens an operation whose answer is read as it comes. One attempt; the caller reconnects. */
  stream(operation: Operation, call: Call, options: RequestOptions = {}): Promise<Response> {
    return this.#send(operation, call, { ...options, maxRetries: 0 }, true);
  }

  /** Tells the `onRetry` of the options, for those who repeat calls themselves. */
  notifyRetry(notice: Parameters<NonNullable<ClientOptions["onRetry"]>>[0]): void {
    this.#options.onRetry?.(notice);
  }

  async #answer<T>(operation: Operation, call: Call, options: RequestOptions): Promise<Answer<T>> {
    const response = await this.#send(operation, call, options, false);
    const requestId = requestIdOf(response.headers);
    try {
      const data: T = await readBody(response.clone());
      return { data, response, requestId };
    } catch (cause) {
      const message = "The answer is not the JSON it claims to be";
      throw new MailsteadError("invalid_response", message, { operation: operation.id, requestId, cause });
    }
  }

  async #send(
    operation: Operation,
    call: Call,
    options: RequestOptions,
    streamed: boolean,
  ): Promise<Response> {
    const defaults = this.#options;
    const { query, body } = splitParams(operation, call.params);
    const headers = new Headers(options.headers);
    if (!headers.has("accept"))
      headers.set("accept", streamed ? "text/event-stream" : "application/json, */*;q=0.5");
    if (defaults.workspace !== undefined) headers.set("mailstead-workspace", defaults.workspace);
    if (operation.method !== "GET" && operation.method !== "PUT") {
      // One key for all attempts of this call: a repeat after a lost answer has no second effect.
      headers.set("idempotency-key", options.idempotencyKey ?? crypto.randomUUID());
    }
    const content = encodeBody(operation.body, body);
    if (content !== undefined && operation.body) headers.set("content-type", operation.body);
    const { totalTimeout = defaults.totalTimeout, signal } = options;
    return send(
      {
        operation: operation.id,
        method: operation.method,
        path: fillPath(operation, call.path),
        query,
        headers,
        body: content,
        authorize: async () => this.#authorization(await this.#credential(operation.id)),
        streamed,
      },
      {
        baseUrl: defaults.baseUrl ?? "https://api.mailstead.example",
        timeout: options.timeout ?? defaults.timeout ?? 30_000,
        maxRetries: options.maxRetries ?? defaults.maxRetries ?? 2,
        ...(totalTimeout === undefined ? {} : { totalTimeout }),
        ...(defaults.fetch ? { fetch: defaults.fetch } : {}),
        ...(defaults.onRetry ? { onRetry: defaults.onRetry } : {}),
        ...(signal ? { signal } : {}),
      },
      this.runtime,
    );
  }

  async #credential(operation: string): Promise<string> {
    const { apiKey, token = "" } = this.#options;
    if (apiKey !== undefined || typeof token === "string") return apiKey ?? String(token);
    try {
      return await token();
    } catch (cause) {
      throw new MailsteadError("token_failed", "The token function failed", { operation, cause });
    }
  }

  /** Checked here because `Headers` would quote a malformed value in its error. */
  #authorization(credential: string): string {
    if (secretKey.test(credential) && this.runtime.isBrowser() && !this.#options.dangerouslyAllowBrowser) {
      throw new MailsteadError(
        "secret_key_in_browser",
        "A secret key in a browser is public. Give a token from embedSessions.create instead",
      );
    }
    if (!/^[\x21-\x7e]+$/.test(credential)) {
      throw new MailsteadError(
        "missing_credentials",
        "The key or token is empty or holds illegal characters",
      );
    }
    return `Bearer ${credential}`;
  }
}

function encodeBody(mediaType: string | undefined, body: unknown): RawBody | undefined {
  if (mediaType === undefined || body === undefined) return undefined;
  if (/[/+]json$/.test(mediaType)) return JSON.stringify(body);
  return body as RawBody; // typed so by the generated method
}

/** JSON as value, text as string, nothing as undefined, all else as bytes. */
async function readBody<T>(response: Response): Promise<T>;
async function readBody(response: Response): Promise<unknown> {
  const [mediaType = ""] = (response.headers.get("content-type") ?? "").split(";");
  if (!response.body) return undefined;
  if (/[/+]json$/i.test(mediaType.trim())) return JSON.parse(await response.text());
  return mediaType.startsWith("text/") ? response.text() : new Uint8Array(await response.arrayBuffer());
}
