import { and, asc, desc, eq, inArray, lt } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import type { Id } from "../../../kernel/ids/index.ts";
import type { EventType } from "../../../kernel/log/index.ts";
import type { OrganizationId } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { ipAddresses } from "../ips/index.ts";
import { type NodeRowWithAddresses, type nodeSchema, toNode } from "./schema.ts";
import { type NodeState, requireMove } from "./states.ts";
import { type NodeRow, nodes } from "./tables.ts";

/** The node, when the actor may see it. `lock` takes its row. Throws `not_found`. */
export async function getNode(
  tx: Tx,
  actor: Actor,
  id: Id<"node">,
  lock = false,
): Promise<NodeRowWithAddresses> {
  const query = tx.orm
    .select()
    .from(nodes)
    .where(and(visibleTo(actor), eq(nodes.id, id)));
  const rows = await withAddresses(tx, await (lock ? query.for("update") : query));
  const [row] = rows;
  if (row === undefined) throw errors.not_found();
  return row;
}

export interface NodeFilter {
  status?: NodeState | undefined;
  workspaceId?: Id<"ws"> | undefined;
}

/** Nodes the actor sees, newest first, before the id `after`. */
export async function listNodes(
  tx: Tx,
  actor: Actor,
  filter: NodeFilter,
  page: { after: Id<"node"> | undefined; limit: number },
): Promise<NodeRowWithAddresses[]> {
  const rows = await tx.orm
    .select()
    .from(nodes)
    .where(
      and(
        visibleTo(actor),
        filter.status === undefined ? undefined : eq(nodes.state, filter.status),
        filter.workspaceId === undefined ? undefined : eq(nodes.workspaceId, filter.workspaceId),
        page.after === undefined ? undefined : lt(nodes.id, page.after),
      ),
    )
    .orderBy(desc(nodes.id))
    .limit(page.limit);
  return withAddresses(tx, rows);
}

/** A credential bound to a workspace sees that workspace's own nodes only. */
function visibleTo(actor: Actor) {
  return and(
    eq(nodes.organizationId, actor.organizationId),
    eq(nodes.environment, actor.environment),
    actor.workspaceId === undefined ? undefined : eq(nodes.workspaceId, actor.workspaceId),
  );
}

/** A node that one of our own operations works on. */
export async function loadNode(
  tx: Tx,
  organizationId: OrganizationId,
  id: Id<"node">,
  lock = false,
): Promise<NodeRowWithAddresses> {
  const query = tx.orm
    .select()
    .from(nodes)
    .where(and(eq(nodes.organizationId, organizationId), eq(nodes.id, id)));
  const [row] = await withAddresses(tx, await (lock ? query.for("update") : query));
  if (row === undefined) throw errors.not_found();
  return row;
}

async function withAddresses(tx: Tx, rows: NodeRow[]): Promise<NodeRowWithAddresses[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const ids = rows.map(row => row.id);
  const held = await tx.orm
    .select({ nodeId: ipAddresses.nodeId, address: ipAddresses.address })
    .from(ipAddresses)
    .where(and(eq(ipAddresses.organizationId, first.organizationId), inArray(ipAddresses.nodeId, ids)))
    .orderBy(asc(ipAddresses.id));
  const addressesOf = (id: Id<"node">) => held.filter(ip => ip.nodeId === id).map(ip => ip.address);
  return rows.map(row => ({ ...row, addresses: addressesOf(row.id) }));
}

export interface Move {
  to: NodeState;
  now: Date;
  reason?: string | null | undefined;
  event?: EventType<string, typeof nodeSchema, ReturnType<typeof toNode>>;
  /** Who caused it; nothing for what operations do. */
  cause?: { actor: string; requestId: string };
}

/**
 * Changes a node's state, the only way there is, and announces it. A node already there is left alone. Throws
 * `illegal_state`.
 */
export async function moveNode(
  tx: Tx,
  runtime: Runtime,
  organizationId: OrganizationId,
  id: Id<"node">,
  move: Move,
): Promise<NodeRowWithAddresses> {
  const before = await loadNode(tx, organizationId, id, true);
  if (before.state === move.to) return before;
  requireMove(before.state, move.to);
  const change = {
    state: move.to,
    stateReason: move.reason ?? null,
    version: before.version + 1,
    updatedAt: move.now,
  };
  await tx.orm
    .update(nodes)
    .set(change)
    .where(and(eq(nodes.organizationId, organizationId), eq(nodes.id, id)));
  const after = { ...before, ...change };
  if (move.event === undefined) return after;
  const { environment, workspaceId } = after;
  await runtime.log.append(tx, [
    {
      ...{ organizationId, environment, workspaceId: workspaceId ?? undefined, ...move.cause },
      ...{ type: move.event, subject: id, data: toNode(after), occurredAt: move.now },
    },
  ]);
  return after;
}
