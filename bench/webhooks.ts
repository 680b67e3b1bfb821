/**
 * Row 5: deliveries claimed, rendered, signed, posted and recorded, against a bare `undici.request` loop with HMAC
 * over the same bodies. Row 6: from the COMMIT of an event to the first byte of its webhook, at 500 events/s.
 * The receiver is a process of its own on the same machine.
 */
import { fork } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { boot, type Mailstead } from "../packages/server/src/boot.ts";
import type { Actor } from "../packages/server/src/kernel/http/index.ts";
import { newId, toUuid, uuidv7 } from "../packages/server/src/kernel/ids/index.ts";
import { silentLogger } from "../packages/server/src/kernel/telemetry/index.ts";
import { tenantScope } from "../packages/server/src/kernel/tenancy.ts";
import { createWakeups, createWorkQueue } from "../packages/server/src/kernel/work/index.ts";
import { createOrganization } from "../packages/server/src/modules/access/index.ts";
import { enqueueDeliveries } from "../packages/server/src/modules/webhooks/deliveries/enqueue.ts";
import { thingHappened } from "../packages/server/src/modules/webhooks/deliveries/testing.ts";
import { createEndpoint } from "../packages/server/src/modules/webhooks/endpoints/change-endpoints.ts";
import type { Runtime } from "../packages/server/src/runtime.ts";
import { testConfig } from "../packages/server/src/testing/app.ts";
import { type BenchDatabase, benchDatabases, report } from "./lib/database.ts";

/** As much of undici as the bare side needs. */
interface Undici {
  Agent: new (options: { connections: number }) => BareAgent;
  request(url: string, options: object): Promise<{ body: { text(): Promise<string> } }>;
}
interface BareAgent {
  close(): Promise<void>;
}

// undici is a dependency of the server, not of the repository's root.
const { Agent, request }: Undici = createRequire(new URL("../packages/server/package.json", import.meta.url))(
  "undici",
);

const DELIVERIES = Number(process.env.DELIVERIES ?? 10_000);
const CONCURRENCY = 50;
const PER_SECOND = 500;
const TICK_MS = 5;
const SECONDS = Number(process.env.SECONDS ?? 10);

/** Bare POSTs per second: the same size of body, the same signature, nothing recorded. */
async function bareRate(url: string, count: number): Promise<number> {
  const dispatcher = new Agent({ connections: CONCURRENCY });
  const key = Buffer.alloc(32, 7);
  const body = JSON.stringify({
    id: newId("evt"),
    type: "thing.happened",
    data: filling(0),
    at: "x".repeat(160),
  });
  const start = performance.now();
  let left = count;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (left-- > 0) {
        const id = `evt_${left}`;
        const timestamp = Math.floor(performance.timeOrigin / 1000);
        const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
        const answer = await request(url, {
          method: "POST",
          dispatcher,
          body,
          headers: {
            "content-type": "application/json",
            "webhook-id": id,
            "webhook-timestamp": String(timestamp),
            "webhook-signature": `v1,${signature}`,
          },
        });
        await answer.body.text();
      }
    }),
  );
  const rate = (count * 1000) / (performance.now() - start);
  await dispatcher.close();
  return rate;
}

/** About what an email event holds. */
function filling(n: number) {
  return { n, emailId: newId("email"), stream: "transactional", provider: "receiver", text: "x".repeat(160) };
}

async function prepare(runtime: Runtime, url: string) {
  const { organizationId } = await createOrganization(runtime, { name: "Bench" });
  const actor: Actor = {
    kind: "apiKey",
    id: newId("key"),
    organizationId,
    environment: "test",
    permissions: new Set(["*"]),
    rateLimit: { limit: 1, windowSeconds: 1 },
  };
  const { row } = await runtime.db.transaction(tenantScope(organizationId), tx =>
    createEndpoint(
      tx,
      { runtime, actor, requestId: "bench" },
      { url, types: [thingHappened.type], ed25519: false },
    ),
  );
  return { organizationId, endpointId: row.id };
}

type Place = Awaited<ReturnType<typeof prepare>>;

async function happen(runtime: Runtime, { organizationId }: Place, count: number): Promise<string[]> {
  return runtime.db.transaction(tenantScope(organizationId), tx =>
    runtime.log.append(
      tx,
      Array.from({ length: count }, (_, n) => ({
        organizationId,
        environment: "test" as const,
        type: thingHappened,
        subject: "thing",
        data: filling(n),
        occurredAt: runtime.clock.now(),
      })),
    ),
  );
}

async function enqueue(runtime: Runtime, place: Place, events: readonly string[]): Promise<void> {
  const organization = toUuid(place.organizationId);
  await runtime.db.transaction(tenantScope(place.organizationId), tx =>
    enqueueDeliveries(
      tx,
      runtime.queue,
      events.map(event => ({
        organizationId: organization,
        id: uuidv7(),
        endpointId: toUuid(place.endpointId),
        eventId: toUuid(event),
        eventType: thingHappened.type,
      })),
      runtime.clock.now(),
    ),
  );
}

