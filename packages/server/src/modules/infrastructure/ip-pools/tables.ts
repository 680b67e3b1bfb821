import { pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";

export const ipPools = pgSchema("tenant").table("ip_pools", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("pool")("id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  name: text("name").notNull(),
  placement: text("placement", { enum: ["shared", "dedicated"] }).notNull(),
  stream: text("stream", { enum: ["transactional", "marketing", "outreach"] }),
  trust: text("trust", { enum: ["limited", "trusted", "quarantine"] }),
  workspaceId: idColumn("ws")("workspace_id"),
  createdAt: instant("created_at").notNull(),
});

export type IpPoolRow = typeof ipPools.$inferSelect;
