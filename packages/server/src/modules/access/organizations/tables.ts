import { integer, pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";

export const organizations = pgSchema("tenant").table("organizations", {
  id: idColumn("org")("organization_id").primaryKey(),
  name: text("name").notNull(),
  serviceDomain: text("service_domain"),
  feedbackDomain: text("feedback_domain"),
  version: integer("version").notNull().default(1),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

export type OrganizationRow = typeof organizations.$inferSelect;
