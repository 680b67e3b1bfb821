import { and, desc, eq, lt, type SQL } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import type { Id } from "../../../kernel/ids/index.ts";
import type { WorkspaceId } from "../../../kernel/tenancy.ts";
import { type WebhookEndpointRow, webhookEndpoints } from "./tables.ts";

/** What the actor may see: a key bound to a workspace sees only endpoints of that workspace. */
function visibleTo(actor: Actor): SQL | undefined {
  return and(
    eq(webhookEndpoints.organizationId, actor.organizationId),
    eq(webhookEndpoints.environment, actor.environment),
    actor.workspaceId === undefined ? undefined : eq(webhookEndpoints.workspaceId, actor.workspaceId),
  );
}

/** One endpoint; `lock` takes its row until the transaction ends. Throws `not_found`. */
export async function findEndpoint(
  tx: Tx,
  actor: Actor,
  id: Id<"whe">,
  lock = false,
): Promise<WebhookEndpointRow> {
  const query = tx.orm
    .select()
    .from(webhookEndpoints)
    .where(and(visibleTo(actor), eq(webhookEndpoints.id, id)));
  const [row] = lock ? await query.for("update") : await query;
  if (row === undefined) throw errors.not_found();
  return row;
}

/** Endpoints, newest first, behind the one with id `after`. */
export async function listEndpoints(
  tx: Tx,
  actor: Actor,
  filter: { status?: WebhookEndpointRow["status"] | undefined; workspaceId?: WorkspaceId | undefined },
  page: { after: Id<"whe"> | undefined; limit: number },
): Promise<WebhookEndpointRow[]> {
  return tx.orm
    .select()
    .from(webhookEndpoints)
    .where(
      and(
        visibleTo(actor),
        filter.status && eq(webhookEndpoints.status, filter.status),
        filter.workspaceId && eq(webhookEndpoints.workspaceId, filter.workspaceId),
        page.after && lt(webhookEndpoints.id, page.after),
      ),
    )
    .orderBy(desc(webhookEndpoints.id))
    .limit(page.limit);
}
