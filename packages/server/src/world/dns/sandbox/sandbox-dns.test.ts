import { describe, expect, it } from "vitest";
import { createNodeResolver } from "../../resolver/node-resolver.ts";
import { createZoneServer } from "../../sandbox/zone-server.ts";
import { memoryZoneSource } from "../../sandbox/zone-source.ts";
import { dnsProviderContract } from "../contract.ts";
import { createMemoryZoneStore } from "./memory-zone-store.ts";
import { createSandboxDns, type SandboxDnsFault } from "./sandbox-dns.ts";

const apex = "acme.w1.sandbox.mailstead.example";

dnsProviderContract(async () => {
  const store = createMemoryZoneStore();
  store.createZone("w1", apex);
  return {
    provider: createSandboxDns({ store, namespace: "w1" }),
    zone: apex,
    unauthorized: createSandboxDns({ store, namespace: "w1", fault: () => ({ kind: "unauthorized" }) }),
  };
});

describe("sandbox DNS", () => {
  const text = {
    name: `_mailstead.${apex}`,
    type: "TXT",
    value: "mailstead-verification=x",
    ttl: 300,
  } as const;

  it("shows a zone to its own namespace only", async () => {
    const store = createMemoryZoneStore();
    const zone = store.createZone("w1", apex);
    const other = createSandboxDns({ store, namespace: "w2" });
    expect(await other.listZones()).toEqual([]);
    await expect(other.records(zone.id)).rejects.toMatchObject({ kind: "zone_not_found" });
    await expect(other.addValue(zone.id, text)).rejects.toMatchObject({ kind: "zone_not_found" });
  });

  it("refuses to replace a value that changed since it was read", async () => {
    const store = createMemoryZoneStore();
    const zone = store.createZone("w1", apex);
    const dns = createSandboxDns({ store, namespace: "w1" });
    const seen = await dns.addValue(zone.id, text);
    await dns.replaceValue(zone.id, seen, { ...text, value: "changed by somebody" });
    await expect(dns.replaceValue(zone.id, seen, { ...text, value: "late" })).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  it("can lose the response of a call that worked, which a repetition then finds done", async () => {
    const store = createMemoryZoneStore();
    const zone = store.createZone("w1", apex);
    let fault: SandboxDnsFault | undefined = { kind: "unavailable", after: true };
    const dns = createSandboxDns({ store, namespace: "w1", fault: () => fault });
    await expect(dns.addValue(zone.id, text)).rejects.toMatchObject({ kind: "unavailable", retryable: true });
    fault = undefined;
    await dns.addValue(zone.id, text);
    expect(await dns.records(zone.id)).toHaveLength(1);
    fault = { kind: "rate_limited" };
    await expect(dns.records(zone.id)).rejects.toMatchObject({ kind: "rate_limited", retryAfter: 1 });
  });

  it("is served by the zone server and seen by the real resolver", async () => {
    const store = createMemoryZoneStore();
    const zone = store.createZone("w1", apex);
    const dns = createSandboxDns({ store, namespace: "w1" });
    const server = createZoneServer({ source: memoryZoneSource(() => store.snapshot()) });
    const { address, port } = await server.start();
    const resolver = createNodeResolver({ servers: [`${address}:${port}`] });
    expect(await resolver.resolve(text.name, "TXT")).toMatchObject({ status: "nxdomain" });
    const stored = await dns.addValue(zone.id, text);
    expect(await resolver.resolve(text.name, "TXT")).toMatchObject({
      status: "found",
      records: [text.value],
    });
    const serial = async () => {
      const answer = await resolver.resolve(apex, "SOA");
      return answer.status === "found" ? (answer.records[0]?.serial ?? 0) : 0;
    };
    const before = await serial();
    await dns.removeValue(zone.id, stored);
    expect(await serial()).toBe(before + 1);
    expect(await resolver.resolve(text.name, "TXT")).toMatchObject({ status: "nxdomain" });
    await server.close();
  });
});
