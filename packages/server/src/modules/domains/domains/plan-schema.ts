import { z } from "@hono/zod-openapi";
import { operationSchema } from "../../infrastructure/operations/index.ts";

const planValue = z.object({
  name: z.string().openapi({ description: "The full name.", example: "bounce.mail.acme.example" }),
  type: z.string().openapi({ description: "The record type.", example: "MX" }),
  value: z
    .string()
    .openapi({ description: "The value in presentation form.", example: "10 intake.mailstead.example" }),
});

export const dnsPlanSchema = z
  .object({
    zone: z.string().openapi({ description: "The zone that is written.", example: "acme.example" }),
    changes: z
      .array(
        z.object({
          action: z
            .enum(["add", "replace", "remove"])
            .openapi({ description: "What is done.", example: "add" }),
          before: planValue.nullable().openapi({ description: "The value that goes; null when none does." }),
          after: planValue.nullable().openapi({ description: "The value that comes; null when none does." }),
        }),
      )
      .openapi({ description: "What changes, in this order." }),
    unchanged: z.array(planValue).openapi({ description: "Values that are right already." }),
    conflicts: z
      .array(
        z.object({
          wanted: planValue.openapi({ description: "The record that is not written." }),
          reason: z.string().openapi({ description: "Why not.", example: "foreign_mx" }),
          message: z
            .string()
            .openapi({ description: "Words for people.", example: "The name has other MX records." }),
          existing: z.array(planValue).openapi({ description: "The values in the way." }),
        }),
      )
      .openapi({
        description: "Records that are left to a person, because somebody else's would have to go.",
      }),
  })
  .openapi("DnsPlan", {
    description: "What is written to a zone.",
    example: {
      zone: "acme.example",
      changes: [
        {
          action: "add",
          before: null,
          after: { name: "bounce.mail.acme.example", type: "MX", value: "10 intake.mailstead.example" },
        },
      ],
      unchanged: [],
      conflicts: [],
    },
  });

export const applyDnsInput = z
  .strictObject({
    dryRun: z
      .boolean()
      .default(false)
      .openapi({ description: "Only answers the plan. Default false.", example: false }),
  })
  .default({ dryRun: false })
  .openapi("ApplyDns", { example: { dryRun: true } });

export const applyDnsResultSchema = z
  .object({
    operation: operationSchema
      .nullable()
      .openapi({ description: "The operation that writes the records; null for a dry run." }),
    plan: dnsPlanSchema,
  })
  .openapi("ApplyDnsResult", {
    example: {
      operation: null,
      plan: { zone: "acme.example", changes: [], unchanged: [], conflicts: [] },
    },
  });
