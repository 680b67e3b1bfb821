import { z } from "zod";
import type { Queryable } from "../../../kernel/db/index.ts";
import { fromUuid } from "../../../kernel/ids/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";
import { type Clock, workspaceTime } from "../../../kernel/time/index.ts";
import { GROUP_POSITION, type RecipientRef } from "../../../mail/return-path/index.ts";
import {
  cohortOf,
  type EmailEventName,
  type NewEmailEvent,
  type RecipientStatus,
  type StoredEmailEvent,
  type Stream,
} from "../emails/index.ts";

/** One recipient of an email, with what events about it need. UUIDs. */
export interface RecipientContext {
  organizationId: string;
  workspaceId: string;
  environment: Environment;
  emailId: string;
  position: number;
  stream: Stream;
  domainId: string;
  mailboxId: string | undefined;
  nodeId: string | undefined;
  provider: string | undefined;
  tags: readonly string[];
  acceptedAt: Date;
  state: RecipientStatus;
  address: string;
  addressKey: string;
  /** When its receiver took it, or at least saw it. */
  deliveredAt: Date | undefined;
  /** The time of its workspace. */
  now: Date;
}

interface Row {
  organizationId: string;
  workspaceId: string;
  environment: Environment;
  emailId: string;
  position: number;
  stream: Stream;
  domainId: string;
  mailboxId: string | null;
  nodeId: string | null;
  provider: string | null;
  tags: string;
  createdAt: string;
  state: RecipientStatus;
  address: string;
  addressKey: string;
  deliveredAt: string | null;
  clockOffsetMs: number | string;
}

const tagList = z.array(z.string());

/**
 * Loads recipients by the reference that a token carries; `GROUP_POSITION` means all recipients of the email. What
 * does not exist is left out. The scope must cover the organizations.
 */
export async function loadRecipients(
  on: Queryable,
  clock: Clock,
  refs: readonly RecipientRef[],
): Promise<RecipientContext[]> {
  if (refs.length === 0) return [];
  const rows = await on.query<Row>(
    `SELECT DISTINCT r.organization_id AS "organizationId", r.workspace_id AS "workspaceId", e.environment,
       r.email_id AS "emailId", r.position, e.stream, e.domain_id AS "domainId", e.mailbox_id AS "mailboxId",
       r.node_id AS "nodeId", r.provider, array_to_json(e.tags)::text AS tags, e.created_at AS "createdAt", r.state,
       r.address, r.address_key AS "addressKey", coalesce(r.delivered_at, r.sent_at) AS "deliveredAt",
       w.clock_offset_ms AS "clockOffsetMs"
     FROM unnest($1::uuid[], $2::uuid[], $3::smallint[]) AS k (org, email, position)
     JOIN tenant.emails e ON e.organization_id = k.org AND e.id = k.email
     JOIN tenant.recipients r ON r.organization_id = k.org AND r.email_id = k.email
       AND (k.position = ${GROUP_POSITION} OR r.position = k.position)
     JOIN tenant.workspaces w ON w.organization_id = e.organization_id AND w.id = e.workspace_id
     ORDER BY r.organization_id, r.email_id, r.position`,
    [refs.map(ref => ref.organizationId), refs.map(ref => ref.emailId), refs.map(ref => ref.position)],
  );
  return rows.map(({ tags, createdAt, mailboxId, nodeId, provider, deliveredAt, clockOffsetMs, ...row }) => ({
    ...row,
    mailboxId: mailboxId ?? undefined,
    nodeId: nodeId ?? undefined,
    provider: provider ?? undefined,
    tags: tagList.parse(JSON.parse(tags)),
    acceptedAt: new Date(createdAt),
    deliveredAt: deliveredAt === null ? undefined : new Date(deliveredAt),
    now: workspaceTime(clock, Number(clockOffsetMs)),
  }));
}

/** What an event about this recipient keeps in the log. */
export function storedEvent(
  recipient: RecipientContext,
  more: Partial<StoredEmailEvent> = {},
): StoredEmailEvent {
  return {
    emailId: fromUuid("email", recipient.emailId),
    position: recipient.position,
    stream: recipient.stream,
    domainId: fromUuid("dom", recipient.domainId),
    mailboxId: recipient.mailboxId && fromUuid("mbx", recipient.mailboxId),
    nodeId: recipient.nodeId && fromUuid("node", recipient.nodeId),
    provider: recipient.provider,
    cohort: cohortOf(recipient.acceptedAt),
    tags: recipient.tags,
    ...more,
  };
}

/** An event about this recipient, ready for `appendEmailEvents`. */
export function recipientEvent(
  recipient: RecipientContext,
  type: EmailEventName,
  more: Partial<StoredEmailEvent> = {},
  occurredAt: Date = recipient.now,
): NewEmailEvent {
  const { organizationId, workspaceId, environment } = recipient;
  return { organizationId, workspaceId, environment, type, data: storedEvent(recipient, more), occurredAt };
}

type Mark = "opened_at" | "clicked_at" | "replied_at" | "complained_at" | "unsubscribed_at";

/** The name of a recipient inside one batch. */
export function recipientKey(ref: RecipientRef): string {
  return `${ref.organizationId} ${ref.emailId} ${ref.position}`;
}

const MARK = (column: Mark) => `WITH given AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::timestamptz[]) AS k (org, email, position, at)
  ), fresh AS (
    SELECT r.organization_id, r.email_id, r.position, given.at FROM tenant.recipients r
    JOIN given ON r.organization_id = given.org AND r.email_id = given.email AND r.position = given.position
    WHERE r.${column} IS NULL
    ORDER BY r.organization_id, r.email_id, r.position FOR UPDATE OF r
  )
  UPDATE tenant.recipients r SET ${column} = fresh.at FROM fresh
  WHERE r.organization_id = fresh.organization_id AND r.email_id = fresh.email_id AND r.position = fresh.position
    AND r.${column} IS NULL
  RETURNING r.organization_id AS "organizationId", r.email_id AS "emailId", r.position`;
const MARKS: Record<Mark, string> = {
  opened_at: MARK("opened_at"),
  clicked_at: MARK("clicked_at"),
  replied_at: MARK("replied_at"),
  complained_at: MARK("complained_at"),
  unsubscribed_at: MARK("unsubscribed_at"),
};

/**
 * Notes when something first happened to recipients, at their own time; answers the keys of those to whom it had not
 * happened before.
 */
export async function markFirst(
  on: Queryable,
  mark: Mark,
  recipients: readonly (RecipientRef & { now: Date })[],
): Promise<Set<string>> {
  const distinct = [...new Map(recipients.map(recipient => [recipientKey(recipient), recipient])).values()];
  if (distinct.length === 0) return new Set();
  const rows = await on.query<RecipientRef>(MARKS[mark], [
    distinct.map(recipient => recipient.organizationId),
    distinct.map(recipient => recipient.emailId),
    distinct.map(recipient => recipient.position),
    distinct.map(recipient => recipient.now.toISOString()),
  ]);
  return new Set(rows.map(recipientKey));
}
