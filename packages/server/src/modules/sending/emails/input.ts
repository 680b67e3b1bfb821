import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import {
  type AddressRefusal,
  canonicalAddress,
  nameProblem,
  parseMailbox,
} from "../../../mail/address/index.ts";
import { callerHeaderProblem } from "./headers.ts";

export const MAX_RECIPIENTS = 50;
export const MAX_BATCH = 500;
const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;
/** Base64 of the attachments, and room for the rest. */
export const SEND_BODY_LIMIT = 36 * 1024 * 1024;
export const BATCH_BODY_LIMIT = 10 * 1024 * 1024;
const MAX_PART = 2 * 1024 * 1024;
const CONTROL = /\p{Cc}/u;

export const streamSchema = z.enum(["transactional", "marketing", "outreach"]).openapi({
  description:
    "What the mail is for. Each stream has its own unsubscribe scope, addresses, priority and tracking defaults.",
  example: "transactional",
});
export type Stream = z.infer<typeof streamSchema>;

function refuse(context: z.core.$RefinementCtx, code: string, message: string, path: PropertyKey[] = []) {
  context.addIssue({ code: "custom", message, path, params: { code } });
}

const namedAddress = z.strictObject({
  email: z.string().max(320).openapi({ description: "The address.", example: "ann@example.com" }),
  name: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "The name shown beside it.", example: "Ann Lee" }),
});

/** Somebody to write to or from, in canonical form. */
export interface ParsedMailbox {
  address: string;
  /** Lower-case A-labels. */
  domain: string;
  suppressionKey: string;
  name?: string | undefined;
}

function readMailbox(
  input: string | z.infer<typeof namedAddress>,
): { mailbox: ParsedMailbox } | { refusal: AddressRefusal; field?: string } {
  if (typeof input === "string") {
    const parsed = parseMailbox(input);
    return parsed.ok ? { mailbox: parsed.mailbox } : { refusal: parsed };
  }
  const parsed = canonicalAddress(input.email);
  if (!parsed.ok) return { refusal: parsed, field: "email" };
  if (!input.name) return { mailbox: parsed.address };
  const refusal = nameProblem(input.name);
  return refusal ? { refusal, field: "name" } : { mailbox: { ...parsed.address, name: input.name } };
}

const mailbox = z
  .union([z.string().max(1024), namedAddress])
  .transform((input, context): ParsedMailbox => {
    const read = readMailbox(input);
    if ("mailbox" in read) return read.mailbox;
    const { reason, message } = read.refusal;
    const code = reason === "control_character" ? "header_injection" : "invalid_address";
    refuse(context, code, message, read.field === undefined ? [] : [read.field]);
    return z.NEVER;
  })
  .openapi({
    description: "An address: `ann@example.com`, `Ann Lee <ann@example.com>` or an object.",
    example: "ann@example.com",
  });

function mailboxes(description: string) {
  return z
    .union([z.array(mailbox).max(MAX_RECIPIENTS), mailbox.transform(one => [one])])
    .openapi({ description: `${description} One address or a list.`, example: ["ann@example.com"] });
}

const attachment = z
  .strictObject({
    filename: z
      .string()
      .min(1)
      .max(255)
      .refine(name => !CONTROL.test(name), {
        message: "must not hold line breaks or control characters",
        params: { code: "header_injection" },
      })
      .openapi({ description: "The file's name.", example: "invoice.pdf" }),
    contentType: z
      .string()
      .max(127)
      .regex(
        /^[A-Za-z0-9!#$&^_.+-]{1,63}\/[A-Za-z0-9!#$&^_.+-]{1,63}$/,
        "must be a media type without parameters",
      )
      .default("application/octet-stream")
      .openapi({ description: "The file's media type.", example: "application/pdf" }),
    content: z
      .string()
      .openapi({ description: "The file in base64 (RFC 4648 §4).", example: "JVBERi0xLjcK" }),
    contentId: z
      .string()
      .max(200)
      .regex(/^[A-Za-z0-9._%+@-]+$/, "must be a token without brackets")
      .optional()
      .openapi({ description: "Makes it an inline part that html shows by `cid:`.", example: "logo" }),
  })
  .transform((input, context) => {
    const content = decodeBase64(input.content);
    if (content === undefined) {
      refuse(context, "invalid_base64", "must be base64 with padding and without line breaks", ["content"]);
      return z.NEVER;
    }
    return { ...input, content };
  });

/** Node's decoder skips what it does not know, so the length tells whether every character counted. */
function decodeBase64(text: string): Buffer | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = Buffer.from(text, "base64");
  return bytes.length === (text.length / 4) * 3 - padding ? bytes : undefined;
}

