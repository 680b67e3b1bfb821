import type { Database, Tx } from "../db/index.ts";
import { uuidv7 } from "../ids/index.ts";
import type { LaneKey } from "./lanes.ts";
import type { Wakeups } from "./wakeups.ts";

/** Something to do later. One row per (kind, subject) and organization at a time. UUIDs. */
export interface NewWork extends LaneKey {
  kind: string;
  subject: string;
  /** On the workspace's clock. */
  dueAt: Date;
  payload?: unknown;
}

export interface ClaimedWork extends LaneKey {
  id: string;
  kind: string;
  subject: string;
  payload: unknown;
  dueAt: Date;
  /** Guards every later write: a lease that was lost changes nothing. */
  leaseEpoch: number;
  /** 1 at the first claim. */
  attempts: number;
  clockOffsetMs: number;
}

/** What becomes of claimed work: gone, or due again. */
export interface Settlement {
  work: Pick<ClaimedWork, "organizationId" | "id" | "leaseEpoch">;
  /** Absent: done, the row is deleted. On the workspace's clock. */
  dueAgainAt?: Date;
  /** Replaces the payload of work that is due again. */
  payload?: unknown;
  /** Starts the count of attempts anew. */
  resetAttempts?: boolean;
}

/** The topic that a lane's workers listen to: `send` for `send:marketing`. */
export function topicOf(lane: string): string {
  const colon = lane.indexOf(":");
  return colon === -1 ? lane : lane.slice(0, colon);
}

export interface WorkQueue {
  /**
   * Adds work in the transaction of its cause. Existing (kind, subject) is left alone. Lanes must exist. Wakes the
   * workers after COMMIT, unless all of it is known to be due only `later`.
   */
  schedule(tx: Tx, work: readonly NewWork[], when?: "later"): Promise<void>;
  /** Makes existing work of these subjects due at `dueAt`, unless it is leased. */
  hasten(
    tx: Tx,
    organizationId: string,
    kind: string,
    subjects: readonly string[],
    dueAt: Date,
  ): Promise<void>;
  /** Removes work that is not leased; answers the subjects removed. */
  cancel(tx: Tx, organizationId: string, kind: string, subjects: readonly string[]): Promise<string[]>;
  /** Leases due work: by priority, then the lane that waited longest, sharing a batch between lanes. */
  claim(topic: string, options: ClaimOptions): Promise<ClaimedWork[]>;
  /** Settles claimed work; answers the ids whose lease still held. Run it in the transaction of the effect. */
  settle(tx: Tx, settlements: readonly Settlement[]): Promise<Set<string>>;
  /** Prolongs leases; answers how many still held. */
  extend(work: readonly ClaimedWork[], leaseUntil: Date): Promise<number>;
  /** Gives up every lease: for the start of a process that is known to be alone. */
  releaseAll(): Promise<void>;
}

export interface ClaimOptions {
  now: Date;
  limit: number;
  leaseMs: number;
}

type Row = Omit<ClaimedWork, "dueAt" | "payload"> & { dueAt: string; payload: string | null };

