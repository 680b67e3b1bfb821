import { z } from "zod";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import {
  type EventFilter,
  LOG_START,
  type LogPosition,
  type LogRow,
  parseLogRow,
  publicEventsQuery,
} from "../../../kernel/log/index.ts";
import { LOG_COLUMNS } from "../../../kernel/log/read.ts";
import type { OrganizationId, WorkspaceId } from "../../../kernel/tenancy.ts";

/** A position inside a cursor. */
export const logPosition = z.object({
  epoch: z.int(),
  xid: z.string().regex(/^\d{1,20}$/),
  id: z.uuid(),
});

/** What a request asks for, before the actor's own bounds. */
export interface WantedEvents {
  types?: readonly string[] | undefined;
  workspaceId?: WorkspaceId | undefined;
  subject?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}

/**
 * The filter of what the actor may see; undefined when that is nothing, as for another workspace than the one
 * the credential is bound to.
 */
export function visibleEvents(actor: Actor, wanted: WantedEvents): EventFilter | undefined {
  const workspaceId = actor.workspaceId ?? wanted.workspaceId;
  if (wanted.workspaceId !== undefined && wanted.workspaceId !== workspaceId) return undefined;
  return {
    environment: actor.environment,
    workspaceId: workspaceId === undefined ? undefined : toUuid(workspaceId),
    types: wanted.types,
    subject: wanted.subject,
    since: wanted.since === undefined ? undefined : new Date(wanted.since),
    until: wanted.until === undefined ? undefined : new Date(wanted.until),
  };
}

/** Public events behind a position, oldest first; complete, so that none appears later in front of it. */
export async function readEvents(
  tx: Tx,
  organizationId: OrganizationId,
  filter: EventFilter,
  after: LogPosition = LOG_START,
  limit = 100,
): Promise<LogRow[]> {
  const { text, params } = publicEventsQuery(toUuid(organizationId), after, filter, limit);
  return (await tx.query<LogRow>(text, params)).map(parseLogRow);
}

/** One public event of the actor's own environment and workspace. Throws `not_found`. */
export async function getEvent(tx: Tx, actor: Actor, id: Id<"evt">): Promise<LogRow> {
  const [row] = await tx.query<LogRow>(
    `SELECT ${LOG_COLUMNS}
     FROM tenant.events e
     WHERE e.organization_id = $1 AND e.id = $2 AND e.public AND e.environment = $3
       AND ($4::uuid IS NULL OR e.workspace_id = $4)`,
    [
      toUuid(actor.organizationId),
      toUuid(id),
      actor.environment,
      actor.workspaceId === undefined ? null : toUuid(actor.workspaceId),
    ],
  );
  if (row === undefined) throw errors.not_found();
  return parseLogRow(row);
}

/** Where an event stands in the log. */
export function positionOf({ epoch, xid, id }: LogRow): LogPosition {
  return { epoch, xid, id };
}
