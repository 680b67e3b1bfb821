import { pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";

export const trackingDomains = pgSchema("tenant").table("tracking_domains", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("trk")("id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  workspaceId: idColumn("ws")("workspace_id").notNull(),
  domainId: idColumn("dom")("domain_id").notNull(),
  host: text("host").notNull(),
  target: text("target").notNull(),
  status: text("status", { enum: ["pending_dns", "issuing", "active", "broken"] }).notNull(),
  certificateId: idColumn("cert")("certificate_id"),
  lastCheckedAt: instant("last_checked_at"),
  error: text("error"),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

export type TrackingDomainRow = typeof trackingDomains.$inferSelect;
