import { and, desc, eq, lt } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import type { Id } from "../../../kernel/ids/index.ts";
import type { Secret } from "../../../kernel/secrets/index.ts";
import { type Caller, causedBy, requireApiKey } from "../caller.ts";
import { permissionsBeyond } from "../permissions.ts";
import { requireWorkspace } from "../workspaces/index.ts";
import { apiKeyEvents } from "./events.ts";
import { eventOf, issueApiKey } from "./issue-key.ts";
import { forgetKey } from "./live-keys.ts";
import { type CreateApiKey, statusOf } from "./schema.ts";
import { type ApiKeyRow, apiKeys } from "./tables.ts";

type KeyId = Id<"key">;

/**
 * Makes a key that can do no more than the caller: not more permissions, not another workspace. Throws
 * `permission_denied` naming what is missing, `not_found` for a foreign workspace, `invalid_request` for an
 * expiry in the past.
 */
export async function createApiKey(
  tx: Tx,
  caller: Caller,
  input: CreateApiKey,
): Promise<{ row: ApiKeyRow; secret: Secret }> {
  const { runtime, actor, requestId } = caller;
  requireApiKey(actor);
  refuseWider(actor, input.permissions);
  const workspaceId = input.workspaceId ?? actor.workspaceId;
  if (workspaceId !== undefined) await requireWorkspace(tx, actor, workspaceId);
  const expiresAt = input.expiresAt === undefined ? undefined : new Date(input.expiresAt);
  if (expiresAt !== undefined && expiresAt <= runtime.clock.now()) {
    const message = "must lie in the future";
    throw errors.invalid_request(undefined, {
      errors: [{ pointer: "/expiresAt", code: "in_the_past", message }],
    });
  }
  return issueApiKey(tx, runtime, {
    organizationId: actor.organizationId,
    environment: actor.environment,
    name: input.name,
    permissions: input.permissions,
    workspaceId,
    expiresAt,
    rateLimitPerMinute: input.rateLimitPerMinute,
    createdBy: actor.id,
    requestId,
  });
}

/** The key, revoked and expired ones too. Throws `not_found`. */
export async function getApiKey(
  tx: Tx,
  actor: Actor,
  id: KeyId,
  options: { lock?: boolean } = {},
): Promise<ApiKeyRow> {
  const query = tx.orm
    .select()
    .from(apiKeys)
    .where(and(visibleTo(actor), eq(apiKeys.id, id)));
  const [row] = await (options.lock ? query.for("update") : query);
  if (row === undefined) throw errors.not_found();
  return row;
}

/** Keys of the actor's environment (and workspace, when it is bound to one), newest first. */
export async function listApiKeys(
  tx: Tx,
  actor: Actor,
  page: { after: KeyId | undefined; limit: number },
): Promise<ApiKeyRow[]> {
  return tx.orm
    .select()
    .from(apiKeys)
    .where(and(visibleTo(actor), page.after === undefined ? undefined : lt(apiKeys.id, page.after)))
    .orderBy(desc(apiKeys.id))
    .limit(page.limit);
}

/**
 * Replaces a key: the new one holds the same and lives as long as the old one was made for; the old one works for
 * `overlapHours` more. Throws `not_found`, `illegal_state` for a key that is not active or was replaced before,
 * `permission_denied` when the key can do more than the caller.
 */
export async function rotateApiKey(
  tx: Tx,
  caller: Caller,
  id: KeyId,
  overlapHours: number,
): Promise<{ row: ApiKeyRow; secret: Secret }> {
  const { runtime, actor, requestId } = caller;
  requireApiKey(actor);
  const now = runtime.clock.now();
  const old = await getApiKey(tx, actor, id, { lock: true });
  const status = old.replacedBy === null ? statusOf(old, now) : "replaced";
  if (status !== "active")
    throw errors.illegal_state(`The key is ${status}; only an active key can be rotated.`);
  refuseWider(actor, old.permissions);
  const issued = await issueApiKey(tx, runtime, {
    organizationId: old.organizationId,
    environment: old.environment,
    name: old.name,
    permissions: old.permissions,
    workspaceId: old.workspaceId ?? undefined,
    expiresAt:
      old.expiresAt === null
        ? undefined
        : new Date(now.getTime() + old.expiresAt.getTime() - old.createdAt.getTime()),
    rateLimitPerMinute: old.rateLimitPerMinute,
    createdBy: actor.id,
    requestId,
  });
  const overlapEnd = new Date(now.getTime() + overlapHours * 3_600_000);
  const expiresAt = old.expiresAt !== null && old.expiresAt < overlapEnd ? old.expiresAt : overlapEnd;
  const after = await saveKey(tx, caller, old, { expiresAt, replacedBy: issued.row.id });
  await runtime.log.append(tx, [
    {
      ...causedBy(caller),
      workspaceId: old.workspaceId ?? undefined,
      type: apiKeyEvents.rotated,
      subject: old.id,
      data: { ...eventOf(after, now), replacedBy: issued.row.id },
      occurredAt: now,
    },
  ]);
  return issued;
}

/** Ends a key at once (other processes follow within a second). Revoking it again changes nothing. Throws `not_found`. */
export async function revokeApiKey(tx: Tx, caller: Caller, id: KeyId): Promise<ApiKeyRow> {
  requireApiKey(caller.actor);
  const before = await getApiKey(tx, caller.actor, id, { lock: true });
  if (before.revokedAt !== null) return before;
  const now = caller.runtime.clock.now();
  const after = await saveKey(tx, caller, before, { revokedAt: now });
  await caller.runtime.log.append(tx, [
    {
      ...causedBy(caller),
      workspaceId: after.workspaceId ?? undefined,
      type: apiKeyEvents.revoked,
      subject: after.id,
      data: eventOf(after, now),
      occurredAt: now,
    },
  ]);
  return after;
}

async function saveKey(
  tx: Tx,
  { runtime }: Caller,
  before: ApiKeyRow,
  changes: Partial<ApiKeyRow>,
): Promise<ApiKeyRow> {
  await tx.orm
    .update(apiKeys)
    .set(changes)
    .where(and(eq(apiKeys.organizationId, before.organizationId), eq(apiKeys.id, before.id)));
  forgetKey(tx, runtime, before.keyId);
  return { ...before, ...changes };
}

function visibleTo(actor: Actor) {
  return and(
    eq(apiKeys.organizationId, actor.organizationId),
    eq(apiKeys.environment, actor.environment),
    actor.workspaceId === undefined ? undefined : eq(apiKeys.workspaceId, actor.workspaceId),
  );
}

function refuseWider(actor: Actor, permissions: readonly string[]): void {
  const missing = permissionsBeyond(actor, permissions);
  if (missing.length === 0) return;
  throw errors.permission_denied(
    `A key can't be given what the calling key does not hold: ${missing.join(", ")}. Ask for less, or call with a wider key.`,
    { extra: { missing } },
  );
}
