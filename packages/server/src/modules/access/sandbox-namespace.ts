import { SANDBOX_ZONE } from "../../world/sandbox/names.ts";

export { namespaceOf } from "../../world/sandbox/names.ts";

/** What domain names of the sandbox are registered under: each namespace is a suffix, as `co.uk` is. */
export const SANDBOX_SUFFIXES = { extraSuffixes: [`*.${SANDBOX_ZONE}`] };
