import { createSocket } from "node:dgram";
import { once } from "node:events";
import { decode, encode } from "dns-packet";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ZoneFault, ZoneQuestion } from "../sandbox/zone-answer.ts";
import type { ZoneRecord, ZoneRecordType } from "../sandbox/zone-records.ts";
import { createZoneServer, type ZoneServer } from "../sandbox/zone-server.ts";
import { memoryZoneSource, sandboxSoa } from "../sandbox/zone-source.ts";
import { createNodeResolver, type NodeResolverOptions } from "./node-resolver.ts";
import type { Resolver } from "./port.ts";
import { readAnswer } from "./wire-answer.ts";

const record = (name: string, type: ZoneRecordType, value: string, ttl = 300): ZoneRecord => ({
  name,
  type,
  value,
  ttl,
});

const zones = [
  {
    soa: sandboxSoa("acme.test", 7),
    records: [
      record("acme.test", "NS", "ns1.acme.test"),
      record("acme.test", "MX", "10 MX1.acme.test", 120),
      record("acme.test", "TXT", `v=DKIM1; p=${"A".repeat(500)}`),
      record("acme.test", "TXT", "grüße"),
      record("null.acme.test", "MX", "0 ."),
      record("ns1.acme.test", "A", "192.0.2.53"),
      record("ns1.acme.test", "AAAA", "2001:db8::53"),
      record("_25._tcp.mx1.acme.test", "TLSA", "3 1 1 00FFAA"),
      record("alias.acme.test", "CNAME", "target.acme.test", 30),
      record("target.acme.test", "A", "192.0.2.7", 900),
      record("out.acme.test", "CNAME", "host.elsewhere.test", 45),
      record("lost.acme.test", "CNAME", "nobody.unserved.test"),
      record("dangling.acme.test", "CNAME", "nothing.acme.test"),
      ...Array.from({ length: 30 }, (_, i) => record("many.acme.test", "TXT", `${i} ${"x".repeat(200)}`)),
    ],
  },
  {
    soa: sandboxSoa("2.0.192.in-addr.arpa", 1),
    records: [record("7.2.0.192.in-addr.arpa", "PTR", "target.acme.test")],
  },
  {
    soa: sandboxSoa("8.b.d.0.1.0.0.2.ip6.arpa", 1),
    records: [record(`3.5.${"0.".repeat(22)}8.b.d.0.1.0.0.2.ip6.arpa`, "PTR", "ns1.acme.test")],
  },
];
const elsewhere = [
  {
    soa: sandboxSoa("elsewhere.test", 1),
    records: [record("host.elsewhere.test", "A", "198.51.100.1", 600)],
  },
];

let fault: ((question: ZoneQuestion) => ZoneFault | undefined) | undefined;
let asked: ZoneQuestion[] = [];
const servers: ZoneServer[] = [];
let recursive: { address: string; port: number };
let authority: { address: string; port: number };
let resolver: Resolver;

function make(options: NodeResolverOptions = {}): Resolver {
  return createNodeResolver({
    servers: [`127.0.0.1:${recursive.port}`],
    attemptMs: 300,
    timeoutMs: 3000,
    endpointFor: address => (address === "192.0.2.53" ? authority : undefined),
    ...options,
  });
}

beforeAll(async () => {
  const all = createZoneServer({
    source: memoryZoneSource(() => [...zones, ...elsewhere]),
    fault: question => {
      asked.push(question);
      return fault?.(question);
    },
  });
  const own = createZoneServer({ source: memoryZoneSource(() => zones) });
  servers.push(all, own);
  recursive = await all.start();
  authority = await own.start();
  resolver = make();
});
afterAll(() => Promise.all(servers.map(server => server.close())));