const headers = z
  .record(z.string().max(76), z.string().max(2000))
  .superRefine((given, context) => {
    const names = Object.keys(given);
    if (names.length > 50) refuse(context, "too_big", "may hold at most 50 headers");
    const lower = new Set(names.map(name => name.toLowerCase()));
    if (lower.size < names.length) refuse(context, "repeated_header", "names a header twice");
    for (const name of names) {
      const problem = callerHeaderProblem(name, given[name] ?? "");
      if (problem !== undefined) refuse(context, problem.code, problem.message, [name]);
    }
  })
  .openapi({
    description: "Additional headers. Those that Mailstead writes itself are refused.",
    example: { "X-Order": "4711" },
  });

const instant = z.iso.datetime({
  offset: true,
  message: "must be a time in RFC 3339, such as 2026-03-01T09:00:00Z",
});

const fields = z.strictObject({
  workspaceId: idSchema(
    "ws",
    "The workspace that sends. May be left out with a key that is bound to one.",
  ).optional(),
  from: mailbox.openapi({
    description: "The sender: an active mailbox or any address at a verified domain of the workspace.",
    example: "Acme <hello@acme.example>",
  }),
  to: mailboxes("The recipients."),
  cc: mailboxes("Recipients of a copy.").default([]),
  bcc: mailboxes("Recipients of a copy whom the others don't see.").default([]),
  replyTo: mailbox
    .optional()
    .openapi({ description: "Where answers go. Default: `from`.", example: "support@acme.example" }),
  subject: z
    .string()
    .max(998)
    .refine(subject => !CONTROL.test(subject), {
      message: "must not hold line breaks or control characters",
      params: { code: "header_injection" },
    })
    .openapi({ description: "The subject.", example: "Your invoice" }),
  text: z.string().max(MAX_PART).optional().openapi({ description: "The text part.", example: "Hello Ann" }),
  html: z
    .string()
    .max(MAX_PART)
    .optional()
    .openapi({ description: "The HTML part.", example: "<p>Hello Ann</p>" }),
  headers: headers.default({}),
  attachments: z
    .array(attachment)
    .max(50)
    .default([])
    .openapi({ description: "Files, together at most 25 MB once decoded." }),
  stream: streamSchema.default("transactional"),
  trackOpens: z.boolean().optional().openapi({
    description: "Whether opens are tracked. Default: the domain's setting, else on for `marketing` only.",
    example: false,
  }),
  trackClicks: z.boolean().optional().openapi({
    description:
      "Whether links are tracked; they are rewritten only onto the domain's own tracking host. Default: as for opens.",
    example: false,
  }),
  scheduledAt: instant.optional().openapi({
    description: "When to send, at most 30 days ahead. Default: now.",
    example: "2026-03-01T09:00:00Z",
  }),
  expiresAt: instant.optional().openapi({
    description: "After this time no further attempt is made. Default: 72 hours after the first attempt.",
    example: "2026-03-02T09:00:00Z",
  }),
  tags: z
    .array(z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "must be 1–64 letters, digits, hyphens or underscores"))
    .max(10)
    .default([])
    .openapi({ description: "Labels for lists and analytics.", example: ["invoice"] }),
  metadata: z
    .record(z.string().regex(/^[^\p{Cc}]{1,64}$/u, "must be 1–64 characters"), z.string().max(500))
    .refine(metadata => Object.keys(metadata).length <= 20, "may hold at most 20 keys")
    .default({})
    .openapi({ description: "Your own values, given back with every event.", example: { orderId: "4711" } }),
});

/** What `POST /v1/emails` takes. */
export const sendEmailInput = fields
  .superRefine((email, context) => {
    if (!email.text && !email.html) {
      refuse(context, "content_missing", "needs `text`, `html` or both", ["text"]);
    }
    const count = email.to.length + email.cc.length + email.bcc.length;
    if (count === 0) refuse(context, "recipient_missing", "needs at least one recipient", ["to"]);
    if (count > MAX_RECIPIENTS) {
      refuse(context, "too_many_recipients", `to, cc and bcc may hold ${MAX_RECIPIENTS} addresses together`, [
        "to",
      ]);
    }
    if (email.attachments.length > 0) {
      const bytes = email.attachments.reduce((sum, { content }) => sum + content.length, 0);
      if (bytes > MAX_ATTACHMENT_BYTES) {
        refuse(context, "too_large", "may have 25 MB together once decoded", ["attachments"]);
      }
    }
    const { scheduledAt, expiresAt } = email;
    if (scheduledAt && expiresAt && new Date(expiresAt) <= new Date(scheduledAt)) {
      refuse(context, "invalid_time", "must be later than `scheduledAt`", ["expiresAt"]);
    }
  })
  .openapi("SendEmail", {
    example: {
      workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
      from: "Acme <hello@acme.example>",
      to: ["ann@example.com"],
      subject: "Your invoice",
      text: "Hello Ann, your invoice is attached.",
      tags: ["invoice"],
      metadata: { orderId: "4711" },
    },
  });

export type SendEmailInput = z.output<typeof sendEmailInput>;
