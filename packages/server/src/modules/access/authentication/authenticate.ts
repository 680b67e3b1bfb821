import { errors } from "../../../kernel/errors/index.ts";
import { type Actor, type Authenticate, httpErrors } from "../../../kernel/http/index.ts";
import { fromUuid, parseId } from "../../../kernel/ids/index.ts";
import type { WorkspaceId } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { isSecretOf, liveKeysOf, parseKey } from "../api-keys/index.ts";
import { liveSessionsOf, verifyToken } from "../embed-sessions/index.ts";
import { intersectPermissions } from "../permissions.ts";
import { workspaceIdSchema, workspaceOf } from "../workspaces/index.ts";

/** What authentication needs of the runtime. */
export type AuthenticationRuntime = Pick<Runtime, "db" | "clock" | "logger" | "keys" | "publicUrl">;

const BEARER = /^Bearer +([^\s,]+) *$/i;
const MAX_ORIGIN = 300;
const WINDOW_SECONDS = 60;
/** A page's requests share its session's allowance, below its key's. */
const SESSION_RATE_LIMIT = 600;

/**
 * Finds the actor of a request: an API key or an embed token as `Authorization: Bearer`, pinned to a workspace by
 * the header `Mailstead-Workspace`. What was looked up is believed for a second, so that a revocation elsewhere
 * is honoured within one. Throws `unauthenticated`, `origin_not_allowed`, `not_found` for a workspace that the
 * credential does not see.
 */
export function createAuthenticator(runtime: AuthenticationRuntime): Authenticate {
  return async request => {
    const authorization = request.headers.get("authorization");
    if (authorization === null) throw errors.unauthenticated();
    const credential = BEARER.exec(authorization)?.[1];
    if (credential === undefined) {
      throw errors.unauthenticated("The header Authorization must read `Bearer <api key or embed token>`.");
    }
    const actor = credential.startsWith("ms_")
      ? await authenticateKey(runtime, credential)
      : await authenticateToken(runtime, credential, request);
    return pinned(runtime, actor, request.headers.get("mailstead-workspace"));
  };
}

/** Whether some living embed session may be used from this web origin: for preflights, which carry no credential. */
export async function isEmbedOrigin(
  runtime: Pick<Runtime, "db" | "clock">,
  origin: string,
): Promise<boolean> {
  return origin.length <= MAX_ORIGIN && liveSessionsOf(runtime).isAllowedOrigin(origin);
}

/** The actor of an API key's text; for SMTP submission too. Throws `unauthenticated`. */
export async function authenticateKey(
  runtime: Pick<Runtime, "db" | "clock" | "logger">,
  text: string,
): Promise<Actor> {
  const parts = parseKey(text);
  if (parts === undefined) {
    throw errors.unauthenticated(
      "The API key is malformed: check that it was copied whole, from ms_ to its last character.",
    );
  }
  const keys = liveKeysOf(runtime);
  const key = await keys.find(parts.keyId);
  // The comparison runs for unknown keys as well.
  const isGenuine = isSecretOf(parts.secret, key?.secretHash);
  if (key === undefined || !isGenuine || key.environment !== parts.environment) {
    throw errors.unauthenticated(
      "The API key is unknown. Create a new one, or check which installation it belongs to.",
    );
  }
  const now = runtime.clock.now();
  if (key.revokedAt !== null) throw errors.unauthenticated("The API key was revoked. Use another key.");
  if (key.expiresAt !== null && key.expiresAt <= now) {
    throw errors.unauthenticated(
      "The API key has expired. Use the key that replaced it, or create a new one.",
    );
  }
  if (key.workspaceDeletedAt !== null) {
    throw errors.unauthenticated("The workspace of the API key was deleted. Use another key.");
  }
  keys.used(key);
  return {
    kind: "apiKey",
    id: fromUuid("key", key.id),
    organizationId: fromUuid("org", key.organizationId),
    environment: key.environment,
    workspaceId: key.workspaceId === null ? undefined : fromUuid("ws", key.workspaceId),
    permissions: new Set(key.permissions),
    rateLimit: { limit: key.rateLimitPerMinute, windowSeconds: WINDOW_SECONDS },
  };
}

async function authenticateToken(
  runtime: AuthenticationRuntime,
  token: string,
  request: Request,
): Promise<Actor> {
  const now = runtime.clock.now();
  const verified = await verifyToken(runtime.keys.embed, token, now);
  if (verified === "expired")
    throw errors.unauthenticated("The embed token has expired. Let your server mint the next one.");
  if (verified === undefined) {
    throw errors.unauthenticated("The credential is neither an API key (ms_…) nor a valid embed token.");
  }
  const session = await liveSessionsOf(runtime).find(verified.organizationId, verified.sessionId);
  const isOver =
    session === undefined ||
    session.revokedAt !== null ||
    session.expiresAt <= now ||
    session.key.revokedAt !== null ||
    (session.key.expiresAt !== null && session.key.expiresAt <= now);
  if (isOver) throw errors.unauthenticated("The embed session has ended. Let your server create a new one.");
  requireOrigin(runtime, request, session.origins);
  return {
    kind: "embedSession",
    id: verified.sessionId,
    organizationId: verified.organizationId,
    environment: session.environment,
    workspaceId: session.workspaceId,
    permissions: intersectPermissions(session.permissions, session.key.permissions),
    subject: session.actorId,
    rateLimit: {
      limit: Math.min(SESSION_RATE_LIMIT, session.key.rateLimitPerMinute),
      windowSeconds: WINDOW_SECONDS,
    },
    origins: session.origins,
  };
}

/**
 * A token is for pages of the session's origins. Browsers leave `Origin` out of same-origin reads (Fetch §3.2),
 * which they mark by `Sec-Fetch-Site`: then the page's origin is the one the API is reached under.
 */
function requireOrigin(runtime: AuthenticationRuntime, request: Request, origins: readonly string[]): void {
  const isSameOrigin = request.headers.get("sec-fetch-site") === "same-origin";
  const origin =
    request.headers.get("origin") ?? (isSameOrigin ? new URL(runtime.publicUrl).origin : undefined);
  if (origin === undefined) {
    throw httpErrors.origin_not_allowed(
      "An embed token is used from a web page: the request has no Origin header. From a server, use an API key.",
    );
  }
  if (!origins.includes(origin)) {
    throw httpErrors.origin_not_allowed(
      `The embed session does not allow the origin ${origin.slice(0, 200)}.`,
    );
  }
}

/** Narrows the actor to the workspace the request names. A foreign one looks like one that does not exist. */
async function pinned(runtime: AuthenticationRuntime, actor: Actor, header: string | null): Promise<Actor> {
  if (header === null) return actor;
  const parsed = workspaceIdSchema.safeParse(header);
  if (!parsed.success || parseId(header) === undefined) {
    throw errors.not_found("The header Mailstead-Workspace names no workspace that this credential sees.");
  }
  const id: WorkspaceId = parsed.data;
  await workspaceOf(runtime, actor, id);
  return { ...actor, workspaceId: id };
}