export function createWorkQueue(database: Database, wakeups: Wakeups): WorkQueue {
  function wakeAll(topics: Iterable<string>) {
    for (const topic of topics) wakeups.wake(topic);
  }

  return {
    async schedule(tx, work, when) {
      if (work.length === 0) return;
      await tx.query(
        `INSERT INTO tenant.work (organization_id, id, workspace_id, lane, kind, subject, payload, due_at)
         SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[]::jsonb[],
           $8::timestamptz[])
         ON CONFLICT (organization_id, kind, subject) DO NOTHING`,
        [
          work.map(item => item.organizationId),
          work.map(() => uuidv7()),
          work.map(item => item.workspaceId),
          work.map(item => item.lane),
          work.map(item => item.kind),
          work.map(item => item.subject),
          work.map(item => (item.payload === undefined ? null : JSON.stringify(item.payload))),
          work.map(item => item.dueAt.toISOString()),
        ],
      );
      if (when === "later") return;
      const topics = new Set(work.map(item => topicOf(item.lane)));
      tx.afterCommit(() => wakeAll(topics));
    },

    async hasten(tx, organizationId, kind, subjects, dueAt) {
      const rows = await tx.query<{ lane: string }>(
        `UPDATE tenant.work SET due_at = $4
         WHERE organization_id = $1 AND kind = $2 AND subject = ANY ($3::uuid[]) AND lease_until IS NULL
         RETURNING lane`,
        [organizationId, kind, [...subjects], dueAt.toISOString()],
      );
      const topics = new Set(rows.map(row => topicOf(row.lane)));
      tx.afterCommit(() => wakeAll(topics));
    },

    async cancel(tx, organizationId, kind, subjects) {
      const rows = await tx.query<{ subject: string }>(
        `DELETE FROM tenant.work
         WHERE organization_id = $1 AND kind = $2 AND subject = ANY ($3::uuid[]) AND lease_until IS NULL
         RETURNING subject`,
        [organizationId, kind, [...subjects]],
      );
      return rows.map(row => row.subject);
    },

    async claim(topic, { now, limit, leaseMs }) {
      const rows = await database.transaction({ kind: "system", purpose: `claim ${topic}` }, tx =>
        tx.query<Row>(
          `WITH ready AS (
             SELECT l.organization_id, l.workspace_id, l.lane, l.clock_offset_ms, l.priority, l.last_claimed_at,
               $2::timestamptz + l.clock_offset_ms * interval '1 millisecond' AS lane_now
             FROM tenant.lanes l
             WHERE split_part(l.lane, ':', 1) = $1 AND NOT l.paused
               AND EXISTS (
                 SELECT 1 FROM tenant.work w
                 WHERE w.organization_id = l.organization_id AND w.workspace_id = l.workspace_id AND w.lane = l.lane
                   AND w.due_at <= $2::timestamptz + l.clock_offset_ms * interval '1 millisecond'
                   AND (w.lease_until IS NULL OR w.lease_until < $2))
             ORDER BY l.priority, l.last_claimed_at LIMIT $3
           ), picked AS (
             SELECT w.organization_id, w.id, r.clock_offset_ms, r.priority
             FROM ready r CROSS JOIN LATERAL (
               SELECT w.organization_id, w.id FROM tenant.work w
               WHERE w.organization_id = r.organization_id AND w.workspace_id = r.workspace_id AND w.lane = r.lane
                 AND w.due_at <= r.lane_now AND (w.lease_until IS NULL OR w.lease_until < $2)
               ORDER BY w.due_at, w.id
               LIMIT (SELECT ceil($3::numeric / count(*))::int FROM ready q WHERE q.priority = r.priority)
               FOR UPDATE SKIP LOCKED
             ) w ORDER BY r.priority, r.last_claimed_at LIMIT $3
           ), leased AS (
             UPDATE tenant.work w SET lease_until = $4::timestamptz, lease_epoch = w.lease_epoch + 1, attempts = w.attempts + 1
             FROM picked p WHERE w.organization_id = p.organization_id AND w.id = p.id
             RETURNING w.organization_id, w.workspace_id, w.lane, w.id, w.kind, w.subject, w.payload, w.due_at,
               w.lease_epoch, w.attempts, p.clock_offset_ms, p.priority
           ), turns AS (
             UPDATE tenant.lanes l SET last_claimed_at = clock_timestamp()
             WHERE (SELECT count(*) FROM ready) > 1
               AND (l.organization_id, l.workspace_id, l.lane) IN (SELECT organization_id, workspace_id, lane FROM leased)
           )
           SELECT organization_id AS "organizationId", workspace_id AS "workspaceId", lane, id, kind, subject, payload,
             due_at AS "dueAt", lease_epoch AS "leaseEpoch", attempts, clock_offset_ms AS "clockOffsetMs"
           FROM leased ORDER BY priority, due_at, id`,
          [topic, now.toISOString(), limit, new Date(now.getTime() + leaseMs).toISOString()],
        ),
      );
      return rows.map(row => ({
        ...row,
        dueAt: new Date(row.dueAt),
        payload: row.payload === null ? undefined : JSON.parse(row.payload),
      }));
    },

    // Without statistics the planner joins through all of an organization's work; the ids once more lead it to the key.
    async settle(tx, settlements) {
      if (settlements.length === 0) return new Set();
      const done = settlements.filter(settlement => settlement.dueAgainAt === undefined);
      const again = settlements.filter(settlement => settlement.dueAgainAt !== undefined);
      const held = new Set<string>();
      if (done.length > 0) {
        const rows = await tx.query<{ id: string }>(
          `DELETE FROM tenant.work w USING unnest($1::uuid[], $2::uuid[], $3::int[]) AS s (organization_id, id, epoch)
           WHERE w.organization_id = s.organization_id AND w.id = s.id AND w.id = ANY ($2::uuid[]) AND w.lease_epoch = s.epoch RETURNING w.id`,
          [
            done.map(({ work }) => work.organizationId),
            done.map(({ work }) => work.id),
            done.map(({ work }) => work.leaseEpoch),
          ],
        );
        for (const row of rows) held.add(row.id);
      }
      if (again.length > 0) {
        const rows = await tx.query<{ id: string }>(
          `UPDATE tenant.work w SET due_at = s.due_at, lease_until = NULL, payload = coalesce(s.payload, w.payload),
             attempts = CASE WHEN s.reset THEN 0 ELSE w.attempts END
           FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::timestamptz[], $5::text[]::jsonb[], $6::boolean[])
             AS s (organization_id, id, epoch, due_at, payload, reset)
           WHERE w.organization_id = s.organization_id AND w.id = s.id AND w.id = ANY ($2::uuid[]) AND w.lease_epoch = s.epoch RETURNING w.id`,
          [
            again.map(({ work }) => work.organizationId),
            again.map(({ work }) => work.id),
            again.map(({ work }) => work.leaseEpoch),
            again.map(({ dueAgainAt }) => dueAgainAt!.toISOString()),
            again.map(({ payload }) => (payload === undefined ? null : JSON.stringify(payload))),
            again.map(({ resetAttempts }) => resetAttempts ?? false),
          ],
        );
        for (const row of rows) held.add(row.id);
      }
      return held;
    },

    async extend(work, leaseUntil) {
      const rows = await database.transaction({ kind: "system", purpose: "extend leases" }, tx =>
        tx.query(
          `UPDATE tenant.work w SET lease_until = $4::timestamptz
           FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS s (organization_id, id, epoch)
           WHERE w.organization_id = s.organization_id AND w.id = s.id AND w.id = ANY ($2::uuid[]) AND w.lease_epoch = s.epoch
             AND w.lease_until IS NOT NULL RETURNING w.id`,
          [
            work.map(item => item.organizationId),
            work.map(item => item.id),
            work.map(item => item.leaseEpoch),
            leaseUntil.toISOString(),
          ],
        ),
      );
      return rows.length;
    },

    async releaseAll() {
      await database.transaction({ kind: "system", purpose: "release leases" }, async tx => {
        await tx.query("UPDATE tenant.work SET lease_until = NULL WHERE lease_until IS NOT NULL");
      });
    },
  };
}
