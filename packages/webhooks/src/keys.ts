import { WebhookVerificationError } from "./errors.ts";

/** `v1` is HMAC-SHA256, `v1a` is Ed25519 (Standard Webhooks 1.0.0, "Signature scheme"). */
export type Scheme = "v1" | "v1a";

/** WebCrypto's key, by whichever library declares it: browsers' and Node's types name it differently. */
export type ImportedKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** A secret with its prefix understood and its bytes decoded. */
export type KeyMaterial = { readonly scheme: Scheme; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Bytes of the decoded secret by prefix: smallest and largest, both allowed. Standard Webhooks asks for 24 to 64;
 * shorter ones (18 bytes) are in circulation, so 16 is where we stop.
 */
const sizes = { whsec_: [16, 64], whpk_: [32, 32], whsk_: [64, 64] } as const;

const hmac = { name: "HMAC", hash: "SHA-256" };

/** DER of a PKCS #8 Ed25519 private key up to its 32-byte seed (RFC 8410 §7). */
const pkcs8Head = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];

/** Standard base64 of `bytes`. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Bytes of standard base64 text, or undefined when it is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/**
 * Makes a signing secret: `whsec_` and 32 random bytes in base64. Use a different one for every endpoint.
 */
export function generateSecret(): string {
  return `whsec_${toBase64(crypto.getRandomValues(new Uint8Array(32)))}`;
}

/**
 * Decodes a secret.
 * @throws WebhookVerificationError `bad_secret` when the prefix is not one of `prefixes`, or the size is wrong
 */
export function parseSecret(secret: string, ...prefixes: (keyof typeof sizes)[]): KeyMaterial {
  const prefix = prefixes.find(candidate => String(secret).startsWith(candidate));
  const bytes = prefix && fromBase64(secret.slice(prefix.length));
  if (!prefix || !bytes || bytes.length < sizes[prefix][0] || bytes.length > sizes[prefix][1]) {
    throw new WebhookVerificationError(
      "bad_secret",
      `A secret must be ${prefixes.join(" or ")} followed by base64, copied whole`,
    );
  }
  return { scheme: prefix === "whsec_" ? "v1" : "v1a", bytes };
}

/** The signature of `content` in base64, with its scheme in front: one entry of `webhook-signature`. */
export async function signContent(
  { scheme, bytes }: KeyMaterial,
  content: Uint8Array<ArrayBuffer>,
): Promise<string> {
  // A whsk_ value is the 32-byte seed followed by the public key; only the seed signs.
  const key =
    scheme === "v1"
      ? await crypto.subtle.importKey("raw", bytes, hmac, false, ["sign"])
      : await crypto.subtle.importKey(
          "pkcs8",
          new Uint8Array([...pkcs8Head, ...bytes.subarray(0, 32)]),
          "Ed25519",
          false,
          ["sign"],
        );
  return `${scheme},${toBase64(new Uint8Array(await crypto.subtle.sign(key.algorithm, key, content)))}`;
}

/** Makes the key that checks signatures. WebCrypto's `verify` compares in constant time. */
export function importVerifyKey({ scheme, bytes }: KeyMaterial): Promise<ImportedKey> {
  return crypto.subtle.importKey("raw", bytes, scheme === "v1" ? hmac : "Ed25519", false, ["verify"]);
}
