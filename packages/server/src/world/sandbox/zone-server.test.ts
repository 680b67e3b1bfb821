import { createSocket } from "node:dgram";
import { Resolver } from "node:dns/promises";
import { once } from "node:events";
import { connect } from "node:net";
import { type DecodedPacket, decode, encode, type Packet, streamEncode } from "dns-packet";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ZoneFault } from "./zone-answer.ts";
import type { ZoneRecord, ZoneRecordType } from "./zone-records.ts";
import { createZoneServer, type ZoneServer } from "./zone-server.ts";
import { memoryZoneSource, sandboxSoa } from "./zone-source.ts";

const record = (name: string, type: ZoneRecordType, value: string, ttl = 300): ZoneRecord => ({
  name,
  type,
  value,
  ttl,
});
const longText = "k".repeat(700);
const zones = [
  {
    soa: sandboxSoa("acme.test", 7),
    records: [
      record("acme.test", "NS", "ns1.acme.test."),
      record("acme.test", "MX", "10 mx1.acme.test"),
      record("acme.test", "MX", "20 MX2.acme.test."),
      record("acme.test", "TXT", "v=spf1 -all"),
      record("acme.test", "CAA", '0 issue "ca.example"'),
      record("null.acme.test", "MX", "0 ."),
      record("mx1.acme.test", "A", "192.0.2.1"),
      record("mx1.acme.test", "AAAA", "2001:db8::1"),
      record("_25._tcp.mx1.acme.test", "TLSA", "3 1 1 00FFaa"),
      record("_submission._tcp.acme.test", "SRV", "0 1 587 mx1.acme.test"),
      record("long.acme.test", "TXT", longText),
      record("utf.acme.test", "TXT", "grüße"),
      record("alias.acme.test", "CNAME", "mx1.acme.test"),
      record("alias2.acme.test", "CNAME", "alias.other.test"),
      record("out.acme.test", "CNAME", "elsewhere.example"),
      record("loop.acme.test", "CNAME", "loop.acme.test"),
      record("dangling.acme.test", "CNAME", "nothing.acme.test"),
      record("a.deep.acme.test", "A", "192.0.2.9"),
      record("*.wild.acme.test", "TXT", "wildcard"),
      record("real.wild.acme.test", "A", "192.0.2.8"),
      record("broken.acme.test", "A", "not an address"),
      ...Array.from({ length: 40 }, (_, i) => record("many.acme.test", "TXT", `${i} ${"x".repeat(200)}`)),
    ],
  },
  {
    soa: sandboxSoa("other.test", 1),
    records: [record("alias.other.test", "CNAME", "alias.acme.test")],
  },
  {
    soa: sandboxSoa("2.0.192.in-addr.arpa", 1),
    records: [record("1.2.0.192.in-addr.arpa", "PTR", "mx1.acme.test")],
  },
];

let fault: ((name: string, type: string) => ZoneFault | undefined) | undefined;
let server: ZoneServer;
let port: number;
const resolver = new Resolver({ timeout: 500, tries: 1 });

beforeAll(async () => {
  server = createZoneServer({
    source: memoryZoneSource(() => zones),
    fault: question => fault?.(question.name, question.type),
    maxConnections: 4,
  });
  ({ port } = await server.start());
  resolver.setServers([`127.0.0.1:${port}`]);
});
afterAll(() => server.close());

async function ask(packet: Packet): Promise<DecodedPacket> {
  const socket = createSocket("udp4");
  socket.send(encode(packet), port, "127.0.0.1");
  const [message] = await once(socket, "message");
  socket.close();
  return decode(message as Buffer);
}

const question = (name: string, type: "A" | "TXT" | "SOA" | "AXFR" | "CNAME", id = 1): Packet => ({
  type: "query",
  id,
  questions: [{ name, type, class: "IN" }],
});
const rcode = (packet: DecodedPacket): number => (packet.flags ?? 0) & 0xf;

