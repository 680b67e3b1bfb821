import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import type { Id } from "../../../kernel/ids/index.ts";
import type { OrganizationId } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { localDay, nextDay } from "./day.ts";
import { eventOfMailbox, mailboxEvents } from "./events.ts";
import { mailboxes } from "./tables.ts";

/**
 * Takes up to `units` recipients from a mailbox's daily limit; its day begins at midnight of its own time zone.
 * Answers how many were granted, and when more are when not all were. The first refusal of a day is announced.
 * Locks the mailbox's row until the transaction ends.
 */
export async function takeFromMailbox(
  tx: Tx,
  runtime: Pick<Runtime, "log">,
  key: { organizationId: OrganizationId; mailboxId: Id<"mbx"> },
  units: number,
  now: Date,
): Promise<{ granted: number; openAt?: Date }> {
  const [mailbox] = await tx.orm
    .select()
    .from(mailboxes)
    .where(
      and(
        eq(mailboxes.organizationId, key.organizationId),
        eq(mailboxes.id, key.mailboxId),
        isNull(mailboxes.deletedAt),
      ),
    )
    .for("update");
  // A mailbox that is gone limits nothing; whether its mail may still go out is decided elsewhere.
  if (mailbox === undefined) return { granted: units };
  const day = localDay(now, mailbox.timezone);
  const used = mailbox.day === day ? mailbox.dayUsed : 0;
  const granted = Math.max(0, Math.min(units, mailbox.perDay - used));
  if (granted > 0 || mailbox.day !== day) {
    await tx.orm
      .update(mailboxes)
      .set({ day, dayUsed: used + granted })
      .where(and(eq(mailboxes.organizationId, mailbox.organizationId), eq(mailboxes.id, mailbox.id)));
  }
  if (granted === units) return { granted };
  const isFirstRefusal = granted > 0 || mailbox.day !== day;
  if (isFirstRefusal) {
    await runtime.log.append(tx, [{ ...eventOfMailbox(mailbox, now), type: mailboxEvents.rateLimited }]);
  }
  return { granted, openAt: nextDay(now, mailbox.timezone) };
}
