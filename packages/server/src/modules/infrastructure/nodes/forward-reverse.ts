import type { Resolver } from "../../../world/resolver/port.ts";

/**
 * Whether a host name and an address name each other (forward-confirmed reverse DNS, RFC 8601 §2.7.3 `iprev`), which
 * receivers ask of every sender. Answers what is missing; nothing when they agree.
 */
export async function checkForwardReverse(
  resolver: Pick<Resolver, "resolve" | "reverse">,
  hostname: string,
  address: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const options = { fresh: true, ...(signal === undefined ? {} : { signal }) };
  const type = address.includes(":") ? "AAAA" : "A";
  const forward = await resolver.resolve(hostname, type, options);
  if (forward.status !== "found") return `${hostname} has no ${type} record yet (${forward.status}).`;
  if (!forward.records.some(found => found === address))
    return `${hostname} does not lead to ${address} yet.`;
  const reverse = await resolver.reverse(address, options);
  if (reverse.status !== "found") return `${address} has no PTR record yet (${reverse.status}).`;
  const named = reverse.records.some(name => name.toLowerCase() === hostname);
  return named ? undefined : `The PTR record of ${address} does not name ${hostname} yet.`;
}