describe("answers that c-ares reads", () => {
  it("serves every record type", async () => {
    expect(await resolver.resolve4("mx1.acme.test", { ttl: true })).toEqual([
      { address: "192.0.2.1", ttl: 300 },
    ]);
    expect(await resolver.resolve6("mx1.acme.test")).toEqual(["2001:db8::1"]);
    expect(await resolver.resolveMx("acme.test")).toEqual(
      expect.arrayContaining(
        [
          { priority: 10, exchange: "mx1.acme.test", type: "MX" },
          { priority: 20, exchange: "MX2.acme.test", type: "MX" },
        ].map(({ type: _, ...rest }) => expect.objectContaining(rest)),
      ),
    );
    expect(await resolver.resolveTxt("long.acme.test")).toEqual([
      ["k".repeat(255), "k".repeat(255), "k".repeat(190)],
    ]);
    expect(await resolver.resolveNs("acme.test")).toEqual(["ns1.acme.test"]);
    expect(await resolver.resolveSoa("acme.test")).toMatchObject({ nsname: "ns1.acme.test", serial: 7 });
    expect(await resolver.resolvePtr("1.2.0.192.in-addr.arpa")).toEqual(["mx1.acme.test"]);
    expect(await resolver.reverse("192.0.2.1")).toEqual(["mx1.acme.test"]);
    expect(await resolver.resolveCaa("acme.test")).toMatchObject([{ critical: 0, issue: "ca.example" }]);
    expect(await resolver.resolveSrv("_submission._tcp.acme.test")).toMatchObject([{ port: 587 }]);
    const [tlsa] = await resolver.resolveTlsa("_25._tcp.mx1.acme.test");
    expect(tlsa).toMatchObject({ certUsage: 3, selector: 1, match: 1 });
    expect(Buffer.from(tlsa?.data ?? new ArrayBuffer(0)).toString("hex")).toBe("00ffaa");
  });

  it("follows aliases inside its zones, across zones", async () => {
    expect(await resolver.resolve4("alias2.acme.test")).toEqual(["192.0.2.1"]);
    expect(await resolver.resolveCname("alias2.acme.test")).toEqual(["alias.other.test"]);
  });

  it("tells a missing name from a missing type", async () => {
    await expect(resolver.resolve4("nothing.acme.test")).rejects.toMatchObject({ code: "ENOTFOUND" });
    await expect(resolver.resolve4("acme.test")).rejects.toMatchObject({ code: "ENODATA" });
    // An empty non-terminal exists (RFC 8020).
    await expect(resolver.resolve4("deep.acme.test")).rejects.toMatchObject({ code: "ENODATA" });
    await expect(resolver.resolve4("dangling.acme.test")).rejects.toMatchObject({ code: "ENOTFOUND" });
    await expect(resolver.resolve4("broken.acme.test")).rejects.toMatchObject({ code: "ENODATA" });
  });

  it("synthesises from wildcards as RFC 4592 says", async () => {
    expect(await resolver.resolveTxt("x.wild.acme.test")).toEqual([["wildcard"]]);
    expect(await resolver.resolveTxt("x.y.wild.acme.test")).toEqual([["wildcard"]]);
    await expect(resolver.resolveTxt("real.wild.acme.test")).rejects.toMatchObject({ code: "ENODATA" });
    await expect(resolver.resolveTxt("x.real.wild.acme.test")).rejects.toMatchObject({ code: "ENOTFOUND" });
  });

  it("fetches large answers over TCP", async () => {
    expect(await resolver.resolveTxt("many.acme.test")).toHaveLength(40);
  });

  it("refuses names outside its zones and breaks alias loops", async () => {
    await expect(resolver.resolve4("example.com")).rejects.toMatchObject({ code: "EREFUSED" });
    await expect(resolver.resolve4("loop.acme.test")).rejects.toMatchObject({ code: "ESERVFAIL" });
  });
});

describe("on the wire", () => {
  it("puts the SOA into negative answers", async () => {
    const packet = await ask(question("nothing.acme.test", "A"));
    expect(rcode(packet)).toBe(3);
    expect(packet.flag_aa).toBe(true);
    expect(packet.authorities).toMatchObject([
      { type: "SOA", name: "acme.test", ttl: 60, data: { serial: 7 } },
    ]);
  });

  it("keeps the letter case that was asked", async () => {
    const packet = await ask(question("Mx1.ACME.test", "A"));
    expect(packet.questions).toMatchObject([{ name: "Mx1.ACME.test" }]);
    expect(packet.answers).toMatchObject([{ name: "Mx1.ACME.test", data: "192.0.2.1" }]);
  });

  it("truncates at 512 bytes without EDNS and at the size EDNS allows", async () => {
    const plain = await ask(question("long.acme.test", "TXT"));
    expect(plain.flag_tc).toBe(true);
    expect(plain.answers).toEqual([]);
    const opt = {
      udpPayloadSize: 4096,
      extendedRcode: 0,
      ednsVersion: 0,
      flags: 0,
      flag_do: false,
      options: [],
    };
    const roomy = await ask({
      ...question("long.acme.test", "TXT"),
      additionals: [{ type: "OPT", name: ".", ...opt }],
    });
    expect(roomy.flag_tc).toBe(false);
    expect(roomy.answers).toHaveLength(1);
    expect(roomy.additionals).toMatchObject([{ type: "OPT", udpPayloadSize: 1232 }]);
    const future = await ask({
      ...question("long.acme.test", "TXT"),
      additionals: [{ type: "OPT", name: ".", ...opt, ednsVersion: 1 }],
    });
    expect(future.additionals).toMatchObject([{ type: "OPT", extendedRcode: 1 }]);
  });

  it("refuses transfers, other opcodes and other classes", async () => {
    expect(rcode(await ask(question("acme.test", "AXFR")))).toBe(5);
    expect(rcode(await ask({ ...question("acme.test", "A"), flags: 5 << 11 }))).toBe(4);
    const chaos = {
      type: "query",
      id: 1,
      questions: [{ name: "acme.test", type: "TXT", class: "CH" }],
    } as const;
    expect(rcode(await ask({ ...chaos, questions: [...chaos.questions] }))).toBe(5);
  });

  it("leaves an alias out of its zones to the asker", async () => {
    const packet = await ask(question("out.acme.test", "A"));
    expect(rcode(packet)).toBe(0);
    expect(packet.answers).toMatchObject([{ type: "CNAME", data: "elsewhere.example" }]);
  });
});

