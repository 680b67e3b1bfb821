import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { streamSchema, trustSchema } from "../ip-pools/index.ts";
import { operationSchema, planSchema } from "../operations/index.ts";
import { NODE_STATES } from "./states.ts";
import type { NodeRow } from "./tables.ts";

const slug = (description: string, example: string) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9_.-]{0,62}$/i, "must be a name of letters, digits, dots, hyphens and underscores")
    .openapi({ description, example });

const dryRun = z
  .boolean()
  .default(false)
  .openapi({ description: "Answers the plan and changes nothing.", example: false });

export const createNodeSchema = z
  .object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .openapi({ description: "Your name for it; its host name is made from it.", example: "mx1" }),
    region: slug("A region of the provider, see `regions.list`.", "eu-central"),
    size: slug("A size of the provider, see `regions.list`.", "starter"),
    provider: slug("The provider of servers. Default with test keys: `sandbox`.", "sandbox").optional(),
    placement: z
      .enum(["shared", "dedicated"])
      .default("shared")
      .openapi({ description: "Shared by workspaces, or one workspace's own.", example: "shared" }),
    workspaceId: idSchema("ws", "The workspace of a dedicated node.").optional(),
    stream: streamSchema.default("transactional").openapi({
      description: "The stream whose shared pool its addresses join. Dedicated nodes send every stream.",
    }),
    trust: trustSchema
      .default("trusted")
      .openapi({ description: "The trust level of the shared pool its addresses join." }),
    mailboxHost: z
      .boolean()
      .default(false)
      .openapi({ description: "Whether mailboxes live on it too.", example: false }),
    dryRun,
  })
  .openapi({ example: { name: "mx1", region: "eu-central", size: "starter", placement: "shared" } });

export type CreateNode = z.output<typeof createNodeSchema>;

export const changeNodeSchema = z
  .object({
    reason: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: "Why, for events and people.", example: "Planned maintenance" }),
  })
  .optional()
  .openapi({ example: { reason: "Planned maintenance" } });

export const deleteNodeQuery = z.object({
  dryRun: z
    .stringbool()
    .default(false)
    .openapi({ type: "boolean", description: "Answers the plan and changes nothing.", example: false }),
});

export const nodeExample = {
  id: "node_01jd8x3q4vf7k9m2n5p6r8s0tv" as const,
  name: "mx1",
  provider: "sandbox",
  region: "eu-central",
  size: "starter",
  placement: "shared" as const,
  workspaceId: null,
  status: "active" as const,
  statusReason: null,
  mailboxHost: false,
  hostname: "mx1-p6r8s0tv.svc.example.com",
  addresses: ["198.18.0.7"],
  createdAt: "2026-11-22T10:00:00.000Z",
  updatedAt: "2026-11-22T10:01:00.000Z",
};

export const nodeSchema = z
  .object({
    id: idSchema("node", "The node."),
    name: z.string().openapi({ description: "Your name for it.", example: "mx1" }),
    provider: z.string().openapi({ description: "The provider of its server." }),
    region: z.string().openapi({ description: "The provider's region." }),
    size: z.string().openapi({ description: "The provider's size." }),
    placement: z.enum(["shared", "dedicated"]).openapi({ description: "Shared, or one workspace's own." }),
    workspaceId: idSchema("ws", "The workspace of a dedicated node.")
      .nullable()
      .openapi({ description: "The workspace of a dedicated node; null for a shared one.", example: null }),
    status: z
      .enum(NODE_STATES)
      .openapi({ description: "Mail leaves only through nodes that are `active` or `warming`." }),
    statusReason: z
      .string()
      .nullable()
      .openapi({ description: "Why it is in this status, where there is a reason." }),
    mailboxHost: z.boolean().openapi({ description: "Whether mailboxes live on it too." }),
    hostname: z.string().openapi({ description: "Its name: A, PTR and certificate." }),
    addresses: z.array(z.string()).openapi({ description: "Addresses it sends from." }),
    createdAt: z.iso.datetime().openapi({ description: "When it was asked for." }),
    updatedAt: z.iso.datetime().openapi({ description: "When it last changed." }),
  })
  .openapi("Node", { description: "One server that sends mail.", example: nodeExample });

/** The answer to what starts an operation on a node, or to its dry run. */
export const nodeOperationSchema = z
  .object({
    node: nodeSchema.nullable().openapi({ description: "The node; null for the dry run of a creation." }),
    operation: operationSchema.nullable().openapi({ description: "The operation; null for a dry run." }),
    plan: planSchema.nullable().openapi({ description: "The plan; null unless it is a dry run." }),
  })
  .openapi("NodeOperation", {
    description: "A node and the operation that works on it, or the plan of one.",
  });

export type NodeRowWithAddresses = NodeRow & { addresses: string[] };

/** A node as the API shows it. */
export function toNode(row: NodeRowWithAddresses): z.input<typeof nodeSchema> {
  return {
    id: row.id,
    name: row.name,
    provider: row.provider,
    region: row.region,
    size: row.size,
    placement: row.placement,
    workspaceId: row.workspaceId,
    status: row.state,
    statusReason: row.stateReason,
    mailboxHost: row.mailboxHost,
    hostname: row.hostname,
    addresses: row.addresses,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
