import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { idSchema } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { serviceZoneOf } from "../dns-accounts/index.ts";
import { createTrackingDomainSchema, toTrackingDomain, trackingDomainSchema } from "./schema.ts";
import {
  createTrackingDomain,
  deleteTrackingDomain,
  getTrackingDomain,
  listTrackingDomains,
  verifyTrackingDomain,
} from "./tracking-domains.ts";

const tag = "Tracking domains";
const id = idSchema("trk", "The tracking domain.");
const params = z.object({ id });

const create = defineRoute({
  operationId: "trackingDomains.create",
  method: "post",
  path: "/v1/tracking-domains",
  tag,
  summary: "Add a tracking domain",
  description:
    "Publish the records of the answer; it becomes active once they and the domain's verification are there.",
  permission: "tracking-domains:write",
  body: createTrackingDomainSchema,
  errors: ["not_found", "already_exists", "workspace_suspended"],
  success: {
    status: 201,
    schema: trackingDomainSchema,
    description: "The tracking domain with its records.",
  },
});

const list = defineRoute({
  operationId: "trackingDomains.list",
  method: "get",
  path: "/v1/tracking-domains",
  tag,
  summary: "List tracking domains",
  permission: "tracking-domains:read",
  query: z.object({
    workspaceId: idSchema("ws", "Only those of this workspace.").optional(),
    domainId: idSchema("dom", "Only those of this domain.").optional(),
  }),
  paged: true,
  success: { status: 200, schema: trackingDomainSchema, description: "Tracking domains, newest first." },
});

const get = defineRoute({
  operationId: "trackingDomains.get",
  method: "get",
  path: "/v1/tracking-domains/{id}",
  tag,
  summary: "Get a tracking domain",
  permission: "tracking-domains:read",
  params,
  success: { status: 200, schema: trackingDomainSchema, description: "The tracking domain." },
});

const verify = defineRoute({
  operationId: "trackingDomains.verify",
  method: "post",
  path: "/v1/tracking-domains/{id}/verify",
  tag,
  summary: "Look a tracking domain's records up now",
  description: "The look-up runs behind the answer; read the tracking domain again, or wait for its event.",
  permission: "tracking-domains:write",
  params,
  errors: ["workspace_suspended"],
  success: { status: 202, schema: trackingDomainSchema, description: "The look-up is due." },
});

const remove = defineRoute({
  operationId: "trackingDomains.delete",
  method: "delete",
  path: "/v1/tracking-domains/{id}",
  tag,
  summary: "Remove a tracking domain",
  description: "Links under its host stop working. Remove its records from your DNS as well.",
  permission: "tracking-domains:write",
  params,
  success: { status: 204, description: "It is gone, and its certificate." },
});

export function routes(api: Api<Runtime>): void {
  api.write(create, {
    load: ({ runtime, actor }) => serviceZoneOf(runtime, actor),
    run: async ({ tx, body, prepared, ...caller }) =>
      toTrackingDomain(await createTrackingDomain(tx, caller, body, prepared)),
  });

  api.read(list, async ({ runtime, actor, query, page }) => {
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listTrackingDomains(tx, actor, query, { after: page.after(id), limit: page.limit + 1 }),
    );
    return page.of(rows, last => last.id, toTrackingDomain);
  });

  api.read(get, async ({ runtime, actor, params }) =>
    toTrackingDomain(
      await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
        getTrackingDomain(tx, actor, params.id),
      ),
    ),
  );

  api.write(verify, {
    run: async ({ tx, params, ...caller }) =>
      toTrackingDomain(await verifyTrackingDomain(tx, caller, params.id)),
  });

  api.write(remove, { run: ({ tx, params, ...caller }) => deleteTrackingDomain(tx, caller, params.id) });
}
