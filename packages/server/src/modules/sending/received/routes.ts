import { z } from "@hono/zod-openapi";
import { errors } from "../../../kernel/errors/index.ts";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { idSchema } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { getReceivedEmail, listReceivedEmails } from "./read-received-emails.ts";
import * as schema from "./schema.ts";
import type { ReceivedEmailRow } from "./tables.ts";

const tag = "Received emails";
const permission = "received-emails:read";

const list = defineRoute({
  operationId: "receivedEmails.list",
  method: "get",
  path: "/v1/received-emails",
  tag,
  summary: "List received emails",
  description: "Replies, bounces, complaints and other mail that came to the workspace's addresses.",
  permission,
  query: schema.listReceivedEmailsQuery,
  paged: true,
  success: { status: 200, schema: schema.receivedEmailSchema, description: "Received emails, newest first." },
});

const get = defineRoute({
  operationId: "receivedEmails.get",
  method: "get",
  path: "/v1/received-emails/{id}",
  tag,
  summary: "Get a received email",
  permission,
  params: schema.receivedEmailParams,
  success: { status: 200, schema: schema.receivedEmailSchema, description: "The received email." },
});

const raw = defineRoute({
  operationId: "receivedEmails.getRaw",
  method: "get",
  path: "/v1/received-emails/{id}/raw",
  tag,
  summary: "Get the source of a received email",
  description: "The message as it came, byte by byte. 404 once its retention has ended.",
  permission,
  params: schema.receivedEmailParams,
  success: { status: 200, description: "The message (RFC 5322).", contentType: "message/rfc822" },
});

/** The received email as partners see it. */
function toWire(row: ReceivedEmailRow): z.input<typeof schema.receivedEmailSchema> {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    kind: row.kind,
    emailId: row.emailId,
    position: row.position,
    from: row.fromAddress,
    to: row.toAddress,
    subject: row.subject,
    messageId: row.messageId,
    preview: row.preview,
    receivedAt: row.receivedAt.toISOString(),
  };
}

const position = z.object({ id: idSchema("recv", "Where the page ended.") });

/** Mounts the operations on received emails. */
export function receivedRoutes(api: Api<Runtime>): void {
  api.read(list, async ({ runtime, actor, query, page }) => {
    const after = page.after(position)?.id;
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listReceivedEmails(tx, actor, query, { after, limit: page.limit + 1 }),
    );
    return page.of(rows, row => ({ id: row.id }), toWire);
  });
  api.read(get, async ({ runtime, actor, params }) =>
    runtime.db.transaction(tenantScope(actor.organizationId), async tx =>
      toWire(await getReceivedEmail(tx, actor, params.id)),
    ),
  );
  api.raw(raw, async ({ runtime, actor, params }) => {
    const row = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      getReceivedEmail(tx, actor, params.id),
    );
    const content = row.rawBlob && (await runtime.worlds.blobs.get(actor.organizationId, row.rawBlob));
    if (!content) throw errors.not_found("The source of this email is no longer kept.");
    return new Response(new Uint8Array(content), {
      // Somebody else wrote it: a browser must not look inside.
      headers: {
        "content-type": "message/rfc822",
        "content-disposition": 'attachment; filename="message.eml"',
      },
    });
  });
}
