import { pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";

export const dnsAccounts = pgSchema("tenant").table("dns_accounts", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("dnsacc")("id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  workspaceId: idColumn("ws")("workspace_id"),
  name: text("name").notNull(),
  provider: text("provider").notNull(),
  zones: text("zones").array().notNull(),
  vaultPath: text("vault_path"),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

export type DnsAccountRow = typeof dnsAccounts.$inferSelect;
