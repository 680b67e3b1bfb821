import type { Reply } from "./reply.ts";

/** What a server offered in its EHLO reply and this client can use. */
export interface Capabilities {
  readonly pipelining: boolean;
  readonly startTls: boolean;
  readonly eightBitMime: boolean;
  readonly smtpUtf8: boolean;
  readonly enhancedCodes: boolean;
  /** RFC 1870: SIZE was offered. */
  readonly size: boolean;
  /** Largest message in octets; undefined when the server names no limit. */
  readonly maxSize: number | undefined;
}

/** What a server that only speaks HELO offers. */
export const noCapabilities: Capabilities = {
  pipelining: false,
  startTls: false,
  eightBitMime: false,
  smtpUtf8: false,
  enhancedCodes: false,
  size: false,
  maxSize: undefined,
};

/** Reads an EHLO reply (RFC 5321 §4.1.1.1): a keyword a line after the first; unknown ones are ignored. */
export function parseCapabilities(reply: Reply): Capabilities {
  const offered = new Map<string, string>();
  for (const line of reply.lines.slice(1)) {
    const [keyword = "", parameter = ""] = line.trim().split(/\s+/, 2);
    offered.set(keyword.toUpperCase(), parameter);
  }
  const limit = offered.get("SIZE") ?? "";
  const maxSize = /^\d{1,15}$/.test(limit) ? Number(limit) : 0;
  return {
    pipelining: offered.has("PIPELINING"),
    startTls: offered.has("STARTTLS"),
    eightBitMime: offered.has("8BITMIME"),
    smtpUtf8: offered.has("SMTPUTF8"),
    enhancedCodes: offered.has("ENHANCEDSTATUSCODES"),
    size: offered.has("SIZE"),
    // RFC 1870 §3: zero means that no fixed limit is in force.
    maxSize: maxSize > 0 ? maxSize : undefined,
  };
}
