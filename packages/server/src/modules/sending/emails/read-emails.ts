import type { z } from "@hono/zod-openapi";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { fromUuid, toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { parseContent } from "./content.ts";
import type {
  EmailStatus,
  emailSchema,
  emailSummarySchema,
  listEmailsQuery,
  RecipientStatus,
} from "./schema.ts";

export type EmailSummary = z.input<typeof emailSummarySchema>;
export type Email = z.input<typeof emailSchema>;

interface RecipientRow {
  position: number;
  kind: "to" | "cc" | "bcc";
  address: string;
  name: string | null;
  state: RecipientStatus;
  uncertain: boolean;
  attempts: number;
  provider: string | null;
  mx_host: string | null;
  source_ip: string | null;
  smtp_code: number | null;
  smtp_enhanced: string | null;
  smtp_text: string | null;
  bounce_class: string | null;
  bounce_reason: string | null;
  next_attempt_at: string | null;
  sent_at: string | null;
  delivered_at: string | null;
  bounced_at: string | null;
  complained_at: string | null;
  opened_at: string | null;
  clicked_at: string | null;
  replied_at: string | null;
  unsubscribed_at: string | null;
}

interface EmailRow {
  id: string;
  workspace_id: string;
  stream: EmailSummary["stream"];
  domain_id: string;
  mailbox_id: string | null;
  size: number;
  from_address: string;
  subject: string;
  message_id: string;
  track_opens: boolean;
  track_clicks: boolean;
  tags: string[];
  metadata: string;
  scheduled_at: string | null;
  expires_at: string | null;
  created_at: string;
  clock_offset_ms: number;
  /** JSON of `RecipientRow[]`. */
  recipients: string;
  content?: string | null;
}

const COLUMNS = `e.id, e.workspace_id, e.stream, e.domain_id, e.mailbox_id, e.size, e.from_address, e.subject, e.message_id,
  e.track_opens, e.track_clicks, e.tags, e.metadata, e.scheduled_at, e.expires_at, e.created_at, w.clock_offset_ms,
  (SELECT json_agg(r ORDER BY r.position) FROM tenant.recipients r
   WHERE r.organization_id = e.organization_id AND r.email_id = e.id) AS recipients`;
const FROM = `FROM tenant.emails e
  JOIN tenant.workspaces w ON w.organization_id = e.organization_id AND w.id = e.workspace_id AND w.deleted_at IS NULL`;

/** One email with its content. Throws `not_found`. */
export async function getEmail(runtime: Runtime, actor: Actor, id: string): Promise<Email> {
  const [row] = await runtime.db.read<EmailRow>(
    tenantScope(actor.organizationId),
    `SELECT ${COLUMNS}, e.content ${FROM}
     WHERE e.organization_id = $1 AND e.id = $2 AND e.environment = $3 AND ($4::uuid IS NULL OR e.workspace_id = $4)`,
    [toUuid(actor.organizationId), toUuid(id), actor.environment, boundWorkspace(actor)],
  );
  if (row === undefined) throw errors.not_found();
  const content = row.content ? parseContent(row.content) : undefined;
  return {
    ...summaryOf(runtime, row),
    replyTo: content?.replyTo?.address ?? null,
    text: content?.text ?? null,
    html: content?.html ?? null,
    headers: content?.headers ?? {},
    attachments: (content?.attachments ?? []).map(({ filename, contentType, size, contentId }) => ({
      filename,
      contentType,
      size,
      contentId: contentId ?? null,
    })),
  };
}

/** Up to `limit` emails, newest first, older than `before` (a UUID). */
export async function listEmails(
  runtime: Runtime,
  actor: Actor,
  query: z.output<typeof listEmailsQuery>,
  before: string | undefined,
  limit: number,
): Promise<EmailRow[]> {
  if (
    actor.workspaceId !== undefined &&
    query.workspaceId !== undefined &&
    query.workspaceId !== actor.workspaceId
  ) {
    throw errors.not_found();
  }
  const workspaceId = query.workspaceId === undefined ? boundWorkspace(actor) : toUuid(query.workspaceId);
  return runtime.db.read<EmailRow>(
    tenantScope(actor.organizationId),
    `SELECT ${COLUMNS} ${FROM}
     WHERE e.organization_id = $1 AND e.environment = $2 AND ($3::uuid IS NULL OR e.workspace_id = $3)
       AND ($4::uuid IS NULL OR e.id < $4) AND ($5::text IS NULL OR e.stream = $5) AND ($6::text IS NULL OR $6 = ANY (e.tags))
       AND ($7::text IS NULL OR EXISTS (SELECT 1 FROM tenant.recipients s
         WHERE s.organization_id = e.organization_id AND s.email_id = e.id AND s.state = $7))
     ORDER BY e.id DESC LIMIT $8`,
    [
      toUuid(actor.organizationId),
      actor.environment,
      workspaceId,
      before ?? null,
      query.stream ?? null,
      query.tag ?? null,
      query.status ?? null,
      limit,
    ],
  );
}

/** The workspace a credential is bound to, as a UUID. */
export function boundWorkspace(actor: Actor): string | null {
  return actor.workspaceId === undefined ? null : toUuid(actor.workspaceId);
}

/** An email of a list. */
export function summaryOf(runtime: Runtime, row: EmailRow): EmailSummary {
  const recipients: RecipientRow[] = JSON.parse(row.recipients ?? "[]");
  const scheduledAt = iso(row.scheduled_at);
  const isAhead =
    scheduledAt !== null && new Date(scheduledAt) > workspaceTime(runtime.clock, row.clock_offset_ms);
  return {
    id: fromUuid("email", row.id),
    workspaceId: fromUuid("ws", row.workspace_id),
    domainId: fromUuid("dom", row.domain_id),
    mailboxId: row.mailbox_id === null ? null : fromUuid("mbx", row.mailbox_id),
    stream: row.stream,
    status: emailStatus(
      recipients.map(({ state }) => state),
      isAhead,
    ),
    from: row.from_address,
    subject: row.subject,
    messageId: row.message_id,
    size: row.size,
    trackOpens: row.track_opens,
    trackClicks: row.track_clicks,
    tags: row.tags,
    metadata: JSON.parse(row.metadata),
    scheduledAt,
    expiresAt: iso(row.expires_at),
    createdAt: new Date(row.created_at).toISOString(),
    recipients: recipients.map(recipientOf),
  };
}

const PRECEDENCE: readonly RecipientStatus[] = [
  "queued",
  "deferred",
  "delivered",
  "bounced",
  "failed",
  "suppressed",
  "cancelled",
];

/** The status of an email by those of its recipients; `isAhead`: its time has not come. */
export function emailStatus(states: readonly RecipientStatus[], isAhead: boolean): EmailStatus {
  const status = PRECEDENCE.find(candidate => states.includes(candidate)) ?? "cancelled";
  return status === "queued" && isAhead ? "scheduled" : status;
}

function recipientOf(row: RecipientRow): EmailSummary["recipients"][number] {
  return {
    position: row.position,
    kind: row.kind,
    address: row.address,
    name: row.name,
    status: row.state,
    uncertain: row.uncertain,
    attempts: row.attempts,
    provider: row.provider,
    mxHost: row.mx_host,
    sourceIp: row.source_ip,
    smtp:
      row.smtp_text === null
        ? null
        : { code: row.smtp_code, enhanced: row.smtp_enhanced, text: row.smtp_text },
    bounceClass: row.bounce_class,
    bounceReason: row.bounce_reason,
    nextAttemptAt: iso(row.next_attempt_at),
    sentAt: iso(row.sent_at),
    deliveredAt: iso(row.delivered_at),
    bouncedAt: iso(row.bounced_at),
    complainedAt: iso(row.complained_at),
    openedAt: iso(row.opened_at),
    clickedAt: iso(row.clicked_at),
    repliedAt: iso(row.replied_at),
    unsubscribedAt: iso(row.unsubscribed_at),
  };
}

function iso(column: string | null): string | null {
  return column === null ? null : new Date(column).toISOString();
}
