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
export { operationHandler, type OperationServices } from "./runner.ts";
export {
  getOperation,
  listOperations,
  type OperationFilter,
  saveOperation,
  scheduleOperation,
  type StartOperation,
  startOperation,
} from "./store.ts";
