import type { Tx } from "../../../kernel/db/index.ts";
import { fromUuid, type Id } from "../../../kernel/ids/index.ts";
import type { Environment } from "../../../kernel/tenancy.ts";
import { type Clock, workspaceTime } from "../../../kernel/time/index.ts";
import type { ClaimedWork } from "../../../kernel/work/index.ts";
import type { RecipientStatus, Stream } from "../emails/index.ts";

/** A recipient as the database knows it. */
export interface LoadedRecipient {
  position: number;
  kind: "to" | "cc" | "bcc";
  address: string;
  addressKey: string;
  name: string | null;
  state: RecipientStatus;
  uncertain: boolean;
  attempts: number;
  sourceIp: string | null;
  smtpEnhanced: string | null;
  nextAttemptAt: Date | null;
  firstAttemptAt: Date | null;
  /** Whether its content was handed to a receiver before. */
  wasSent: boolean;
  isSuppressed: boolean;
}

/** Claimed work with everything that sending it needs. Ids are UUIDs unless they say otherwise. */
export interface LoadedEmail {
  work: ClaimedWork;
  organizationId: string;
  workspaceId: string;
  id: string;
  publicId: Id<"email">;
  publicDomainId: Id<"dom">;
  publicMailboxId: Id<"mbx"> | undefined;
  environment: Environment;
  stream: Stream;
  workspaceStatus: "limited" | "trusted" | "suspended";
  domainId: string;
  domainName: string;
  isDomainReady: boolean;
  mailboxId: string | null;
  /** The domain's key in use; null while it has none. */
  dkim: { id: string; selector: string; vaultPath: string } | null;
  /** The domain's own tracking host, while it works. */
  trackingHost: string | null;
  feedbackDomain: string | null;
  /** JSON of `StoredContent`. */
  content: string | null;
  rawBlob: string | null;
  size: number;
  subject: string;
  messageId: string;
  trackOpens: boolean;
  trackClicks: boolean;
  tags: string[];
  expiresAt: Date | null;
  createdAt: Date;
  /** When it was to be sent first. */
  startedAt: Date;
  /** Positions that were counted against the caps before. */
  charged: ReadonlySet<number>;
  recipients: LoadedRecipient[];
  /** The workspace's time, now. */
  now: () => Date;
}

interface EmailRow {
  place: number;
  workspaceId: string;
  environment: Environment;
  stream: Stream;
  workspaceStatus: LoadedEmail["workspaceStatus"];
  domainId: string;
  domainName: string;
  isDomainReady: boolean;
  mailboxId: string | null;
  dkimId: string | null;
  selector: string | null;
  vaultPath: string | null;
  trackingHost: string | null;
  feedbackDomain: string | null;
  content: string | null;
  rawBlob: string | null;
  size: number;
  subject: string;
  messageId: string;
  trackOpens: boolean;
  trackClicks: boolean;
  tags: string[];
  scheduledAt: string | null;
  expiresAt: string | null;
  createdAt: string;
}

const EMAILS = `SELECT k.place, e.workspace_id AS "workspaceId", e.environment, e.stream, w.status AS "workspaceStatus",
    e.domain_id AS "domainId", d.name AS "domainName",
    d.status IN ('verified', 'degraded') AND d.deleted_at IS NULL AS "isDomainReady", e.mailbox_id AS "mailboxId",
    q.id AS "dkimId", q.selector, q.vault_path AS "vaultPath", t.host AS "trackingHost",
    o.feedback_domain AS "feedbackDomain", e.content, e.raw_blob AS "rawBlob", e.size, e.subject,
    e.message_id AS "messageId", e.track_opens AS "trackOpens", e.track_clicks AS "trackClicks", e.tags,
    e.scheduled_at AS "scheduledAt", e.expires_at AS "expiresAt", e.created_at AS "createdAt"
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS k (org, id, place)
  JOIN tenant.emails e ON e.organization_id = k.org AND e.id = k.id
  JOIN tenant.organizations o ON o.organization_id = k.org
  JOIN tenant.workspaces w ON w.organization_id = k.org AND w.id = e.workspace_id AND w.deleted_at IS NULL
  JOIN tenant.domains d ON d.organization_id = k.org AND d.id = e.domain_id
  LEFT JOIN tenant.dkim_keys q ON q.organization_id = k.org AND q.domain_id = d.id AND q.status = 'active'
  LEFT JOIN LATERAL (SELECT host FROM tenant.tracking_domains t
    WHERE t.organization_id = k.org AND t.domain_id = d.id AND t.status = 'active' AND (e.track_opens OR e.track_clicks
      OR e.stream <> 'transactional') ORDER BY t.id LIMIT 1) t ON true`;

