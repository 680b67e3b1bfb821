import { getServers } from "node:dns";
import { isIP } from "node:net";
import { normalizeOwnerName, reverseName } from "../../mail/names/index.ts";
import type { DnsAnswer, DnsRecordType, ResolveOptions, Resolver } from "./port.ts";
import { type DnsAlias, readAnswer } from "./wire-answer.ts";
import { askServer, type DnsEndpoint } from "./wire-client.ts";

export interface NodeResolverOptions {
  /**
   * Recursive resolvers in order of preference: IP literals, optionally with a port (`192.0.2.1:5353`,
   * `[2001:db8::1]:53`). Default: those of the operating system.
   */
  readonly servers?: readonly string[];
  /** Milliseconds for a whole resolution, over all servers and tries. Default 5,000. */
  readonly timeoutMs?: number;
  /** Milliseconds one server has for one try. Default 2,000. */
  readonly attemptMs?: number;
  /** Rounds over the servers before giving up. Default 2. */
  readonly tries?: number;
  /** Believe the AD bit: only right when the servers validate and the path to them is ours. Default false. */
  readonly trustAuthenticated?: boolean;
  /**
   * Where to reach the server with this address, for the addresses found in other people's NS records. Answer
   * `undefined` to refuse one (a private range). Default: the address itself, port 53.
   */
  readonly endpointFor?: (address: string) => DnsEndpoint | undefined;
}

const MAX_ALIASES = 8;
const MAX_NAME_SERVERS = 8;
const MAX_SERVER_ADDRESSES = 16;
const MAX_ZONE_WALK = 10;

/**
 * The real resolver: a stub resolver on UDP and TCP. It speaks the protocol itself because node:dns tells neither
 * TTLs nor the AD bit nor how long an absence may be remembered, all of which callers need. Keeps no cache.
 */
