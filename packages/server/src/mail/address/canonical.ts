import { domainToASCII } from "node:url";

/** Why a text is not an address we can send to. */
export type AddressProblem =
  | "empty"
  | "control_character"
  | "bad_syntax"
  | "bad_local_part"
  | "non_ascii_local_part"
  | "local_part_too_long"
  | "bad_domain"
  | "too_long"
  | "bad_name"
  | "name_too_long";

/** A refusal, with one sentence for the person who typed it. */
export interface AddressRefusal {
  readonly ok: false;
  readonly reason: AddressProblem;
  readonly message: string;
}

/** An address in the form to store, send to and compare. */
export interface CanonicalAddress {
  /** `local@domain` as it goes on the wire: local part kept, domain in lower-case A-labels. */
  readonly address: string;
  readonly localPart: string;
  /** Lower-case A-labels without final dot. */
  readonly domain: string;
  /** Equal for two spellings of one address: the whole of `address` in lower case. Suppressions match on it. */
  readonly suppressionKey: string;
}

export type CanonicalResult = { readonly ok: true; readonly address: CanonicalAddress } | AddressRefusal;

const MESSAGES: Record<AddressProblem, string> = {
  empty: "The address is empty.",
  control_character: "The address holds a line break or another control character.",
  bad_syntax: 'The address must look like ann@example.com or "Ann Example" <ann@example.com>.',
  bad_local_part:
    "The part before the @ holds characters that need quotes, or misplaced dots (RFC 5321 §4.1.2).",
  non_ascii_local_part: "The part before the @ may hold ASCII characters only.",
  local_part_too_long: "The part before the @ is longer than 64 characters (RFC 5321 §4.5.3.1.1).",
  bad_domain: "The part after the @ is not a domain name that can receive mail.",
  too_long: "The address is longer than 254 characters (RFC 5321 §4.5.3.1.3).",
  bad_name: "The display name holds unpaired quotes, or <, >, @, comma or semicolon outside quotes.",
  name_too_long: "The display name is longer than 256 characters.",
};

/** The refusal of an address for this reason. */
export function refuse(reason: AddressProblem): AddressRefusal {
  return { ok: false, reason, message: MESSAGES[reason] };
}

const MAX_LOCAL_PART = 64;
/** RFC 5321 §4.5.3.1.3: a path is 256 octets with its angle brackets. */
const MAX_ADDRESS = 254;
/** No input longer than this is looked at: U-labels are never longer than their A-labels. */
const MAX_INPUT = 512;
const MAX_DOMAIN = 253;

const CONTROL = /\p{Cc}/u;
const DOT_ATOM = /^[\w!#$%&'*+\-/=?^`{|}~]+(?:\.[\w!#$%&'*+\-/=?^`{|}~]+)*$/;
const QUOTED = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
const ASCII = /^[ -~]*$/;

/**
 * Brings a bare address into canonical form: domain to lower-case A-labels (UTS 46), local part kept, needless
 * quotes removed (RFC 5321 §4.1.2). Address literals, single-label domains and local parts beyond ASCII are
 * refused: output is 7-bit, and SMTPUTF8 is not offered by enough receivers.
 */
export function canonicalAddress(text: string): CanonicalResult {
  if (text.length > MAX_INPUT) return refuse("too_long");
  const input = text.trim();
  if (input === "") return refuse("empty");
  if (CONTROL.test(text)) return refuse("control_character");
  const at = input.lastIndexOf("@");
  if (at <= 0 || at === input.length - 1) return refuse("bad_syntax");

  const local = canonicalLocalPart(input.slice(0, at));
  if (!local.ok) return local;
  const domain = canonicalDomain(input.slice(at + 1));
  if (domain === undefined) return refuse("bad_domain");
  const address = `${local.localPart}@${domain}`;
  if (address.length > MAX_ADDRESS) return refuse("too_long");
  const suppressionKey = address.toLowerCase();
  return { ok: true, address: { address, localPart: local.localPart, domain, suppressionKey } };
}

function canonicalLocalPart(text: string): { ok: true; localPart: string } | AddressRefusal {
  if (!ASCII.test(text)) return refuse("non_ascii_local_part");
  let localPart = text;
  if (text.startsWith('"')) {
    if (!QUOTED.test(text)) return refuse("bad_local_part");
    const plain = text.slice(1, -1).replace(/\\(.)/g, "$1");
    localPart = DOT_ATOM.test(plain) ? plain : `"${plain.replace(/["\\]/g, "\\$&")}"`;
  } else if (!DOT_ATOM.test(text)) {
    return refuse("bad_local_part");
  }
  return localPart.length > MAX_LOCAL_PART ? refuse("local_part_too_long") : { ok: true, localPart };
}

/** The domain in lower-case A-labels; undefined when it can't be a mail domain. */
function canonicalDomain(text: string): string | undefined {
  const plain = text.endsWith(".") ? text.slice(0, -1) : text;
  // Anything but a domain's own characters would mean something else to a URL parser.
  if (/[\s%/?#:@[\]\\_*<>"]/.test(plain)) return undefined;
  const name = ASCII.test(plain) ? plain.toLowerCase() : domainToASCII(plain);
  if (name === "" || name.length > MAX_DOMAIN) return undefined;
  const labels = name.split(".");
  if (labels.length < 2 || !labels.every(isHostLabel)) return undefined;
  // RFC 3696 §2: a top-level domain is never all digits, so this is an IP address.
  return /^(?:\d+|0x[\da-f]*)$/.test(labels.at(-1)!) ? undefined : name;
}

function isHostLabel(label: string): boolean {
  return label.length <= 63 && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label);
}
