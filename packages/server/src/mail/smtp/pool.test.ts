import { duplexPair } from "node:stream";
import { describe, expect, it } from "vitest";
import { EgressError, type EgressFailure } from "../../world/egress/port.ts";
import { BackOff } from "./backoff.ts";
import type { DeliveryJob } from "./job.ts";
import { type PoolOptions, SmtpPool } from "./pool.ts";
import { ManualTimers, type Peer, scriptedEgress } from "./testing.ts";

const data = Buffer.from("hello\r\n");

function job(overrides: Partial<DeliveryJob> = {}): DeliveryJob {
  return {
    sourceIp: "198.51.100.1",
    realm: "",
    ehloName: "out.example",
    site: "example",
    hosts: [host("mx.example", "203.0.113.1")],
    envelope: { mailFrom: "a@b.example", recipients: ["c@d.example"], data },
    ...overrides,
  };
}

function host(name: string, ...addresses: string[]) {
  const list = addresses.map(address => ({
    family: address.includes(":") ? (6 as const) : (4 as const),
    address,
  }));
  return { name, preference: 0, addresses: list };
}

type Serve = Parameters<typeof scriptedEgress>[0];

function pool(serve: Serve, options: Partial<PoolOptions> = {}) {
  const timers = new ManualTimers();
  const egress = scriptedEgress(serve);
  let ids = 0;
  const newId = () => `s${++ids}`;
  const sut = new SmtpPool({ egress, timers, random: () => 0.5, newId, ...options });
  return { timers, egress, sut };
}

/** Serves transactions until the client leaves; `answer` is the reply to each final dot. */
async function accept(peer: Peer, answer = "250 2.0.0 ok"): Promise<void> {
  await peer.hello("PIPELINING");
  for (;;) {
    const line = await peer.line();
    if (line === "QUIT") return peer.send("221 bye");
    await peer.expect("RCPT", "DATA");
    peer.send("250 ok", "250 ok", "354 go");
    await peer.content();
    peer.send(answer);
  }
}

/** Refuses like the network does. */
function refuse(kind: EgressFailure): never {
  throw new EgressError(kind, `simulated ${kind}`);
}

const brief = (report: Awaited<ReturnType<SmtpPool["deliver"]>>) =>
  report.recipients.map(({ status, stage, code, enhanced }) => [status, stage, code ?? enhanced].join(" "));

