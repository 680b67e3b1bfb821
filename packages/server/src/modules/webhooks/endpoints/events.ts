import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { defineEvent, type EventType, type NewEvent } from "../../../kernel/log/index.ts";
import { webhookEndpointSchema } from "./schema.ts";
import type { WebhookEndpointRow } from "./tables.ts";

/** Endpoint and place; the URL may hold a secret of the partner's, so it stays out of the log. */
const data = z.object({
  webhookEndpointId: idSchema("whe", "The endpoint."),
  status: webhookEndpointSchema.shape.status,
  disabledReason: webhookEndpointSchema.shape.disabledReason,
});
export type EndpointEventData = z.input<typeof data>;

const example = {
  webhookEndpointId: "whe_01jd8x3q4vf7k9m2n5p6r8s0tv",
  status: "enabled",
  disabledReason: null,
} as const;
const define = <const Type extends string>(
  type: Type,
  description: string,
  changes: Partial<EndpointEventData> = {},
) => defineEvent({ type, description, schema: data, example: { ...example, ...changes } });

export const endpointEvents = {
  created: define("webhook_endpoint.created", "A webhook endpoint was made."),
  updated: define("webhook_endpoint.updated", "A webhook endpoint's settings or secret changed."),
  enabled: define("webhook_endpoint.enabled", "A webhook endpoint gets events again."),
  disabled: define(
    "webhook_endpoint.disabled",
    "A webhook endpoint gets no more events: by you, after 410, or after five days of failures.",
    {
      status: "disabled",
      disabledReason: "failing",
    },
  ),
  deleted: define("webhook_endpoint.deleted", "A webhook endpoint was deleted."),
};

/** The event of a change to an endpoint. */
export function endpointEvent(
  type: EventType<string, z.ZodType, EndpointEventData>,
  row: Pick<
    WebhookEndpointRow,
    "organizationId" | "environment" | "workspaceId" | "id" | "status" | "disabledReason"
  >,
  cause: { occurredAt: Date; actor?: string; requestId?: string },
): NewEvent<EndpointEventData> {
  return {
    organizationId: row.organizationId,
    environment: row.environment,
    ...(row.workspaceId === null ? {} : { workspaceId: row.workspaceId }),
    type,
    subject: row.id,
    data: { webhookEndpointId: row.id, status: row.status, disabledReason: row.disabledReason },
    ...cause,
  };
}
