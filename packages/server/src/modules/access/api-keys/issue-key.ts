import type { Tx } from "../../../kernel/db/index.ts";
import { newId } from "../../../kernel/ids/index.ts";
import { Secret } from "../../../kernel/secrets/index.ts";
import type { Environment, OrganizationId, WorkspaceId } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { type ApiKeyEvent, apiKeyEvents } from "./events.ts";
import { drawKey, formatKey, hashSecret } from "./key-format.ts";
import { forgetKey } from "./live-keys.ts";
import { DEFAULT_RATE_LIMIT, toApiKey } from "./schema.ts";
import { type ApiKeyRow, apiKeys } from "./tables.ts";

export interface NewKey {
  organizationId: OrganizationId;
  environment: Environment;
  name: string;
  permissions: string[];
  workspaceId?: WorkspaceId | undefined;
  expiresAt?: Date | undefined;
  /** Default 6000. */
  rateLimitPerMinute?: number | undefined;
  /** Who made it; absent for an organization's first key. */
  createdBy?: string | undefined;
  requestId?: string | undefined;
}

/** Makes a key and its event. The secret is in no row: hand it out now. Checks no permission. */
export async function issueApiKey(
  tx: Tx,
  runtime: Pick<Runtime, "db" | "clock" | "logger" | "log">,
  key: NewKey,
): Promise<{ row: ApiKeyRow; secret: Secret }> {
  const now = runtime.clock.now();
  const parts = drawKey(key.environment);
  const row: ApiKeyRow = {
    organizationId: key.organizationId,
    id: newId("key"),
    environment: key.environment,
    name: key.name,
    keyId: parts.keyId,
    secretHash: hashSecret(parts.secret),
    permissions: key.permissions,
    workspaceId: key.workspaceId ?? null,
    rateLimitPerMinute: key.rateLimitPerMinute ?? DEFAULT_RATE_LIMIT,
    createdBy: key.createdBy ?? null,
    createdAt: now,
    expiresAt: key.expiresAt ?? null,
    revokedAt: null,
    replacedBy: null,
    lastUsedAt: null,
  };
  await tx.orm.insert(apiKeys).values(row);
  await runtime.log.append(tx, [
    {
      organizationId: key.organizationId,
      environment: key.environment,
      workspaceId: key.workspaceId,
      type: apiKeyEvents.created,
      subject: row.id,
      data: eventOf(row, now),
      occurredAt: now,
      actor: key.createdBy,
      requestId: key.requestId,
    },
  ]);
  forgetKey(tx, runtime, row.keyId);
  return { row, secret: new Secret(formatKey(parts)) };
}

/** What events tell of a key. */
export function eventOf(row: ApiKeyRow, now: Date): ApiKeyEvent {
  const { lastUsedAt: _, ...data } = toApiKey(row, now);
  return data;
}
