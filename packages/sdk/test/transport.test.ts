import { HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  AbortError,
  ConnectionError,
  MailsteadError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from "../src/core/errors.ts";
import type { RetryNotice } from "../src/core/options.ts";
import {
  apiKey,
  createDomain,
  fakeRuntime,
  getDomain,
  listDomains,
  makeClient,
  networkError,
  ok,
  problem,
  scripted,
} from "./harness.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** Lets the server answer so, in turn; gives the attempts it saw. */
function serve(...answers: Parameters<typeof scripted>) {
  const { handler, seen } = scripted(...answers);
  server.use(handler);
  return seen;
}

const create = { path: [], params: { name: "a.example" } };
const failure = (promise: PromiseLike<unknown>) =>
  Promise.resolve(promise).then(
    () => expect.unreachable("the call succeeded"),
    (error: unknown) => error,
  );

describe("a request", () => {
  test("carries method, path, body, credentials and workspace", async () => {
    const seen = serve(ok());
    const client = makeClient({ workspace: "ws_1" });
    expect(await client.request(createDomain, create)).toEqual({ id: "dom_1" });
    expect(seen).toHaveLength(1);
    const [request] = seen;
    expect(request?.method).toBe("POST");
    expect(request?.url.pathname).toBe("/v1/domains");
    expect(request?.body).toBe('{"name":"a.example"}');
    expect(request?.headers.get("content-type")).toBe("application/json");
    expect(request?.headers.get("authorization")).toBe(`Bearer ${apiKey}`);
    expect(request?.headers.get("mailstead-workspace")).toBe("ws_1");
  });

  test("puts query parameters into the URL, lists repeated, undefined left out", async () => {
    const seen = serve(ok({ data: [], hasMore: false, nextCursor: null }));
    const params = { limit: 5, status: ["pending", "a&b"], cursor: undefined };
    await makeClient().list(listDomains, { path: [], params });
    expect(seen[0]?.url.search).toBe("?limit=5&status=pending&status=a%26b");
  });

  test("encodes path values", async () => {
    const seen = serve(ok());
    await makeClient().request(getDomain, { path: ["a/b?c{x}$&"] });
    expect(seen[0]?.url.pathname).toBe("/v1/domains/a%2Fb%3Fc%7Bx%7D%24%26");
  });

  test.each(["", ".", ".."])("refuses the path value %j, which would name another resource", async value => {
    const seen = serve(ok());
    const error = await failure(makeClient().request(getDomain, { path: [value] }));
    expect(error).toMatchObject({ code: "invalid_argument" });
    expect(seen).toHaveLength(0);
  });

  test("keeps a path in the base URL", async () => {
    const seen = serve(ok());
    await makeClient({ baseUrl: "https://api.test/proxy/" }).request(getDomain, { path: ["d"] });
    expect(seen[0]?.url.pathname).toBe("/proxy/v1/domains/d");
  });

  test("answers undefined for 204, text for text, bytes for the rest", async () => {
    serve(
      () => new HttpResponse(null, { status: 204 }),
      () => new HttpResponse("a,b", { headers: { "content-type": "text/csv" } }),
      () => new HttpResponse(new Uint8Array([1, 255]), { headers: { "content-type": "application/zip" } }),
    );
    const client = makeClient();
    expect(await client.request(getDomain, { path: ["d"] })).toBeUndefined();
    expect(await client.request(getDomain, { path: ["d"] })).toBe("a,b");
    expect(await client.request(getDomain, { path: ["d"] })).toEqual(new Uint8Array([1, 255]));
  });

  test("names an answer that is not the JSON it claims to be", async () => {
    serve(() => new HttpResponse("<html>", { headers: { "content-type": "application/json" } }));
    const error = await failure(makeClient().request(getDomain, { path: ["d"] }));
    expect(error).toMatchObject({ code: "invalid_response", operation: "domains.get" });
  });

  test("withResponse gives data, a readable response and the request id", async () => {
    serve(ok({ id: "dom_1" }, { "x-request-id": "req_1" }));
    const answer = await makeClient()
      .request(getDomain, { path: ["d"] })
      .withResponse();
    expect(answer).toMatchObject({ data: { id: "dom_1" }, requestId: "req_1" });
    expect(await answer.response.json()).toEqual({ id: "dom_1" });
  });

  test("a failure taken through withResponse is not also unhandled", async () => {
    const unhandled: unknown[] = [];
    const record = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", record);
    serve(problem(404, "not_found"));
    expect(
      await failure(
        makeClient()
          .request(getDomain, { path: ["d"] })
          .withResponse(),
      ),
    ).toMatchObject({
      code: "not_found",
    });
    await new Promise(resolve => setImmediate(resolve)); // unhandled rejections are reported after this turn
    process.off("unhandledRejection", record);
    expect(unhandled).toEqual([]);
  });
});

describe("retries", () => {
  test.each([408, 429, 500, 502, 503, 504, 599])("repeats after %d", async status => {
    const seen = serve(problem(status, "x"), ok());
    await makeClient().request(createDomain, create);
    expect(seen).toHaveLength(2);
  });

  test.each([400, 401, 403, 404, 409, 413, 422])("does not repeat after %d", async status => {
    const seen = serve(problem(status, "x"), ok());
    expect(await failure(makeClient().request(createDomain, create))).toMatchObject({ status });
    expect(seen).toHaveLength(1);
  });

  test.each([
    [409, "true", 2],
    [400, "true", 2],
    [503, "false", 1],
    [429, "false", 1],
    [409, "maybe", 1],
    [500, "maybe", 2],
  ])("%d with Mailstead-Should-Retry: %s makes %d attempts", async (status, verdict, attempts) => {
    const seen = serve(problem(status, "x", { "mailstead-should-retry": verdict }), ok());
    await makeClient()
      .request(createDomain, create)
      .catch(() => {});
    expect(seen).toHaveLength(attempts);
  });

  test("repeats after a broken connection, for every method", async () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
      const seen = serve(networkError, ok());
      await makeClient().request({ ...createDomain, method }, method === "GET" ? { path: [] } : create);
      expect([method, seen.length]).toEqual([method, 2]);
    }
  });

  test("repeats when the body of an answer breaks off", async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"id":'));
        controller.error(new Error("reset"));
      },
    });
    const answers = [new Response(broken, { headers: { "content-type": "application/json" } }), ok()()];
    const fetch = async () => answers.shift() ?? expect.unreachable();
    expect(await makeClient({ fetch }).request(createDomain, create)).toEqual({ id: "dom_1" });
  });

  test("maxRetries counts repeats: 0 is one attempt, 3 are four, by client or by call", async () => {
    const down = problem(503, "overloaded");
    const count = async (client: number | undefined, call?: number) => {
      const seen = serve(down);
      const options = client === undefined ? {} : { maxRetries: client };
      await failure(
        makeClient(options).request(createDomain, create, call === undefined ? {} : { maxRetries: call }),
      );
      return seen.length;
    };
    expect(await count(0)).toBe(1);
    expect(await count(undefined)).toBe(3);
    expect(await count(3)).toBe(4);
    expect(await count(3, 0)).toBe(1);
    expect(await count(0, 1)).toBe(2);
  });

  test("all attempts of a call carry one key, two calls carry two", async () => {
    const seen = serve(problem(503, "overloaded"), networkError, ok());
    const client = makeClient();
    await client.request(createDomain, create);
    await client.request(createDomain, create);
    const keys = seen.map(({ headers }) => headers.get("idempotency-key"));
    expect(keys).toHaveLength(4);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
    expect(seen.map(({ body }) => body)).toEqual(Array(4).fill('{"name":"a.example"}'));
  });

  test("the caller's key is used; GET carries none", async () => {
    const seen = serve(ok());
    await makeClient().request(createDomain, create, { idempotencyKey: "crm:7" });
    await makeClient().request(getDomain, { path: ["d"] });
    expect(seen.map(({ headers }) => headers.get("idempotency-key"))).toEqual(["crm:7", null]);
  });

  test("waits by full jitter, growing and bounded", async () => {
    serve(problem(500, "x"));
    const runtime = fakeRuntime(0.5);
    await failure(makeClient({ maxRetries: 7 }, runtime).request(getDomain, { path: ["d"] }));
    expect(runtime.slept).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
  });

  test.each([
    ["3", 3000],
    ["0", 0],
    ["3600", 60_000],
    ["Thu, 01 Jan 2026 00:00:09 GMT", 9000],
    ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
    ["Thu, 01 Jan 2099 00:00:00 GMT", 60_000],
    ["-5", 250],
    ["1.5", 250],
    ["soon", 250],
  ])("Retry-After: %s waits %d ms", async (value, expected) => {
    serve(problem(429, "rate_limited", { "retry-after": value }), ok());
    const runtime = fakeRuntime(0.5);
    await makeClient({}, runtime).request(createDomain, create);
    expect(runtime.slept).toEqual([expected]);
  });

  test("the error tells the uncapped Retry-After", async () => {
    serve(problem(429, "rate_limited", { "retry-after": "3600" }));
    const error = await failure(makeClient({ maxRetries: 0 }).request(createDomain, create));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfterMs: 3_600_000 });
  });

  test("onRetry is told operation, attempt, wait, request id and error", async () => {
    serve(problem(503, "overloaded"), networkError, ok());
    const notices: RetryNotice[] = [];
    await makeClient({ onRetry: notice => notices.push(notice) }).request(createDomain, create);
    expect(notices).toMatchObject([
      { operation: "domains.create", attempt: 1, delayMs: 250, requestId: "req_7", error: { status: 503 } },
      { operation: "domains.create", attempt: 2, delayMs: 500, requestId: undefined },
    ]);
    expect(notices[1]?.error).toBeInstanceOf(ConnectionError);
  });

  test("a token function is asked before every attempt", async () => {
    const seen = serve(problem(503, "overloaded"), ok());
    let asked = 0;
    await makeClient({ apiKey: undefined as never, token: async () => `token${++asked}` }).request(
      createDomain,
      create,
    );
    expect(seen.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer token1",
      "Bearer token2",
    ]);
  });

  test("a failing token function is its own error, with its cause, and no attempt", async () => {
    const seen = serve(ok());
    const cause = new Error("host is down");
    const client = makeClient({ apiKey: undefined as never, token: () => Promise.reject(cause) });
    expect(await failure(client.request(getDomain, { path: ["d"] }))).toMatchObject({
      code: "token_failed",
      cause,
    });
    expect(seen).toHaveLength(0);
  });
});

