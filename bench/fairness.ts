/**
 * Row 7: how long B's transactional mail takes from acceptance to the receiver's 250 while A, in the same pool, has
 * 100,000 queued, against B alone. The receiver is a process of its own.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { systemClock } from "../packages/server/src/kernel/time/index.ts";
import { createWorker } from "../packages/server/src/kernel/work/index.ts";
import { loopbackEgress, startSink } from "../packages/server/src/mail/smtp/testing.ts";
import { createSendHandler } from "../packages/server/src/modules/sending/dispatch/index.ts";
import {
  createSendingRuntime,
  createTestAddresses,
  createTestTenant,
  type TestTenant,
  testResolver,
} from "../packages/server/src/modules/sending/emails/testing.ts";
import type { Runtime } from "../packages/server/src/runtime.ts";
import { accept } from "./lib/accept.ts";
import { type BenchDatabase, benchDatabases } from "./lib/database.ts";

const QUEUED = Number(process.env.QUEUED ?? 100_000);
const MAILS = Number(process.env.MAILS ?? 200);
const EVERY_MS = 50;

/** Accepts one email of B every 50 ms while the worker runs, and answers acceptance → delivery in milliseconds, sorted. */
async function latencies(runtime: Runtime, tenant: TestTenant): Promise<number[]> {
  const [before] = await delivered(runtime, tenant);
  const worker = createWorker(runtime.queue, runtime.wakeups, runtime.clock, runtime.logger, [
    createSendHandler(runtime),
  ]);
  worker.start();
  for (let mail = 0; mail < MAILS; mail++) {
    await accept(runtime, [tenant], 1);
    await new Promise(resolve => setTimeout(resolve, EVERY_MS));
  }
  for (;;) {
    const [count, spans] = await delivered(runtime, tenant);
    if (count - before >= MAILS) {
      await worker.stop();
      return spans.slice(-MAILS).sort((a, b) => a - b);
    }
    await new Promise(resolve => setTimeout(resolve, EVERY_MS));
  }
}

async function delivered(runtime: Runtime, { organization }: TestTenant): Promise<[number, number[]]> {
  const rows = await runtime.db.read<{ ms: number }>(
    { kind: "tenant", organizationId: organization },
    `SELECT (extract(epoch FROM r.delivered_at - e.created_at) * 1000)::float8 AS ms
     FROM tenant.recipients r JOIN tenant.emails e ON e.organization_id = r.organization_id AND e.id = r.email_id
     WHERE r.organization_id = $1 AND r.state = 'delivered' ORDER BY e.id`,
    [organization],
  );
  return [rows.length, rows.map(row => row.ms)];
}

async function measure({ database, label }: BenchDatabase, port: number): Promise<void> {
  const runtime = createSendingRuntime(database, {
    clock: systemClock,
    egress: loopbackEgress(port),
    resolver: testResolver,
  });
  const [a, b] = [await createTestTenant(runtime), await createTestTenant(runtime)];
  await createTestAddresses(runtime, a, [{ address: "203.0.113.1" }]);
  await createTestAddresses(runtime, b, [{ address: "203.0.113.2" }]);
  await latencies(runtime, b);
  const alone = await latencies(runtime, b);
  await accept(runtime, [a], QUEUED);
  const beside = await latencies(runtime, b);
  const show = (name: string, spans: number[]) => {
    const at = (part: number) =>
      Math.round(spans[Math.min(spans.length - 1, Math.floor(spans.length * part))] ?? Number.NaN);
    console.log(`${name.padEnd(44)} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`);
    return at(0.99);
  };
  const p99 = show(`B alone, ${label}`, alone);
  const loaded = show(`B while A has ${QUEUED.toLocaleString("en")} queued`, beside);
  console.log(`ratio of p99 ${(loaded / Math.max(1, p99)).toFixed(1)} (goal: p99 < 2,000 ms)\n`);
}

async function main(): Promise<void> {
  const sink = fork(fileURLToPath(import.meta.url), ["--sink"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [message] = (await once(sink, "message")) as [{ port: number }];
  for (const open of benchDatabases()) {
    const bench = await open();
    await measure(bench, message.port);
    await bench.close();
  }
  sink.kill();
}

if (process.argv.includes("--sink")) {
  const { port } = await startSink();
  process.send?.({ port });
  process.once("disconnect", () => process.exit(0));
} else {
  await main();
}
