import { bigint, integer, jsonb, pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";
import type { Limits } from "./limits.ts";

const tenant = pgSchema("tenant");

export const workspaces = tenant.table("workspaces", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("ws")("id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  externalId: text("external_id"),
  name: text("name").notNull(),
  status: text("status", { enum: ["limited", "trusted", "suspended"] }).notNull(),
  statusBeforeSuspension: text("status_before_suspension", { enum: ["limited", "trusted"] }),
  suspendedReason: text("suspended_reason"),
  limits: jsonb("limits").$type<Limits>().notNull(),
  region: text("region"),
  postalAddress: text("postal_address"),
  contentRetentionDays: integer("content_retention_days").notNull().default(30),
  clockOffsetMs: bigint("clock_offset_ms", { mode: "number" }).notNull().default(0),
  sandboxLabel: text("sandbox_label"),
  version: integer("version").notNull().default(1),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  deletedAt: instant("deleted_at"),
  purgeAt: instant("purge_at"),
});

export type WorkspaceRow = typeof workspaces.$inferSelect;

export const purgeCertificates = tenant.table("purge_certificates", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("purge")("id").notNull(),
  workspaceId: idColumn("ws")("workspace_id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  externalId: text("external_id"),
  rowsDeleted: jsonb("rows_deleted").$type<Record<string, number>>().notNull(),
  purgedAt: instant("purged_at").notNull(),
  /** SHA-256 of the certificate's content; empty while the purge runs. */
  digest: text("digest").notNull(),
});

export type PurgeCertificateRow = typeof purgeCertificates.$inferSelect;
