import { integer, pgSchema, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";

export const IP_STATUSES = [
  "available",
  "assigned",
  "warming",
  "warmed",
  "degraded",
  "burned",
  "quarantined",
] as const;

export const ipAddresses = pgSchema("tenant").table("ip_addresses", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("ip")("id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  nodeId: idColumn("node")("node_id").notNull(),
  poolId: idColumn("pool")("pool_id"),
  address: text("address").notNull(),
  hostname: text("hostname").notNull(),
  status: text("status", { enum: IP_STATUSES }).notNull(),
  perDay: integer("per_day"),
  createdAt: instant("created_at").notNull(),
});

export type IpAddressRow = typeof ipAddresses.$inferSelect;
