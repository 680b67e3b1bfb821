import { fromUuid } from "../../../kernel/ids/index.ts";
import { type DkimSigner, signMessage } from "../../../mail/dkim/index.ts";
import type { Attachment } from "../../../mail/mime/index.ts";
import { type BuiltMessage, buildMessage } from "../../../mail/mime/index.ts";
import type { Blobs } from "../../../world/blobs/port.ts";
import { parseContent, type StoredContent } from "../emails/index.ts";
import type { LoadedEmail } from "./load.ts";
import type { Personalizer } from "./personalize.ts";

/** What a message is built from, read once per attempt. */
export type Source =
  | { kind: "content"; content: StoredContent; attachments: Attachment[] }
  | { kind: "raw"; raw: Buffer };

/** An email that can't be sent as it is, whoever it is for. */
export class UnsendableError extends Error {
  override readonly name = "UnsendableError";
  readonly reason: "content_gone" | "attachment_gone";

  constructor(reason: UnsendableError["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Reads what an email is built from, attachments included. Throws `UnsendableError` when it is gone. */
export async function readSource(email: LoadedEmail, blobs: Blobs): Promise<Source> {
  const organizationId = fromUuid("org", email.organizationId);
  if (email.rawBlob !== null) {
    const raw = await blobs.get(organizationId, email.rawBlob);
    if (raw === undefined) throw new UnsendableError("content_gone", "The message is no longer stored.");
    return { kind: "raw", raw };
  }
  if (email.content === null) throw new UnsendableError("content_gone", "The content is no longer stored.");
  const content = parseContent(email.content);
  const attachments: Attachment[] = [];
  for (const { blob, filename, contentType, contentId } of content.attachments) {
    const bytes = await blobs.get(organizationId, blob);
    if (bytes === undefined)
      throw new UnsendableError("attachment_gone", `The attachment ${filename} is no longer stored.`);
    attachments.push({ filename, contentType, contentId, content: bytes });
  }
  return { kind: "content", content, attachments };
}

/** Builds the message of one transaction. `position` is the recipient it is for, when it carries personal tokens. */
export function composeMessage(
  email: LoadedEmail,
  source: Source,
  personalizer: Personalizer,
  position: number | undefined,
): BuiltMessage {
  const systemHeaders = personalizer.headers(email, position);
  if (source.kind === "raw") return withHeaders(source.raw, systemHeaders);
  const { content, attachments } = source;
  const shown = (kind: "to" | "cc") =>
    email.recipients
      .filter(recipient => recipient.kind === kind)
      .map(({ address, name }) => (name === null ? { address } : { address, name }));
  return buildMessage({
    from: content.from,
    to: shown("to"),
    cc: shown("cc"),
    replyTo: content.replyTo && [content.replyTo],
    subject: email.subject,
    // Constant over all attempts, like the message id: a receiver that saw it before can tell.
    date: email.startedAt,
    messageId: email.messageId,
    text: content.text,
    html: content.html && personalizer.html(email, content.html, position),
    headers: content.headers,
    systemHeaders,
    attachments,
  });
}

const END_OF_HEADER = Buffer.from("\r\n\r\n");

function withHeaders(raw: Buffer, headers: readonly (readonly [string, string])[]): BuiltMessage {
  const end = raw.indexOf(END_OF_HEADER);
  const split = end === -1 ? raw.length : end + END_OF_HEADER.length;
  const own = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return { header: own + raw.toString("latin1", 0, split), body: raw.subarray(split) };
}

/** Signs a message; answers the bytes to send. */
export async function signedBytes(message: BuiltMessage, signer: DkimSigner, now: Date): Promise<Buffer> {
  const signature = await signMessage(message, [signer], now);
  const header = signature + message.header;
  const bytes = Buffer.allocUnsafe(header.length + message.body.length);
  bytes.write(header, 0, "latin1");
  message.body.copy(bytes, header.length);
  return bytes;
}
