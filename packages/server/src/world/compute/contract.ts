import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../kernel/ids/index.ts";
import type { Compute, NewServer, Server } from "./port.ts";

/** An adapter under test. `passTime` lets a new server boot, by whatever clock the adapter has. */
export interface ComputeUnderTest {
  compute: Compute;
  passTime(): Promise<void>;
}

/** What every provider of servers keeps to. `make` is called once per test. */
export function computeContract(name: string, make: () => Promise<ComputeUnderTest>): void {
  describe(`compute contract: ${name}`, () => {
    let compute: Compute;
    let passTime: () => Promise<void>;
    let order: NewServer;

    beforeEach(async () => {
      ({ compute, passTime } = await make());
      const region = (await compute.regions())[0]!.name;
      const size = (await compute.sizes(region))[0]!.name;
      order = { organizationId: newId("org"), clientToken: newId("node"), label: "contract", region, size };
    });

    async function running(server: Server): Promise<Server> {
      for (let poll = 0; poll < 100; poll++) {
        const now = await compute.get(server.externalId);
        if (now?.status === "running") return now;
        await passTime();
      }
      throw new Error("The server never ran");
    }

    it("lists regions, and sizes with prices in whole minor units", async () => {
      for (const region of await compute.regions()) {
        const sizes = await compute.sizes(region.name);
        expect(sizes.length).toBeGreaterThan(0);
        for (const size of sizes) {
          expect(Number.isInteger(size.monthlyPrice) && size.monthlyPrice > 0).toBe(true);
          expect(size.currency).toMatch(/^[A-Z]{3}$/);
        }
      }
    });

    it("creates a server that boots and then has an address", async () => {
      const created = await compute.create(order);
      expect(created).toMatchObject({ label: order.label, region: order.region, size: order.size });
      const server = await running(created);
      expect(server.externalId).toBe(created.externalId);
      expect(server.addresses.length).toBeGreaterThan(0);
    });

    it("finds by client token, and one token makes one server", async () => {
      expect(await compute.find(order.clientToken)).toBeUndefined();
      const first = await compute.create(order);
      expect((await compute.find(order.clientToken))?.externalId).toBe(first.externalId);
      expect((await compute.create(order)).externalId).toBe(first.externalId);
    });

    it("gives every server its own address", async () => {
      const servers = await Promise.all(
        [1, 2, 3].map(async n =>
          running(await compute.create({ ...order, clientToken: `${order.clientToken}-${n}` })),
        ),
      );
      const addresses = servers.flatMap(server => server.addresses);
      expect(new Set(addresses).size).toBe(addresses.length);
    });

    it("stops and starts", async () => {
      const server = await running(await compute.create(order));
      await compute.power(server.externalId, "stop");
      expect((await compute.get(server.externalId))?.status).toBe("stopped");
      await compute.power(server.externalId, "start");
      expect((await running(server)).addresses).toEqual(server.addresses);
    });

    it("destroys, bears doing it twice, and knows it no more", async () => {
      const server = await running(await compute.create(order));
      await compute.destroy(server.externalId);
      await compute.destroy(server.externalId);
      expect(await compute.get(server.externalId)).toBeUndefined();
      expect(await compute.find(order.clientToken)).toBeUndefined();
    });

    it("answers wrong orders with typed errors, and creates nothing", async () => {
      const wrong = { ...order, size: "no-such-size" };
      await expect(compute.create(wrong)).rejects.toMatchObject({ code: "provider_invalid" });
      await expect(compute.create({ ...order, region: "nowhere" })).rejects.toMatchObject({
        code: "provider_invalid",
      });
      expect(await compute.find(order.clientToken)).toBeUndefined();
      await expect(compute.power("no-such-server", "stop")).rejects.toMatchObject({
        code: "provider_not_found",
      });
      expect(await compute.get("no-such-server")).toBeUndefined();
    });

    it("refuses a PTR for an address that is not the server's", async () => {
      if (!compute.capabilities.ptr) return;
      const server = await running(await compute.create(order));
      const set = (address: string) => compute.setPtr(server.externalId, address, "mx.example.com");
      await expect(set("203.0.113.99")).rejects.toMatchObject({ code: "provider_invalid" });
      await set(server.addresses[0]!);
    });
  });
}
