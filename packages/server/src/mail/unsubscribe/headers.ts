/** Where a recipient can unsubscribe. */
export interface UnsubscribeTargets {
  /** The https URL that acts on a POST without login or cookie; carries an opaque token. */
  readonly url: string;
  /** An address that unsubscribes whoever writes to it. */
  readonly mailto?: string | undefined;
  /** The subject such a mail should have; usually the token. */
  readonly mailtoSubject?: string | undefined;
}

/** Headers to add to a message, in order. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/**
 * The headers of RFC 2369 §3.2 and RFC 8058 §3.1: `List-Unsubscribe` with the https URL first, and
 * `List-Unsubscribe-Post`. Both must be covered by the DKIM signature (RFC 8058 §4).
 * Throws a `TypeError` when the URL is not https, or a target could break out of its angle brackets.
 */
export function unsubscribeHeaders(targets: UnsubscribeTargets): HeaderList {
  const { url, mailto, mailtoSubject } = targets;
  if (!/^https:\/\/[!-;=?-~]+$/.test(url))
    throw new TypeError("An unsubscribe URL is https and plain ASCII.");
  let value = `<${url}>`;
  if (mailto !== undefined) {
    if (!/^[!-;=?-~]+@[!-;=?-~]+$/.test(mailto)) throw new TypeError("Not an address for a mailto URL.");
    const [local, domain] = [
      mailto.slice(0, mailto.lastIndexOf("@")),
      mailto.slice(mailto.lastIndexOf("@") + 1),
    ];
    const subject = mailtoSubject === undefined ? "" : `?subject=${encodeURIComponent(mailtoSubject)}`;
    value += `, <mailto:${encodeURIComponent(local)}@${domain}${subject}>`;
  }
  return [
    ["List-Unsubscribe", value],
    ["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"],
  ];
}

/** The body of a one-click POST is tiny; more is not looked at. */
const MAX_BODY = 4096;

/**
 * Whether the body of a POST is a one-click unsubscription: `List-Unsubscribe=One-Click` as a URL-encoded form or as
 * `multipart/form-data` (RFC 8058 §3.2). Other fields beside it don't matter. Never throws.
 */
export function isOneClickPost(contentType: string | undefined, body: string): boolean {
  const text = body.slice(0, MAX_BODY);
  const type = contentType?.split(";")[0]?.trim().toLowerCase();
  if (type === "multipart/form-data") {
    const part =
      /^content-disposition:[^\r\n]*\bname="?List-Unsubscribe"?\s*(?:;[^\r\n]*)?\r?\n(?:[^\r\n]+\r?\n)*\r?\n([^\r\n]*)/im.exec(
        text,
      );
    return part?.[1]?.trim() === "One-Click";
  }
  return new URLSearchParams(text.trim()).get("List-Unsubscribe") === "One-Click";
}