describe("connections", () => {
  it("reuses one for the same place and says where the mail went", async () => {
    const { sut, egress } = pool(peer => accept(peer));
    const first = await sut.deliver(job());
    const second = await sut.deliver(job());
    expect(brief(first)).toEqual(["delivered dot 250"]);
    expect(first.via).toEqual({
      sessionId: "s1",
      mxHost: "mx.example",
      address: "203.0.113.1",
      tls: undefined,
    });
    expect(second.via).toEqual(first.via);
    expect(egress.opened).toEqual([
      { sourceIp: "198.51.100.1", address: "203.0.113.1", port: 25, realm: "" },
    ]);
  });

  it("never shares one between realms, sources, sites, hosts, names or TLS policies", async () => {
    const { sut, egress } = pool(peer => accept(peer));
    const differing: Partial<DeliveryJob>[] = [
      {},
      { realm: "sandbox" },
      { sourceIp: "198.51.100.2" },
      { site: "other" },
      { hosts: [host("mx2.example", "203.0.113.2")] },
      { ehloName: "out2.example" },
      { tls: { id: "none", mode: "none" } },
    ];
    const ids = new Set<string | undefined>();
    for (const difference of differing) ids.add((await sut.deliver(job(difference))).via?.sessionId);
    expect(ids.size).toBe(differing.length);
    for (const difference of differing) ids.add((await sut.deliver(job(difference))).via?.sessionId);
    expect(ids.size).toBe(egress.opened.length);
    expect(egress.opened).toHaveLength(differing.length);
  });

  it("ends one after its share of messages, and when nobody used it for a while", async () => {
    const ended: number[] = [];
    const { sut, egress, timers } = pool(
      async (peer, _target, connection) => {
        await accept(peer);
        ended.push(connection);
      },
      { maxMessages: 2, idleMs: 1000 },
    );
    for (let at = 0; at < 3; at += 1) await sut.deliver(job());
    await expect.poll(() => ended).toEqual([1]);
    expect(egress.opened).toHaveLength(2);
    timers.advance(1000);
    await expect.poll(() => ended).toEqual([1, 2]);
    expect(egress.failures).toEqual([]);
  });

  it("keeps to the limit and serves waiting jobs in turn", async () => {
    let open = 0;
    let most = 0;
    const { sut, egress } = pool(
      async peer => {
        open += 1;
        most = Math.max(most, open);
        await accept(peer);
        open -= 1;
      },
      { concurrency: () => 2, maxMessages: 5 },
    );
    const order: number[] = [];
    const jobs = Array.from({ length: 40 }, async (_, at) => {
      const report = await sut.deliver(job());
      order.push(at);
      return brief(report)[0];
    });
    expect(new Set(await Promise.all(jobs))).toEqual(new Set(["delivered dot 250"]));
    expect(most).toBeLessThanOrEqual(4); // two in use, two saying good-bye
    expect(egress.opened.length).toBeGreaterThanOrEqual(8);
    expect(order.slice(0, 2)).toEqual([0, 1]);
  });

  it("makes room at the limit for a job that needs another host", async () => {
    const { sut, egress } = pool(peer => accept(peer), { concurrency: () => 1 });
    const places = ["a", "b", "a", "b", "b"].map((name, at) => host(`${name}.example`, `203.0.113.${at}`));
    const reports = await Promise.all(places.map(place => sut.deliver(job({ hosts: [place] }))));
    expect(reports.map(report => report.via?.mxHost)).toEqual(places.map(place => place.name));
    const later = await sut.deliver(job({ hosts: [host("c.example", "203.0.113.9")] }));
    expect(brief(later)).toEqual(["delivered dot 250"]);
    expect(egress.opened.length).toBeGreaterThanOrEqual(3);
  });

  it("tries a stale connection's message again on a new one", async () => {
    const { sut, egress } = pool(async (peer, _target, connection) => {
      await peer.hello("PIPELINING");
      await peer.expect("MAIL", "RCPT", "DATA");
      peer.send("250 ok", "250 ok", "354 go");
      await peer.content();
      peer.send("250 ok");
      if (connection > 1) return;
      await peer.expect("MAIL");
      peer.drop();
    });
    await sut.deliver(job());
    expect(await sut.deliver(job())).toMatchObject({
      via: { sessionId: "s2" },
      recipients: [{ status: "delivered" }],
    });
    expect(egress.opened).toHaveLength(2);
  });

  it("does not repeat a message whose first connection died", async () => {
    const { sut, egress } = pool(async peer => {
      await peer.hello("PIPELINING");
      await peer.expect("MAIL");
      peer.drop();
    });
    expect(brief(await sut.deliver(job()))).toEqual(["deferred mail 4.4.2"]);
    expect(egress.opened).toHaveLength(1);
  });
});

