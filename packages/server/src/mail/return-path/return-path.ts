import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { fromBase32, toBase32 } from "./base32.ts";
import { packRef, REF_BYTES, type RecipientRef, unpackRef } from "./recipient-ref.ts";

/** A secret for HMAC-SHA256: at least 16 bytes, or a KeyObject of them. */
export type MacKey = Buffer | KeyObject;

const MAC_BYTES = 6;
const PREFIX = "b";
/** RFC 5321 §4.5.3.1.1 allows 64 octets; 39 bytes in base32 and the prefix fill them exactly. */
const LOCAL_PART = 64;
/** Keeps this MAC apart from every other use of the same key. */
const CONTEXT = "mailstead return-path v1\0";

/**
 * The envelope sender of one recipient (VERP): `b<token>@<domain>`, exactly 64 characters before the @. The token
 * carries the reference and a 48-bit HMAC: enough, since guessing takes one SMTP transaction per try.
 * Throws a `TypeError` on malformed UUIDs.
 */
export function makeReturnPath(ref: RecipientRef, key: MacKey, domain: string): string {
  const bytes = Buffer.alloc(REF_BYTES + MAC_BYTES);
  packRef(ref, bytes, 0);
  mac(bytes.subarray(0, REF_BYTES), key).copy(bytes, REF_BYTES);
  return `${PREFIX}${toBase32(bytes)}@${domain}`;
}

/**
 * The recipient a return path belongs to; `undefined` for anything we did not sign. Case does not matter. All keys
 * are tried, in constant time, so that a rotated key keeps working until it is taken away.
 */
export function readReturnPath(address: string, keys: readonly MacKey[]): RecipientRef | undefined {
  if (address.length > 512) return undefined;
  const bare = address.startsWith("<") && address.endsWith(">") ? address.slice(1, -1) : address;
  if (bare.indexOf("@") !== LOCAL_PART || bare[0]?.toLowerCase() !== PREFIX) return undefined;
  const bytes = fromBase32(bare.slice(1, LOCAL_PART));
  if (bytes === undefined) return undefined;
  const given = bytes.subarray(REF_BYTES);
  let valid = false;
  for (const key of keys) {
    const expected = mac(bytes.subarray(0, REF_BYTES), key);
    valid = timingSafeEqual(expected, given) || valid;
  }
  return valid ? unpackRef(bytes, 0) : undefined;
}

function mac(bytes: Buffer, key: MacKey): Buffer {
  return createHmac("sha256", key).update(CONTEXT).update(bytes).digest().subarray(0, MAC_BYTES);
}
