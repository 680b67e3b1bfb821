export { workspaceErrors } from "./errors.ts";
export { workspaceEvents } from "./events.ts";
export {
  forgetWorkspace,
  requireActive,
  requireActiveWorkspace,
  requireWorkspace,
  type WorkspaceState,
  workspaceOf,
} from "./find-workspace.ts";
export { sendLane } from "./lanes.ts";
export { type Limits, STREAMS, type Stream, type StreamLimits } from "./limits.ts";
export { workspaceId as workspaceIdSchema } from "./schema.ts";
