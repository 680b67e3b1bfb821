import { type CanonicalAddress, decodeWords, parseMailbox } from "../../../mail/address/index.ts";
import { formatDate } from "../../../mail/mime/index.ts";
import type { Stream } from "../emails/index.ts";
import { Refusal } from "../intake/index.ts";
import { type HeaderField, readHeaderBlock, withCrlf } from "./header-block.ts";
import { toSevenBit } from "./seven-bit.ts";

/** A message as a mail client handed it in, made ready to be signed and sent. */
export interface Submission {
  from: CanonicalAddress;
  subject: string;
  /** With angle brackets. */
  messageId: string;
  stream: Stream;
  idempotencyKey: string | undefined;
  /** Which header names an address; addresses in none are blind copies. */
  kindOf(address: string): "to" | "cc" | "bcc";
  /** CRLF, 7-bit, without `Bcc` and our own headers, with `Message-ID` and `Date`. */
  raw: Buffer;
}

const STREAMS: readonly Stream[] = ["transactional", "marketing", "outreach"];
const KEY = /^[\x21-\x7e]{1,255}$/;
const MESSAGE_ID = /^<[!-;=?-~]{1,250}@[!-;=?-~]{1,250}>$/;
const MAX_SUBJECT = 998;
const MAX_LINE = 998;

/** Says who gets blind copies, or is for us: it must not travel on. */
function isPrivate(name: string): boolean {
  return name === "bcc" || name === "return-path" || name.startsWith("x-mailstead-");
}

/**
 * Reads a submitted message (RFC 6409). `fallback` is its Message-ID when it brings none, `now` its date. Throws a
 * {@link Refusal} that says what is wrong with it.
 */
export function readSubmission(message: Buffer, fallback: string, now: Date): Submission {
  const raw = withCrlf(message);
  const block = readHeaderBlock(raw);
  if (!block) throw new Refusal(554, "5.6.0 The message has no readable header (RFC 5322)");
  const { fields } = block;
  const single = (name: string) => singleValue(fields, name);
  const sender = single("from");
  const from = sender === undefined ? undefined : parseMailbox(sender);
  if (!from?.ok) throw new Refusal(554, "5.6.0 The message needs one From header with exactly one address");
  const subject = decodeWords(single("subject") ?? "").replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
  const messageId = single("message-id") ?? fallback;
  if (!MESSAGE_ID.test(messageId)) throw new Refusal(554, "5.6.0 The Message-ID is malformed");
  const stream = STREAMS.find(
    known => known === (single("x-mailstead-stream") ?? "transactional").toLowerCase(),
  );
  if (!stream) throw new Refusal(554, `5.6.0 X-Mailstead-Stream must be one of ${STREAMS.join(", ")}`);
  const idempotencyKey = single("x-mailstead-idempotency-key");
  if (idempotencyKey !== undefined && !KEY.test(idempotencyKey)) {
    throw new Refusal(554, "5.6.0 X-Mailstead-Idempotency-Key takes 1 to 255 visible ASCII characters");
  }
  const [to, cc] = [addressesIn(fields, "to"), addressesIn(fields, "cc")];
  return {
    from: from.mailbox,
    subject: subject.slice(0, MAX_SUBJECT),
    messageId,
    stream,
    idempotencyKey,
    kindOf: address => (to.has(address) ? "to" : cc.has(address) ? "cc" : "bcc"),
    raw: prepare(raw, block.fields, block.bodyAt, { messageId, now }),
  };
}

function prepare(
  raw: Buffer,
  fields: readonly HeaderField[],
  bodyAt: number,
  own: { messageId: string; now: Date },
): Buffer {
  const has = (name: string) => fields.some(field => field.name === name);
  const kept = fields.filter(field => !isPrivate(field.name)).map(field => field.source);
  if (!has("message-id")) kept.push(`Message-ID: ${own.messageId}\r\n`);
  if (!has("date")) kept.push(`Date: ${formatDate(own.now)}\r\n`);
  const header = Buffer.from(`${kept.join("")}\r\n`, "latin1");
  const prepared = toSevenBit(Buffer.concat([header, raw.subarray(bodyAt)]));
  if (!prepared) throw new Refusal(554, "5.6.3 The message has 8-bit headers; encode them as RFC 2047 says");
  if (hasLongLine(prepared))
    throw new Refusal(554, `5.6.0 A line is longer than ${MAX_LINE} characters (RFC 5322)`);
  return prepared;
}

function singleValue(fields: readonly HeaderField[], name: string): string | undefined {
  const found = fields.filter(field => field.name === name);
  // Two From headers would let receivers show another sender than the one that was checked.
  if (found.length > 1) throw new Refusal(554, `5.6.0 The header ${name} occurs more than once`);
  return found[0]?.value;
}

/** Addresses in a header, in lower case; a header that holds more than people would read is looked at in part. */
function addressesIn(fields: readonly HeaderField[], name: string): Set<string> {
  const text = fields
    .filter(field => field.name === name)
    .map(field => field.value)
    .join(",")
    .slice(0, 64 * 1024);
  return new Set(
    text
      .toLowerCase()
      .split(/[\s<>,;:"()]+/)
      .filter(word => word.includes("@")),
  );
}

function hasLongLine(message: Buffer): boolean {
  let start = 0;
  for (let end = message.indexOf(0x0a); end !== -1; end = message.indexOf(0x0a, start)) {
    if (end - 1 - start > MAX_LINE) return true;
    start = end + 1;
  }
  return message.length - start > MAX_LINE;
}
