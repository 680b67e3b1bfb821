import type { ErrorCode as KnownErrorCode } from "./generated/schema.gen.ts";

/** An error code of the catalogue; open, because a server may be newer than this SDK. */
export type ErrorCode = KnownErrorCode | (string & {});
