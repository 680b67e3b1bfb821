export { envelopesOf } from "./envelope.ts";
export { getEvent, positionOf, readEvents } from "./read-events.ts";
export { type Envelope, eventTypeSchema } from "./schema.ts";
