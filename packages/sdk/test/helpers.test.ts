import fc from "fast-check";
import { HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  AbortError,
  AuthenticationError,
  FailedStateError,
  PermissionError,
  TimeoutError,
} from "../src/core/errors.ts";
import type { RetryNotice } from "../src/core/options.ts";
import { parseServerSentEvents, type ServerSentEvent } from "../src/core/sse.ts";
import { EventStreams } from "../src/helpers/event-streams.ts";
import { DomainWaiter, NodeWaiter, OperationWaiter } from "../src/helpers/waiters.ts";
import { fakeRuntime, makeClient, networkError, ok, problem, scripted } from "./harness.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function serve(...answers: Parameters<typeof scripted>) {
  const { handler, seen } = scripted(...answers);
  server.use(handler);
  return seen;
}

const status = (status: string) => ok({ id: "x_1", status });
type Thing = { id: string; status: string };

describe("waitFor", () => {
  test("looks until the operation has succeeded, telling progress", async () => {
    const seen = serve(status("pending"), status("running"), status("succeeded"));
    const runtime = fakeRuntime(0.5);
    const progress: string[] = [];
    const waiter = new OperationWaiter<Thing>(makeClient({}, runtime));
    const done = await waiter.waitFor("op_1", { onProgress: one => progress.push(one.status) });
    expect(done.status).toBe("succeeded");
    expect(progress).toEqual(["pending", "running", "succeeded"]);
    expect(runtime.slept).toEqual([500, 750]);
    expect(seen.map(({ url }) => url.pathname)).toEqual(Array(3).fill("/v1/operations/op_1"));
  });

  test.each([0, 0.5, 0.999])("waits grow to a ceiling and stay above 200 ms (random %d)", async random => {
    serve(status("running"));
    const runtime = fakeRuntime(random);
    const call = new OperationWaiter<Thing>(makeClient({}, runtime)).waitFor("op_1", { within: 60_000 });
    await expect(call).rejects.toBeInstanceOf(TimeoutError);
    expect(Math.min(...runtime.slept)).toBeGreaterThanOrEqual(200);
    expect(Math.max(...runtime.slept)).toBeLessThanOrEqual(6250);
    expect(runtime.slept.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(60_200);
    expect(runtime.slept.length).toBeGreaterThan(10);
  });

  test("even the last wait before the limit is 200 ms", async () => {
    serve(status("running"));
    const runtime = fakeRuntime(0.5);
    const call = new OperationWaiter<Thing>(makeClient({}, runtime)).waitFor("op_1", { within: 550 });
    await expect(call).rejects.toBeInstanceOf(TimeoutError);
    expect(runtime.slept).toEqual([500, 200]);
  });

  test.each(["failed", "cancelled"])("an operation that ended as %s throws it", async ended => {
    serve(status("running"), status(ended));
    const call = new OperationWaiter<Thing>(makeClient()).waitFor("op_1");
    const error = await call.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FailedStateError);
    expect(error).toMatchObject({ operation: "operations.waitFor", resource: { id: "x_1", status: ended } });
  });

  test("domains wait for the status named, also for one that else means failure", async () => {
    serve(status("pending"), status("failed"));
    const waiter = new DomainWaiter<Thing>(makeClient());
    expect((await waiter.waitFor("dom_1", { status: "failed", within: 9000 })).status).toBe("failed");
  });

  test("nodes wait for active by default", async () => {
    const seen = serve(status("provisioning"), status("active"));
    expect((await new NodeWaiter<Thing>(makeClient()).waitFor("node_1")).status).toBe("active");
    expect(seen[0]?.url.pathname).toBe("/v1/nodes/node_1");
  });

  test.each(["failed", "cleaned_up", "suspended", "decommissioned"])(
    "a node that is %s is not waited for, unless that is wanted",
    async ended => {
      serve(status(ended));
      const waiter = new NodeWaiter<Thing>(makeClient());
      await expect(waiter.waitFor("node_1")).rejects.toBeInstanceOf(FailedStateError);
      expect((await waiter.waitFor("node_1", { status: ended })).status).toBe(ended);
    },
  );

  test("an error of a look reaches the caller", async () => {
    serve(problem(404, "not_found"));
    const call = new DomainWaiter<Thing>(makeClient()).waitFor("dom_1", { status: "verified" });
    await expect(call).rejects.toMatchObject({ code: "not_found" });
  });

  test("the signal stops the waiting", async () => {
    serve(status("running"));
    const runtime = fakeRuntime();
    runtime.hangFrom = 0;
    const controller = new AbortController();
    const onProgress = () => setImmediate(() => controller.abort("enough"));
    const call = new OperationWaiter<Thing>(makeClient({}, runtime)).waitFor("op_1", {
      signal: controller.signal,
      onProgress,
    });
    const error = await call.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: "enough" });
  });
});

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function parse(text: string, size = text.length * 4): Promise<ServerSentEvent[]> {
  const events: ServerSentEvent[] = [];
  for await (const event of parseServerSentEvents(inChunks(new TextEncoder().encode(text), size)))
    events.push(event);
  return events;
}

