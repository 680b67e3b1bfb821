import { isIPv4, isIPv6 } from "node:net";
import type { Duplex } from "node:stream";

/**
 * PROXY protocol version 2 (proxy-protocol.txt §2.2): a binary header before the first byte of a connection that
 * tells between which addresses it really runs. The sandbox carries the node's and the receiver's address in it.
 */
export interface ProxyHeader {
  source: ProxyEndpoint;
  destination: ProxyEndpoint;
  /** Extra values by type; the last of equal types counts. */
  tlvs: ReadonlyMap<number, Buffer>;
}

export interface ProxyEndpoint {
  /** IPv4 or IPv6 literal. */
  address: string;
  port: number;
}

/** Our own TLV (types 0xE0–0xEF are the application's, §2.2.8): the realm of the connection, UTF-8. */
export const PROXY_TLV_REALM = 0xe0;

const SIGNATURE = Buffer.from("0d0a0d0a000d0a515549540a", "hex");
const PREFIX_BYTES = 16;
const VERSION_AND_PROXY = 0x21;
const TCP4 = 0x11;
const TCP6 = 0x21;
/** Bytes after the prefix that a reader accepts; ours need a few hundred at most. */
const MAX_BODY = 2048;
const READ_TIMEOUT_MS = 5_000;

/** A malformed or missing header. The connection is of no use: destroy it. */
export class ProxyHeaderError extends Error {
  override readonly name = "ProxyHeaderError";
}

/** The header's bytes. Both addresses are of one family. Throws `ProxyHeaderError` on values that do not fit. */
export function encodeProxyHeader(header: ProxyHeader): Buffer {
  const { source, destination } = header;
  const family = familyOf(source.address);
  if (family !== familyOf(destination.address)) throw new ProxyHeaderError("Addresses of two families");
  const addresses = Buffer.concat([addressBytes(source.address), addressBytes(destination.address)]);
  const ports = Buffer.alloc(4);
  ports.writeUInt16BE(source.port, 0);
  ports.writeUInt16BE(destination.port, 2);
  const tlvs = [...header.tlvs].map(([type, value]) => {
    const head = Buffer.alloc(3);
    head.writeUInt8(type, 0);
    head.writeUInt16BE(value.length, 1);
    return Buffer.concat([head, value]);
  });
  const body = Buffer.concat([addresses, ports, ...tlvs]);
  if (body.length > MAX_BODY) throw new ProxyHeaderError("The header is too long");
  const prefix = Buffer.alloc(PREFIX_BYTES);
  SIGNATURE.copy(prefix);
  prefix.writeUInt8(VERSION_AND_PROXY, 12);
  prefix.writeUInt8(family === 4 ? TCP4 : TCP6, 13);
  prefix.writeUInt16BE(body.length, 14);
  return Buffer.concat([prefix, body]);
}

/**
 * Reads a header at the start of `bytes`: it and its length, or `undefined` while bytes are missing. Throws
 * `ProxyHeaderError` as soon as the bytes cannot become a TCP header of version 2.
 */
export function decodeProxyHeader(bytes: Buffer): { header: ProxyHeader; length: number } | undefined {
  const seen = Math.min(bytes.length, SIGNATURE.length);
  if (!bytes.subarray(0, seen).equals(SIGNATURE.subarray(0, seen)))
    throw new ProxyHeaderError("No PROXY signature");
  if (bytes.length < PREFIX_BYTES) return undefined;
  if (bytes.readUInt8(12) !== VERSION_AND_PROXY)
    throw new ProxyHeaderError("Not a PROXY command of version 2");
  const transport = bytes.readUInt8(13);
  if (transport !== TCP4 && transport !== TCP6)
    throw new ProxyHeaderError("Neither TCP over IPv4 nor over IPv6");
  const size = bytes.readUInt16BE(14);
  if (size > MAX_BODY) throw new ProxyHeaderError("The header is too long");
  const width = transport === TCP4 ? 4 : 16;
  if (size < 2 * width + 4) throw new ProxyHeaderError("The header is too short for its addresses");
  if (bytes.length < PREFIX_BYTES + size) return undefined;
  const body = bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + size);
  return {
    header: {
      source: { address: addressText(body.subarray(0, width)), port: body.readUInt16BE(2 * width) },
      destination: {
        address: addressText(body.subarray(width, 2 * width)),
        port: body.readUInt16BE(2 * width + 2),
      },
      tlvs: decodeTlvs(body.subarray(2 * width + 4)),
    },
    length: PREFIX_BYTES + size,
  };
}

