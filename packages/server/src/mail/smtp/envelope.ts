import type { Capabilities } from "./capabilities.ts";
import { localVerdict, type Verdict } from "./outcome.ts";

/** One message for recipients of one receiving site. */
export interface Envelope {
  /** The return path without angle brackets; `""` is the null sender. */
  readonly mailFrom: string;
  /** Recipient addresses without angle brackets; servers accept at least 100 (RFC 5321 §4.5.3.1.8). */
  readonly recipients: readonly string[];
  /** The complete message, CRLF lines, not dot-stuffed. */
  readonly data: Buffer;
  /** Octets announced with SIZE. Default: the length of `data`. */
  readonly size?: number;
  /** The header needs SMTPUTF8 (RFC 6531). Addresses beyond ASCII need it too and are noticed here. */
  readonly requireUtf8?: boolean;
}

// RFC 5321 §4.5.3.1: 64 octets local part, 255 domain, the at sign.
const MAX_ADDRESS = 320;
const PLAIN = /^[^\s\p{Cc}<>",;()[\]\\@]+@[^\s\p{Cc}<>"@]+$/u;
const QUOTED = /^"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])*"@[^\s\p{Cc}<>"@]+$/u;

/** Whether an address can stand in a command without breaking out of it. Not a check that it exists. */
export function isSafeAddress(address: string): boolean {
  return address.length <= MAX_ADDRESS && (PLAIN.test(address) || QUOTED.test(address));
}

/** Why an envelope can't be sent over this connection at all; undefined when it can. */
export function envelopeObstacle(envelope: Envelope, capabilities: Capabilities): Verdict | undefined {
  if (envelope.mailFrom !== "" && !isSafeAddress(envelope.mailFrom)) {
    return localVerdict("failed", "local", "5.1.7", "sender address cannot be used in SMTP");
  }
  const size = envelope.size ?? envelope.data.length;
  const { maxSize } = capabilities;
  if (maxSize !== undefined && size > maxSize) {
    // RFC 1870 §6.1: no need to transfer what the server has said it will refuse.
    const text = `message of ${size} octets exceeds the receiver's limit of ${maxSize}`;
    return localVerdict("failed", "mail", "5.3.4", text);
  }
  if (needsUtf8(envelope) && !capabilities.smtpUtf8) {
    return localVerdict("failed", "mail", "5.6.7", "the receiver does not support internationalized email");
  }
  return undefined;
}

/** The MAIL command with the parameters this server understands. */
export function mailCommand(envelope: Envelope, capabilities: Capabilities): string {
  let command = `MAIL FROM:<${envelope.mailFrom}>`;
  if (capabilities.size) command += ` SIZE=${envelope.size ?? envelope.data.length}`;
  if (needsUtf8(envelope)) command += capabilities.eightBitMime ? " BODY=8BITMIME SMTPUTF8" : " SMTPUTF8";
  return `${command}\r\n`;
}

const BEYOND_ASCII = /[^\p{ASCII}]/u;

function needsUtf8(envelope: Envelope): boolean {
  return (
    envelope.requireUtf8 === true ||
    BEYOND_ASCII.test(envelope.mailFrom) ||
    envelope.recipients.some(recipient => BEYOND_ASCII.test(recipient))
  );
}