async function row5({ runtime, worker }: Mailstead, place: Place, url: string, label: string): Promise<void> {
  // Its work wakes nobody, so that all of it waits for the start of the clock.
  const quiet = { ...runtime, queue: createWorkQueue(runtime.db, createWakeups()) };
  for (const count of [1000, DELIVERIES]) {
    const events: string[] = [];
    while (events.length < count) events.push(...(await happen(runtime, place, 500)));
    for (let at = 0; at < events.length; at += 500) await enqueue(quiet, place, events.slice(at, at + 500));
    const before = await bareRate(url, count);
    const start = performance.now();
    await worker.idle();
    const rate = (events.length * 1000) / (performance.now() - start);
    const bare = (before + (await bareRate(url, count))) / 2;
    // The first round only warms up.
    if (count !== DELIVERIES) continue;
    report("bare undici.request with HMAC, 50 at once", bare, "posts/s");
    report(`claimed, rendered, signed, posted, recorded: ${label}`, rate, "deliveries/s");
    console.log(`ratio ${(rate / bare).toFixed(2)} (goal 0.5)\n`);
  }
  const [row] = await runtime.db.read<{ open: number }>(
    tenantScope(place.organizationId),
    "SELECT count(*)::int AS open FROM tenant.webhook_deliveries WHERE status <> 'succeeded'",
  );
  if (row?.open !== 0) throw new Error(`${row?.open} deliveries did not succeed`);
}

async function row6(
  mailstead: Mailstead,
  place: Place,
  arrivals: Map<string, number>,
  label: string,
): Promise<void> {
  const { runtime } = mailstead;
  await mailstead.startWorkers();
  const committed = new Map<string, number>();
  const total = PER_SECOND * SECONDS;
  const start = performance.now();
  const writes: Promise<void>[] = [];
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - start) * PER_SECOND) / 1000));
    // What came within a tick is committed together, as the writers of the product do.
    if (due > sent) {
      writes.push(
        happen(runtime, place, due - sent).then(ids => {
          for (const id of ids) committed.set(id, performance.timeOrigin + performance.now());
        }),
      );
    }
    sent = due;
    await new Promise(resolve => setTimeout(resolve, TICK_MS));
  }
  await Promise.all(writes);
  const isThere = () => [...committed.keys()].every(id => arrivals.has(id));
  while (!isThere()) await new Promise(resolve => setTimeout(resolve, 50));
  const waits = [...committed].map(([id, at]) => arrivals.get(id)! - at).sort((a, b) => a - b);
  const at = (share: number) => (waits[Math.floor(waits.length * share)] ?? Number.NaN).toFixed(1);
  console.log(
    `Row 6: ${total} events at ${PER_SECOND}/s, ${label}, all subscribers running: COMMIT to first attempt`,
  );
  console.log(`p50 ${at(0.5)} ms (goal < 50), p99 ${at(0.99)} ms (goal < 250), largest ${at(0.99999)} ms\n`);
}

async function measure(bench: BenchDatabase, url: string, arrivals: Map<string, number>): Promise<void> {
  const mailstead = await boot({ config: testConfig, database: bench.database, logger: silentLogger });
  await mailstead.subscribers.drain();
  await row5(mailstead, await prepare(mailstead.runtime, url), url, bench.label);
  await mailstead.subscribers.drain();
  await mailstead.worker.idle();
  await row6(mailstead, await prepare(mailstead.runtime, `${url}timed`), arrivals, bench.label);
  await mailstead.worker.stop();
  await mailstead.subscribers.stop();
}

async function main(): Promise<void> {
  const sink = fork(fileURLToPath(import.meta.url), ["--sink"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [first] = (await once(sink, "message")) as [{ port: number }];
  const arrivals = new Map<string, number>();
  sink.on("message", (seen: [string, number][]) => {
    for (const [id, at] of seen) arrivals.set(id, at);
  });
  console.log(`Row 5: ${DELIVERIES.toLocaleString("en")} deliveries of about 0.5 kB to one endpoint`);
  for (const open of benchDatabases()) {
    const bench = await open();
    await measure(bench, `http://127.0.0.1:${first.port}/`, arrivals);
    await bench.close();
  }
  sink.kill();
  process.exit();
}

/** Answers everything; tells when the requests to `/timed` came. */
function startSink(): void {
  let seen: [string, number][] = [];
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === "/timed") {
      seen.push([String(incoming.headers["webhook-id"]), performance.timeOrigin + performance.now()]);
    }
    incoming.resume().once("end", () => outgoing.end("ok"));
  });
  setInterval(() => {
    if (seen.length > 0) process.send?.(seen);
    seen = [];
  }, 100);
  server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.once("disconnect", () => process.exit(0));
}

if (process.argv.includes("--sink")) startSink();
else await main();
