import { z } from "@hono/zod-openapi";
import {
  type Actor,
  type Api,
  checkIfMatch,
  defineRoute,
  etagOf,
  type Reply,
} from "../../../kernel/http/index.ts";
import { type Id, idSchema } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { lookupDomain, workspaceNow } from "../model/index.ts";
import {
  changePassword,
  deleteMailbox,
  pauseMailbox,
  resumeMailbox,
  updateMailbox,
} from "./change-mailbox.ts";
import { createMailbox, prepareMailbox } from "./create-mailbox.ts";
import { findMailbox, listMailboxes } from "./find.ts";
import { needsHost, passwordPath } from "./host.ts";
import { hashPassword, makePassword } from "./password.ts";
import {
  createMailboxInput,
  mailboxSchema,
  mailboxWithPasswordSchema,
  toMailbox,
  updateMailboxInput,
} from "./schema.ts";
import type { MailboxRow } from "./tables.ts";

const tag = "Mailboxes";
const params = z.object({ id: idSchema("mbx", "The mailbox.") });
const ifMatch = z.object({
  "if-match": z
    .string()
    .optional()
    .openapi({ description: "The `ETag` the change is based on.", example: '"1"' }),
});
const etag = z.object({
  etag: z.string().openapi({ description: "Version of the mailbox, for `If-Match`.", example: '"1"' }),
});
const position = z.object({ id: idSchema("mbx", "The last mailbox shown.") });

const createRoute = defineRoute({
  operationId: "mailboxes.create",
  method: "post",
  path: "/v1/mailboxes",
  tag,
  summary: "Create a mailbox",
  description:
    "Answers its password once. Where the domain receives mail for people, the mailbox host makes the account.",
  permission: "mailboxes:write",
  body: createMailboxInput,
  success: {
    status: 201,
    schema: mailboxWithPasswordSchema,
    description: "The mailbox and its password.",
    headers: etag,
  },
  errors: [
    "not_found",
    "mailbox_domain_not_verified",
    "mailbox_host_missing",
    "already_exists",
    "workspace_suspended",
    "vault_sealed",
  ],
});

const listRoute = defineRoute({
  operationId: "mailboxes.list",
  method: "get",
  path: "/v1/mailboxes",
  tag,
  summary: "List mailboxes",
  permission: "mailboxes:read",
  query: z.object({
    workspaceId: idSchema("ws", "Only mailboxes of this workspace.").optional(),
    domainId: idSchema("dom", "Only mailboxes of this domain.").optional(),
    address: z
      .string()
      .max(254)
      .optional()
      .openapi({ description: "Only this address.", example: "ann@mail.acme.example" }),
  }),
  paged: true,
  success: { status: 200, schema: mailboxSchema, description: "Mailboxes, newest first." },
});

const getRoute = defineRoute({
  operationId: "mailboxes.get",
  method: "get",
  path: "/v1/mailboxes/{id}",
  tag,
  summary: "Get a mailbox",
  permission: "mailboxes:read",
  params,
  success: { status: 200, schema: mailboxSchema, description: "The mailbox.", headers: etag },
});

const updateRoute = defineRoute({
  operationId: "mailboxes.update",
  method: "patch",
  path: "/v1/mailboxes/{id}",
  tag,
  summary: "Change a mailbox's settings",
  permission: "mailboxes:write",
  params,
  headers: ifMatch,
  body: updateMailboxInput,
  success: { status: 200, schema: mailboxSchema, description: "The mailbox.", headers: etag },
  errors: ["precondition_failed"],
});

const resetRoute = defineRoute({
  operationId: "mailboxes.resetPassword",
  method: "post",
  path: "/v1/mailboxes/{id}/reset-password",
  tag,
  summary: "Give a mailbox a new password",
  description: "Answers the new password once; the old one stops working at once.",
  permission: "mailboxes:write",
  params,
  success: {
    status: 200,
    schema: mailboxWithPasswordSchema,
    description: "The mailbox and its new password.",
    headers: etag,
  },
  errors: ["vault_sealed"],
});

const pauseRoute = defineRoute({
  operationId: "mailboxes.pause",
  method: "post",
  path: "/v1/mailboxes/{id}/pause",
  tag,
  summary: "Pause a mailbox",
  permission: "mailboxes:write",
  params,
  success: { status: 200, schema: mailboxSchema, description: "The mailbox, paused.", headers: etag },
  errors: ["illegal_state"],
});

const resumeRoute = defineRoute({
  operationId: "mailboxes.resume",
  method: "post",
  path: "/v1/mailboxes/{id}/resume",
  tag,
  summary: "Resume a paused mailbox",
  permission: "mailboxes:write",
  params,
  success: { status: 200, schema: mailboxSchema, description: "The mailbox, active.", headers: etag },
  errors: ["illegal_state"],
});

