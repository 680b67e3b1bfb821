import { isIPv4, isIPv6 } from "node:net";
import type { Answer } from "dns-packet";

export const ZONE_RECORD_TYPES = [
  "A",
  "AAAA",
  "CAA",
  "CNAME",
  "MX",
  "NS",
  "PTR",
  "SRV",
  "TLSA",
  "TXT",
] as const;

export type ZoneRecordType = (typeof ZONE_RECORD_TYPES)[number];

/** One value of an RRset in presentation form. */
export interface ZoneRecord {
  /** Owner name, lower case, absolute, without the final dot. */
  readonly name: string;
  readonly type: ZoneRecordType;
  /**
   * Presentation form of RFC 1035 §5.1 (`10 mx.example.com`, `0 issue "ca.example"`), except TXT: there it is
   * the text itself, unquoted; it is cut into strings of at most 255 bytes on the wire.
   */
  readonly value: string;
  /** Seconds. */
  readonly ttl: number;
}

/** Start of authority of a zone (RFC 1035 §3.3.13); times in seconds. */
export interface ZoneSoa {
  readonly apex: string;
  readonly primary: string;
  readonly admin: string;
  readonly serial: number;
  readonly refresh: number;
  readonly retry: number;
  readonly expire: number;
  /** TTL of negative answers (RFC 2308 §4). */
  readonly minimum: number;
}

export function isZoneRecordType(type: string): type is ZoneRecordType {
  return (ZONE_RECORD_TYPES as readonly string[]).includes(type);
}

/** True for a name every label of which fits the wire: 1–63 bytes each, at most 253 in all; `""` is the root. */
export function isWireName(name: string): boolean {
  if (name === "") return true;
  if (Buffer.byteLength(name) > 253) return false;
  return name.split(".").every(label => label !== "" && Buffer.byteLength(label) <= 63);
}

/**
 * A record as dns-packet encodes it, owned by `owner` (the name as it was asked, so that the asker's letter
 * case is kept). `undefined` when the value is not valid presentation form: such a record is left out.
 */
export function toWire(record: ZoneRecord, owner = record.name): Answer | undefined {
  const base = { name: wireName(owner), ttl: record.ttl, class: "IN" } as const;
  const value = record.type === "TXT" ? record.value : record.value.trim();
  switch (record.type) {
    case "A":
      return isIPv4(value) ? { ...base, type: "A", data: value } : undefined;
    case "AAAA":
      return isIPv6(value) ? { ...base, type: "AAAA", data: value } : undefined;
    case "CNAME":
    case "NS":
    case "PTR": {
      const target = withoutDot(value);
      return isWireName(target) ? { ...base, type: record.type, data: wireName(target) } : undefined;
    }
    case "TXT":
      return { ...base, type: "TXT", data: txtChunks(value) };
    case "MX": {
      const [preference, exchange] = fields(value, 2);
      const target = withoutDot(exchange ?? "?.");
      if (!isUint(preference, 0xffff) || !isWireName(target)) return undefined;
      return { ...base, type: "MX", data: { preference: Number(preference), exchange: wireName(target) } };
    }
    case "SRV": {
      const [priority, weight, port, host] = fields(value, 4);
      const target = withoutDot(host ?? "?.");
      if (!isUint(priority, 0xffff) || !isUint(weight, 0xffff) || !isUint(port, 0xffff)) return undefined;
      if (!isWireName(target)) return undefined;
      const data = {
        priority: Number(priority),
        weight: Number(weight),
        port: Number(port),
        target: wireName(target),
      };
      return { ...base, type: "SRV", data };
    }
    case "CAA": {
      const [flags, tag, rest] = fields(value, 3);
      if (!isUint(flags, 255) || rest === undefined) return undefined;
      if (tag !== "issue" && tag !== "issuewild" && tag !== "iodef") return undefined;
      return { ...base, type: "CAA", data: { flags: Number(flags), tag, value: unquote(rest) } };
    }
    case "TLSA": {
      const [usage, selector, matchingType, hex] = fields(value, 4);
      if (!isUint(usage, 255) || !isUint(selector, 255) || !isUint(matchingType, 255)) return undefined;
      if (hex === undefined || !/^(?:[0-9a-f]{2})+$/i.test(hex)) return undefined;
      const data = {
        usage: Number(usage),
        selector: Number(selector),
        matchingType: Number(matchingType),
        certificate: Buffer.from(hex, "hex"),
      };
      return { ...base, type: "TLSA", data };
    }
  }
}

/** The zone's SOA as a record. */
export function soaToWire(soa: ZoneSoa, owner = soa.apex): Answer {
  const { primary, admin, serial, refresh, retry, expire, minimum } = soa;
  const data = { mname: wireName(primary), rname: wireName(admin), serial, refresh, retry, expire, minimum };
  return { type: "SOA", name: wireName(owner), ttl: minimum, class: "IN", data };
}

/** dns-packet writes the root as ".". */
function wireName(name: string): string {
  return name === "" ? "." : name;
}

function withoutDot(name: string): string {
  return name.endsWith(".") ? name.slice(0, -1) : name;
}

/** Splits on white space into at most `count` fields; the last keeps the rest. */
function fields(value: string, count: number): string[] {
  const parts = value.split(/\s+/);
  return parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).join(" ")];
}

function isUint(text: string | undefined, max: number): boolean {
  return text !== undefined && /^\d{1,5}$/.test(text) && Number(text) <= max;
}

function unquote(text: string): string {
  return text.length >= 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

/** Character strings of at most 255 bytes (RFC 1035 §3.3.14); an empty text is one empty string. */
function txtChunks(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 255) chunks.push(bytes.subarray(at, at + 255));
  return chunks.length > 0 ? chunks : [Buffer.alloc(0)];
}
