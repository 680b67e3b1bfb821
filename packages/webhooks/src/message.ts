/** A body as it travels: text (taken as UTF-8) or bytes. */
export type RawBody = string | Uint8Array | ArrayBuffer;

/** The bytes of a raw body, or undefined for anything else (a parsed object, for instance). */
export function bodyBytes(body: unknown): Uint8Array | undefined {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  return body instanceof ArrayBuffer ? new Uint8Array(body) : undefined;
}

/** What is signed: id, timestamp and body joined by full stops (Standard Webhooks 1.0.0). */
export function signedContent(id: string, timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const content = new Uint8Array(head.length + body.length);
  content.set(head);
  content.set(body, head.length);
  return content;
}
