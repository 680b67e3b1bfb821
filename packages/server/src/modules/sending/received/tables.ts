import { pgSchema, smallint, text, uuid } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";

const organizationId = idColumn("org");
const receivedId = idColumn("recv");
const workspaceId = idColumn("ws");
const emailId = idColumn("email");

/** Mail that came to us. */
export const receivedEmails = pgSchema("tenant").table("received_emails", {
  organizationId: organizationId("organization_id").notNull(),
  id: receivedId("id").notNull(),
  workspaceId: workspaceId("workspace_id").notNull(),
  environment: text("environment", { enum: ["live", "test"] }).notNull(),
  kind: text("kind", {
    enum: ["bounce", "complaint", "reply", "auto_reply", "unsubscribe", "other"],
  }).notNull(),
  digest: text("digest").notNull(),
  emailId: emailId("email_id"),
  position: smallint("position"),
  fromAddress: text("from_address"),
  toAddress: text("to_address").notNull(),
  subject: text("subject"),
  messageId: text("message_id"),
  preview: text("preview"),
  rawBlob: uuid("raw_blob"),
  receivedAt: instant("received_at").notNull(),
});

export type ReceivedEmailRow = typeof receivedEmails.$inferSelect;
export type ReceivedKind = ReceivedEmailRow["kind"];
