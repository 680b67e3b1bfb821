import type { Mailbox } from "../address/index.ts";

export interface Attachment {
  readonly filename: string;
  /** A type and subtype, optionally with parameters. `message/*` and `multipart/*` are sent as `application/octet-stream`. */
  readonly contentType: string;
  readonly content: Buffer;
  /** Makes the HTML able to show it as `cid:<contentId>`; without angle brackets. */
  readonly contentId?: string | undefined;
  /** Default: `inline` with a contentId, else `attachment`. */
  readonly disposition?: "attachment" | "inline" | undefined;
}

/** What a message is made of. Addresses are canonical already (`canonicalAddress`). */
export interface MessageParts {
  readonly from: Mailbox;
  /** Who actually submits it, when that is not `from` (RFC 5322 §3.6.2). */
  readonly sender?: Mailbox | undefined;
  readonly to: readonly Mailbox[];
  readonly cc?: readonly Mailbox[] | undefined;
  readonly replyTo?: readonly Mailbox[] | undefined;
  readonly subject: string;
  readonly date: Date;
  /** With or without angle brackets. */
  readonly messageId: string;
  /** At least one of text and html is usual; with neither the text is empty. */
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  /** Headers the customer chose, by name. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Headers of ours (List-Unsubscribe, Feedback-ID, Auto-Submitted …); they replace custom ones of the same name. */
  readonly systemHeaders?: readonly (readonly [name: string, value: string])[] | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
}

/** A message ready to sign and send; `header` followed by `body` is the whole of it. 7-bit, CRLF. */
export interface BuiltMessage {
  /** All header fields, each ended by CRLF, then the empty line that ends them. */
  readonly header: string;
  readonly body: Buffer;
}
