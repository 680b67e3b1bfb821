import { type Api, defineRoute, etagOf } from "../../../kernel/http/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { requireApiKey, requireWholeOrganization } from "../caller.ts";
import { etagHeader, ifMatchHeader } from "../headers.ts";
import { getOrganization, updateOrganization } from "./organizations.ts";
import { organizationSchema, toOrganization, updateOrganizationSchema } from "./schema.ts";

const get = defineRoute({
  operationId: "organization.get",
  method: "get",
  path: "/v1/organization",
  tag: "Organization",
  summary: "Get the organization",
  description: "The organization of the credential. `ETag` is its version, for `If-Match`.",
  permission: "organization:read",
  success: { status: 200, schema: organizationSchema, description: "The organization.", headers: etagHeader },
  errors: ["not_found"],
});

const update = defineRoute({
  operationId: "organization.update",
  method: "patch",
  path: "/v1/organization",
  tag: "Organization",
  summary: "Update the organization",
  description:
    "Changes the fields that are given. The service domain takes effect on records made from then on; it must be a domain of yours, delegated to Mailstead, that no other organization uses.",
  permission: "organization:write",
  headers: ifMatchHeader,
  body: updateOrganizationSchema,
  success: {
    status: 200,
    schema: organizationSchema,
    description: "The changed organization.",
    headers: etagHeader,
  },
  errors: ["not_found", "precondition_failed", "service_domain_in_use"],
});

export function routes(api: Api<Runtime>): void {
  api.read(get, async ({ runtime, actor, reply }) => {
    const row = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      getOrganization(tx, actor.organizationId),
    );
    reply.header("etag", etagOf(row.version));
    return toOrganization(row);
  });

  api.write(update, {
    async run({ tx, body, headers, reply, ...caller }) {
      requireApiKey(caller.actor);
      requireWholeOrganization(caller.actor);
      const row = await updateOrganization(tx, caller, body, headers["if-match"]);
      reply.header("etag", etagOf(row.version));
      return toOrganization(row);
    },
  });
}
