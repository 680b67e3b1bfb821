import { decodeCharset } from "../address/index.ts";
import { type Headers, headerText, parseHeaders, parseStructured, type StructuredValue } from "./headers.ts";

/** How much of a hostile message is looked at. */
export interface InboundLimits {
  /** Bytes of the message. Default 10 MiB. */
  readonly maxBytes?: number;
  /** Multiparts within multiparts. Default 8. */
  readonly maxDepth?: number;
  /** Parts of all levels together. Default 100. */
  readonly maxParts?: number;
  /** Bytes of one header. Default 64 KiB. */
  readonly maxHeaderBytes?: number;
  /** Characters of text and of HTML that are returned. Default 262,144 each. */
  readonly maxTextLength?: number;
}

export const DEFAULT_LIMITS: Required<InboundLimits> = {
  maxBytes: 10 * 1024 * 1024,
  maxDepth: 8,
  maxParts: 100,
  maxHeaderBytes: 64 * 1024,
  maxTextLength: 256 * 1024,
};

/** One MIME entity. Returned messages (`message/rfc822`) are leaves: what is in them is not ours to interpret. */
export interface Part {
  readonly headers: Headers;
  readonly type: StructuredValue;
  /** As transferred; see {@link decodedBody}. */
  readonly body: Buffer;
  readonly children: readonly Part[];
}

/** Takes a message apart within limits. Damage is read as plain text. Never throws. */
export function parseMime(raw: Buffer, limits: Required<InboundLimits>): Part {
  const budget = { parts: limits.maxParts };
  return parsePart(raw.subarray(0, limits.maxBytes), limits, budget, 0, "text/plain");
}

function parsePart(
  raw: Buffer,
  limits: Required<InboundLimits>,
  budget: { parts: number },
  depth: number,
  defaultType: string,
): Part {
  budget.parts -= 1;
  const { head, body } = splitHeader(raw);
  const headers = parseHeaders(headerText(head.subarray(0, limits.maxHeaderBytes)));
  const type = parseStructured(headers.first("content-type") ?? defaultType);
  const boundary = type.parameters.get("boundary");
  let children: Part[] = [];
  if (
    type.value.startsWith("multipart/") &&
    boundary !== undefined &&
    boundary !== "" &&
    depth < limits.maxDepth
  ) {
    const childType = type.value === "multipart/digest" ? "message/rfc822" : "text/plain";
    children = splitMultipart(body, boundary, budget).map(part =>
      parsePart(part, limits, budget, depth + 1, childType),
    );
  }
  return { headers, type, body, children };
}

const LF = 0x0a;
const CR = 0x0d;

/** Splits at the first empty line; a message without one is all header. */
export function splitHeader(raw: Buffer): { head: Buffer; body: Buffer } {
  if (raw[0] === LF) return { head: raw.subarray(0, 0), body: raw.subarray(1) };
  if (raw[0] === CR && raw[1] === LF) return { head: raw.subarray(0, 0), body: raw.subarray(2) };
  const unix = raw.indexOf("\n\n");
  const windows = raw.indexOf("\n\r\n");
  if (windows !== -1 && (unix === -1 || windows < unix)) {
    return { head: raw.subarray(0, windows + 1), body: raw.subarray(windows + 3) };
  }
  if (unix !== -1) return { head: raw.subarray(0, unix + 1), body: raw.subarray(unix + 2) };
  return { head: raw, body: raw.subarray(raw.length) };
}

/** Lines that may be a boundary; each costs more than a byte that can't. */
const MAX_BOUNDARIES = 2000;

/** The parts between boundary lines (RFC 2046 §5.1.1); a missing last boundary ends with the message. */
function splitMultipart(body: Buffer, boundary: string, budget: { parts: number }): Buffer[] {
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: Buffer[] = [];
  let start: number | undefined;
  let search = 0;
  for (let looked = 0; looked < MAX_BOUNDARIES && parts.length < budget.parts; looked++) {
    const at = body.indexOf(delimiter, search);
    if (at === -1) break;
    search = at + delimiter.length;
    if (at > 0 && body[at - 1] !== LF) continue;
    const lineEnd = body.indexOf(LF, search);
    const rest = body
      .subarray(search, lineEnd === -1 ? body.length : Math.min(lineEnd, search + 80))
      .toString("latin1");
    // A longer boundary that merely begins like this one.
    if (!/^(?:--)?\s*$/.test(rest)) continue;
    if (start !== undefined) parts.push(body.subarray(start, endBefore(body, at, start)));
    start = rest.startsWith("--") || lineEnd === -1 ? undefined : lineEnd + 1;
    if (start === undefined) break;
    search = start;
  }
  if (start !== undefined && parts.length < budget.parts) parts.push(body.subarray(start));
  return parts;
}

/** The line break before a boundary belongs to the boundary. */
function endBefore(body: Buffer, at: number, start: number): number {
  let end = at;
  if (body[end - 1] === LF) end -= 1;
  if (body[end - 1] === CR) end -= 1;
  return Math.max(end, start);
}

/** A part's content with its transfer encoding undone. Never throws. */
export function decodedBody(part: Part): Buffer {
  const encoding = part.headers.first("content-transfer-encoding")?.trim().toLowerCase();
  if (encoding === "base64") return Buffer.from(part.body.toString("latin1"), "base64");
  if (encoding === "quoted-printable") return decodeQuotedPrintable(part.body);
  return part.body;
}

const HEX_VALUE = new Int8Array(256).fill(-1);
for (let value = 0; value < 16; value++) {
  HEX_VALUE[value.toString(16).charCodeAt(0)] = value;
  HEX_VALUE[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}

/** RFC 2045 §6.7; damaged escapes stay as they are. */
function decodeQuotedPrintable(input: Buffer): Buffer {
  const out = Buffer.allocUnsafe(input.length);
  let at = 0;
  for (let i = 0; i < input.length; i++) {
    const byte = input[i]!;
    if (byte !== 0x3d) {
      out[at++] = byte;
      continue;
    }
    const high = HEX_VALUE[input[i + 1] ?? 0]!;
    const low = HEX_VALUE[input[i + 2] ?? 0]!;
    if (high >= 0 && low >= 0) {
      out[at++] = (high << 4) | low;
      i += 2;
    } else if (input[i + 1] === LF) {
      i += 1;
    } else if (input[i + 1] === CR && input[i + 2] === LF) {
      i += 2;
    } else {
      out[at++] = byte;
    }
  }
  return out.subarray(0, at);
}

/** A text part as a string with `\n` line ends, at most `maxLength` characters. */
export function decodedText(part: Part, maxLength: number): string {
  const charset = part.type.parameters.get("charset") ?? "utf-8";
  // No charset takes more than four bytes for a character; transfer encodings at most triple that.
  const bytes = decodedBody({ ...part, body: part.body.subarray(0, maxLength * 12) });
  return decodeCharset(bytes, charset).replace(/\r\n?/g, "\n").slice(0, maxLength);
}

/** All parts, depth first. */
export function* walk(part: Part): Generator<Part> {
  yield part;
  for (const child of part.children) yield* walk(child);
}
