import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { listDomains, makeClient, ok, problem, scripted } from "./harness.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function serve(...answers: Parameters<typeof scripted>) {
  const { handler, seen } = scripted(...answers);
  server.use(handler);
  return seen;
}

const page = (data: number[], nextCursor: string | null) =>
  ok({ data, hasMore: nextCursor !== null, nextCursor });
const list = (params: object = {}) => makeClient().list<number>(listDomains, { path: [], params });
const search = (seen: { url: URL }[]) => seen.map(({ url }) => url.search);

test("awaited, it is the first page and one request", async () => {
  const seen = serve(page([1, 2], "c1"), page([3], null));
  const first = await list({ limit: 2 });
  expect(first).toMatchObject({ data: [1, 2], hasMore: true, nextCursor: "c1" });
  expect(search(seen)).toEqual(["?limit=2"]);
});

test("next walks on with the same parameters, then ends", async () => {
  const seen = serve(page([1, 2], "c1"), page([3], null));
  const second = await (await list({ limit: 2 })).next();
  expect(second).toMatchObject({ data: [3], hasMore: false, nextCursor: undefined });
  expect(await second?.next()).toBeUndefined();
  expect(search(seen)).toEqual(["?limit=2", "?limit=2&cursor=c1"]);
});

test("iterated, it is every item in order, through empty pages", async () => {
  serve(page([1, 2], "c1"), page([], "c2"), page([3], null));
  const items: number[] = [];
  for await (const item of list()) items.push(item);
  expect(items).toEqual([1, 2, 3]);
});

test("leaving the loop fetches no further page", async () => {
  const seen = serve(page([1, 2], "c1"), page([3], null));
  for await (const item of list()) if (item === 2) break;
  expect(seen).toHaveLength(1);
});

test("a server that repeats a cursor is an error, not a loop", async () => {
  serve(page([1], "c1"), page([2], "c2"), page([3], "c1"));
  const iterate = async () => {
    for await (const _ of list());
  };
  await expect(iterate()).rejects.toMatchObject({ code: "cursor_loop", operation: "domains.list" });
});

test("hasMore without a cursor ends the list", async () => {
  serve(ok({ data: [1], hasMore: true, nextCursor: null }));
  expect(await list()).toMatchObject({ hasMore: false });
});

test("an error on a later page reaches the loop", async () => {
  serve(page([1], "c1"), problem(403, "forbidden"));
  const items: number[] = [];
  const iterate = async () => {
    for await (const item of list()) items.push(item);
  };
  await expect(iterate()).rejects.toMatchObject({ code: "forbidden" });
  expect(items).toEqual([1]);
});

test("withResponse gives the page and its response", async () => {
  serve(page([1], null));
  const { data, response } = await list().withResponse();
  expect(data.data).toEqual([1]);
  expect(response.status).toBe(200);
});
