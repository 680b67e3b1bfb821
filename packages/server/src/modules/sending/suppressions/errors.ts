import { defineErrors } from "../../../kernel/errors/index.ts";

/** What can go wrong with suppressions. */
export const suppressionErrors = defineErrors({
  acknowledgement_required: {
    status: 409,
    title: "Lifting this suppression needs an acknowledgement",
    cause:
      "The recipient complained or unsubscribed; writing to them again needs a decision about this one address.",
    remedy: "Make sure the recipient asked for mail again, then repeat the request with `acknowledge=true`.",
  },
  suppression_permanent: {
    status: 409,
    title: "The suppression cannot be lifted",
    cause: "The address was erased on its owner's request; only a keyed digest of it is left.",
    remedy: "Keep it: mail to this address stays suppressed.",
  },
  csv_invalid: {
    status: 422,
    title: "The file is not CSV",
    cause: "The body is not comma-separated values in UTF-8 (RFC 4180); `detail` names the line.",
    remedy:
      "Send `text/csv` in UTF-8 with the columns `address,reason,stream`; rows before the named line were imported.",
  },
});
