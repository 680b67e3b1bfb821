import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../../app.ts";
import { LOG_START } from "../../../kernel/log/index.ts";
import type { WorkspaceId } from "../../../kernel/tenancy.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";
import { happen, keyWith, thingEnded } from "../deliveries/testing.ts";
import { EventStreams } from "./stream-events.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const only = "types=thing.happened&types=thing.ended";

async function page(tenant: TestTenant, query: string) {
  const { body } = await tenant.get(`/v1/events?${only}&${query}`);
  return {
    numbers: body.data.map((event: { data: { n: number } }) => event.data.n) as number[],
    hasMore: body.hasMore as boolean,
    next: body.nextCursor as string,
  };
}

describe("the list of events", () => {
  it("goes through the log in order, and on from its end later", async () => {
    const tenant = await app.tenant();
    await happen(app, tenant, [1, 2, 3]);
    const first = await page(tenant, "limit=2");
    expect(first).toMatchObject({ numbers: [1, 2], hasMore: true });
    const last = await page(tenant, `limit=2&cursor=${first.next}`);
    expect(last).toMatchObject({ numbers: [3], hasMore: false });
    const empty = await page(tenant, `cursor=${last.next}`);
    expect(empty).toMatchObject({ numbers: [], hasMore: false, next: last.next });
    await happen(app, tenant, [4]);
    expect((await page(tenant, `cursor=${empty.next}`)).numbers).toEqual([4]);
  });

  it("filters by type, workspace, subject and time", async () => {
    const tenant = await app.tenant();
    const workspace = (await tenant.post("/v1/workspaces", { externalId: "mine" })).body.id as WorkspaceId;
    await happen(app, tenant, [1]);
    await happen(app, tenant, [2], { type: thingEnded });
    const [third] = await happen(app, tenant, [3], { workspaceId: workspace });
    await happen(app, tenant, [4], { environment: "live" });
    const { body } = await tenant.get("/v1/events?types=thing.ended");
    expect(body.data.map((event: { type: string }) => event.type)).toEqual(["thing.ended"]);
    expect((await page(tenant, `workspaceId=${workspace}`)).numbers).toEqual([3]);
    expect((await page(tenant, "subject=thing-2")).numbers).toEqual([2]);
    expect((await page(tenant, "since=2100-01-01T00:00:00Z")).numbers).toEqual([]);
    expect((await page(tenant, "until=2100-01-01T00:00:00Z")).numbers).toEqual([1, 2, 3]);
    const shown = await tenant.get(`/v1/events/${third}`);
    expect(shown.body).toMatchObject({
      id: third,
      workspaceId: workspace,
      workspaceExternalId: "mine",
      data: { n: 3 },
    });
    const bound = await keyWith(app, tenant, { workspaceId: workspace });
    expect((await page(bound, "limit=10")).numbers).toEqual([3]);
  });

  it("refuses a cursor of another organization and one that was changed", async () => {
    const [a, b] = [await app.tenant(), await app.tenant()];
    await happen(app, a, [1]);
    const { next } = await page(a, "limit=1");
    for (const cursor of [next, `x${next}`, "x.y"]) {
      expect(await b.get(`/v1/events?cursor=${cursor}`)).toMatchObject({
        status: 422,
        body: { code: "invalid_cursor" },
      });
    }
  });
});

/** Reads a stream of server-sent events until `count` have come (none: until it tells where it starts). */
async function take(response: Response, count: number) {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  const messages: { id: string; event: string; data: { id: string; data: { n: number } } }[] = [];
  let text = "";
  let id = "";
  while (messages.length < count || id === "") {
    const { value, done } = await reader.read();
    if (done) throw new Error("The stream ended");
    text += decoder.decode(value);
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const fields = new Map(
        block.split("\n").map(line => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
      );
      id = fields.get("id") ?? id;
      if (fields.has("data"))
        messages.push({ id, event: fields.get("event")!, data: JSON.parse(fields.get("data")!) });
    }
  }
  return { messages, id, close: () => reader.cancel() };
}

describe("the stream of events", () => {
  function open(tenant: TestTenant, headers: Record<string, string> = {}, query = "") {
    const http = createApp(app.runtime);
    return http.request(`/v1/events/stream?${only}${query}`, {
      headers: { authorization: `Bearer ${tenant.key}`, ...headers },
    });
  }

  it("starts now, and resumes behind the last id without loss or duplicates", async () => {
    const tenant = await app.tenant();
    await happen(app, tenant, [1]);
    const first = await open(tenant);
    expect(first.headers.get("content-type")).toBe("text/event-stream");
    const begun = await take(await open(tenant), 0);
    await begun.close();
    await happen(app, tenant, [2, 3]);
    const seen = await take(first, 1);
    expect(seen.messages[0]).toMatchObject({ event: "thing.happened", data: { data: { n: 2 } } });
    await seen.close();
    await happen(app, tenant, [4, 5]);
    const resumed = await take(await open(tenant, { "last-event-id": seen.messages[0]!.id }), 3);
    expect(resumed.messages.map(message => message.data.data.n)).toEqual([3, 4, 5]);
    await resumed.close();
    // Who lost the connection before the first event resumes from the start.
    const fromStart = await take(await open(tenant, {}, `&lastEventId=${begun.id}`), 4);
    expect(fromStart.messages.map(message => message.data.data.n)).toEqual([2, 3, 4, 5]);
    await fromStart.close();
    // List and stream share their cursors.
    expect((await page(tenant, `cursor=${fromStart.messages[2]!.id}`)).numbers).toEqual([5]);
  });

  it("delivers more than a page in order, each event once", async () => {
    const tenant = await app.tenant();
    const start = await take(await open(tenant), 0);
    await start.close();
    const numbers = Array.from({ length: 120 }, (_, n) => n);
    await happen(app, tenant, numbers);
    const all = await take(await open(tenant, { "last-event-id": start.id }), 120);
    expect(all.messages.map(message => message.data.data.n)).toEqual(numbers);
    await all.close();
  });

  it("refuses a bad cursor and another workspace than the key's", async () => {
    const tenant = await app.tenant();
    const one = (await tenant.post("/v1/workspaces", { externalId: "one" })).body.id as WorkspaceId;
    const two = (await tenant.post("/v1/workspaces", { externalId: "two" })).body.id as WorkspaceId;
    expect((await open(tenant, { "last-event-id": "nonsense" })).status).toBe(422);
    const bound = await keyWith(app, tenant, { workspaceId: one });
    expect((await open(bound, {}, `&workspaceId=${two}`)).status).toBe(404);
  });

  it("bounds the streams, keeps quiet ones alive, and ends with the request", async () => {
    const tenant = await app.tenant();
    const streams = new EventStreams({ perOrganization: 1, heartbeatMs: 10, pollMs: 10_000 });
    const abort = new AbortController();
    const start = () =>
      streams.open(app.runtime, tenant.organizationId, { environment: "test" }, LOG_START, abort.signal);
    const reader = (await start()).getReader();
    await expect(start()).rejects.toMatchObject({ code: "overloaded" });
    let text = "";
    while (!text.includes(": still here")) text += new TextDecoder().decode((await reader.read()).value);
    abort.abort();
    while (!(await reader.read()).done);
    expect(streams.size).toBe(0);
    const again = await start();
    await again.cancel();
    expect(streams.size).toBe(0);
  });
});
