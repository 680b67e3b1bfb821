import { integer, pgSchema, smallint, text } from "drizzle-orm/pg-core";
import { idColumn, instant } from "../../../kernel/db/index.ts";
import { DELIVERY_ERRORS } from "./schedule.ts";

export const webhookDeliveries = pgSchema("tenant").table("webhook_deliveries", {
  organizationId: idColumn("org")("organization_id").notNull(),
  id: idColumn("whd")("id").notNull(),
  endpointId: idColumn("whe")("endpoint_id").notNull(),
  eventId: idColumn("evt")("event_id").notNull(),
  eventType: text("event_type").notNull(),
  status: text("status", { enum: ["pending", "succeeded", "failed"] }).notNull(),
  attempts: smallint("attempts").notNull().default(0),
  responseStatus: smallint("response_status"),
  /** The first 4 kB of the last answer. */
  responseExcerpt: text("response_excerpt"),
  error: text("error", { enum: DELIVERY_ERRORS }),
  durationMs: integer("duration_ms"),
  createdAt: instant("created_at").notNull(),
  nextAttemptAt: instant("next_attempt_at"),
  finishedAt: instant("finished_at"),
});

export type WebhookDeliveryRow = typeof webhookDeliveries.$inferSelect;
