import { defineErrors } from "../../../kernel/errors/index.ts";

/** What can go wrong with domains. */
export const domainErrors = defineErrors({
  domain_name_invalid: {
    status: 422,
    title: "The domain name cannot be used",
    cause:
      "`name` is not a domain name, is an IP address or a public suffix, or lies outside the namespace of a test workspace.",
    remedy: "Correct `name` as `errors` says.",
  },
  domain_held_elsewhere: {
    status: 409,
    title: "The domain is verified in another workspace",
    cause: "One workspace holds a name verified at a time, and another one still proves that it does.",
    remedy:
      "Keep only your own ownership record at the name (remove every other `mailstead-verification=` value), then verify again.",
  },
  domain_in_use: {
    status: 409,
    title: "The domain is in use",
    cause: "The domain has active mailboxes, or mail from it waits to be sent.",
    remedy: "Delete the mailboxes and let the mail go out, or delete with `force=true`.",
  },
  domain_checked_recently: {
    status: 429,
    title: "The domain was checked a moment ago",
    cause: "A domain is checked by hand at most once in five seconds.",
    remedy: "Wait for `Retry-After` seconds and try again.",
    retryable: true,
  },
  dns_account_missing: {
    status: 422,
    title: "No DNS account can write this domain's zone",
    cause: "The domain has no DNS account, or none of the account's zones holds the domain.",
    remedy: "Set `dnsAccountId` to an account whose zones hold the domain, or add the records by hand.",
  },
  dns_conflict: {
    status: 409,
    title: "Records of somebody else are in the way",
    cause: "A required record can't be written without removing values that we did not write.",
    remedy: "Remove the values named in `conflicts` from the zone, or add the records by hand.",
  },
});
