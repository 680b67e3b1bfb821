/**
 * Row 1: accepted emails → built → signed → SMTP → outcome events committed, against async RSA-2048 signatures over
 * the same headers and nothing else. The receiver is a process of its own on the same machine.
 */
import { fork } from "node:child_process";
import { createPrivateKey, sign } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { systemClock } from "/work/main/packages/server/src/kernel/time/index.ts";
import { createWorker } from "/work/main/packages/server/src/kernel/work/index.ts";
import { loopbackEgress, startSink } from "/work/main/packages/server/src/mail/smtp/testing.ts";
import { createSendHandler } from "/work/main/packages/server/src/modules/sending/dispatch/index.ts";
import { acceptWriterOf, prepareEmail } from "/work/main/packages/server/src/modules/sending/emails/index.ts";
import { sendEmailInput } from "/work/main/packages/server/src/modules/sending/emails/input.ts";
import {
  createSendingRuntime,
  createTestAddresses,
  createTestTenant,
  type TestTenant,
  testKeyPair,
  testResolver,
} from "/work/main/packages/server/src/modules/sending/emails/testing.ts";
import type { Runtime } from "/work/main/packages/server/src/runtime.ts";
import { type BenchDatabase, benchDatabases, median, report } from "/work/main/bench/database.ts";

const EMAILS = Number(process.env.EMAILS ?? 10_000);
const WORKSPACES = 5;
const BATCH = 500;
const TEXT = "Hello Ann,\n\nyour invoice 4711 is ready. You find it in your account.\n\nKind regards\nAcme\n".repeat(6);

async function accept(runtime: Runtime, tenants: readonly TestTenant[], count: number): Promise<void> {
  for (let done = 0; done < count; done += BATCH) {
    const emails = Array.from({ length: Math.min(BATCH, count - done) }, (_, index) => {
      const tenant = tenants[(done + index) % tenants.length]!;
      const input = sendEmailInput.parse({
        from: `Acme <hello@${tenant.domainName}>`,
        to: [`customer-${done + index}@receiver-${index % 20}.example`],
        subject: `Invoice ${done + index}`,
        text: TEXT,
        html: `<p>${TEXT}</p>`,
      });
      const { organization: organizationId, workspace: workspaceId } = tenant;
      return prepareEmail(input, { organizationId, workspaceId, environment: "test", actor: "bench", source: "api" }).email;
    });
    await acceptWriterOf(runtime).accept({
      emails,
      status: 202,
      respond: results => {
        if (results.some(result => "problem" in result)) throw new Error("an email of the bench was refused");
      },
    });
  }
}

/** Signatures per second over what a message's signature covers, with as many under way as sending has. */
async function signingRate(count: number): Promise<number> { const c0=process.cpuUsage(); try { return await signingRate0(count);} finally { const c1=process.cpuUsage(c0); console.log('CPU per signature ms', ((c1.user+c1.system)/1000/count).toFixed(3)); } }
async function signingRate0(count: number): Promise<number> {
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

const stats = new Map<string,{n:number,ms:number}>();
function traced(db:any){ return {...db, transaction:(scope:any,work:any)=>{ const t0=performance.now(); return db.transaction(scope,(tx:any)=>{ return work({get orm(){return tx.orm}, narrow:tx.narrow, afterCommit:tx.afterCommit, query: async (t:string,p:any)=>{const s=performance.now(); const r=await tx.query(t,p); add(t.replace(/\s+/g," ").slice(0,70), performance.now()-s); return r;}})}).finally(()=>add("TX "+scope.kind+" "+(scope.purpose??""),performance.now()-t0)); }}}
function add(k:string,ms:number){const e=stats.get(k)??{n:0,ms:0}; e.n++; e.ms+=ms; stats.set(k,e);}
async function sendingRate({ database: raw }: BenchDatabase, port: number): Promise<number> {
  const database = traced(raw);
  if (process.env.INITPLAN) { const {readFileSync}=await import("node:fs"); await raw.migrate(async (o:any) => o.script(readFileSync("/tmp/prof/initplan.sql","utf8"))); }
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
  const worker = createWorker(runtime.queue, runtime.wakeups, runtime.clock, runtime.logger, [createSendHandler(runtime)]);
  await accept(runtime, tenants, 500);
  await worker.idle();
  await accept(runtime, tenants, EMAILS);
  stats.clear();
  const {Session}=await import('node:inspector/promises'); const ses=new Session(); if(process.env.PROF){ses.connect(); await ses.post('Profiler.enable'); await ses.post('Profiler.start');}
  const start = performance.now(); const c0=process.cpuUsage(), m0=(process as any).threadCpuUsage();
  await worker.idle();
  if(process.env.PROF){const r=await ses.post('Profiler.stop'); (await import('node:fs')).writeFileSync('/tmp/prof/send.cpuprofile', JSON.stringify(r.profile));}
  const c1=process.cpuUsage(c0), m1=(process as any).threadCpuUsage(m0); console.log("CPU per email: main thread ms", ((m1.user+m1.system)/1000/EMAILS).toFixed(3), "process ms", ((c1.user+c1.system)/1000/EMAILS).toFixed(3));
  const el=performance.now()-start; for(const [k,v] of [...stats].sort((a,b)=>b[1].ms-a[1].ms)) console.log(v.ms.toFixed(0).padStart(7), String(v.n).padStart(6), (v.ms/v.n).toFixed(2).padStart(8), k); console.log("elapsed",el);
  const rate = (EMAILS * 1000) / (performance.now() - start);
  await worker.stop();
  for (const { organization } of tenants) {
    const [row] = await database.read<{ delivered: number; others: number }>(
      { kind: "tenant", organizationId: organization },
      `SELECT count(*) FILTER (WHERE state = 'delivered')::int AS delivered, count(*) FILTER (WHERE state <> 'delivered')::int AS others
       FROM tenant.recipients WHERE organization_id = $1`,
      [organization],
    );
    if (row === undefined || row.others > 0) throw new Error(`not everything was delivered: ${JSON.stringify(row)}`);
  }
  return rate;
}

async function main(): Promise<void> {
  const sink = fork(fileURLToPath(import.meta.url), ["--sink"], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [message] = (await once(sink, "message")) as [{ port: number }];
  console.log(`Row 1: ${EMAILS.toLocaleString("en")} emails of ${WORKSPACES} workspaces, ${TEXT.length * 2} bytes of text and HTML each`);
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
