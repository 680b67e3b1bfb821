import { fromUuid, type Id, uuidv7 } from "../../../kernel/ids/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";
import type { StoredContent } from "./content.ts";
import type { ParsedMailbox, SendEmailInput, Stream } from "./input.ts";

/** Who hands mail to us, and for which workspace. UUIDs. */
export interface Origin {
  organizationId: string;
  workspaceId: string;
  environment: Environment;
  /** Id of a key, session or mailbox. */
  actor: string;
  source: "api" | "smtp";
  requestId?: string | undefined;
}

export interface NewRecipient {
  kind: "to" | "cc" | "bcc";
  /** Canonical. */
  address: string;
  suppressionKey: string;
  name?: string | undefined;
}

/** An email on its way into the database: everything that needs neither the database nor the workspace's clock. */
export interface NewEmail extends Origin {
  /** UUID. */
  id: string;
  publicId: Id<"email">;
  stream: Stream;
  /** Canonical. */
  fromAddress: string;
  /** Null for mail that came whole. */
  content: StoredContent | null;
  /** UUID of the blob that holds the whole message. */
  rawBlob?: string | undefined;
  size: number;
  subject: string;
  /** With angle brackets. */
  messageId: string;
  trackOpens?: boolean | undefined;
  trackClicks?: boolean | undefined;
  tags: readonly string[];
  metadata: Readonly<Record<string, string>>;
  scheduledAt?: Date | undefined;
  expiresAt?: Date | undefined;
  recipients: readonly NewRecipient[];
}

/** A file to be put into the blobs port before the email is accepted. */
export interface NewBlob {
  id: string;
  content: Buffer;
}

/** Turns a validated request into an email to accept, and the files it refers to. Each address is mailed once. */
export function prepareEmail(input: SendEmailInput, origin: Origin): { email: NewEmail; blobs: NewBlob[] } {
  const id = uuidv7();
  const blobs: NewBlob[] = [];
  let size = Buffer.byteLength(input.text ?? "") + Buffer.byteLength(input.html ?? "");
  const attachments = input.attachments.map(({ content, ...attachment }) => {
    const blob = uuidv7();
    blobs.push({ id: blob, content });
    size += content.length;
    return { ...attachment, blob, size: content.length };
  });
  const content: StoredContent = {
    from: headerMailbox(input.from),
    ...(input.replyTo && { replyTo: headerMailbox(input.replyTo) }),
    ...(input.text && { text: input.text }),
    ...(input.html && { html: input.html }),
    headers: input.headers,
    attachments,
  };
  const email: NewEmail = {
    ...origin,
    id,
    publicId: fromUuid("email", id),
    stream: input.stream,
    fromAddress: input.from.address,
    content,
    size,
    subject: input.subject,
    messageId: `<${id}@${input.from.domain}>`,
    trackOpens: input.trackOpens,
    trackClicks: input.trackClicks,
    tags: input.tags,
    metadata: input.metadata,
    scheduledAt: input.scheduledAt === undefined ? undefined : new Date(input.scheduledAt),
    expiresAt: input.expiresAt === undefined ? undefined : new Date(input.expiresAt),
    recipients: distinctRecipients(input),
  };
  return { email, blobs };
}

function headerMailbox({ address, name }: ParsedMailbox): { address: string; name?: string } {
  return name === undefined ? { address } : { address, name };
}

function distinctRecipients(input: SendEmailInput): NewRecipient[] {
  const seen = new Set<string>();
  const recipients: NewRecipient[] = [];
  for (const kind of ["to", "cc", "bcc"] as const) {
    for (const { address, suppressionKey, name } of input[kind]) {
      if (seen.has(suppressionKey)) continue;
      seen.add(suppressionKey);
      recipients.push({ kind, address, suppressionKey, name });
    }
  }
  return recipients;
}
