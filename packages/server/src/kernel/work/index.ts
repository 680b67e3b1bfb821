export { type Job, jobHandler, SCHEDULE_LANE } from "./jobs.ts";
export {
  chargeLane,
  ensureLanes,
  type LaneKey,
  type LaneSettings,
  pauseLanes,
  setLaneCaps,
  setLaneClock,
} from "./lanes.ts";
export {
  type ClaimedWork,
  createWorkQueue,
  type NewWork,
  type Settlement,
  topicOf,
  type WorkQueue,
} from "./queue.ts";
export { bullTransport, notifyTransport } from "./transports.ts";
export { createWakeups, type Wakeups, type WakeupTransport } from "./wakeups.ts";
export { createWorker, type Worker, type WorkHandler } from "./worker.ts";
