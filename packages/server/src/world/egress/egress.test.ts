import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ManualClock } from "../../kernel/time/index.ts";
import type { Fault } from "../sandbox/faults.ts";
import { PROXY_TLV_REALM, readProxyHeader } from "../sandbox/proxy-protocol.ts";
import { createLocalEgress } from "./local.ts";
import { createSandboxEgress } from "./sandbox.ts";

let server: Server;
let port: number;
const accepted: Socket[] = [];
const streams: Duplex[] = [];
const never = () => new AbortController().signal;

beforeEach(async () => {
  server = createServer(socket => {
    socket.on("error", () => {});
    accepted.push(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  for (const stream of [...streams.splice(0), ...accepted.splice(0)]) stream.destroy();
  server.close();
});

async function nextConnection(): Promise<Socket> {
  return accepted.shift() ?? ((await once(server, "connection")) as [Socket])[0];
}

describe("local egress", () => {
  const egress = createLocalEgress();

  it("binds the source address", async () => {
    const arriving = once(server, "connection") as Promise<[Socket]>;
    streams.push(
      await egress.open({ sourceIp: "127.0.0.9", address: "127.0.0.1", port, realm: "" }, never()),
    );
    expect((await arriving)[0].remoteAddress).toBe("127.0.0.9");
  });

  it("tells refused from an address that is not ours, and two families apart", async () => {
    const { port: closed } = await new Promise<AddressInfo>(resolve => {
      const other = createServer().listen(0, "127.0.0.1", () => {
        const address = other.address() as AddressInfo;
        other.close(() => resolve(address));
      });
    });
    const open = (sourceIp: string, target: { port: number }) =>
      egress.open({ sourceIp, address: "127.0.0.1", realm: "", ...target }, never());
    await expect(open("127.0.0.1", { port: closed })).rejects.toMatchObject({ kind: "refused" });
    await expect(open("192.0.2.1", { port })).rejects.toMatchObject({ kind: "unavailable" });
    await expect(open("::1", { port })).rejects.toMatchObject({ kind: "unreachable" });
  });

  it("rejects with the reason of its signal", async () => {
    const abort = new AbortController();
    abort.abort(new Error("shutting down"));
    const target = { sourceIp: "127.0.0.1", address: "127.0.0.1", port, realm: "" };
    await expect(egress.open(target, abort.signal)).rejects.toThrow("shutting down");
  });
});

describe("sandbox egress", () => {
  const realm = "0192a000-0000-7000-8000-000000000001/0192a000-0000-7000-8000-000000000002";
  const target = { sourceIp: "198.18.0.7", address: "198.19.0.1", port: 25, realm };

  function setup(options: { running?: () => boolean; fault?: Fault; silent?: boolean } = {}) {
    const clock = new ManualClock();
    let lookups = 0;
    const egress = createSandboxEgress({
      receivers: async () => (options.silent ? undefined : { address: "127.0.0.1", port }),
      isRunning: async () => {
        lookups++;
        return options.running?.() ?? true;
      },
      clock,
      faults: () => options.fault,
    });
    return { clock, egress, lookups: () => lookups };
  }

  it("tells the receiver both simulated addresses and the realm, then carries bytes both ways", async () => {
    const { egress } = setup();
    const stream = await egress.open(target, never());
    streams.push(stream);
    const receiver = await nextConnection();
    const header = await readProxyHeader(receiver);
    expect(header.source.address).toBe("198.18.0.7");
    expect(header.destination).toEqual({ address: "198.19.0.1", port: 25 });
    expect(header.tlvs.get(PROXY_TLV_REALM)?.toString()).toBe(realm);
    receiver.write("220 hello\r\n");
    expect(String((await once(stream, "data"))[0])).toBe("220 hello\r\n");
    stream.write("EHLO me\r\n");
    expect(String((await once(receiver, "data"))[0])).toBe("EHLO me\r\n");
  });

  it("lends no address without a running server, and sees a change within a second", async () => {
    let running = false;
    const { clock, egress, lookups } = setup({ running: () => running });
    await expect(egress.open(target, never())).rejects.toMatchObject({ kind: "unavailable" });
    running = true;
    await expect(egress.open(target, never())).rejects.toMatchObject({ kind: "unavailable" });
    expect(lookups()).toBe(1);
    clock.advance(1000);
    streams.push(await egress.open(target, never()));
    expect(lookups()).toBe(2);
  });

  it("is unavailable without receivers, unreachable across families", async () => {
    await expect(setup({ silent: true }).egress.open(target, never())).rejects.toMatchObject({
      kind: "unavailable",
    });
    const mixed = { ...target, address: "2001:db8::1" };
    await expect(setup().egress.open(mixed, never())).rejects.toMatchObject({ kind: "unreachable" });
  });

  it("closes port 25 only, when that is the fault", async () => {
    const { egress } = setup({ fault: "port25_closed" });
    await expect(egress.open(target, never())).rejects.toMatchObject({ kind: "timeout" });
    streams.push(await egress.open({ ...target, port: 587 }, never()));
  });
});
