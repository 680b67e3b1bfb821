// Generated from openapi.json by scripts/generate.ts. Do not edit.

import type { Operation } from "../core/operation.ts";

/** An operation, with what the document says about it. */
export interface DescribedOperation extends Operation {
  /** Names of the path parameters, in order. */
  readonly pathParams: readonly string[];
  /** Answers pages. */
  readonly paged: boolean;
  /** The server remembers its `Idempotency-Key`. */
  readonly idempotent: boolean;
}

/** Every operation by id. */
export const operations = {
} as const satisfies Record<string, DescribedOperation>;

/** The id of an operation, as `domains.create`. */
export type OperationId = keyof typeof operations;

/** The error codes this version knows. */
export type KnownErrorCode = never;
