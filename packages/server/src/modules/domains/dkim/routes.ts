import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { idSchema } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { findDomain } from "../model/index.ts";
import { findKey, listKeys } from "./keys.ts";
import { prepareRotation, rotateKey } from "./rotate-key.ts";
import { dkimKeySchema, toDkimKey } from "./schema.ts";

const tag = "Domains";
const domainParams = z.object({ id: idSchema("dom", "The domain.") });
const position = z.object({ id: idSchema("dkim", "The last key shown.") });

const listDkimKeys = defineRoute({
  operationId: "domains.dkimKeys.list",
  method: "get",
  path: "/v1/domains/{id}/dkim-keys",
  tag,
  summary: "List the DKIM keys of a domain",
  permission: "domains:read",
  params: domainParams,
  paged: true,
  success: { status: 200, schema: dkimKeySchema, description: "Keys, newest first, revoked ones included." },
});

const getDkimKey = defineRoute({
  operationId: "domains.dkimKeys.get",
  method: "get",
  path: "/v1/domains/{id}/dkim-keys/{dkimKeyId}",
  tag,
  summary: "Get a DKIM key",
  permission: "domains:read",
  params: domainParams.extend({ dkimKeyId: idSchema("dkim", "The key.") }),
  success: { status: 200, schema: dkimKeySchema, description: "The key." },
});

const rotateDkimKey = defineRoute({
  operationId: "domains.dkimKeys.rotate",
  method: "post",
  path: "/v1/domains/{id}/dkim-keys/rotate",
  tag,
  summary: "Rotate the DKIM key of a domain",
  description:
    "Makes a new key under a new selector. Publish its record (or apply the DNS records); once every name server shows it, mail is signed with it, and the old key retires for seven days before it is revoked.",
  permission: "domains:write",
  params: domainParams,
  success: { status: 201, schema: dkimKeySchema, description: "The new key, not yet active." },
  errors: ["illegal_state", "vault_sealed"],
});

/** Mounts the routes of DKIM keys. */
export function dkimRoutes(api: Api<Runtime>): void {
  api.read(listDkimKeys, ({ runtime, actor, params, page }) =>
    runtime.db.transaction(tenantScope(actor.organizationId), async tx => {
      const domain = await findDomain(tx, actor, params.id);
      const rows = await listKeys(tx, domain, page.limit + 1, page.after(position)?.id);
      return page.of(
        rows,
        row => ({ id: row.id }),
        row => toDkimKey(row, domain.name),
      );
    }),
  );

  api.read(getDkimKey, ({ runtime, actor, params }) =>
    runtime.db.transaction(tenantScope(actor.organizationId), async tx => {
      const domain = await findDomain(tx, actor, params.id);
      return toDkimKey(await findKey(tx, domain, params.dkimKeyId), domain.name);
    }),
  );

  api.write(rotateDkimKey, {
    load: ({ runtime, actor, params }) => prepareRotation(runtime, actor, params.id),
    async run({ tx, runtime, actor, params, requestId, prepared }) {
      const domain = await findDomain(tx, actor, params.id, { lock: true });
      const key = await rotateKey(tx, runtime, domain, prepared, { actor: actor.id, requestId });
      return toDkimKey(key, domain.name);
    },
  });
}
