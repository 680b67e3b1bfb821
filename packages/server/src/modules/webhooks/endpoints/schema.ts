import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { eventTypeSchema } from "../events/index.ts";
import type { WebhookEndpointRow } from "./tables.ts";

const instant = (description: string) =>
  z.iso.datetime().openapi({ description, example: "2026-03-01T09:00:00.000Z" });

const url = z.string().min(1).max(2048).openapi({
  description: "Where events are posted to: https on port 443 or 8443, at a public address.",
  example: "https://crm.example.com/webhooks/mailstead",
});
const description = z
  .string()
  .max(500)
  .openapi({ description: "For people.", example: "Delivery results for the CRM" });
const types = z
  .array(eventTypeSchema)
  .min(1)
  .max(200)
  .transform(list => [...new Set(list)].sort())
  .openapi({
    type: "array",
    items: { type: "string" },
    description: "Only these event types; null: all.",
    example: ["email.bounced", "email.delivered"],
  });
const status = z
  .enum(["enabled", "disabled"])
  .openapi({ description: "Nothing is sent to a disabled endpoint.", example: "enabled" });

const endpointExample = {
  id: "whe_01jd8x3q4vf7k9m2n5p6r8s0tv",
  environment: "live",
  url: "https://crm.example.com/webhooks/mailstead",
  description: "Delivery results for the CRM",
  types: ["email.bounced", "email.delivered"],
  workspaceId: null,
  status: "enabled",
  disabledReason: null,
  publicKey: null,
  previousSecretExpiresAt: null,
  failingSince: null,
  createdAt: "2026-03-01T09:00:00.000Z",
  updatedAt: "2026-03-01T09:00:00.000Z",
} as const;

export const webhookEndpointSchema = z
  .object({
    id: idSchema("whe", "The endpoint."),
    environment: z.enum(["live", "test"]).openapi({ description: "Whose events it gets.", example: "live" }),
    url,
    description: description.nullable(),
    types: z
      .array(z.string())
      .nullable()
      .openapi({ description: "Only these event types; null: all.", example: [...endpointExample.types] }),
    workspaceId: idSchema("ws", "Only events of this workspace; null: of all.").nullable(),
    status,
    disabledReason: z.enum(["manual", "gone", "failing"]).nullable().openapi({
      description: "`manual`: by you; `gone`: it answered 410; `failing`: nothing arrived for five days.",
      example: null,
    }),
    publicKey: z.string().nullable().openapi({
      description: "`whpk_…` to verify with, for an endpoint that is signed with Ed25519; null otherwise.",
      example: null,
    }),
    previousSecretExpiresAt: instant("Until when the secret before the last rotation signs too.").nullable(),
    failingSince: instant("Since when every attempt fails; null after a success.").nullable(),
    createdAt: instant("When it was made."),
    updatedAt: instant("When it last changed."),
  })
  .openapi("WebhookEndpoint", { description: "A URL that events are posted to.", example: endpointExample });

export type WebhookEndpoint = z.input<typeof webhookEndpointSchema>;

const secret = z.string().nullable().openapi({
  description:
    "`whsec_…` to verify signatures with. Shown this once; keep it. Null for Ed25519, where `publicKey` verifies.",
  example: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
});

export const webhookEndpointWithSecretSchema = webhookEndpointSchema
  .extend({ secret })
  .openapi("WebhookEndpointWithSecret", {
    description: "An endpoint with its new secret.",
    example: { ...endpointExample, secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" },
  });

export const createWebhookEndpointInput = z
  .strictObject({
    url,
    description: description.optional(),
    types: types.nullable().optional(),
    workspaceId: idSchema(
      "ws",
      "Only events of this workspace. Default: the key's workspace, or all.",
    ).optional(),
    ed25519: z.boolean().default(false).openapi({
      description: "Signs with an Ed25519 key (`v1a`) instead of a shared secret (`v1`).",
      example: false,
    }),
  })
  .openapi("CreateWebhookEndpoint", {
    example: { url: endpointExample.url, types: ["email.bounced", "email.delivered"] },
  });
export type CreateWebhookEndpoint = z.output<typeof createWebhookEndpointInput>;

export const updateWebhookEndpointInput = z
  .strictObject({
    url: url.optional(),
    description: description.nullable().optional(),
    types: types.nullable().optional(),
    status: status.optional(),
  })
  .openapi("UpdateWebhookEndpoint", { example: { status: "enabled" } });
export type UpdateWebhookEndpoint = z.output<typeof updateWebhookEndpointInput>;

const DEFAULT_OVERLAP = { overlapHours: 24 };

export const rotateSecretInput = z
  .strictObject({
    overlapHours: z.int().min(0).max(168).default(DEFAULT_OVERLAP.overlapHours).openapi({
      description: "How long the old secret signs as well, 0–168 hours.",
      example: 24,
    }),
  })
  .default(DEFAULT_OVERLAP)
  .openapi("RotateWebhookSecret", { example: DEFAULT_OVERLAP });

export const webhookEndpointParams = z.object({ id: idSchema("whe", "The endpoint.") });

export const listWebhookEndpointsQuery = z.object({
  status: status.optional().openapi({ description: "Only endpoints with this status.", example: "disabled" }),
  workspaceId: idSchema("ws", "Only endpoints of this workspace.").optional(),
});

/** The endpoint as partners see it; secrets never leave. */
export function toWebhookEndpoint(row: WebhookEndpointRow): WebhookEndpoint {
  return {
    id: row.id,
    environment: row.environment,
    url: row.url,
    description: row.description,
    types: row.types,
    workspaceId: row.workspaceId,
    status: row.status,
    disabledReason: row.disabledReason,
    publicKey: row.publicKey,
    previousSecretExpiresAt: row.previousExpiresAt?.toISOString() ?? null,
    failingSince: row.failingSince?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
