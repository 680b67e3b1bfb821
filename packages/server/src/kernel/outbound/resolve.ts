import { lookup, Resolver } from "node:dns/promises";

/** Answers every address of a name, IPv4 and IPv6. Throws when there is none or no answer. */
export type ResolveAddresses = (host: string) => Promise<string[]>;

const TIMEOUT_MS = 2000;
const TRIES = 2;

/** Asks the DNS. It takes no thread of the pool, so that a slow name server delays nobody else. */
export function dnsAddresses(): ResolveAddresses {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  return async host => {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const addresses = answers.flatMap(answer => (answer.status === "fulfilled" ? answer.value : []));
    if (addresses.length === 0) throw new Error("The name has no address");
    return addresses;
  };
}

/** Asks the operating system, which also knows hosts files. For development. */
export const systemAddresses: ResolveAddresses = async host => {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
};
