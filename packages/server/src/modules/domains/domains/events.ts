import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { defineEvent } from "../../../kernel/log/index.ts";
import { DOMAIN_STATUSES, type DomainRow, RECORD_PURPOSES, RECORD_STATUSES } from "../model/index.ts";

const domainData = z.object({
  domainId: idSchema("dom", "The domain."),
  name: z.string().openapi({ description: "Its name." }),
  status: z.enum(DOMAIN_STATUSES).openapi({ description: "Its status after this event." }),
});
const reasoned = domainData.extend({
  reason: z.string().openapi({ description: "Why, in words for people." }),
});

const example = {
  domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
  name: "mail.acme.example",
  status: "verified",
} as const;

export const domainEvents = {
  created: defineEvent({
    type: "domain.created",
    description: "A domain was claimed.",
    schema: domainData,
    example: { ...example, status: "pending" },
  }),
  verified: defineEvent({
    type: "domain.verified",
    description: "Every record that sending needs is in place; mail may be sent from the domain.",
    schema: domainData,
    example,
  }),
  degraded: defineEvent({
    type: "domain.degraded",
    description:
      "The domain's own name servers no longer show a required record. Mail still goes out; after 24 hours of it the domain fails.",
    schema: reasoned,
    example: { ...example, status: "degraded", reason: "The DKIM record is missing." },
  }),
  failed: defineEvent({
    type: "domain.failed",
    description: "The domain is no longer verified: no mail may be sent from it.",
    schema: reasoned,
    example: { ...example, status: "failed", reason: "The DKIM record has been missing for 24 hours." },
  }),
  deleted: defineEvent({
    type: "domain.deleted",
    description: "The domain was deleted.",
    schema: domainData,
    example,
  }),
  drifted: defineEvent({
    type: "dns.drift_detected",
    description: "A DNS record that was right is not any more.",
    schema: z.object({
      domainId: idSchema("dom", "The domain."),
      domain: z.string().openapi({ description: "Its name." }),
      record: z
        .object({
          id: idSchema("rec", "The record."),
          purpose: z.enum(RECORD_PURPOSES).openapi({ description: "What it is for." }),
          type: z.string().openapi({ description: "The record type." }),
          name: z.string().openapi({ description: "The full name." }),
          expected: z.string().openapi({ description: "The value it should have." }),
        })
        .openapi({ description: "The record." }),
      status: z.enum(RECORD_STATUSES).openapi({ description: "What it is now." }),
      found: z.array(z.string()).openapi({ description: "The values found instead." }),
    }),
    example: {
      domainId: "dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
      domain: "mail.acme.example",
      record: {
        id: "rec_01jd8x3q4vf7k9m2n5p6r8s0tv",
        purpose: "return_path",
        type: "MX",
        name: "bounce.mail.acme.example",
        expected: "10 intake.mailstead.example",
      },
      status: "missing",
      found: [],
    },
  }),
  takenOver: defineEvent({
    type: "domain.taken_over",
    description: "A fresh proof took the name from its holder.",
    public: false,
    schema: z.object({
      name: z.string(),
      holder: z.object({ organizationId: z.uuid(), workspaceId: z.uuid(), domainId: z.uuid() }),
    }),
    example: {
      name: "mail.acme.example",
      holder: {
        organizationId: "01936f3a-5c00-7000-8000-000000000001",
        workspaceId: "01936f3a-5c00-7000-8000-000000000002",
        domainId: "01936f3a-5c00-7000-8000-000000000003",
      },
    },
  }),
};

/** The fields every event of a domain shares. */
export function eventOfDomain(
  domain: Pick<DomainRow, "organizationId" | "environment" | "workspaceId" | "id" | "name" | "status">,
  now: Date,
) {
  return {
    organizationId: domain.organizationId,
    environment: domain.environment,
    workspaceId: domain.workspaceId,
    subject: domain.id,
    occurredAt: now,
    data: { domainId: domain.id, name: domain.name, status: domain.status },
  };
}
