import { and, eq } from "drizzle-orm";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { destroyCertificate } from "../../network/certificates/index.ts";
import { zoneRecordsFor } from "../../network/dns-accounts/index.ts";
import { ipAddresses } from "../ips/index.ts";
import type { NodeRowWithAddresses } from "./schema.ts";
import type { NodeRow } from "./tables.ts";

/** Whose records and certificates a node's are: its workspace's, or the organization's. */
export function ownerOf(node: NodeRow) {
  const { organizationId, environment, workspaceId } = node;
  return { organizationId, environment, workspaceId: workspaceId ?? undefined };
}

/** Removes the address records of a node. Gone already is success. */
export async function removeAddressRecords(runtime: Runtime, node: NodeRowWithAddresses): Promise<void> {
  if (node.addresses.length === 0) return;
  const records = await zoneRecordsFor(runtime, ownerOf(node), node.hostname);
  for (const address of node.addresses) {
    await records.remove({ name: node.hostname, type: recordTypeOf(address), value: address });
  }
}

/** Destroys a node's certificate with its key. Gone already is success. */
export function removeCertificate(runtime: Runtime, node: NodeRow): Promise<void> {
  return destroyCertificate(runtime, ownerOf(node), node.id);
}

/** Destroys whatever server was made for this node, known or not. Its PTR goes with it. Gone already is success. */
export async function destroyServer(runtime: Runtime, node: NodeRow): Promise<void> {
  const compute = runtime.worlds.of(node.environment).compute(node.provider);
  // Also finds the server of an order whose answer never came.
  const server = await compute.find(node.id);
  if (server !== undefined) await compute.destroy(server.externalId);
  else if (node.externalId !== null) await compute.destroy(node.externalId);
}

/** Forgets a node's addresses: the provider may give them to somebody else now. */
export async function forgetAddresses(runtime: Runtime, node: NodeRow): Promise<void> {
  await runtime.db.transaction(tenantScope(node.organizationId), async tx => {
    await tx.orm
      .delete(ipAddresses)
      .where(and(eq(ipAddresses.organizationId, node.organizationId), eq(ipAddresses.nodeId, node.id)));
  });
}

/** Takes a node's addresses out of their pools: no new mail. */
export async function leavePools(runtime: Runtime, node: NodeRow): Promise<void> {
  await runtime.db.transaction(tenantScope(node.organizationId), async tx => {
    await tx.orm
      .update(ipAddresses)
      .set({ poolId: null, status: "available" })
      .where(and(eq(ipAddresses.organizationId, node.organizationId), eq(ipAddresses.nodeId, node.id)));
  });
}

export function recordTypeOf(address: string): "A" | "AAAA" {
  return address.includes(":") ? "AAAA" : "A";
}
