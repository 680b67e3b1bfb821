export {
  defineOperation,
  type OperationDefinition,
  type OperationError,
  type OperationRecord,
  type OperationStatus,
  type Step,
  type StepContext,
  type StepRecord,
  Wait,
} from "./definition.ts";
export { operationEvents } from "./events.ts";
export { type OperationServices, operationHandler } from "./runner.ts";
export {
  getOperation,
  listOperations,
  type OperationFilter,
  type StartOperation,
  saveOperation,
  scheduleOperation,
  startOperation,
} from "./store.ts";