describe("limits and signals", () => {
  const never = (request: Request) =>
    new Promise<Response>((_, reject) => {
      request.signal.addEventListener("abort", () => reject(request.signal.reason));
    });

  test("timeout limits one attempt and is retried", async () => {
    let attempts = 0;
    const fetch = (request: Request) => {
      attempts++;
      return never(request);
    };
    const error = await failure(makeClient({ fetch, timeout: 5 }).request(getDomain, { path: ["d"] }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(attempts).toBe(3);
  });

  test("timeout covers the body", async () => {
    const fetch = async () =>
      new Response(new ReadableStream(), { headers: { "content-type": "application/json" } });
    const options = { fetch, timeout: 5, maxRetries: 0 };
    expect(await failure(makeClient(options).request(getDomain, { path: ["d"] }))).toBeInstanceOf(
      TimeoutError,
    );
  });

  test("totalTimeout ends a call that hangs", async () => {
    const options = { fetch: never, totalTimeout: 5 };
    expect(await failure(makeClient(options).request(getDomain, { path: ["d"] }))).toBeInstanceOf(
      TimeoutError,
    );
  });

  test("totalTimeout does not begin a wait it cannot end, and keeps the reason", async () => {
    const seen = serve(problem(503, "overloaded", { "retry-after": "30" }));
    const runtime = fakeRuntime();
    const error = await failure(
      makeClient({ totalTimeout: 10_000 }, runtime).request(getDomain, { path: ["d"] }),
    );
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ cause: { code: "overloaded" } });
    expect(runtime.slept).toEqual([]);
    expect(seen).toHaveLength(1);
  });

  test("an aborted signal stops before the first attempt", async () => {
    const seen = serve(ok());
    const signal = AbortSignal.abort("changed my mind");
    const error = await failure(makeClient().request(getDomain, { path: ["d"] }, { signal }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: "changed my mind", operation: "domains.get" });
    expect(seen).toHaveLength(0);
  });

  test("the signal cancels an attempt under way", async () => {
    const controller = new AbortController();
    const fetch = (request: Request) => {
      queueMicrotask(() => controller.abort("enough"));
      return never(request);
    };
    const call = makeClient({ fetch }).request(getDomain, { path: ["d"] }, { signal: controller.signal });
    expect(await failure(call)).toBeInstanceOf(AbortError);
  });

  test("the signal cancels a wait between attempts", async () => {
    const seen = serve(problem(503, "overloaded", { "retry-after": "30" }));
    const runtime = fakeRuntime();
    runtime.hangFrom = 30_000;
    const controller = new AbortController();
    const onRetry = () => setImmediate(() => controller.abort("enough"));
    const call = makeClient({ onRetry }, runtime).request(
      getDomain,
      { path: ["d"] },
      { signal: controller.signal },
    );
    const error = await failure(call);
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: "enough" });
    expect(seen).toHaveLength(1);
  });
});

