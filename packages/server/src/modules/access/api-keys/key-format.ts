import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Environment } from "../../../kernel/tenancy.ts";

/**
 * The text form of API keys: `ms_<test|live>_<key id>_<secret><checksum>` in base62. The prefix makes secret
 * scanners exact, the CRC-32 refuses typing errors without a look-up, the key id finds the row.
 */

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const KEY_ID_LENGTH = 12;
/** 190 bits, so a plain SHA-256 of it needs no salt and no slow hash. */
const SECRET_LENGTH = 32;
/** 62^6 > 2^32. */
const CHECKSUM_LENGTH = 6;
const KEY = /^ms_(test|live)_([0-9A-Za-z]{12})_([0-9A-Za-z]{32})_([0-9A-Za-z]{6})$/;
const KEY_LENGTH = "ms_test_".length + KEY_ID_LENGTH + 1 + SECRET_LENGTH + 1 + CHECKSUM_LENGTH;

export interface KeyParts {
  environment: Environment;
  /** The public part, by which the key is found. */
  keyId: string;
  secret: string;
}

/** A fresh key id and secret. */
export function drawKey(environment: Environment): KeyParts {
  return { environment, keyId: randomBase62(KEY_ID_LENGTH), secret: randomBase62(SECRET_LENGTH) };
}

/** The key as its holder sees it. */
export function formatKey({ environment, keyId, secret }: KeyParts): string {
  const body = `ms_${environment}_${keyId}_${secret}`;
  return `${body}_${checksumOf(body)}`;
}

/** The parts of a key; `undefined` when it is no key or has a typing error. */
export function parseKey(text: string): KeyParts | undefined {
  if (text.length !== KEY_LENGTH) return undefined;
  const [, environment, keyId, secret, checksum] = KEY.exec(text) ?? [];
  if (keyId === undefined || secret === undefined) return undefined;
  if (checksumOf(text.slice(0, -CHECKSUM_LENGTH - 1)) !== checksum) return undefined;
  return { environment: environment === "live" ? "live" : "test", keyId, secret };
}

/** CRC-32 (ISO 3309) of the text before it, in six base62 digits. */
export function checksumOf(body: string): string {
  let value = crc32(body);
  let digits = "";
  for (let i = 0; i < CHECKSUM_LENGTH; i++) {
    digits = ALPHABET[value % 62] + digits;
    value = Math.floor(value / 62);
  }
  return digits;
}

/** What is stored of a secret: SHA-256, hexadecimal. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** No secret has this hash: unknown keys are compared with it, so that they take the same path. */
const NO_HASH = "0".repeat(64);

/** Whether the secret belongs to the stored hash, in constant time; without a hash it never does. */
export function isSecretOf(secret: string, storedHash: string | undefined): boolean {
  const given = createHash("sha256").update(secret).digest();
  const stored = Buffer.from(storedHash ?? NO_HASH, "hex");
  return stored.length === given.length && timingSafeEqual(given, stored) && storedHash !== undefined;
}

/** Unbiased: bytes past the largest multiple of 62 are thrown away. */
function randomBase62(length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && text.length < length) text += ALPHABET[byte % 62];
    }
  }
  return text;
}
