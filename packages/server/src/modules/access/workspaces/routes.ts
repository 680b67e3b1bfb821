import { z } from "@hono/zod-openapi";
import { type Api, defineRoute, etagOf } from "../../../kernel/http/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { requireApiKey, requireWholeOrganization } from "../caller.ts";
import { etagHeader, ifMatchHeader } from "../headers.ts";
import { createWorkspace } from "./create-workspace.ts";
import { getWorkspace, listWorkspaces } from "./find-workspace.ts";
import {
  deleteWorkspace,
  PURGE_AFTER_DAYS,
  resumeWorkspace,
  suspendWorkspace,
  trustWorkspace,
} from "./lifecycle.ts";
import { getPurgeCertificate } from "./purge-workspace.ts";
import {
  createWorkspaceSchema,
  deleteSchema,
  listQuery,
  purgeCertificateSchema,
  suspendSchema,
  toPurgeCertificate,
  toWorkspace,
  updateWorkspaceSchema,
  workspaceId,
  workspaceSchema,
} from "./schema.ts";
import { updateWorkspace } from "./update-workspace.ts";

const tag = "Workspaces";
const params = z.object({ id: workspaceId });
const answer = { schema: workspaceSchema, headers: etagHeader } as const;

const create = defineRoute({
  operationId: "workspaces.create",
  method: "post",
  path: "/v1/workspaces",
  tag,
  summary: "Create a workspace, or get the one with this externalId",
  description:
    "One workspace is one customer of yours, in the environment of the key. With an `externalId` the call may be repeated safely: the workspace that has it is answered, with the new name if one is given, and its other fields stay as they are. A live workspace starts `limited`.",
  permission: "workspaces:write",
  body: createWorkspaceSchema,
  success: { status: 200, description: "The workspace: new, or the one with this externalId.", ...answer },
});

const list = defineRoute({
  operationId: "workspaces.list",
  method: "get",
  path: "/v1/workspaces",
  tag,
  summary: "List workspaces",
  description: "Newest first, in the environment of the key; deleted ones are left out.",
  permission: "workspaces:read",
  query: listQuery,
  paged: true,
  success: { status: 200, schema: workspaceSchema, description: "Workspaces." },
});

const get = defineRoute({
  operationId: "workspaces.get",
  method: "get",
  path: "/v1/workspaces/{id}",
  tag,
  summary: "Get a workspace",
  description: "A deleted workspace is answered until it is purged; `deletedAt` and `purgeAt` tell.",
  permission: "workspaces:read",
  params,
  success: { status: 200, description: "The workspace.", ...answer },
});

const update = defineRoute({
  operationId: "workspaces.update",
  method: "patch",
  path: "/v1/workspaces/{id}",
  tag,
  summary: "Update a workspace",
  description: "Changes the fields that are given. New caps hold for the next email.",
  permission: "workspaces:write",
  params,
  headers: ifMatchHeader,
  body: updateWorkspaceSchema,
  success: { status: 200, description: "The changed workspace.", ...answer },
  errors: ["precondition_failed", "illegal_state"],
});

const trust = defineRoute({
  operationId: "workspaces.trust",
  method: "post",
  path: "/v1/workspaces/{id}/trust",
  tag,
  summary: "Trust a workspace",
  description: "Lifts a `limited` workspace to `trusted`; caps that still stand as they started fall away.",
  permission: "workspaces:write",
  params,
  success: { status: 200, description: "The trusted workspace.", ...answer },
  errors: ["illegal_state"],
});

const suspend = defineRoute({
  operationId: "workspaces.suspend",
  method: "post",
  path: "/v1/workspaces/{id}/suspend",
  tag,
  summary: "Suspend a workspace",
  description:
    "Holds its mail, which nothing is lost of, and refuses new mail with the reason. Reading still works.",
  permission: "workspaces:write",
  params,
  body: suspendSchema,
  success: { status: 200, description: "The suspended workspace.", ...answer },
  errors: ["illegal_state"],
});

