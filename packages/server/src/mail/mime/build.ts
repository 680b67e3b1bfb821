import { formatMailbox, type Mailbox } from "../address/index.ts";
import { bodyEntity, type Entity } from "./body.ts";
import { MimeError } from "./errors.ts";
import { customField, formatDate, structuredField, textField } from "./header-field.ts";
import type { BuiltMessage, MessageParts } from "./message.ts";

/**
 * Builds a message: RFC 5322 header, MIME body, ASCII only, CRLF, no line over 998 characters (76 wherever words
 * allow). Equal parts give equal bytes. Bcc has no place in the input and never appears; without `to` and `cc` the
 * message says `undisclosed-recipients`. Throws a {@link MimeError} for parts that can't be written safely; check them
 * beforehand with `headerProblem` and `attachmentProblem`.
 */
export function buildMessage(parts: MessageParts): BuiltMessage {
  const entity = bodyEntity(parts);
  return { header: header(parts, entity.fields), body: render(entity) };
}

function header(parts: MessageParts, contentFields: string): string {
  const { sender, cc = [], replyTo = [], headers, systemHeaders = [] } = parts;
  let out = mailboxField("From", [parts.from]);
  if (sender !== undefined) out += mailboxField("Sender", [sender]);
  if (parts.to.length > 0) out += mailboxField("To", parts.to);
  else if (cc.length === 0) out += "To: undisclosed-recipients:;\r\n";
  if (cc.length > 0) out += mailboxField("Cc", cc);
  if (replyTo.length > 0) out += mailboxField("Reply-To", replyTo);
  out += textField("Subject", parts.subject);
  out += `Date: ${formatDate(parts.date)}\r\n`;
  out += structuredField("Message-ID", messageId(parts.messageId));
  if (headers !== undefined) out += customFields(headers, systemHeaders);
  for (const [name, value] of systemHeaders) out += structuredField(name, value);
  return `${out}MIME-Version: 1.0\r\n${contentFields}\r\n`;
}

function mailboxField(name: string, mailboxes: readonly Mailbox[]): string {
  return structuredField(name, mailboxes.map(formatMailbox).join(", "));
}

function messageId(id: string): string {
  const bare = id.startsWith("<") && id.endsWith(">") ? id.slice(1, -1) : id;
  if (!/^[!-;=?-~]{1,900}$/.test(bare)) {
    throw new MimeError(
      "bad_message_id",
      "Message-ID",
      "A message id is printable ASCII without spaces or angle brackets.",
    );
  }
  return `<${bare}>`;
}

function customFields(
  headers: Readonly<Record<string, string>>,
  systemHeaders: readonly (readonly [string, string])[],
): string {
  const ours = new Set(systemHeaders.map(([name]) => name.toLowerCase()));
  const seen = new Set<string>();
  let out = "";
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    if (seen.has(lower)) throw new MimeError("repeated_header", name, `The header ${name} is given twice.`);
    seen.add(lower);
    const field = customField(name, value);
    if (!ours.has(lower)) out += field;
  }
  return out;
}

/** Ordinary mail is encoded here first, so that its final buffer is exactly as long as it has to be. */
let scratch = Buffer.allocUnsafeSlow(256 * 1024);
const MAX_SCRATCH = 4 * 1024 * 1024;

function render(entity: Entity): Buffer {
  if (entity.bound > MAX_SCRATCH) {
    const out = Buffer.allocUnsafe(entity.bound);
    return out.subarray(0, entity.write(out, 0));
  }
  if (entity.bound > scratch.length) scratch = Buffer.allocUnsafeSlow(entity.bound);
  return Buffer.from(scratch.subarray(0, entity.write(scratch, 0)));
}