describe("server-sent events", () => {
  test.each([
    ["one message", "data: a\n\n", [{ id: "", data: "a" }]],
    ["several lines", "data: a\ndata:b\ndata:  c\n\n", [{ id: "", data: "a\nb\n c" }]],
    [
      "ids stay",
      "id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
      [
        { id: "1", data: "a" },
        { id: "1", data: "b" },
        { id: "", data: "c" },
      ],
    ],
    ["comments and unknown fields", ": ping\n\nevent: x\nfoo: y\ndata: a\n\n", [{ id: "", data: "a" }]],
    [
      "every line break",
      "data: a\r\rdata: b\r\n\r\ndata: c\n\n",
      [
        { id: "", data: "a" },
        { id: "", data: "b" },
        { id: "", data: "c" },
      ],
    ],
    ["a byte order mark", "\uFEFFdata: a\n\n", [{ id: "", data: "a" }]],
    ["a message cut off at the end", "data: a\n\ndata: b\n", [{ id: "", data: "a" }]],
    ["an id with NUL is ignored", "id: 1\0\ndata: a\n\n", [{ id: "", data: "a" }]],
    ["colons in the data", 'data: {"a":1}\n\n', [{ id: "", data: '{"a":1}' }]],
  ])("%s", async (_, text, expected) => {
    expect(await parse(text)).toEqual(expected);
  });

  test("the same however the bytes are cut", async () => {
    const line = fc.constantFrom("data: ä€😀", "id: 5", ": c", "data", "", "retry: 1");
    const document = fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r")), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(document, fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        // A final carriage return stays open, as it may be half of a line break.
        const text = `${lines.flat().join("")}\n`;
        expect(await parse(text, size)).toEqual(await parse(text));
      }),
    );
  });

  test("a message without end is refused, not kept", async () => {
    await expect(parse(`data: ${"x".repeat(5 * 1024 * 1024)}`, 65_536)).rejects.toThrow("too large");
  });
});

