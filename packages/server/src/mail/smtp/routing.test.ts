import { describe, expect, it } from "vitest";
import type { DnsAnswer, DnsRecords, DnsRecordType, Resolver } from "../../world/resolver/port.ts";
import { Router } from "./router.ts";
import { isPublicAddress, routeDomain } from "./routing.ts";
import { siteOf } from "./site.ts";
import { ManualTimers } from "./testing.ts";

type Zone = Record<string, Partial<{ [T in DnsRecordType]: DnsRecords[T][] }> | "servfail">;

/** A resolver over a few names; an unknown name does not exist. */
function fake(zone: Zone): Resolver & { asked: string[] } {
  const asked: string[] = [];
  async function resolve<T extends DnsRecordType>(name: string, type: T): Promise<DnsAnswer<T>> {
    asked.push(`${type} ${name}`);
    const entry = zone[name];
    if (entry === undefined) return { status: "nxdomain" };
    if (entry === "servfail") return { status: "servfail", detail: "simulated" };
    const records = entry[type];
    return records === undefined ? { status: "nodata" } : { status: "found", records };
  }
  return {
    asked,
    resolve,
    reverse: async () => ({ status: "nxdomain" }),
    authoritative: async () => ({ servers: [] }),
    resolveAt: (_server, name, type) => resolve(name, type),
  };
}

const mx = (preference: number, exchange: string) => ({ preference, exchange });
const options = { random: () => 0.999 };

async function hostsOf(zone: Zone, domain = "shop.example", random = options.random): Promise<string[]> {
  const route = await routeDomain(domain, fake(zone), { random });
  if (route.status !== "route") throw new Error(JSON.stringify(route));
  return route.hosts.map(
    host => `${host.preference} ${host.name} ${host.addresses.map(a => a.address).join(",")}`,
  );
}

describe("routeDomain", () => {
  it("orders hosts by preference and alternates the families of each", async () => {
    const zone: Zone = {
      "shop.example": { MX: [mx(20, "b.mx.example"), mx(10, "A.mx.example.")] },
      "a.mx.example": { A: ["8.8.4.1", "8.8.4.2"], AAAA: ["2600::1"] },
      "b.mx.example": { AAAA: ["2600::2"] },
    };
    expect(await hostsOf(zone)).toEqual([
      "10 a.mx.example 8.8.4.1,2600::1,8.8.4.2",
      "20 b.mx.example 2600::2",
    ]);
  });

  it("shuffles hosts of equal preference only", async () => {
    const zone: Zone = {
      "shop.example": { MX: [mx(5, "z.example"), ...["a", "b", "c"].map(n => mx(1, `${n}.example`))] },
    };
    for (const name of ["a", "b", "c", "z"]) zone[`${name}.example`] = { A: ["8.8.8.8"] };
    const seen = new Set<string>();
    for (let at = 0; at < 64; at += 1) {
      let state = at;
      const random = () => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return state / 2147483648;
      };
      const names = (await hostsOf(zone, "shop.example", random))
        .map(line => line.split(" ")[1]?.[0])
        .join("");
      seen.add(names);
      expect(names.endsWith("z")).toBe(true);
    }
    expect([...seen].sort()).toEqual(["abcz", "acbz", "bacz", "bcaz", "cabz", "cbaz"]);
  });

  it("uses the domain itself when it has no MX (RFC 5321 §5.1)", async () => {
    expect(await hostsOf({ "shop.example": { A: ["8.8.8.8"] } })).toEqual(["0 shop.example 8.8.8.8"]);
  });

  it("asks for the A-label form, in lower case, without the final dot", async () => {
    const zone: Zone = { "xn--bcher-kva.example": { A: ["8.8.8.8"] } };
    expect(await hostsOf(zone, "Bücher.EXAMPLE.")).toEqual(["0 xn--bcher-kva.example 8.8.8.8"]);
  });

  it("recognizes the null MX, also not quite alone", async () => {
    const ask = (records: DnsRecords["MX"][]) =>
      routeDomain(
        "shop.example",
        fake({ "shop.example": { MX: records }, "m.example": { A: ["8.8.8.8"] } }),
        options,
      );
    expect(await ask([mx(0, "")])).toEqual({ status: "nullMx" });
    expect(await ask([mx(0, ".")])).toEqual({ status: "nullMx" });
    expect((await ask([mx(0, ""), mx(10, "m.example")])).status).toBe("route");
  });

  it.each([
    "[192.0.2.1]",
    "[IPv6:2600::1]",
    "8.8.8.8",
    "2600::1",
    "",
    ".",
    "a..b",
    `${"x".repeat(64)}.example`,
    "a b.example",
    "user@host",
  ])("does not route %j and asks nothing", async domain => {
    const resolver = fake({});
    expect((await routeDomain(domain, resolver, options)).status).toBe("noDomain");
    expect(resolver.asked).toEqual([]);
  });

  it("tells a missing domain from a missing answer", async () => {
    const route = (zone: Zone) => routeDomain("shop.example", fake(zone), options);
    expect(await route({})).toMatchObject({ status: "noDomain" });
    expect(await route({ "shop.example": {} })).toMatchObject({ status: "noDomain" });
    expect(await route({ "shop.example": "servfail" })).toMatchObject({ status: "tempfail" });
    const dangling: Zone = { "shop.example": { MX: [mx(1, "gone.example")] } };
    expect(await route(dangling)).toEqual({ status: "noDomain", detail: "gone.example: no usable address" });
    expect(await route({ ...dangling, "gone.example": "servfail" })).toMatchObject({ status: "tempfail" });
    expect(await route({ "shop.example": { MX: [mx(1, "192.0.2.7")] } })).toMatchObject({
      status: "noDomain",
    });
  });

  it("goes on with the hosts that have addresses, under the site of the best by name", async () => {
    const zone: Zone = {
      "shop.example": { MX: [mx(1, "mx1.best.example"), mx(2, "mx.other.example")] },
      "mx1.best.example": "servfail",
      "mx.other.example": { A: ["8.8.8.8"] },
    };
    const route = await routeDomain("shop.example", fake(zone), options);
    expect(route).toMatchObject({
      status: "route",
      site: "best.example",
      hosts: [{ name: "mx.other.example" }],
    });
  });

  it("never lets a DNS record point us at our own network", async () => {
    const inside = [
      "127.0.0.1",
      "10.0.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
      "224.0.0.1",
    ];
    const inside6 = ["::1", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "::"];
    for (const address of [...inside, ...inside6, "nonsense"]) expect(isPublicAddress(address)).toBe(false);
    const zone: Zone = { "shop.example": { A: [...inside, "8.8.8.8"], AAAA: inside6 } };
    expect(await hostsOf(zone)).toEqual(["0 shop.example 8.8.8.8"]);
    const all = await routeDomain("shop.example", fake(zone), { ...options, allowAddress: () => true });
    expect(all).toMatchObject({ status: "route" });
  });

  it("looks at ten hosts and eight addresses at most", async () => {
    const zone: Zone = {
      "shop.example": { MX: Array.from({ length: 50 }, (_, at) => mx(at, `h${at}.example`)) },
    };
    const addresses = Array.from({ length: 30 }, (_, at) => `8.8.8.${at}`);
    for (let at = 0; at < 50; at += 1) zone[`h${at}.example`] = { A: addresses };
    const resolver = fake(zone);
    const route = await routeDomain("shop.example", resolver, options);
    if (route.status !== "route") throw new Error("no route");
    expect(route.hosts.map(host => host.addresses.length)).toEqual(Array.from({ length: 10 }, () => 8));
    expect(resolver.asked).toHaveLength(21);
  });
});

