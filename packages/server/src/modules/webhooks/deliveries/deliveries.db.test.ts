import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceId } from "../../../kernel/tenancy.ts";
import { ManualClock } from "../../../kernel/time/index.ts";
import { createTestApp, type TestApp, type TestTenant } from "../../../testing/app.ts";
import { happen, openReceiver, type Receiver, thingEnded, verified } from "./testing.ts";

const clock = new ManualClock("2026-03-01T10:00:00.000Z");
let app: TestApp;
let tenant: TestTenant;
let receiver: Receiver;

beforeAll(async () => {
  app = await createTestApp({ clock });
});
afterAll(() => app.close());
beforeEach(async () => {
  tenant = await app.tenant();
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

const types = ["thing.happened", "thing.ended"];

async function endpoint(body: object = {}) {
  const made = await tenant.post("/v1/webhook-endpoints", { url: receiver.url, types, ...body });
  expect(made.status).toBe(201);
  return made.body as { id: string; secret: string; publicKey: string };
}

async function deliveries(query = "") {
  const { body } = await tenant.get(`/v1/webhook-deliveries?limit=100${query}`);
  return body.data as {
    id: string;
    status: string;
    attempts: number;
    error: string | null;
    eventId: string;
    eventType: string;
  }[];
}

const numbersOf = (target: Receiver) => target.received.map(item => JSON.parse(item.body).data.n);

async function eventTypes() {
  const { body } = await tenant.get("/v1/events?limit=100");
  return body.data.map((event: { type: string }) => event.type) as string[];
}

describe("deliveries", () => {
  it("sends a signed event to each endpoint that wants it, once", async () => {
    const { id, secret } = await endpoint();
    const [eventId] = await happen(app, tenant, [1]);
    await app.drain();
    await app.drain();
    expect(receiver.received).toHaveLength(1);
    const [item] = receiver.received;
    expect(item!.headers).toMatchObject({ "content-type": "application/json", "webhook-id": eventId });
    expect(await verified(item!, [secret], clock.now())).toEqual({
      id: eventId,
      type: "thing.happened",
      timestamp: clock.now().toISOString(),
      organizationId: tenant.organizationId,
      workspaceId: null,
      workspaceExternalId: null,
      data: { n: 1 },
    });
    const [delivery] = await deliveries();
    expect(delivery).toMatchObject({
      webhookEndpointId: id,
      eventId,
      eventType: "thing.happened",
      status: "succeeded",
      attempts: 1,
      responseStatus: 200,
      responseExcerpt: "ok",
      error: null,
      nextAttemptAt: null,
    });
    const shown = await tenant.get(`/v1/webhook-deliveries/${delivery!.id}`);
    expect(shown.body).toEqual(delivery);
  });

  it("keeps events from endpoints that did not ask for them", async () => {
    const workspace = (await tenant.post("/v1/workspaces", { externalId: "one" })).body.id as WorkspaceId;
    await endpoint({ types: ["thing.ended"] });
    await endpoint({ workspaceId: workspace });
    await happen(app, tenant, [1]);
    await happen(app, tenant, [2], { workspaceId: workspace });
    await happen(app, tenant, [3], { type: thingEnded });
    await happen(app, tenant, [4], { environment: "live" });
    await happen(app, await app.tenant(), [5]);
    await app.drain();
    expect(numbersOf(receiver).sort()).toEqual([2, 3]);
    const [one] = receiver.received.filter(item => item.body.includes('"n":2'));
    expect(JSON.parse(one!.body)).toMatchObject({ workspaceId: workspace, workspaceExternalId: "one" });
  });

  it("never tells an endpoint about itself, but the others", async () => {
    const other = await openReceiver();
    const { id } = await endpoint({ types: null, url: other.url });
    await endpoint({ types: ["webhook_endpoint.updated"] });
    await tenant.patch(`/v1/webhook-endpoints/${id}`, { description: "New" });
    await app.drain();
    expect(receiver.received).toHaveLength(1);
    const about = other.received
      .map(item => JSON.parse(item.body))
      .filter(event => event.data.webhookEndpointId === id);
    expect(about).toEqual([]);
    await other.close();
  });

  it("tries again by the schedule, with the same id and a fresh timestamp, then fails with an event", async () => {
    receiver.answer(() => ({ status: 500, body: `broken\0${"x".repeat(9000)}` }));
    const { secret } = await endpoint();
    await happen(app, tenant, [1]);
    await app.drain();
    const pauses = [5, 300, 1800, 7200, 18_000, 36_000, 36_000];
    for (const [index, seconds] of pauses.entries()) {
      clock.advance(seconds * 1000 - 1);
      await app.drain();
      expect(receiver.received).toHaveLength(index + 1);
      clock.advance(1);
      await app.drain();
      expect(receiver.received).toHaveLength(index + 2);
      await verified(receiver.received.at(-1)!, [secret], clock.now());
    }
    expect(new Set(receiver.received.map(item => item.headers["webhook-id"])).size).toBe(1);
    expect(new Set(receiver.received.map(item => item.headers["webhook-timestamp"])).size).toBe(8);
    const [delivery] = await deliveries();
    expect(delivery).toMatchObject({ status: "failed", attempts: 8, error: "bad_status" });
    const shown = await tenant.get(`/v1/webhook-deliveries/${delivery!.id}`);
    expect(Buffer.byteLength(shown.body.responseExcerpt)).toBeLessThanOrEqual(4100);
    expect(shown.body.responseExcerpt.startsWith("broken\ufffdx")).toBe(true);
    expect(await eventTypes()).toContain("webhook.delivery_failed");
    clock.advance(86_400_000);
    await app.drain();
    expect(receiver.received).toHaveLength(8);
  });

  it("follows no redirect, honours Retry-After and the receiver's no", async () => {
    const answers: { status: number; headers: Record<string, string> }[] = [
      { status: 302, headers: { location: receiver.url } },
      { status: 503, headers: { "retry-after": "3600" } },
      { status: 500, headers: { "webhook-delivery": "abort-message" } },
    ];
    receiver.answer((_, count) => answers[count - 1] ?? { status: 200 });
    await endpoint();
    await happen(app, tenant, [1]);
    await app.drain();
    expect(receiver.received).toHaveLength(1);
    clock.advance(5000);
    await app.drain();
    expect(receiver.received).toHaveLength(2);
    clock.advance(3_599_999);
    await app.drain();
    expect(receiver.received).toHaveLength(2);
    clock.advance(1);
    await app.drain();
    expect(receiver.received).toHaveLength(3);
    expect(await deliveries()).toMatchObject([{ status: "failed", attempts: 3, error: "rejected" }]);
  });

  it("disables an endpoint that is gone; enabling and replay bring what it missed", async () => {
    const { id } = await endpoint();
    receiver.answer(() => ({ status: 410 }));
    const [first] = await happen(app, tenant, [1]);
    await app.drain();
    const gone = await tenant.get(`/v1/webhook-endpoints/${id}`);
    expect(gone.body).toMatchObject({ status: "disabled", disabledReason: "gone" });
    expect(await deliveries()).toMatchObject([{ status: "failed", error: "gone", attempts: 1 }]);
    expect(await eventTypes()).toContain("webhook_endpoint.disabled");

    await happen(app, tenant, [2, 3]);
    await app.drain();
    expect(receiver.received).toHaveLength(1);
    const refused = await tenant.post(`/v1/webhook-endpoints/${id}/replay`, { sinceEventId: first });
    expect(refused.status).toBe(409);

    receiver.answer(() => ({ status: 200 }));
    const enabled = await tenant.patch(`/v1/webhook-endpoints/${id}`, { status: "enabled" });
    expect(enabled.body).toMatchObject({ status: "enabled", disabledReason: null });
    const counted = await tenant.post(`/v1/webhook-endpoints/${id}/replay`, {
      sinceEventId: first,
      dryRun: true,
    });
    expect(counted.body).toEqual({ events: 2, operation: null });
    const replayed = await tenant.post(`/v1/webhook-endpoints/${id}/replay`, { sinceEventId: first });
    expect(replayed).toMatchObject({ status: 202, body: { events: 2, operation: { status: "queued" } } });
    await app.drain();
    expect(numbersOf(receiver)).toEqual([1, 2, 3]);
    const operation = await tenant.get(`/v1/operations/${replayed.body.operation.id}`);
    expect(operation.body).toMatchObject({ status: "succeeded", progress: 100 });
  });

  it("gives up an endpoint where nothing arrived for five days; one success resets the clock", async () => {
    const { id } = await endpoint();
    receiver.answer(() => ({ status: 500 }));
    const status = async () => (await tenant.get(`/v1/webhook-endpoints/${id}`)).body;
    await happen(app, tenant, [1]);
    await app.drain();
    const since = clock.now().toISOString();
    expect(await status()).toMatchObject({ status: "enabled", failingSince: since });
    clock.advance(3 * 86_400_000);
    receiver.answer(() => ({ status: 200 }));
    await app.drain();
    expect(await status()).toMatchObject({ status: "enabled", failingSince: null });
    receiver.answer(() => ({ status: 500 }));
    await happen(app, tenant, [2]);
    await app.drain();
    clock.advance(5 * 86_400_000 - 1);
    await happen(app, tenant, [3]);
    await app.drain();
    expect(await status()).toMatchObject({ status: "enabled" });
    clock.advance(5 * 60_000);
    await app.drain();
    expect(await status()).toMatchObject({ status: "disabled", disabledReason: "failing" });
  });

  it("signs with both secrets during a rotation, and with the new one alone after", async () => {
    const old = await endpoint();
    const rotated = await tenant.post(`/v1/webhook-endpoints/${old.id}/rotate-secret`, { overlapHours: 2 });
    const { secret } = rotated.body;
    expect(secret).not.toBe(old.secret);
    await happen(app, tenant, [1]);
    await app.drain();
    const [first] = receiver.received;
    await verified(first!, [old.secret], clock.now());
    await verified(first!, [secret], clock.now());
    clock.advance(2 * 3_600_000);
    await happen(app, tenant, [2]);
    await app.drain();
    const second = receiver.received[1]!;
    await verified(second, [secret], clock.now());
    await expect(verified(second, [old.secret], clock.now())).rejects.toMatchObject({
      code: "no_matching_signature",
    });
    const shown = await tenant.get(`/v1/webhook-endpoints/${old.id}`);
    expect(JSON.stringify(shown.body)).not.toContain("whsec_");
  });

  it("signs with Ed25519 where asked, and shows only the public key", async () => {
    const { id, secret, publicKey } = await endpoint({ ed25519: true });
    expect(secret).toBeNull();
    await happen(app, tenant, [1]);
    await app.drain();
    expect(receiver.received[0]!.headers["webhook-signature"]).toMatch(/^v1a,/);
    await verified(receiver.received[0]!, [publicKey], clock.now());
    const rotated = await tenant.post(`/v1/webhook-endpoints/${id}/rotate-secret`);
    expect(rotated.body.publicKey).not.toBe(publicKey);
    await happen(app, tenant, [2]);
    await app.drain();
    await verified(receiver.received[1]!, [publicKey], clock.now());
    await verified(receiver.received[1]!, [rotated.body.publicKey], clock.now());
  });

  it("replays a range by time and type as new deliveries of the same events", async () => {
    const { id } = await endpoint();
    await happen(app, tenant, [1]);
    clock.advance(60_000);
    const from = clock.now().toISOString();
    const ids = [
      ...(await happen(app, tenant, [2])),
      ...(await happen(app, tenant, [3], { type: thingEnded })),
    ];
    clock.advance(60_000);
    const to = clock.now().toISOString();
    await happen(app, tenant, [4]);
    await app.drain();
    receiver.received.length = 0;
    const all = await tenant.post(`/v1/webhook-endpoints/${id}/replay`, { from, to });
    expect(all.body.events).toBe(2);
    await app.drain();
    expect(receiver.received.map(item => item.headers["webhook-id"])).toEqual(ids);
    receiver.received.length = 0;
    await tenant.post(`/v1/webhook-endpoints/${id}/replay`, {
      from,
      types: ["thing.ended", "webhook_endpoint.created"],
    });
    await app.drain();
    expect(numbersOf(receiver)).toEqual([3]);
    expect(await deliveries(`&eventId=${ids[1]}`)).toHaveLength(3);
    const neither = await tenant.post(`/v1/webhook-endpoints/${id}/replay`, {});
    expect(neither).toMatchObject({ status: 422, body: { errors: [{ pointer: "/from" }] } });
  });

  it("retries one delivery on demand, now", async () => {
    receiver.answer(() => ({ status: 500 }));
    await endpoint();
    await happen(app, tenant, [1]);
    await app.drain();
    const [pending] = await deliveries();
    receiver.answer(() => ({ status: 200 }));
    const retried = await tenant.post(`/v1/webhook-deliveries/${pending!.id}/retry`);
    expect(retried).toMatchObject({ status: 202, body: { status: "pending" } });
    await app.drain();
    expect(await deliveries("&status=succeeded")).toMatchObject([{ id: pending!.id, attempts: 2 }]);
    await tenant.post(`/v1/webhook-deliveries/${pending!.id}/retry`);
    await app.drain();
    expect(receiver.received).toHaveLength(3);
  });

  it("tests an endpoint at once and tells what came back", async () => {
    const { id, secret } = await endpoint();
    receiver.answer(() => ({ status: 418, body: "teapot" }));
    const tested = await tenant.post(`/v1/webhook-endpoints/${id}/test`);
    expect(tested).toMatchObject({
      status: 200,
      body: { succeeded: false, responseStatus: 418, responseExcerpt: "teapot", error: "bad_status" },
    });
    const event = await verified(receiver.received[0]!, [secret], clock.now());
    expect(event).toMatchObject({
      id: tested.body.eventId,
      type: "webhook.test",
      data: { webhookEndpointId: id },
    });
    expect(await deliveries()).toEqual([]);
    await receiver.close();
    const unreachable = await tenant.post(`/v1/webhook-endpoints/${id}/test`);
    expect(unreachable.body).toMatchObject({ succeeded: false, responseStatus: null, error: "unreachable" });
  });

  it("does not let a slow endpoint hold up another", async () => {
    const slow = await openReceiver();
    const gate = Promise.withResolvers<void>();
    slow.answer(async () => {
      await gate.promise;
      return { status: 200 };
    });
    await endpoint({ url: slow.url });
    await happen(
      app,
      tenant,
      Array.from({ length: 60 }, (_, n) => n),
    );
    await app.drain();
    // Only as many as one endpoint is given; the rest was put off.
    expect(slow.received).toHaveLength(50);
    await endpoint();
    await happen(app, tenant, [100]);
    await app.drain();
    expect(numbersOf(receiver)).toEqual([100]);
    gate.resolve();
    await expect.poll(async () => (await deliveries("&status=succeeded")).length).toBe(51);
    // It is fast again, so the rest is let in.
    for (let round = 0; round < 4; round++) {
      clock.advance(20_000);
      await app.drain();
    }
    expect(new Set(numbersOf(slow)).size).toBe(61);
    await slow.close();
  });

  it("drops what waits for an endpoint that was deleted", async () => {
    receiver.answer(() => ({ status: 500 }));
    const { id } = await endpoint();
    await happen(app, tenant, [1]);
    await app.drain();
    expect((await tenant.delete(`/v1/webhook-endpoints/${id}`)).status).toBe(204);
    clock.advance(5000);
    await app.drain();
    expect(receiver.received).toHaveLength(1);
    expect(await deliveries()).toEqual([]);
  });
});
