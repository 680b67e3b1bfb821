import type { Queryable } from "../../../kernel/db/index.ts";
import { fromUuid, type Id, toUuid } from "../../../kernel/ids/index.ts";
import type { Environment, OrganizationId, WorkspaceId } from "../../../kernel/tenancy.ts";
import type { Stream, Trust } from "./pools.ts";

/** For whose mail an address is wanted. */
export interface AddressQuery {
  organizationId: OrganizationId;
  environment: Environment;
  workspaceId: WorkspaceId;
  stream: Stream;
  trust: Trust;
}

/** An address that may send now. */
export interface SendingAddress {
  ipId: Id<"ip">;
  nodeId: Id<"node">;
  poolId: Id<"pool">;
  /** IPv4 or IPv6 literal: the source of connections. */
  address: string;
  /** Its PTR, and our EHLO. */
  hostname: string;
  /** Messages a day; `undefined` for no cap. */
  perDay: number | undefined;
  /** Whether its node is still ramping up. */
  isWarming: boolean;
}

type Row = {
  id: string;
  node_id: string;
  pool_id: string;
  address: string;
  hostname: string;
  per_day: number | null;
  state: string;
  rank: number;
};

/**
 * Addresses that may send this mail, of nodes that take mail: those of the workspace's own pool; without one, those
 * of the shared pool for this stream and trust; should that be empty, of another shared pool of the stream, but never
 * into or out of quarantine. Empty: the mail waits.
 */
export async function poolAddresses(on: Queryable, query: AddressQuery): Promise<SendingAddress[]> {
  const rows = await on.query<Row>(
    `SELECT a.id, a.node_id, a.pool_id, a.address, a.hostname, a.per_day, n.state,
       CASE WHEN p.placement = 'dedicated' THEN 0 WHEN p.trust = $5 THEN 1 ELSE 2 END AS rank
     FROM tenant.ip_pools p
     JOIN tenant.ip_addresses a ON a.organization_id = p.organization_id AND a.pool_id = p.id
     JOIN tenant.nodes n ON n.organization_id = a.organization_id AND n.id = a.node_id
     WHERE p.organization_id = $1 AND p.environment = $2
       AND (p.workspace_id = $3 OR (p.placement = 'shared' AND p.stream = $4
         AND (p.trust = $5 OR (p.trust <> 'quarantine' AND $5::text <> 'quarantine'))))
       AND n.state IN ('active', 'warming') AND a.status NOT IN ('burned', 'quarantined')
     ORDER BY rank, a.id`,
    [toUuid(query.organizationId), query.environment, toUuid(query.workspaceId), query.stream, query.trust],
  );
  const best = rows[0]?.rank;
  return rows
    .filter(row => row.rank === best)
    .map(row => ({
      ipId: fromUuid("ip", row.id),
      nodeId: fromUuid("node", row.node_id),
      poolId: fromUuid("pool", row.pool_id),
      address: row.address,
      hostname: row.hostname,
      perDay: row.per_day ?? undefined,
      isWarming: row.state === "warming",
    }));
}
