import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import type { OperationRecord, StepRecord } from "../../../kernel/operations/index.ts";

const instant = (description: string) => z.iso.datetime().nullable().openapi({ description, example: null });

export const operationStepSchema = z
  .object({
    name: z
      .string()
      .openapi({ description: "Name of the step, unique in the operation.", example: "create_server" }),
    title: z.string().openapi({ description: "The step in words.", example: "Create the server" }),
    status: z
      .enum(["pending", "running", "waiting", "succeeded", "failed", "undone", "undo_failed"])
      .openapi({ description: "`undone`: taken back after a later failure.", example: "succeeded" }),
    attempts: z.int().min(0).openapi({ description: "How often it was tried.", example: 1 }),
    progress: z
      .int()
      .min(0)
      .max(100)
      .openapi({ description: "How much of the step is done, in percent.", example: 100 }),
    message: z
      .string()
      .nullable()
      .openapi({ description: "What it waits for, or why it failed.", example: null }),
    errorCode: z
      .string()
      .nullable()
      .openapi({ description: "A code of the error catalogue, after a failed try.", example: null }),
    startedAt: instant("When it was first tried."),
    finishedAt: instant("When it succeeded or failed for good."),
  })
  .openapi("OperationStep", { description: "One step of an operation." });

const operationExample = {
  id: "op_01jd8x3q4vf7k9m2n5p6r8s0tv",
  workspaceId: null,
  kind: "node.create",
  subject: "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
  status: "running" as const,
  progress: 20,
  steps: [
    {
      name: "create_server",
      title: "Create the server",
      status: "succeeded" as const,
      attempts: 1,
      progress: 100,
      message: null,
      errorCode: null,
      startedAt: "2026-11-22T10:00:00.000Z",
      finishedAt: "2026-11-22T10:00:01.000Z",
    },
  ],
  error: null,
  createdAt: "2026-11-22T10:00:00.000Z",
  updatedAt: "2026-11-22T10:00:01.000Z",
  finishedAt: null,
};

/** Work that outlives its request, as every area shows it. */
export const operationSchema = z
  .object({
    id: idSchema("op", "The operation."),
    workspaceId: idSchema("ws", "The workspace it belongs to.").nullable().openapi({
      description: "The workspace it belongs to; null for one of the whole organization.",
      example: null,
    }),
    kind: z.string().openapi({ description: "What is done.", example: "node.create" }),
    subject: z
      .string()
      .openapi({ description: "The id of what it is done to.", example: operationExample.subject }),
    status: z
      .enum(["queued", "running", "waiting", "compensating", "succeeded", "failed", "cancelled"])
      .openapi({
        description: "`waiting`: for something outside; `compensating`: taking back what was done.",
      }),
    progress: z.int().min(0).max(100).openapi({ description: "How much is done, in percent." }),
    steps: z.array(operationStepSchema).openapi({ description: "All steps in their order." }),
    error: z
      .object({
        step: z.string().openapi({ description: "The step that failed." }),
        code: z.string().openapi({ description: "A code of the error catalogue." }),
        message: z.string().openapi({ description: "Why, and what to do." }),
      })
      .nullable()
      .openapi({ description: "Why it failed; null otherwise." }),
    createdAt: z.iso.datetime().openapi({ description: "When it was asked for." }),
    updatedAt: z.iso.datetime().openapi({ description: "When it last changed." }),
    finishedAt: instant("When it reached its end."),
  })
  .openapi("Operation", {
    description: "Work that outlives its request, step by step.",
    example: operationExample,
  });

export type OperationAnswer = z.input<typeof operationSchema>;

/** An operation as the API shows it. Outputs of steps stay inside. */
export function operationOf(operation: OperationRecord): OperationAnswer {
  return {
    id: operation.id,
    workspaceId: operation.workspaceId ?? null,
    kind: operation.kind,
    subject: operation.subject,
    status: operation.status,
    progress: operation.progress,
    steps: operation.steps.map(stepOf),
    error: operation.error ?? null,
    createdAt: operation.createdAt.toISOString(),
    updatedAt: operation.updatedAt.toISOString(),
    finishedAt: operation.finishedAt?.toISOString() ?? null,
  };
}

function stepOf(step: StepRecord): z.input<typeof operationStepSchema> {
  return {
    name: step.name,
    title: step.title,
    status: step.status,
    attempts: step.attempts,
    progress: step.progress,
    message: step.message ?? null,
    errorCode: step.errorCode ?? null,
    startedAt: step.startedAt ?? null,
    finishedAt: step.finishedAt ?? null,
  };
}
