import { z } from "@hono/zod-openapi";
import {
  type Actor,
  type Api,
  checkIfMatch,
  defineRoute,
  etagOf,
  memoryRateLimiter,
  type RateLimiter,
} from "../../../kernel/http/index.ts";
import { type Id, idSchema } from "../../../kernel/ids/index.ts";
import { startOperation } from "../../../kernel/operations/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { normalizeOwnerName } from "../../../mail/names/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { operationOf } from "../../infrastructure/operations/index.ts";
import { findDomain, recordsOf, workspaceNow } from "../model/index.ts";
import { applyDns, blockedRecords, openZoneOf } from "./apply-dns.ts";
import { checkDomain } from "./check-domain.ts";
import { createDomain, prepareDomain } from "./create-domain.ts";
import { deleteDomain } from "./delete-domain.ts";
import { diagnoseDomain } from "./diagnose.ts";
import { diagnosisSchema } from "./diagnosis-schema.ts";
import { zoneNameOf } from "./dns-account.ts";
import { domainErrors } from "./errors.ts";
import { listDomains } from "./list-domains.ts";
import { planRecords, toPlan } from "./plan-dns.ts";
import { applyDnsInput, applyDnsResultSchema } from "./plan-schema.ts";
import {
  createDomainInput,
  dnsRecordListSchema,
  domainDetailSchema,
  domainSchema,
  domainStatusSchema,
  toDnsRecord,
  toDomain,
  toDomainDetail,
  updateDomainInput,
} from "./schema.ts";
import { updateDomain } from "./update-domain.ts";

const tag = "Domains";
const params = z.object({ id: idSchema("dom", "The domain.") });
const ifMatch = z.object({
  "if-match": z
    .string()
    .optional()
    .openapi({ description: "The `ETag` the change is based on.", example: '"1"' }),
});
const etag = z.object({
  etag: z.string().openapi({ description: "Version of the domain, for `If-Match`.", example: '"1"' }),
});
const position = z.object({ id: idSchema("dom", "The last domain shown.") });
const RECHECK_SECONDS = 5;

const createRoute = defineRoute({
  operationId: "domains.create",
  method: "post",
  path: "/v1/domains",
  tag,
  summary: "Claim a domain",
  description:
    "Answers the DNS records to publish. A DKIM key is made at once; its private half never leaves the vault. Several workspaces may claim a name; the one that verifies it holds it.",
  permission: "domains:write",
  body: createDomainInput,
  success: {
    status: 201,
    schema: domainDetailSchema,
    description: "The domain and its records.",
    headers: etag,
  },
  errors: ["domain_name_invalid", "not_found", "already_exists", "workspace_suspended", "vault_sealed"],
});

const listRoute = defineRoute({
  operationId: "domains.list",
  method: "get",
  path: "/v1/domains",
  tag,
  summary: "List domains",
  permission: "domains:read",
  query: z.object({
    workspaceId: idSchema("ws", "Only domains of this workspace.").optional(),
    status: domainStatusSchema.optional(),
    name: z
      .string()
      .max(512)
      .optional()
      .openapi({ description: "Only this name.", example: "mail.acme.example" }),
  }),
  paged: true,
  success: { status: 200, schema: domainSchema, description: "Domains, newest first." },
});

const getRoute = defineRoute({
  operationId: "domains.get",
  method: "get",
  path: "/v1/domains/{id}",
  tag,
  summary: "Get a domain",
  permission: "domains:read",
  params,
  success: {
    status: 200,
    schema: domainDetailSchema,
    description: "The domain and its records.",
    headers: etag,
  },
});

const updateRoute = defineRoute({
  operationId: "domains.update",
  method: "patch",
  path: "/v1/domains/{id}",
  tag,
  summary: "Change a domain's settings",
  permission: "domains:write",
  params,
  headers: ifMatch,
  body: updateDomainInput,
  success: {
    status: 200,
    schema: domainDetailSchema,
    description: "The domain and its records.",
    headers: etag,
  },
  errors: ["precondition_failed"],
});

