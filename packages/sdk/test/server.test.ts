import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../server/src/app.ts";
import { createTestApp, type TestApp } from "../../server/src/testing/app.ts";
import {
  ApiError,
  AuthenticationError,
  ConflictError,
  FailedStateError,
  Mailstead,
  type MailsteadEvent,
  type MailsteadOptions,
  NotFoundError,
  PermissionError,
  type RetryNotice,
  ValidationError,
} from "../src/index.ts";

/** The whole server in this process: everything below crosses the real contract, without a socket. */
let server: TestApp;
let answer: (request: Request) => Promise<Response>;
let mailstead: Mailstead;

beforeAll(async () => {
  server = await createTestApp({ workers: true });
  const app = createApp(server.runtime, { checkResponses: true });
  answer = async request => app.fetch(request);
  mailstead = clientOf();
});
afterAll(() => server?.close());

function clientOf(options: MailsteadOptions = {}): Mailstead {
  const apiKey = options.apiKey ?? server.key;
  return new Mailstead({ baseUrl: "https://api.test", fetch: answer, ...options, apiKey });
}

/** An organization of its own, so that lists hold only what the test made. */
async function freshClient(options: MailsteadOptions = {}): Promise<Mailstead> {
  return clientOf({ ...options, apiKey: (await server.tenant()).key });
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const refused = (call: Promise<unknown>) =>
  call.then(
    () => expect.unreachable("The call went through"),
    (error: unknown) => error,
  );

const missing = "dom_01jd8x3q4vf7k9m2n5p6r8s0tv";

describe("resources", () => {
  test("are made, read, changed and removed", async () => {
    const workspace = await mailstead.workspaces.create({ name: "Bakery Blum", externalId: "customer-17" });
    expect(workspace).toMatchObject({ name: "Bakery Blum", externalId: "customer-17", environment: "test" });
    expect(await mailstead.workspaces.get(workspace.id)).toEqual(workspace);
    const renamed = await mailstead.workspaces.update(workspace.id, { name: "Blum & Sons" });
    expect(renamed.name).toBe("Blum & Sons");

    const suppression = await mailstead.suppressions.create({
      workspaceId: workspace.id,
      address: "gone@example.com",
    });
    expect(await mailstead.suppressions.delete(suppression.id)).toBeUndefined();
    expect(await refused(mailstead.suppressions.get(suppression.id))).toBeInstanceOf(NotFoundError);
  });

  test("are listed page by page, or all in one loop", async () => {
    const requests: string[] = [];
    const client = await freshClient({
      fetch: request => {
        if (request.method === "GET") requests.push(new URL(request.url).search);
        return answer(request);
      },
    });
    const made: string[] = [];
    for (let index = 0; index < 5; index++) {
      made.push((await client.workspaces.create({ name: `Customer ${index}` })).id);
    }

    const all = await collect(client.workspaces.list({ limit: 2 }));
    expect(all.map(({ id }) => id)).toEqual(made.toReversed());
    expect(requests).toHaveLength(3);
    expect(requests[0]).toBe("?limit=2");

    const first = await client.workspaces.list({ limit: 2 });
    expect(first.hasMore).toBe(true);
    const second = await first.next();
    expect(second?.data.map(({ id }) => id)).toEqual(made.toReversed().slice(2, 4));
    const third = await second?.next();
    expect(third).toMatchObject({ hasMore: false, nextCursor: undefined });
    expect(await third?.next()).toBeUndefined();
  });

  test("of one workspace, when the client is pinned to it", async () => {
    const one = await mailstead.workspaces.create({ name: "One" });
    const other = await mailstead.workspaces.create({ name: "Other" });
    for (const { id, sandboxLabel } of [one, other]) {
      await mailstead.domains.create({
        workspaceId: id,
        name: `pinned.${sandboxLabel}.sandbox.mailstead.example`,
      });
    }
    const pinned = mailstead.withWorkspace(one.id);
    const domains = await collect(pinned.domains.list());
    expect(domains.map(({ workspaceId }) => workspaceId)).toEqual([one.id]);
    const { id } = (await mailstead.domains.list({ workspaceId: other.id })).data[0] ?? { id: missing };
    expect(await refused(pinned.domains.get(id))).toBeInstanceOf(NotFoundError);
    expect((await mailstead.domains.get(id)).id).toBe(id);
  });

  test("come with their response when asked", async () => {
    const { data, response, requestId } = await mailstead.organization.get().withResponse();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(data);
    expect(requestId).toMatch(/^req_/);
    expect(response.headers.get("ratelimit")).not.toBeNull();
  });
});

describe("an answer that gets lost", () => {
  test("has its effect once", async () => {
    const keys: (string | null)[] = [];
    const notices: RetryNotice[] = [];
    const client = await freshClient({
      onRetry: notice => notices.push(notice),
      fetch: async request => {
        if (request.method !== "POST") return answer(request);
        keys.push(request.headers.get("idempotency-key"));
        const response = await answer(request);
        if (keys.length > 1) return response;
        expect(response.status).toBe(200); // the server has done it; only its word is lost
        throw new TypeError("connection reset");
      },
    });
    const { data: made, response } = await client.workspaces.create({ name: "Only one" }).withResponse();
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
    expect(notices).toMatchObject([{ operation: "workspaces.create", error: { code: "connection_failed" } }]);
    expect(response.headers.get("idempotency-replayed")).toBe("true");
    expect((await collect(client.workspaces.list())).map(({ id }) => id)).toEqual([made.id]);
  });

  test("and a key used for something else is refused", async () => {
    const options = { idempotencyKey: "order-4711" };
    await mailstead.workspaces.create({ name: "First" }, options);
    expect(await refused(mailstead.workspaces.create({ name: "Second" }, options))).toMatchObject({
      code: "idempotency_key_reused",
      status: 422,
    });
  });
});

describe("errors", () => {
  test("404", async () => {
    const error = await refused(mailstead.domains.get(missing));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ code: "not_found", status: 404, operation: "domains.get" });
    expect(error).toHaveProperty("requestId", expect.stringMatching(/^req_/));
    expect(error).toHaveProperty("docUrl", expect.stringContaining("not_found"));
  });

  test("422 of a stream, too", async () => {
    const stream = mailstead.events.stream({ cursor: "invented" });
    expect(await refused(stream.next())).toMatchObject({ code: "invalid_cursor", status: 422 });
  });

  test("409", async () => {
    const { id } = await mailstead.workspaces.create({ name: "Closed" });
    await mailstead.workspaces.delete(id, { confirm: "Closed" });
    const error = await refused(mailstead.workspaces.resume(id));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ code: "illegal_state", status: 409 });
  });

  test("422, with the fields", async () => {
    const { id } = await mailstead.workspaces.create({ name: "Fields" });
    const error = await refused(mailstead.domains.create({ workspaceId: id, name: "not a domain" }));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ code: "domain_name_invalid", errors: [{ pointer: "/name" }] });
  });

  test("403", async () => {
    const { key } = await mailstead.apiKeys.create({ name: "Reader", permissions: ["domains:read"] });
    const reader = clientOf({ apiKey: key });
    expect((await reader.domains.list()).data).toBeInstanceOf(Array);
    const error = await refused(reader.workspaces.create({ name: "No" }));
    expect(error).toBeInstanceOf(PermissionError);
    expect(error).toMatchObject({ code: "permission_denied", status: 403 });
  });

  test("401, without telling the key", async () => {
    const apiKey = "ms_test_0123456789abcdef0123456789abcdef";
    const error = await refused(clientOf({ apiKey }).organization.get());
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ code: "unauthenticated", status: 401 });
    expect(error instanceof ApiError && `${error.message}${error.detail}`).not.toContain(apiKey);
  });
});

