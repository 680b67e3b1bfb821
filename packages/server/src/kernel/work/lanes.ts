import type { Tx } from "../db/index.ts";

/** A queue of one workspace (or, with the organization's id as workspace, of an organization). UUIDs. */
export interface LaneKey {
  organizationId: string;
  workspaceId: string;
  /** `send:transactional`, `operation`, `webhook` …: topic and, after the colon, a variant. */
  lane: string;
}

export interface LaneSettings {
  /** Lower goes first. Default 100. */
  priority?: number;
  clockOffsetMs?: number;
  /** Units per minute and per UTC day of the workspace's clock; `null` is no cap. */
  perMinute?: number | null;
  perDay?: number | null;
}

/** Makes the lanes that do not exist yet; existing ones keep their settings. */
export async function ensureLanes(tx: Tx, lanes: readonly (LaneKey & LaneSettings)[]): Promise<void> {
  if (lanes.length === 0) return;
  await tx.query(
    `INSERT INTO tenant.lanes (organization_id, workspace_id, lane, priority, clock_offset_ms, per_minute, per_day)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::smallint[], $5::bigint[], $6::int[], $7::int[])
     ON CONFLICT DO NOTHING`,
    [
      lanes.map(lane => lane.organizationId),
      lanes.map(lane => lane.workspaceId),
      lanes.map(lane => lane.lane),
      lanes.map(lane => lane.priority ?? 100),
      lanes.map(lane => lane.clockOffsetMs ?? 0),
      lanes.map(lane => lane.perMinute ?? null),
      lanes.map(lane => lane.perDay ?? null),
    ],
  );
}

/** Holds or releases lanes of a workspace whose names start with `prefix`. Held work stays where it is. */
export async function pauseLanes(
  tx: Tx,
  workspace: Omit<LaneKey, "lane">,
  prefix: string,
  paused: boolean,
): Promise<void> {
  await tx.query(
    `UPDATE tenant.lanes SET paused = $4
     WHERE organization_id = $1 AND workspace_id = $2 AND starts_with(lane, $3)`,
    [workspace.organizationId, workspace.workspaceId, prefix, paused],
  );
}

/** Sets the clock of every lane of a workspace. */
export async function setLaneClock(
  tx: Tx,
  workspace: Omit<LaneKey, "lane">,
  offsetMs: number,
): Promise<void> {
  await tx.query(
    "UPDATE tenant.lanes SET clock_offset_ms = $3 WHERE organization_id = $1 AND workspace_id = $2",
    [workspace.organizationId, workspace.workspaceId, offsetMs],
  );
}

/** Sets the caps of one lane. */
export async function setLaneCaps(
  tx: Tx,
  key: LaneKey,
  caps: { perMinute: number | null; perDay: number | null },
): Promise<void> {
  await tx.query(
    `UPDATE tenant.lanes SET per_minute = $4, per_day = $5
     WHERE organization_id = $1 AND workspace_id = $2 AND lane = $3`,
    [key.organizationId, key.workspaceId, key.lane, caps.perMinute, caps.perDay],
  );
}

/**
 * Takes up to `units` from a lane's minute and day allowance at `now` (the workspace's clock). Answers how many
 * were granted, and when the exhausted window ends, if one is. Locks the lane's row until the transaction ends.
 */
export async function chargeLane(
  tx: Tx,
  key: LaneKey,
  units: number,
  now: Date,
): Promise<{ granted: number; openAt?: Date }> {
  const [lane] = await tx.query<{ free: number | null; minuteFull: boolean; dayFull: boolean }>(
    `WITH before AS (
       SELECT *,
         CASE WHEN minute_start = date_trunc('minute', $4::timestamptz) THEN minute_used ELSE 0 END AS m,
         CASE WHEN day_start = date_trunc('day', $4::timestamptz, 'UTC') THEN day_used ELSE 0 END AS d
       FROM tenant.lanes WHERE organization_id = $1 AND workspace_id = $2 AND lane = $3 FOR UPDATE
     ), grant_of AS (
       SELECT *, greatest(0, least($5::int, per_minute - m, per_day - d)) AS granted FROM before
     )
     UPDATE tenant.lanes l SET
       minute_start = date_trunc('minute', $4::timestamptz), minute_used = g.m + g.granted,
       day_start = date_trunc('day', $4::timestamptz, 'UTC'), day_used = g.d + g.granted
     FROM grant_of g
     WHERE l.organization_id = $1 AND l.workspace_id = $2 AND l.lane = $3
     RETURNING g.granted AS free, g.per_minute - g.m <= g.granted AS "minuteFull", g.per_day - g.d <= g.granted AS "dayFull"`,
    [key.organizationId, key.workspaceId, key.lane, now.toISOString(), units],
  );
  const granted = lane?.free ?? 0;
  if (granted >= units || lane === undefined) return { granted: lane === undefined ? units : granted };
  const openAt = new Date(now);
  if (lane.dayFull) openAt.setUTCHours(24, 0, 0, 0);
  else openAt.setUTCSeconds(60, 0);
  return { granted, openAt };
}
