import { describe, expect, it } from "vitest";
import { canMove, NODE_STATES, type NodeState, requireMove, TRANSITIONS } from "./states.ts";

const path = (...states: NodeState[]) => states.slice(1).every((state, at) => canMove(states[at]!, state));

describe("the one state machine of a node", () => {
  it.each([
    ["requested", "provisioning", "configuring", "verifying", "warming", "active"],
    ["verifying", "active", "paused", "active", "maintenance", "active", "unhealthy", "active"],
    ["active", "suspended", "scheduled_decommission", "decommissioned"],
    ["provisioning", "failed", "cleaned_up"],
    ["configuring", "failed"],
    ["verifying", "failed"],
    ["warming", "paused", "warming"],
  ] as NodeState[][])("goes %s → %s → …", (...states) => {
    expect(path(...states)).toBe(true);
  });

  it.each([
    ["requested", "active"],
    ["provisioning", "paused"],
    ["provisioning", "scheduled_decommission"],
    ["active", "failed"],
    ["active", "decommissioned"],
    ["decommissioned", "active"],
    ["cleaned_up", "active"],
    ["paused", "unhealthy"],
  ] as [NodeState, NodeState][])("refuses %s → %s, naming what is allowed", (from, to) => {
    expect(() => requireMove(from, to)).toThrow(
      new RegExp(`The node is ${from}; only one that is .* can become ${to}`),
    );
  });

  it("reaches every state from the first, and ends only where nothing is left", () => {
    const reached = new Set<NodeState>(["requested"]);
    for (const state of reached) for (const next of TRANSITIONS[state]) reached.add(next);
    expect([...reached].sort()).toEqual([...NODE_STATES].sort());
    expect(NODE_STATES.filter(state => TRANSITIONS[state].length === 0)).toEqual(["decommissioned"]);
  });

  it("never moves a state to itself", () => {
    expect(NODE_STATES.filter(state => canMove(state, state))).toEqual([]);
  });
});
