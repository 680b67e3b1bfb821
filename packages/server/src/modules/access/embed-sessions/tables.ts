import { pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";

export const embedSessions = pgSchema("tenant").table("embed_sessions", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("emb")("id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  workspaceId: idColumn("ws")("workspace_id").notNull(),
  apiKeyId: idColumn("key")("api_key_id").notNull(),
  actorId: text("actor_id").notNull(),
  actorName: text("actor_name"),
  permissions: text("permissions").array().notNull(),
  origins: text("origins").array().notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  revokedAt: instant("revoked_at"),
});

export type EmbedSessionRow = typeof embedSessions.$inferSelect;
