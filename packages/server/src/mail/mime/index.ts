export { attachmentProblem } from "./body.ts";
export { buildMessage } from "./build.ts";
export { MimeError, type MimeProblem } from "./errors.ts";
export { formatDate, headerProblem } from "./header-field.ts";
export type { Attachment, BuiltMessage, MessageParts } from "./message.ts";
