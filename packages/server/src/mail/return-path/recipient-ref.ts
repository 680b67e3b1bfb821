/** One recipient of one email, as signed tokens name it. */
export interface RecipientRef {
  /** UUID. */
  readonly organizationId: string;
  /** UUID. */
  readonly emailId: string;
  /** 0–254: the recipient's place in the email; {@link GROUP_POSITION}: several recipients at once. */
  readonly position: number;
}

/** The position that stands for all recipients of one SMTP transaction. */
export const GROUP_POSITION = 255;

/** Length of a packed {@link RecipientRef}, in bytes. */
export const REF_BYTES = 33;

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Writes a reference into `target` at `offset` (33 bytes). Throws a `TypeError` on something that is not a UUID or position. */
export function packRef(ref: RecipientRef, target: Buffer, offset: number): void {
  writeUuid(ref.organizationId, target, offset);
  writeUuid(ref.emailId, target, offset + 16);
  if (!Number.isInteger(ref.position) || ref.position < 0 || ref.position > GROUP_POSITION) {
    throw new TypeError(`Not a recipient position: ${ref.position}`);
  }
  target[offset + 32] = ref.position;
}

function writeUuid(uuid: string, target: Buffer, offset: number): void {
  if (!UUID.test(uuid)) throw new TypeError("Not a UUID.");
  target.write(uuid.replaceAll("-", ""), offset, 16, "hex");
}

/** Reads a reference back from `bytes` at `offset`. */
export function unpackRef(bytes: Buffer, offset: number): RecipientRef {
  return {
    organizationId: readUuid(bytes, offset),
    emailId: readUuid(bytes, offset + 16),
    position: bytes[offset + 32]!,
  };
}

function readUuid(bytes: Buffer, offset: number): string {
  const hex = bytes.toString("hex", offset, offset + 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
