import { createPublicKey } from "node:crypto";
import { readTagList } from "./record-values.ts";

/** What a TXT record at a `_domainkey` name holds. */
export type DkimKeyRecord =
  /** `p=` is empty: the key was withdrawn (RFC 6376 §3.6.1). */
  | { readonly kind: "revoked" }
  /** The base64 or the key inside it breaks off or is damaged. */
  | { readonly kind: "damaged"; readonly key: string }
  | {
      readonly kind: "key";
      /** Base64 without white space. */
      readonly key: string;
      readonly keyType: "rsa" | "ed25519";
      /** RSA modulus in bits; 256 for Ed25519. */
      readonly bits: number;
    };

const MAX_KEY_TEXT = 8192;

/** True when a text at a `_domainkey` name is meant as a key. */
export function isDkimRecord(text: string): boolean {
  // A literal quotation mark makes the first tag's name invalid, so verifiers see no record at all.
  if (text.trimStart().startsWith('"')) return false;
  return /^\s*v\s*=\s*DKIM1\s*(?:;|$)/.test(text) || readTagList(text.slice(0, MAX_KEY_TEXT)).has("p");
}

/** Reads the key of a DKIM record (RFC 6376 §3.6.1, RFC 8463 §4). Never throws. */
export function readDkimKey(text: string): DkimKeyRecord {
  const tags = readTagList(text.slice(0, MAX_KEY_TEXT));
  const key = (tags.get("p") ?? "").replace(/\s+/g, "");
  if (tags.has("p") && key === "") return { kind: "revoked" };
  const keyType = tags.get("k") === "ed25519" ? "ed25519" : "rsa";
  if (key === "" || !/^[A-Za-z0-9+/]+={0,2}$/.test(key) || key.length % 4 !== 0)
    return { kind: "damaged", key };
  const bytes = Buffer.from(key, "base64");
  if (keyType === "ed25519") {
    return bytes.length === 32 ? { kind: "key", key, keyType, bits: 256 } : { kind: "damaged", key };
  }
  const bits = rsaBits(bytes);
  return bits === undefined ? { kind: "damaged", key } : { kind: "key", key, keyType, bits };
}

/** True when `found` is `whole` cut off somewhere: what a zone editor's 255-character limit does. */
export function isTruncated(found: string, whole: string): boolean {
  const body = found.replace(/=+$/, "");
  return body.length > 0 && body.length < whole.replace(/=+$/, "").length && whole.startsWith(body);
}

/** Public keys are published as SubjectPublicKeyInfo, by some as bare RSAPublicKey; receivers take both. */
function rsaBits(der: Buffer): number | undefined {
  for (const type of ["spki", "pkcs1"] as const) {
    try {
      const key = createPublicKey({ key: der, format: "der", type });
      return key.asymmetricKeyType === "rsa" ? key.asymmetricKeyDetails?.modulusLength : undefined;
    } catch {
      // Not this encoding; the next one is tried, and neither means damaged.
    }
  }
  return undefined;
}
