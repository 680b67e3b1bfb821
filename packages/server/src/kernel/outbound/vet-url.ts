import { isIP } from "node:net";
import { isGlobalAddress } from "./global-address.ts";
import type { OutboundPolicy } from "./policy.ts";

const MAX_URL = 2048;
const PORTS = new Set(["", "443", "8443"]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN = /[\u0000-\u0020\u007f\\]/;

export type UrlRefusal =
  | "invalid_url"
  | "insecure_url"
  | "url_with_credentials"
  | "port_not_allowed"
  | "odd_host"
  | "private_address";

/** A URL that passed, or why it did not, with words for people. */
export type VettedUrl = { ok: true; url: URL } | { ok: false; reason: UrlRefusal; message: string };

/**
 * Judges a URL that someone typed before anything connects to it: `https` on port 443 or 8443, no user-info, no
 * unusual notation of an IP address, no address or name that is private by itself. What a name resolves to is
 * judged again at each connection (`guardedAgent`). The fragment is dropped.
 */
export function vetUrl(text: string, policy: OutboundPolicy): VettedUrl {
  if (text.length > MAX_URL || FORBIDDEN.test(text) || !URL.canParse(text)) {
    return refuse(
      "invalid_url",
      `must be an absolute URL of at most ${MAX_URL} characters without white space`,
    );
  }
  const url = new URL(text);
  url.hash = "";
  const isPlain = url.protocol === "http:" && policy.allowPrivateNetworks;
  if (url.protocol !== "https:" && !isPlain) return refuse("insecure_url", "must start with https://");
  if (url.username !== "" || url.password !== "" || authorityOf(text).includes("@")) {
    return refuse("url_with_credentials", "must not hold a user name or password");
  }
  if (!policy.allowPrivateNetworks && !PORTS.has(url.port)) {
    return refuse("port_not_allowed", "must use port 443 or 8443");
  }
  const host = hostOf(url);
  if (isOddHost(hostText(authorityOf(text)), host)) {
    return refuse(
      "odd_host",
      "must name its host plainly: no final dot, no unusual notation of an IP address",
    );
  }
  const isPrivate = isIP(host) === 0 ? isLocalName(host) : !isGlobalAddress(host);
  if (isPrivate && !policy.allowPrivateNetworks) return refuse("private_address", "must be a public address");
  return { ok: true, url };
}

/** The host of a URL without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.startsWith("[") ? url.hostname.slice(1, -1) : url.hostname;
}

function refuse(reason: UrlRefusal, message: string): VettedUrl {
  return { ok: false, reason, message };
}

/** The part between `//` and the path, as it was typed. */
function authorityOf(text: string): string {
  const start = text.indexOf("//");
  return start === -1 ? "" : (/^[^/?#]*/.exec(text.slice(start + 2))?.[0] ?? "");
}

function hostText(authority: string): string {
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  return host.startsWith("[") ? host.slice(1, host.indexOf("]")) : host.replace(/:\d*$/, "");
}

/**
 * The URL standard reads `0x7f.1`, `2130706433`, `0177.0.0.1` and full-width digits as IPv4: an address is only
 * taken as it is normally written.
 */
function isOddHost(typed: string, parsed: string): boolean {
  if (parsed === "" || parsed.endsWith(".") || typed === "") return true;
  return isIP(parsed) === 4 && typed !== parsed;
}

/** Names of this machine (RFC 6761 §6.3), of the local link (RFC 6762) and of private networks (`.internal`). */
function isLocalName(host: string): boolean {
  return !host.includes(".") || /(?:^|\.)(?:localhost|local|internal|localdomain|home\.arpa)$/.test(host);
}
