import { enhancedCode, type Reply, replyText } from "./reply.ts";

/**
 * Where in the dialogue something was decided. `local` is our own side: nothing was sent. `connect` covers dialling;
 * `data` the time from DATA to the last octet of content; `dot` everything after the final dot was written.
 */
export type Stage = "local" | "connect" | "greeting" | "ehlo" | "starttls" | "mail" | "rcpt" | "data" | "dot";

/**
 * - `delivered`: the receiver answered the final dot with 2xx and is responsible now.
 * - `failed`: refused for good (5xx).
 * - `deferred`: not accepted; trying again may work.
 * - `uncertain`: the final dot was written and no answer came: it may or may not have been accepted.
 */
export type RecipientStatus = "delivered" | "failed" | "deferred" | "uncertain";

/** What became of one recipient in one attempt. */
export interface RecipientResult {
  readonly recipient: string;
  readonly status: RecipientStatus;
  readonly stage: Stage;
  /** The server's reply code; undefined when no reply decided this. */
  readonly code: number | undefined;
  /** The server's enhanced status code, or ours (RFC 3463) when no reply decided this. */
  readonly enhanced: string | undefined;
  /** One line for people, without codes or control characters. */
  readonly text: string;
}

/** A verdict that applies to whichever recipients it is given to. */
export type Verdict = Omit<RecipientResult, "recipient">;

/**
 * Why a connection is of no more use.
 * - `closed`: the peer or the network ended it; `timeout`: no answer in time; `protocol`: the peer spoke nonsense.
 * - `unavailable`: the server said 421 (RFC 5321 §3.8).
 * - `refused`: it answered greeting, EHLO or STARTTLS with an error.
 * - `tls`: encryption failed or what the policy demands is missing; `aborted`: we were told to stop.
 */
export type FailureKind = "closed" | "timeout" | "protocol" | "unavailable" | "refused" | "tls" | "aborted";

/** A connection failed. `stage` says what was awaited, `reply` holds the server's words if it had any. */
export class SmtpSessionError extends Error {
  override readonly name = "SmtpSessionError";
  readonly kind: FailureKind;
  readonly stage: Stage;
  readonly reply: Reply | undefined;

  constructor(kind: FailureKind, stage: Stage, message: string, reply?: Reply) {
    super(message);
    this.kind = kind;
    this.stage = stage;
    this.reply = reply;
  }
}

/** The verdict a reply expresses by its first digit; undefined for 3xx, which decides nothing. */
export function replyVerdict(reply: Reply, stage: Stage): Verdict | undefined {
  const status = statusByClass.get(Math.trunc(reply.code / 100));
  if (status === undefined) return undefined;
  return { status, stage, code: reply.code, enhanced: enhancedCode(reply), text: replyText(reply) };
}

const statusByClass = new Map<number, RecipientStatus>([
  [2, "delivered"],
  [4, "deferred"],
  [5, "failed"],
]);

const enhancedByFailure: Record<FailureKind, string> = {
  closed: "4.4.2",
  timeout: "4.4.2",
  protocol: "4.5.0",
  unavailable: "4.3.2",
  refused: "4.3.0",
  tls: "4.7.5",
  aborted: "4.3.0",
};

/**
 * The verdict for recipients that a broken connection left open: deferred, or uncertain once the dot was written.
 * Greeting and EHLO errors defer even when 5xx: they speak about us or the host, never about a recipient.
 */
export function failureVerdict(error: SmtpSessionError, dotWritten = false): Verdict {
  const { reply, kind } = error;
  const said = reply === undefined ? undefined : replyVerdict(reply, error.stage);
  // A 2xx that came at the wrong time is part of the failure, not its reason.
  const own = said?.status === "delivered" ? undefined : said;
  return {
    status: dotWritten ? "uncertain" : "deferred",
    stage: error.stage,
    code: own?.code,
    enhanced: own?.enhanced ?? (own === undefined ? enhancedByFailure[kind] : undefined),
    text: own?.text || error.message,
  };
}

/** A verdict of our own, reached without a reply. */
export function localVerdict(
  status: "failed" | "deferred",
  stage: Stage,
  enhanced: string,
  text: string,
): Verdict {
  return { status, stage, code: undefined, enhanced, text };
}
