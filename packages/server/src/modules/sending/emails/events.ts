import { z } from "@hono/zod-openapi";
import type { Tx } from "../../../kernel/db/index.ts";
import { idSchema, uuidv7 } from "../../../kernel/ids/index.ts";
import { defineRenderedEvent, LOG_TOPIC, shardOf } from "../../../kernel/log/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";
import type { Wakeups } from "../../../kernel/work/index.ts";
import { type Stream, streamSchema } from "./input.ts";
import { type RecipientStatus, recipientStatusSchema } from "./schema.ts";

/** What the log keeps of an email's event. Nothing in it is personal: the rest is joined when it is shown. */
export interface StoredEmailEvent {
  emailId: string;
  /** The recipient's place in the email. */
  position: number;
  stream: Stream;
  domainId: string;
  mailboxId?: string | undefined;
  nodeId?: string | undefined;
  /** The receiving provider, by MX site. */
  provider?: string | undefined;
  /** The UTC hour in which the email was accepted, on the workspace's clock. */
  cohort: string;
  /** The recipient's status before. */
  from?: RecipientStatus | undefined;
  /** The first human open, click or reply of this recipient. */
  first?: boolean | undefined;
  /** The act of a machine: a scanner, a prefetching proxy. */
  machine?: boolean | undefined;
  bounceClass?: string | undefined;
  bounceReason?: string | undefined;
  smtp?: { code?: number | undefined; enhanced?: string | undefined; text: string } | undefined;
  /** The place of the followed link in the email. */
  link?: number | undefined;
  tags: readonly string[];
}

const smtp = z
  .object({
    code: z.int().optional().openapi({ description: "The reply code.", example: 250 }),
    enhanced: z
      .string()
      .optional()
      .openapi({ description: "The enhanced code (RFC 3463).", example: "2.0.0" }),
    text: z.string().openapi({ description: "The receiver's words.", example: "OK" }),
  })
  .optional()
  .openapi({ description: "The receiver's answer." });

/** The fields that every email event shows. */
export const emailEventFields = {
  emailId: idSchema("email", "The email."),
  position: z.int().openapi({ description: "The recipient's place in the email.", example: 0 }),
  recipient: z.string().nullable().openapi({
    description: "The recipient's address; null once it was erased.",
    example: "ann@example.com",
  }),
  subject: z
    .string()
    .nullable()
    .openapi({ description: "The subject; null once erased.", example: "Your invoice" }),
  stream: streamSchema,
  domainId: idSchema("dom", "The sender's domain."),
  mailboxId: idSchema("mbx", "The sender's mailbox.").optional(),
  nodeId: idSchema("node", "The node it was sent from.").optional(),
  provider: z.string().optional().openapi({ description: "The receiving provider.", example: "google" }),
  cohort: z.iso.datetime().openapi({
    description: "The hour in which the email was accepted.",
    example: "2026-03-01T09:00:00.000Z",
  }),
  from: recipientStatusSchema.optional(),
  tags: z.array(z.string()).openapi({ description: "The email's tags.", example: ["invoice"] }),
  metadata: z
    .record(z.string(), z.string())
    .openapi({ description: "Your own values of the email.", example: { orderId: "4711" } }),
};

const base = z.object(emailEventFields);
const withReply = base.extend({ smtp });
const bounce = withReply.extend({
  bounceClass: z.string().optional().openapi({ description: "Why, by class.", example: "hard" }),
  bounceReason: z.string().optional().openapi({ description: "Why, more closely.", example: "unknown_user" }),
});
const engagement = base.extend({
  first: z.boolean().optional().openapi({ description: "The recipient's first.", example: true }),
  machine: z
    .boolean()
    .optional()
    .openapi({ description: "The act of a machine, not of a human.", example: false }),
});
const click = engagement.extend({
  link: z.int().optional().openapi({ description: "The link's place in the email.", example: 0 }),
  url: z
    .string()
    .optional()
    .openapi({ description: "Where the link leads.", example: "https://acme.example/" }),
});

const example = {
  emailId: "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
  position: 0,
  recipient: "ann@example.com",
  subject: "Your invoice",
  stream: "transactional" as const,
  domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
  cohort: "2026-03-01T09:00:00.000Z",
  tags: ["invoice"],
  metadata: { orderId: "4711" },
} satisfies z.input<typeof base>;
const handedOver = {
  ...example,
  nodeId: "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
  provider: "google",
  from: "queued" as const,
};
const refused = { code: 550, enhanced: "5.1.1", text: "No such user" };

