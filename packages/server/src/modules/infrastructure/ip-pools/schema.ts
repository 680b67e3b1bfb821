import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import type { IpPoolRow } from "./tables.ts";

export const streamSchema = z
  .enum(["transactional", "marketing", "outreach"])
  .openapi({ description: "The stream of mail.", example: "transactional" });

export const trustSchema = z
  .enum(["limited", "trusted", "quarantine"])
  .openapi({ description: "The level of trust of the workspaces that share it.", example: "trusted" });

export const ipPoolSchema = z
  .object({
    id: idSchema("pool", "The pool."),
    name: z.string().openapi({ description: "Its name.", example: "Shared transactional (trusted)" }),
    placement: z
      .enum(["shared", "dedicated"])
      .openapi({ description: "Shared by workspaces, or one workspace's own." }),
    stream: streamSchema
      .nullable()
      .openapi({ description: "The stream a shared pool serves; null for a dedicated one." }),
    trust: trustSchema
      .nullable()
      .openapi({ description: "The trust a shared pool is for; null for a dedicated one." }),
    workspaceId: idSchema("ws", "The workspace of a dedicated pool.")
      .nullable()
      .openapi({ description: "The workspace of a dedicated pool; null for a shared one.", example: null }),
    addresses: z.int().min(0).openapi({ description: "How many addresses are in it.", example: 1 }),
    createdAt: z.iso.datetime().openapi({ description: "When it was made." }),
  })
  .openapi("IpPool", {
    description: "Addresses that send for the same kind of mail, or for one workspace.",
    example: {
      id: "pool_01jd8x3q4vf7k9m2n5p6r8s0tv",
      name: "Shared transactional (trusted)",
      placement: "shared",
      stream: "transactional",
      trust: "trusted",
      workspaceId: null,
      addresses: 1,
      createdAt: "2026-11-22T10:00:00.000Z",
    },
  });

export type PooledRow = IpPoolRow & { addresses: number };

/** A pool as the API shows it. */
export function toIpPool(row: PooledRow): z.input<typeof ipPoolSchema> {
  return {
    id: row.id,
    name: row.name,
    placement: row.placement,
    stream: row.stream,
    trust: row.trust,
    workspaceId: row.workspaceId,
    addresses: row.addresses,
    createdAt: row.createdAt.toISOString(),
  };
}