const deleteRoute = defineRoute({
  operationId: "domains.delete",
  method: "delete",
  path: "/v1/domains/{id}",
  tag,
  summary: "Delete a domain",
  description:
    "The name is free for others at once. DNS records that we wrote are removed; those that people added stay. Keys are destroyed.",
  permission: "domains:write",
  params,
  query: z.object({
    force: z
      .enum(["true", "false"])
      .default("false")
      .transform(value => value === "true")
      .openapi({
        type: "boolean",
        description: "Also while mailboxes or waiting mail depend on it. Default false.",
        example: false,
      }),
  }),
  success: { status: 204, description: "The domain is deleted." },
  errors: ["domain_in_use"],
});

const recordsRoute = defineRoute({
  operationId: "domains.listDnsRecords",
  method: "get",
  path: "/v1/domains/{id}/dns-records",
  tag,
  summary: "List the DNS records of a domain",
  permission: "domains:read",
  params,
  success: {
    status: 200,
    schema: dnsRecordListSchema,
    description: "The records to publish, with what was found.",
  },
});

const verifyRoute = defineRoute({
  operationId: "domains.verify",
  method: "post",
  path: "/v1/domains/{id}/verify",
  tag,
  summary: "Look a domain's records up now",
  description:
    "Asks the domain's own name servers and a resolver. Answers the domain with what was found, verified or not; at most once in five seconds.",
  permission: "domains:write",
  params,
  idempotent: false,
  success: {
    status: 200,
    schema: domainDetailSchema,
    description: "The domain after the check.",
    headers: etag,
  },
  errors: ["domain_held_elsewhere", "domain_checked_recently"],
});

const diagnoseRoute = defineRoute({
  operationId: "domains.diagnose",
  method: "post",
  path: "/v1/domains/{id}/diagnose",
  tag,
  summary: "Explain what is wrong with a domain's records",
  description: "Asks every name server of the zone and a resolver, and compares. Changes nothing.",
  permission: "domains:read",
  params,
  idempotent: false,
  success: {
    status: 200,
    schema: diagnosisSchema,
    description: "Findings with fixes, and every server's answer.",
  },
  errors: ["domain_checked_recently"],
});

const applyRoute = defineRoute({
  operationId: "domains.applyDns",
  method: "post",
  path: "/v1/domains/{id}/dns-records/apply",
  tag,
  summary: "Write a domain's records through its DNS account",
  description:
    "Reads the zone, plans, writes, waits until every name server shows the records, and verifies the domain. Values of others are never removed; an SPF record that is there is merged with ours.",
  permission: "domains:write",
  params,
  body: applyDnsInput,
  success: {
    status: 202,
    schema: applyDnsResultSchema,
    description: "The plan, and the operation that carries it out.",
  },
  errors: [
    "dns_account_missing",
    "dns_conflict",
    "capability_missing",
    "provider_auth",
    "provider_conflict",
    "provider_invalid",
    "provider_not_found",
    "provider_rate_limited",
    "provider_unavailable",
    "secret_not_found",
    "vault_sealed",
  ],
});

