import { and, count, eq } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import { checkIfMatch, etagOf } from "../../../kernel/http/index.ts";
import { type Id, newId, toUuid } from "../../../kernel/ids/index.ts";
import type { Secret } from "../../../kernel/secrets/index.ts";
import { ensureLanes } from "../../../kernel/work/index.ts";
import type { Caller } from "../../access/index.ts";
import { requireWorkspace } from "../../access/workspaces/index.ts";
import { endpointErrors } from "./errors.ts";
import { endpointEvent, endpointEvents } from "./events.ts";
import { findEndpoint } from "./find-endpoint.ts";
import { deliveryLane } from "./lane.ts";
import type { CreateWebhookEndpoint, UpdateWebhookEndpoint } from "./schema.ts";
import { makeSigningSecret, sealSecret } from "./signing-secret.ts";
import { type WebhookEndpointRow, webhookEndpoints } from "./tables.ts";

const MAX_ENDPOINTS = 200;

/** An endpoint and its new secret, to be shown once; null where a public key verifies. */
export interface EndpointWithSecret {
  row: WebhookEndpointRow;
  secret: Secret | null;
}

/**
 * Makes an endpoint; `url` was checked. Throws `not_found` for a workspace that the actor does not see,
 * `too_many_webhook_endpoints`.
 */
export async function createEndpoint(
  tx: Tx,
  caller: Caller,
  input: Omit<CreateWebhookEndpoint, "url"> & { url: string },
): Promise<EndpointWithSecret> {
  const { runtime, actor } = caller;
  const workspaceId = input.workspaceId ?? actor.workspaceId ?? null;
  if (workspaceId !== null) await requireWorkspace(tx, actor, workspaceId);
  const [{ total } = { total: 0 }] = await tx.orm
    .select({ total: count() })
    .from(webhookEndpoints)
    .where(
      and(
        eq(webhookEndpoints.organizationId, actor.organizationId),
        eq(webhookEndpoints.environment, actor.environment),
      ),
    );
  if (total >= MAX_ENDPOINTS) throw endpointErrors.too_many_webhook_endpoints();
  const id = newId("whe");
  const { secret, publicKey } = makeSigningSecret(input.ed25519);
  const now = runtime.clock.now();
  const row: WebhookEndpointRow = {
    organizationId: actor.organizationId,
    id,
    environment: actor.environment,
    url: input.url,
    description: input.description ?? null,
    types: input.types ?? null,
    workspaceId,
    status: "enabled",
    disabledReason: null,
    secret: await sealSecret(runtime.keyring, secret, { organizationId: actor.organizationId, id }),
    previousSecret: null,
    previousExpiresAt: null,
    publicKey,
    failingSince: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await tx.orm.insert(webhookEndpoints).values(row);
  await ensureLanes(tx, [deliveryLane(toUuid(row.organizationId), toUuid(id))]);
  await announce(tx, caller, "created", row);
  return { row, secret: publicKey === null ? secret : null };
}

/**
 * Changes the fields that are given. Enabling forgets past failures. Throws `not_found`, `precondition_failed`
 * when `ifMatch` names another version.
 */
export async function updateEndpoint(
  tx: Tx,
  caller: Caller,
  id: Id<"whe">,
  input: Omit<UpdateWebhookEndpoint, "url"> & { url: string | undefined },
  ifMatch: string | undefined,
): Promise<WebhookEndpointRow> {
  const before = await findEndpoint(tx, caller.actor, id, true);
  checkIfMatch(ifMatch, etagOf(before.version));
  const after: WebhookEndpointRow = {
    ...before,
    url: input.url ?? before.url,
    description: input.description === undefined ? before.description : input.description,
    types: input.types === undefined ? before.types : input.types,
    status: input.status ?? before.status,
    version: before.version + 1,
    updatedAt: caller.runtime.clock.now(),
  };
  const isSwitched = after.status !== before.status;
  if (isSwitched) {
    after.disabledReason = after.status === "disabled" ? "manual" : null;
    after.failingSince = null;
  }
  const isChanged =
    after.url !== before.url ||
    after.description !== before.description ||
    JSON.stringify(after.types) !== JSON.stringify(before.types);
  if (!isSwitched && !isChanged) return before;
  await save(tx, after);
  if (isChanged) await announce(tx, caller, "updated", after);
  if (isSwitched) await announce(tx, caller, after.status === "enabled" ? "enabled" : "disabled", after);
  return after;
}

/**
 * Gives the endpoint a new secret; the old one signs as well for `overlapHours` (0: not at all). A secret that is
 * older still stops at once. Throws `not_found`.
 */
export async function rotateSecret(
  tx: Tx,
  caller: Caller,
  id: Id<"whe">,
  overlapHours: number,
): Promise<EndpointWithSecret> {
  const before = await findEndpoint(tx, caller.actor, id, true);
  const { secret, publicKey } = makeSigningSecret(before.publicKey !== null);
  const now = caller.runtime.clock.now();
  const hasOverlap = overlapHours > 0;
  const row: WebhookEndpointRow = {
    ...before,
    secret: await sealSecret(caller.runtime.keyring, secret, before),
    publicKey,
    previousSecret: hasOverlap ? before.secret : null,
    previousExpiresAt: hasOverlap ? new Date(now.getTime() + overlapHours * 3_600_000) : null,
    version: before.version + 1,
    updatedAt: now,
  };
  await save(tx, row);
  await announce(tx, caller, "updated", row);
  return { row, secret: publicKey === null ? secret : null };
}

/** Deletes the endpoint. What still waits for it is dropped when it comes due. Throws `not_found`. */
export async function deleteEndpoint(tx: Tx, caller: Caller, id: Id<"whe">): Promise<void> {
  const row = await findEndpoint(tx, caller.actor, id, true);
  await tx.orm.delete(webhookEndpoints).where(isRow(row));
  await announce(tx, caller, "deleted", row);
}

/** Throws `illegal_state` unless the endpoint is enabled. */
export function requireEnabled(row: Pick<WebhookEndpointRow, "status">): void {
  if (row.status === "enabled") return;
  throw errors.illegal_state(
    "The endpoint is disabled. Enable it (PATCH with status `enabled`), then send the request again.",
  );
}

const isRow = (row: WebhookEndpointRow) =>
  and(eq(webhookEndpoints.organizationId, row.organizationId), eq(webhookEndpoints.id, row.id));

async function save(tx: Tx, row: WebhookEndpointRow): Promise<void> {
  await tx.orm.update(webhookEndpoints).set(row).where(isRow(row));
}

async function announce(tx: Tx, caller: Caller, type: keyof typeof endpointEvents, row: WebhookEndpointRow) {
  const cause = { occurredAt: row.updatedAt, actor: caller.actor.id, requestId: caller.requestId };
  await caller.runtime.log.append(tx, [
    endpointEvent(
      endpointEvents[type],
      row,
      type === "deleted" ? { ...cause, occurredAt: caller.runtime.clock.now() } : cause,
    ),
  ]);
}
