export { classifyFailure } from "./classify.ts";
export { retryDelay, shouldGiveUp } from "./retry.ts";
export type { Failure, FailureClass, FailureReason, FailureStage, FailureVerdict } from "./types.ts";
