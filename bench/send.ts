/**
 * Row 1: accepted emails → built → signed → SMTP → outcome events committed, against async RSA-2048 signatures over
 * the same headers and nothing else. The receiver is a process of its own on the same machine.
 */
import { fork } from "node:child_process";
import { createPrivateKey, sign } from "node:crypto";
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
  testKeyPair,
  testResolver,
} from "../packages/server/src/modules/sending/emails/testing.ts";
import { accept, TEXT } from "./lib/accept.ts";
import { type BenchDatabase, benchDatabases, median, report } from "./lib/database.ts";

const EMAILS = Number(process.env.EMAILS ?? 10_000);
const WORKSPACES = 5;
/** Signatures per second over what a message's signature covers, with as many under way as sending has. */
async function signingRate(count: number): Promise<number> {
  const key = createPrivateKey(testKeyPair().privateKey);
  const data = Buffer.alloc(900, "x");
  const start = performance.now();
  let left = count;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      sign("sha256", data, key, error => (error ? reject(error) : resolve()));
    });
  await Promise.all(
    Array.from({ length: 64 }, async () => {
      while (left-- > 0) await one();
    }),
  );
  return (count * 1000) / (performance.now() - start);
}

async function sendingRate({ database }: BenchDatabase, port: number): Promise<number> {
  const runtime = createSendingRuntime(database, {
    clock: systemClock,
    egress: loopbackEgress(port),
    resolver: testResolver,
  });
  const tenants: TestTenant[] = [];
  for (let i = 0; i < WORKSPACES; i++) {
    const tenant = await createTestTenant(runtime);
    await createTestAddresses(runtime, tenant, [{ address: `203.0.113.${i + 1}` }]);
    tenants.push(tenant);
  }
  const worker = createWorker(runtime.queue, runtime.wakeups, runtime.clock, runtime.logger, [
    createSendHandler(runtime),
  ]);
  await accept(runtime, tenants, 500);
  await worker.idle();
  await accept(runtime, tenants, EMAILS);
  const start = performance.now();
  await worker.idle();
  const rate = (EMAILS * 1000) / (performance.now() - start);
  await worker.stop();
  for (const { organization } of tenants) {
    const [row] = await database.read<{ delivered: number; others: number }>(
      { kind: "tenant", organizationId: organization },
      `SELECT count(*) FILTER (WHERE state = 'delivered')::int AS delivered, count(*) FILTER (WHERE state <> 'delivered')::int AS others
       FROM tenant.recipients WHERE organization_id = $1`,
      [organization],
    );
    if (row === undefined || row.others > 0)
      throw new Error(`not everything was delivered: ${JSON.stringify(row)}`);
  }
  return rate;
}

async function main(): Promise<void> {
  const sink = fork(fileURLToPath(import.meta.url), ["--sink"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [message] = (await once(sink, "message")) as [{ port: number }];
  console.log(
    `Row 1: ${EMAILS.toLocaleString("en")} emails of ${WORKSPACES} workspaces, ${TEXT.length * 2} bytes of text and HTML each`,
  );
  for (const open of benchDatabases()) {
    const bench = await open();
    const before = await signingRate(4000);
    const sending = await sendingRate(bench, message.port);
    const after = await signingRate(4000);
    const signing = median([before, after, (before + after) / 2]);
    report("RSA-2048 signatures alone", signing, "signatures/s");
    report(`accepted → delivered and committed, ${bench.label}`, sending, "emails/s");
    console.log(`ratio ${(sending / signing).toFixed(2)} (goal 0.5, then 0.7)\n`);
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
