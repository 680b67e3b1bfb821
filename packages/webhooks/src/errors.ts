/**
 * Why a webhook was refused.
 *
 * - `missing_header`: `webhook-id`, `webhook-timestamp` or `webhook-signature` is absent or repeated.
 * - `bad_timestamp`: the timestamp is not a whole number of Unix seconds.
 * - `too_old`, `too_new`: the timestamp lies outside the tolerance.
 * - `no_matching_signature`: no signature fits any of the secrets: wrong secret, or bytes changed on the way.
 * - `bad_secret`: a configured secret is malformed (thrown when the verifier is made).
 * - `bad_json`: the signature fits, but the body is not a JSON event.
 * - `body_not_raw`: the body was handed over parsed; the signature covers the bytes as received.
 */
export type WebhookErrorCode =
  | "missing_header"
  | "bad_timestamp"
  | "too_old"
  | "too_new"
  | "no_matching_signature"
  | "bad_secret"
  | "bad_json"
  | "body_not_raw";

/** A webhook that must not be trusted. Answer 400 and do nothing else. Never contains a secret. */
export class WebhookVerificationError extends Error {
  override readonly name = "WebhookVerificationError";
  /** Stable, for `switch`. */
  readonly code: WebhookErrorCode;

  constructor(code: WebhookErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
