import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import type { OrganizationRow } from "./tables.ts";

export const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .openapi({ description: "Name for people, 1–200 characters.", example: "Acme CRM" });

const domain = z.string().trim().min(1).max(253).nullable();

const serviceDomain =
  "A zone delegated to Mailstead that names everything customers' DNS records point to; null: Mailstead's own.";
const feedbackDomain =
  "The domain of a second DKIM signature and the Feedback-ID on every email; null: none.";

export const organizationSchema = z
  .object({
    id: idSchema("org", "Id of the organization."),
    name,
    serviceDomain: domain.openapi({ description: serviceDomain, example: "mail.acme-crm.example" }),
    feedbackDomain: domain.openapi({ description: feedbackDomain, example: "feedback.acme-crm.example" }),
    createdAt: z.iso
      .datetime()
      .openapi({ description: "When it was created.", example: "2026-01-15T09:30:00.000Z" }),
    updatedAt: z.iso
      .datetime()
      .openapi({ description: "When it was last changed.", example: "2026-01-15T09:30:00.000Z" }),
  })
  .openapi("Organization", {
    example: {
      id: "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
      name: "Acme CRM",
      serviceDomain: "mail.acme-crm.example",
      feedbackDomain: null,
      createdAt: "2026-01-15T09:30:00.000Z",
      updatedAt: "2026-01-15T09:30:00.000Z",
    },
  });

export const updateOrganizationSchema = z
  .strictObject({
    name: name.optional(),
    serviceDomain: domain
      .optional()
      .openapi({ description: `${serviceDomain} Absent: unchanged.`, example: "mail.acme-crm.example" }),
    feedbackDomain: domain
      .optional()
      .openapi({ description: `${feedbackDomain} Absent: unchanged.`, example: "feedback.acme-crm.example" }),
  })
  .openapi("OrganizationUpdate", { example: { name: "Acme CRM", serviceDomain: "mail.acme-crm.example" } });

export type UpdateOrganization = z.output<typeof updateOrganizationSchema>;

/** An organization as the API shows it. */
export function toOrganization(row: OrganizationRow): z.input<typeof organizationSchema> {
  return {
    id: row.id,
    name: row.name,
    serviceDomain: row.serviceDomain,
    feedbackDomain: row.feedbackDomain,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
