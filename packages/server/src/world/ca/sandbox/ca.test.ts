import { X509Certificate } from "node:crypto";
import { expect, it } from "vitest";
import { newId } from "../../../kernel/ids/index.ts";
import { Secret } from "../../../kernel/secrets/index.ts";
import type { DnsAnswer, Resolver } from "../../resolver/port.ts";
import { caContract } from "../contract.ts";
import { createSandboxCa } from "./ca.ts";

function memoryZone() {
  const values = new Map<string, Set<string>>();
  const at = (name: string) => values.get(name) ?? values.set(name, new Set()).get(name)!;
  const resolver = {
    async resolve(name: string): Promise<DnsAnswer<"TXT">> {
      const records = [...at(name)];
      return records.length > 0 ? { status: "found", records } : { status: "nxdomain" };
    },
  } as unknown as Resolver;
  return {
    resolver,
    solver: {
      addDns: async (name: string, value: string) => void at(`_acme-challenge.${name}`).add(value),
      removeDns: async (name: string, value: string) => void at(`_acme-challenge.${name}`).delete(value),
    },
    published: () => [...values.values()].flatMap(set => [...set]),
  };
}

caContract("sandbox", async () => {
  const zone = memoryZone();
  return { ...zone, ca: await createSandboxCa(zone) };
});

it("signs with its root, for 90 days", async () => {
  const zone = memoryZone();
  const ca = await createSandboxCa(zone);
  const now = new Date("2031-02-03T04:05:06Z");
  const issued = await ca.issue({ organizationId: newId("org"), names: ["mx.example"] }, zone.solver, now);
  const root = new X509Certificate(ca.rootPem);
  const leaf = new X509Certificate(issued.chainPem);
  expect(leaf.verify(root.publicKey)).toBe(true);
  expect(leaf.checkIssued(root)).toBe(true);
  expect(issued.notAfter).toEqual(new Date("2031-05-04T04:05:06Z"));
  expect(issued.privateKeyPem).toBeInstanceOf(Secret);
});

it.each([
  ["error_200", "provider_unknown"],
  ["timeout", "provider_unavailable"],
] as const)("with the fault %s it answers %s", async (fault, code) => {
  const zone = memoryZone();
  const ca = await createSandboxCa({ ...zone, faults: () => fault });
  await expect(
    ca.issue({ organizationId: newId("org"), names: ["mx.example"] }, zone.solver, new Date()),
  ).rejects.toMatchObject({ code });
});
