import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * The name whose PTR record names an address: below `in-addr.arpa` (RFC 1035 §3.5) or `ip6.arpa` (RFC 3596 §2.5).
 * `undefined` for what is not an IP literal, and for zoned IPv6 addresses.
 */
export function reverseName(ip: string): string | undefined {
  if (isIP(ip) === 0 || ip.includes("%")) return undefined;
  const address = ipaddr.parse(ip);
  const bytes = address.toByteArray();
  if (address.kind() === "ipv4") return `${bytes.reverse().join(".")}.in-addr.arpa`;
  const nibbles = bytes.flatMap(byte => [byte >> 4, byte & 0xf]).reverse();
  return `${nibbles.map(nibble => nibble.toString(16)).join(".")}.ip6.arpa`;
}
