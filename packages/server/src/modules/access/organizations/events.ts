import { defineEvent } from "../../../kernel/log/index.ts";
import { organizationSchema } from "./schema.ts";

const example = {
  id: "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
  name: "Acme CRM",
  serviceDomain: null,
  feedbackDomain: null,
  createdAt: "2026-01-15T09:30:00.000Z",
  updatedAt: "2026-01-15T09:30:00.000Z",
};

export const organizationEvents = {
  created: defineEvent({
    type: "organization.created",
    description: "The organization was made, with its first API key.",
    schema: organizationSchema,
    example,
  }),
  updated: defineEvent({
    type: "organization.updated",
    description: "The organization's name, service domain or feedback domain changed.",
    schema: organizationSchema,
    example,
  }),
};
