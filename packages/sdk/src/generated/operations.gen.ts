// Generated from openapi.json by scripts/generate.ts. Do not edit.

import type { Operation } from "../core/operation.ts";

/** Every operation by id. */
export const operations = {
} as const satisfies Record<string, Operation>;

/** The id of an operation, as `domains.create`. */
export type OperationId = keyof typeof operations;

/** The error codes this version knows. */
export type KnownErrorCode = never;
