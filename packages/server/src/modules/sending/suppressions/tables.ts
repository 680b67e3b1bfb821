import { pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";

const organizationId = idColumn("org");
const suppressionId = idColumn("supp");
const workspaceId = idColumn("ws");
const emailId = idColumn("email");

/** Addresses that a workspace must not write to. */
export const suppressions = pgSchema("tenant").table("suppressions", {
  organizationId: organizationId("organization_id").notNull(),
  id: suppressionId("id").notNull(),
  workspaceId: workspaceId("workspace_id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  stream: text("stream", { enum: ["all", "transactional", "marketing", "outreach"] }).notNull(),
  address: text("address").notNull(),
  addressKey: text("address_key").notNull(),
  reason: text("reason", {
    enum: ["hard_bounce", "soft_bounces", "complaint", "unsubscribe", "manual", "erasure", "import"],
  }).notNull(),
  note: text("note"),
  emailId: emailId("email_id"),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at"),
});

export type SuppressionRow = typeof suppressions.$inferSelect;
