import { isUtf8 } from "node:buffer";
import { errors } from "../errors/index.ts";

/** A document deeper than any of ours; it protects what recurses over it. */
const MAX_DEPTH = 64;
const JSON_TYPE = /^application\/(?:json|[\w.+-]{1,64}\+json)$/i;

/** Reads a request's body. Throws `body_too_large` as soon as it exceeds `limit` bytes. */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  const declared = request.headers.get("content-length");
  if (declared !== null && Number(declared) > limit) throw tooLarge(limit);
  // The HTTP parser holds a sender to the declared length, so it may be read in one go.
  if (declared !== null) {
    const whole = Buffer.from(await request.arrayBuffer());
    if (whole.length > limit) throw tooLarge(limit);
    return whole;
  }
  if (request.body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.length;
    // Leaving the loop cancels the stream.
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(limit: number) {
  return errors.body_too_large(`The body may have at most ${limit} bytes.`);
}

/**
 * Reads a JSON body; undefined when the request has none. Throws `unsupported_media_type`, `malformed_json`,
 * `body_too_large`, and `invalid_request` for text that could not be stored.
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const contentType = request.headers.get("content-type");
  if (contentType === null || !isJson(contentType)) {
    if (contentType === null && (await readBody(request, limit)).length === 0) return undefined;
    throw errors.unsupported_media_type();
  }
  const bytes = await readBody(request, limit);
  if (bytes.length === 0) return undefined;
  if (!isUtf8(bytes)) throw errors.malformed_json("The body is not UTF-8.");
  const text = bytes.toString();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw errors.malformed_json(undefined, { cause: error });
  }
  // Only an escape can smuggle in what UTF-8 and the JSON grammar already exclude.
  checkTree(value, text.includes("\\u"));
  return value;
}

function isJson(contentType: string): boolean {
  if (contentType === "application/json") return true;
  const [type = "", ...parameters] = contentType.split(";").map(part => part.trim());
  const charset = parameters.find(parameter => /^charset=/i.test(parameter));
  return JSON_TYPE.test(type) && (charset === undefined || /^charset="?utf-?8"?$/i.test(charset));
}

/** True for text that the database and every JSON reader can hold: no NUL, no lone surrogate. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

function checkTree(value: unknown, checkText: boolean, pointer = "", depth = 0): void {
  if (typeof value === "string") {
    if (checkText && !isStorable(value)) throw unstorable(pointer);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (depth >= MAX_DEPTH)
    throw errors.malformed_json(`The document is nested deeper than ${MAX_DEPTH} levels.`);
  for (const [name, member] of Object.entries(value)) {
    const at = checkText ? `${pointer}/${name}` : pointer;
    if (checkText && !isStorable(name)) throw unstorable(pointer);
    checkTree(member, checkText, at, depth + 1);
  }
}

function unstorable(pointer: string) {
  return errors.invalid_request(undefined, {
    errors: [{ pointer, code: "invalid_text", message: "must not hold U+0000 or an unpaired surrogate" }],
  });
}
