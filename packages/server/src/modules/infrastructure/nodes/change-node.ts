import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Id } from "../../../kernel/ids/index.ts";
import { toUuid } from "../../../kernel/ids/index.ts";
import { type OperationRecord, startOperation } from "../../../kernel/operations/index.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import { type Caller, causedBy } from "../../access/caller.ts";
import { deleteNodeOperation } from "./delete-operation.ts";
import { nodeEvents } from "./events.ts";
import { getNode, moveNode } from "./nodes.ts";
import type { NodeRowWithAddresses } from "./schema.ts";
import { requireMove } from "./states.ts";

/** Stops new mail through a node; what is on its way finishes. Throws `illegal_state`. */
export async function pauseNode(
  tx: Tx,
  caller: Caller,
  id: Id<"node">,
  reason: string | undefined,
): Promise<NodeRowWithAddresses> {
  const node = await getNode(tx, caller.actor, id, true);
  requireMove(node.state, "paused");
  return changeState(tx, caller, node, { to: "paused", reason, event: nodeEvents.paused });
}

/** Lets a paused node take mail again, where it left off. Throws `illegal_state`. */
export async function resumeNode(tx: Tx, caller: Caller, id: Id<"node">): Promise<NodeRowWithAddresses> {
  const node = await getNode(tx, caller.actor, id, true);
  if (node.state !== "paused") {
    throw errors.illegal_state(`The node is ${node.state}; only one that is paused can be resumed.`, {
      extra: { state: node.state, allowedStates: ["paused"] },
    });
  }
  const [ramp] = await tx.query(
    "SELECT 1 FROM tenant.ip_addresses WHERE organization_id = $1 AND node_id = $2 AND status = 'warming' LIMIT 1",
    [toUuid(node.organizationId), toUuid(id)],
  );
  return changeState(tx, caller, node, { to: ramp ? "warming" : "active", event: nodeEvents.resumed });
}

/** Starts the operation that removes a node for good. Throws `illegal_state` while it is being set up. */
export async function deleteNode(
  tx: Tx,
  caller: Caller,
  id: Id<"node">,
): Promise<{ node: NodeRowWithAddresses; operation: OperationRecord }> {
  const { runtime, actor } = caller;
  const before = await getNode(tx, actor, id, true);
  requireMove(before.state, "scheduled_decommission");
  const node = await changeState(tx, caller, before, { to: "scheduled_decommission" });
  const { organizationId, environment, workspaceId } = node;
  const operation = await startOperation(tx, runtime.queue, deleteNodeOperation, {
    ...{ organizationId, environment, workspaceId: workspaceId ?? undefined, subject: id },
    input: { nodeId: id },
    now: node.updatedAt,
  });
  return { node, operation };
}

async function changeState(
  tx: Tx,
  caller: Caller,
  node: NodeRowWithAddresses,
  move: Omit<Parameters<typeof moveNode>[4], "now" | "cause">,
): Promise<NodeRowWithAddresses> {
  const { runtime } = caller;
  const { actor, requestId } = causedBy(caller);
  const now = workspaceTime(runtime.clock, await clockOffset(tx, node));
  return moveNode(tx, runtime, node.organizationId, node.id, { ...move, now, cause: { actor, requestId } });
}

/** A dedicated node's operations run by its workspace's clock. */
async function clockOffset(tx: Tx, node: NodeRowWithAddresses): Promise<number> {
  if (node.workspaceId === null) return 0;
  const [row] = await tx.query<{ offset: number }>(
    `SELECT clock_offset_ms AS "offset" FROM tenant.workspaces WHERE organization_id = $1 AND id = $2`,
    [toUuid(node.organizationId), toUuid(node.workspaceId)],
  );
  return Number(row?.offset ?? 0);
}
