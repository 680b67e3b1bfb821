import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";

/** Key types of RFC 6376 §3.6.1 and RFC 8463 §4. */
export type DkimKeyType = "rsa" | "ed25519";

export interface DkimKey {
  readonly keyType: DkimKeyType;
  /** PKCS#8. Belongs into the vault and nowhere else. */
  readonly privateKeyPem: string;
  /** For `p=`, base64: the DER SubjectPublicKeyInfo of an RSA key, the raw 32 bytes of an Ed25519 key. */
  readonly publicKey: string;
}

const generate = promisify(generateKeyPair);

/**
 * Makes a signing key off the event loop: RSA with 2048 bits (about 100 ms), which every receiver checks, or Ed25519,
 * which only some do and which therefore only ever signs second.
 */
export async function generateDkimKey(keyType: DkimKeyType = "rsa"): Promise<DkimKey> {
  const { publicKey, privateKey } =
    keyType === "rsa" ? await generate("rsa", { modulusLength: 2048 }) : await generate("ed25519", {});
  const privateKeyPem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { keyType, privateKeyPem, publicKey: encodePublicKey(publicKey) };
}

/** The `p=` value that belongs to a private key. Throws when the PEM is not an RSA or Ed25519 key. */
export function publicKeyOf(privateKeyPem: string): string {
  return encodePublicKey(createPublicKey(readPrivateKey(privateKeyPem).key));
}

/** Parses a PEM once. Throws a `TypeError` for other kinds of key and for RSA keys below 1024 bits. */
export function readPrivateKey(pem: string): { key: KeyObject; keyType: DkimKeyType } {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType === "ed25519") return { key, keyType: "ed25519" };
  if (key.asymmetricKeyType !== "rsa") throw new TypeError("A DKIM key is an RSA or an Ed25519 key.");
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < MIN_RSA_BITS) {
    throw new TypeError("A DKIM key of RSA has at least 1024 bits (RFC 8301 §3.2).");
  }
  return { key, keyType: "rsa" };
}

/** RFC 8301 §3.2: verifiers must not accept less. */
export const MIN_RSA_BITS = 1024;

/** An Ed25519 SubjectPublicKeyInfo is these bytes and then the key (RFC 8410 §4). */
const ED25519_SPKI = Buffer.from("302a300506032b6570032100", "hex");

function encodePublicKey(key: KeyObject): string {
  const spki = key.export({ type: "spki", format: "der" });
  return (key.asymmetricKeyType === "ed25519" ? spki.subarray(ED25519_SPKI.length) : spki).toString("base64");
}

/** The key of a `p=` value; `undefined` when the bytes are no such key. RSA keys may come bare (RFC 6376 §3.6.1) or as SPKI. */
export function decodePublicKey(keyType: DkimKeyType, bytes: Buffer): KeyObject | undefined {
  if (keyType === "ed25519") {
    return bytes.length === 32 ? importKey(Buffer.concat([ED25519_SPKI, bytes]), "spki") : undefined;
  }
  const key = importKey(bytes, "spki") ?? importKey(bytes, "pkcs1");
  return key?.asymmetricKeyType === "rsa" ? key : undefined;
}

function importKey(key: Buffer, type: "spki" | "pkcs1"): KeyObject | undefined {
  try {
    return createPublicKey({ key, format: "der", type });
  } catch {
    return undefined;
  }
}
