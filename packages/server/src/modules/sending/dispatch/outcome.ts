import { fromUuid } from "../../../kernel/ids/index.ts";
import { classifyFailure, type FailureVerdict, retryDelay } from "../../../mail/bounce/index.ts";
import type { DeliveryReport, RecipientResult } from "../../../mail/smtp/index.ts";
import {
  cohortOf,
  type EmailEventName,
  type NewEmailEvent,
  type RecipientStatus,
  type StoredEmailEvent,
} from "../emails/index.ts";
import type { SendingAddress } from "./addresses.ts";
import { deadlineOf } from "./deadline.ts";
import type { LoadedEmail, LoadedRecipient } from "./load.ts";
import type { Unroutable } from "./plan.ts";

/** The last answer about a recipient. */
export interface SmtpAnswer {
  code?: number | undefined;
  enhanced?: string | undefined;
  text: string;
}

/** Why it did not go through: the classes and reasons of `mail/bounce`, and our own. */
export interface BounceVerdict {
  class: FailureVerdict["class"] | "expired";
  reason: FailureVerdict["reason"] | "content_gone" | "attachment_gone" | "unbuildable";
  suppress: FailureVerdict["suppress"];
}

/** What a batch changes about one recipient, and what it announces. Absent fields stay as they are. */
export interface RecipientChange {
  recipient: LoadedRecipient;
  state: RecipientStatus;
  uncertain: boolean;
  /** Whether this was an attempt at a receiver. */
  isAttempt: boolean;
  /** Whether content was handed over for the first time. */
  isFirstSent: boolean;
  at: Date;
  nextAttemptAt: Date | null;
  address?: SendingAddress | undefined;
  provider?: string | undefined;
  mxHost?: string | undefined;
  smtp?: SmtpAnswer | undefined;
  bounce?: BounceVerdict | undefined;
  events: EmailEventName[];
}

/** Where an attempt went. */
export interface Attempt {
  email: LoadedEmail;
  address: SendingAddress;
  site: string;
  random: () => number;
}

/** How long to wait when nothing could be tried and nobody said how long. */
const NOT_TRIED_MS = 30_000;

/** The changes that one SMTP transaction makes. */
export function transactionChanges(
  attempt: Attempt,
  recipients: readonly LoadedRecipient[],
  report: DeliveryReport,
): RecipientChange[] {
  return report.recipients.map((result, index) => {
    const recipient = recipients[index]!;
    const base = changeOf(attempt, recipient, result, report);
    return report.attempted ? base : notTried(attempt, recipient, result, report.retryAfterMs);
  });
}

function changeOf(
  attempt: Attempt,
  recipient: LoadedRecipient,
  result: RecipientResult,
  report: DeliveryReport,
): RecipientChange {
  const { email, address, site } = attempt;
  const wasHandedOver = result.stage === "dot";
  const isFirstSent = wasHandedOver && !recipient.wasSent;
  const change = {
    recipient,
    uncertain: false,
    isAttempt: true,
    isFirstSent,
    at: email.now(),
    nextAttemptAt: null,
    address,
    provider: site,
    mxHost: report.via?.mxHost,
    smtp: { code: result.code, enhanced: result.enhanced, text: result.text },
  };
  const sent: EmailEventName[] = isFirstSent ? ["sent"] : [];
  if (result.status === "delivered") return { ...change, state: "delivered", events: [...sent, "delivered"] };
  const bounce = classifyFailure(result);
  // Our own verdict: no receiver ever heard of it.
  if (result.status === "failed" && result.stage === "local") {
    return { ...change, isAttempt: false, state: "failed", bounce, events: ["failed"] };
  }
  // Some say 5xx and mean "later".
  if (result.status === "failed" && !bounce.retry) {
    return { ...change, state: "bounced", bounce, events: [...sent, "bounced"] };
  }
  const again = later(attempt, recipient, report.retryAfterMs);
  if (again === undefined) {
    // A mailbox that was full to the end counts as a soft bounce, once per email and not per attempt.
    return {
      ...change,
      state: "bounced",
      bounce: { ...bounce, class: "expired" },
      events: [...sent, "bounced"],
    };
  }
  return {
    ...change,
    state: "deferred",
    uncertain: result.status === "uncertain",
    nextAttemptAt: again,
    bounce,
    events: [...sent, "deferred"],
  };
}

const EXPIRED: BounceVerdict = { class: "expired", reason: "expired", suppress: "never" };

/** Nobody was contacted: the state stays, no attempt is counted, nothing is announced. */
function notTried(
  attempt: Attempt,
  recipient: LoadedRecipient,
  result: RecipientResult,
  afterMs = NOT_TRIED_MS,
): RecipientChange {
  const at = attempt.email.now();
  if (result.status === "failed") {
    return {
      ...unchanged(recipient, at),
      state: "failed",
      smtp: { enhanced: result.enhanced, text: result.text },
      bounce: classifyFailure(result),
      events: ["failed"],
    };
  }
  // A crowd that was sent away together comes back spread over half as long again.
  const wait = Math.max(1000, afterMs) * (1 + attempt.random() / 2);
  return { ...unchanged(recipient, at), nextAttemptAt: new Date(at.getTime() + wait) };
}

