import { defineErrors, type MailsteadError } from "../kernel/errors/index.ts";
import { DnsProviderError } from "./dns/port.ts";

/**
 * What can go wrong outside: every adapter maps its vendor's errors to these codes. Only the retryable ones are
 * worth another try; `extra` may carry the vendor's own code and request id, never a body.
 */
export const worldErrors = defineErrors({
  provider_auth: {
    status: 422,
    title: "The provider refused the credentials",
    cause: "The credentials of the account are wrong, expired or revoked.",
    remedy: "Store valid credentials for the account, then try again.",
  },
  provider_permission: {
    status: 422,
    title: "The provider denied the action",
    cause: "The credentials are valid but lack a permission at the provider.",
    remedy: "Give the credentials the permission named in `detail` at the provider, then try again.",
  },
  provider_not_found: {
    status: 422,
    title: "The provider does not know it",
    cause: "What the action is about does not exist at the provider, or no longer.",
    remedy: "Check at the provider whether it was removed; create it again when it was.",
  },
  provider_conflict: {
    status: 409,
    title: "The provider reports a conflict",
    cause:
      "The provider already holds something else under this identity, or another action is running on it.",
    remedy: "Wait for the other action at the provider, or choose another name.",
  },
  provider_invalid: {
    status: 422,
    title: "The provider refused the request",
    cause:
      "The provider found the request invalid: an unknown region, size or record, or a value out of range.",
    remedy: "Correct the value named in `detail`.",
  },
  provider_quota: {
    status: 422,
    title: "The provider's quota is used up",
    cause: "The account may not have more of this resource at the provider.",
    remedy: "Raise the quota at the provider or release resources, then try again.",
  },
  provider_rate_limited: {
    status: 503,
    title: "The provider limits our rate",
    cause: "Too many requests were made to the provider in a short time.",
    remedy: "Wait for `Retry-After` seconds and try again.",
    retryable: true,
  },
  provider_unavailable: {
    status: 503,
    title: "The provider is unavailable",
    cause: "The provider did not answer, or answered that it cannot work now.",
    remedy: "Try again later; nothing is created twice.",
    retryable: true,
  },
  provider_unknown: {
    status: 502,
    title: "The provider answered with an unknown error",
    cause: "The provider reported a failure of a kind we do not know.",
    remedy: "Look at the provider's status page, then try again.",
  },
  capability_missing: {
    status: 422,
    title: "The provider cannot do this",
    cause: "The chosen provider lacks the capability, or no such provider is configured.",
    remedy: "Choose a provider that has the capability named in `detail`, or do the step by hand.",
  },
  challenge_failed: {
    status: 422,
    title: "The certificate authority could not see the proof",
    cause: "The TXT record that proves control of the name was not found at `_acme-challenge.<name>`.",
    remedy: "Check that the zone is served by the name servers it is delegated to, then try again.",
    retryable: true,
  },
  vault_sealed: {
    status: 423,
    title: "The vault cannot be read",
    cause: "The secret store is sealed, or the master key that encrypted the secret is not configured.",
    remedy: "Unseal the vault, or configure the older master key beside the newer one, then try again.",
    retryable: true,
  },
  secret_not_found: {
    status: 409,
    title: "The secret is gone",
    cause: "The vault holds no value at the path that the resource points to.",
    remedy: "Store the credentials again, or make a new key for the resource.",
  },
});

/** The catalogue error of a DNS vendor's failure; anything else comes back as it is. */
export function catalogued(error: unknown): unknown {
  return error instanceof DnsProviderError ? ofDns(error) : error;
}

function ofDns(error: DnsProviderError): MailsteadError {
  const options = {
    cause: error,
    ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
  };
  switch (error.kind) {
    case "unauthorized":
      return worldErrors.provider_auth(error.message, options);
    case "zone_not_found":
    case "not_found":
      return worldErrors.provider_not_found(error.message, options);
    case "conflict":
      return worldErrors.provider_conflict(error.message, options);
    case "rejected":
      return worldErrors.provider_invalid(error.message, options);
    case "rate_limited":
      return worldErrors.provider_rate_limited(error.message, options);
    case "unavailable":
      return worldErrors.provider_unavailable(error.message, options);
  }
}
