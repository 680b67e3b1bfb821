import { z } from "zod";
import { fromUuid } from "../../../kernel/ids/index.ts";
import type { LogRow } from "../../../kernel/log/index.ts";
import type { WebhookEndpointRow } from "../endpoints/index.ts";

const about = z.object({ webhookEndpointId: z.string() });

/**
 * Whether an endpoint gets an event: public, of its organization and environment, of a type and workspace it asked
 * for. News about an endpoint never goes to that endpoint: its failure would make more of it.
 */
export function isWanted(
  endpoint: Pick<WebhookEndpointRow, "organizationId" | "environment" | "types" | "workspaceId" | "id">,
  row: LogRow,
): boolean {
  return (
    row.public &&
    row.environment === endpoint.environment &&
    fromUuid("org", row.organizationId) === endpoint.organizationId &&
    (endpoint.types === null || endpoint.types.includes(row.type)) &&
    (endpoint.workspaceId === null ||
      (row.workspaceId !== null && fromUuid("ws", row.workspaceId) === endpoint.workspaceId)) &&
    !(isAboutWebhooks(row.type) && aboutEndpoint(row) === endpoint.id)
  );
}

/** Events that webhooks themselves cause. */
export function isAboutWebhooks(type: string): boolean {
  return type.startsWith("webhook.") || type.startsWith("webhook_endpoint.");
}

function aboutEndpoint(row: LogRow): string | undefined {
  const parsed = about.safeParse(row.data);
  return parsed.success ? parsed.data.webhookEndpointId : undefined;
}
