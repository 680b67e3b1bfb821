import { hash } from "node:crypto";

const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;
const TAB = 0x09;

/** A header field ready to be signed. */
export interface CanonicalField {
  /** Lower case. */
  readonly name: string;
  /** Name and value in relaxed form, without the final CRLF. */
  readonly text: string;
}

/** The relaxed form of one header field (RFC 6376 §3.4.2), without the final CRLF. */
export function relaxedField(field: string): CanonicalField {
  const colon = field.indexOf(":");
  const name = field.slice(0, colon).trim().toLowerCase();
  const value = field
    .slice(colon + 1)
    .replace(/[ \t\r\n]+/g, " ")
    .trim();
  return { name, text: `${name}:${value}` };
}

/** Every field of a header, in order; the empty line at its end may be there or not. Lines that are no field are left out. */
export function relaxedHeader(header: string): CanonicalField[] {
  const fields: CanonicalField[] = [];
  for (const field of header.split(/\r\n(?![ \t])/)) {
    if (field.indexOf(":") > 0) fields.push(relaxedField(field));
  }
  return fields;
}

/**
 * SHA-256 of a body in relaxed form (RFC 6376 §3.4.4), base64: white space runs become one space, white space at line
 * ends and empty lines at the end vanish, a body that isn't empty ends with CRLF.
 */
export function relaxedBodyHash(body: Buffer): string {
  return hash("sha256", relaxedBody(body), "base64");
}

/** Where white space isn't in relaxed form yet: everything between such places is copied in one piece. */
const IRREGULAR = ["  ", "\t", " \r\n"] as const;

function relaxedBody(body: Buffer): Buffer {
  const { length } = body;
  const next = IRREGULAR.map(pattern => body.indexOf(pattern, 0, "latin1"));
  if (next.every(at => at === -1) && endsWithOneBreak(body)) return body;

  // White space only shrinks; the final CRLF may be added.
  const out = Buffer.allocUnsafe(length + 2);
  let at = 0;
  let from = 0;
  for (;;) {
    let start = length;
    for (const [index, found] of next.entries()) {
      const fresh = found !== -1 && found < from ? body.indexOf(IRREGULAR[index]!, from, "latin1") : found;
      next[index] = fresh;
      if (fresh !== -1 && fresh < start) start = fresh;
    }
    // A tab may follow a space that looked regular.
    while (start > from && start < length && isBlank(body[start - 1])) start--;
    at += body.copy(out, at, from, start);
    if (start === length) break;
    from = start;
    while (isBlank(body[from])) from++;
    const endsLine = from === length || (body[from] === CR && body[from + 1] === LF);
    if (!endsLine) out[at++] = SPACE;
  }
  if (at > 0 && out[at - 1] === SPACE) at--;
  while (at >= 2 && out[at - 1] === LF && out[at - 2] === CR) at -= 2;
  if (at === 0) return out.subarray(0, 0);
  out[at] = CR;
  out[at + 1] = LF;
  return out.subarray(0, at + 2);
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB;
}

function endsWithOneBreak(body: Buffer): boolean {
  const { length } = body;
  return length > 2 && body[length - 1] === LF && body[length - 2] === CR && body[length - 3] !== LF;
}
