import { integer, pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";

export const webhookEndpoints = pgSchema("tenant").table("webhook_endpoints", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("whe")("id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  url: text("url").notNull(),
  description: text("description"),
  /** Null: all. */
  types: text("types").array(),
  workspaceId: idColumn("ws")("workspace_id"),
  status: text("status", { enum: ["enabled", "disabled"] }).notNull(),
  disabledReason: text("disabled_reason", { enum: ["manual", "gone", "failing"] }),
  /** Encrypted `whsec_…` or `whsk_…`. */
  secret: text("secret").notNull(),
  previousSecret: text("previous_secret"),
  previousExpiresAt: instant("previous_expires_at"),
  /** `whpk_…` of an endpoint that is signed with Ed25519. */
  publicKey: text("public_key"),
  failingSince: instant("failing_since"),
  version: integer("version").notNull().default(1),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

export type WebhookEndpointRow = typeof webhookEndpoints.$inferSelect;
