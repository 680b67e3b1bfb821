import { z } from "@hono/zod-openapi";
import { defineRenderedEvent } from "../../../kernel/log/index.ts";
import { emailEventFields, type StoredEmailEvent } from "../emails/index.ts";

export const emailAutoReplied = defineRenderedEvent<StoredEmailEvent>()({
  type: "email.auto_replied",
  description:
    "A machine answered for the recipient: an out-of-office note or the like. Nobody has read the email.",
  schema: z.object(emailEventFields),
  example: {
    emailId: "email_01jd8x3q4vf7k9m2n5p6r8s0tv",
    position: 0,
    recipient: "ann@example.com",
    subject: "Your invoice",
    stream: "transactional",
    domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
    cohort: "2026-03-01T09:00:00.000Z",
    tags: ["invoice"],
    metadata: { orderId: "4711" },
  },
});
