import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";

/** `noun.past_verb`; also what filters by type take. */
export const eventTypeSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9_]+(?:\.[a-z0-9_]+)+$/, "must be an event type such as `domain.verified`")
  .openapi({ description: "What happened, as `noun.past_verb`.", example: "domain.verified" });

const envelopeExample = {
  id: "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
  type: "domain.verified",
  timestamp: "2026-03-01T09:00:00.000Z",
  organizationId: "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
  workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
  workspaceExternalId: "agency-42",
  data: { domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv" },
};

/** An event as list, stream and webhooks show it. */
export const envelopeSchema = z
  .object({
    id: idSchema("evt", "The event; the same in list, stream and every webhook attempt (`webhook-id`)."),
    type: eventTypeSchema,
    timestamp: z.iso.datetime().openapi({
      description: "When it happened, on the workspace's clock.",
      example: envelopeExample.timestamp,
    }),
    organizationId: idSchema("org", "The organization."),
    workspaceId: idSchema("ws", "The workspace; null for events of the whole organization.").nullable(),
    workspaceExternalId: z.string().nullable().openapi({
      description: "Your own id of the workspace.",
      example: envelopeExample.workspaceExternalId,
    }),
    data: z.record(z.string(), z.unknown()).openapi({
      description: "What the type's entry in `webhooks` describes.",
      example: envelopeExample.data,
    }),
  })
  .openapi("Event", { description: "Something that happened.", example: envelopeExample });

export type Envelope = z.input<typeof envelopeSchema>;

const MAX_TYPES = 100;

/** Filters of the list and the stream alike. */
export const eventFilter = {
  types: z
    .array(eventTypeSchema)
    .max(MAX_TYPES)
    .optional()
    .openapi({
      description: "Only these types; repeat the parameter for several.",
      example: ["domain.verified"],
    }),
  workspaceId: idSchema("ws", "Only events of this workspace.").optional(),
  subject: z.string().max(64).optional().openapi({
    description: "Only events about the resource with this id.",
    example: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
  }),
};

export const listEventsQuery = z.object({
  ...eventFilter,
  since: z.iso.datetime({ offset: true }).optional().openapi({
    description: "Only events that happened then or later.",
    example: "2026-03-01T00:00:00.000Z",
  }),
  until: z.iso
    .datetime({ offset: true })
    .optional()
    .openapi({ description: "Only events that happened before.", example: "2026-03-02T00:00:00.000Z" }),
});

const cursor = z.string().min(1).max(1024);

export const streamEventsQuery = z.object({
  ...eventFilter,
  lastEventId: cursor.optional().openapi({
    description: "Where to resume, for clients that can't set the header `Last-Event-ID`; the header wins.",
    example: "eyJpZCI6IjAxOTNhIn0.Yk3v9w2Qm1nX0bA8cD4eFg",
  }),
});

export const streamEventsHeaders = z.object({
  "last-event-id": cursor.optional().openapi({
    description: "The `id` of the last message received: the stream goes on behind it. Default: from now.",
    example: "eyJpZCI6IjAxOTNhIn0.Yk3v9w2Qm1nX0bA8cD4eFg",
  }),
});

export const eventParams = z.object({ id: idSchema("evt", "The event.") });
