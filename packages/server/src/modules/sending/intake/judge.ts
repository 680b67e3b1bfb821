import type { DsnRecipient, InboundMessage } from "../../../mail/inbound/index.ts";
import type { ReceivedKind, RecipientContext } from "../received/index.ts";

/** What a message does to one recipient of an email of ours. */
export type Effect =
  | { kind: "bounce"; recipient: RecipientContext; failure: DsnRecipient }
  | { kind: "complaint" | "unsubscribe" | "reply" | "autoReply"; recipient: RecipientContext };

export interface Verdict {
  kind: ReceivedKind;
  effects: Effect[];
}

/** How a message was matched to mail of ours. */
export interface Match {
  /**
   * `token`: by a reference we signed, so it may speak about all recipients it names. `messageId`: by an id that every
   * recipient has seen, so it may only speak about its own sender, or about the only recipient.
   */
  by: "token" | "messageId";
  /** The recipients of the email, as far as the reference covers them. */
  recipients: readonly RecipientContext[];
}

/** What an unsubscription by mail has as its subject, where it brings no token. */
const UNSUBSCRIBE_SUBJECT = /^\s*(?:re:\s*)?unsubscribe\b/i;

/**
 * Decides what a message that came in means. `isReturnPath`: it came to the return path of the matched email, where
 * people rarely write. `unsubscribing`: recipients whose unsubscribe token is its subject. Pure.
 */
export function judge(
  message: InboundMessage,
  match: Match | undefined,
  envelope: { isReturnPath: boolean; unsubscribing: readonly RecipientContext[] },
): Verdict {
  switch (message.kind) {
    case "dsn":
      return { kind: "bounce", effects: match ? bounces(message.recipients, match) : [] };
    case "complaint": {
      // RFC 6591 reports are about our signatures, and not-spam takes a complaint back: neither is one.
      if (message.notSpam || message.feedbackType === "auth-failure") return { kind: "other", effects: [] };
      const named = match && pick(match, message.originalRecipients);
      return { kind: "complaint", effects: named ? [{ kind: "complaint", recipient: named }] : [] };
    }
    case "autoReply": {
      const recipient = match && pick(match, addressOf(message.from));
      return { kind: "auto_reply", effects: recipient ? [{ kind: "autoReply", recipient }] : [] };
    }
    case "reply":
    case "message":
      return judgeWritten(message, match, envelope);
  }
}

function judgeWritten(
  message: InboundMessage,
  match: Match | undefined,
  { isReturnPath, unsubscribing }: { isReturnPath: boolean; unsubscribing: readonly RecipientContext[] },
): Verdict {
  const recipient = match && pick(match, addressOf(message.from));
  const asks =
    isReturnPath && recipient && UNSUBSCRIBE_SUBJECT.test(message.subject ?? "") ? [recipient] : [];
  const leaving = unsubscribing.length > 0 ? unsubscribing : asks;
  if (leaving.length > 0) {
    return { kind: "unsubscribe", effects: leaving.map(one => ({ kind: "unsubscribe", recipient: one })) };
  }
  if (!match) return { kind: "other", effects: [] };
  return { kind: "reply", effects: recipient ? [{ kind: "reply", recipient }] : [] };
}

function bounces(reports: readonly DsnRecipient[], match: Match): Effect[] {
  const failed = reports.filter(report => report.action === "failed");
  const effects = new Map<number, Effect>();
  for (const failure of failed) {
    const given = [failure.originalRecipient, failure.finalRecipient].filter(
      address => address !== undefined,
    );
    // A report about one recipient may name an address that it was forwarded to.
    const recipient = failed.length === 1 ? pick(match, given) : byAddress(match.recipients, given);
    const mayTell = match.by === "token" || match.recipients.length === 1;
    if (recipient && mayTell) effects.set(recipient.position, { kind: "bounce", recipient, failure });
  }
  return [...effects.values()];
}

/** The recipient with one of these addresses; else the only one there is. */
function pick(match: Match, addresses: readonly string[]): RecipientContext | undefined {
  const named = byAddress(match.recipients, addresses);
  return named ?? (match.recipients.length === 1 ? match.recipients[0] : undefined);
}

function byAddress(
  recipients: readonly RecipientContext[],
  addresses: readonly string[],
): RecipientContext | undefined {
  const keys = new Set(addresses.map(address => address.toLowerCase()));
  return recipients.find(recipient => keys.has(recipient.addressKey));
}

function addressOf(from: string | undefined): string[] {
  return from === undefined ? [] : [from];
}
