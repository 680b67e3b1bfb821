import { domainToASCII } from "node:url";

/** A mailbox as it is written into a header. */
export interface Mailbox {
  /** Domain in lower-case A-labels; the local part as it was given. */
  address: string;
  name?: string | undefined;
}

const MAX_ADDRESS = 320;
const MAX_NAME = 200;
/** RFC 5321 dot-string and a host name; what nearly every address looks like. */
const PLAIN = /^([A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)@([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+)$/;
/** The same with letters beyond ASCII (RFC 6531). */
const LOCAL = /^[^\s\p{Cc}"(),.:;<>@[\\\]]+(?:\.[^\s\p{Cc}"(),.:;<>@[\\\]]+)*$/u;
const NAMED = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^"<>]*))<([^<>]+)>\s*$/;
const CONTROL = /\p{Cc}/u;

/** The normal form of an address: domain in lower-case A-labels. `undefined` when mail can't be sent to it. */
export function normalizeAddress(text: string): string | undefined {
  if (text.length > MAX_ADDRESS) return undefined;
  const at = text.lastIndexOf("@");
  if (at < 1 || at > 64) return undefined;
  if (PLAIN.test(text)) return text.length - at <= 254 ? text : undefined;
  const local = text.slice(0, at);
  if (!LOCAL.test(local) || Buffer.byteLength(local) > 64) return undefined;
  const given = text.slice(at + 1);
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(given)) return undefined;
  const domain = domainToASCII(given).toLowerCase();
  const plain = `x@${domain}`;
  return domain.length <= 253 && PLAIN.test(plain) ? `${local}@${domain}` : undefined;
}

/** An address with an optional name: `ann@example.com` or `Ann Lee <ann@example.com>`. */
export function parseMailbox(text: string): Mailbox | undefined {
  if (text.length > MAX_ADDRESS + MAX_NAME + 8) return undefined;
  if (!text.includes("<")) {
    const address = normalizeAddress(text.trim());
    return address === undefined ? undefined : { address };
  }
  const [, quoted, bare, inner = ""] = NAMED.exec(text) ?? [];
  const address = normalizeAddress(inner.trim());
  const name = (quoted?.replaceAll(/\\(.)/g, "$1") ?? bare ?? "").trim();
  if (address === undefined || !isSafeName(name)) return undefined;
  return name === "" ? { address } : { address, name };
}

/** Whether a display name can stand in a header: bounded, no control characters (no line breaks). */
export function isSafeName(name: string): boolean {
  return name.length <= MAX_NAME && !CONTROL.test(name);
}

/** How suppressions know an address: compared without regard to case. Takes the normal form. */
export function addressKey(address: string): string {
  return address.toLowerCase();
}

/** The domain of an address in its normal form. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