describe("TCP", () => {
  it("answers pipelined questions in order, even in single bytes", async () => {
    const socket = connect(port, "127.0.0.1");
    const stream = Buffer.concat([
      streamEncode(question("mx1.acme.test", "A", 11)),
      streamEncode(question("many.acme.test", "TXT", 12)),
      streamEncode(question("acme.test", "SOA", 13)),
    ]);
    for (const byte of stream) socket.write(Buffer.from([byte]));
    const ids: number[] = [];
    let buffered = Buffer.alloc(0);
    for await (const chunk of socket) {
      buffered = Buffer.concat([buffered, chunk as Buffer]);
      while (buffered.length >= 2 && buffered.length >= 2 + buffered.readUInt16BE(0)) {
        const end = 2 + buffered.readUInt16BE(0);
        ids.push(decode(buffered.subarray(2, end)).id ?? -1);
        buffered = buffered.subarray(end);
      }
      if (ids.length === 3) break;
    }
    expect(ids).toEqual([11, 12, 13]);
  });

  it("closes connections over the limit and oversized messages", async () => {
    const open = Array.from({ length: 4 }, () => connect(port, "127.0.0.1"));
    await Promise.all(open.map(socket => once(socket, "connect")));
    const extra = connect(port, "127.0.0.1");
    extra.on("error", () => {});
    await once(extra, "close");
    const first = open[0];
    first?.write(Buffer.from([0xff, 0xff]));
    if (first) await once(first.resume(), "close");
    for (const socket of open) socket.destroy();
    await Promise.all(open.slice(1).map(socket => socket.closed || once(socket, "close")));
  });
});

describe("faults", () => {
  it.each([
    [{ kind: "servfail" }, "ESERVFAIL"],
    [{ kind: "refused" }, "EREFUSED"],
    [{ kind: "nxdomain" }, "ENOTFOUND"],
    [{ kind: "timeout" }, "ETIMEOUT"],
    [{ kind: "answer", records: [] }, "ENODATA"],
  ] satisfies [ZoneFault, string][])("%o", async (injected, code) => {
    fault = name => (name === "mx1.acme.test" ? injected : undefined);
    await expect(resolver.resolve4("mx1.acme.test")).rejects.toMatchObject({ code });
    fault = undefined;
    expect(await resolver.resolve4("mx1.acme.test")).toEqual(["192.0.2.1"]);
  });

  it("gives a wrong answer", async () => {
    fault = () => ({ kind: "answer", records: [record("ignored.test", "A", "203.0.113.9")] });
    expect(await resolver.resolve4("mx1.acme.test")).toEqual(["203.0.113.9"]);
    fault = undefined;
  });

  it("turns a failing source into SERVFAIL", async () => {
    const broken = createZoneServer({ source: { lookup: () => Promise.reject(new Error("database gone")) } });
    const bound = await broken.start();
    const asking = new Resolver({ timeout: 500, tries: 1 });
    asking.setServers([`127.0.0.1:${bound.port}`]);
    await expect(asking.resolve4("acme.test")).rejects.toMatchObject({ code: "ESERVFAIL" });
    await broken.close();
    await broken.close();
  });
});

describe("hostile input", () => {
  it("survives random and mutated datagrams, and answers the next question", async () => {
    const socket = createSocket("udp4");
    const valid = encode(question("mx1.acme.test", "A"));
    const mutated = fc
      .array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map(changes => {
        const bytes = Buffer.from(valid);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    const packets = fc.oneof(fc.uint8Array({ maxLength: 600 }), mutated);
    const batch = 30;
    const samples = fc.sample(packets, { numRuns: 50 * batch, seed: 42 });
    for (let at = 0; at < samples.length; at += batch) {
      for (const packet of samples.slice(at, at + batch)) socket.send(packet, port, "127.0.0.1");
      expect((await ask(question("mx1.acme.test", "A"))).answers).toHaveLength(1);
    }
    socket.close();
  });

  it("survives garbage on TCP", async () => {
    for (const bytes of fc.sample(fc.uint8Array({ minLength: 1, maxLength: 300 }), {
      numRuns: 40,
      seed: 7,
    })) {
      const socket = connect(port, "127.0.0.1");
      socket.on("error", () => {});
      socket.end(bytes);
      socket.resume();
      await once(socket, "close");
    }
    expect(await resolver.resolveTxt("many.acme.test")).toHaveLength(40);
  });
});
