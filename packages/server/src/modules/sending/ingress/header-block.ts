/** One header field as it stands in a message, with its folds and its last line break. */
export interface HeaderField {
  /** Lower case. */
  name: string;
  /** Unfolded, without the space around it. */
  value: string;
  /** The whole field, ending in CRLF. */
  source: string;
}

/** The header of a message and where its body begins. */
export interface HeaderBlock {
  fields: HeaderField[];
  bodyAt: number;
}

const MAX_HEADER = 256 * 1024;
const MAX_FIELDS = 1000;
const END = Buffer.from("\r\n\r\n");
const FIELD = /^([!-9;-~]{1,76})[ \t]*:/;

/**
 * Reads the header block (RFC 5322 §2.2) of a message with CRLF line breaks, at most 256 KB of it. Undefined when it is
 * none: no field at all, a line that is neither field nor continuation, or too much. Never throws.
 */
export function readHeaderBlock(message: Buffer): HeaderBlock | undefined {
  const end = message.subarray(0, MAX_HEADER).indexOf(END);
  const isAllHeader = end === -1 && message.length <= MAX_HEADER;
  if (end === -1 && !isAllHeader) return undefined;
  const text = message.toString("latin1", 0, isAllHeader ? message.length : end + 2);
  const fields: HeaderField[] = [];
  for (const line of text.split("\r\n")) {
    if (line === "") continue;
    const last = fields.at(-1);
    if (line[0] === " " || line[0] === "\t") {
      if (!last) return undefined;
      last.source += `${line}\r\n`;
      continue;
    }
    const name = FIELD.exec(line)?.[1];
    if (name === undefined || fields.length >= MAX_FIELDS) return undefined;
    fields.push({ name: name.toLowerCase(), value: "", source: `${line}\r\n` });
  }
  if (fields.length === 0) return undefined;
  for (const field of fields) {
    field.value = field.source
      .slice(field.source.indexOf(":") + 1)
      .replaceAll("\r\n", "")
      .trim();
  }
  return { fields, bodyAt: isAllHeader ? message.length : end + END.length };
}

const CR = 0x0d;
const LF = 0x0a;

/** Makes every line break CRLF: a bare CR or LF would mean a line's end to some servers and not to others. */
export function withCrlf(message: Buffer): Buffer {
  let breaks = 0;
  for (let i = 0; i < message.length; i++) {
    const byte = message[i];
    if ((byte === LF && message[i - 1] !== CR) || (byte === CR && message[i + 1] !== LF)) breaks += 1;
  }
  if (breaks === 0) return message;
  const out = Buffer.allocUnsafe(message.length + breaks);
  let at = 0;
  for (let i = 0; i < message.length; i++) {
    const byte = message[i]!;
    if (byte === LF && message[i - 1] !== CR) out[at++] = CR;
    out[at++] = byte;
    if (byte === CR && message[i + 1] !== LF) out[at++] = LF;
  }
  return out;
}
