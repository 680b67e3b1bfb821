/** Recipients by their current state; sent = delivered + bounced + still deferred. */
export interface Tally {
  accepted: number;
  sent: number;
  delivered: number;
  deferred: number;
  bounced: number;
  complained: number;
  opened: number;
  clicked: number;
  replied: number;
  suppressed: number;
}

interface Recipient {
  status: string;
  openedAt?: string | null;
  clickedAt?: string | null;
  repliedAt?: string | null;
  complainedAt?: string | null;
}

/** Counts the recipients of these emails as the API shows them. */
export function tallyOf(emails: readonly { recipients: readonly Recipient[] }[]): Tally {
  const recipients = emails.flatMap(email => email.recipients);
  const count = (test: (recipient: Recipient) => boolean) => recipients.filter(test).length;
  const inState = (status: string) => count(recipient => recipient.status === status);
  const delivered = inState("delivered");
  const deferred = inState("deferred");
  const bounced = inState("bounced");
  return {
    accepted: recipients.length,
    sent: delivered + deferred + bounced,
    delivered,
    deferred,
    bounced,
    complained: count(recipient => recipient.complainedAt != null),
    opened: count(recipient => recipient.openedAt != null),
    clicked: count(recipient => recipient.clickedAt != null),
    replied: count(recipient => recipient.repliedAt != null),
    suppressed: inState("suppressed"),
  };
}

interface Seen {
  tally: Tally;
  events: readonly { id: string; type: string; data: unknown }[];
  analytics: Readonly<Record<string, number | null>>;
  verified: ReadonlySet<string>;
  received: number;
}

/** What does not agree between states, events, webhooks and analytics; empty when all do. */
export function agreement({ tally, events, analytics, verified, received }: Seen): string[] {
  const problems: string[] = [];
  const compare = (what: string, expected: number, found: number) => {
    if (expected !== found) problems.push(`${what}: the emails say ${expected}, found ${found}`);
  };
  for (const [name, value] of Object.entries(tally))
    compare(`analytics.${name}`, value, analytics[name] ?? 0);

  const last = new Map<string, string>();
  const first: Record<string, Set<string>> = {
    complained: new Set(),
    opened: new Set(),
    clicked: new Set(),
    replied: new Set(),
  };
  const STATES = new Set(["queued", "suppressed", "deferred", "delivered", "bounced", "failed", "cancelled"]);
  for (const event of events) {
    const name = event.type.startsWith("email.") ? event.type.slice("email.".length) : undefined;
    if (name === undefined || typeof event.data !== "object" || event.data === null) continue;
    const data = event.data as { emailId?: string; position?: number; machine?: boolean };
    const recipient = `${data.emailId}/${data.position}`;
    if (STATES.has(name)) last.set(recipient, name);
    if (!data.machine) first[name]?.add(recipient);
  }
  const states = [...last.values()];
  compare("events of accepted recipients", tally.accepted, states.length);
  for (const state of ["delivered", "deferred", "bounced", "suppressed"] as const) {
    compare(
      `events whose last state is ${state}`,
      tally[state],
      states.filter(found => found === state).length,
    );
  }
  for (const name of ["complained", "opened", "clicked", "replied"] as const) {
    compare(`events of recipients who ${name}`, tally[name], first[name]?.size ?? 0);
  }
  const missing = events.filter(event => event.type.startsWith("email.") && !verified.has(event.id));
  if (missing.length > 0)
    problems.push(`webhooks: ${missing.length} events did not arrive, such as ${missing[0]?.type}`);
  if (received < verified.size) problems.push("webhooks: fewer deliveries than verified events");
  return problems;
}
