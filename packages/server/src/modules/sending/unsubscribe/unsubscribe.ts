import type { Tx } from "../../../kernel/db/index.ts";
import { fromUuid } from "../../../kernel/ids/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { appendEmailEvents } from "../emails/index.ts";
import { markFirst, type RecipientContext, recipientEvent, recipientKey } from "../received/index.ts";
import { suppress } from "../suppressions/index.ts";

/**
 * Unsubscribes recipients from the stream of the email they hold: suppresses the address there, marks the recipient
 * and announces it once. Doing it again changes nothing.
 */
export async function unsubscribe(
  tx: Tx,
  runtime: Pick<Runtime, "log" | "wakeups">,
  recipients: readonly RecipientContext[],
): Promise<void> {
  await suppress(
    tx,
    runtime.log,
    recipients.map(recipient => ({
      organizationId: fromUuid("org", recipient.organizationId),
      environment: recipient.environment,
      workspaceId: fromUuid("ws", recipient.workspaceId),
      stream: recipient.stream,
      address: recipient.address,
      addressKey: recipient.addressKey,
      reason: "unsubscribe",
      emailId: fromUuid("email", recipient.emailId),
      at: recipient.now,
    })),
  );
  const fresh = await markFirst(tx, "unsubscribed_at", recipients);
  await appendEmailEvents(
    tx,
    runtime.wakeups,
    recipients
      .filter(recipient => fresh.delete(recipientKey(recipient)))
      .map(recipient => recipientEvent(recipient, "unsubscribed")),
  );
}
