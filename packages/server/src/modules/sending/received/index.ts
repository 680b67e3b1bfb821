export { emailReceived, type StoredReceivedEmail } from "./events.ts";
export {
  loadRecipients,
  markFirst,
  type RecipientContext,
  recipientEvent,
  recipientKey,
  storedEvent,
} from "./recipient-context.ts";
export { type NewReceivedEmail, storeReceivedEmails } from "./store-received-emails.ts";
export type { ReceivedKind } from "./tables.ts";
