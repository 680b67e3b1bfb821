import { defineEvent } from "../../../kernel/log/index.ts";
import { certificateExample, certificateSchema } from "./schema.ts";

const event = <const Type extends string>(
  type: Type,
  description: string,
  change: Partial<typeof certificateExample> | object = {},
) =>
  defineEvent({
    type,
    description,
    schema: certificateSchema,
    example: { ...certificateExample, ...change },
  });

export const certificateEvents = {
  issued: event("certificate.issued", "A certificate was issued or renewed."),
  expiring: event("certificate.expiring", "A certificate was not renewed and has 14, 7 or 1 days left.", {
    status: "expiring",
  }),
  expired: event("certificate.expired", "A certificate expired without having been renewed.", {
    status: "expired",
  }),
  failed: event(
    "certificate.failed",
    "Issuing or renewing a certificate failed; what there was stays in use.",
    {
      status: "failed",
      error: "The certificate authority could not see the proof.",
    },
  ),
};
