import type { Stage } from "../smtp/index.ts";

/** Where a failure was heard: in our own dialogue, or in a report that came later. */
export type FailureStage = Stage | "dsn";

export interface Failure {
  /** SMTP reply code. */
  readonly code?: number | undefined;
  /** Enhanced status code (RFC 3463), such as `5.1.1`. */
  readonly enhanced?: string | undefined;
  /** The receiver's words. */
  readonly text: string;
  readonly stage: FailureStage;
}

/**
 * - `hard`: the address or its domain does not exist.
 * - `soft`: the mailbox exists and can't take mail now.
 * - `transient`: a passing trouble of network, host or greylisting.
 * - `content`: this message is refused for its size or form.
 * - `policy`: the receiver distrusts our address, domain or content.
 * - `config`: the sender's authentication or set-up is at fault.
 * - `unknown`: refused for good without a reason we understand.
 */
export type FailureClass = "hard" | "soft" | "transient" | "content" | "policy" | "config" | "unknown";

export type FailureReason =
  | "null_mx"
  | "no_such_domain"
  | "no_such_address"
  | "address_disabled"
  | "mailbox_full"
  | "receiving_too_fast"
  | "mailbox_unavailable"
  | "greylisted"
  | "rate_limited"
  | "network"
  | "receiver_trouble"
  | "expired"
  | "message_too_large"
  | "content_refused"
  | "blocklisted"
  | "spam_suspected"
  | "authentication_required"
  | "recipient_restricted"
  | "policy"
  | "authentication_failed"
  | "reverse_dns"
  | "relaying_denied"
  | "sender_rejected"
  | "unexplained";

export interface FailureVerdict {
  readonly class: FailureClass;
  readonly reason: FailureReason;
  /** What to do with the address: `afterThree` counts towards three soft failures within fifteen days. */
  readonly suppress: "now" | "afterThree" | "never";
  /** Whether sending the same message again later may work. */
  readonly retry: boolean;
  /** Stop this pair of sending address and domain towards this receiver, and tell somebody. */
  readonly pauseSender: boolean;
}
