import { integer, pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";

export const apiKeys = pgSchema("tenant").table("api_keys", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("key")("id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  name: text("name").notNull(),
  keyId: text("key_id").notNull(),
  secretHash: text("secret_hash").notNull(),
  permissions: text("permissions").array().notNull(),
  workspaceId: idColumn("ws")("workspace_id"),
  rateLimitPerMinute: integer("rate_limit_per_minute").notNull(),
  createdBy: text("created_by"),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at"),
  revokedAt: instant("revoked_at"),
  replacedBy: idColumn("key")("replaced_by"),
  lastUsedAt: instant("last_used_at"),
});

export type ApiKeyRow = typeof apiKeys.$inferSelect;
