import type { Tx } from "../db/index.ts";
import { type Id, newId, toUuid } from "../ids/index.ts";
import type { Wakeups } from "../work/wakeups.ts";
import type { NewEvent } from "./event-type.ts";

export const LOG_TOPIC = "log";

/** The shard (0–15) of an organization: its id's last digit, which is random. */
export function shardOf(organizationUuid: string): number {
  return Number.parseInt(organizationUuid.at(-1) ?? "0", 16);
}

export interface LogWriter {
  /** Writes events in the transaction of the change they announce; wakes the subscribers after COMMIT. */
  append(tx: Tx, events: readonly NewEvent[]): Promise<Id<"evt">[]>;
}

export function createLogWriter(wakeups: Wakeups): LogWriter {
  return {
    async append(tx, events) {
      if (events.length === 0) return [];
      const ids = events.map(() => newId("evt"));
      const organizations = events.map(event => toUuid(event.organizationId));
      await tx.query(
        `INSERT INTO tenant.events
           (organization_id, id, epoch, shard, environment, workspace_id, type, subject, actor, request_id, public, occurred_at, data)
         SELECT org, id, (SELECT platform.current_epoch()), shard, environment, ws, type, subject, actor, request, public, at, data
         FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::text[], $5::uuid[], $6::text[], $7::text[],
           $8::text[], $9::text[], $10::boolean[], $11::timestamptz[], $12::text[]::jsonb[])
           AS e (org, id, shard, environment, ws, type, subject, actor, request, public, at, data)`,
        [
          organizations,
          ids.map(toUuid),
          organizations.map(shardOf),
          events.map(event => event.environment),
          events.map(event => (event.workspaceId === undefined ? null : toUuid(event.workspaceId))),
          events.map(event => event.type.type),
          events.map(event => event.subject),
          events.map(event => event.actor ?? null),
          events.map(event => event.requestId ?? null),
          events.map(event => event.type.public),
          events.map(event => event.occurredAt.toISOString()),
          events.map(event => JSON.stringify(event.data)),
        ],
      );
      tx.afterCommit(() => wakeups.wake(LOG_TOPIC));
      return ids;
    },
  };
}
