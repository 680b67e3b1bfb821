import { and, desc, eq, lt } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { type Id, idSchema, newId } from "../../../kernel/ids/index.ts";
import { Secret } from "../../../kernel/secrets/index.ts";
import type { WorkspaceId } from "../../../kernel/tenancy.ts";
import { type Caller, causedBy, requireApiKey } from "../caller.ts";
import { permissionsBeyond } from "../permissions.ts";
import { requireWorkspace } from "../workspaces/index.ts";
import { embedSessionEvents } from "./events.ts";
import { forgetSession } from "./live-sessions.ts";
import { canonicalOrigin } from "./origin.ts";
import { type CreateEmbedSession, toEmbedSession } from "./schema.ts";
import { type EmbedSessionRow, embedSessions } from "./tables.ts";
import { signToken, TOKEN_MINUTES } from "./token.ts";

type SessionId = Id<"emb">;

/** A token and when it ends; it is kept nowhere. */
export interface MintedToken {
  session: EmbedSessionRow;
  token: Secret;
  tokenExpiresAt: Date;
}

const keyId = idSchema("key", "The calling key.");

/**
 * Makes a session for one person in one workspace and its first token. Throws `permission_denied` (all of it)
 * when one permission is beyond the key's, `not_found` for a foreign workspace, `invalid_request` for an origin
 * that is none.
 */
export async function createEmbedSession(
  tx: Tx,
  caller: Caller,
  input: CreateEmbedSession,
): Promise<MintedToken> {
  const { runtime, actor } = caller;
  requireApiKey(actor);
  const missing = permissionsBeyond(actor, input.permissions);
  if (missing.length > 0) {
    throw errors.permission_denied(
      `The session can't be given what the calling key does not hold: ${missing.join(", ")}. Ask for less, or call with a wider key.`,
      { extra: { missing } },
    );
  }
  const origins = readOrigins(input.origins, actor);
  await requireWorkspace(tx, actor, input.workspaceId);
  const now = runtime.clock.now();
  const session: EmbedSessionRow = {
    organizationId: actor.organizationId,
    id: newId("emb"),
    environment: actor.environment,
    workspaceId: input.workspaceId,
    apiKeyId: keyId.parse(actor.id),
    actorId: input.actor.id,
    actorName: input.actor.name ?? null,
    permissions: input.permissions,
    origins,
    createdAt: now,
    expiresAt: new Date(now.getTime() + input.ttlMinutes * 60_000),
    revokedAt: null,
  };
  await tx.orm.insert(embedSessions).values(session);
  await announce(tx, caller, session, embedSessionEvents.created);
  forgetSession(tx, runtime, session.id, origins);
  return mint(caller, session);
}

/**
 * The next token of a session, for ten minutes or what is left of the session. Throws `not_found`, and
 * `illegal_state` when the session has ended.
 */
export async function mintEmbedToken(tx: Tx, caller: Caller, id: SessionId): Promise<MintedToken> {
  requireApiKey(caller.actor);
  const session = await getEmbedSession(tx, caller.actor, id);
  const { status } = toEmbedSession(session, caller.runtime.clock.now());
  if (status !== "active") {
    throw errors.illegal_state(
      `The embed session is ${status}; only an active one mints tokens. Create a new session.`,
    );
  }
  return mint(caller, session);
}

/** The session, ended ones too. Throws `not_found`. */
export async function getEmbedSession(
  tx: Tx,
  actor: Actor,
  id: SessionId,
  options: { lock?: boolean } = {},
): Promise<EmbedSessionRow> {
  const query = tx.orm
    .select()
    .from(embedSessions)
    .where(and(visibleTo(actor), eq(embedSessions.id, id)));
  const [row] = await (options.lock ? query.for("update") : query);
  if (row === undefined) throw errors.not_found();
  return row;
}

/** Sessions the actor sees, newest first. */
export async function listEmbedSessions(
  tx: Tx,
  actor: Actor,
  filter: { workspaceId?: WorkspaceId | undefined },
  page: { after: SessionId | undefined; limit: number },
): Promise<EmbedSessionRow[]> {
  return tx.orm
    .select()
    .from(embedSessions)
    .where(
      and(
        visibleTo(actor),
        filter.workspaceId === undefined ? undefined : eq(embedSessions.workspaceId, filter.workspaceId),
        page.after === undefined ? undefined : lt(embedSessions.id, page.after),
      ),
    )
    .orderBy(desc(embedSessions.id))
    .limit(page.limit);
}

/** Ends a session at once (other processes follow within a second). Revoking it again changes nothing. Throws `not_found`. */
export async function revokeEmbedSession(tx: Tx, caller: Caller, id: SessionId): Promise<EmbedSessionRow> {
  requireApiKey(caller.actor);
  const before = await getEmbedSession(tx, caller.actor, id, { lock: true });
  if (before.revokedAt !== null) return before;
  const after = { ...before, revokedAt: caller.runtime.clock.now() };
  await tx.orm
    .update(embedSessions)
    .set({ revokedAt: after.revokedAt })
    .where(and(eq(embedSessions.organizationId, after.organizationId), eq(embedSessions.id, after.id)));
  await announce(tx, caller, after, embedSessionEvents.revoked);
  forgetSession(tx, caller.runtime, after.id, after.origins);
  return after;
}

async function mint({ runtime }: Caller, session: EmbedSessionRow): Promise<MintedToken> {
  const now = runtime.clock.now();
  const tokenExpiresAt = new Date(
    Math.min(now.getTime() + TOKEN_MINUTES * 60_000, session.expiresAt.getTime()),
  );
  const token = await signToken(
    runtime.keys.embed,
    {
      sessionId: session.id,
      organizationId: session.organizationId,
      workspaceId: session.workspaceId,
      permissions: session.permissions,
      origins: session.origins,
    },
    { now, expiresAt: tokenExpiresAt },
  );
  return { session, token: new Secret(token), tokenExpiresAt };
}

async function announce(
  tx: Tx,
  caller: Caller,
  session: EmbedSessionRow,
  type: (typeof embedSessionEvents)[keyof typeof embedSessionEvents],
): Promise<void> {
  const now = caller.runtime.clock.now();
  const { actor: _, ...data } = toEmbedSession(session, now);
  await caller.runtime.log.append(tx, [
    {
      ...causedBy(caller),
      workspaceId: session.workspaceId,
      type,
      subject: session.id,
      data,
      occurredAt: now,
    },
  ]);
}

function visibleTo(actor: Actor) {
  return and(
    eq(embedSessions.organizationId, actor.organizationId),
    eq(embedSessions.environment, actor.environment),
    actor.workspaceId === undefined ? undefined : eq(embedSessions.workspaceId, actor.workspaceId),
  );
}

function readOrigins(given: readonly string[], actor: Actor): string[] {
  const options = { allowLocal: actor.environment === "test" };
  const origins = given.map(text => canonicalOrigin(text, options));
  const wrong = origins.flatMap((origin, at) => (origin === undefined ? [at] : []));
  if (wrong.length > 0) {
    const message =
      "must be an exact https origin such as https://app.example.com (http on localhost in test)";
    throw errors.invalid_request(undefined, {
      errors: wrong.map(at => ({ pointer: `/origins/${at}`, code: "invalid_origin", message })),
    });
  }
  return [...new Set(origins.filter(origin => origin !== undefined))];
}