const define = defineRenderedEvent<StoredEmailEvent>();

export const emailEvents = {
  queued: define({
    type: "email.queued",
    description: "An email was accepted for this recipient.",
    schema: base,
    example,
  }),
  sent: define({
    type: "email.sent",
    description: "The content was handed to the recipient's receiver for the first time.",
    schema: base,
    example: handedOver,
  }),
  delivered: define({
    type: "email.delivered",
    description: "The receiver took responsibility for the email.",
    schema: withReply,
    example: { ...handedOver, smtp: { code: 250, enhanced: "2.0.0", text: "OK" } },
  }),
  deferred: define({
    type: "email.deferred",
    description: "An attempt did not succeed; another will follow.",
    schema: bounce,
    example: {
      ...handedOver,
      smtp: { code: 450, enhanced: "4.2.2", text: "Mailbox full" },
      bounceClass: "soft",
    },
  }),
  bounced: define({
    type: "email.bounced",
    description: "The email was refused for good, at once or later.",
    schema: bounce,
    example: { ...handedOver, smtp: refused, bounceClass: "hard", bounceReason: "unknown_user" },
  }),
  complained: define({
    type: "email.complained",
    description: "The recipient reported the email as unwanted.",
    schema: base,
    example,
  }),
  opened: define({
    type: "email.opened",
    description: "The email was opened.",
    schema: engagement,
    example: { ...example, first: true, machine: false },
  }),
  clicked: define({
    type: "email.clicked",
    description: "A link of the email was followed.",
    schema: click,
    example: { ...example, first: true, machine: false, link: 0, url: "https://acme.example/" },
  }),
  replied: define({
    type: "email.replied",
    description: "The recipient replied.",
    schema: engagement,
    example: { ...example, first: true },
  }),
  unsubscribed: define({
    type: "email.unsubscribed",
    description: "The recipient unsubscribed from the email's stream.",
    schema: base,
    example,
  }),
  suppressed: define({
    type: "email.suppressed",
    description: "Nothing is sent to this recipient, because the address is suppressed.",
    schema: base,
    example,
  }),
  failed: define({
    type: "email.failed",
    description: "The email never reached a receiver and is given up.",
    schema: bounce,
    example: { ...example, from: "queued" as const, bounceReason: "expired" },
  }),
  cancelled: define({
    type: "email.cancelled",
    description: "The email was cancelled before it was handed over.",
    schema: base,
    example: { ...example, from: "queued" as const },
  }),
};

export type EmailEventName = keyof typeof emailEvents;

/** An event to be written. UUIDs, except inside `data`. */
export interface NewEmailEvent {
  organizationId: string;
  workspaceId: string;
  environment: Environment;
  type: EmailEventName;
  data: StoredEmailEvent;
  /** Time on the workspace's clock. */
  occurredAt: Date;
  actor?: string | undefined;
  requestId?: string | undefined;
}

/** The hour a moment lies in: the cohort of an email accepted then. */
export function cohortOf(acceptedAt: Date): string {
  return `${acceptedAt.toISOString().slice(0, 13)}:00:00.000Z`;
}

/**
 * The log writer's fast path for the many events of sending: no ids are converted, and the epoch is asked for once (as
 * a column's default it is asked for by row). Writes in the transaction of the
 * change and wakes the subscribers after COMMIT.
 */
export async function appendEmailEvents(
  tx: Tx,
  wakeups: Pick<Wakeups, "wake">,
  events: readonly NewEmailEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(event => ({
    a: event.organizationId,
    b: uuidv7(),
    c: shardOf(event.organizationId),
    d: event.environment,
    e: event.workspaceId,
    f: emailEvents[event.type].type,
    g: event.data.emailId,
    h: event.actor,
    i: event.requestId,
    j: event.occurredAt,
    k: event.data,
  }));
  await tx.query(
    `INSERT INTO tenant.events
       (organization_id, id, epoch, shard, environment, workspace_id, type, subject, actor, request_id, public, occurred_at, data)
     SELECT a, b, (SELECT platform.current_epoch()), c, d, e, f, g, h, i, true, j, k FROM json_to_recordset($1::text::json)
       AS e (a uuid, b uuid, c smallint, d text, e uuid, f text, g text, h text, i text, j timestamptz, k jsonb)`,
    [JSON.stringify(rows)],
  );
  tx.afterCommit(() => wakeups.wake(LOG_TOPIC));
}
