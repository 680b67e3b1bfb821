import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { workspaceNow } from "../model/index.ts";
import type { Cause } from "./create-mailbox.ts";
import { eventOfMailbox, mailboxEvents } from "./events.ts";
import { scheduleSync } from "./host.ts";
import type { UpdateMailboxInput } from "./schema.ts";
import { type MailboxRow, type MailboxStatus, mailboxes } from "./tables.ts";

type MailboxEvent = (typeof mailboxEvents)[keyof typeof mailboxEvents];

/** Changes a mailbox's settings. */
export function updateMailbox(tx: Tx, runtime: Runtime, mailbox: MailboxRow, input: UpdateMailboxInput) {
  const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  return write(tx, runtime, mailbox, changes);
}

/** Stores a new password's hash. The password itself waits in the vault for the mailbox host, where there is one. */
export function changePassword(tx: Tx, runtime: Runtime, mailbox: MailboxRow, passwordHash: string) {
  return write(tx, runtime, mailbox, { passwordHash });
}

/** Stops a mailbox: it can neither log in nor send. Throws `illegal_state`. */
export async function pauseMailbox(tx: Tx, runtime: Runtime, mailbox: MailboxRow, cause: Cause) {
  requireStatus(mailbox, "active", "paused");
  return write(tx, runtime, mailbox, { status: "paused" }, mailboxEvents.paused, cause);
}

/** Lets a paused mailbox work again. Throws `illegal_state`. */
export async function resumeMailbox(tx: Tx, runtime: Runtime, mailbox: MailboxRow, cause: Cause) {
  requireStatus(mailbox, "paused", "resumed");
  return write(tx, runtime, mailbox, { status: "active" }, mailboxEvents.resumed, cause);
}

/** Deletes a mailbox; its account at the mailbox host goes with it. */
export async function deleteMailbox(tx: Tx, runtime: Runtime, mailbox: MailboxRow, cause?: Cause) {
  const deletedAt = await workspaceNow(tx, runtime.clock, mailbox);
  return write(
    tx,
    runtime,
    mailbox,
    { deletedAt, status: "disabled", passwordHash: null },
    mailboxEvents.deleted,
    cause,
  );
}

async function write(
  tx: Tx,
  runtime: Runtime,
  mailbox: MailboxRow,
  changes: Partial<MailboxRow>,
  event?: MailboxEvent,
  cause?: Cause,
): Promise<{ mailbox: MailboxRow; now: Date }> {
  const now = await workspaceNow(tx, runtime.clock, mailbox);
  const [updated] = await tx.orm
    .update(mailboxes)
    .set({ ...changes, version: sql`${mailboxes.version} + 1`, updatedAt: now })
    .where(and(eq(mailboxes.organizationId, mailbox.organizationId), eq(mailboxes.id, mailbox.id)))
    .returning();
  if (updated === undefined) throw errors.not_found();
  await scheduleSync(tx, runtime, updated, now);
  if (event !== undefined) {
    await runtime.log.append(tx, [{ ...eventOfMailbox(updated, now), ...cause, type: event }]);
  }
  return { mailbox: updated, now };
}

function requireStatus(mailbox: MailboxRow, wanted: MailboxStatus, done: string): void {
  if (mailbox.status === wanted) return;
  throw errors.illegal_state(`The mailbox is ${mailbox.status}; it can be ${done} when it is ${wanted}.`, {
    extra: { status: mailbox.status, allowed: [wanted] },
  });
}