type RecipientRow = Omit<LoadedRecipient, "nextAttemptAt" | "firstAttemptAt"> & {
  place: number;
  nextAttemptAt: string | null;
  firstAttemptAt: string | null;
};

/** Suppressions are looked up here once more: the address may have been suppressed since the email was accepted. */
const RECIPIENTS = `SELECT k.place, r.position, r.kind, r.address, r.address_key AS "addressKey", r.name, r.state, r.uncertain,
    r.attempts, r.source_ip AS "sourceIp", r.smtp_enhanced AS "smtpEnhanced", r.next_attempt_at AS "nextAttemptAt",
    r.first_attempt_at AS "firstAttemptAt", r.sent_at IS NOT NULL AS "wasSent",
    EXISTS (SELECT 1 FROM tenant.suppressions s WHERE s.organization_id = k.org AND s.workspace_id = r.workspace_id
      AND s.address_key = r.address_key AND s.stream IN ('all', k.stream) AND (s.expires_at IS NULL OR s.expires_at > k.now))
      AS "isSuppressed"
  FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) WITH ORDINALITY AS k (org, id, stream, now, place)
  JOIN tenant.recipients r ON r.organization_id = k.org AND r.email_id = k.id
  ORDER BY k.place, r.position`;

/**
 * Loads a batch of claimed work, in two statements. Work whose email is gone (purged, or of a deleted workspace) is
 * left out.
 */
export async function loadEmails(tx: Tx, clock: Clock, batch: readonly ClaimedWork[]): Promise<LoadedEmail[]> {
  const organizations = batch.map(work => work.organizationId);
  const subjects = batch.map(work => work.subject);
  const [emails, recipients] = await Promise.all([
    tx.query<EmailRow>(EMAILS, [organizations, subjects]),
    tx.query<RecipientRow>(RECIPIENTS, [
      organizations,
      subjects,
      batch.map(work => work.lane.slice(work.lane.indexOf(":") + 1)),
      batch.map(work => workspaceTime(clock, work.clockOffsetMs).toISOString()),
    ]),
  ]);
  const recipientsAt = new Map<number, LoadedRecipient[]>();
  for (const { place, nextAttemptAt, firstAttemptAt, ...recipient } of recipients) {
    const loaded = { ...recipient, nextAttemptAt: instant(nextAttemptAt), firstAttemptAt: instant(firstAttemptAt) };
    const list = recipientsAt.get(place);
    if (list === undefined) recipientsAt.set(place, [loaded]);
    else list.push(loaded);
  }
  const domainIds = new Map<string, Id<"dom">>();
  return emails.map(({ place, dkimId, selector, vaultPath, scheduledAt, ...row }) => {
    const work = batch[place - 1]!;
    const createdAt = new Date(row.createdAt);
    const scheduled = instant(scheduledAt);
    let publicDomainId = domainIds.get(row.domainId);
    if (publicDomainId === undefined) {
      publicDomainId = fromUuid("dom", row.domainId);
      domainIds.set(row.domainId, publicDomainId);
    }
    return {
      ...row,
      work,
      organizationId: work.organizationId,
      id: work.subject,
      publicId: fromUuid("email", work.subject),
      publicDomainId,
      publicMailboxId: row.mailboxId === null ? undefined : fromUuid("mbx", row.mailboxId),
      dkim: dkimId && selector && vaultPath ? { id: dkimId, selector, vaultPath } : null,
      expiresAt: instant(row.expiresAt),
      createdAt,
      startedAt: scheduled !== null && scheduled > createdAt ? scheduled : createdAt,
      charged: chargedPositions(work.payload),
      recipients: recipientsAt.get(place) ?? [],
      now: () => workspaceTime(clock, work.clockOffsetMs),
    };
  });
}

function chargedPositions(payload: unknown): ReadonlySet<number> {
  if (typeof payload !== "object" || payload === null || !("charged" in payload)) return new Set();
  return new Set(Array.isArray(payload.charged) ? payload.charged : []);
}

function instant(column: string | null): Date | null {
  return column === null ? null : new Date(column);
}
