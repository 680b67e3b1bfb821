import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { operationSchema } from "../../infrastructure/operations/index.ts";
import { eventTypeSchema } from "../events/index.ts";
import { DELIVERY_ERRORS } from "./schedule.ts";
import type { WebhookDeliveryRow } from "./tables.ts";

const instant = (description: string) =>
  z.iso.datetime().openapi({ description, example: "2026-03-01T09:00:00.000Z" });

const status = z.enum(["pending", "succeeded", "failed"]).openapi({
  description: "`pending`: it is tried until an attempt succeeds or the last one fails.",
  example: "succeeded",
});
const responseStatus = z
  .int()
  .nullable()
  .openapi({ description: "Status of the last answer; null when none came.", example: 200 });
const responseExcerpt = z
  .string()
  .nullable()
  .openapi({ description: "The first 4 kB of the last answer.", example: "ok" });
const durationMs = z
  .int()
  .nullable()
  .openapi({ description: "How long the last attempt took.", example: 84 });
const error = z.enum(DELIVERY_ERRORS).nullable().openapi({
  description:
    "Why the last attempt failed. `unreachable`: no connection; `timeout`: no answer in 15 s; `bad_status`: not 2xx; `gone`: 410; `rejected`: the receiver wants no more attempts; `endpoint_disabled`; `not_rendered`: the event could not be shown.",
  example: null,
});

const example = {
  id: "whd_01jd8x3q4vf7k9m2n5p6r8s0tv",
  webhookEndpointId: "whe_01jd8x3q4vf7k9m2n5p6r8s0tv",
  eventId: "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
  eventType: "email.delivered",
  status: "succeeded",
  attempts: 1,
  responseStatus: 200,
  responseExcerpt: "ok",
  error: null,
  durationMs: 84,
  createdAt: "2026-03-01T09:00:00.000Z",
  nextAttemptAt: null,
  finishedAt: "2026-03-01T09:00:00.000Z",
} as const;

export const webhookDeliverySchema = z
  .object({
    id: idSchema("whd", "The delivery."),
    webhookEndpointId: idSchema("whe", "Where it goes."),
    eventId: idSchema("evt", "The event; `webhook-id` of every attempt."),
    eventType: z.string().openapi({ description: "Type of the event.", example: example.eventType }),
    status,
    attempts: z.int().openapi({ description: "Attempts so far.", example: 1 }),
    responseStatus,
    responseExcerpt,
    error,
    durationMs,
    createdAt: instant("When it was made."),
    nextAttemptAt: instant("When it is tried next; null when it is over.").nullable(),
    finishedAt: instant("When it succeeded or failed for good.").nullable(),
  })
  .openapi("WebhookDelivery", { description: "One event on its way to one endpoint.", example });

export const webhookDeliveryParams = z.object({ id: idSchema("whd", "The delivery.") });

export const listWebhookDeliveriesQuery = z.object({
  webhookEndpointId: idSchema("whe", "Only deliveries to this endpoint.").optional(),
  status: status.optional().openapi({ description: "Only deliveries with this status.", example: "failed" }),
  eventId: idSchema("evt", "Only deliveries of this event.").optional(),
});

export const webhookTestSchema = z
  .object({
    eventId: idSchema("evt", "Id of the test event: its `webhook-id`."),
    succeeded: z.boolean().openapi({ description: "Whether the endpoint answered 2xx.", example: true }),
    responseStatus,
    responseExcerpt,
    error,
    durationMs: z.int().openapi({ description: "How long it took.", example: 84 }),
  })
  .openapi("WebhookTest", {
    description: "What the endpoint answered to the test event.",
    example: {
      eventId: example.eventId,
      succeeded: true,
      responseStatus: 200,
      responseExcerpt: "ok",
      error: null,
      durationMs: 84,
    },
  });

const moment = (description: string) =>
  z.iso.datetime({ offset: true }).optional().openapi({ description, example: "2026-03-01T00:00:00Z" });

export const replayInput = z
  .strictObject({
    from: moment("Events that happened then or later (workspace clock)."),
    to: moment("Events that happened before. Default: all there are now."),
    sinceEventId: idSchema("evt", "Events behind this one in the log.").optional(),
    types: z
      .array(eventTypeSchema)
      .min(1)
      .max(200)
      .optional()
      .openapi({
        description: "Only these types. Default: those of the endpoint.",
        example: ["email.bounced"],
      }),
    dryRun: z.boolean().default(false).openapi({ description: "Only counts.", example: false }),
  })
  .refine(body => (body.from === undefined) !== (body.sinceEventId === undefined), {
    path: ["from"],
    error: "give either from or sinceEventId",
    params: { code: "required" },
  })
  .openapi("ReplayWebhooks", { example: { from: "2026-03-01T00:00:00Z", types: ["email.bounced"] } });
export type ReplayInput = z.output<typeof replayInput>;

export const replaySchema = z
  .object({
    events: z.int().openapi({ description: "Events that are delivered again, at most.", example: 240 }),
    operation: operationSchema
      .nullable()
      .openapi({ description: "Schedules the deliveries; its step tells how many. Null for `dryRun`." }),
  })
  .openapi("WebhookReplay", { example: { events: 240, operation: null } });

/** A delivery as partners see it. */
export function toWebhookDelivery(row: WebhookDeliveryRow): z.input<typeof webhookDeliverySchema> {
  return {
    id: row.id,
    webhookEndpointId: row.endpointId,
    eventId: row.eventId,
    eventType: row.eventType,
    status: row.status,
    attempts: row.attempts,
    responseStatus: row.responseStatus,
    responseExcerpt: row.responseExcerpt,
    error: row.error,
    durationMs: row.durationMs,
    createdAt: row.createdAt.toISOString(),
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
