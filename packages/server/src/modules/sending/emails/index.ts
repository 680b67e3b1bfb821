export type { AcceptedEmail } from "./accept.ts";
export { type AcceptRequest, acceptWriterOf, type EmailResult } from "./accept-writer.ts";
export { parseContent, type StoredContent } from "./content.ts";
export {
  appendEmailEvents,
  cohortOf,
  type EmailEventName,
  emailEventFields,
  emailEvents,
  type NewEmailEvent,
  type StoredEmailEvent,
} from "./events.ts";
export { type Stream, streamSchema } from "./input.ts";
export { type NewEmail, type NewRecipient, type Origin, prepareEmail } from "./prepare.ts";
export type { EmailStatus, RecipientStatus } from "./schema.ts";
