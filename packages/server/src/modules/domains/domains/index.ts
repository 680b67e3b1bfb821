export { nextCheckAt, nextStatus } from "./assess.ts";
export { checkDomain } from "./check-domain.ts";
export { domainErrors } from "./errors.ts";
export { domainEvents } from "./events.ts";
export { failingRecords, isSendable } from "./readiness.ts";
