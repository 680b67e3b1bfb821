import { z } from "@hono/zod-openapi";
import { errors } from "../../../kernel/errors/index.ts";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { idSchema } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { createSuppression, createSuppressions } from "./create-suppressions.ts";
import { deleteSuppression, deleteSuppressions } from "./delete-suppressions.ts";
import { IMPORT_LIMIT, importSuppressions } from "./import-suppressions.ts";
import { checkSuppressions, getSuppression, listSuppressions } from "./read-suppressions.ts";
import * as schema from "./schema.ts";
import type { SuppressionRow } from "./tables.ts";

const tag = "Suppressions";
const read = "suppressions:read";
const write = "suppressions:write";
const BATCH_LIMIT = 2 * 1024 * 1024;

const create = defineRoute({
  operationId: "suppressions.create",
  method: "post",
  path: "/v1/suppressions",
  tag,
  summary: "Suppress an address",
  description:
    "Mail to the address is not sent any more, in one stream of the workspace or in all. A suppression that is there already stays, or becomes stronger.",
  permission: write,
  body: schema.createSuppressionInput,
  success: { status: 201, schema: schema.suppressionSchema, description: "The suppression that stands." },
  errors: ["not_found"],
});

const createBatch = defineRoute({
  operationId: "suppressions.createBatch",
  method: "post",
  path: "/v1/suppressions/batch",
  tag,
  summary: "Suppress several addresses",
  permission: write,
  body: schema.createSuppressionsInput,
  bodyLimit: BATCH_LIMIT,
  success: { status: 200, schema: schema.suppressionResultsSchema, description: "One result per item." },
  errors: ["not_found"],
});

const importCsv = defineRoute({
  operationId: "suppressions.import",
  method: "post",
  path: "/v1/suppressions/import",
  tag,
  summary: "Import suppressions from CSV",
  description:
    "The body is `text/csv` in UTF-8, at most 10 MB: `address,reason,stream`, the last two optional, with or without a header. Bad rows are told and passed by. Sending the same file again changes nothing.",
  permission: write,
  query: schema.importSuppressionsQuery,
  bodyLimit: IMPORT_LIMIT,
  idempotent: false,
  success: {
    status: 200,
    schema: schema.importedSuppressionsSchema,
    description: "What became of the rows.",
  },
  errors: ["not_found", "unsupported_media_type", "body_too_large", "csv_invalid"],
});

const check = defineRoute({
  operationId: "suppressions.check",
  method: "post",
  path: "/v1/suppressions/check",
  tag,
  summary: "Check addresses against the suppressions",
  permission: read,
  body: schema.checkSuppressionsInput,
  idempotent: false,
  success: { status: 200, schema: schema.suppressionCheckSchema, description: "One result per address." },
  errors: ["not_found"],
});

const list = defineRoute({
  operationId: "suppressions.list",
  method: "get",
  path: "/v1/suppressions",
  tag,
  summary: "List suppressions",
  permission: read,
  query: schema.listSuppressionsQuery,
  paged: true,
  success: { status: 200, schema: schema.suppressionSchema, description: "Suppressions, newest first." },
});

const get = defineRoute({
  operationId: "suppressions.get",
  method: "get",
  path: "/v1/suppressions/{id}",
  tag,
  summary: "Get a suppression",
  permission: read,
  params: schema.suppressionParams,
  success: { status: 200, schema: schema.suppressionSchema, description: "The suppression." },
});

const remove = defineRoute({
  operationId: "suppressions.delete",
  method: "delete",
  path: "/v1/suppressions/{id}",
  tag,
  summary: "Lift a suppression",
  description: "Complaints and unsubscriptions are lifted only with `acknowledge=true`, erasures never.",
  permission: write,
  params: schema.suppressionParams,
  query: schema.deleteSuppressionQuery,
  success: { status: 204, description: "The suppression is gone." },
  errors: ["acknowledgement_required", "suppression_permanent"],
});

const removeBatch = defineRoute({
  operationId: "suppressions.deleteBatch",
  method: "post",
  path: "/v1/suppressions/delete-batch",
  tag,
  summary: "Lift several suppressions",
  description: "Complaints, unsubscriptions and erasures are refused here.",
  permission: write,
  body: schema.deleteSuppressionsInput,
  success: { status: 200, schema: schema.deletedSuppressionsSchema, description: "One result per id." },
});

/** The suppression as partners see it. */
function toWire(row: SuppressionRow): z.input<typeof schema.suppressionSchema> {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    stream: row.stream,
    address: row.address,
    reason: row.reason,
    note: row.note,
    emailId: row.emailId,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}

const position = z.object({ id: idSchema("supp", "Where the page ended.") });
const CSV_TYPE = /^text\/csv\s*(?:;|$)/i;

/** Mounts the operations on suppressions. */
export function suppressionRoutes(api: Api<Runtime>): void {
  api.write(create, {
    async run({ tx, runtime, actor, requestId, body }) {
      const { workspaceId, ...given } = body;
      const id = await createSuppression(tx, runtime, { actor, requestId }, workspaceId, given);
      return toWire(await getSuppression(tx, actor, id));
    },
  });
  api.write(createBatch, {
    async run({ tx, runtime, actor, requestId, body }) {
      const by = { actor, requestId };
      return { results: await createSuppressions(tx, runtime, by, body.workspaceId, body.suppressions) };
    },
  });
  api.raw(importCsv, async ({ runtime, actor, requestId, query, request }) => {
    if (!CSV_TYPE.test(request.headers.get("content-type") ?? "")) {
      throw errors.unsupported_media_type("Send the body with `Content-Type: text/csv`.");
    }
    const body = request.body ?? new Blob([]).stream();
    const imported = await importSuppressions(runtime, { actor, requestId }, query.workspaceId, body);
    return Response.json(imported);
  });
  api.read(check, async ({ runtime, actor, body }) =>
    runtime.db.transaction(tenantScope(actor.organizationId), async tx => ({
      results: await checkSuppressions(tx, runtime, actor, body.workspaceId, body.stream, body.addresses),
    })),
  );
  api.read(list, async ({ runtime, actor, query, page }) => {
    const after = page.after(position)?.id;
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listSuppressions(tx, actor, query, { after, limit: page.limit + 1 }),
    );
    return page.of(rows, row => ({ id: row.id }), toWire);
  });
  api.read(get, async ({ runtime, actor, params }) =>
    runtime.db.transaction(tenantScope(actor.organizationId), async tx =>
      toWire(await getSuppression(tx, actor, params.id)),
    ),
  );
  api.write(remove, {
    async run({ tx, runtime, actor, requestId, params, query }) {
      await deleteSuppression(tx, runtime, { actor, requestId }, params.id, query.acknowledge === "true");
    },
  });
  api.write(removeBatch, {
    async run({ tx, runtime, actor, requestId, body }) {
      return { results: await deleteSuppressions(tx, runtime, { actor, requestId }, body.ids) };
    },
  });
}
