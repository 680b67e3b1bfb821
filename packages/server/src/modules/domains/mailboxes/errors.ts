import { defineErrors } from "../../../kernel/errors/index.ts";

/** What can go wrong with mailboxes. */
export const mailboxErrors = defineErrors({
  mailbox_domain_not_verified: {
    status: 422,
    title: "The mailbox's domain is not verified",
    cause:
      "Mailboxes are made on domains whose DNS records are in place; `errors` names the record that is not.",
    remedy: "Publish the DNS record named in `errors`, verify the domain, then create the mailbox.",
  },
  mailbox_host_missing: {
    status: 422,
    title: "There is no mailbox host",
    cause: "The domain receives mail for people, but no active node of the organization hosts mailboxes.",
    remedy: "Create a node with `mailboxHost: true`, or set the domain's `receiving` to `none`.",
  },
});