const resume = defineRoute({
  operationId: "workspaces.resume",
  method: "post",
  path: "/v1/workspaces/{id}/resume",
  tag,
  summary: "Resume a workspace",
  description: "Ends a suspension: the workspace has its former status again and held mail goes out.",
  permission: "workspaces:write",
  params,
  success: { status: 200, description: "The resumed workspace.", ...answer },
  errors: ["illegal_state"],
});

const remove = defineRoute({
  operationId: "workspaces.delete",
  method: "delete",
  path: "/v1/workspaces/{id}",
  tag,
  summary: "Delete a workspace",
  description: `Stops everything at once and frees its \`externalId\`; its keys and sessions end. Its data is erased ${PURGE_AFTER_DAYS} days later (event \`workspace.purged\`).`,
  permission: "workspaces:write",
  params,
  body: deleteSchema,
  success: { status: 200, description: "The deleted workspace with the time of its purge.", ...answer },
  errors: ["illegal_state", "confirmation_mismatch"],
});

const purgeCertificate = defineRoute({
  operationId: "workspaces.purgeCertificate",
  method: "get",
  path: "/v1/workspaces/{id}/purge-certificate",
  tag,
  summary: "Get the purge certificate of a workspace",
  description: "What was erased, how much and when; there is none before the purge ended.",
  permission: "workspaces:read",
  params,
  success: { status: 200, schema: purgeCertificateSchema, description: "The certificate." },
});

export function routes(api: Api<Runtime>): void {
  api.write(create, {
    async run({ tx, body, reply, ...caller }) {
      requireApiKey(caller.actor);
      requireWholeOrganization(caller.actor);
      const { workspace } = await createWorkspace(tx, caller, body);
      reply.header("etag", etagOf(workspace.version));
      return toWorkspace(workspace);
    },
  });

  api.read(list, async ({ runtime, actor, query, page }) => {
    const after = page.after(workspaceId);
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listWorkspaces(tx, actor, query, { after, limit: page.limit + 1 }),
    );
    return page.of(rows, row => row.id, toWorkspace);
  });

  api.read(get, async ({ runtime, actor, params, reply }) => {
    const row = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      getWorkspace(tx, actor, params.id),
    );
    reply.header("etag", etagOf(row.version));
    return toWorkspace(row);
  });

  api.write(update, {
    async run({ tx, params, body, headers, reply, ...caller }) {
      requireApiKey(caller.actor);
      const row = await updateWorkspace(tx, caller, params.id, body, headers["if-match"]);
      reply.header("etag", etagOf(row.version));
      return toWorkspace(row);
    },
  });

  api.write(trust, {
    async run({ tx, params, reply, ...caller }) {
      requireApiKey(caller.actor);
      const row = await trustWorkspace(tx, caller, params.id);
      reply.header("etag", etagOf(row.version));
      return toWorkspace(row);
    },
  });

  api.write(suspend, {
    async run({ tx, params, body, reply, ...caller }) {
      requireApiKey(caller.actor);
      const row = await suspendWorkspace(tx, caller, params.id, body.reason);
      reply.header("etag", etagOf(row.version));
      return toWorkspace(row);
    },
  });

  api.write(resume, {
    async run({ tx, params, reply, ...caller }) {
      requireApiKey(caller.actor);
      const row = await resumeWorkspace(tx, caller, params.id);
      reply.header("etag", etagOf(row.version));
      return toWorkspace(row);
    },
  });

  api.write(remove, {
    async run({ tx, params, body, reply, ...caller }) {
      requireApiKey(caller.actor);
      const row = await deleteWorkspace(tx, caller, params.id, body.confirm);
      reply.header("etag", etagOf(row.version));
      return toWorkspace(row);
    },
  });

  api.read(purgeCertificate, async ({ runtime, actor, params }) => {
    const row = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      getPurgeCertificate(tx, actor, params.id),
    );
    return toPurgeCertificate(row);
  });
}
