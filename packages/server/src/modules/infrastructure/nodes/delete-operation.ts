import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { idSchema } from "../../../kernel/ids/index.ts";
import { defineOperation, type StepContext, Wait } from "../../../kernel/operations/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { ipAddresses } from "../ips/index.ts";
import { nodeEvents } from "./events.ts";
import { loadNode, moveNode } from "./nodes.ts";
import { destroyServer, leavePools, removeAddressRecords, removeCertificate } from "./release.ts";
import type { NodeRowWithAddresses } from "./schema.ts";
import { nodes } from "./tables.ts";

const input = z.object({ nodeId: idSchema("node", "The node.") });

/** How long messages on their way may take to finish before the server goes. */
const DRAIN_MS = 2000;

/** Takes a node out of service for good. It cannot be taken back: a failed step is tried again. */
export const deleteNodeOperation = defineOperation<Runtime>()({
  kind: "node.delete",
  input,
  steps: [
    {
      name: "drain",
      title: "Take no new mail and let the rest finish",
      seconds: 3,
      async do(context) {
        const node = await nodeOf(context);
        await leavePools(context.runtime, node);
        const left = node.updatedAt.getTime() + DRAIN_MS - context.now().getTime();
        return left > 0 ? new Wait(left, "Messages on their way are finishing.") : {};
      },
    },
    {
      name: "remove_address",
      title: "Remove the address of the host name",
      seconds: 2,
      async do(context) {
        await removeAddressRecords(context.runtime, await nodeOf(context));
        return {};
      },
    },
    {
      name: "destroy_certificate",
      title: "Destroy the certificate and its key",
      seconds: 1,
      async do(context) {
        await removeCertificate(context.runtime, await nodeOf(context));
        return {};
      },
    },
    {
      name: "destroy_server",
      title: "Destroy the server and its PTR",
      seconds: 5,
      async do(context) {
        await destroyServer(context.runtime, await nodeOf(context));
        return {};
      },
    },
  ],

  async onSucceeded(tx, { runtime, organizationId, input: { nodeId }, now }) {
    const event = nodeEvents.decommissioned;
    await moveNode(tx, runtime, organizationId, nodeId, { to: "decommissioned", now: now(), event });
    // The provider may give them to somebody else now.
    await tx.orm
      .delete(ipAddresses)
      .where(and(eq(ipAddresses.organizationId, organizationId), eq(ipAddresses.nodeId, nodeId)));
  },
  async onFailed(tx, { organizationId, input: { nodeId }, error }) {
    const stateReason = `${error.step}: ${error.message} Retry the operation.`;
    await tx.orm
      .update(nodes)
      .set({ stateReason })
      .where(and(eq(nodes.organizationId, organizationId), eq(nodes.id, nodeId)));
  },
});

function nodeOf(context: StepContext<Runtime, z.output<typeof input>>): Promise<NodeRowWithAddresses> {
  const { runtime, organizationId, input } = context;
  return runtime.db.transaction(tenantScope(organizationId), tx =>
    loadNode(tx, organizationId, input.nodeId),
  );
}
