import { pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";

export const CERTIFICATE_STATUSES = [
  "pending_dns",
  "issuing",
  "valid",
  "renewing",
  "expiring",
  "expired",
  "failed",
] as const;

export const certificates = pgSchema("tenant").table("certificates", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("cert")("id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  workspaceId: idColumn("ws")("workspace_id"),
  subject: text("subject").notNull(),
  names: text("names").array().notNull(),
  status: text("status", { enum: CERTIFICATE_STATUSES }).notNull(),
  issuer: text("issuer"),
  serial: text("serial"),
  notBefore: instant("not_before"),
  notAfter: instant("not_after"),
  renewAt: instant("renew_at"),
  chainPem: text("chain_pem"),
  vaultPath: text("vault_path"),
  error: text("error"),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

export type CertificateRow = typeof certificates.$inferSelect;