describe("resolve", () => {
  it("decodes every type of the port with its TTL", async () => {
    expect(await resolver.resolve("Acme.Test.", "MX")).toEqual({
      status: "found",
      records: [{ preference: 10, exchange: "mx1.acme.test" }],
      ttl: 120,
    });
    expect(await resolver.resolve("null.acme.test", "MX")).toMatchObject({
      records: [{ preference: 0, exchange: "" }],
    });
    expect(await resolver.resolve("acme.test", "TXT")).toMatchObject({
      records: [`v=DKIM1; p=${"A".repeat(500)}`, "grüße"],
    });
    expect(await resolver.resolve("acme.test", "NS")).toMatchObject({ records: ["ns1.acme.test"] });
    expect(await resolver.resolve("acme.test", "SOA")).toMatchObject({
      records: [{ primary: "ns1.acme.test", admin: "hostmaster.acme.test", serial: 7, minimum: 60 }],
    });
    expect(await resolver.resolve("_25._tcp.mx1.acme.test", "TLSA")).toMatchObject({
      records: [{ usage: 3, selector: 1, matchingType: 1, data: "00ffaa" }],
    });
    expect(await resolver.resolve("ns1.acme.test", "AAAA")).toMatchObject({ records: ["2001:db8::53"] });
  });

  it("follows aliases, the smallest TTL of the chain counting", async () => {
    expect(await resolver.resolve("alias.acme.test", "A")).toEqual({
      status: "found",
      records: ["192.0.2.7"],
      ttl: 30,
    });
    expect(await resolver.resolve("alias.acme.test", "CNAME")).toMatchObject({
      records: ["target.acme.test"],
    });
  });

  it("tells absence of the name from absence of the type, and for how long", async () => {
    expect(await resolver.resolve("nothing.acme.test", "A")).toEqual({ status: "nxdomain", ttl: 60 });
    expect(await resolver.resolve("acme.test", "A")).toEqual({ status: "nodata", ttl: 60 });
    expect(await resolver.resolve("dangling.acme.test", "A")).toMatchObject({ status: "nxdomain" });
  });

  it("fetches truncated answers over TCP", async () => {
    asked = [];
    expect(await resolver.resolve("many.acme.test", "TXT")).toMatchObject({ status: "found" });
    expect(asked.map(question => question.transport)).toEqual(["udp", "tcp"]);
  });

  it.each(["servfail", "refused", "timeout"] as const)("reports %s as an unanswered question", async kind => {
    fault = () => ({ kind });
    expect(await make({ tries: 1, attemptMs: 50 }).resolve("acme.test", "MX")).toMatchObject({
      status: kind,
      detail: expect.stringContaining("127.0.0.1"),
    });
    fault = undefined;
  });

  it("tries again, and the next server", async () => {
    let drops = 1;
    fault = () => (drops-- > 0 ? { kind: "timeout" } : undefined);
    expect(await make({ attemptMs: 100 }).resolve("acme.test", "MX")).toMatchObject({ status: "found" });
    fault = undefined;
    const closed = createSocket("udp4").bind(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address();
    closed.close();
    const second = make({ servers: [`127.0.0.1:${port}`, `127.0.0.1:${recursive.port}`] });
    expect(await second.resolve("acme.test", "MX")).toMatchObject({ status: "found" });
  });

  it("answers timeout when the caller gives up", async () => {
    fault = () => ({ kind: "timeout" });
    const controller = new AbortController();
    const pending = resolver.resolve("acme.test", "MX", { signal: controller.signal });
    controller.abort();
    expect(await pending).toMatchObject({ status: "timeout" });
    fault = undefined;
  });

  it("knows without asking that an impossible name does not exist", async () => {
    asked = [];
    expect(await resolver.resolve("a..b", "A")).toEqual({ status: "nxdomain" });
    expect(asked).toEqual([]);
  });
});

describe("reverse", () => {
  it("finds PTR names of both families", async () => {
    expect(await resolver.reverse("192.0.2.7")).toMatchObject({ records: ["target.acme.test"] });
    expect(await resolver.reverse("2001:db8::53")).toMatchObject({ records: ["ns1.acme.test"] });
    expect(await resolver.reverse("not an address")).toEqual({ status: "nxdomain" });
  });
});

describe("authoritative servers", () => {
  it("finds those of the closest zone", async () => {
    expect(await resolver.authoritative("a.b.acme.test")).toEqual({
      servers: ["192.0.2.53", "2001:db8::53"],
    });
    expect(await resolver.authoritative("nowhere.unserved.test")).toEqual({ servers: [] });
  });

  it("does not mistake the zone behind an alias for the alias's own", async () => {
    expect(await resolver.authoritative("alias.acme.test")).toEqual({
      servers: ["192.0.2.53", "2001:db8::53"],
    });
  });

  it("asks one of them, and follows an alias out of its zones by recursion", async () => {
    expect(await resolver.resolveAt("192.0.2.53", "acme.test", "MX")).toMatchObject({ status: "found" });
    expect(await resolver.resolveAt("192.0.2.53", "out.acme.test", "A")).toEqual({
      status: "found",
      records: ["198.51.100.1"],
      ttl: 45,
    });
    expect(await resolver.resolveAt("192.0.2.53", "lost.acme.test", "A")).toMatchObject({
      status: "refused",
    });
  });

  it("refuses addresses the installation does not allow", async () => {
    expect(await resolver.resolveAt("10.0.0.1", "acme.test", "MX")).toMatchObject({ status: "refused" });
    expect(await resolver.resolveAt("localhost", "acme.test", "MX")).toMatchObject({ status: "refused" });
  });
});

describe("a server that lies on the wire", () => {
  it("ignores replies with another id or question until the right one comes", async () => {
    const liar = createSocket("udp4");
    liar.bind(0, "127.0.0.1");
    await once(liar, "listening");
    liar.on("message", (message, from) => {
      const query = decode(message);
      const good = { ...query, type: "response" as const, additionals: [] };
      const answer = { type: "A" as const, name: "acme.test", ttl: 5, class: "IN" as const };
      const reply = (packet: Parameters<typeof encode>[0]) =>
        liar.send(encode(packet), from.port, from.address);
      reply({ ...good, id: ((query.id ?? 0) + 1) & 0xffff, answers: [{ ...answer, data: "203.0.113.1" }] });
      reply({
        ...good,
        questions: [{ type: "A", name: "evil.test" }],
        answers: [{ ...answer, data: "203.0.113.2" }],
      });
      liar.send(Buffer.from("garbage"), from.port, from.address);
      reply({ ...good, flags: 0x20, answers: [{ ...answer, data: "192.0.2.1" }] });
    });
    const one = make({ servers: [`127.0.0.1:${liar.address().port}`] });
    expect(await one.resolve("acme.test", "A")).toEqual({ status: "found", records: ["192.0.2.1"], ttl: 5 });
    const trusting = make({ servers: [`127.0.0.1:${liar.address().port}`], trustAuthenticated: true });
    expect(await trusting.resolve("acme.test", "A")).toMatchObject({ authenticated: true });
    liar.close();
  });

  it("never throws on a packet that decodes", () => {
    const bytes = fc.uint8Array({ minLength: 12, maxLength: 200 });
    fc.assert(
      fc.property(bytes, input => {
        let packet: ReturnType<typeof decode>;
        try {
          packet = decode(Buffer.from(input));
        } catch {
          return;
        }
        expect(readAnswer(packet, "acme.test", "TXT", "192.0.2.1").status).toBeTypeOf("string");
      }),
      { numRuns: 500 },
    );
  });
});

it("refuses a misconfigured server", () => {
  expect(() => createNodeResolver({ servers: ["dns.example"] })).toThrow(/not a DNS server/);
});
