import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { idSchema } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { assignAddress, getPool, listPools } from "./pools.ts";
import { ipPoolSchema, toIpPool } from "./schema.ts";

const tag = "IP pools";
const id = idSchema("pool", "The pool.");

const list = defineRoute({
  operationId: "ipPools.list",
  method: "get",
  path: "/v1/ip-pools",
  tag,
  summary: "List IP pools",
  permission: "ip-pools:read",
  paged: true,
  success: { status: 200, schema: ipPoolSchema, description: "Pools, newest first." },
});

const get = defineRoute({
  operationId: "ipPools.get",
  method: "get",
  path: "/v1/ip-pools/{id}",
  tag,
  summary: "Get an IP pool",
  permission: "ip-pools:read",
  params: z.object({ id }),
  success: { status: 200, schema: ipPoolSchema, description: "The pool." },
});

const assign = defineRoute({
  operationId: "ipPools.assign",
  method: "post",
  path: "/v1/ip-pools/{id}/assign",
  tag,
  summary: "Put an address into a pool",
  description:
    "It leaves the pool it was in. Shared nodes' addresses go into shared pools only, others into their workspace's.",
  permission: "ip-pools:write",
  params: z.object({ id }),
  body: z
    .object({ ipId: idSchema("ip", "The address.") })
    .openapi({ example: { ipId: "ip_01jd8x3q4vf7k9m2n5p6r8s0tv" } }),
  errors: ["pool_mismatch"],
  success: { status: 200, schema: ipPoolSchema, description: "The pool with its addresses counted." },
});

export function routes(api: Api<Runtime>): void {
  api.read(list, async ({ runtime, actor, page }) => {
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listPools(tx, actor, { after: page.after(id), limit: page.limit + 1 }),
    );
    return page.of(rows, last => last.id, toIpPool);
  });

  api.read(get, async ({ runtime, actor, params }) =>
    toIpPool(
      await runtime.db.transaction(tenantScope(actor.organizationId), tx => getPool(tx, actor, params.id)),
    ),
  );

  api.write(assign, {
    run: async ({ tx, params, body, ...caller }) =>
      toIpPool(await assignAddress(tx, caller, params.id, body.ipId)),
  });
}
