import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { MAX_BATCH, sendEmailInput, streamSchema } from "./input.ts";

/** Where one recipient stands. */
export const recipientStatusSchema = z
  .enum(["queued", "deferred", "delivered", "bounced", "failed", "suppressed", "cancelled"])
  .openapi({
    description:
      "`queued`: not handed over yet; `deferred`: tried, will be tried again; `delivered`: the receiver took it; `bounced`: refused for good; `failed`: never reached a receiver; `suppressed`: not sent, the address is suppressed; `cancelled`: by you.",
    example: "delivered",
  });
export type RecipientStatus = z.infer<typeof recipientStatusSchema>;

export const emailStatusSchema = z.enum(["scheduled", ...recipientStatusSchema.options]).openapi({
  description:
    "The email as a whole: the status of the recipient that is furthest from its end; once all have ended, the best of them.",
  example: "queued",
});
export type EmailStatus = z.infer<typeof emailStatusSchema>;

const kindSchema = z
  .enum(["to", "cc", "bcc"])
  .openapi({ description: "The header the address stands in.", example: "to" });

const emailId = idSchema("email", "The email's id.");
const address = z.string().openapi({ description: "The address.", example: "ann@example.com" });
const time = (description: string) =>
  z.iso.datetime().nullable().openapi({ description, example: "2026-03-01T09:00:00.000Z" });

export const acceptedEmailSchema = z
  .object({
    id: emailId,
    status: emailStatusSchema,
    recipients: z
      .array(z.object({ address, kind: kindSchema, status: recipientStatusSchema }))
      .openapi({ description: "Every recipient, in the order to, cc, bcc." }),
  })
  .openapi("AcceptedEmail", {
    example: {
      id: "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
      status: "queued",
      recipients: [{ address: "ann@example.com", kind: "to", status: "queued" }],
    },
  });

export const sendBatchInput = z
  .strictObject({
    emails: z
      .array(z.unknown().openapi({ allOf: [{ $ref: "#/components/schemas/SendEmail" }] }))
      .min(1)
      .max(MAX_BATCH)
      .openapi({ description: `Up to ${MAX_BATCH} emails; each is accepted or refused on its own.` }),
  })
  .openapi("SendEmailBatch", {
    example: {
      emails: [
        {
          workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
          from: "Acme <hello@acme.example>",
          to: ["ann@example.com"],
          subject: "Your invoice",
          text: "Hello Ann",
        },
      ],
    },
  });

const refusedSchema = z.object({
  code: z.string().openapi({ description: "A code of the error catalogue.", example: "invalid_request" }),
  title: z.string().openapi({ description: "What the code means.", example: "The request is not valid" }),
  detail: z
    .string()
    .openapi({ description: "What to do.", example: "Correct the fields named in `errors`." }),
  errors: z
    .array(
      z.object({
        pointer: z.string().openapi({
          description: "The field, as a JSON pointer from the batch's root.",
          example: "/emails/0/to/0",
        }),
        code: z.string().openapi({ description: "What is wrong with it.", example: "invalid_address" }),
        message: z
          .string()
          .openapi({ description: "Words for people.", example: "must be an email address" }),
      }),
    )
    .openapi({ description: "The fields that are wrong." }),
});

export const batchResultSchema = z
  .object({
    accepted: z.int().openapi({ description: "How many were accepted.", example: 1 }),
    refused: z
      .int()
      .openapi({ description: "How many were refused; nothing of them was stored.", example: 0 }),
    results: z
      .array(
        z.object({
          email: acceptedEmailSchema.optional().openapi({ description: "The accepted email." }),
          problem: refusedSchema.optional().openapi({ description: "Why the email was refused." }),
        }),
      )
      .openapi({ description: "One result per email, in the order of the request." }),
  })
  .openapi("SendEmailBatchResult", {
    example: {
      accepted: 1,
      refused: 0,
      results: [
        {
          email: {
            id: "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
            status: "queued",
            recipients: [{ address: "ann@example.com", kind: "to", status: "queued" }],
          },
        },
      ],
    },
  });

const smtpReply = z
  .object({
    code: z.int().nullable().openapi({ description: "The reply code.", example: 250 }),
    enhanced: z
      .string()
      .nullable()
      .openapi({ description: "The enhanced code (RFC 3463).", example: "2.0.0" }),
    text: z.string().openapi({ description: "The receiver's words.", example: "OK" }),
  })
  .nullable()
  .openapi({ description: "The last answer; null before the first attempt." });

