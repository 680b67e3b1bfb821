import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { idSchema } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import {
  createDnsAccount,
  deleteDnsAccount,
  getDnsAccount,
  listDnsAccounts,
  prepareDnsAccount,
  recheckDnsAccount,
  updateDnsAccount,
} from "./accounts.ts";
import { createDnsAccountSchema, dnsAccountSchema, toDnsAccount, updateDnsAccountSchema } from "./schema.ts";

const tag = "DNS accounts";
const id = idSchema("dnsacc", "The account.");
const params = z.object({ id });
const providerErrors = [
  "provider_auth",
  "provider_permission",
  "provider_not_found",
  "provider_conflict",
  "provider_invalid",
  "provider_rate_limited",
  "provider_unavailable",
  "capability_missing",
] as const;

const create = defineRoute({
  operationId: "dnsAccounts.create",
  method: "post",
  path: "/v1/dns-accounts",
  tag,
  summary: "Add a DNS account",
  description: "Lists the account's zones to check the credentials; nothing is stored when they are refused.",
  permission: "dns-accounts:write",
  body: createDnsAccountSchema,
  errors: ["not_found", ...providerErrors],
  success: { status: 201, schema: dnsAccountSchema, description: "The account." },
});

const list = defineRoute({
  operationId: "dnsAccounts.list",
  method: "get",
  path: "/v1/dns-accounts",
  tag,
  summary: "List DNS accounts",
  permission: "dns-accounts:read",
  paged: true,
  success: { status: 200, schema: dnsAccountSchema, description: "Accounts, newest first." },
});

const get = defineRoute({
  operationId: "dnsAccounts.get",
  method: "get",
  path: "/v1/dns-accounts/{id}",
  tag,
  summary: "Get a DNS account",
  permission: "dns-accounts:read",
  params,
  success: { status: 200, schema: dnsAccountSchema, description: "The account." },
});

const update = defineRoute({
  operationId: "dnsAccounts.update",
  method: "patch",
  path: "/v1/dns-accounts/{id}",
  tag,
  summary: "Rename a DNS account or replace its credentials",
  description: "New credentials are checked first; refused ones change nothing.",
  permission: "dns-accounts:write",
  params,
  body: updateDnsAccountSchema,
  errors: [...providerErrors],
  success: { status: 200, schema: dnsAccountSchema, description: "The changed account." },
});

const check = defineRoute({
  operationId: "dnsAccounts.check",
  method: "post",
  path: "/v1/dns-accounts/{id}/check",
  tag,
  summary: "Check a DNS account and read its zones again",
  permission: "dns-accounts:write",
  params,
  errors: [...providerErrors, "vault_sealed", "secret_not_found"],
  success: { status: 200, schema: dnsAccountSchema, description: "The account with its present zones." },
});

const remove = defineRoute({
  operationId: "dnsAccounts.delete",
  method: "delete",
  path: "/v1/dns-accounts/{id}",
  tag,
  summary: "Remove a DNS account and its credentials",
  description: "Records it wrote stay where they are.",
  permission: "dns-accounts:write",
  params,
  success: { status: 204, description: "It is gone." },
});

export function routes(api: Api<Runtime>): void {
  api.write(create, {
    load: ({ runtime, actor, body }) => prepareDnsAccount(runtime, actor, body),
    run: async ({ tx, body, prepared, ...caller }) =>
      toDnsAccount(await createDnsAccount(tx, caller, body, prepared)),
  });

  api.read(list, async ({ runtime, actor, page }) => {
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listDnsAccounts(tx, actor, { after: page.after(id), limit: page.limit + 1 }),
    );
    return page.of(rows, last => last.id, toDnsAccount);
  });

  api.read(get, async ({ runtime, actor, params }) =>
    toDnsAccount(
      await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
        getDnsAccount(tx, actor, params.id),
      ),
    ),
  );

  api.write(update, {
    load: async ({ runtime, actor, params, body }) =>
      body.credentials === undefined ? {} : recheckDnsAccount(runtime, actor, params.id, body.credentials),
    run: async ({ tx, params, body, prepared, ...caller }) =>
      toDnsAccount(await updateDnsAccount(tx, caller, params.id, { name: body.name, ...prepared })),
  });

  api.write(check, {
    load: ({ runtime, actor, params }) => recheckDnsAccount(runtime, actor, params.id),
    run: async ({ tx, params, prepared, ...caller }) =>
      toDnsAccount(await updateDnsAccount(tx, caller, params.id, prepared)),
  });

  api.write(remove, { run: ({ tx, params, ...caller }) => deleteDnsAccount(tx, caller, params.id) });
}
