import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { isGlobalAddress } from "./global-address.ts";
import { type OutboundPolicy, OutboundRefused } from "./policy.ts";
import { dnsAddresses, type ResolveAddresses, systemAddresses } from "./resolve.ts";

const CONNECT_MS = 5000;
const ANSWER_MS = 15_000;
const CONNECTIONS_PER_ORIGIN = 50;
const MAX_ANSWER_HEADER = 16 * 1024;

/** Resolves a name and refuses it when any of its addresses is not public. Throws `OutboundRefused`. */
export async function vettedAddresses(
  host: string,
  policy: OutboundPolicy,
  resolve: ResolveAddresses,
): Promise<string[]> {
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  const isAllowed = policy.allowPrivateNetworks || addresses.every(isGlobalAddress);
  if (addresses.length === 0 || !isAllowed) throw new OutboundRefused();
  return addresses;
}

/**
 * A `lookup` for `net.connect` that answers vetted addresses only. The socket connects to the very addresses that
 * were judged, so a name that changes between check and use (DNS rebinding) gains nothing.
 */
export function guardedLookup(policy: OutboundPolicy, resolve: ResolveAddresses): LookupFunction {
  return (host, options, callback) => {
    vettedAddresses(host, policy, resolve).then(
      addresses => {
        const wanted = familyOf(options.family);
        const found = addresses
          .map(address => ({ address, family: isIP(address) }))
          .filter(({ family }) => wanted === 0 || family === wanted);
        const [first] = found;
        if (first === undefined) callback(new OutboundRefused(), "");
        else if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      // Whatever went wrong, the caller learns the same.
      () => callback(new OutboundRefused(), ""),
    );
  };
}

function familyOf(family: number | "IPv4" | "IPv6" | undefined): number {
  if (family === "IPv4") return 4;
  if (family === "IPv6") return 6;
  return family ?? 0;
}

/** How `guardedAgent` may be adapted; tests inject the resolver. */
export interface GuardedAgentOptions {
  /** Default: the DNS; the operating system where private networks are allowed. */
  resolve?: ResolveAddresses;
  /** Connections to one origin at the same time. Default 50. */
  connectionsPerOrigin?: number;
  /** How long a connection may take to be made, TLS included. Default 5000. */
  connectMs?: number;
}

/**
 * A dispatcher for `undici.request` whose connections go to vetted addresses only, with the URL's own host as SNI
 * and Host. It follows no redirects. HTTP/1.1; 5 s to connect, 15 s for the headers and between parts of a body.
 */
export function guardedAgent(policy: OutboundPolicy, options: GuardedAgentOptions = {}): Agent {
  const resolve = options.resolve ?? (policy.allowPrivateNetworks ? systemAddresses : dnsAddresses());
  const connect = buildConnector({
    timeout: options.connectMs ?? CONNECT_MS,
    allowH2: false,
    lookup: guardedLookup(policy, resolve),
    autoSelectFamily: true,
  });
  return new Agent({
    connections: options.connectionsPerOrigin ?? CONNECTIONS_PER_ORIGIN,
    headersTimeout: ANSWER_MS,
    bodyTimeout: ANSWER_MS,
    maxHeaderSize: MAX_ANSWER_HEADER,
    connect: (target, callback) => {
      // An address in the URL itself is never looked up.
      const host = target.hostname.replace(/^\[|\]$/g, "");
      if (isIP(host) !== 0 && !policy.allowPrivateNetworks && !isGlobalAddress(host)) {
        callback(new OutboundRefused(), null);
      } else {
        connect(target, callback);
      }
    },
  });
}