describe("siteOf", () => {
  it.each([
    ["aspmx.l.google.com", "google"],
    ["gmail-smtp-in.l.google.com", "google"],
    ["aspmx2.googlemail.com", "google"],
    ["shop-example.mail.protection.outlook.com", "microsoft"],
    ["contoso.a-v1.mx.microsoft", "microsoft"],
    ["mta5.am0.yahoodns.net", "yahoo"],
    ["mx01.mail.icloud.com", "apple"],
    ["MX1.Hosting.co.uk", "hosting.co.uk"],
    ["mail.notgoogle.com", "notgoogle.com"],
    ["ec2-8-8-8-8.compute-1.amazonaws.com", "ec2-8-8-8-8.compute-1.amazonaws.com"],
    ["mx.simulated.test", "simulated.test"],
    ["localhost", "localhost"],
    ["constructor", "constructor"],
  ])("%s belongs to %s", (host, site) => {
    expect(siteOf(host)).toBe(site);
  });
});

describe("Router", () => {
  const zone: Zone = { "shop.example": { A: ["8.8.8.8"] }, "down.example": "servfail" };

  function router(settings: { maxEntries?: number } = {}) {
    const timers = new ManualTimers();
    const resolver = fake(zone);
    return { timers, resolver, router: new Router({ resolver, timers, random: () => 0, ...settings }) };
  }

  it("keeps an answer for a minute and asks once for simultaneous questions", async () => {
    const { timers, resolver, router: sut } = router();
    await Promise.all([sut.route("shop.example"), sut.route("SHOP.example"), sut.route("shop.example")]);
    expect(resolver.asked).toHaveLength(3);
    timers.advance(59_999);
    await sut.route("shop.example");
    expect(resolver.asked).toHaveLength(3);
    timers.advance(1);
    expect(await sut.route("shop.example")).toMatchObject({ status: "route" });
    expect(resolver.asked).toHaveLength(6);
  });

  it("keeps a missing domain but not a temporary failure", async () => {
    const { resolver, router: sut } = router();
    for (const domain of ["none.example", "none.example", "down.example", "down.example"])
      await sut.route(domain);
    expect(resolver.asked).toEqual(["MX none.example", "MX down.example", "MX down.example"]);
  });

  it("forgets the longest unused", async () => {
    const { resolver, router: sut } = router({ maxEntries: 2 });
    for (const domain of ["a.example", "b.example", "a.example", "c.example", "a.example", "b.example"]) {
      await sut.route(domain);
    }
    expect(resolver.asked).toEqual(["a", "b", "c", "b"].map(name => `MX ${name}.example`));
  });
});
