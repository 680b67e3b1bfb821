import { integer, pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";

const tenant = pgSchema("tenant");

export const MAILBOX_STATUSES = ["creating", "active", "paused", "disabled", "rate_limited"] as const;
export type MailboxStatus = (typeof MAILBOX_STATUSES)[number];

export const mailboxes = tenant.table("mailboxes", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("mbx")("id").notNull(),
  environment: text("environment").$type<Environment>().notNull(),
  workspaceId: idColumn("ws")("workspace_id").notNull(),
  domainId: idColumn("dom")("domain_id").notNull(),
  /** Lower case. */
  address: text("address").notNull(),
  displayName: text("display_name"),
  quotaMb: integer("quota_mb").notNull(),
  perDay: integer("per_day").notNull(),
  timezone: text("timezone").notNull(),
  status: text("status").$type<MailboxStatus>().notNull(),
  passwordHash: text("password_hash"),
  /** The local day that `dayUsed` counts. */
  day: text("day"),
  dayUsed: integer("day_used").notNull().default(0),
  version: integer("version").notNull().default(1),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  deletedAt: instant("deleted_at"),
});
export type MailboxRow = typeof mailboxes.$inferSelect;
