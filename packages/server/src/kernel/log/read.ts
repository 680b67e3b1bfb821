import type { Queryable } from "../db/index.ts";
import type { LogPosition, LogRow } from "./event-type.ts";

export const LOG_START: LogPosition = { epoch: 0, xid: "0", id: "00000000-0000-0000-0000-000000000000" };

/** The columns of a `LogRow`, in SQL. */
export const LOG_COLUMNS = `e.organization_id AS "organizationId", e.id, e.epoch, e.xid::text AS xid, e.environment,
  e.workspace_id AS "workspaceId", e.type, e.subject, e.actor, e.request_id AS "requestId", e.public,
  e.occurred_at AS "occurredAt", e.data`;

/**
 * Events behind this line are complete: a transaction that is still open (and could commit an event with a
 * smaller id) lies at or above it. Events of an earlier epoch came by import and are complete.
 */
export const LOG_HORIZON =
  "(e.xid < pg_snapshot_xmin(pg_current_snapshot()) OR e.epoch < (SELECT platform.current_epoch()))";

export interface EventFilter {
  environment: string;
  workspaceId?: string | undefined;
  types?: readonly string[] | undefined;
  subject?: string | undefined;
  since?: Date | undefined;
  until?: Date | undefined;
}

/** The query behind list, stream and replay: one organization's public events after a position, oldest first. */
export function publicEventsQuery(
  organizationUuid: string,
  after: LogPosition,
  filter: EventFilter,
  limit: number,
) {
  return {
    text: `SELECT ${LOG_COLUMNS} FROM tenant.events e
      WHERE e.organization_id = $1 AND e.public AND e.environment = $2
        AND (e.epoch, e.xid, e.id) > ($3::int, $4::xid8, $5::uuid) AND ${LOG_HORIZON}
        AND ($6::uuid IS NULL OR e.workspace_id = $6) AND ($7::text[] IS NULL OR e.type = ANY ($7))
        AND ($8::text IS NULL OR e.subject = $8)
        AND ($9::timestamptz IS NULL OR e.occurred_at >= $9) AND ($10::timestamptz IS NULL OR e.occurred_at < $10)
      ORDER BY e.epoch, e.xid, e.id LIMIT $11`,
    params: [
      organizationUuid,
      filter.environment,
      after.epoch,
      after.xid,
      after.id,
      filter.workspaceId ?? null,
      filter.types && filter.types.length > 0 ? [...filter.types] : null,
      filter.subject ?? null,
      filter.since?.toISOString() ?? null,
      filter.until?.toISOString() ?? null,
      limit,
    ],
  };
}

/** jsonb arrives as text from both engines. */
export function parseLogRow(row: LogRow): LogRow {
  return {
    ...row,
    occurredAt: new Date(row.occurredAt).toISOString(),
    data: typeof row.data === "string" ? JSON.parse(row.data) : row.data,
  };
}

/** Where the log ends for this organization now: the position to start a live stream from. */
export async function endOfLog(on: Queryable, organizationUuid: string): Promise<LogPosition> {
  const [row] = await on.query<LogPosition>(
    `SELECT e.epoch, e.xid::text AS xid, e.id FROM tenant.events e
     WHERE e.organization_id = $1 AND ${LOG_HORIZON} ORDER BY e.epoch DESC, e.xid DESC, e.id DESC LIMIT 1`,
    [organizationUuid],
  );
  return row ?? LOG_START;
}
