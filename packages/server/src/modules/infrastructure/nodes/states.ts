import { errors } from "../../../kernel/errors/index.ts";

export const NODE_STATES = [
  "requested",
  "provisioning",
  "configuring",
  "verifying",
  "warming",
  "active",
  "paused",
  "maintenance",
  "unhealthy",
  "failed",
  "cleaned_up",
  "suspended",
  "scheduled_decommission",
  "decommissioned",
] as const;

export type NodeState = (typeof NODE_STATES)[number];

const IN_SERVICE = ["paused", "maintenance", "unhealthy", "suspended", "scheduled_decommission"] as const;

/** Every legal change of state. Nothing else moves a node. */
export const TRANSITIONS: Readonly<Record<NodeState, readonly NodeState[]>> = {
  requested: ["provisioning", "failed"],
  provisioning: ["configuring", "failed"],
  configuring: ["verifying", "failed"],
  verifying: ["warming", "active", "failed"],
  warming: ["active", ...IN_SERVICE],
  active: IN_SERVICE,
  paused: ["warming", "active", "suspended", "scheduled_decommission"],
  maintenance: ["warming", "active", "suspended", "scheduled_decommission"],
  unhealthy: ["warming", "active", "paused", "maintenance", "suspended", "scheduled_decommission"],
  suspended: ["warming", "active", "scheduled_decommission"],
  // A retried operation starts over; what could not be cleaned up is removed by decommissioning.
  failed: ["cleaned_up", "provisioning", "scheduled_decommission"],
  cleaned_up: ["provisioning"],
  scheduled_decommission: ["decommissioned"],
  decommissioned: [],
};

export function canMove(from: NodeState, to: NodeState): boolean {
  return TRANSITIONS[from].includes(to);
}

/** Throws `illegal_state`, naming the states from which it would be legal. */
export function requireMove(from: NodeState, to: NodeState): void {
  if (canMove(from, to)) return;
  const allowedStates = NODE_STATES.filter(state => canMove(state, to));
  throw errors.illegal_state(
    `The node is ${from}; only one that is ${allowedStates.join(", ")} can become ${to}.`,
    { extra: { state: from, allowedStates } },
  );
}
