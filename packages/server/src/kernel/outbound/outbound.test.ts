import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { type Dispatcher, request } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardedAgent, isGlobalAddress, OutboundRefused, vettedAddresses, vetUrl } from "./index.ts";

const strict = { allowPrivateNetworks: false };
const development = { allowPrivateNetworks: true };

describe("isGlobalAddress", () => {
  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::8.8.8.8",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::8.8.8.8",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:808:808::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "",
    "localhost",
    "8.8.8.8.",
    "8.8.8",
  ])("refuses %s", address => {
    expect(isGlobalAddress(address)).toBe(false);
  });

  it.each(["8.8.8.8", "1.1.1.1", "172.32.0.1", "192.0.1.1", "2606:4700::1111", "2a00:1450:4001::1"])(
    "takes %s",
    address => {
      expect(isGlobalAddress(address)).toBe(true);
    },
  );
});

describe("vetUrl", () => {
  const reasonOf = (text: string, policy = strict) => {
    const vetted = vetUrl(text, policy);
    return vetted.ok ? vetted.url.href : vetted.reason;
  };

  it.each([
    ["https://hooks.example.com/in?a=1#part", "https://hooks.example.com/in?a=1"],
    ["https://hooks.example.com:8443/", "https://hooks.example.com:8443/"],
    ["https://bücher.example/", "https://xn--bcher-kva.example/"],
    ["https://8.8.8.8/", "https://8.8.8.8/"],
    ["https://[2606:4700::1111]/", "https://[2606:4700::1111]/"],
    ["http://hooks.example.com/", "insecure_url"],
    ["ftp://hooks.example.com/", "insecure_url"],
    ["javascript:alert(1)", "insecure_url"],
    ["hooks.example.com", "invalid_url"],
    ["https://", "invalid_url"],
    ["https://a.example/ b", "invalid_url"],
    ["https:\\\\a.example\\", "invalid_url"],
    [`https://a.example/${"x".repeat(2048)}`, "invalid_url"],
    ["https://user:pw@hooks.example.com/", "url_with_credentials"],
    ["https://@hooks.example.com/", "url_with_credentials"],
    ["https://hooks.example.com:22/", "port_not_allowed"],
    ["https://127.0.0.1/", "private_address"],
    ["https://2130706433/", "odd_host"],
    ["https://0177.0.0.1/", "odd_host"],
    ["https://0x7f.0.0.1/", "odd_host"],
    ["https://0x7f000001/", "odd_host"],
    ["https://127.1/", "odd_host"],
    ["https://127.0.0.1./", "odd_host"],
    ["https://８.8.8.8/", "odd_host"],
    ["https://hooks.example.com./", "odd_host"],
    ["https://localhost/", "private_address"],
    ["https://localhost./", "odd_host"],
    ["https://app.localhost/", "private_address"],
    ["https://metadata.google.internal/", "private_address"],
    ["https://intranet/", "private_address"],
    ["https://[::1]/", "private_address"],
    ["https://[::ffff:127.0.0.1]/", "private_address"],
    ["https://[::ffff:8.8.8.8]/", "private_address"],
    ["https://[64:ff9b::169.254.169.254]/", "private_address"],
    ["https://169.254.169.254/latest/meta-data", "private_address"],
  ])("judges %s as %s", (text, expected) => {
    expect(reasonOf(text)).toBe(expected);
  });

  it.each(["http://127.0.0.1:8080/hook", "http://localhost:3000/", "https://[::1]:9000/"])(
    "lets development use %s",
    url => {
      expect(reasonOf(url, development)).toBe(url);
    },
  );

  it("never throws, and never passes an address that is not public", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl({ withFragments: true }),
          fc.ipV4().map(ip => `https://${ip}/`),
        ),
        text => {
          const vetted = vetUrl(text, strict);
          if (!vetted.ok) return;
          expect(vetted.url.protocol).toBe("https:");
          const literal = /^\d+(?:\.\d+){3}$/.test(vetted.url.hostname);
          if (literal) expect(isGlobalAddress(vetted.url.hostname)).toBe(true);
        },
      ),
    );
  });
});

describe("vettedAddresses", () => {
  it("refuses a name when one of its addresses is private", async () => {
    await expect(vettedAddresses("a.example", strict, async () => ["8.8.8.8", "10.0.0.1"])).rejects.toThrow(
      OutboundRefused,
    );
    await expect(
      vettedAddresses("a.example", strict, async () => ["8.8.8.8", "::ffff:10.0.0.1"]),
    ).rejects.toThrow(OutboundRefused);
    await expect(vettedAddresses("a.example", strict, async () => [])).rejects.toThrow(OutboundRefused);
    expect(await vettedAddresses("a.example", strict, async () => ["8.8.8.8"])).toEqual(["8.8.8.8"]);
  });
});

describe("guardedAgent", () => {
  let server: Server;
  let port: number;
  const hosts: (string | undefined)[] = [];

  beforeAll(async () => {
    server = createServer((incoming, outgoing) => {
      hosts.push(incoming.headers.host);
      outgoing.end("inside");
    });
    await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise(resolve => server.close(resolve)));

  async function tryAll(agent: Dispatcher, url: string): Promise<string> {
    try {
      const answer = await request(url, { dispatcher: agent });
      return await answer.body.text();
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}` : "not an error";
    }
  }

  const refused = "OutboundRefused: The address could not be reached";

  it("refuses private answers of the DNS, literal addresses and names without an answer alike", async () => {
    const answers: Record<string, string[]> = {
      "inside.example": ["127.0.0.1"],
      "two.example": ["93.184.216.34", "127.0.0.1"],
    };
    const agent = guardedAgent(strict, {
      resolve: async host => answers[host] ?? Promise.reject(new Error("NXDOMAIN")),
    });
    for (const host of [
      "inside.example",
      "two.example",
      "nowhere.example",
      "127.0.0.1",
      "[::1]",
      "[::ffff:7f00:1]",
    ]) {
      expect(await tryAll(agent, `http://${host}:${port}/`)).toBe(refused);
    }
    expect(hosts).toEqual([]);
    await agent.close();
  });

  it("judges the addresses it connects to, so a name that flips after the check gains nothing", async () => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return asked.length === 1 ? ["93.184.216.34"] : ["127.0.0.1"];
    };
    expect(await vettedAddresses("flip.example", strict, resolve)).toEqual(["93.184.216.34"]);
    const agent = guardedAgent(strict, { resolve });
    expect(await tryAll(agent, `http://flip.example:${port}/`)).toBe(refused);
    expect(asked).toEqual(["flip.example", "flip.example"]);
    await agent.close();
  });

  it("keeps the URL's host when it connects to the vetted address", async () => {
    const agent = guardedAgent(development, { resolve: async () => ["127.0.0.1"] });
    expect(await tryAll(agent, `http://named.example:${port}/`)).toBe("inside");
    expect(hosts).toEqual([`named.example:${port}`]);
    await agent.close();
  });
});
