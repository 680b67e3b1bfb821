import type { Queryable } from "../../../kernel/db/index.ts";
import { fromUuid, type Id } from "../../../kernel/ids/index.ts";
import { isStronger, type SuppressionReason, type SuppressionScope } from "./reasons.ts";

export interface SuppressionFound {
  id: Id<"supp">;
  reason: SuppressionReason;
  stream: SuppressionScope;
}

/**
 * Which of these addresses (by suppression key) a workspace must not write to in a stream at `at`, the workspace's
 * time. Ask when mail is accepted and again right before SMTP. With stream `all`, suppressions of any stream count.
 * When several apply, the strongest is answered. UUIDs.
 */
export async function suppressedAmong(
  on: Queryable,
  workspace: { organizationId: string; workspaceId: string },
  stream: SuppressionScope,
  keys: readonly string[],
  at: Date,
): Promise<Map<string, SuppressionFound>> {
  if (keys.length === 0) return new Map();
  const rows = await on.query<{
    key: string;
    id: string;
    reason: SuppressionReason;
    stream: SuppressionScope;
  }>(
    `SELECT address_key AS key, id, reason, stream FROM tenant.suppressions
     WHERE organization_id = $1 AND workspace_id = $2 AND address_key = ANY ($3::text[])
       AND ($4 = 'all' OR stream IN ('all', $4)) AND (expires_at IS NULL OR expires_at > $5::timestamptz)`,
    [workspace.organizationId, workspace.workspaceId, [...keys], stream, at.toISOString()],
  );
  const found = new Map<string, SuppressionFound>();
  for (const { key, id, reason, stream: scope } of rows) {
    const before = found.get(key);
    if (!before || isStronger(reason, before.reason))
      found.set(key, { id: fromUuid("supp", id), reason, stream: scope });
  }
  return found;
}
