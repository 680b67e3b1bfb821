import { type HeaderField, readHeaderBlock } from "./header-block.ts";

const MAX_DEPTH = 20;
const CRLF = Buffer.from("\r\n");

/**
 * Re-encodes what a mail client sent as 8-bit (RFC 6152), so that no relay on the way has to and no signature breaks:
 * each 8-bit part becomes base64, its headers saying so. A message that is 7-bit comes back as it is. Undefined when it
 * cannot be converted: 8-bit header fields (RFC 6532), unreadable structure. CRLF line breaks. Never throws.
 */
export function toSevenBit(message: Buffer): Buffer | undefined {
  return convert(message, 0);
}

function convert(entity: Buffer, depth: number): Buffer | undefined {
  if (isSevenBit(entity)) return entity;
  // A part may have no header at all; its first line is empty then (RFC 2046 §5.1).
  const block = entity.subarray(0, 2).equals(CRLF) ? { fields: [], bodyAt: 2 } : readHeaderBlock(entity);
  if (block === undefined || depth > MAX_DEPTH) return undefined;
  const header = entity.subarray(0, block.bodyAt);
  if (!isSevenBit(header)) return undefined;
  const body = entity.subarray(block.bodyAt);
  const type = headerOf(block.fields, "content-type")?.toLowerCase() ?? "text/plain";
  if (type.startsWith("multipart/")) {
    const converted = convertParts(body, headerOf(block.fields, "content-type") ?? "", depth);
    return converted && Buffer.concat([withoutEncoding(block.fields), CRLF, converted]);
  }
  if (type.startsWith("message/")) {
    const converted = convert(body, depth + 1);
    return converted && Buffer.concat([withoutEncoding(block.fields), CRLF, converted]);
  }
  const encoding = headerOf(block.fields, "content-transfer-encoding")?.toLowerCase() ?? "7bit";
  if (!["7bit", "8bit", "binary"].includes(encoding)) return undefined;
  return Buffer.concat([
    withoutEncoding(block.fields),
    Buffer.from("Content-Transfer-Encoding: base64\r\n\r\n"),
    base64(body),
  ]);
}

function convertParts(body: Buffer, contentType: string, depth: number): Buffer | undefined {
  const boundary = /;\s*boundary\s*=\s*(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const delimiter = boundary && Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  if (!delimiter) return undefined;
  const pieces: Buffer[] = [];
  let from = 0;
  let isInside = false;
  for (
    let at = findDelimiter(body, delimiter, 0);
    at !== -1;
    at = findDelimiter(body, delimiter, at + delimiter.length)
  ) {
    const piece = body.subarray(from, at);
    // The break before a delimiter belongs to it (RFC 2046 §5.1.1).
    const converted = isInside ? convert(withoutBreak(piece), depth + 1) : sevenBitOnly(piece);
    if (converted === undefined) return undefined;
    pieces.push(converted);
    if (isInside) pieces.push(CRLF);
    const lineEnd = body.indexOf(CRLF, at);
    const next = lineEnd === -1 ? body.length : lineEnd + 2;
    const isLast = body.toString("latin1", at + delimiter.length, at + delimiter.length + 2) === "--";
    pieces.push(body.subarray(at, next));
    from = next;
    isInside = !isLast;
    if (isLast) break;
  }
  if (pieces.length === 0) return undefined;
  const rest = body.subarray(from);
  const tail = isInside ? convert(rest, depth + 1) : sevenBitOnly(rest);
  return tail && Buffer.concat([...pieces, tail]);
}

/** The next line that begins with the delimiter. */
function findDelimiter(body: Buffer, delimiter: Buffer, from: number): number {
  for (let at = body.indexOf(delimiter, from); at !== -1; at = body.indexOf(delimiter, at + 1)) {
    if (at === 0 || (body[at - 1] === 0x0a && body[at - 2] === 0x0d)) return at;
  }
  return -1;
}

/** Preamble and epilogue say nothing to anybody: what is 8-bit there is left out. */
function sevenBitOnly(text: Buffer): Buffer {
  return isSevenBit(text) ? text : Buffer.from("\r\n");
}

function withoutBreak(text: Buffer): Buffer {
  return text.subarray(-2).equals(CRLF) ? text.subarray(0, -2) : text;
}

function headerOf(fields: readonly HeaderField[], name: string): string | undefined {
  return fields.find(field => field.name === name)?.value;
}

function withoutEncoding(fields: readonly HeaderField[]): Buffer {
  const kept = fields.filter(field => field.name !== "content-transfer-encoding");
  return Buffer.from(kept.map(field => field.source).join(""), "latin1");
}

function base64(body: Buffer): Buffer {
  const lines = body.toString("base64").match(/.{1,76}/g) ?? [];
  return Buffer.from(lines.map(line => `${line}\r\n`).join(""), "latin1");
}

/** Whether all bytes are 7-bit. */
export function isSevenBit(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}
