/**
 * Verify and sign Mailstead webhooks (Standard Webhooks 1.0.0). WebCrypto only; runs wherever `fetch` does.
 *
 * @example
 * const webhooks = createVerifier({ secrets: [process.env.MAILSTEAD_WEBHOOK_SECRET] });
 * const event = await webhooks.verify(await request.text(), request.headers);
 * if (event.type === "domain.verified") activate(event.data);
 */
export { type WebhookErrorCode, WebhookVerificationError } from "./errors.ts";
export type * from "./events.gen.ts";
export { generateSecret } from "./keys.ts";
export type { RawBody } from "./message.ts";
export { type SignInput, sign, type WebhookHeaders } from "./sign.ts";
export {
  createVerifier,
  type HeadersLike,
  type Verifier,
  type VerifierOptions,
  verifyWebhook,
} from "./verify.ts";