export function createNodeResolver(options: NodeResolverOptions = {}): Resolver {
  const servers = (options.servers ?? getServers()).map(parseEndpoint);
  const { timeoutMs = 5000, attemptMs = 2000, tries = 2, trustAuthenticated = false } = options;
  const endpointFor = options.endpointFor ?? (address => ({ address, port: 53 }));

  interface Ask {
    readonly endpoints: readonly DnsEndpoint[];
    readonly recurse: boolean;
    readonly deadline: AbortSignal;
  }

  function begin(endpoints: readonly DnsEndpoint[], recurse: boolean, asked: ResolveOptions = {}): Ask {
    const timeout = AbortSignal.timeout(asked.timeoutMs ?? timeoutMs);
    const deadline = asked.signal === undefined ? timeout : AbortSignal.any([timeout, asked.signal]);
    return { endpoints, recurse, deadline };
  }

  /** One question without following aliases out of the reply: the first firm answer, else the last failure. */
  async function ask<T extends DnsRecordType>(
    how: Ask,
    name: string,
    type: T,
  ): Promise<DnsAnswer<T> | DnsAlias> {
    let last: DnsAnswer<T> = { status: "timeout", detail: `no server was asked for ${name}` };
    for (let round = 0; round < tries; round++) {
      for (const endpoint of how.endpoints) {
        if (how.deadline.aborted) return last;
        const question = { name, type, recurse: how.recurse };
        const outcome = await askServer(endpoint, question, attemptMs, how.deadline);
        if (outcome.kind === "failure") {
          last = { status: "timeout", detail: outcome.detail };
          continue;
        }
        const answer = readAnswer(outcome.packet, name, type, endpoint.address);
        if (answer.status === "servfail" || answer.status === "refused" || answer.status === "timeout") {
          last = answer;
          continue;
        }
        const vouched = trustAuthenticated && how.recurse && outcome.packet.flag_ad;
        return vouched ? authenticated(answer) : answer;
      }
    }
    return last;
  }

  /** Follows aliases by recursion, whoever was asked first: their targets are often in somebody else's zone. */
  async function follow<T extends DnsRecordType>(how: Ask, name: string, type: T): Promise<DnsAnswer<T>> {
    let current = name;
    let ttl = Number.POSITIVE_INFINITY;
    let asking = how;
    for (let hop = 0; hop <= MAX_ALIASES; hop++) {
      const answer = await ask(asking, current, type);
      if (answer.status !== "alias") {
        return answer.status === "found" && answer.ttl !== undefined
          ? { ...answer, ttl: Math.min(ttl, answer.ttl) }
          : answer;
      }
      ttl = Math.min(ttl, answer.ttl);
      current = answer.target;
      asking = { ...how, endpoints: servers, recurse: true };
    }
    return { status: "servfail", detail: `more than ${MAX_ALIASES} aliases start at ${name}` };
  }

  async function resolve<T extends DnsRecordType>(
    name: string,
    type: T,
    asked?: ResolveOptions,
  ): Promise<DnsAnswer<T>> {
    const owner = normalizeOwnerName(name);
    // A text that can't be a name on the wire does not exist in the DNS: a firm answer, nobody need be asked.
    if (owner === undefined) return { status: "nxdomain" };
    return follow(begin(servers, true, asked), owner, type);
  }

  return {
    resolve,

    async reverse(ip, asked) {
      const name = reverseName(ip);
      return name === undefined ? { status: "nxdomain" } : resolve(name, "PTR", asked);
    },

    async authoritative(zoneOrName, asked) {
      const how = begin(servers, true, asked);
      const names = await nameServersOf(normalizeOwnerName(zoneOrName), name => ask(how, name, "NS"));
      const found = await Promise.all(
        names
          .slice(0, MAX_NAME_SERVERS)
          .flatMap(name => [follow<"A" | "AAAA">(how, name, "A"), follow<"A" | "AAAA">(how, name, "AAAA")]),
      );
      const addresses = found.flatMap(answer => (answer.status === "found" ? answer.records : []));
      return { servers: [...new Set(addresses)].slice(0, MAX_SERVER_ADDRESSES) };
    },

    async resolveAt(server, name, type, asked) {
      const owner = normalizeOwnerName(name);
      if (owner === undefined) return { status: "nxdomain" };
      const endpoint = isIP(server) === 0 ? undefined : endpointFor(server);
      if (endpoint === undefined) {
        return { status: "refused", detail: `${server} is not an address this installation asks` };
      }
      return follow(begin([endpoint], false, asked), owner, type);
    },
  };
}

function authenticated<T extends DnsRecordType>(answer: DnsAnswer<T> | DnsAlias): DnsAnswer<T> | DnsAlias {
  switch (answer.status) {
    case "found":
    case "nxdomain":
    case "nodata":
      return { ...answer, authenticated: true };
    default:
      return answer;
  }
}

/** The names in the NS records of the closest zone cut at or above `name`; empty when that can't be told. */
async function nameServersOf(
  name: string | undefined,
  ask: (name: string) => Promise<DnsAnswer<"NS"> | DnsAlias>,
): Promise<readonly string[]> {
  let current = name ?? "";
  for (let step = 0; step < MAX_ZONE_WALK && current.includes("."); step++) {
    const answer = await ask(current);
    if (answer.status === "found") return answer.records;
    // A name that could not be asked may be a cut of its own: the servers above it would be the wrong ones.
    if (answer.status !== "nodata" && answer.status !== "nxdomain" && answer.status !== "alias") return [];
    current = current.slice(current.indexOf(".") + 1);
  }
  return [];
}

/** @throws Error when the text is not an IP literal with an optional port: a mistake of configuration. */
function parseEndpoint(text: string): DnsEndpoint {
  if (isIP(text) !== 0) return { address: text, port: 53 };
  const match = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text);
  const address = match?.[1] ?? match?.[2] ?? "";
  const port = Number(match?.[3]);
  if (isIP(address) === 0 || port < 1 || port > 65_535) {
    throw new Error(`"${text}" is not a DNS server: write an IP address, optionally with a port.`);
  }
  return { address, port };
}
