/** RFC 3464 §2.3.3. */
export type DsnAction = "failed" | "delayed" | "delivered" | "relayed" | "expanded";

/** What a delivery status notification says about one recipient. Addresses are canonical; anything may be forged. */
export interface DsnRecipient {
  readonly finalRecipient: string | undefined;
  /** The address we sent to, where the receiver knew it. */
  readonly originalRecipient: string | undefined;
  /** As given, or read off the status. */
  readonly action: DsnAction;
  /** Enhanced status code, such as `5.1.1`. */
  readonly status: string | undefined;
  /** SMTP reply code at the start of the diagnostic, such as 550. */
  readonly code: number | undefined;
  /** The receiver's words, at most 1000 characters. */
  readonly diagnostic: string | undefined;
  readonly remoteMta: string | undefined;
}

/** The message a report is about, as far as it was returned. */
export interface OriginalMessage {
  /** Without angle brackets. */
  readonly messageId: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Names in lower case; values not decoded. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** RFC 5965 §7.3, RFC 6591; unknown ones become `other`. */
export type FeedbackType = "abuse" | "fraud" | "virus" | "other" | "not-spam" | "auth-failure";

export interface Complaint {
  readonly feedbackType: FeedbackType;
  /** The recipient took it back: must not suppress. */
  readonly notSpam: boolean;
  /** Often missing or redacted; then the original's own headers tell. */
  readonly originalRecipients: readonly string[];
  readonly sourceIp: string | undefined;
  readonly reportedDomain: string | undefined;
  readonly userAgent: string | undefined;
  /** As given. */
  readonly arrivalDate: string | undefined;
  readonly original: OriginalMessage | undefined;
}

/** Why a message was taken for one that a machine wrote. */
export type AutoReplySign = "auto_submitted" | "autoreply_header" | "precedence" | "subject";

/** What every message has. */
export interface InboundCommon {
  /** Canonical; `undefined` when missing or unusable. */
  readonly from: string | undefined;
  readonly fromName: string | undefined;
  readonly subject: string | undefined;
  /** Ids are without angle brackets. */
  readonly messageId: string | undefined;
  readonly inReplyTo: string | undefined;
  readonly references: readonly string[];
  /** Bytes behind the size limit were not looked at. */
  readonly truncated: boolean;
}

export interface InboundContent {
  readonly text: string | undefined;
  /** Foreign markup: never show it outside a sandboxed frame. */
  readonly html: string | undefined;
}

/**
 * What came in. `reply` refers to an earlier message, `message` doesn't; mail to an unsubscribe mailbox is one of
 * these, and the caller knows by the envelope.
 */
export type InboundMessage =
  | (InboundCommon & {
      readonly kind: "dsn";
      readonly recipients: readonly DsnRecipient[];
      readonly reportingMta: string | undefined;
      readonly original: OriginalMessage | undefined;
    })
  | (InboundCommon & { readonly kind: "complaint" } & Complaint)
  | (InboundCommon & InboundContent & { readonly kind: "autoReply"; readonly sign: AutoReplySign })
  | (InboundCommon & InboundContent & { readonly kind: "reply" })
  | (InboundCommon & InboundContent & { readonly kind: "message" });
