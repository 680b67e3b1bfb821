import type { LaneKey } from "../../../kernel/work/index.ts";

export const DELIVERY_TOPIC = "webhook";

/** The queue of one endpoint. It belongs to no workspace: webhooks run on real time. UUIDs. */
export function deliveryLane(organizationUuid: string, endpointUuid: string): LaneKey {
  return {
    organizationId: organizationUuid,
    workspaceId: organizationUuid,
    lane: `${DELIVERY_TOPIC}:${endpointUuid}`,
  };
}
