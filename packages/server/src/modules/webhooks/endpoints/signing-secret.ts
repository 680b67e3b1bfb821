import { generateKeyPairSync } from "node:crypto";
import { generateSecret } from "@mailstead/webhooks";
import { toUuid } from "../../../kernel/ids/index.ts";
import { type Keyring, Secret } from "../../../kernel/secrets/index.ts";
import type { WebhookEndpointRow } from "./tables.ts";

/** What signs, and for Ed25519 what verifies. */
export interface SigningSecret {
  secret: Secret;
  /** `whpk_…`, or null for a shared secret. */
  publicKey: string | null;
}

/** Makes `whsec_…` (HMAC-SHA256), or `whsk_…` with its `whpk_…` (Ed25519; Standard Webhooks 1.0.0). */
export function makeSigningSecret(ed25519: boolean): SigningSecret {
  if (!ed25519) return { secret: new Secret(generateSecret()), publicKey: null };
  const { d, x } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  if (d === undefined || x === undefined) throw new Error("The Ed25519 key could not be exported");
  const seed = Buffer.from(d, "base64url");
  const open = Buffer.from(x, "base64url");
  return {
    secret: new Secret(`whsk_${Buffer.concat([seed, open]).toString("base64")}`),
    publicKey: `whpk_${open.toString("base64")}`,
  };
}

type Place = Pick<WebhookEndpointRow, "organizationId" | "id">;

/** Encrypts a secret for its row: it cannot be decrypted in another one. */
export function sealSecret(keyring: Keyring, secret: Secret, place: Place): Promise<string> {
  return keyring.encrypt(secret.reveal(), boundTo(place));
}

/** The secrets that sign now: the current one and, until it expires, the one before. */
export async function openSecrets(
  keyring: Keyring,
  row: Place & Pick<WebhookEndpointRow, "secret" | "previousSecret" | "previousExpiresAt">,
  now: Date,
): Promise<Secret[]> {
  const isPreviousValid =
    row.previousSecret !== null && row.previousExpiresAt !== null && row.previousExpiresAt > now;
  const blobs =
    isPreviousValid && row.previousSecret !== null ? [row.secret, row.previousSecret] : [row.secret];
  return Promise.all(
    blobs.map(async blob => new Secret((await keyring.decrypt(blob, boundTo(row))).toString())),
  );
}

function boundTo({ organizationId, id }: Place): string {
  return `webhook_endpoints|${toUuid(organizationId)}|${toUuid(id)}|secret`;
}