const deleteRoute = defineRoute({
  operationId: "mailboxes.delete",
  method: "delete",
  path: "/v1/mailboxes/{id}",
  tag,
  summary: "Delete a mailbox",
  permission: "mailboxes:write",
  params,
  success: { status: 204, description: "The mailbox is deleted." },
});

/** Mounts the routes of mailboxes. */
export function mailboxRoutes(api: Api<Runtime>): void {
  api.write(createRoute, {
    load: ({ runtime, actor, body }) => prepareMailbox(runtime, actor, body),
    async run({ tx, runtime, actor, body, requestId, reply, prepared }) {
      const cause = { actor: actor.id, requestId };
      const changed = await createMailbox(tx, runtime, actor, body, prepared, cause);
      return { ...show(changed, reply), password: prepared.password.reveal() };
    },
  });

  api.read(listRoute, ({ runtime, actor, query, page }) =>
    runtime.db.transaction(tenantScope(actor.organizationId), async tx => {
      const { address, ...filter } = query;
      const normal = address === undefined ? {} : { address: address.trim().toLowerCase() };
      const rows = await listMailboxes(
        tx,
        actor,
        { ...filter, ...normal },
        page.limit + 1,
        page.after(position)?.id,
      );
      const clocks = new Map<Id<"ws">, Date>();
      for (const { workspaceId } of rows) {
        if (clocks.has(workspaceId)) continue;
        const place = { organizationId: actor.organizationId, workspaceId };
        clocks.set(workspaceId, await workspaceNow(tx, runtime.clock, place));
      }
      return page.of(
        rows,
        row => ({ id: row.id }),
        row => toMailbox(row, clocks.get(row.workspaceId) ?? runtime.clock.now()),
      );
    }),
  );

  api.read(getRoute, ({ runtime, actor, params, reply }) =>
    runtime.db.transaction(tenantScope(actor.organizationId), async tx => {
      const mailbox = await findMailbox(tx, actor, params.id);
      return show({ mailbox, now: await workspaceNow(tx, runtime.clock, mailbox) }, reply);
    }),
  );

  api.write(updateRoute, {
    async run({ tx, runtime, actor, params, body, headers, reply }) {
      const mailbox = await findMailbox(tx, actor, params.id, { lock: true });
      checkIfMatch(headers["if-match"], etagOf(mailbox.version));
      return show(await updateMailbox(tx, runtime, mailbox, body), reply);
    },
  });

  api.write(resetRoute, {
    load: ({ runtime, actor, params }) => preparePassword(runtime, actor, params.id),
    async run({ tx, runtime, actor, params, reply, prepared }) {
      const mailbox = await findMailbox(tx, actor, params.id, { lock: true });
      const changed = await changePassword(tx, runtime, mailbox, prepared.hash);
      return { ...show(changed, reply), password: prepared.password.reveal() };
    },
  });

  api.write(pauseRoute, {
    async run({ tx, runtime, actor, params, requestId, reply }) {
      const mailbox = await findMailbox(tx, actor, params.id, { lock: true });
      return show(await pauseMailbox(tx, runtime, mailbox, { actor: actor.id, requestId }), reply);
    },
  });

  api.write(resumeRoute, {
    async run({ tx, runtime, actor, params, requestId, reply }) {
      const mailbox = await findMailbox(tx, actor, params.id, { lock: true });
      return show(await resumeMailbox(tx, runtime, mailbox, { actor: actor.id, requestId }), reply);
    },
  });

  api.write(deleteRoute, {
    async run({ tx, runtime, actor, params, requestId }) {
      const mailbox = await findMailbox(tx, actor, params.id, { lock: true });
      await deleteMailbox(tx, runtime, mailbox, { actor: actor.id, requestId });
    },
  });
}

function show({ mailbox, now }: { mailbox: MailboxRow; now: Date }, reply: Reply) {
  reply.header("etag", etagOf(mailbox.version));
  return toMailbox(mailbox, now);
}

/** A new password; it waits in the vault where a mailbox host must learn it. */
async function preparePassword(runtime: Runtime, actor: Actor, id: Id<"mbx">) {
  const domain = await runtime.db.transaction(tenantScope(actor.organizationId), async tx => {
    const mailbox = await findMailbox(tx, actor, id);
    return lookupDomain(tx, { organizationId: actor.organizationId, domainId: mailbox.domainId });
  });
  const password = makePassword();
  const hash = await hashPassword(password);
  if (domain !== undefined && needsHost(domain)) {
    await runtime.worlds.vault.put(actor.organizationId, passwordPath(id), password);
  }
  return { password, hash };
}