function unchanged(recipient: LoadedRecipient, at: Date): RecipientChange {
  const { state, uncertain } = recipient;
  return {
    recipient,
    state,
    uncertain,
    isAttempt: false,
    isFirstSent: false,
    at,
    nextAttemptAt: null,
    events: [],
  };
}

/** The time of the next attempt; undefined when that would be after the email's end. */
function later(
  { email, random }: Pick<Attempt, "email" | "random">,
  recipient: LoadedRecipient,
  atLeastMs = 0,
): Date | undefined {
  const now = email.now();
  const wait = Math.max(retryDelay(recipient.attempts + 1, random), atLeastMs);
  const again = new Date(now.getTime() + wait);
  const deadline = deadlineOf(email, { firstAttemptAt: recipient.firstAttemptAt ?? now });
  return deadline === undefined || again < deadline ? again : undefined;
}

const NO_DOMAIN = "5.1.2";

/** The change for a recipient whose domain can't be routed. That a domain does not exist must be seen twice. */
export function unroutableChange(
  attempt: Pick<Attempt, "email" | "random">,
  { recipient, result }: Unroutable,
): RecipientChange {
  const change = { ...unchanged(recipient, attempt.email.now()), uncertain: false, isAttempt: true };
  if (result.status === "nullMx") {
    return bounced(change, { enhanced: "5.1.10", text: "the domain accepts no mail (null MX)" });
  }
  const isConfirmed = result.status === "noDomain" && recipient.smtpEnhanced === NO_DOMAIN;
  const smtp = { enhanced: result.status === "noDomain" ? NO_DOMAIN : "4.4.3", text: result.detail };
  if (isConfirmed) return bounced(change, smtp);
  const again = later(attempt, recipient);
  const bounce = classifyFailure({ ...smtp, stage: "connect" });
  if (again === undefined) return { ...change, state: "failed", smtp, bounce: EXPIRED, events: ["failed"] };
  return { ...change, state: "deferred", smtp, bounce, nextAttemptAt: again, events: ["deferred"] };
}

function bounced(change: RecipientChange, smtp: { enhanced: string; text: string }): RecipientChange {
  const bounce = classifyFailure({ ...smtp, stage: "local" });
  return { ...change, state: "bounced", smtp, bounce, events: ["bounced"] };
}

/** The change for a recipient whose email has come to its end. Who was never tried has failed, not bounced. */
export function expiredChange(email: LoadedEmail, recipient: LoadedRecipient): RecipientChange {
  const state = recipient.attempts > 0 ? "bounced" : "failed";
  return { ...unchanged(recipient, email.now()), state, bounce: EXPIRED, events: [state] };
}

/** The change for a recipient who was suppressed after the email was accepted. */
export function suppressedChange(email: LoadedEmail, recipient: LoadedRecipient): RecipientChange {
  return {
    ...unchanged(recipient, email.now()),
    state: "suppressed",
    uncertain: false,
    events: ["suppressed"],
  };
}

/** The change for a recipient whose message can't be built. */
export function unbuildableChange(
  email: LoadedEmail,
  recipient: LoadedRecipient,
  reason: BounceVerdict["reason"],
  text: string,
): RecipientChange {
  const bounce: BounceVerdict = { class: "content", reason, suppress: "never" };
  return {
    ...unchanged(recipient, email.now()),
    state: "failed",
    smtp: { text },
    bounce,
    events: ["failed"],
  };
}

/** The events a change announces. */
export function changeEvents(email: LoadedEmail, change: RecipientChange): NewEmailEvent[] {
  if (change.events.length === 0) return [];
  const { recipient, bounce, smtp, address, provider } = change;
  const base: StoredEmailEvent = {
    emailId: email.publicId,
    position: recipient.position,
    stream: email.stream,
    domainId: email.publicDomainId,
    mailboxId: email.publicMailboxId,
    nodeId: address && nodeIdOf(address.nodeId),
    provider,
    cohort: cohortOf(email.createdAt),
    from: recipient.state,
    tags: email.tags,
  };
  return change.events.map(type => ({
    organizationId: email.organizationId,
    workspaceId: email.workspaceId,
    environment: email.environment,
    type,
    occurredAt: change.at,
    data:
      type === "sent" || type === "suppressed"
        ? base
        : { ...base, smtp, ...(bounce && { bounceClass: bounce.class, bounceReason: bounce.reason }) },
  }));
}

const nodeIds = new Map<string, string>();

/** Node ids are few and shown in every event; converting them again and again would show in profiles. */
function nodeIdOf(uuid: string): string {
  let id = nodeIds.get(uuid);
  if (id === undefined) {
    if (nodeIds.size > 1000) nodeIds.clear();
    id = fromUuid("node", uuid);
    nodeIds.set(uuid, id);
  }
  return id;
}
