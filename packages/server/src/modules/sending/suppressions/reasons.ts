/** What a suppression covers: one stream of the workspace, or all. */
export const SCOPES = ["all", "transactional", "marketing", "outreach"] as const;
export type SuppressionScope = (typeof SCOPES)[number];

/**
 * Why an address is suppressed, weakest first. A stronger reason replaces a weaker one, never the other way: a
 * complaint outlives the hard bounce before it, and nothing outlives an erasure.
 */
export const REASONS = [
  "soft_bounces",
  "import",
  "manual",
  "hard_bounce",
  "unsubscribe",
  "complaint",
  "erasure",
] as const;
export type SuppressionReason = (typeof REASONS)[number];

/** What the recipient asked for: never expires, never lifted in bulk, lifted one by one only when acknowledged. */
export function isRecipientsWill(reason: SuppressionReason): boolean {
  return reason === "complaint" || reason === "unsubscribe";
}

/** True when `reason` may replace `before`. */
export function isStronger(reason: SuppressionReason, before: SuppressionReason): boolean {
  return REASONS.indexOf(reason) > REASONS.indexOf(before);
}
