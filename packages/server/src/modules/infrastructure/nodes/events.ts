import { defineEvent } from "../../../kernel/log/index.ts";
import { nodeExample, nodeSchema } from "./schema.ts";
import type { NodeState } from "./states.ts";

const event = <const Type extends string>(
  type: Type,
  description: string,
  status: NodeState,
  statusReason: string | null = null,
) =>
  defineEvent({ type, description, schema: nodeSchema, example: { ...nodeExample, status, statusReason } });

export const nodeEvents = {
  provisioningStarted: event(
    "node.provisioning_started",
    "The provider was asked for a node's server.",
    "provisioning",
  ),
  ready: event("node.ready", "A node is set up and takes mail.", "active"),
  failed: event(
    "node.failed",
    "Setting a node up failed or was cancelled; what had been made was taken back.",
    "cleaned_up",
    "Outbound port 25 is closed",
  ),
  paused: event(
    "node.paused",
    "A node takes no more mail until it is resumed.",
    "paused",
    "Planned maintenance",
  ),
  resumed: event("node.resumed", "A paused node takes mail again.", "active"),
  decommissioned: event(
    "node.decommissioned",
    "A node was removed: server, records and certificate are gone.",
    "decommissioned",
  ),
};
