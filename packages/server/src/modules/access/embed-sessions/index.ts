export { embedSessionEvents } from "./events.ts";
export { type LiveSession, liveSessionsOf } from "./live-sessions.ts";
export { verifyToken } from "./token.ts";
