import { z } from "@hono/zod-openapi";
import { idSchema } from "../ids/index.ts";
import { defineEvent } from "../log/index.ts";

const data = z.object({
  operationId: idSchema("op", "The operation."),
  kind: z.string().openapi({ description: "What is done, such as `node.create`." }),
  subject: z.string().openapi({ description: "The id of what it is done to." }),
  status: z.string().openapi({ description: "The operation's status after this event." }),
  progress: z.int().min(0).max(100).openapi({ description: "How much is done, in percent." }),
  error: z
    .object({
      step: z.string().openapi({ description: "The step that failed." }),
      code: z.string().openapi({ description: "A code of the error catalogue." }),
      message: z.string().openapi({ description: "Words for people." }),
    })
    .optional()
    .openapi({ description: "Why it failed." }),
});

const example = {
  operationId: "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
  kind: "node.create",
  subject: "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
  status: "running",
  progress: 40,
} as const;

export const operationEvents = {
  updated: defineEvent({
    type: "operation.step_completed",
    description: "A step of an operation was completed.",
    schema: data,
    example,
  }),
  succeeded: defineEvent({
    type: "operation.succeeded",
    description: "An operation reached its end.",
    schema: data,
    example: { ...example, status: "succeeded", progress: 100 },
  }),
  failed: defineEvent({
    type: "operation.failed",
    description: "An operation failed; what it had made was taken back.",
    schema: data,
    example: {
      ...example,
      status: "failed",
      error: { step: "create_server", code: "provider_unavailable", message: "The provider did not answer." },
    },
  }),
  cancelled: defineEvent({
    type: "operation.cancelled",
    description: "An operation was cancelled; what it had made was taken back.",
    schema: data,
    example: { ...example, status: "cancelled" },
  }),
};