describe("waiting", () => {
  test("for a node, with its steps", async () => {
    const titles = new Set<string>();
    const { node, operation } = await mailstead.nodes.create({
      name: "mta1",
      region: "eu-central",
      size: "starter",
    });
    const done = await mailstead.operations.waitFor(operation, {
      within: 60_000,
      onProgress: ({ steps }) => {
        for (const { title } of steps) titles.add(title);
      },
    });
    expect(done).toMatchObject({ status: "succeeded", progress: 100 });
    expect(titles.size).toBeGreaterThan(3);
    expect((await mailstead.nodes.waitFor(node?.id ?? "", { within: 10_000 })).status).toBe("active");
  });

  test("for an operation that fails gives its reason", async () => {
    const client = await freshClient();
    await client.sandbox.faults.create({ port: "egress", fault: "port25_closed", remaining: null });
    const { operation } = await client.nodes.create({ name: "mta2", region: "eu-central", size: "starter" });
    const error = await refused(client.operations.waitFor(operation, { within: 60_000 }));
    expect(error).toBeInstanceOf(FailedStateError);
    expect(error).toMatchObject({ resource: { status: "failed", error: { code: expect.any(String) } } });
  });

  test("for a domain whose records are written for it", async () => {
    const workspace = await mailstead.workspaces.create({ name: "Verified" });
    const dns = await mailstead.dnsAccounts.create({
      name: "DNS",
      provider: "sandbox",
      workspaceId: workspace.id,
    });
    const domain = await mailstead.domains.create({
      workspaceId: workspace.id,
      name: `mail.${workspace.sandboxLabel}.sandbox.mailstead.example`,
      dnsAccountId: dns.id,
    });
    const { operation } = await mailstead.domains.applyDns(domain.id);
    await mailstead.operations.waitFor(operation, { within: 60_000 });
    const verified = await mailstead.domains.waitFor(domain.id, { status: "verified", within: 60_000 });
    expect(verified).toMatchObject({ id: domain.id, status: "verified" });
    const keys = await collect(mailstead.domains.dkimKeys.list(domain.id));
    expect(keys.map(({ status }) => status)).toEqual(["active"]);
  });
});

