import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import { type IpAddressRow, ipAddresses } from "./tables.ts";

/** The address, when the actor may see it. Throws `not_found`. */
export async function getIp(tx: Tx, actor: Actor, id: Id<"ip">): Promise<IpAddressRow> {
  const [row] = await tx.orm
    .select()
    .from(ipAddresses)
    .where(and(visibleTo(actor), eq(ipAddresses.id, id)));
  if (row === undefined) throw errors.not_found();
  return row;
}

/** Addresses the actor sees, newest first, before the id `after`. */
export function listIps(
  tx: Tx,
  actor: Actor,
  filter: { nodeId?: Id<"node"> | undefined; poolId?: Id<"pool"> | undefined },
  page: { after: Id<"ip"> | undefined; limit: number },
): Promise<IpAddressRow[]> {
  return tx.orm
    .select()
    .from(ipAddresses)
    .where(
      and(
        visibleTo(actor),
        filter.nodeId === undefined ? undefined : eq(ipAddresses.nodeId, filter.nodeId),
        filter.poolId === undefined ? undefined : eq(ipAddresses.poolId, filter.poolId),
        page.after === undefined ? undefined : lt(ipAddresses.id, page.after),
      ),
    )
    .orderBy(desc(ipAddresses.id))
    .limit(page.limit);
}

/** A credential bound to a workspace sees the addresses of that workspace's own nodes only. */
function visibleTo(actor: Actor) {
  const ownNode = (workspace: string) =>
    sql`EXISTS (SELECT 1 FROM tenant.nodes n WHERE n.organization_id = ${ipAddresses.organizationId}
      AND n.id = ${ipAddresses.nodeId} AND n.workspace_id = ${workspace}::uuid)`;
  return and(
    eq(ipAddresses.organizationId, actor.organizationId),
    eq(ipAddresses.environment, actor.environment),
    actor.workspaceId === undefined ? undefined : ownNode(toUuid(actor.workspaceId)),
  );
}
