import { type DkimKeyType, decodePublicKey, MIN_RSA_BITS } from "./keys.ts";

/** Why a TXT record can't serve as a DKIM key. */
export type DkimRecordProblem =
  | "too_long"
  | "bad_syntax"
  | "bad_version"
  | "key_missing"
  | "unknown_key_type"
  | "bad_key"
  | "key_too_short"
  | "sha1_only"
  | "not_for_email";

export interface DkimRecord {
  readonly keyType: DkimKeyType;
  /** `p=` without white space; `""` when the key is revoked. */
  readonly publicKey: string;
  readonly revoked: boolean;
  /** Size of an RSA key; 256 for Ed25519; 0 when revoked. */
  readonly bits: number;
  /** `t=y`: receivers may treat signed mail like unsigned mail. */
  readonly testing: boolean;
  /** `t=s`: the signing identity may not be a subdomain. */
  readonly strict: boolean;
}

export type DkimRecordResult =
  | { readonly ok: true; readonly record: DkimRecord }
  | { readonly ok: false; readonly reason: DkimRecordProblem; readonly message: string };

const MESSAGES: Record<DkimRecordProblem, string> = {
  too_long: "The record is longer than 8192 characters.",
  bad_syntax: "The record is not a list of tag=value pairs separated by semicolons (RFC 6376 §3.2).",
  bad_version: "The record starts with v=, and it is not v=DKIM1.",
  key_missing: "The record has no p= tag with the public key.",
  unknown_key_type: "The record's k= is neither rsa nor ed25519.",
  bad_key: "The record's p= is not a public key; it may have been cut or altered when it was pasted.",
  key_too_short: "The RSA key has fewer than 1024 bits: receivers refuse it (RFC 8301 §3.2).",
  sha1_only: "The record's h= does not allow sha256: receivers refuse rsa-sha1 (RFC 8301 §3.1).",
  not_for_email: "The record's s= allows this key for other services than email.",
};

const MAX_RECORD = 8192;

/** The TXT value that publishes a key at `<selector>._domainkey.<domain>`. Longer than 255 characters, so DNS splits it. */
export function dkimRecord(publicKey: string, keyType: DkimKeyType = "rsa"): string {
  return `v=DKIM1; k=${keyType}; p=${publicKey}`;
}

/** The TXT value that revokes a selector (RFC 6376 §3.6.1). */
export const REVOKED_DKIM_RECORD = "v=DKIM1; p=";

/** Reads a key record (RFC 6376 §3.6.1) as a receiver would. `text` is the TXT's strings joined. Never throws. */
export function parseDkimRecord(text: string): DkimRecordResult {
  if (text.length > MAX_RECORD) return refuse("too_long");
  const tags = parseTags(text);
  if (tags === undefined) return refuse("bad_syntax");
  if (tags.has("v") && (tags.get("v") !== "DKIM1" || [...tags.keys()][0] !== "v"))
    return refuse("bad_version");
  const publicKey = tags.get("p")?.replace(/\s+/g, "");
  if (publicKey === undefined) return refuse("key_missing");
  if (!listAllows(tags.get("s"), ["*", "email"])) return refuse("not_for_email");
  if (!listAllows(tags.get("h"), ["sha256"])) return refuse("sha1_only");
  const keyType = readKeyType(tags.get("k"));
  if (keyType === undefined) return refuse("unknown_key_type");

  const flags = list(tags.get("t"));
  const common = { keyType, publicKey, testing: flags.includes("y"), strict: flags.includes("s") };
  if (publicKey === "") return { ok: true, record: { ...common, revoked: true, bits: 0 } };
  if (!/^[\w+/-]+={0,2}$/.test(publicKey)) return refuse("bad_key");
  const key = decodePublicKey(keyType, Buffer.from(publicKey, "base64"));
  if (key === undefined) return refuse("bad_key");
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 256;
  if (keyType === "rsa" && bits < MIN_RSA_BITS) return refuse("key_too_short");
  return { ok: true, record: { ...common, revoked: false, bits } };
}

/** RFC 6376 §3.6.1: rsa unless it says otherwise. */
function readKeyType(value = "rsa"): DkimKeyType | undefined {
  return value === "rsa" || value === "ed25519" ? value : undefined;
}

/** Tags in order; `undefined` on syntax errors and repeated tags (RFC 6376 §3.2). */
function parseTags(text: string): Map<string, string> | undefined {
  const tags = new Map<string, string>();
  const parts = text.split(";");
  if (parts.at(-1)!.trim() === "") parts.pop();
  for (const part of parts) {
    const equals = part.indexOf("=");
    const name = part.slice(0, Math.max(equals, 0)).trim();
    if (!/^[A-Za-z]\w*$/.test(name) || tags.has(name)) return undefined;
    tags.set(name, part.slice(equals + 1).trim());
  }
  return tags;
}

function list(value: string | undefined): string[] {
  return (value ?? "").split(":").map(entry => entry.trim().toLowerCase());
}

function listAllows(value: string | undefined, accepted: readonly string[]): boolean {
  return value === undefined || list(value).some(entry => accepted.includes(entry));
}

function refuse(reason: DkimRecordProblem): DkimRecordResult {
  return { ok: false, reason, message: MESSAGES[reason] };
}
