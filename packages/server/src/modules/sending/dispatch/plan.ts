import type { MxHost, RoutingResult } from "../../../mail/smtp/index.ts";
import type { LoadedRecipient } from "./load.ts";

/** One SMTP transaction: a message for recipients who share the hosts that take their mail. */
export interface PlannedTransaction {
  site: string;
  hosts: readonly MxHost[];
  recipients: LoadedRecipient[];
}

/** A recipient whose domain has no usable route. */
export interface Unroutable {
  recipient: LoadedRecipient;
  result: Exclude<RoutingResult, { status: "route" }>;
}

/** RFC 5321 §4.5.3.1.8: servers accept at least 100 recipients. */
const MAX_RECIPIENTS = 100;

/**
 * Groups recipients into transactions by receiving site and hosts: two domains at one provider may be served by
 * different hosts that refuse each other's recipients. With `oneByOne` everybody gets a message of their own.
 */
export function planTransactions(
  recipients: readonly LoadedRecipient[],
  routes: ReadonlyMap<string, RoutingResult>,
  oneByOne: boolean,
): { transactions: PlannedTransaction[]; unroutable: Unroutable[] } {
  const transactions: PlannedTransaction[] = [];
  const unroutable: Unroutable[] = [];
  const open = new Map<string, PlannedTransaction>();
  for (const recipient of recipients) {
    const route = routes.get(domainOf(recipient.address));
    if (route === undefined || route.status !== "route") {
      unroutable.push({ recipient, result: route ?? { status: "tempfail", detail: "not looked up" } });
      continue;
    }
    const { site, hosts } = route;
    const key = oneByOne
      ? ""
      : `${site} ${hosts
          .map(host => host.name)
          .sort()
          .join(" ")}`;
    const joined = oneByOne ? undefined : open.get(key);
    if (joined !== undefined && joined.recipients.length < MAX_RECIPIENTS) {
      joined.recipients.push(recipient);
      continue;
    }
    const transaction = { site, hosts, recipients: [recipient] };
    transactions.push(transaction);
    open.set(key, transaction);
  }
  return { transactions, unroutable };
}

/** The domain of a canonical address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
