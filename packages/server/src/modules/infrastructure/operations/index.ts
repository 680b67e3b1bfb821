export { findOperation } from "./operations.ts";
export { type Plan, planOf, planSchema } from "./plan.ts";
export { type OperationAnswer, operationOf, operationSchema } from "./schema.ts";
