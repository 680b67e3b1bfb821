import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { SmtpPool } from "./pool.ts";
import { selfSigned } from "./test-certificate.ts";
import { loopbackEgress, startSink } from "./testing.ts";
import { realTimers } from "./timers.ts";
import { opportunisticTls, type TlsPolicy, verifiedTls } from "./tls.ts";

const pem = selfSigned();

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

interface Received {
  from: string;
  to: string[];
  content: string;
  secure: boolean;
}

async function serve(options: SMTPServerOptions): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH"],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const refusal = Object.assign(new Error("5.1.1 no such user"), { responseCode: 550 });
      done(address.startsWith("nobody@") ? refusal : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          content: Buffer.concat(chunks).toString("latin1"),
          secure: session.secure,
        });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => new Promise<void>(resolve => server.close(() => resolve())));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { port: address.port, received };
}

function pool(port: number): SmtpPool {
  let ids = 0;
  const made = new SmtpPool({
    egress: loopbackEgress(port),
    timers: realTimers({ now: () => new Date() }),
    random: () => 0.5,
    newId: () => `session-${++ids}`,
    concurrency: () => 3,
  });
  closers.push(() => made.close());
  return made;
}

function job(recipients: string[], content: string, tls?: TlsPolicy) {
  return {
    sourceIp: "127.0.0.1",
    realm: "",
    ehloName: "out.example",
    site: "example",
    hosts: [{ name: "mx.example", preference: 0, addresses: [{ family: 4 as const, address: "127.0.0.1" }] }],
    envelope: { mailFrom: "bounce@sender.example", recipients, data: Buffer.from(content, "latin1") },
    tls,
  };
}

const content = "Subject: interop\r\n\r\n.\r\n..two\r\nend.\r\n";

describe("against an independent SMTP server", () => {
  it.each([
    ["with STARTTLS", false],
    ["in clear", true],
  ])("delivers %s, byte for byte, over one connection", async (_name, clear) => {
    const { port, received } = await serve(clear ? { hideSTARTTLS: true } : { key: pem.key, cert: pem.cert });
    const client = pool(port);
    const ids = new Set<string | undefined>();
    for (const turn of [1, 2, 3]) {
      const report = await client.deliver(job([`u${turn}@mx.example`, "nobody@mx.example"], content));
      expect(report.recipients).toMatchObject([
        { status: "delivered", code: 250 },
        { status: "failed", code: 550, enhanced: "5.1.1", stage: "rcpt" },
      ]);
      expect(report.via?.tls === undefined).toBe(clear);
      ids.add(report.via?.sessionId);
    }
    expect(ids.size).toBe(1);
    expect(received).toEqual(
      [1, 2, 3].map(turn => ({
        from: "bounce@sender.example",
        to: [`u${turn}@mx.example`],
        content,
        secure: !clear,
      })),
    );
  });

  it("delivers megabytes through TLS", async () => {
    const { port, received } = await serve({ key: pem.key, cert: pem.cert });
    const large = `Subject: large\r\n\r\n${".0123456789 some text that fills lines\r\n".repeat(60_000)}`;
    const report = await pool(port).deliver(job(["u@mx.example"], large));
    expect(report.recipients).toMatchObject([{ status: "delivered" }]);
    expect(received[0]?.content === large).toBe(true);
  });

  it("respects SIZE and the required policy", async () => {
    const { port, received } = await serve({ size: 1000, key: pem.key, cert: pem.cert });
    const client = pool(port);
    const tooLarge = await client.deliver(job(["u@mx.example"], "x".repeat(2000), opportunisticTls));
    expect(tooLarge.recipients).toMatchObject([{ status: "failed", enhanced: "5.3.4" }]);
    const untrusted = await client.deliver(job(["u@mx.example"], content, verifiedTls));
    expect(untrusted.recipients).toMatchObject([
      { status: "deferred", enhanced: "4.7.5", stage: "starttls" },
    ]);
    expect(received).toEqual([]);
  });

  it("delivers each of many concurrent messages exactly once", async () => {
    const sink = await startSink();
    closers.push(() => sink.close());
    const client = pool(sink.port);
    const jobs = Array.from({ length: 300 }, (_, at) => client.deliver(job([`u${at}@mx.example`], content)));
    const reports = await Promise.all(jobs);
    expect(reports.every(report => report.recipients[0]?.status === "delivered")).toBe(true);
    expect(sink.counts.messages).toBe(300);
    expect(sink.counts.connections).toBeLessThanOrEqual(3 + 300 / 100);
    await client.close();
  });
});
