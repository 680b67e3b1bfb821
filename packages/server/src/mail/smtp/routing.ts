import { isIP } from "node:net";
import { domainToASCII } from "node:url";
import ipaddr from "ipaddr.js";
import type { DnsAnswer, Resolver } from "../../world/resolver/port.ts";
import { siteOf } from "./site.ts";

/** A receiver's address. */
export interface MxAddress {
  readonly family: 4 | 6;
  readonly address: string;
}

/** One host to try, with at least one address. */
export interface MxHost {
  readonly name: string;
  readonly preference: number;
  readonly addresses: readonly MxAddress[];
}

/** Where a domain's mail goes: hosts in the order to try them, and the site they are grouped by. */
export interface Route {
  readonly status: "route";
  readonly hosts: readonly MxHost[];
  readonly site: string;
}

/**
 * - `nullMx`: the domain says it accepts no mail (RFC 7505; report 5.1.10).
 * - `noDomain`: no such domain, or nothing of it can receive mail (5.1.2, 5.4.4).
 * - `tempfail`: the DNS gave no answer (4.4.3): proves nothing.
 */
export type RoutingResult =
  | Route
  | { readonly status: "nullMx" }
  | { readonly status: "noDomain"; readonly detail: string }
  | { readonly status: "tempfail"; readonly detail: string };

export interface RoutingOptions {
  /** Uniform in [0, 1): spreads load over hosts of equal preference. */
  readonly random: () => number;
  /**
   * Which addresses may be contacted. Default: public unicast only, so that nobody's MX record makes us talk to our
   * own network. A simulation passes its own rule.
   */
  readonly allowAddress?: (address: string) => boolean;
  readonly signal?: AbortSignal;
}

/** Hosts per domain and addresses per host that are looked at; the rest could only slow a failure down. */
const MAX_HOSTS = 10;
const MAX_ADDRESSES = 8;

/**
 * Finds where to deliver mail for a domain (RFC 5321 §5.1): MX hosts by preference, shuffled where equal; the domain
 * itself when it has no MX. Addresses of a host alternate between IPv4 and IPv6, IPv4 first: reputation systems are
 * stricter on IPv6. Address literals are not accepted. Never throws.
 */
export async function routeDomain(
  domain: string,
  resolver: Resolver,
  options: RoutingOptions,
): Promise<RoutingResult> {
  const found = await findHosts(domain, resolver, options);
  return found.status === "route" ? shuffleRoute(found, options.random) : found;
}

/** The same hosts, those of equal preference in a new random order. */
export function shuffleRoute(route: Route, random: () => number): Route {
  const hosts = [...route.hosts];
  for (let last = hosts.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [hosts[last], hosts[other]] = [hosts[other]!, hosts[last]!];
  }
  hosts.sort((a, b) => a.preference - b.preference);
  return { ...route, hosts };
}

/** {@link routeDomain} without the shuffle: hosts of equal preference in the order of their names. */
export async function findHosts(
  domain: string,
  resolver: Resolver,
  options: Omit<RoutingOptions, "random">,
): Promise<RoutingResult> {
  const name = mailDomain(domain);
  if (name === undefined)
    return { status: "noDomain", detail: `${domain.slice(0, 80)} is not a mail domain` };
  const mx = await resolver.resolve(name, "MX", { signal: options.signal });
  switch (mx.status) {
    case "nxdomain":
      return { status: "noDomain", detail: `${name} does not exist` };
    case "nodata":
      return addressed([{ name, preference: 0 }], resolver, options);
    case "found":
      break;
    default:
      return { status: "tempfail", detail: `MX of ${name}: ${mx.status}, ${mx.detail}` };
  }
  // RFC 7505 §3: beside real hosts a null MX is a mistake and ignored.
  const named = mx.records.filter(record => record.exchange !== "" && record.exchange !== ".");
  if (named.length === 0) return { status: "nullMx" };
  const hosts = named
    // RFC 5321 §5.1: an exchange is a name; addresses there are a common mistake.
    .filter(record => isIP(record.exchange) === 0)
    .map(record => ({ name: trimDot(record.exchange.toLowerCase()), preference: record.preference }))
    .sort((a, b) => a.preference - b.preference || (a.name < b.name ? -1 : 1));
  if (hosts.length === 0)
    return { status: "noDomain", detail: `${name} names addresses instead of MX hosts` };
  return addressed(distinct(hosts).slice(0, MAX_HOSTS), resolver, options);
}

type NamedHost = Pick<MxHost, "name" | "preference">;

async function addressed(
  hosts: readonly NamedHost[],
  resolver: Resolver,
  options: Omit<RoutingOptions, "random">,
): Promise<RoutingResult> {
  const problems: string[] = [];
  let temporary = false;
  const looked = await Promise.all(
    hosts.map(async host => {
      const [four, six] = await Promise.all([
        resolver.resolve(host.name, "A", { signal: options.signal }),
        resolver.resolve(host.name, "AAAA", { signal: options.signal }),
      ]);
      const addresses = interleave(addressesOf(four, 4, options), addressesOf(six, 6, options));
      if (addresses.length === 0) {
        const unanswered = [four, six].find(answer => "detail" in answer);
        temporary ||= unanswered !== undefined;
        problems.push(`${host.name}: ${unanswered?.status ?? "no usable address"}`);
      }
      return { ...host, addresses };
    }),
  );
  const usable = looked.filter(host => host.addresses.length > 0);
  // The site is that of the best host by name, so that a passing DNS problem doesn't move the domain elsewhere.
  const [best] = hosts;
  if (best !== undefined && usable.length > 0) {
    return { status: "route", hosts: usable, site: siteOf(best.name) };
  }
  return { status: temporary ? "tempfail" : "noDomain", detail: problems.join("; ") };
}

function addressesOf(
  answer: DnsAnswer<"A"> | DnsAnswer<"AAAA">,
  family: 4 | 6,
  options: Omit<RoutingOptions, "random">,
): MxAddress[] {
  if (answer.status !== "found") return [];
  const allowed = options.allowAddress ?? isPublicAddress;
  return answer.records
    .filter(address => isIP(address) === family && allowed(address))
    .slice(0, MAX_ADDRESSES)
    .map(address => ({ family, address }));
}

/** Whether an address is public unicast: not private, loopback, link-local, documentation or otherwise reserved. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

function interleave(first: readonly MxAddress[], second: readonly MxAddress[]): MxAddress[] {
  const mixed: MxAddress[] = [];
  for (let at = 0; at < Math.max(first.length, second.length); at += 1) {
    for (const list of [first, second]) {
      const address = list[at];
      if (address !== undefined) mixed.push(address);
    }
  }
  return mixed.slice(0, MAX_ADDRESSES);
}

/** The A-label form of a domain mail can be routed to; undefined for literals, addresses and malformed names. */
function mailDomain(domain: string): string | undefined {
  if (domain.length > 253 * 4 || /[[\]:/\s]/.test(domain)) return undefined;
  const name = trimDot(domainToASCII(domain).toLowerCase());
  const sound = name.length > 0 && name.length <= 253 && isIP(name) === 0;
  return sound && name.split(".").every(label => label.length > 0 && label.length <= 63) ? name : undefined;
}

function trimDot(name: string): string {
  return name.endsWith(".") ? name.slice(0, -1) : name;
}

function distinct(hosts: readonly NamedHost[]): NamedHost[] {
  const seen = new Set<string>();
  return hosts.filter(host => !seen.has(host.name) && seen.add(host.name) !== undefined);
}
