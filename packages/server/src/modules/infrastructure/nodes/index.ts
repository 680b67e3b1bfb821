export { nodeEvents } from "./events.ts";
export type { NodeState } from "./states.ts";
export type { NodeRow } from "./tables.ts";
