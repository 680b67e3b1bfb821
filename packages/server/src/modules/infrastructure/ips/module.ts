import { z } from "@hono/zod-openapi";
import { defineRoute, type Module } from "../../../kernel/http/index.ts";
import { idSchema } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { getIp, listIps } from "./addresses.ts";
import { ipSchema, toIp } from "./schema.ts";

const tag = "IP addresses";
const id = idSchema("ip", "The address.");

const list = defineRoute({
  operationId: "ips.list",
  method: "get",
  path: "/v1/ips",
  tag,
  summary: "List sending addresses",
  permission: "ips:read",
  query: z.object({
    nodeId: idSchema("node", "Only addresses of this node.").optional(),
    poolId: idSchema("pool", "Only addresses in this pool.").optional(),
  }),
  paged: true,
  success: { status: 200, schema: ipSchema, description: "Addresses, newest first." },
});

const get = defineRoute({
  operationId: "ips.get",
  method: "get",
  path: "/v1/ips/{id}",
  tag,
  summary: "Get a sending address",
  permission: "ips:read",
  params: z.object({ id }),
  success: { status: 200, schema: ipSchema, description: "The address." },
});

/** Addresses that mail is sent from. They come and go with their nodes. */
export const ips: Module<Runtime> = {
  name: "ips",
  permissions: ["ips:read", "ips:write"],
  routes(api) {
    api.read(list, async ({ runtime, actor, query, page }) => {
      const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
        listIps(tx, actor, query, { after: page.after(id), limit: page.limit + 1 }),
      );
      return page.of(rows, last => last.id, toIp);
    });

    api.read(get, async ({ runtime, actor, params }) =>
      toIp(
        await runtime.db.transaction(tenantScope(actor.organizationId), tx => getIp(tx, actor, params.id)),
      ),
    );
  },
};
