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
  domainId: string;
  mailboxId: string | null;
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

/**
 * `LATERAL … OFFSET 0` makes the planner follow the keys. A table that was never analysed (always so on PGlite) seems to
 * hold a few dozen rows per organization, and it would rather read them all and join.
 */
const EMAILS = `SELECT k.place, e.workspace_id AS "workspaceId", e.environment, e.stream, e.domain_id AS "domainId",
    e.mailbox_id AS "mailboxId", e.content, e.raw_blob AS "rawBlob", e.size, e.subject, e.message_id AS "messageId",
    e.track_opens AS "trackOpens", e.track_clicks AS "trackClicks", e.tags, e.scheduled_at AS "scheduledAt",
    e.expires_at AS "expiresAt", e.created_at AS "createdAt"
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS k (org, id, place)
  CROSS JOIN LATERAL (SELECT * FROM tenant.emails e WHERE e.organization_id = k.org AND e.id = k.id OFFSET 0) e`;

/** What all emails of one domain share. */
interface DomainRow {
  domainId: string;
  workspaceStatus: LoadedEmail["workspaceStatus"];
  domainName: string;
  isDomainReady: boolean;
  dkimId: string | null;
  selector: string | null;
  vaultPath: string | null;
  trackingHost: string | null;
  feedbackDomain: string | null;
}

const DOMAINS = `SELECT d.id AS "domainId", w.status AS "workspaceStatus", d.name AS "domainName",
    d.status IN ('verified', 'degraded') AND d.deleted_at IS NULL AS "isDomainReady", q.id AS "dkimId", q.selector,
    q.vault_path AS "vaultPath", o.feedback_domain AS "feedbackDomain",
    (SELECT t.host FROM tenant.tracking_domains t WHERE t.organization_id = k.org AND t.domain_id = d.id
      AND t.status = 'active' ORDER BY t.id LIMIT 1) AS "trackingHost"
  FROM unnest($1::uuid[], $2::uuid[]) AS k (org, id)
  JOIN tenant.domains d ON d.organization_id = k.org AND d.id = k.id
  JOIN tenant.organizations o ON o.organization_id = k.org
  JOIN tenant.workspaces w ON w.organization_id = k.org AND w.id = d.workspace_id AND w.deleted_at IS NULL
  LEFT JOIN tenant.dkim_keys q ON q.organization_id = k.org AND q.domain_id = d.id AND q.status = 'active'`;

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
  CROSS JOIN LATERAL (SELECT * FROM tenant.recipients r WHERE r.organization_id = k.org AND r.email_id = k.id OFFSET 0) r
  ORDER BY k.place, r.position`;

/**
 * Loads a batch of claimed work, in three statements. Work whose email is gone (purged, or of a deleted workspace) is
 * left out.
 */
export async function loadEmails(
  tx: Tx,
  clock: Clock,
  batch: readonly ClaimedWork[],
): Promise<LoadedEmail[]> {
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
    const loaded = {
      ...recipient,
      nextAttemptAt: instant(nextAttemptAt),
      firstAttemptAt: instant(firstAttemptAt),
    };
    const list = recipientsAt.get(place);
    if (list === undefined) recipientsAt.set(place, [loaded]);
    else list.push(loaded);
  }
  const domains = await loadDomains(tx, batch, emails);
  return emails.flatMap(({ place, scheduledAt, ...row }): LoadedEmail[] => {
    const work = batch[place - 1]!;
    const domain = domains.get(row.domainId);
    if (domain === undefined) return [];
    const createdAt = new Date(row.createdAt);
    const scheduled = instant(scheduledAt);
    const email: LoadedEmail = {
      ...row,
      ...domain,
      work,
      organizationId: work.organizationId,
      id: work.subject,
      publicId: fromUuid("email", work.subject),
      publicMailboxId: row.mailboxId === null ? undefined : fromUuid("mbx", row.mailboxId),
      expiresAt: instant(row.expiresAt),
      createdAt,
      startedAt: scheduled !== null && scheduled > createdAt ? scheduled : createdAt,
      charged: chargedPositions(work.payload),
      recipients: recipientsAt.get(place) ?? [],
      now: () => workspaceTime(clock, work.clockOffsetMs),
    };
    return [email];
  });
}

type LoadedDomain = Pick<
  LoadedEmail,
  | "workspaceStatus"
  | "domainName"
  | "publicDomainId"
  | "isDomainReady"
  | "dkim"
  | "trackingHost"
  | "feedbackDomain"
>;

async function loadDomains(
  tx: Tx,
  batch: readonly ClaimedWork[],
  emails: readonly EmailRow[],
): Promise<Map<string, LoadedDomain>> {
  const organizationOf = new Map(
    emails.map(({ domainId, place }) => [domainId, batch[place - 1]!.organizationId]),
  );
  const rows = await tx.query<DomainRow>(DOMAINS, [[...organizationOf.values()], [...organizationOf.keys()]]);
  return new Map(
    rows.map(({ domainId, dkimId, selector, vaultPath, ...row }) => [
      domainId,
      {
        ...row,
        publicDomainId: fromUuid("dom", domainId),
        dkim: dkimId && selector && vaultPath ? { id: dkimId, selector, vaultPath } : null,
      },
    ]),
  );
}

function chargedPositions(payload: unknown): ReadonlySet<number> {
  if (typeof payload !== "object" || payload === null || !("charged" in payload)) return new Set();
  return new Set(Array.isArray(payload.charged) ? payload.charged : []);
}

function instant(column: string | null): Date | null {
  return column === null ? null : new Date(column);
}
