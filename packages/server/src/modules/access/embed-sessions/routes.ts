import { z } from "@hono/zod-openapi";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import {
  createEmbedSession,
  getEmbedSession,
  listEmbedSessions,
  type MintedToken,
  mintEmbedToken,
  revokeEmbedSession,
} from "./manage-sessions.ts";
import {
  createEmbedSessionSchema,
  embedSessionId,
  embedSessionSchema,
  embedTokenSchema,
  listQuery,
  toEmbedSession,
} from "./schema.ts";

const tag = "Embed sessions";
const params = z.object({ id: embedSessionId });

const create = defineRoute({
  operationId: "embedSessions.create",
  method: "post",
  path: "/v1/embed-sessions",
  tag,
  summary: "Create an embed session",
  description:
    "Called by your server, with a secret key, for a person who is about to see widgets: hand the token to the page. It works from the named origins only, in the named workspace only, and ends with the session or the key.",
  permission: "embed-sessions:write",
  body: createEmbedSessionSchema,
  success: {
    status: 201,
    schema: embedTokenSchema,
    description: "The session's id and first token, shown this once.",
  },
  errors: ["not_found"],
});

const mint = defineRoute({
  operationId: "embedSessions.token",
  method: "post",
  path: "/v1/embed-sessions/{id}/token",
  tag,
  summary: "Mint the next token of an embed session",
  description:
    "For the widgets' refresh callback: call it from your server after checking that the person is still signed in.",
  permission: "embed-sessions:write",
  params,
  success: { status: 201, schema: embedTokenSchema, description: "The next token, shown this once." },
  errors: ["illegal_state"],
});

const list = defineRoute({
  operationId: "embedSessions.list",
  method: "get",
  path: "/v1/embed-sessions",
  tag,
  summary: "List embed sessions",
  description: "Newest first, ended ones too.",
  permission: "embed-sessions:read",
  query: listQuery,
  paged: true,
  success: { status: 200, schema: embedSessionSchema, description: "Sessions, without tokens." },
});

const get = defineRoute({
  operationId: "embedSessions.get",
  method: "get",
  path: "/v1/embed-sessions/{id}",
  tag,
  summary: "Get an embed session",
  permission: "embed-sessions:read",
  params,
  success: { status: 200, schema: embedSessionSchema, description: "The session, without a token." },
});

const revoke = defineRoute({
  operationId: "embedSessions.revoke",
  method: "post",
  path: "/v1/embed-sessions/{id}/revoke",
  tag,
  summary: "Revoke an embed session",
  description:
    "Refuses its tokens at once; call it when the person signs out. Revoking it again changes nothing.",
  permission: "embed-sessions:write",
  params,
  success: { status: 200, schema: embedSessionSchema, description: "The revoked session." },
});

export function routes(api: Api<Runtime>): void {
  api.write(create, {
    async run({ tx, body, ...caller }) {
      return toToken(await createEmbedSession(tx, caller, body));
    },
  });

  api.write(mint, {
    async run({ tx, params, ...caller }) {
      return toToken(await mintEmbedToken(tx, caller, params.id));
    },
  });

  api.read(list, async ({ runtime, actor, query, page }) => {
    const after = page.after(embedSessionId);
    const rows = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      listEmbedSessions(tx, actor, query, { after, limit: page.limit + 1 }),
    );
    return page.of(
      rows,
      row => row.id,
      row => toEmbedSession(row, runtime.clock.now()),
    );
  });

  api.read(get, async ({ runtime, actor, params }) => {
    const row = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
      getEmbedSession(tx, actor, params.id),
    );
    return toEmbedSession(row, runtime.clock.now());
  });

  api.write(revoke, {
    async run({ tx, params, ...caller }) {
      return toEmbedSession(await revokeEmbedSession(tx, caller, params.id), caller.runtime.clock.now());
    },
  });
}

function toToken({ session, token, tokenExpiresAt }: MintedToken): z.input<typeof embedTokenSchema> {
  return {
    id: session.id,
    token: token.reveal(),
    tokenExpiresAt: tokenExpiresAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  };
}
