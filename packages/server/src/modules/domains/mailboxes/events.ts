import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { defineEvent } from "../../../kernel/log/index.ts";
import type { MailboxRow } from "./tables.ts";

// The address is personal: events name the mailbox by its id alone.
const data = z.object({
  mailboxId: idSchema("mbx", "The mailbox."),
  domainId: idSchema("dom", "Its domain."),
});

const example = {
  mailboxId: "mbx_01jd8x3q4vf7k9m2n5p6r8s0tv",
  domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
} as const;

const about = (type: `mailbox.${string}`, description: string) =>
  defineEvent({ type, description, schema: data, example });

export const mailboxEvents = {
  created: about("mailbox.created", "A mailbox was created."),
  paused: about("mailbox.paused", "A mailbox was paused: it can neither log in nor send."),
  resumed: about("mailbox.resumed", "A paused mailbox works again."),
  deleted: about("mailbox.deleted", "A mailbox was deleted."),
  rateLimited: about(
    "mailbox.rate_limited",
    "A mailbox used up its daily limit; more mail waits for its next day.",
  ),
};

/** The fields every event of a mailbox shares. */
export function eventOfMailbox(
  mailbox: Pick<MailboxRow, "organizationId" | "environment" | "workspaceId" | "id" | "domainId">,
  now: Date,
) {
  return {
    organizationId: mailbox.organizationId,
    environment: mailbox.environment,
    workspaceId: mailbox.workspaceId,
    subject: mailbox.id,
    occurredAt: now,
    data: { mailboxId: mailbox.id, domainId: mailbox.domainId },
  };
}
