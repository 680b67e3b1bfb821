import { boolean, integer, jsonb, pgSchema, smallint, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";

const tenant = pgSchema("tenant");

export const DOMAIN_STATUSES = ["pending", "verifying", "verified", "degraded", "failed", "expired"] as const;
export type DomainStatus = (typeof DOMAIN_STATUSES)[number];

export const RECEIVING = ["none", "subdomain", "full"] as const;
export type Receiving = (typeof RECEIVING)[number];

export const RECORD_PURPOSES = [
  "ownership",
  "dkim",
  "return_path",
  "spf",
  "dmarc",
  "mx",
  "tracking",
] as const;
export type StoredPurpose = (typeof RECORD_PURPOSES)[number];

export const RECORD_STATUSES = ["pending", "valid", "mismatch", "missing", "multiple", "error"] as const;
export type StoredRecordStatus = (typeof RECORD_STATUSES)[number];

export const KEY_STATUSES = ["generated", "published", "verified", "active", "retiring", "revoked"] as const;
export type KeyStatus = (typeof KEY_STATUSES)[number];

export const domains = tenant.table("domains", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("dom")("id").notNull(),
  environment: text("environment").$type<Environment>().notNull(),
  workspaceId: idColumn("ws")("workspace_id").notNull(),
  name: text("name").notNull(),
  parentId: idColumn("dom")("parent_id"),
  status: text("status").$type<DomainStatus>().notNull(),
  ownershipToken: text("ownership_token").notNull(),
  receiving: text("receiving").$type<Receiving>().notNull(),
  dnsAccountId: idColumn("dnsacc")("dns_account_id"),
  trackOpens: boolean("track_opens"),
  trackClicks: boolean("track_clicks"),
  dkimRotationDays: integer("dkim_rotation_days").notNull(),
  verifiedAt: instant("verified_at"),
  lastCheckedAt: instant("last_checked_at"),
  failingSince: instant("failing_since"),
  checkAttempts: integer("check_attempts").notNull().default(0),
  score: smallint("score"),
  findings: jsonb("findings").$type<unknown>().notNull().default([]),
  version: integer("version").notNull().default(1),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  deletedAt: instant("deleted_at"),
});
export type DomainRow = typeof domains.$inferSelect;

export const dnsRecords = tenant.table("dns_records", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("rec")("id").notNull(),
  domainId: idColumn("dom")("domain_id").notNull(),
  purpose: text("purpose").$type<StoredPurpose>().notNull(),
  type: text("type").notNull(),
  name: text("name").notNull(),
  value: text("value").notNull(),
  priority: integer("priority"),
  ttl: integer("ttl").notNull(),
  required: boolean("required").notNull(),
  status: text("status").$type<StoredRecordStatus>().notNull().default("pending"),
  found: jsonb("found").$type<unknown>().notNull().default([]),
  lastCheckedAt: instant("last_checked_at"),
  writtenAt: instant("written_at"),
});
export type DnsRecordRow = typeof dnsRecords.$inferSelect;

export const dkimKeys = tenant.table("dkim_keys", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("dkim")("id").notNull(),
  domainId: idColumn("dom")("domain_id").notNull(),
  selector: text("selector").notNull(),
  status: text("status").$type<KeyStatus>().notNull(),
  /** The base64 of the `p=` tag. */
  publicKey: text("public_key").notNull(),
  fingerprint: text("fingerprint").notNull(),
  vaultPath: text("vault_path").notNull(),
  createdAt: instant("created_at").notNull(),
  publishedAt: instant("published_at"),
  verifiedAt: instant("verified_at"),
  activatedAt: instant("activated_at"),
  retiringAt: instant("retiring_at"),
  revokedAt: instant("revoked_at"),
});
export type DkimKeyRow = typeof dkimKeys.$inferSelect;
