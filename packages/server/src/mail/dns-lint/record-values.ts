import { isIPv6 } from "node:net";
import ipaddr from "ipaddr.js";
import type { DnsRecords, DnsRecordType } from "../../world/resolver/port.ts";

/** Longest character string of a TXT record, in bytes (RFC 1035 §3.3). */
const MAX_STRING = 255;

/**
 * Cuts a TXT value into character strings of at most 255 bytes, never inside a UTF-8 character. Joined they are
 * the value; an empty value is one empty string.
 */
export function txtStrings(value: string): string[] {
  const strings: string[] = [];
  let current = "";
  let size = 0;
  for (const character of value) {
    const bytes = Buffer.byteLength(character);
    if (size + bytes > MAX_STRING) {
      strings.push(current);
      current = "";
      size = 0;
    }
    current += character;
    size += bytes;
  }
  return [...strings, current];
}

/**
 * The text of a TXT value that may be written as quoted strings (`"part one" "part two"`, as zone files and some
 * providers do; RFC 1035 §5.1). Text that is not quoted from end to end is returned as it is.
 */
export function unquoteTxt(value: string): string {
  const text = value.trim();
  if (!/^"(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*$/s.test(text)) return value;
  const strings = text.match(/"(?:[^"\\]|\\.)*"/gs) ?? [];
  return strings.map(part => part.slice(1, -1).replace(/\\(\d{3}|.)/gs, unescapeOne)).join("");
}

/**
 * One spelling for all values that mean the same: letter case and final dots of names, quoting and chunking of
 * texts, order of tags in DKIM and DMARC records, spelling of IPv6 addresses, white space.
 *
 * @param type Any record type name; unknown ones have their white space collapsed only.
 */
export function canonicalValue(type: string, value: string): string {
  const text = value.trim();
  switch (type) {
    case "CNAME":
    case "NS":
    case "PTR":
      return plainName(text);
    case "MX":
    case "SRV": {
      const parts = text.split(/\s+/);
      const host = parts.pop() ?? "";
      return [...parts.map(stripZeros), plainName(host) || "."].join(" ");
    }
    case "AAAA":
      return isIPv6(text) && !text.includes("%") ? ipaddr.parse(text).toString() : text.toLowerCase();
    case "TLSA":
      return text.toLowerCase().split(/\s+/).join(" ");
    case "CAA":
      return canonicalCaa(text);
    case "TXT":
      return canonicalText(unquoteTxt(value));
    default:
      return text.split(/\s+/).join(" ");
  }
}

/** True when two values of one type mean the same. */
export function sameValue(type: string, a: string, b: string): boolean {
  return canonicalValue(type, a) === canonicalValue(type, b);
}

/** A decoded record in presentation form; TXT is the text itself. */
export function presentValue(record: DnsRecords[DnsRecordType]): string {
  if (typeof record === "string") return record;
  if ("exchange" in record) return `${record.preference} ${record.exchange || "."}`;
  if ("matchingType" in record) {
    return `${record.usage} ${record.selector} ${record.matchingType} ${record.data}`;
  }
  const { primary, admin, serial, refresh, retry, expire, minimum } = record;
  return `${primary} ${admin} ${serial} ${refresh} ${retry} ${expire} ${minimum}`;
}

/** A name in lower case without the final dot; the root is `""`. */
export function plainName(name: string): string {
  return (name.endsWith(".") ? name.slice(0, -1) : name).toLowerCase();
}

/** Tags of a `name=value; …` list (RFC 6376 §3.2) in the order written; later repetitions are left out. */
export function readTagList(text: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of text.split(";")) {
    const equals = part.indexOf("=");
    if (equals <= 0) continue;
    const name = part.slice(0, equals).trim();
    if (name !== "" && !tags.has(name)) tags.set(name, part.slice(equals + 1).trim());
  }
  return tags;
}

function canonicalText(text: string): string {
  const dkim = /^\s*v\s*=\s*DKIM1\s*;/.test(text) || /(?:^|;)\s*p\s*=\s*[A-Za-z0-9+/=\s]{40,}/.test(text);
  const dmarc = /^\s*v\s*=\s*DMARC1\s*(?:;|$)/.test(text);
  if (!dkim && !dmarc) return text.trim();
  const tags = readTagList(text);
  // RFC 6376 §3.6.1: these are the defaults, so leaving them out says the same.
  if (dkim && tags.get("k") === "rsa") tags.delete("k");
  const key = tags.get("p");
  if (dkim && key !== undefined) tags.set("p", key.replace(/\s+/g, ""));
  tags.delete("v");
  const sorted = [...tags].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`);
  return [dkim ? "v=DKIM1" : "v=DMARC1", ...sorted].join("; ");
}

function canonicalCaa(text: string): string {
  const match = /^(\d+)\s+(\w+)\s+(.*)$/s.exec(text);
  if (match === null) return text;
  const [, flags = "", tag = "", value = ""] = match;
  return `${flags} ${tag.toLowerCase()} "${unquoteTxt(value)}"`;
}

function stripZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}

function unescapeOne(_: string, escaped: string): string {
  return escaped.length === 3 ? String.fromCharCode(Number(escaped) & 0xff) : escaped;
}
