import type { Database } from "../../../kernel/db/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import {
  type Environment,
  type OrganizationId,
  tenantScope,
  type WorkspaceId,
} from "../../../kernel/tenancy.ts";
import { type Clock, workspaceTime } from "../../../kernel/time/index.ts";
import type { CanonicalAddress } from "../../../mail/address/index.ts";
import { Refusal } from "../intake/index.ts";

/** Who logged in to submit mail: a mailbox, or an API key. */
export interface Submitter {
  /** Id of the mailbox or key. */
  actorId: string;
  organizationId: OrganizationId;
  environment: Environment;
  /** Absent for a key of the whole organization. */
  workspaceId?: WorkspaceId | undefined;
  /** Set for mailboxes: they send as themselves only. */
  mailbox?: { id: Id<"mbx">; address: string } | undefined;
}

/** The workspace that a sender's address belongs to. UUID. */
export interface SendingWorkspace {
  workspaceId: string;
}

/**
 * The workspace to send from, when the submitter owns the address: a mailbox its own, a key any at a domain that a
 * workspace it sees holds verified. Throws a {@link Refusal}: 553 for an address that is not theirs, 554 when the
 * workspace is suspended.
 */
export async function requireOwnAddress(
  database: Database,
  submitter: Submitter,
  address: Pick<CanonicalAddress, "domain" | "suppressionKey">,
): Promise<SendingWorkspace> {
  const { mailbox, organizationId, environment, workspaceId } = submitter;
  const isOther = mailbox !== undefined && mailbox.address.toLowerCase() !== address.suppressionKey;
  const [row] = isOther
    ? []
    : await database.read<SendingWorkspace & { status: string; reason: string | null }>(
        tenantScope(organizationId),
        `SELECT w.id AS "workspaceId", w.status, w.suspended_reason AS reason
         FROM platform.holder_of_domain($2, $3) h
         JOIN tenant.workspaces w ON w.organization_id = h.organization_id AND w.id = h.workspace_id AND w.deleted_at IS NULL
         WHERE h.organization_id = $1`,
        [toUuid(organizationId), environment, address.domain],
      );
  const isVisible =
    row !== undefined && (workspaceId === undefined || toUuid(workspaceId) === row.workspaceId);
  if (!isVisible)
    throw new Refusal(553, "5.7.1 The sender address does not belong to you, or its domain is not verified");
  if (row.status === "suspended") {
    throw new Refusal(554, `5.7.1 Sending is suspended: ${row.reason ?? "no reason was given"}`);
  }
  return { workspaceId: row.workspaceId };
}

/** Refuses (452) what goes beyond a mailbox's day, counted on its own calendar. Sending counts; this only looks. */
export async function requireAllowance(
  database: Database,
  clock: Clock,
  submitter: Submitter,
  recipients: number,
): Promise<void> {
  const { mailbox, organizationId } = submitter;
  if (!mailbox) return;
  const [row] = await database.read<{
    perDay: number;
    day: string | null;
    used: number;
    timezone: string;
    offset: number;
  }>(
    tenantScope(organizationId),
    `SELECT m.per_day AS "perDay", m.day, m.day_used AS used, m.timezone, w.clock_offset_ms::float8 AS offset
     FROM tenant.mailboxes m JOIN tenant.workspaces w ON w.organization_id = m.organization_id AND w.id = m.workspace_id
     WHERE m.organization_id = $1 AND m.id = $2`,
    [toUuid(organizationId), toUuid(mailbox.id)],
  );
  if (!row) return;
  const today = dayIn(row.timezone, workspaceTime(clock, row.offset));
  const used = row.day === today ? row.used : 0;
  if (used + recipients > row.perDay) {
    throw new Refusal(
      452,
      `4.7.1 The mailbox may write to ${row.perDay} recipients a day; try again tomorrow`,
    );
  }
}

/** The date as `YYYY-MM-DD` in a time zone. */
function dayIn(timeZone: string, at: Date): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);
}
