import { WebhookVerificationError } from "./errors.ts";
import type { MailsteadEvent } from "./events.gen.ts";
import { fromBase64, type ImportedKey, importVerifyKey, parseSecret } from "./keys.ts";
import { bodyBytes, type RawBody, signedContent } from "./message.ts";

/** Request headers: a `Headers` object, anything with `get(lowerCaseName)`, or a record in any letter case. */
export type HeadersLike =
  | { get(name: string): string | null | undefined }
  | { readonly [name: string]: string | readonly string[] | undefined };

/** How to verify. */
export type VerifierOptions = {
  /** `whsec_…` or `whpk_…`; more than one while a rotation is under way. */
  secrets: readonly string[];
  /** How far the timestamp may lie in the past or the future, in seconds. Default 300. */
  toleranceSeconds?: number;
  /** The current time in milliseconds since 1970. Default `Date.now`. */
  clock?: () => number;
};

/** Verifies webhooks against a fixed set of secrets. */
export type Verifier = {
  /**
   * Checks the signature of the bytes as received, then parses them.
   * @throws WebhookVerificationError
   */
  verify(rawBody: RawBody, headers: HeadersLike): Promise<MailsteadEvent>;
};

/** Entries of `webhook-signature` looked at: each costs one pass over the body, and the sender is a stranger yet. */
const maxSignatures = 32;

/**
 * Makes a verifier. Make it once, at start: a malformed secret is reported here.
 * @throws WebhookVerificationError `bad_secret`
 */
export function createVerifier(options: VerifierOptions): Verifier {
  const { secrets, toleranceSeconds = 300, clock = Date.now } = options;
  const materials = secrets.map(secret => parseSecret(secret, "whsec_", "whpk_"));
  if (!materials.length) throw new WebhookVerificationError("bad_secret", "At least one secret is needed");
  let keys: Promise<[string, ImportedKey][]> | undefined;

  return {
    async verify(rawBody, headers) {
      const bytes = bodyBytes(rawBody);
      if (!bytes) {
        throw new WebhookVerificationError(
          "body_not_raw",
          'Pass the body as received, before parsing: await request.text() in Hono, Next and workers; express.raw({ type: "application/json" }) in Express',
        );
      }
      const id = header(headers, "webhook-id");
      const timestamp = header(headers, "webhook-timestamp");
      const signatures = header(headers, "webhook-signature");
      checkAge(timestamp, clock() / 1000, toleranceSeconds);

      keys ??= Promise.all(materials.map(async key => [key.scheme, await importVerifyKey(key)]));
      const content = signedContent(id, timestamp, bytes);
      if (id.includes(".") || !(await anyMatch(await keys, signatures, content))) {
        throw new WebhookVerificationError(
          "no_matching_signature",
          "No signature fits: check the endpoint's secret, and that nothing altered the body",
        );
      }
      return parseEvent(bytes);
    },
  };
}

/**
 * Verifies one webhook: `createVerifier(options).verify(rawBody, headers)`.
 * @throws WebhookVerificationError
 */
export async function verifyWebhook(
  rawBody: RawBody,
  headers: HeadersLike,
  options: VerifierOptions,
): Promise<MailsteadEvent> {
  return createVerifier(options).verify(rawBody, headers);
}

function header(headers: HeadersLike, name: string): string {
  const value =
    typeof headers.get === "function"
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof single !== "string" || !single) {
    throw new WebhookVerificationError("missing_header", `The header ${name} must be given exactly once`);
  }
  return single;
}

function checkAge(timestamp: string, now: number, tolerance: number): void {
  if (!/^[1-9]\d{0,11}$/.test(timestamp)) {
    throw new WebhookVerificationError("bad_timestamp", "webhook-timestamp must be whole Unix seconds");
  }
  const age = now - Number(timestamp);
  // Written so that a tolerance or clock that is not a number refuses instead of letting everything pass.
  if (!(Math.abs(age) <= tolerance)) {
    throw new WebhookVerificationError(
      age < 0 ? "too_new" : "too_old",
      "webhook-timestamp is outside the tolerance: a replay, or a wrong clock",
    );
  }
}

async function anyMatch(
  keys: [string, ImportedKey][],
  header: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  for (const entry of header.split(" ", maxSignatures)) {
    const [scheme, encoded = ""] = entry.split(",", 2);
    const signature = fromBase64(encoded);
    for (const [keyScheme, key] of keys) {
      if (
        scheme === keyScheme &&
        signature &&
        (await crypto.subtle.verify(key.algorithm, key, signature, content))
      )
        return true;
    }
  }
  return false;
}

function parseEvent(bytes: Uint8Array): MailsteadEvent {
  let event: unknown;
  try {
    event = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new WebhookVerificationError("bad_json", "The body is not JSON", { cause });
  }
  if (!isEvent(event)) throw new WebhookVerificationError("bad_json", "The body has no event type");
  return event;
}

/** The signature vouches for the rest of the shape; `type` is what a handler switches on. */
function isEvent(value: unknown): value is MailsteadEvent {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
