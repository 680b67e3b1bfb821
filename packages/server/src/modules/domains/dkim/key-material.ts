import { createHash, randomInt } from "node:crypto";
import type { Id } from "../../../kernel/ids/index.ts";
import { Secret } from "../../../kernel/secrets/index.ts";
import type { OrganizationId } from "../../../kernel/tenancy.ts";
import { generateDkimKey } from "../../../mail/dkim/index.ts";
import type { Vault } from "../../../world/vault/port.ts";
import { dkimVaultPath } from "../model/index.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The public half of a key whose private half lies in the vault. */
export interface KeyMaterial {
  selector: string;
  /** Base64 of the SubjectPublicKeyInfo: the `p=` tag (RFC 6376 §3.6.1). */
  publicKey: string;
  /** SHA-256 of the SubjectPublicKeyInfo, in hexadecimal. */
  fingerprint: string;
  vaultPath: string;
}

/**
 * Makes an RSA-2048 key and puts its private half (PKCS #8, PEM) into the vault. Nothing points to it until the row
 * is inserted: a request that fails afterwards leaves a value that nobody can reach.
 */
export async function makeKey(
  vault: Vault,
  key: { organizationId: OrganizationId; domainId: Id<"dom"> },
  selector: string,
): Promise<KeyMaterial> {
  const { publicKey, privateKeyPem } = await generateDkimKey("rsa");
  const vaultPath = dkimVaultPath(key.domainId, selector);
  await vault.put(key.organizationId, vaultPath, new Secret(privateKeyPem));
  const fingerprint = createHash("sha256").update(Buffer.from(publicKey, "base64")).digest("hex");
  return { selector, publicKey, fingerprint, vaultPath };
}

/** A dated selector that the domain has not used: `s202611a`, then `s202611b` …; past `z` a number follows. */
export function nextSelector(now: Date, used: ReadonlySet<string>): string {
  const month = `s${now.toISOString().slice(0, 7).replace("-", "")}`;
  for (const letter of LETTERS) {
    if (!used.has(month + letter)) return month + letter;
  }
  for (;;) {
    const selector = `${month}z${randomInt(1_000_000)}`;
    if (!used.has(selector)) return selector;
  }
}