describe("hosts", () => {
  const hosts = [
    host("one.example", "203.0.113.1", "2001:db8::1", "203.0.113.2"),
    host("two.example", "203.0.113.3"),
  ];

  it("are tried in order, with addresses of the source's family", async () => {
    const { sut, egress } = pool((peer, { address }) => {
      if (address !== "203.0.113.3") refuse("timeout");
      return accept(peer);
    });
    expect((await sut.deliver(job({ hosts }))).via?.mxHost).toBe("two.example");
    expect(egress.opened.map(target => target.address)).toEqual([
      "203.0.113.1",
      "203.0.113.2",
      "203.0.113.3",
    ]);
  });

  it("that greet with an error make way for the next", async () => {
    const { sut } = pool((peer, { address }) => {
      if (address === "203.0.113.3") return accept(peer);
      return peer.send("554 5.7.1 no thanks");
    });
    expect(brief(await sut.deliver(job({ hosts })))).toEqual(["delivered dot 250"]);
  });

  it("that all refuse defer the message at connect, and rest", async () => {
    const { sut, egress, timers } = pool(() => refuse("refused"), { backOff: { baseMs: 1000, maxMs: 8000 } });
    const report = await sut.deliver(job({ hosts }));
    expect(report).toMatchObject({
      attempted: true,
      retryAfterMs: 1000,
      via: undefined,
      recipients: [{ status: "deferred", stage: "connect", enhanced: "4.4.1", code: undefined }],
    });
    expect(report.recipients[0]?.text).toBe(
      "one.example [203.0.113.1]: refused; one.example [203.0.113.2]: refused; two.example [203.0.113.3]: refused",
    );
    const again = await sut.deliver(job({ hosts }));
    expect(again).toMatchObject({
      attempted: false,
      retryAfterMs: 1000,
      recipients: [{ enhanced: "4.4.1" }],
    });
    expect(egress.opened).toHaveLength(3);
    timers.advance(1000);
    expect((await sut.deliver(job({ hosts }))).retryAfterMs).toBe(2000);
    expect(egress.opened).toHaveLength(6);
  });

  it("without an address of our family defer the message", async () => {
    const { sut } = pool(() => refuse("refused"));
    const report = await sut.deliver(job({ hosts: [host("six.example", "2001:db8::1")] }));
    expect(report).toMatchObject({
      attempted: false,
      recipients: [{ status: "deferred", enhanced: "4.4.1" }],
    });
    expect(report.recipients[0]?.text).toBe("no MX host has an IPv4 address");
  });

  it("are not blamed when our own address is unavailable", async () => {
    const { sut, egress } = pool(() => refuse("unavailable"));
    for (let at = 0; at < 2; at += 1) {
      const report = await sut.deliver(job({ hosts }));
      expect(report).toMatchObject({
        attempted: false,
        retryAfterMs: undefined,
        recipients: [{ stage: "local" }],
      });
    }
    expect(egress.opened).toHaveLength(2);
  });

  it("that never connect time out, and a connection that comes too late is closed", async () => {
    const timers = new ManualTimers();
    const gate = Promise.withResolvers<void>();
    const [client, server] = duplexPair();
    const egress = {
      async open() {
        await gate.promise;
        return client;
      },
    };
    const sut = new SmtpPool({ egress, timers, random: () => 0.5, newId: () => "s", connectTimeoutMs: 5000 });
    const sending = sut.deliver(job());
    await expect.poll(() => timers.pending).toBe(1);
    timers.advance(5000);
    expect(brief(await sending)).toEqual(["deferred connect 4.4.1"]);
    const closed = new Promise<void>(resolve => server.once("end", resolve).resume());
    gate.resolve();
    await closed;
    expect(client.destroyed).toBe(true);
  });

  it("whose TLS is broken get the mail in clear when encryption is opportunistic", async () => {
    const { sut, egress } = pool(async (peer, _target, connection) => {
      if (connection > 1) return accept(peer);
      await peer.hello("STARTTLS");
      await peer.expect("STARTTLS");
      peer.send("220 go");
      await expect.poll(() => peer.unread).not.toBe("");
      peer.raw("no TLS here\r\n");
    });
    const report = await sut.deliver(job());
    expect(brief(report)).toEqual(["delivered dot 250"]);
    expect(report.via?.tls).toBeUndefined();
    expect(egress.opened).toHaveLength(2);
  });
});

