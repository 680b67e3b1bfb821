import { boolean, integer, pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";
import { NODE_STATES } from "./states.ts";

export const nodes = pgSchema("tenant").table("nodes", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("node")("id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  name: text("name").notNull(),
  provider: text("provider").notNull(),
  region: text("region").notNull(),
  size: text("size").notNull(),
  placement: text("placement", { enum: ["shared", "dedicated"] }).notNull(),
  workspaceId: idColumn("ws")("workspace_id"),
  state: text("state", { enum: NODE_STATES }).notNull(),
  stateReason: text("state_reason"),
  mailboxHost: boolean("mailbox_host").notNull().default(false),
  hostname: text("hostname").notNull(),
  externalId: text("external_id"),
  version: integer("version").notNull().default(1),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

export type NodeRow = typeof nodes.$inferSelect;
