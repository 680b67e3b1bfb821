export {
  type AddressProblem,
  type AddressRefusal,
  type CanonicalAddress,
  type CanonicalResult,
  canonicalAddress,
} from "./canonical.ts";
export { decodeCharset, decodeWords, encodeWords, isPlainHeaderText } from "./encoded-word.ts";
export {
  formatMailbox,
  type Mailbox,
  type MailboxResult,
  nameProblem,
  type ParsedMailbox,
  parseMailbox,
} from "./mailbox.ts";