describe("421", () => {
  it("rests the site, longer each time, and a success forgets it", async () => {
    let friendly = false;
    const { sut, egress, timers } = pool(
      peer => (friendly ? accept(peer) : peer.send("421 4.7.0 slow down")),
      {
        backOff: { baseMs: 1000, maxMs: 100_000 },
      },
    );
    expect(await sut.deliver(job())).toMatchObject({
      attempted: true,
      retryAfterMs: 1000,
      recipients: [
        { status: "deferred", code: 421, enhanced: "4.7.0", stage: "greeting", text: "slow down" },
      ],
    });
    expect(await sut.deliver(job())).toMatchObject({
      attempted: false,
      retryAfterMs: 1000,
      recipients: [{ enhanced: "4.4.5" }],
    });
    expect(egress.opened).toHaveLength(1);
    expect(sut.resting("198.51.100.1", "", "example")).toBe(1000);
    expect((await sut.deliver(job({ site: "other" }))).attempted).toBe(true);
    timers.advance(1000);
    expect((await sut.deliver(job())).retryAfterMs).toBe(2000);
    timers.advance(2000);
    friendly = true;
    expect(brief(await sut.deliver(job()))).toEqual(["delivered dot 250"]);
    expect(sut.resting("198.51.100.1", "", "example")).toBe(0);
  });

  it("in the dialogue ends the connection, rests the site and sends waiting jobs back", async () => {
    const gate = Promise.withResolvers<void>();
    const { sut } = pool(
      async peer => {
        await peer.hello("PIPELINING");
        await peer.expect("MAIL");
        await gate.promise;
        peer.send("250 ok", "421 4.3.2 closing");
      },
      { concurrency: () => 1 },
    );
    const [first, waiting] = [sut.deliver(job()), sut.deliver(job())];
    gate.resolve();
    expect(await first).toMatchObject({ attempted: true, recipients: [{ code: 421, stage: "rcpt" }] });
    expect(await waiting).toMatchObject({ attempted: false, recipients: [{ enhanced: "4.4.5" }] });
  });

  it("to one connection too many narrows the lane instead, until it has worked for a while", async () => {
    let open = 0;
    let most = 0;
    let refused = 0;
    const { sut } = pool(
      async peer => {
        if (open >= 2) {
          refused += 1;
          return peer.send("421 4.7.0 too many connections");
        }
        open += 1;
        most = Math.max(most, open);
        await accept(peer);
        open -= 1;
      },
      { concurrency: () => 6 },
    );
    await sut.deliver(job());
    const reports = await Promise.all(Array.from({ length: 40 }, () => sut.deliver(job())));
    expect(new Set(reports.flatMap(brief))).toEqual(new Set(["delivered dot 250"]));
    expect(refused).toBeGreaterThan(0);
    const before = refused;
    await Promise.all(Array.from({ length: 5 }, () => sut.deliver(job())));
    expect(refused).toBe(before);
  });

  it("to an idle connection costs nothing", async () => {
    const spoken = Promise.withResolvers<void>();
    const { sut, egress } = pool(async (peer, _target, connection) => {
      if (connection > 1) return accept(peer);
      await peer.hello("PIPELINING");
      await peer.expect("MAIL", "RCPT", "DATA");
      peer.send("250 ok", "250 ok", "354 go");
      await peer.content();
      peer.send("250 ok");
      await new Promise(resolve => setImmediate(resolve));
      peer.send("421 idle too long");
      await peer.left();
      spoken.resolve();
    });
    await sut.deliver(job());
    await spoken.promise;
    expect(brief(await sut.deliver(job()))).toEqual(["delivered dot 250"]);
    expect(egress.opened).toHaveLength(2);
  });
});

