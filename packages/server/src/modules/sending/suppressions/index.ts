export { countSoftBounces } from "./count-soft-bounces.ts";
export type { SuppressionReason, SuppressionScope } from "./reasons.ts";
export { type NewSuppression, type Suppressed, suppress } from "./suppress.ts";
export { type SuppressionFound, suppressedAmong } from "./suppressed-among.ts";
