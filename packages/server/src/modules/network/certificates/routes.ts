import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { idSchema } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { getCertificate, listCertificates } from "./certificates.ts";
import { certificateSchema, toCertificate } from "./schema.ts";

const tag = "Certificates";
const id = idSchema("cert", "The certificate.");

const list = defineRoute({
  operationId: "certificates.list",
  method: "get",
  path: "/v1/certificates",
  tag,
  summary: "List certificates",
  permission: "certificates:read",
  query: z.object({
    subject: z.string().max(64).optional().openapi({ description: "Only for this node or tracking domain." }),
    status: certificateSchema.shape.status.optional().openapi({ description: "Only in this status." }),
  }),
  paged: true,
  success: {
    status: 200,
    schema: certificateSchema,
    description: "Certificates, newest first, without keys.",
  },
});

const get = defineRoute({
  operationId: "certificates.get",
  method: "get",
  path: "/v1/certificates/{id}",
  tag,
  summary: "Get a certificate",
  permission: "certificates:read",
  params: z.object({ id }),
  success: { status: 200, schema: certificateSchema, description: "The certificate, without its key." },
});

export function routes(api: Api<Runtime>): void {
  api.read(list, async ({ runtime, actor, query, page }) => {
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listCertificates(tx, actor, query, { after: page.after(id), limit: page.limit + 1 }),
    );
    return page.of(rows, last => last.id, toCertificate);
  });

  api.read(get, async ({ runtime, actor, params }) =>
    toCertificate(
      await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
        getCertificate(tx, actor, params.id),
      ),
    ),
  );
}
