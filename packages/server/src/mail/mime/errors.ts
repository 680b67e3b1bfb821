/** Why a message can't be built. */
export type MimeProblem =
  | "bad_header_name"
  | "reserved_header"
  | "repeated_header"
  | "control_character"
  | "header_too_long"
  | "bad_message_id"
  | "bad_content_type"
  | "bad_content_id"
  | "bad_filename"
  | "bad_date";

/** A message can't be built from these parts. `field` names the header or attachment at fault. */
export class MimeError extends Error {
  override readonly name = "MimeError";
  readonly reason: MimeProblem;
  readonly field: string;

  constructor(reason: MimeProblem, field: string, message: string) {
    super(message);
    this.reason = reason;
    this.field = field;
  }
}
