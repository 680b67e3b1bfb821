import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../kernel/db/index.ts";
import { idSchema, newId, toUuid } from "../../../kernel/ids/index.ts";
import { defineOperation, type StepContext, Wait } from "../../../kernel/operations/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { worldErrors } from "../../../world/errors.ts";
import { certificateOf, issueCertificate } from "../../network/certificates/index.ts";
import { zoneRecordsFor } from "../../network/dns-accounts/index.ts";
import { ensurePool, streamSchema, trustSchema } from "../ip-pools/index.ts";
import { ipAddresses } from "../ips/index.ts";
import { nodeErrors } from "./errors.ts";
import { nodeEvents } from "./events.ts";
import { checkForwardReverse } from "./forward-reverse.ts";
import { loadNode, moveNode } from "./nodes.ts";
import { probePort25 } from "./port25.ts";
import {
  destroyServer,
  forgetAddresses,
  leavePools,
  ownerOf,
  recordTypeOf,
  removeAddressRecords,
  removeCertificate,
} from "./release.ts";
import type { NodeRowWithAddresses } from "./schema.ts";
import type { NodeState } from "./states.ts";
import { nodes } from "./tables.ts";

const input = z.object({ nodeId: idSchema("node", "The node."), stream: streamSchema, trust: trustSchema });
type Input = z.output<typeof input>;
type Context = StepContext<Runtime, Input>;

const POLL_MS = 1000;
const ADDRESS_TTL = 300;
const serverOutput = z.object({ externalId: z.string() });

/**
 * From an order to a node that sends. Every step looks before it acts, so that it may run again after a crash, and
 * takes back what it did, so that a failure leaves nothing behind.
 */
