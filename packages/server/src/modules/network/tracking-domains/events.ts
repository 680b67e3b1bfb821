import { defineEvent } from "../../../kernel/log/index.ts";
import { trackingDomainExample, trackingDomainSchema } from "./schema.ts";

const event = <const Type extends string>(type: Type, description: string, change: object = {}) =>
  defineEvent({
    type,
    description,
    schema: trackingDomainSchema,
    example: { ...trackingDomainExample, ...change },
  });

export const trackingDomainEvents = {
  created: event("tracking_domain.created", "A tracking domain was added; its records can be published."),
  activated: event(
    "tracking_domain.activated",
    "Records and certificate are there: new mail uses the host.",
    {
      status: "active",
    },
  ),
  broken: event(
    "tracking_domain.broken",
    "The records of an active tracking domain are gone: new mail leaves it out.",
    {
      status: "broken",
      error: "track.acme.com has no CNAME.",
    },
  ),
  deleted: event("tracking_domain.deleted", "A tracking domain was removed, with its certificate."),
};