describe("stopping", () => {
  it("ends waiting, dialling and talking jobs by their signal", async () => {
    const { sut, timers } = pool(peer => peer.hello("PIPELINING"), { concurrency: () => 1 });
    const talk = new AbortController();
    const wait = new AbortController();
    const talking = sut.deliver(job({ signal: talk.signal }));
    const waiting = sut.deliver(job({ signal: wait.signal }));
    wait.abort();
    expect(await waiting).toMatchObject({
      attempted: false,
      recipients: [{ status: "deferred", stage: "local" }],
    });
    await new Promise(resolve => setImmediate(resolve));
    talk.abort();
    expect((await talking).recipients).toMatchObject([{ status: "deferred" }]);
    expect((await sut.deliver(job({ signal: talk.signal }))).attempted).toBe(false);
    expect(timers.pending).toBe(0);
  });

  it("is refused beyond the bound on waiting jobs", async () => {
    const { sut } = pool(() => {}, { concurrency: () => 1, maxWaiting: 2 });
    const jobs = Array.from({ length: 4 }, () => sut.deliver(job()));
    const last = await jobs[3];
    expect(last).toMatchObject({
      attempted: false,
      recipients: [{ text: "too many messages wait for a connection" }],
    });
    await sut.close({ now: true });
    expect((await Promise.all(jobs)).map(report => report.recipients[0]?.status)).toEqual(
      Array(4).fill("deferred"),
    );
  });

  it("closes cleanly: running jobs finish, waiting ones come back, connections say QUIT", async () => {
    const gate = Promise.withResolvers<void>();
    let quits = 0;
    const { sut, timers } = pool(
      async peer => {
        await peer.hello("PIPELINING");
        await peer.expect("MAIL", "RCPT", "DATA");
        await gate.promise;
        peer.send("250 ok", "250 ok", "354 go");
        await peer.content();
        peer.send("250 ok");
        await peer.expect("QUIT");
        quits += 1;
        peer.send("221 bye");
      },
      { concurrency: () => 1 },
    );
    const running = sut.deliver(job());
    const waiting = sut.deliver(job());
    const closing = sut.close();
    expect((await waiting).attempted).toBe(false);
    gate.resolve();
    expect(brief(await running)).toEqual(["delivered dot 250"]);
    await closing;
    expect([quits, timers.pending]).toEqual([1, 0]);
    expect((await sut.deliver(job())).attempted).toBe(false);
  });

  it("stops at once when asked to", async () => {
    const { sut, timers } = pool(peer => peer.hello("PIPELINING"));
    const jobs = [sut.deliver(job()), sut.deliver(job({ realm: "other" }))];
    await new Promise(resolve => setImmediate(resolve));
    await sut.close({ now: true });
    for (const report of await Promise.all(jobs))
      expect(report.recipients).toMatchObject([{ status: "deferred" }]);
    expect(timers.pending).toBe(0);
  });

  it("passes on what onDotSent throws and goes on with others", async () => {
    const { sut, egress } = pool(peer => accept(peer));
    const failing = sut.deliver(job({ onDotSent: () => Promise.reject(new Error("disk full")) }));
    await expect(failing).rejects.toThrow("disk full");
    expect(brief(await sut.deliver(job()))).toEqual(["delivered dot 250"]);
    expect(egress.opened).toHaveLength(2);
  });
});

describe("BackOff", () => {
  it("doubles with jitter up to its bound, and starts anew after a long quiet", () => {
    const timers = new ManualTimers();
    let random = 0;
    const backOff = new BackOff({ timers, random: () => random, baseMs: 100, maxMs: 1000 });
    const waits: number[] = [];
    for (random of [0, 0.5, 1, 0.5, 0.5, 0.5]) {
      waits.push(backOff.fail("a"));
      expect(backOff.fail("a")).toBe(waits.at(-1));
      timers.advance(waits.at(-1) ?? 0);
      expect(backOff.remaining("a")).toBe(0);
    }
    expect(waits).toEqual([75, 200, 500, 800, 1000, 1000]);
    timers.advance(1001);
    expect(backOff.fail("a")).toBe(100);
    backOff.succeed("a");
    expect([backOff.remaining("a"), backOff.remaining("b")]).toEqual([0, 0]);
  });
});