describe("credentials", () => {
  test.each(["ms_live_k_s", "ms_test_k_s"])("a browser refuses %s", async key => {
    const runtime = fakeRuntime();
    runtime.browser = true;
    const refused = expect.objectContaining({ code: "secret_key_in_browser" });
    expect(() => makeClient({ apiKey: key }, runtime)).toThrow(refused);
    expect(() => makeClient({ apiKey: undefined as never, token: key }, runtime)).toThrow(refused);
    expect(() => makeClient({ apiKey: key, dangerouslyAllowBrowser: true }, runtime)).not.toThrow();

    const seen = serve(ok());
    const client = makeClient({ apiKey: undefined as never, token: async () => key }, runtime);
    expect(await failure(client.request(getDomain, { path: ["d"] }))).toMatchObject({
      code: "secret_key_in_browser",
    });
    expect(seen).toHaveLength(0);
  });

  test("a browser takes a token", async () => {
    const runtime = fakeRuntime();
    runtime.browser = true;
    expect(() => makeClient({ apiKey: undefined as never, token: "eyJ.a.b" }, runtime)).not.toThrow();
  });

  test.each(["", "ms_test_a\nb", "ms_test_ü"])("refuses the key %j without quoting it", key => {
    expect(() => makeClient({ apiKey: key })).toThrow(MailsteadError);
    try {
      makeClient({ apiKey: key });
    } catch (error) {
      if (key) expect(String(error)).not.toContain(key);
    }
  });

  test("no error shows the key, however it is printed", async () => {
    const { inspect } = await import("node:util");
    for (const answer of [problem(500, "x"), problem(404, "y"), networkError]) {
      serve(answer);
      const error = await failure(makeClient({ maxRetries: 0 }).request(createDomain, create));
      expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(apiKey);
    }
    const fetch = () => new Promise<Response>(() => {});
    const timedOut = await failure(
      makeClient({ fetch, timeout: 1, maxRetries: 0 }).request(createDomain, create),
    );
    expect(inspect(timedOut, { depth: 20, showHidden: true })).not.toContain(apiKey);
    expect(inspect(makeClient(), { depth: 20, showHidden: true })).not.toContain(apiKey);
  });

  test("refuses a base URL that is not http", () => {
    expect(() => makeClient({ baseUrl: "ftp://api.test" })).toThrow(TypeError);
  });
});

test("a connection error keeps what fetch threw, and nothing of the request", async () => {
  const cause = new TypeError("fetch failed");
  const fetch = () => Promise.reject(cause);
  const error = await failure(makeClient({ fetch, maxRetries: 0 }).request(createDomain, create));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toHaveProperty("cause", cause);
});

test("a defect in onRetry surfaces as itself", async () => {
  serve(problem(500, "x"));
  const defect = new RangeError("log is full");
  const onRetry = () => {
    throw defect;
  };
  expect(await failure(makeClient({ onRetry }).request(getDomain, { path: ["d"] }))).toBe(defect);
});

test("a server error after all retries is the last one", async () => {
  const seen = serve(problem(500, "first"), problem(502, "second"), problem(504, "third"));
  const error = await failure(makeClient().request(getDomain, { path: ["d"] }));
  expect(error).toBeInstanceOf(ServerError);
  expect(error).toMatchObject({ code: "third" });
  expect(seen).toHaveLength(3);
});