export const createNodeOperation = defineOperation<Runtime>()({
  kind: "node.create",
  input,
  steps: [
    {
      name: "check_provider",
      title: "Check what the provider can do",
      seconds: 1,
      async do(context) {
        const node = await nodeOf(context);
        const { capabilities, provider } = context.runtime.worlds.of(node.environment).compute(node.provider);
        if (!capabilities.ptr) {
          throw worldErrors.capability_missing(`${provider} sets no PTR records by API, and mail needs one.`);
        }
        await move(context, "provisioning", nodeEvents.provisioningStarted);
        return {};
      },
      // The last to be taken back: whatever the other steps made without knowing it, such as the server of an order
      // whose answer was lost while somebody cancelled.
      undo: context => releaseAll(context),
    },
    {
      name: "create_server",
      title: "Create the server",
      seconds: 5,
      async find(context) {
        const node = await nodeOf(context);
        const server = await computeOf(context, node).find(node.id);
        return server && { externalId: server.externalId };
      },
      async do(context) {
        const { id, organizationId, hostname, region, size, ...node } = await nodeOf(context);
        const order = { organizationId, clientToken: id, label: hostname, region, size };
        const { externalId } = await computeOf(context, node).create(order);
        return { externalId };
      },
      undo: async context => destroyServer(context.runtime, await nodeOf(context)),
    },
    {
      name: "wait_running",
      title: "Wait until the server runs",
      seconds: 60,
      async do(context) {
        const node = await nodeOf(context);
        const { externalId } = serverOutput.parse(context.outputs.create_server);
        const server = await computeOf(context, node).get(externalId);
        if (server === undefined)
          throw worldErrors.provider_not_found("The provider no longer knows the new server.");
        if (server.status === "error") throw nodeErrors.server_error();
        if (server.status !== "running" || server.addresses.length === 0) {
          return new Wait(POLL_MS, `The provider says: ${server.status}.`);
        }
        await keepServer(context, node, externalId, server.addresses);
        return { externalId, addresses: server.addresses };
      },
      undo: async context => forgetAddresses(context.runtime, await nodeOf(context)),
    },
    {
      name: "open_egress",
      title: "Check that port 25 is open",
      seconds: 2,
      attempts: 3,
      async do(context) {
        const node = await nodeOf(context);
        for (const address of node.addresses)
          await probePort25(context.runtime, node, address, context.signal);
        return {};
      },
      undo: nothing,
    },
    {
      name: "publish_address",
      title: "Publish the address of the host name",
      seconds: 2,
      async do(context) {
        await move(context, "configuring");
        const node = await nodeOf(context);
        const records = await zoneRecordsFor(context.runtime, ownerOf(node), node.hostname);
        for (const address of node.addresses) {
          await records.add({
            name: node.hostname,
            type: recordTypeOf(address),
            value: address,
            ttl: ADDRESS_TTL,
          });
        }
        return { hostname: node.hostname, addresses: node.addresses };
      },
      undo: async context => removeAddressRecords(context.runtime, await nodeOf(context)),
    },
    {
      name: "set_ptr",
      title: "Name the addresses (PTR)",
      seconds: 2,
      async do(context) {
        const node = await nodeOf(context);
        const { externalId } = serverOutput.parse(context.outputs.create_server);
        const compute = computeOf(context, node);
        for (const address of node.addresses) await compute.setPtr(externalId, address, node.hostname);
        return {};
      },
      // The provider removes it with the server.
      undo: nothing,
    },
    {
      name: "verify_forward_reverse",
      title: "Verify that name and address agree",
      seconds: 10,
      async do(context) {
        await move(context, "verifying");
        const node = await nodeOf(context);
        const { resolver } = context.runtime.worlds.of(node.environment);
        for (const address of node.addresses) {
          const problem = await checkForwardReverse(resolver, node.hostname, address, context.signal);
          if (problem !== undefined) return new Wait(2 * POLL_MS, problem);
        }
        return {};
      },
      undo: nothing,
    },
    {
      name: "issue_certificate",
      title: "Get a certificate",
      seconds: 10,
      async find(context) {
        const node = await nodeOf(context);
        const certificate = await certificateOf(context.runtime, ownerOf(node), node.id);
        const isHeld = certificate?.notAfter != null && certificate.notAfter > context.now();
        return isHeld ? { certificateId: certificate.id } : undefined;
      },
      async do(context) {
        const node = await nodeOf(context);
        const request = { ...ownerOf(node), subject: node.id, names: [node.hostname] as const };
        const { id } = await issueCertificate(
          context.runtime,
          { ...request, names: [node.hostname] },
          context.now(),
        );
        return { certificateId: id };
      },
      undo: async context => removeCertificate(context.runtime, await nodeOf(context)),
    },
    {
      name: "install_mailserver",
      title: "Install the mailbox server",
      seconds: 5,
      async do(context) {
        const node = await nodeOf(context);
        const [address] = node.addresses;
        if (!node.mailboxHost || address === undefined) return { installed: false };
        const { externalId } = serverOutput.parse(context.outputs.create_server);
        const { mailserver } = context.runtime.worlds.of(node.environment);
        return {
          installed: true,
          ...(await mailserver.install({ externalId, address, hostname: node.hostname })),
        };
      },
      // It goes with the server.
      undo: nothing,
    },
    {
      name: "join_pool",
      title: "Join the pool",
      seconds: 1,
      async do(context) {
        const node = await nodeOf(context);
        return context.runtime.db.transaction(tenantScope(node.organizationId), async tx => {
          const { stream, trust } = context.input;
          const { workspaceId, organizationId, environment } = node;
          const key =
            workspaceId === null
              ? ({ placement: "shared", stream, trust } as const)
              : ({ placement: "dedicated", workspaceId } as const);
          const poolId = await ensurePool(tx, organizationId, environment, key, context.now());
          await tx.orm
            .update(ipAddresses)
            .set({ poolId, status: environment === "live" ? "warming" : "assigned" })
            .where(and(eq(ipAddresses.organizationId, organizationId), eq(ipAddresses.nodeId, node.id)));
          return { poolId };
        });
      },
      undo: async context => leavePools(context.runtime, await nodeOf(context)),
    },
  ],

  async onSucceeded(tx, { runtime, organizationId, environment, input: { nodeId }, now }) {
    // New addresses on the real internet have no reputation yet.
    const to = environment === "live" ? "warming" : "active";
    await moveNode(tx, runtime, organizationId, nodeId, { to, now: now(), event: nodeEvents.ready });
  },
  async onFailed(tx, { error, ...context }) {
    await giveUp(tx, context, `${error.step}: ${error.message}`);
  },
  async onCancelled(tx, context) {
    await giveUp(tx, context, "The operation was cancelled.");
  },
});

