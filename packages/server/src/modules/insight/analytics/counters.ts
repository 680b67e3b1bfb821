import { z } from "zod";

/** What is counted, in the order of the columns. Counts are of recipients in their current state. */
export const COUNTERS = [
  "accepted",
  "suppressed",
  "sent",
  "delivered",
  "hard_bounced",
  "soft_bounced",
  "failed",
  "cancelled",
  "complained",
  "opened",
  "machine_opens",
  "clicked",
  "machine_clicks",
  "replied",
  "unsubscribed",
] as const;

export type Counter = (typeof COUNTERS)[number];
export type Counters = Record<Counter, number>;

export function noCounters(): Counters {
  return Object.fromEntries(COUNTERS.map(counter => [counter, 0])) as Counters;
}

/** The part of an email event that counting reads. */
export const countedData = z.object({
  stream: z.string(),
  domainId: z.string(),
  nodeId: z.string().optional(),
  mailboxId: z.string().optional(),
  provider: z.string().optional(),
  cohort: z.iso.datetime(),
  from: z.string().optional(),
  first: z.boolean().optional(),
  machine: z.boolean().optional(),
  bounceClass: z.string().optional(),
  tags: z.array(z.string()).default([]),
});
export type CountedData = z.output<typeof countedData>;

/** States in which the receiver has been talked to: sent = delivered + bounced + still deferred. */
const HANDED_OVER = new Set(["delivered", "bounced", "deferred"]);

/** What one event changes. A recipient's transitions add up to its current state, in whatever batches they come. */
export function changesOf(type: string, data: CountedData): Partial<Counters> {
  const moved = (to: string) => Number(HANDED_OVER.has(to)) - Number(HANDED_OVER.has(data.from ?? "queued"));
  switch (type) {
    case "email.queued":
      return { accepted: 1 };
    case "email.suppressed":
      // At acceptance there is no email.queued; later the recipient was counted already.
      return { accepted: data.from === undefined ? 1 : 0, suppressed: 1, sent: moved("suppressed") };
    case "email.deferred":
      return { sent: moved("deferred") };
    case "email.delivered":
      return { sent: moved("delivered"), delivered: 1 };
    case "email.bounced":
      return {
        sent: moved("bounced"),
        ...(data.from === "delivered" ? { delivered: -1 } : {}),
        ...(data.bounceClass === "hard" ? { hard_bounced: 1 } : { soft_bounced: 1 }),
      };
    case "email.failed":
      return { sent: moved("failed"), failed: 1 };
    case "email.cancelled":
      return { sent: moved("cancelled"), cancelled: 1 };
    case "email.complained":
      return { complained: 1 };
    case "email.opened":
      if (data.machine) return { machine_opens: 1 };
      return data.first ? { opened: 1 } : {};
    case "email.clicked":
      if (data.machine) return { machine_clicks: 1 };
      return data.first ? { clicked: 1 } : {};
    case "email.replied":
      return data.first ? { replied: 1 } : {};
    case "email.unsubscribed":
      return { unsubscribed: 1 };
    default:
      return {};
  }
}

/** The types that change a counter: what the subscriber asks for. */
export const COUNTED_TYPES = [
  "queued",
  "suppressed",
  "deferred",
  "delivered",
  "bounced",
  "failed",
  "cancelled",
  "complained",
  "opened",
  "clicked",
  "replied",
  "unsubscribed",
].map(name => `email.${name}`);
