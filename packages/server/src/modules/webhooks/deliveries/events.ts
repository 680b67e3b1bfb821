import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { defineEvent } from "../../../kernel/log/index.ts";
import { DELIVERY_ERRORS } from "./schedule.ts";

export const deliveryFailed = defineEvent({
  type: "webhook.delivery_failed",
  description:
    "All attempts to deliver an event failed. Not announced for events about webhooks themselves, nor to the endpoint that failed.",
  schema: z.object({
    webhookDeliveryId: idSchema("whd", "The delivery; retry it with `webhookDeliveries.retry`."),
    webhookEndpointId: idSchema("whe", "The endpoint."),
    eventId: idSchema("evt", "The event that was not delivered."),
    eventType: z.string().openapi({ description: "Its type.", example: "email.bounced" }),
    attempts: z.int().openapi({ description: "How often it was tried.", example: 8 }),
    responseStatus: z.int().nullable().openapi({ description: "The last answer's status.", example: 500 }),
    error: z
      .enum(DELIVERY_ERRORS)
      .openapi({ description: "Why the last attempt failed.", example: "bad_status" }),
  }),
  example: {
    webhookDeliveryId: "whd_01jd8x3q4vf7k9m2n5p6r8s0tv",
    webhookEndpointId: "whe_01jd8x3q4vf7k9m2n5p6r8s0tv",
    eventId: "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
    eventType: "email.bounced",
    attempts: 8,
    responseStatus: 500,
    error: "bad_status",
  },
});

export const webhookTest = defineEvent({
  type: "webhook.test",
  description: "Sent by `webhookEndpoints.test` to one endpoint; it is in no list.",
  schema: z.object({
    webhookEndpointId: idSchema("whe", "The endpoint that is tested."),
    message: z.string().openapi({ description: "For people.", example: "This is a test from Mailstead." }),
  }),
  example: { webhookEndpointId: "whe_01jd8x3q4vf7k9m2n5p6r8s0tv", message: "This is a test from Mailstead." },
});
