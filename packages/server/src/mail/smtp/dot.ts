/** A message's content as it goes on the wire after DATA's 354, in two parts so that the dot can be held back. */
export interface WireContent {
  readonly body: Buffer;
  /** What ends the transfer: the final dot, preceded by CRLF where the body lacks it. */
  readonly end: Buffer;
}

const AFTER_CRLF = Buffer.from(".\r\n");
const AFTER_TEXT = Buffer.from("\r\n.\r\n");

// A bare CR, a bare LF, or a dot that opens a line. One linear pass of compiled code: the fastest of five ways.
const UNSAFE = /\r(?!\n)|(?<!\r)\n|\n\./;

/**
 * Prepares content for the wire: lines starting with a dot get another one (RFC 5321 §4.5.2), and bare CR or LF
 * become CRLF (§2.3.8), so that nothing inside a message can end it early ("SMTP smuggling"). Content that needs
 * neither is returned as it is, not copied.
 */
export function wireContent(content: Buffer): WireContent {
  const text = content.toString("latin1");
  const safe = content[0] !== 0x2e && !UNSAFE.test(text);
  const body = safe ? content : stuff(text);
  const length = body.length;
  const complete = length === 0 || (body[length - 1] === 10 && body[length - 2] === 13);
  return { body, end: complete ? AFTER_CRLF : AFTER_TEXT };
}

function stuff(text: string): Buffer {
  const lines = text.replace(/\r\n|\r|\n/g, "\r\n").replace(/(^|\n)\./g, "$1..");
  return Buffer.from(lines, "latin1");
}
