import { z } from "@hono/zod-openapi";
import { errors } from "../../../kernel/errors/index.ts";
import { type Actor, type Api, defineRoute } from "../../../kernel/http/index.ts";
import { fromUuid, idSchema, toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { authenticationSchema, messageSchema, messageWithRawSchema } from "./schema.ts";

const tag = "Sandbox";

const listMessages = defineRoute({
  operationId: "sandbox.inbox.list",
  method: "get",
  path: "/v1/sandbox/inbox",
  tag,
  summary: "List what the simulated receivers got",
  permission: "sandbox:read",
  environment: "test",
  paged: true,
  query: z.object({
    workspaceId: idSchema("ws", "Only mail of this workspace.").optional(),
    recipient: z.string().max(320).optional().openapi({ description: "Only mail to this address." }),
    emailId: idSchema("email", "Only what became of this email.").optional(),
  }),
  success: { status: 200, schema: messageSchema, description: "Received messages, newest first." },
});

const getMessage = defineRoute({
  operationId: "sandbox.inbox.get",
  method: "get",
  path: "/v1/sandbox/inbox/{id}",
  tag,
  summary: "Read a received message with its source",
  permission: "sandbox:read",
  environment: "test",
  params: z.object({ id: idSchema("msg", "The message.") }),
  success: { status: 200, schema: messageWithRawSchema, description: "The message." },
});

interface Row {
  id: string;
  workspace_id: string;
  email_id: string | null;
  provider: string;
  recipient: string;
  mail_from: string;
  source_ip: string;
  helo: string;
  tls: boolean;
  placement: "inbox" | "spam";
  authentication: string;
  received_at: string;
}

function messageOf(row: Row): z.input<typeof messageSchema> {
  return {
    id: fromUuid("msg", row.id),
    workspaceId: fromUuid("ws", row.workspace_id),
    emailId: row.email_id === null ? null : fromUuid("email", row.email_id),
    provider: row.provider,
    recipient: row.recipient,
    mailFrom: row.mail_from,
    sourceIp: row.source_ip,
    helo: row.helo,
    tls: row.tls,
    placement: row.placement,
    authentication: authenticationSchema.parse(JSON.parse(row.authentication)),
    receivedAt: new Date(row.received_at).toISOString(),
  };
}

const COLUMNS = `id, workspace_id, email_id, provider, recipient, mail_from, source_ip, helo, tls, placement,
  authentication::text AS authentication, received_at`;

/** The workspace a query is limited to: the one the key is bound to beats the one asked for. */
function workspaceFilter(actor: Actor, asked: string | undefined): string | null {
  if (actor.workspaceId !== undefined && asked !== undefined && asked !== actor.workspaceId)
    throw errors.not_found();
  const workspace = actor.workspaceId ?? asked;
  return workspace === undefined ? null : toUuid(workspace);
}

export function inboxRoutes(api: Api<Runtime>): void {
  api.read(listMessages, async ({ actor, query, page, runtime }) => {
    const after = page.after(z.string());
    const rows = await runtime.db.read<Row>(
      tenantScope(actor.organizationId),
      `SELECT ${COLUMNS} FROM tenant.sandbox_messages
       WHERE organization_id = $1 AND ($2::uuid IS NULL OR workspace_id = $2) AND ($3::text IS NULL OR recipient = $3)
         AND ($4::uuid IS NULL OR email_id = $4) AND ($5::uuid IS NULL OR id < $5)
       ORDER BY id DESC LIMIT $6`,
      [
        toUuid(actor.organizationId),
        workspaceFilter(actor, query.workspaceId),
        query.recipient ?? null,
        query.emailId === undefined ? null : toUuid(query.emailId),
        after ?? null,
        page.limit + 1,
      ],
    );
    return page.of(rows, last => last.id, messageOf);
  });

  api.read(getMessage, async ({ actor, params, runtime }) => {
    const [row] = await runtime.db.read<Row & { raw: string }>(
      tenantScope(actor.organizationId),
      `SELECT ${COLUMNS}, raw FROM tenant.sandbox_messages
       WHERE organization_id = $1 AND id = $2 AND ($3::uuid IS NULL OR workspace_id = $3)`,
      [toUuid(actor.organizationId), toUuid(params.id), workspaceFilter(actor, undefined)],
    );
    if (row === undefined) throw errors.not_found();
    return { ...messageOf(row), raw: row.raw };
  });
}
