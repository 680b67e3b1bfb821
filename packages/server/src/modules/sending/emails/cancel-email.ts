import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { fromUuid, toUuid } from "../../../kernel/ids/index.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import type { Runtime } from "../../../runtime.ts";
import type { AcceptedEmail } from "./accept.ts";
import { appendEmailEvents, cohortOf } from "./events.ts";
import type { Stream } from "./input.ts";
import { boundWorkspace, emailStatus } from "./read-emails.ts";
import type { RecipientStatus } from "./schema.ts";

interface RecipientRow {
  position: number;
  kind: "to" | "cc" | "bcc";
  address: string;
  state: RecipientStatus;
  uncertain: boolean;
}

interface Row {
  workspaceId: string;
  stream: Stream;
  domainId: string;
  mailboxId: string | null;
  tags: string[];
  createdAt: string;
  clockOffsetMs: number;
}

/**
 * Gives up every recipient that was not handed over. Throws `not_found`, and `illegal_state` when nothing is left to
 * cancel: all recipients have ended, or the email is being handed over right now.
 */
export async function cancelEmail(
  tx: Tx,
  runtime: Runtime,
  actor: Actor,
  id: string,
  requestId: string,
): Promise<AcceptedEmail> {
  const organizationId = toUuid(actor.organizationId);
  const emailId = toUuid(id);
  const [email] = await tx.query<Row>(
    `SELECT e.workspace_id AS "workspaceId", e.stream, e.domain_id AS "domainId", e.mailbox_id AS "mailboxId", e.tags,
       e.created_at AS "createdAt", w.clock_offset_ms AS "clockOffsetMs"
     FROM tenant.emails e
     JOIN tenant.workspaces w ON w.organization_id = e.organization_id AND w.id = e.workspace_id AND w.deleted_at IS NULL
     WHERE e.organization_id = $1 AND e.id = $2 AND e.environment = $3 AND ($4::uuid IS NULL OR e.workspace_id = $4)`,
    [organizationId, emailId, actor.environment, boundWorkspace(actor)],
  );
  if (email === undefined) throw errors.not_found();
  const [removed] = await runtime.queue.cancel(tx, organizationId, "email", [emailId]);
  const recipients = await tx.query<RecipientRow>(
    `SELECT position, kind, address, state, uncertain FROM tenant.recipients
     WHERE organization_id = $1 AND email_id = $2 ORDER BY position FOR UPDATE`,
    [organizationId, emailId],
  );
  const open = recipients.filter(({ state }) => state === "queued" || state === "deferred");
  if (open.length === 0) {
    const named = [...new Set(recipients.map(({ state }) => state))].join(", ");
    throw errors.illegal_state(
      `Only queued and deferred recipients can be cancelled; this email's are: ${named}.`,
    );
  }
  if (removed === undefined) {
    throw errors.illegal_state("The email is being handed over right now; look again in a moment.", {
      retryAfter: 1,
    });
  }
  // An uncertain one may have arrived, so it can't be called cancelled and goes on.
  const certain = open.filter(({ uncertain }) => !uncertain);
  if (certain.length === 0) {
    throw errors.illegal_state(
      "The email may have been handed over: its last attempt ended without an answer.",
    );
  }
  const now = workspaceTime(runtime.clock, email.clockOffsetMs);
  await tx.query(
    `UPDATE tenant.recipients SET state = 'cancelled', next_attempt_at = NULL
     WHERE organization_id = $1 AND email_id = $2 AND position = ANY ($3::smallint[])`,
    [organizationId, emailId, certain.map(({ position }) => position)],
  );
  await appendEmailEvents(
    tx,
    runtime.wakeups,
    certain.map(({ position, state }) => ({
      organizationId,
      workspaceId: email.workspaceId,
      environment: actor.environment,
      type: "cancelled",
      occurredAt: now,
      actor: actor.id,
      requestId,
      data: {
        emailId: id,
        position,
        stream: email.stream,
        domainId: fromUuid("dom", email.domainId),
        mailboxId: email.mailboxId === null ? undefined : fromUuid("mbx", email.mailboxId),
        cohort: cohortOf(new Date(email.createdAt)),
        from: state,
        tags: email.tags,
      },
    })),
  );
  if (certain.length < open.length) {
    const lane = `send:${email.stream}`;
    const { workspaceId } = email;
    await runtime.queue.schedule(tx, [
      { organizationId, workspaceId, lane, kind: "email", subject: emailId, dueAt: now },
    ]);
  }
  const cancelled = new Set(certain.map(({ position }) => position));
  const answer = recipients.map(({ position, address, kind, state }) => ({
    address,
    kind,
    status: cancelled.has(position) ? ("cancelled" as const) : state,
  }));
  return {
    id,
    status: emailStatus(
      answer.map(({ status }) => status),
      false,
    ),
    recipients: answer,
  };
}