describe("the event stream", () => {
  /** The next `count` events of a stream; `opened` is called when the server has taken it. */
  async function take(stream: AsyncIterable<MailsteadEvent>, count: number): Promise<MailsteadEvent[]> {
    const events: MailsteadEvent[] = [];
    for await (const event of stream) if (events.push(event) === count) break;
    return events;
  }
  const types = ["workspace.created"] as const;

  test("resumes behind the last event seen, with none lost and none twice", async () => {
    let opened = 0;
    const client = await freshClient({
      fetch: async request => {
        const response = await answer(request);
        if (!request.url.includes("/events/stream")) return response;
        // The first connection breaks after one event, while the others are already in the log.
        return ++opened === 1 ? cutAfterFirstEvent(response) : response;
      },
    });
    const first = await client.workspaces.create({ name: "First" });
    const before = await client.events.list({ types: [...types] });
    expect(before.data).toMatchObject([{ type: "workspace.created", workspaceId: first.id }]);
    const made: string[] = [];
    for (const name of ["Second", "Third", "Fourth"]) {
      made.push((await client.workspaces.create({ name })).id);
    }

    const cursor = before.nextCursor ?? "";
    const cursors: string[] = [];
    const onCursor = (place: string) => cursors.push(place);
    const events = await take(client.events.stream({ types, cursor, onCursor }), 3);
    expect(events.map(event => "workspaceId" in event && event.workspaceId)).toEqual(made);
    expect(opened).toBe(2);
    // The loop was left while it held the third: who comes back with the last place kept gets that one again.
    const rest = await client.events.list({ types: [...types], cursor: cursors.at(-1) ?? "" });
    expect(rest.data.map(({ workspaceId }) => workspaceId)).toEqual(made.slice(2));
  });

  test("carries what happens while it is open, and ends by its signal", async () => {
    const controller = new AbortController();
    let isOpen = () => {};
    const open = new Promise<void>(resolve => {
      isOpen = resolve;
    });
    const client = await freshClient({
      fetch: async request => {
        const response = await answer(request);
        if (request.url.includes("/events/stream")) isOpen();
        return response;
      },
    });
    const stream = client.events.stream({ types, signal: controller.signal });
    const next = stream.next();
    await open;
    const { id } = await client.workspaces.create({ name: "Live" });
    expect(await next).toMatchObject({ value: { type: "workspace.created", data: { id } } });
    const after = stream.next();
    controller.abort("enough");
    expect(await refused(after)).toMatchObject({ name: "AbortError", cause: "enough" });
  });
});

/** Lets one event through and then breaks, as a connection does. */
function cutAfterFirstEvent(response: Response): Response {
  let text = "";
  const decoder = new TextDecoder();
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      text += decoder.decode(chunk, { stream: true });
      const end = /(^|\n)data:.*\n\n/.exec(text);
      if (!end) return;
      controller.enqueue(new TextEncoder().encode(text.slice(0, end.index + end[0].length)));
      controller.terminate();
    },
  });
  return new Response(response.body?.pipeThrough(cut) ?? null, response);
}
