import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { toUuid } from "../../../kernel/ids/index.ts";
import { type LogRow, parseLogRow } from "../../../kernel/log/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { boundWorkspace } from "./read-emails.ts";
import { emailEventRenderer } from "./renderer.ts";

/** A row of the log with what is shown of it. */
export interface ShownEvent {
  row: LogRow;
  data: unknown;
}

/** Up to `limit` events of one email, newest first, older than `before` (a UUID). Throws `not_found`. */
export async function listEmailEvents(
  runtime: Runtime,
  actor: Actor,
  id: string,
  before: string | undefined,
  limit: number,
): Promise<ShownEvent[]> {
  const organizationId = toUuid(actor.organizationId);
  return runtime.db.transaction(tenantScope(actor.organizationId), async tx => {
    const [email] = await tx.query(
      `SELECT 1 FROM tenant.emails
       WHERE organization_id = $1 AND id = $2 AND environment = $3 AND ($4::uuid IS NULL OR workspace_id = $4)`,
      [organizationId, toUuid(id), actor.environment, boundWorkspace(actor)],
    );
    if (email === undefined) throw errors.not_found();
    const rows = await tx.query<LogRow>(
      `SELECT organization_id AS "organizationId", id, epoch, xid::text AS xid, environment, workspace_id AS "workspaceId",
         type, subject, actor, request_id AS "requestId", public, occurred_at AS "occurredAt", data
       FROM tenant.events
       WHERE organization_id = $1 AND subject = $2 AND public AND environment = $3 AND ($4::uuid IS NULL OR id < $4)
       ORDER BY id DESC LIMIT $5`,
      [organizationId, id, actor.environment, before ?? null, limit],
    );
    const parsed = rows.map(parseLogRow);
    const data = await emailEventRenderer.render(tx, parsed);
    return parsed.map((row, index) => ({ row, data: data[index] }));
  });
}
