/** The encodings this builder writes: both are 7-bit and survive every relay (RFC 2045 §6.7, §6.8). */
export type TransferEncoding = "quoted-printable" | "base64";

const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;
const TAB = 0x09;
const EQUALS = 0x3d;
const UPPER_F = 0x46;

/** Bytes that stand for themselves; a space or tab that ends a line is put right afterwards. */
const LITERAL = new Uint8Array(256).fill(1, 32, 127);
LITERAL[EQUALS] = 0;
LITERAL[TAB] = 1;

const HEX = Buffer.from("0123456789ABCDEF");

/** Content characters on a line; one more is kept for the soft break's `=`, so lines hold at most 76. */
const MAX_LINE = 75;

/** Upper bound of {@link writeQuotedPrintable}'s output: three bytes for one, and a soft break every 73 or more. */
export function quotedPrintableBound(length: number): number {
  return length * 3 + Math.ceil((length * 3) / (MAX_LINE - 2)) * 3 + 8;
}

/**
 * Writes text as quoted-printable into `out` at `at` and returns where it ended. Line breaks of any kind become CRLF;
 * a space or tab at a line's end and the F of a line that begins with `From ` are encoded, since relays change them.
 * `out` must have room for {@link quotedPrintableBound} bytes.
 */
export function writeQuotedPrintable(input: Uint8Array, out: Uint8Array, at: number): number {
  const length = input.length;
  /** Where in `out` the present line reaches its limit. */
  let limit = at + MAX_LINE;
  let i = 0;
  if (isFrom(input, 0)) {
    at = writeEscape(UPPER_F, out, at);
    i = 1;
  }
  while (i < length) {
    let byte = input[i]!;
    while (LITERAL[byte] === 1 && at < limit) {
      out[at++] = byte;
      i++;
      if (i === length) return endLine(out, at, limit);
      byte = input[i]!;
    }
    if (byte === CR || byte === LF) {
      at = endLine(out, at, limit);
      out[at++] = CR;
      out[at++] = LF;
      i += byte === CR && input[i + 1] === LF ? 2 : 1;
      limit = at + MAX_LINE;
    } else {
      if (at > limit - 3) {
        at = softBreak(out, at);
        limit = at + MAX_LINE;
      }
      // A literal came here only because its line was full, and goes on the next.
      if (LITERAL[byte] === 0) at = writeEscape(input[i++]!, out, at);
    }
    if (limit - at === MAX_LINE && isFrom(input, i)) at = writeEscape(input[i++]!, out, at);
  }
  return endLine(out, at, limit);
}

function writeEscape(byte: number, out: Uint8Array, at: number): number {
  out[at] = EQUALS;
  out[at + 1] = HEX[byte >> 4]!;
  out[at + 2] = HEX[byte & 15]!;
  return at + 3;
}

function softBreak(out: Uint8Array, at: number): number {
  out[at] = EQUALS;
  out[at + 1] = CR;
  out[at + 2] = LF;
  return at + 3;
}

/** Escapes the space or tab a line ends with (RFC 2045 §6.7 rule 3). */
function endLine(out: Uint8Array, at: number, limit: number): number {
  const start = limit - MAX_LINE;
  const last = at > start ? out[at - 1]! : 0;
  if (last !== SPACE && last !== TAB) return at;
  const from = at - 1 > limit - 3 ? softBreak(out, at - 1) : at - 1;
  return writeEscape(last, out, from);
}

/** Whether `From ` stands here. */
function isFrom(input: Uint8Array, at: number): boolean {
  return (
    input[at] === UPPER_F &&
    input[at + 1] === 0x72 &&
    input[at + 2] === 0x6f &&
    input[at + 3] === 0x6d &&
    input[at + 4] === SPACE
  );
}

const BASE64_LINE = 76;

/** Length of {@link writeBase64}'s output. */
export function base64Length(length: number): number {
  const characters = Math.ceil(length / 3) * 4;
  return characters + Math.ceil(characters / BASE64_LINE) * 2;
}

/** Writes bytes as base64 in lines of 76 characters, each ended by CRLF, and returns where it ended. */
export function writeBase64(input: Buffer, out: Buffer, at: number): number {
  // 57 bytes make a line; whole blocks keep the intermediate string small.
  const block = 57 * 1024;
  for (let from = 0; from < input.length; from += block) {
    const text = input.toString("base64", from, Math.min(from + block, input.length));
    for (let start = 0; start < text.length; start += BASE64_LINE) {
      at += out.write(text.slice(start, start + BASE64_LINE), at, "latin1");
      out[at++] = CR;
      out[at++] = LF;
    }
  }
  return at;
}

/** The choice for text: quoted-printable, readable, unless more than a sixth of its bytes would be escaped. */
export function textEncoding(text: string, bytes: Uint8Array): TransferEncoding {
  if (bytes.length === text.length) return "quoted-printable";
  let high = 0;
  for (let i = 0; i < bytes.length; i++) high += bytes[i]! >> 7;
  return high * 6 > bytes.length ? "base64" : "quoted-printable";
}
