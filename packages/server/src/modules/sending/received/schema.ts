import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";

export const kindSchema = z
  .enum(["bounce", "complaint", "reply", "auto_reply", "unsubscribe", "other"])
  .openapi({
    description:
      "`bounce`: a delivery status notification; `complaint`: a report of a feedback loop; `reply`: somebody answered; `auto_reply`: a machine answered; `unsubscribe`: somebody unsubscribed by mail; `other`: anything else to a name we receive for.",
    example: "reply",
  });

/** What partners see of a received email, in answers and events. */
export const receivedFields = {
  workspaceId: idSchema("ws", "The workspace it came to."),
  kind: kindSchema,
  emailId: idSchema("email", "The email it answers, as far as known.").nullable(),
  position: z
    .int()
    .nullable()
    .openapi({ description: "The place of the recipient whom it is about, in that email.", example: 0 }),
  from: z.string().nullable().openapi({ description: "The sender's address.", example: "ann@example.com" }),
  to: z
    .string()
    .nullable()
    .openapi({ description: "The address it came to.", example: "hello@acme.example" }),
  subject: z.string().nullable().openapi({ description: "The subject.", example: "Re: Your invoice" }),
};

export const receivedEmailSchema = z
  .object({
    id: idSchema("recv", "The received email's id."),
    ...receivedFields,
    messageId: z
      .string()
      .nullable()
      .openapi({ description: "Its Message-ID.", example: "<4711@example.com>" }),
    preview: z
      .string()
      .nullable()
      .openapi({ description: "How its text begins.", example: "Thank you, that sounds interesting." }),
    receivedAt: z.iso
      .datetime()
      .openapi({ description: "When it came.", example: "2026-03-01T09:00:00.000Z" }),
  })
  .openapi("ReceivedEmail", {
    example: {
      id: "recv_01jd8x3q4vf7k9m2n5p6r8s0tv",
      workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
      kind: "reply",
      emailId: "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
      position: 0,
      from: "ann@example.com",
      to: "hello@acme.example",
      subject: "Re: Your invoice",
      messageId: "<4711@example.com>",
      preview: "Thank you, that sounds interesting.",
      receivedAt: "2026-03-01T09:00:00.000Z",
    },
  });

export const receivedEmailParams = z.object({ id: idSchema("recv", "The received email's id.") });

export const listReceivedEmailsQuery = z.object({
  workspaceId: idSchema("ws", "Only mail to this workspace.").optional(),
  kind: kindSchema.optional(),
  emailId: idSchema("email", "Only what came about this email.").optional(),
});
