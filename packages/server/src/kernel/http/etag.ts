import { httpErrors } from "./http-errors.ts";

/** A strong entity tag (RFC 9110 §8.8.3) of a resource's version number or time of change. */
export function etagOf(version: number | string | Date): string {
  const text = version instanceof Date ? version.getTime().toString(36) : String(version);
  return `"${text.replaceAll(/[^\x21\x23-\x7e]/g, "")}"`;
}

/**
 * Compares `If-Match` (RFC 9110 §13.1.1) with the resource's current tag. Throws `precondition_failed` when none
 * matches. Without the header it passes, unless `required`: then it throws `precondition_required`.
 */
export function checkIfMatch(
  ifMatch: string | undefined,
  current: string,
  options: { required?: boolean } = {},
): void {
  if (ifMatch === undefined) {
    if (options.required) throw httpErrors.precondition_required();
    return;
  }
  const tags = ifMatch.split(",").map(tag => tag.trim());
  // Strong comparison: a weak tag never matches.
  if (!tags.includes("*") && !tags.includes(current)) throw httpErrors.precondition_failed();
}
