import { errors } from "../../../kernel/errors/index.ts";
import {
  dnsAddresses,
  hostOf,
  OutboundRefused,
  vettedAddresses,
  vetUrl,
} from "../../../kernel/outbound/index.ts";
import type { Runtime } from "../../../runtime.ts";

/**
 * The URL in its normal form. Throws `invalid_request` when it is not one we may call; a name that has no address
 * yet is taken, one that leads to a private address is not. Asks the DNS, so call it outside a transaction.
 */
export async function checkUrl(runtime: Pick<Runtime, "config">, text: string): Promise<string> {
  const vetted = vetUrl(text, runtime.config);
  if (!vetted.ok) throw refusal(vetted.reason, vetted.message);
  if (!runtime.config.allowPrivateNetworks) {
    try {
      await vettedAddresses(hostOf(vetted.url), runtime.config, dnsAddresses());
    } catch (error) {
      if (error instanceof OutboundRefused) throw refusal("private_address", "must lead to a public address");
    }
  }
  return vetted.url.href;
}

function refusal(code: string, message: string) {
  return errors.invalid_request("Give a public https URL that accepts POST requests.", {
    errors: [{ pointer: "/url", code, message }],
  });
}