const recipientSchema = z
  .object({
    position: z.int().openapi({ description: "Its place in the email, as in events.", example: 0 }),
    kind: kindSchema,
    address,
    name: z.string().nullable().openapi({ description: "The name beside the address.", example: "Ann Lee" }),
    status: recipientStatusSchema,
    uncertain: z.boolean().openapi({
      description:
        "True when the last attempt ended between the final dot and its answer: it may have arrived.",
      example: false,
    }),
    attempts: z.int().openapi({ description: "Attempts so far.", example: 1 }),
    provider: z.string().nullable().openapi({ description: "The receiving provider.", example: "google" }),
    mxHost: z.string().nullable().openapi({ description: "The receiving host.", example: "mx.example.com" }),
    sourceIp: z
      .string()
      .nullable()
      .openapi({ description: "The address it was sent from.", example: "203.0.113.5" }),
    smtp: smtpReply,
    bounceClass: z.string().nullable().openapi({ description: "Why it bounced, by class.", example: null }),
    bounceReason: z
      .string()
      .nullable()
      .openapi({ description: "Why it bounced, more closely.", example: null }),
    nextAttemptAt: time("When it is tried again."),
    sentAt: time("When its content was first handed to a receiver."),
    deliveredAt: time("When the receiver took it."),
    bouncedAt: time("When it bounced."),
    complainedAt: time("When the recipient complained."),
    openedAt: time("When it was first opened by a human."),
    clickedAt: time("When a link was first followed by a human."),
    repliedAt: time("When the recipient replied."),
    unsubscribedAt: time("When the recipient unsubscribed."),
  })
  .openapi("Recipient");

export const emailSummarySchema = z
  .object({
    id: emailId,
    workspaceId: idSchema("ws", "The workspace that sent it."),
    domainId: idSchema("dom", "The sender's domain."),
    mailboxId: idSchema("mbx", "The sender's mailbox; null when the address is none.").nullable(),
    stream: streamSchema,
    status: emailStatusSchema,
    from: z.string().openapi({ description: "The sender's address.", example: "hello@acme.example" }),
    subject: z.string().openapi({ description: "The subject.", example: "Your invoice" }),
    messageId: z.string().openapi({ description: "The Message-ID header.", example: "<0193@acme.example>" }),
    size: z.int().openapi({ description: "Bytes of its parts before encoding.", example: 512 }),
    trackOpens: z.boolean().openapi({ description: "Whether opens are tracked.", example: false }),
    trackClicks: z.boolean().openapi({ description: "Whether clicks are tracked.", example: false }),
    tags: z.array(z.string()).openapi({ description: "Its tags.", example: ["invoice"] }),
    metadata: z
      .record(z.string(), z.string())
      .openapi({ description: "Your own values.", example: { orderId: "4711" } }),
    scheduledAt: time("When it was to be sent; null: at once."),
    expiresAt: time("After this time no further attempt is made."),
    createdAt: z.iso
      .datetime()
      .openapi({ description: "When it was accepted.", example: "2026-03-01T09:00:00.000Z" }),
    recipients: z.array(recipientSchema).openapi({ description: "Every recipient." }),
  })
  .openapi("EmailSummary");

export const emailSchema = emailSummarySchema
  .extend({
    replyTo: z.string().nullable().openapi({ description: "Where answers go.", example: null }),
    text: z
      .string()
      .nullable()
      .openapi({ description: "The text part; null when retention ended.", example: "Hello" }),
    html: z
      .string()
      .nullable()
      .openapi({ description: "The HTML part; null when retention ended.", example: null }),
    headers: z
      .record(z.string(), z.string())
      .openapi({ description: "The additional headers.", example: { "X-Order": "4711" } }),
    attachments: z
      .array(
        z.object({
          filename: z.string().openapi({ description: "The file's name.", example: "invoice.pdf" }),
          contentType: z.string().openapi({ description: "Its media type.", example: "application/pdf" }),
          size: z.int().openapi({ description: "Its bytes.", example: 4711 }),
          contentId: z.string().nullable().openapi({ description: "Its content id.", example: null }),
        }),
      )
      .openapi({ description: "The attachments, without their content." }),
  })
  .openapi("Email");

export const emailParams = z.object({ id: emailId });

export const listEmailsQuery = z.object({
  workspaceId: idSchema("ws", "Only emails of this workspace.").optional(),
  stream: streamSchema.optional(),
  tag: z
    .string()
    .max(64)
    .optional()
    .openapi({ description: "Only emails with this tag.", example: "invoice" }),
  status: recipientStatusSchema.optional().openapi({
    description: "Only emails with at least one recipient of this status.",
    example: "bounced",
  }),
});

export const emailEventSchema = z
  .object({
    id: idSchema("evt", "The event's id."),
    type: z.string().openapi({ description: "What happened.", example: "email.delivered" }),
    timestamp: z.iso.datetime().openapi({ description: "When.", example: "2026-03-01T09:00:01.000Z" }),
    data: z.record(z.string(), z.unknown()).openapi({ description: "As in the webhook of this type." }),
  })
  .openapi("EmailEvent");

export { sendEmailInput };
