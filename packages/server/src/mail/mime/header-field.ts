import { encodeWords, isPlainHeaderText } from "../address/index.ts";
import { MimeError } from "./errors.ts";

/** RFC 5322 §2.1.1: lines should hold 78 characters and must not hold more than 998. */
const SOFT_LIMIT = 76;
const HARD_LIMIT = 998;
/** A whole header field; receivers refuse headers far smaller than what fits in memory. */
const MAX_FIELD = 16 * 1024;

const NAME = /^[!-9;-~]{1,76}$/;
const CONTROL = /\p{Cc}/u;
const ASCII_TEXT = /^[ -~]*$/;

/** Names the builder writes itself, that the transport adds, or that change who a message is from or for. */
const RESERVED = new Set([
  "from",
  "sender",
  "to",
  "cc",
  "bcc",
  "reply-to",
  "subject",
  "date",
  "message-id",
  "mime-version",
  "dkim-signature",
  "received",
  "return-path",
  "delivered-to",
  "authentication-results",
]);
const RESERVED_PREFIXES = ["content-", "resent-", "arc-"];

/** What is wrong with a header a customer wants to add, before anything is built; `undefined` when nothing is. */
export function headerProblem(name: string, value: string): MimeError | undefined {
  const lower = name.toLowerCase();
  if (!NAME.test(name)) {
    return new MimeError(
      "bad_header_name",
      name.slice(0, 80),
      "A header name is printable ASCII without spaces or colons.",
    );
  }
  if (RESERVED.has(lower) || RESERVED_PREFIXES.some(prefix => lower.startsWith(prefix))) {
    return new MimeError(
      "reserved_header",
      name,
      `The header ${name} can't be set here: it is written for you.`,
    );
  }
  return valueProblem(name, value);
}

function valueProblem(name: string, value: string): MimeError | undefined {
  if (CONTROL.test(value)) {
    return new MimeError(
      "control_character",
      name,
      `The header ${name} holds a line break or control character.`,
    );
  }
  if (value.length > MAX_FIELD) {
    return new MimeError(
      "header_too_long",
      name,
      `The header ${name} is longer than ${MAX_FIELD} characters.`,
    );
  }
  return undefined;
}

/**
 * A header field with free text (RFC 5322 §2.2.1), such as Subject: folded, and in encoded words unless it is plain
 * ASCII that every reader shows unchanged. Throws a {@link MimeError} on control characters or absurd length.
 */
export function textField(name: string, value: string): string {
  const problem = valueProblem(name, value);
  if (problem !== undefined) throw problem;
  const plain = isPlainHeaderText(value) && !hasLongWord(value);
  return foldField(name, plain ? value : encodeWords(value, name.length + 2));
}

/**
 * A header field with syntax of its own (addresses, ids, URLs): folded at its spaces, never encoded. Throws a
 * {@link MimeError} on anything but printable ASCII, or a word longer than a line may be.
 */
export function structuredField(name: string, value: string): string {
  const problem = valueProblem(name, value);
  if (problem !== undefined) throw problem;
  if (!ASCII_TEXT.test(value)) {
    throw new MimeError("control_character", name, `The header ${name} must be ASCII.`);
  }
  if (hasLongWord(value)) {
    throw new MimeError("header_too_long", name, `The header ${name} holds a word that fits on no line.`);
  }
  return foldField(name, value);
}

/** A header a customer added: structured when it is plain ASCII already, so that ids, URLs and encoded words stay. */
export function customField(name: string, value: string): string {
  const problem = headerProblem(name, value);
  if (problem !== undefined) throw problem;
  const plain = isPlainHeaderText(value.replaceAll("=?", "")) && !hasLongWord(value);
  return plain ? foldField(name, value) : textField(name, value);
}

function hasLongWord(value: string): boolean {
  if (value.length < HARD_LIMIT - SOFT_LIMIT) return false;
  return value.split(" ").some(word => word.length > HARD_LIMIT - SOFT_LIMIT - 2);
}

/** Breaks `name: value` before spaces (RFC 5322 §2.2.3) so that lines stay short where the words allow it. */
function foldField(name: string, value: string): string {
  let rest = `${name}: ${value}`;
  if (rest.length <= SOFT_LIMIT) return `${rest}\r\n`;
  let out = "";
  // A line of nothing but the name would be legal and is misread by old software: the first word stays with it.
  let from = name.length + 2;
  while (rest.length > SOFT_LIMIT) {
    let at = rest.lastIndexOf(" ", SOFT_LIMIT);
    if (at <= from) at = rest.indexOf(" ", Math.max(from, 1));
    // Never leave a line of white space only.
    if (at === -1 || rest.slice(at).trim() === "") break;
    if (rest.slice(0, at).trim() === "") break;
    out += `${rest.slice(0, at)}\r\n`;
    rest = rest.slice(at);
    from = 1;
  }
  return `${out}${rest}\r\n`;
}

/**
 * A parameter such as `filename` (RFC 2045 §5.1), with its leading `; ` or line break. Beyond plain ASCII, or when it
 * is long, in the extended and continued form of RFC 2231.
 */
export function parameter(name: string, value: string): string {
  if (/^[ !#-[\]-~]{1,50}$/.test(value)) return `;\r\n ${name}="${value}"`;
  const pieces = extendedPieces(value);
  if (pieces.length === 1) return `;\r\n ${name}*=UTF-8''${pieces[0]}`;
  return pieces.map((piece, at) => `;\r\n ${name}*${at}*=${at === 0 ? "UTF-8''" : ""}${piece}`).join("");
}

const PIECE = 50;

function extendedPieces(value: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of value.toWellFormed()) {
    const encoded = encodeURIComponent(character).replace(
      /['()*!~]/g,
      c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    if (piece.length + encoded.length > PIECE) {
      pieces.push(piece);
      piece = "";
    }
    piece += encoded;
  }
  pieces.push(piece);
  return pieces;
}

/** RFC 5322 §3.3, always in UTC: `Mon, 02 Jan 2006 15:04:05 +0000`. */
export function formatDate(date: Date): string {
  const text = date.toUTCString();
  if (text === "Invalid Date") throw new MimeError("bad_date", "Date", "The date is invalid.");
  return text.replace("GMT", "+0000");
}
