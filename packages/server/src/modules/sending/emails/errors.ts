import { defineErrors } from "../../../kernel/errors/index.ts";

/** What can go wrong when mail is handed to us. */
export const emailErrors = defineErrors({
  domain_not_verified: {
    status: 422,
    title: "The sender's domain is not verified",
    cause: "`from` is at a domain of the workspace that has not been verified, or no longer is.",
    remedy: "Correct the DNS record named in `errors`, verify the domain, and send the request again.",
  },
  sender_not_owned: {
    status: 422,
    title: "The sender does not belong to the workspace",
    cause: "`from` is neither an active mailbox of the workspace nor at one of its verified domains.",
    remedy:
      "Send from an address at a verified domain of this workspace, or add and verify the domain first.",
  },
  postal_address_missing: {
    status: 422,
    title: "The workspace has no postal address",
    cause: "Commercial mail must carry the sender's postal address, and the workspace has none.",
    remedy: "Set `postalAddress` on the workspace, then send the request again.",
  },
});
