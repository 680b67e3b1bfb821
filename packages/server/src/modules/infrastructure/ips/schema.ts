import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { IP_STATUSES, type IpAddressRow } from "./tables.ts";

export const ipSchema = z
  .object({
    id: idSchema("ip", "The address."),
    nodeId: idSchema("node", "The node that holds it."),
    poolId: idSchema("pool", "The pool it is in.")
      .nullable()
      .openapi({ description: "The pool it is in; null for none.", example: null }),
    address: z.string().openapi({ description: "The address itself.", example: "198.18.0.7" }),
    hostname: z
      .string()
      .openapi({ description: "Its PTR, and our EHLO.", example: "mx1-r8s0tv.svc.example.com" }),
    status: z
      .enum(IP_STATUSES)
      .openapi({ description: "Its standing; `burned` and `quarantined` ones never send." }),
    perDay: z
      .int()
      .nullable()
      .openapi({ description: "Messages a day at most; null for no cap.", example: null }),
    createdAt: z.iso.datetime().openapi({ description: "When the provider gave it." }),
  })
  .openapi("IpAddress", {
    description: "An address that mail is sent from.",
    example: {
      id: "ip_01jd8x3q4vf7k9m2n5p6r8s0tv",
      nodeId: "node_01jd8x3q4vf7k9m2n5p6r8s0tv",
      poolId: "pool_01jd8x3q4vf7k9m2n5p6r8s0tv",
      address: "198.18.0.7",
      hostname: "mx1-r8s0tv.svc.example.com",
      status: "assigned",
      perDay: null,
      createdAt: "2026-11-22T10:00:00.000Z",
    },
  });

/** An address as the API shows it. */
export function toIp(row: IpAddressRow): z.input<typeof ipSchema> {
  return {
    id: row.id,
    nodeId: row.nodeId,
    poolId: row.poolId,
    address: row.address,
    hostname: row.hostname,
    status: row.status,
    perDay: row.perDay,
    createdAt: row.createdAt.toISOString(),
  };
}
