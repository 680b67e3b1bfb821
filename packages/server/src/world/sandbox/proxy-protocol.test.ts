import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeProxyHeader,
  encodeProxyHeader,
  PROXY_TLV_REALM,
  type ProxyHeader,
  readProxyHeader,
} from "./proxy-protocol.ts";

const header: ProxyHeader = {
  source: { address: "198.18.0.7", port: 40_000 },
  destination: { address: "198.19.0.1", port: 25 },
  tlvs: new Map([[PROXY_TLV_REALM, Buffer.from("org/ws")]]),
};

describe("the bytes of proxy-protocol.txt §2.2", () => {
  it("TCP over IPv4: signature, 0x21, 0x11, length 12, addresses, ports", () => {
    const bytes = Buffer.from("0d0a0d0a000d0a515549540a2111000c7f0000017f000002ddd50019", "hex");
    const expected = {
      source: { address: "127.0.0.1", port: 56_789 },
      destination: { address: "127.0.0.2", port: 25 },
      tlvs: new Map(),
    };
    expect(decodeProxyHeader(bytes)).toEqual({ header: expected, length: 28 });
    expect(encodeProxyHeader(expected).equals(bytes)).toBe(true);
  });

  it("TCP over IPv6: 0x21, length 36", () => {
    const addresses = "20010db8000000000000000000000001fd00000000000000000000000000abcd";
    const bytes = Buffer.from(`0d0a0d0a000d0a515549540a21210024${addresses}01bb0019`, "hex");
    const expected = {
      source: { address: "2001:db8::1", port: 443 },
      destination: { address: "fd00::abcd", port: 25 },
      tlvs: new Map(),
    };
    expect(decodeProxyHeader(bytes)).toEqual({ header: expected, length: 52 });
    expect(encodeProxyHeader(expected).equals(bytes)).toBe(true);
  });

  it("type, length and value after the addresses", () => {
    const bytes = encodeProxyHeader(header);
    expect(bytes.subarray(28).toString("hex")).toBe("e000066f72672f7773");
    expect(decodeProxyHeader(bytes)?.header).toEqual(header);
  });
});

it("reads back what it wrote, for any addresses, ports and values", () => {
  const v4 = fc.ipV4();
  // Scoped and odd spellings are normalised on the way, so compare after one round trip.
  const v6 = fc.ipV6();
  const pair = fc.oneof(fc.tuple(v4, v4), fc.tuple(v6, v6));
  const port = fc.integer({ min: 0, max: 65_535 });
  const tlv = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.uint8Array({ maxLength: 100 }));
  fc.assert(
    fc.property(pair, port, port, fc.array(tlv, { maxLength: 4 }), ([from, to], a, b, list) => {
      const tlvs = new Map(list.map(([type, value]) => [type, Buffer.from(value)]));
      const bytes = encodeProxyHeader({
        source: { address: from, port: a },
        destination: { address: to, port: b },
        tlvs,
      });
      const decoded = decodeProxyHeader(bytes);
      expect(decoded?.header.tlvs).toEqual(tlvs);
      expect(decoded?.length).toBe(bytes.length);
      expect(encodeProxyHeader(decoded!.header).equals(bytes)).toBe(true);
    }),
  );
});

it("waits for every missing byte, and never throws anything but its own error on garbage", () => {
  const bytes = encodeProxyHeader(header);
  for (let length = 0; length < bytes.length; length++) {
    expect(decodeProxyHeader(bytes.subarray(0, length))).toBeUndefined();
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (garbage, signed) => {
      const input = signed ? Buffer.concat([bytes.subarray(0, 12), garbage]) : Buffer.from(garbage);
      try {
        decodeProxyHeader(input);
      } catch (error) {
        expect(error).toMatchObject({ name: "ProxyHeaderError" });
      }
    }),
  );
});

it("refuses two families and addresses that are none", () => {
  const refuse = (source: string, destination: string) => () =>
    encodeProxyHeader({
      source: { address: source, port: 1 },
      destination: { address: destination, port: 1 },
      tlvs: new Map(),
    });
  expect(refuse("127.0.0.1", "::1")).toThrow(/two families/);
  expect(refuse("localhost", "127.0.0.1")).toThrow(/Not an IP/);
});

describe("on a connection", () => {
  it("takes the header off, however it was cut, and leaves the rest readable", async () => {
    const stream = new PassThrough();
    const bytes = Buffer.concat([encodeProxyHeader(header), Buffer.from("EHLO x\r\n")]);
    const reading = readProxyHeader(stream);
    stream.write(bytes.subarray(0, 5));
    stream.write(bytes.subarray(5, 30));
    stream.end(bytes.subarray(30));
    expect(await reading).toEqual(header);
    expect(await text(stream)).toBe("EHLO x\r\n");
  });

  it("rejects another protocol at its first byte, and an early end", async () => {
    const other = new PassThrough();
    other.write("GET / HTTP/1.1\r\n");
    await expect(readProxyHeader(other)).rejects.toMatchObject({ name: "ProxyHeaderError" });
    const short = new PassThrough();
    short.end(encodeProxyHeader(header).subarray(0, 20));
    await expect(readProxyHeader(short)).rejects.toThrow(/ended before/);
  });
});