/** Mounts the routes of domains. */
export function domainRoutes(api: Api<Runtime>): void {
  api.write(createRoute, {
    load: ({ runtime, actor, body }) => prepareDomain(runtime, actor, body),
    async run({ tx, runtime, actor, body, requestId, reply, prepared }) {
      const cause = { actor: actor.id, requestId };
      const { domain, records } = await createDomain(tx, runtime, actor, body, prepared, cause);
      reply.header("etag", etagOf(domain.version));
      return toDomainDetail(domain, records, await zoneNameOf(tx, domain));
    },
  });

  api.read(listRoute, ({ runtime, actor, query, page }) =>
    runtime.db.transaction(tenantScope(actor.organizationId), async tx => {
      const { name, ...filter } = query;
      // A text that is no name matches nothing, just as an unknown name does.
      const normal = name === undefined ? {} : { name: normalizeOwnerName(name) ?? "" };
      const rows = await listDomains(
        tx,
        actor,
        { ...filter, ...normal },
        page.limit + 1,
        page.after(position)?.id,
      );
      return page.of(rows, row => ({ id: row.id }), toDomain);
    }),
  );

  api.read(getRoute, async ({ runtime, actor, params, reply }) => {
    const { domain, records, zone } = await readDomain(runtime, actor, params.id);
    reply.header("etag", etagOf(domain.version));
    return toDomainDetail(domain, records, zone);
  });

  api.write(updateRoute, {
    async run({ tx, runtime, actor, params, body, headers, reply }) {
      const before = await findDomain(tx, actor, params.id, { lock: true });
      checkIfMatch(headers["if-match"], etagOf(before.version));
      const { domain, records } = await updateDomain(tx, runtime, actor, before, body);
      reply.header("etag", etagOf(domain.version));
      return toDomainDetail(domain, records, await zoneNameOf(tx, domain));
    },
  });

  api.write(deleteRoute, {
    async run({ tx, runtime, actor, params, query, requestId }) {
      const domain = await findDomain(tx, actor, params.id, { lock: true });
      await deleteDomain(tx, runtime, domain, query.force, { actor: actor.id, requestId });
    },
  });

  api.read(recordsRoute, async ({ runtime, actor, params }) => {
    const { records, zone } = await readDomain(runtime, actor, params.id);
    return { data: records.map(record => toDnsRecord(record, zone)) };
  });

  api.custom(verifyRoute, async ({ runtime, actor, params, request, reply }) => {
    const { zone } = await readDomain(runtime, actor, params.id);
    await limitChecks(runtime, params.id);
    const key = { organizationId: actor.organizationId, domainId: params.id };
    const outcome = await checkDomain(runtime, key, { signal: request.signal });
    // Deleted while its records were looked up.
    if (outcome === undefined) return toDetail(await readDomain(runtime, actor, params.id));
    if (outcome.isHeldElsewhere) throw domainErrors.domain_held_elsewhere();
    reply.header("etag", etagOf(outcome.domain.version));
    return toDomainDetail(outcome.domain, outcome.records, zone);
  });

  api.read(diagnoseRoute, async ({ runtime, actor, params, request }) => {
    const { domain, records } = await readDomain(runtime, actor, params.id);
    await limitChecks(runtime, params.id);
    return diagnoseDomain(runtime, domain, records, request.signal);
  });

  api.write(applyRoute, {
    async load({ runtime, actor, params, body, request }) {
      const { domain, records } = await readDomain(runtime, actor, params.id);
      const open = await openZoneOf(runtime, domain, request.signal);
      const plan = await planRecords(open, records, request.signal);
      const blocked = blockedRecords(plan, records);
      if (blocked.length > 0 && !body.dryRun) {
        throw domainErrors.dns_conflict(blocked.join(" "), { extra: { conflicts: blocked } });
      }
      return toPlan(open.zone.name, plan);
    },
    async run({ tx, runtime, actor, params, body, prepared }) {
      if (body.dryRun) return { operation: null, plan: prepared };
      const domain = await findDomain(tx, actor, params.id);
      const operation = await startOperation(tx, runtime.queue, applyDns, {
        organizationId: actor.organizationId,
        environment: domain.environment,
        workspaceId: domain.workspaceId,
        subject: domain.id,
        input: { domainId: domain.id },
        now: await workspaceNow(tx, runtime.clock, domain),
      });
      return { operation: operationOf(operation), plan: prepared };
    },
  });
}

type FoundDomain = Awaited<ReturnType<typeof readDomain>>;

function readDomain(runtime: Runtime, actor: Actor, id: Id<"dom">) {
  return runtime.db.transaction(tenantScope(actor.organizationId), async tx => {
    const domain = await findDomain(tx, actor, id);
    const records = await recordsOf(tx, { organizationId: domain.organizationId, domainId: domain.id });
    return { domain, records, zone: await zoneNameOf(tx, domain) };
  });
}

function toDetail({ domain, records, zone }: FoundDomain) {
  return toDomainDetail(domain, records, zone);
}

/** One limiter per runtime: routes are declared before there is one. */
const limiters = new WeakMap<object, RateLimiter>();

/** A check asks other people's name servers: once in five seconds per domain is plenty. */
async function limitChecks(runtime: Runtime, id: Id<"dom">): Promise<void> {
  const limiter = limiters.get(runtime.db) ?? memoryRateLimiter(runtime.clock);
  limiters.set(runtime.db, limiter);
  const { allowed, retryAfterSeconds } = await limiter.take(id, 1, RECHECK_SECONDS);
  if (!allowed) throw domainErrors.domain_checked_recently(undefined, { retryAfter: retryAfterSeconds });
}
