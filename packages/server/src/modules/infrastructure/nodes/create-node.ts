import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { newId } from "../../../kernel/ids/index.ts";
import { type OperationRecord, startOperation } from "../../../kernel/operations/index.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import type { Runtime } from "../../../runtime.ts";
import type { ServerSize } from "../../../world/compute/port.ts";
import type { Caller } from "../../access/caller.ts";
import { requireWholeOrganization } from "../../access/caller.ts";
import { requireActiveWorkspace, workspaceOf } from "../../access/workspaces/index.ts";
import { serviceZoneOf } from "../../network/dns-accounts/index.ts";
import { type Plan, planOf } from "../operations/index.ts";
import { createNodeOperation } from "./create-operation.ts";
import { hostnameOf } from "./hostname.ts";
import type { CreateNode, NodeRowWithAddresses } from "./schema.ts";
import { nodes } from "./tables.ts";

/** What is known of an order before its transaction. */
export interface NodeOrder {
  id: `node_${string}`;
  provider: string;
  workspaceId: `ws_${string}` | undefined;
  hostname: string;
  size: ServerSize;
}

/** Checks an order against what the provider has. Changes nothing. Throws `invalid_request` with the wrong field. */
export async function prepareNode(runtime: Runtime, actor: Actor, input: CreateNode): Promise<NodeOrder> {
  const provider = input.provider ?? (actor.environment === "test" ? "sandbox" : undefined);
  if (provider === undefined)
    throw wrong("/provider", "required", "name the provider of servers; live keys have no default");
  const workspaceId = placedIn(actor, input);
  if (workspaceId !== undefined) await workspaceOf(runtime, actor, workspaceId);
  const compute = runtime.worlds.of(actor.environment).compute(provider);
  const regions = await compute.regions();
  if (!regions.some(region => region.name === input.region)) {
    throw wrong(
      "/region",
      "unknown_region",
      `must be one of ${regions.map(region => region.name).join(", ")}`,
    );
  }
  const sizes = await compute.sizes(input.region);
  const size = sizes.find(candidate => candidate.name === input.size);
  if (size === undefined)
    throw wrong("/size", "unknown_size", `must be one of ${sizes.map(one => one.name).join(", ")}`);
  const id = newId("node");
  return {
    id,
    provider,
    workspaceId,
    size,
    hostname: hostnameOf(input.name, id, await serviceZoneOf(runtime, actor)),
  };
}

function placedIn(actor: Actor, input: CreateNode) {
  if (input.placement === "shared") {
    if (input.workspaceId !== undefined) {
      throw wrong(
        "/workspaceId",
        "not_allowed",
        "a shared node belongs to no workspace; ask for a dedicated one",
      );
    }
    requireWholeOrganization(actor);
    return undefined;
  }
  const workspaceId = input.workspaceId ?? actor.workspaceId;
  if (workspaceId === undefined)
    throw wrong("/workspaceId", "required", "name the workspace of a dedicated node");
  return workspaceId;
}

function wrong(pointer: string, code: string, message: string) {
  return errors.invalid_request(undefined, { errors: [{ pointer, code, message }] });
}

/** What the order would do and cost. */
export function planNode(order: NodeOrder, input: CreateNode): Plan {
  const { size, provider, hostname } = order;
  return planOf(createNodeOperation, {
    records: [
      { type: "A", name: hostname, value: null },
      { type: "PTR", name: "(the address's reverse name)", value: hostname },
    ],
    servers: [{ provider, region: input.region, size: input.size }],
    money: { amount: size.monthlyPrice, currency: size.currency },
  });
}

/** Keeps the node and starts the operation that sets it up. */
export async function createNode(
  tx: Tx,
  caller: Caller,
  input: CreateNode,
  order: NodeOrder,
): Promise<{ node: NodeRowWithAddresses; operation: OperationRecord }> {
  const { runtime, actor } = caller;
  const { organizationId, environment } = actor;
  const { id, provider, workspaceId, hostname } = order;
  const workspace =
    workspaceId && (await requireActiveWorkspace(tx, organizationId, workspaceId, environment));
  const now = workspaceTime(runtime.clock, workspace?.clockOffsetMs ?? 0);
  const { name, region, size, placement, mailboxHost, stream, trust } = input;
  const [row] = await tx.orm
    .insert(nodes)
    .values({
      ...{ organizationId, id, environment, name, provider, region, size, placement, mailboxHost, hostname },
      ...{ workspaceId: workspaceId ?? null, state: "requested", createdAt: now, updatedAt: now },
    })
    .returning();
  const operation = await startOperation(tx, runtime.queue, createNodeOperation, {
    ...{ organizationId, environment, workspaceId, subject: id, now },
    input: { nodeId: id, stream, trust },
  });
  return { node: { ...row!, addresses: [] }, operation };
}
