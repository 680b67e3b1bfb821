import { z } from "@hono/zod-openapi";
import { defineRoute, type Module } from "../../../kernel/http/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { regionSchema } from "./schema.ts";

const list = defineRoute({
  operationId: "regions.list",
  method: "get",
  path: "/v1/regions",
  tag: "Regions",
  summary: "List regions with sizes and prices",
  permission: "regions:read",
  query: z.object({
    provider: z
      .string()
      .regex(/^[a-z0-9_-]{1,40}$/)
      .default("sandbox")
      .openapi({
        description: "The provider of servers. Default: `sandbox`, the only one for test keys.",
        example: "sandbox",
      }),
  }),
  errors: ["capability_missing", "provider_auth", "provider_rate_limited", "provider_unavailable"],
  success: {
    status: 200,
    schema: z.object({
      data: z.array(regionSchema).openapi({ description: "All regions of the provider." }),
    }),
    description: "Regions.",
  },
});

/** Where nodes can be created, and what they cost. */
export const regions: Module<Runtime> = {
  name: "regions",
  permissions: ["regions:read"],
  routes(api) {
    api.read(list, async ({ runtime, actor, query: { provider } }) => {
      const compute = runtime.worlds.of(actor.environment).compute(provider);
      const found = await compute.regions();
      const data = found.map(async region => ({
        provider,
        ...region,
        sizes: await compute.sizes(region.name),
      }));
      return { data: await Promise.all(data) };
    });
  },
};
