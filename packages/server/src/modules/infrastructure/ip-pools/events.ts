import { z } from "@hono/zod-openapi";
import { idSchema } from "../../../kernel/ids/index.ts";
import { defineEvent } from "../../../kernel/log/index.ts";

export const ipPoolEvents = {
  assigned: defineEvent({
    type: "ip.assigned",
    description: "An address was put into a pool.",
    schema: z.object({
      ipId: idSchema("ip", "The address."),
      address: z.string().openapi({ description: "The address itself.", example: "198.18.0.7" }),
      poolId: idSchema("pool", "The pool it is in now."),
      previousPoolId: idSchema("pool", "The pool it was in before.")
        .nullable()
        .openapi({ description: "The pool it was in before; null for none.", example: null }),
    }),
    example: {
      ipId: "ip_01jd8x3q4vf7k9m2n5p6r8s0tv",
      address: "198.18.0.7",
      poolId: "pool_01jd8x3q4vf7k9m2n5p6r8s0tv",
      previousPoolId: null,
    },
  }),
};
