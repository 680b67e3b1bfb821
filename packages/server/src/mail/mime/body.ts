import { MimeError } from "./errors.ts";
import { parameter } from "./header-field.ts";
import type { Attachment } from "./message.ts";
import {
  base64Length,
  quotedPrintableBound,
  textEncoding,
  writeBase64,
  writeQuotedPrintable,
} from "./transfer-encoding.ts";

/** A body part: header fields that describe it, and how to write what it holds. */
export interface Entity {
  /** Content-* fields, each ended by CRLF, without the empty line. */
  readonly fields: string;
  /** Upper bound of what {@link write} writes. */
  readonly bound: number;
  /** Writes the encoded content into `out` at `at`; returns where it ended. */
  write(out: Buffer, at: number): number;
}

export interface BodyParts {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
}

/**
 * The structure of a body: text and HTML as alternatives, the HTML with what it shows inline (RFC 2387), attachments
 * around that; layers with one part are left out.
 */
export function bodyEntity(parts: BodyParts): Entity {
  const { text, html, attachments = [] } = parts;
  let content: Entity;
  if (html === undefined) {
    content = textEntity("plain", text ?? "");
  } else {
    const inline = attachments.filter(isInline).map(attachmentEntity);
    const page = textEntity("html", html);
    const related =
      inline.length === 0 ? page : multipart("related", [page, ...inline], '; type="text/html"');
    content = text === undefined ? related : multipart("alternative", [textEntity("plain", text), related]);
  }
  const attached = attachments.filter(attachment => html === undefined || !isInline(attachment));
  return attached.length === 0 ? content : multipart("mixed", [content, ...attached.map(attachmentEntity)]);
}

function isInline(attachment: Attachment): boolean {
  return attachment.contentId !== undefined && attachment.disposition !== "attachment";
}

function textEntity(subtype: "plain" | "html", text: string): Entity {
  const bytes = Buffer.from(text);
  const encoding = textEncoding(text, bytes);
  const fields = `Content-Type: text/${subtype}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n`;
  if (encoding === "quoted-printable") {
    return {
      fields,
      bound: quotedPrintableBound(bytes.length),
      write: (out, at) => writeQuotedPrintable(bytes, out, at),
    };
  }
  // RFC 2046 §4.1.1: line breaks of text are CRLF, also inside base64.
  const canonical = Buffer.from(text.replace(/\r\n|\r|\n/g, "\r\n"));
  return base64Entity(fields, canonical);
}

function base64Entity(fields: string, content: Buffer): Entity {
  return { fields, bound: base64Length(content.length), write: (out, at) => writeBase64(content, out, at) };
}

const TYPE =
  /^([\w!#$&^.+-]{1,64}\/[\w!#$&^.+-]{1,64})((?:; ?[\w!#$&^.+-]{1,64}=(?:[\w!#$&^.+-]{1,128}|"[ !#-[\]-~]{0,128}"))*)$/;
const CONTENT_ID = /^[!-;=?-~]{1,200}$/;
const MAX_FILENAME = 255;

/** What is wrong with an attachment, before anything is built; `undefined` when nothing is. */
export function attachmentProblem(attachment: Omit<Attachment, "content">): MimeError | undefined {
  const { filename, contentType, contentId } = attachment;
  const field = filename.slice(0, 80);
  if (filename === "" || filename.length > MAX_FILENAME || /\p{Cc}/u.test(filename)) {
    return new MimeError(
      "bad_filename",
      field,
      `A filename has 1 to ${MAX_FILENAME} characters and no control characters.`,
    );
  }
  if (contentType.length > 500 || !TYPE.test(contentType)) {
    return new MimeError(
      "bad_content_type",
      field,
      "A content type looks like image/png or text/csv; charset=utf-8.",
    );
  }
  if (contentId !== undefined && !CONTENT_ID.test(contentId)) {
    return new MimeError(
      "bad_content_id",
      field,
      "A content id is 1 to 200 ASCII characters without spaces or angle brackets.",
    );
  }
  return undefined;
}

function attachmentEntity(attachment: Attachment): Entity {
  const problem = attachmentProblem(attachment);
  if (problem !== undefined) throw problem;
  const { contentType, filename, contentId } = attachment;
  const disposition = attachment.disposition ?? (contentId === undefined ? "attachment" : "inline");
  // RFC 2046 §5.1, §5.2.1: composite types may not be base64, so they travel as opaque bytes.
  const composite = /^(?:message|multipart)\//i.test(contentType);
  const type = composite ? "application/octet-stream" : contentType.replace(/; ?/g, ";\r\n ");
  const fields =
    `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n` +
    `Content-Disposition: ${disposition}${parameter("filename", filename)}\r\n` +
    (contentId === undefined ? "" : `Content-ID: <${contentId}>\r\n`);
  return base64Entity(fields, attachment.content);
}

function multipart(
  subtype: "alternative" | "related" | "mixed",
  parts: readonly Entity[],
  extra = "",
): Entity {
  // "=_" occurs in neither quoted-printable nor base64 (RFC 2045 §6.7), so the boundary needs no randomness, and
  // equal content makes equal bytes.
  const boundary = `=_ms_${subtype}`;
  const heads = parts.map(part => `--${boundary}\r\n${part.fields}\r\n`);
  const tail = `--${boundary}--\r\n`;
  let bound = tail.length;
  for (const [at, part] of parts.entries()) bound += heads[at]!.length + part.bound + 2;
  return {
    fields: `Content-Type: multipart/${subtype}${extra};\r\n boundary="${boundary}"\r\n`,
    bound,
    write(out, start) {
      let at = start;
      for (const [index, part] of parts.entries()) {
        at += out.write(heads[index]!, at, "latin1");
        at = part.write(out, at);
        // The CRLF before a boundary belongs to the boundary (RFC 2046 §5.1.1).
        out[at++] = 0x0d;
        out[at++] = 0x0a;
      }
      return at + out.write(tail, at, "latin1");
    },
  };
}