/**
 * Takes the header off a fresh connection; what follows it stays readable. Rejects with `ProxyHeaderError` on
 * anything else, on the end of the stream, and after five seconds.
 */
export function readProxyHeader(stream: Duplex): Promise<ProxyHeader> {
  return new Promise((resolve, reject) => {
    let gathered = Buffer.alloc(0);
    const timer = setTimeout(() => finish(new ProxyHeaderError("No header in time")), READ_TIMEOUT_MS);

    function finish(outcome: ProxyHeader | Error): void {
      clearTimeout(timer);
      stream.off("readable", onReadable).off("end", onEnd).off("close", onEnd).off("error", finish);
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    }
    function onEnd(): void {
      finish(new ProxyHeaderError("The connection ended before its header"));
    }
    function onReadable(): void {
      for (let chunk: unknown = stream.read(); chunk !== null; chunk = stream.read()) {
        if (!Buffer.isBuffer(chunk)) {
          finish(new ProxyHeaderError("A stream of text"));
          return;
        }
        gathered = Buffer.concat([gathered, chunk]);
        try {
          const decoded = decodeProxyHeader(gathered);
          if (decoded === undefined) continue;
          const rest = gathered.subarray(decoded.length);
          if (rest.length > 0) stream.unshift(rest);
          finish(decoded.header);
          return;
        } catch (error) {
          finish(error instanceof Error ? error : new ProxyHeaderError(String(error)));
          return;
        }
      }
    }

    stream.on("readable", onReadable).on("end", onEnd).on("close", onEnd).on("error", finish);
  });
}

function familyOf(address: string): 4 | 6 {
  if (isIPv4(address)) return 4;
  if (isIPv6(address) && !address.includes("%")) return 6;
  throw new ProxyHeaderError("Not an IP address");
}

function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split(".").map(Number));
  // An embedded IPv4 tail (RFC 4291 §2.2) becomes two groups.
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map(group => group.toString(16)).join(":"),
  );
  const [head = "", tail] = plain.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const [before, after] = [groups(head), groups(tail ?? "")];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array<string>(zeros).fill("0"), ...after];
  const bytes = Buffer.alloc(16);
  all.forEach((group, at) => {
    bytes.writeUInt16BE(Number.parseInt(group, 16), at * 2);
  });
  return bytes;
}

/** Canonical text of IPv6 (RFC 5952): the first longest run of two or more zero groups is shortened. */
function addressText(bytes: Buffer): string {
  if (bytes.length === 4) return bytes.join(".");
  const groups = Array.from({ length: 8 }, (_, at) => bytes.readUInt16BE(at * 2));
  let best = { at: -1, length: 1 };
  for (let at = 0; at < 8; at++) {
    let length = 0;
    while (at + length < 8 && groups[at + length] === 0) length++;
    if (length > best.length) best = { at, length };
  }
  const text = (part: number[]) => part.map(group => group.toString(16)).join(":");
  if (best.at === -1) return text(groups);
  return `${text(groups.slice(0, best.at))}::${text(groups.slice(best.at + best.length))}`;
}

/** Broken lengths end the list: §2.2 lets a receiver ignore values it does not need. */
function decodeTlvs(bytes: Buffer): Map<number, Buffer> {
  const tlvs = new Map<number, Buffer>();
  for (let at = 0; at + 3 <= bytes.length; ) {
    const length = bytes.readUInt16BE(at + 1);
    if (at + 3 + length > bytes.length) break;
    tlvs.set(bytes.readUInt8(at), Buffer.from(bytes.subarray(at + 3, at + 3 + length)));
    at += 3 + length;
  }
  return tlvs;
}