async function nothing(): Promise<void> {}

function nodeOf(
  context: Pick<Context, "runtime" | "organizationId" | "input">,
): Promise<NodeRowWithAddresses> {
  const { runtime, organizationId, input } = context;
  return runtime.db.transaction(tenantScope(organizationId), tx =>
    loadNode(tx, organizationId, input.nodeId),
  );
}

function computeOf(context: Context, node: Pick<NodeRowWithAddresses, "environment" | "provider">) {
  return context.runtime.worlds.of(node.environment).compute(node.provider);
}

/** Moves on when the step before did; a node that is further already (the step runs again) stays. */
async function move(
  context: Context,
  to: NodeState,
  event?: (typeof nodeEvents)["ready"] | (typeof nodeEvents)["provisioningStarted"],
) {
  const { runtime, organizationId, input, now } = context;
  await runtime.db.transaction(tenantScope(organizationId), tx =>
    moveNode(tx, runtime, organizationId, input.nodeId, { to, now: now(), ...(event ? { event } : {}) }),
  );
}

async function keepServer(
  context: Context,
  node: NodeRowWithAddresses,
  externalId: string,
  addresses: string[],
) {
  const { organizationId, id: nodeId, environment, hostname } = node;
  await context.runtime.db.transaction(tenantScope(organizationId), async tx => {
    await tx.orm
      .update(nodes)
      .set({ externalId })
      .where(and(eq(nodes.organizationId, organizationId), eq(nodes.id, nodeId)));
    for (const address of addresses.filter(one => !node.addresses.includes(one))) {
      await tx.orm.insert(ipAddresses).values({
        ...{ organizationId, id: newId("ip"), environment, nodeId, address, hostname },
        ...{ status: "available", createdAt: context.now() },
      });
    }
  });
}

async function releaseAll(context: Context): Promise<void> {
  const { runtime } = context;
  const node = await nodeOf(context);
  await removeCertificate(runtime, node);
  await removeAddressRecords(runtime, node);
  await destroyServer(runtime, node);
  await forgetAddresses(runtime, node);
}

/** `failed`, and `cleaned_up` at once when every step could be taken back. */
async function giveUp(
  tx: Tx,
  context: Pick<Context, "runtime" | "organizationId" | "operationId" | "input" | "now">,
  reason: string,
): Promise<void> {
  const { runtime, organizationId, operationId, input, now } = context;
  const [left] = await tx.query<{ steps: number }>(
    `SELECT count(*)::int AS steps FROM tenant.operations o, jsonb_array_elements(o.steps) AS step
     WHERE o.organization_id = $1 AND o.id = $2 AND step->>'status' = 'undo_failed'`,
    [toUuid(organizationId), toUuid(operationId)],
  );
  const isClean = Number(left?.steps ?? 0) === 0;
  const event = nodeEvents.failed;
  const failed = { to: "failed" as const, now: now(), reason };
  if (!isClean) {
    await moveNode(tx, runtime, organizationId, input.nodeId, { ...failed, event });
    return;
  }
  await moveNode(tx, runtime, organizationId, input.nodeId, failed);
  await moveNode(tx, runtime, organizationId, input.nodeId, { to: "cleaned_up", now: now(), reason, event });
}
