export { trackingChallenges } from "./check.ts";
export { challengeNameOf, type TrackingRecord, trackingRecords } from "./records.ts";
export type { TrackingDomainRow } from "./tables.ts";
export { activeTrackingHost, ownsTrackingHost } from "./tracking-domains.ts";
