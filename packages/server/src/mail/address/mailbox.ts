import { type AddressRefusal, type CanonicalAddress, canonicalAddress, refuse } from "./canonical.ts";
import { decodeWords, encodeWords, isPlainHeaderText } from "./encoded-word.ts";

/** Somebody to write to or from. */
export interface Mailbox {
  readonly address: string;
  /** As people read it: Unicode, no quotes, no encoded words. */
  readonly name?: string | undefined;
}

export interface ParsedMailbox extends CanonicalAddress {
  readonly name?: string;
}

export type MailboxResult = { readonly ok: true; readonly mailbox: ParsedMailbox } | AddressRefusal;

const MAX_NAME = 256;
/** A name of 256 characters may be written in encoded words several times as long. */
const MAX_INPUT = 4096;
const CONTROL = /\p{Cc}/u;

/**
 * Reads one mailbox as people write it: `ann@example.com`, `<ann@example.com>`, `Ann <ann@example.com>` or
 * `"Example, Ann" <ann@example.com>` (RFC 5322 §3.4); RFC 2047 encoded words in the name are decoded. Lists, groups
 * and comments are refused, and so is any control character, also one hidden in an encoded word.
 */
export function parseMailbox(text: string): MailboxResult {
  if (text.length > MAX_INPUT) return refuse("too_long");
  if (CONTROL.test(text)) return refuse("control_character");
  const input = text.trim();
  if (input === "") return refuse("empty");
  const open = input.endsWith(">") ? input.lastIndexOf("<") : -1;
  if (open === -1) return finish(input, "");
  const name = displayName(input.slice(0, open).trim());
  return typeof name === "string" ? finish(input.slice(open + 1, -1), name) : name;
}

function finish(address: string, name: string): MailboxResult {
  const canonical = canonicalAddress(address);
  if (!canonical.ok) return canonical;
  return { ok: true, mailbox: name === "" ? canonical.address : { ...canonical.address, name } };
}

function displayName(phrase: string): string | AddressRefusal {
  let name = phrase;
  if (phrase.startsWith('"')) {
    if (!/^"(?:[^"\\]|\\.)*"$/u.test(phrase)) return refuse("bad_name");
    name = phrase.slice(1, -1).replace(/\\(.)/gu, "$1");
  } else if (/[<>@,;"]/.test(phrase)) {
    return refuse("bad_name");
  }
  return checkName(decodeWords(name).trim());
}

function checkName(name: string): string | AddressRefusal {
  if (CONTROL.test(name)) return refuse("control_character");
  return name.length > MAX_NAME ? refuse("name_too_long") : name;
}

/** Checks a display name that came apart from its address. `undefined` when it may be used. */
export function nameProblem(name: string): AddressRefusal | undefined {
  const checked = checkName(name);
  return typeof checked === "string" ? undefined : checked;
}

const ATOMS = /^[\w!#$%&'*+\-/=?^`{|}~]+(?: [\w!#$%&'*+\-/=?^`{|}~]+)*$/;

/**
 * Writes a mailbox for a header (RFC 5322 §3.4): the name as atoms, a quoted string or encoded words, unfolded, ASCII
 * only. Line breaks and other control characters become spaces, so that nothing can be injected.
 */
export function formatMailbox(mailbox: Mailbox): string {
  const { address, name } = mailbox;
  if (name === undefined || name === "") return address.replace(CONTROLS, "");
  const text = name.replace(CONTROLS, " ");
  return `${formatName(text)} <${address.replace(CONTROLS, "")}>`;
}

const CONTROLS = /\p{Cc}+/gu;
/** A name may follow this on its line, which with encoded words holds at most 76 characters (RFC 2047 §2). */
const LONGEST_FIELD_NAME = "Reply-To: ".length;
/** A longer word can't be folded inside a quoted string. */
const LONG_WORD = /\S{60}/;

function formatName(name: string): string {
  if (!isPlainHeaderText(name) || LONG_WORD.test(name)) return encodeWords(name, LONGEST_FIELD_NAME);
  return ATOMS.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}
