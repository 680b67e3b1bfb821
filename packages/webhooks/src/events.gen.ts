// Generated from openapi.json by scripts/generate-events.ts. Do not edit.

/** Every event type this version knows, sorted. */
export const eventTypes = [
] as const;

/** The name of an event type this version knows. */
export type EventType = (typeof eventTypes)[number];

/**
 * An event newer than this version; `type` holds its plain name. The declared type ends in a question mark, as no
 * name does: were it `string`, a `switch` on `type` could not narrow the known events.
 */
export interface UnknownEvent {
  id: string;
  type: `${string}?`;
  timestamp: string;
  data: unknown;
}

/** Any webhook event, told apart by `type`. */
export type MailsteadEvent =
  | UnknownEvent;