describe("events.stream", () => {
  const event = (id: string) =>
    `id: ${id}\ndata: ${JSON.stringify({ id, type: "domain.verified", data: {} })}\n\n`;
  const stream =
    (...parts: string[]) =>
    () =>
      new HttpResponse(parts.join(""), { headers: { "content-type": "text/event-stream" } });
  const runtimeOf = () => {
    const runtime = fakeRuntime(0.5);
    runtime.hangFrom = 60_000; // the silence timer runs beside every read
    return runtime;
  };
  /** The first `count` events' ids. */
  async function take(streams: EventStreams, count: number, options = {}): Promise<string[]> {
    const ids: string[] = [];
    for await (const one of streams.stream(options)) if (ids.push(one.id) === count) break;
    return ids;
  }

  test("goes on after the last event when the connection ends, breaks or is refused for now", async () => {
    const seen = serve(
      stream(event("e1"), event("e2")),
      networkError,
      problem(503, "overloaded"),
      stream(": ping\n\n", event("e3")),
    );
    const notices: RetryNotice[] = [];
    const client = makeClient({ onRetry: notice => notices.push(notice) }, runtimeOf());
    expect(await take(new EventStreams(client), 3, { types: ["domain.verified", "a.b"] })).toEqual([
      "e1",
      "e2",
      "e3",
    ]);
    expect(seen.map(({ headers }) => headers.get("last-event-id"))).toEqual([null, "e2", "e2", "e2"]);
    expect(seen[0]?.url.href).toBe("https://api.test/v1/events/stream?types=domain.verified&types=a.b");
    expect(seen[0]?.headers.get("accept")).toBe("text/event-stream");
    expect(notices.map(({ error }) => error.code)).toEqual([
      "stream_ended",
      "connection_failed",
      "overloaded",
    ]);
  });

  test("starts behind the cursor, and tells how far the loop has come", async () => {
    const seen = serve(stream("id: c0\n\n", event("e9"), event("e10")), stream(event("e11")));
    const cursors: string[] = [];
    const onCursor = (cursor: string) => cursors.push(cursor);
    await take(new EventStreams(makeClient({}, runtimeOf())), 3, { cursor: "e8", onCursor });
    expect(seen.map(({ headers }) => headers.get("last-event-id"))).toEqual(["e8", "e10"]);
    expect(cursors).toEqual(["c0", "e9", "e10"]);
  });

  test("goes on from where it started when the connection is lost before the first event", async () => {
    const seen = serve(stream("retry: 1000\nid: c0\n\n: here\n\n"), stream(event("e1")));
    await take(new EventStreams(makeClient({}, runtimeOf())), 1);
    expect(seen.map(({ headers }) => headers.get("last-event-id"))).toEqual([null, "c0"]);
  });

  test("of one workspace or about one thing", async () => {
    const seen = serve(stream(event("e1")));
    await take(new EventStreams(makeClient({}, runtimeOf())), 1, { workspaceId: "ws_1", subject: "dom_1" });
    expect(seen[0]?.url.search).toBe("?workspaceId=ws_1&subject=dom_1");
  });

  test("backs off while the server is down, and waits what the server asks", async () => {
    const runtime = runtimeOf();
    serve(networkError, networkError, networkError, stream("retry: 7000\n\n"), stream(event("e1")));
    await take(new EventStreams(makeClient({}, runtime)), 1);
    expect(runtime.slept).toEqual([250, 500, 1000, 7000]);
  });

  test("an event starts the back-off anew", async () => {
    const runtime = runtimeOf();
    serve(networkError, networkError, stream(event("e1")), networkError, stream(event("e2")));
    await take(new EventStreams(makeClient({}, runtime)), 2);
    expect(runtime.slept).toEqual([250, 500, 250, 250]);
  });

  test("a refusal ends it", async () => {
    const seen = serve(problem(401, "unauthorized"));
    await expect(take(new EventStreams(makeClient({}, runtimeOf())), 1)).rejects.toBeInstanceOf(
      AuthenticationError,
    );
    expect(seen).toHaveLength(1);
  });

  test("the signal ends it while it listens", async () => {
    const controller = new AbortController();
    const fetch = async (request: Request) => {
      setImmediate(() => controller.abort("enough"));
      const body = new ReadableStream({
        start: open => request.signal.addEventListener("abort", () => open.error(request.signal.reason)),
      });
      return new Response(body);
    };
    const call = take(new EventStreams(makeClient({ fetch }, runtimeOf())), 1, { signal: controller.signal });
    await expect(call).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
  });

  test("leaving the loop closes the connection", async () => {
    let cancelled = false;
    const body = new ReadableStream({
      start: open => open.enqueue(new TextEncoder().encode(event("e1"))),
      cancel: () => {
        cancelled = true;
      },
    });
    const fetch = async () => new Response(body);
    await take(new EventStreams(makeClient({ fetch }, runtimeOf())), 1);
    expect(cancelled).toBe(true);
  });

  test("a silent connection is given up and made anew", async () => {
    const runtime = runtimeOf();
    runtime.hangFrom = Number.POSITIVE_INFINITY; // the silence timer fires at once
    let opened = 0;
    const fetch = async () =>
      ++opened < 3 ? new Response(new ReadableStream()) : new Response(null, { status: 403 });
    const call = take(new EventStreams(makeClient({ fetch }, runtime)), 1);
    await expect(call).rejects.toBeInstanceOf(PermissionError);
    expect(opened).toBe(3);
  });

  test("garbage in the stream counts as a broken stream", async () => {
    const seen = serve(stream("data: {\n\n"), stream("data: 5\n\n"), stream(event("e1")));
    expect(await take(new EventStreams(makeClient({}, runtimeOf())), 1)).toEqual(["e1"]);
    expect(seen).toHaveLength(3);
  });
});
