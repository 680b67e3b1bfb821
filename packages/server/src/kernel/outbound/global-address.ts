import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** What `ipaddr.js` takes for ordinary unicast but is not reachable on the public internet. */
const BLOCKED = [
  "192.0.0.0/24",
  "192.88.99.0/24",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
].map(range => ipaddr.parseCIDR(range));
/** All of the IPv6 space that is given out as global unicast (RFC 4291 §2.4, IANA). */
const GLOBAL_IPV6 = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an address is global unicast, so that a connection to it leaves our network. False for everything else:
 * private, loopback, link-local (cloud metadata), shared, multicast, documentation and reserved ranges, and IPv6
 * forms that carry an IPv4 address (mapped, compatible, translated, NAT64, 6to4, Teredo), whatever that one is.
 */
export function isGlobalAddress(address: string): boolean {
  // Stricter than ipaddr.js, which also reads "8.8.8" and hexadecimal.
  if (isIP(address) === 0 || address.includes("%")) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  if (parsed.kind() === "ipv6" && !parsed.match(GLOBAL_IPV6)) return false;
  return !BLOCKED.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits));
}
