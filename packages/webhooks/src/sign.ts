import { parseSecret, signContent } from "./keys.ts";
import { bodyBytes, type RawBody, signedContent } from "./message.ts";

/** What to sign, and with which secrets. */
export type SignInput = {
  /** The event's id, the same for every attempt. Must not contain a full stop. */
  id: string;
  /** Time of this attempt: whole Unix seconds, or a `Date`. */
  timestamp: number | Date;
  /** The body exactly as it will be sent. */
  body: RawBody;
  /** `whsec_…` (HMAC-SHA256) or `whsk_…` (Ed25519). During a rotation give the current and the old ones. */
  secrets: readonly string[];
};

/** The three headers of Standard Webhooks, ready for a request. */
export type WebhookHeaders = {
  "webhook-id": string;
  "webhook-timestamp": string;
  "webhook-signature": string;
};

/**
 * Signs a webhook with every secret given (Standard Webhooks 1.0.0).
 * @throws WebhookVerificationError `bad_secret` for a malformed secret
 * @throws TypeError when the id, timestamp or body cannot be signed unambiguously, or no secret is given
 */
export async function sign({ id, timestamp, body, secrets }: SignInput): Promise<WebhookHeaders> {
  const seconds = typeof timestamp === "number" ? timestamp : Math.floor(timestamp.getTime() / 1000);
  const bytes = bodyBytes(body);
  if (!/^[^.\s]+$/.test(id) || !Number.isSafeInteger(seconds) || seconds < 1 || !bytes || !secrets.length) {
    throw new TypeError(
      "sign needs an id without full stops, whole seconds, a raw body and at least one secret",
    );
  }
  const content = signedContent(id, String(seconds), bytes);
  const signatures = secrets.map(secret => signContent(parseSecret(secret, "whsec_", "whsk_"), content));
  return {
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": (await Promise.all(signatures)).join(" "),
  };
}
