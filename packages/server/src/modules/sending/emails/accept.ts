import { errors, type FieldError, type MailsteadError } from "../../../kernel/errors/index.ts";
import { workspaceErrors } from "../../access/workspaces/index.ts";
import { emailErrors } from "./errors.ts";
import { cohortOf, type NewEmailEvent } from "./events.ts";
import type { NewEmail } from "./prepare.ts";
import type { EmailStatus, RecipientStatus } from "./schema.ts";
import { isDomainReady, type Sender } from "./senders.ts";

const MAX_AHEAD_MS = 30 * 86_400_000;

/** The answer to an accepted email. */
export interface AcceptedEmail {
  id: string;
  status: EmailStatus;
  recipients: { address: string; kind: "to" | "cc" | "bcc"; status: RecipientStatus }[];
}

/** An email that may be stored, with everything the rows need. */
export interface Acceptance {
  email: NewEmail;
  /** UUID. */
  domainId: string;
  mailboxId: string | null;
  trackOpens: boolean;
  trackClicks: boolean;
  acceptedAt: Date;
  dueAt: Date;
  /** By position: whether the address is suppressed. */
  suppressed: readonly boolean[];
  answer: AcceptedEmail;
}

/**
 * Decides on one email at `now`, the workspace's time. Answers the problem when it can't be taken; `unverified` then
 * names the domain whose records are at fault.
 */
export function acceptEmail(
  email: NewEmail,
  sender: Sender | undefined,
  suppressed: readonly boolean[],
  now: Date,
): Acceptance | { problem: MailsteadError; unverified?: string } {
  if (sender === undefined || sender.environment !== email.environment)
    return { problem: errors.not_found() };
  if (sender.workspaceStatus === "suspended") {
    return {
      problem: workspaceErrors.workspace_suspended(
        `The workspace is suspended: ${sender.suspendedReason ?? "no reason was given"}. Its mail is held.`,
      ),
    };
  }
  const { domainId } = sender;
  if (domainId === null) return { problem: refused(emailErrors.sender_not_owned, email, "/from") };
  if (!isDomainReady(sender)) {
    return { problem: refused(emailErrors.domain_not_verified, email, "/from"), unverified: domainId };
  }
  if (sender.mailboxId !== null && sender.mailboxStatus !== "active") {
    const detail = `The mailbox ${email.fromAddress} is ${sender.mailboxStatus}; resume it or send from another address.`;
    return {
      problem: emailErrors.sender_not_owned(detail, {
        errors: [fieldError("/from", "mailbox_not_active", detail)],
      }),
    };
  }
  const problem = ruleProblem(email, sender) ?? timeProblem(email, now);
  if (problem) return { problem };

  const dueAt = email.scheduledAt !== undefined && email.scheduledAt > now ? email.scheduledAt : now;
  const isMarketing = email.stream === "marketing";
  return {
    email,
    domainId,
    mailboxId: sender.mailboxId,
    trackOpens: email.trackOpens ?? sender.trackOpens ?? isMarketing,
    trackClicks: email.trackClicks ?? sender.trackClicks ?? isMarketing,
    acceptedAt: now,
    dueAt,
    suppressed,
    answer: answerOf(email, suppressed, dueAt > now),
  };
}

/** What the law and the receivers ask of mail by its stream. Undefined when it keeps the rules. */
export function ruleProblem(
  email: Pick<NewEmail, "stream" | "environment">,
  sender: Pick<Sender, "postalAddress">,
): MailsteadError | undefined {
  // CAN-SPAM: a valid physical postal address in every commercial message.
  const needsPostalAddress = email.stream === "marketing" && email.environment === "live";
  return needsPostalAddress && !sender.postalAddress ? emailErrors.postal_address_missing() : undefined;
}

function timeProblem(email: NewEmail, now: Date): MailsteadError | undefined {
  const { scheduledAt, expiresAt } = email;
  if (scheduledAt !== undefined && scheduledAt.getTime() > now.getTime() + MAX_AHEAD_MS) {
    return invalid("/scheduledAt", "invalid_time", "may be at most 30 days ahead");
  }
  return expiresAt !== undefined && expiresAt <= now
    ? invalid("/expiresAt", "invalid_time", "must be in the future")
    : undefined;
}

function answerOf(email: NewEmail, suppressed: readonly boolean[], isScheduled: boolean): AcceptedEmail {
  const waiting: EmailStatus = isScheduled ? "scheduled" : "queued";
  return {
    id: email.publicId,
    status: suppressed.every(Boolean) ? "suppressed" : waiting,
    recipients: email.recipients.map(({ address, kind }, position) => ({
      address,
      kind,
      status: suppressed[position] ? "suppressed" : "queued",
    })),
  };
}

/** `email.queued` or `email.suppressed` for every recipient. `domainId` and `mailboxId` as the API shows them. */
export function acceptanceEvents(
  acceptance: Acceptance,
  domainId: string,
  mailboxId: string | undefined,
): NewEmailEvent[] {
  const { email, acceptedAt } = acceptance;
  const cohort = cohortOf(acceptedAt);
  return email.recipients.map((_, position) => ({
    organizationId: email.organizationId,
    workspaceId: email.workspaceId,
    environment: email.environment,
    type: acceptance.suppressed[position] ? "suppressed" : "queued",
    occurredAt: acceptedAt,
    actor: email.actor,
    requestId: email.requestId,
    data: {
      emailId: email.publicId,
      position,
      stream: email.stream,
      domainId,
      mailboxId,
      cohort,
      tags: email.tags,
    },
  }));
}

function refused(
  factory: (detail?: string, options?: { errors: FieldError[] }) => MailsteadError,
  email: NewEmail,
  pointer: string,
) {
  const error = factory();
  return factory(undefined, {
    errors: [fieldError(pointer, error.code, `${email.fromAddress} can't be used`)],
  });
}

function invalid(pointer: string, code: string, message: string): MailsteadError {
  return errors.invalid_request(undefined, { errors: [fieldError(pointer, code, message)] });
}

function fieldError(pointer: string, code: string, message: string): FieldError {
  return { pointer, code, message };
}
