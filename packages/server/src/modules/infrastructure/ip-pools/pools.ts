import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { fromUuid, type Id, newId, toUuid } from "../../../kernel/ids/index.ts";
import type { Environment, OrganizationId, WorkspaceId } from "../../../kernel/tenancy.ts";
import { type Caller, causedBy } from "../../access/caller.ts";
import { ipPoolErrors } from "./errors.ts";
import { ipPoolEvents } from "./events.ts";
import type { PooledRow } from "./schema.ts";
import type { IpPoolRow } from "./tables.ts";

export type Stream = NonNullable<IpPoolRow["stream"]>;
export type Trust = NonNullable<IpPoolRow["trust"]>;

/** Which pool is meant: the one shared by a stream and level of trust, or a workspace's own. */
export type PoolKey =
  | { placement: "shared"; stream: Stream; trust: Trust }
  | { placement: "dedicated"; workspaceId: WorkspaceId };

type Row = {
  id: string;
  organization_id: string;
  environment: Environment;
  name: string;
  placement: "shared" | "dedicated";
  stream: Stream | null;
  trust: Trust | null;
  workspace_id: string | null;
  created_at: string;
  addresses: number;
};

function poolOf(row: Row): PooledRow {
  return {
    organizationId: fromUuid("org", row.organization_id),
    id: fromUuid("pool", row.id),
    environment: row.environment,
    name: row.name,
    placement: row.placement,
    stream: row.stream,
    trust: row.trust,
    workspaceId: row.workspace_id === null ? null : fromUuid("ws", row.workspace_id),
    createdAt: new Date(row.created_at),
    addresses: Number(row.addresses),
  };
}

const SELECT = `SELECT p.*, (SELECT count(*)::int FROM tenant.ip_addresses a
    WHERE a.organization_id = p.organization_id AND a.pool_id = p.id) AS addresses
  FROM tenant.ip_pools p
  WHERE p.organization_id = $1 AND p.environment = $2 AND ($3::uuid IS NULL OR p.workspace_id = $3)`;

/** A credential bound to a workspace sees that workspace's own pool only. */
function seenBy(actor: Actor) {
  const workspace = actor.workspaceId === undefined ? null : toUuid(actor.workspaceId);
  return [toUuid(actor.organizationId), actor.environment, workspace];
}

/** The pool, when the actor may see it. Throws `not_found`. */
export async function getPool(tx: Tx, actor: Actor, id: Id<"pool">): Promise<PooledRow> {
  const [row] = await tx.query<Row>(`${SELECT} AND p.id = $4`, [...seenBy(actor), toUuid(id)]);
  if (row === undefined) throw errors.not_found();
  return poolOf(row);
}

/** Pools the actor sees, newest first, before the id `after`. */
export async function listPools(
  tx: Tx,
  actor: Actor,
  page: { after: Id<"pool"> | undefined; limit: number },
): Promise<PooledRow[]> {
  const after = page.after === undefined ? null : toUuid(page.after);
  const rows = await tx.query<Row>(
    `${SELECT} AND ($4::uuid IS NULL OR p.id < $4) ORDER BY p.id DESC LIMIT $5`,
    [...seenBy(actor), after, page.limit],
  );
  return rows.map(poolOf);
}

/** The pool of a key, made when there is none yet. */
export async function ensurePool(
  tx: Tx,
  organizationId: OrganizationId,
  environment: Environment,
  key: PoolKey,
  now: Date,
): Promise<Id<"pool">> {
  const shared = key.placement === "shared" ? key : undefined;
  const workspaceId = key.placement === "dedicated" ? toUuid(key.workspaceId) : null;
  const name = shared ? `Shared ${shared.stream} (${shared.trust})` : "Dedicated";
  await tx.query(
    `INSERT INTO tenant.ip_pools (organization_id, id, environment, name, placement, stream, trust, workspace_id, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [
      toUuid(organizationId),
      toUuid(newId("pool")),
      environment,
      name,
      key.placement,
      shared?.stream ?? null,
      shared?.trust ?? null,
      workspaceId,
      now.toISOString(),
    ],
  );
  const [row] = await tx.query<{ id: string }>(
    `SELECT id FROM tenant.ip_pools
     WHERE organization_id = $1 AND environment = $2 AND placement = $3
       AND stream IS NOT DISTINCT FROM $4 AND trust IS NOT DISTINCT FROM $5 AND workspace_id IS NOT DISTINCT FROM $6::uuid`,
    [
      toUuid(organizationId),
      environment,
      key.placement,
      shared?.stream ?? null,
      shared?.trust ?? null,
      workspaceId,
    ],
  );
  return fromUuid("pool", row!.id);
}

/**
 * Puts an address into a pool, out of the one it was in. Throws `not_found`, and `pool_mismatch` when its node is
 * placed otherwise.
 */
export async function assignAddress(
  tx: Tx,
  caller: Caller,
  poolId: Id<"pool">,
  ipId: Id<"ip">,
): Promise<PooledRow> {
  const { actor, runtime } = caller;
  const pool = await getPool(tx, actor, poolId);
  const [ip] = await tx.query<{
    address: string;
    pool_id: string | null;
    placement: string;
    workspace_id: string | null;
  }>(
    `SELECT a.address, a.pool_id, n.placement, n.workspace_id FROM tenant.ip_addresses a
     JOIN tenant.nodes n ON n.organization_id = a.organization_id AND n.id = a.node_id
     WHERE a.organization_id = $1 AND a.environment = $2 AND a.id = $3 AND ($4::uuid IS NULL OR n.workspace_id = $4)
     FOR UPDATE OF a`,
    [
      toUuid(actor.organizationId),
      actor.environment,
      toUuid(ipId),
      actor.workspaceId ? toUuid(actor.workspaceId) : null,
    ],
  );
  if (ip === undefined) throw errors.not_found();
  const workspace = ip.workspace_id === null ? null : fromUuid("ws", ip.workspace_id);
  if (ip.placement !== pool.placement || workspace !== pool.workspaceId) throw ipPoolErrors.pool_mismatch();
  if (ip.pool_id === toUuid(poolId)) return pool;
  await tx.query("UPDATE tenant.ip_addresses SET pool_id = $3 WHERE organization_id = $1 AND id = $2", [
    toUuid(actor.organizationId),
    toUuid(ipId),
    toUuid(poolId),
  ]);
  const previousPoolId = ip.pool_id === null ? null : fromUuid("pool", ip.pool_id);
  await runtime.log.append(tx, [
    {
      ...causedBy(caller),
      workspaceId: pool.workspaceId ?? undefined,
      type: ipPoolEvents.assigned,
      subject: ipId,
      data: { ipId, address: ip.address, poolId, previousPoolId },
      occurredAt: runtime.clock.now(),
    },
  ]);
  return getPool(tx, actor, poolId);
}
