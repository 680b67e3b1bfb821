import { sign, type WebhookHeaders } from "./sign.ts";

/** A webhook request as your handler will see it. */
export type SignedFixture = { body: string; headers: WebhookHeaders };

/**
 * Makes a signed webhook for your own tests.
 *
 * @param event - any event; its `id` becomes the `webhook-id`
 * @param secret - the `whsec_…` (or `whsk_…`) your handler's verifier expects
 * @param now - time of the attempt, whole Unix seconds or a `Date`; give your verifier the same clock
 * @throws WebhookVerificationError `bad_secret`
 *
 * @example
 * const { body, headers } = await signFixture(event, secret, new Date());
 * await app.request("/webhooks", { method: "POST", body, headers });
 */
export async function signFixture(
  event: { readonly id: string; readonly type: string },
  secret: string,
  now: number | Date,
): Promise<SignedFixture> {
  const body = JSON.stringify(event);
  return { body, headers: await sign({ id: event.id, timestamp: now, body, secrets: [secret] }) };
}
