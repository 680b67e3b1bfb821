import type { z } from "@hono/zod-openapi";
import { and, desc, eq, lt, type SQL } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import type { WorkspaceId } from "../../../kernel/tenancy.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import { canonicalAddress } from "../../../mail/address/index.ts";
import type { Runtime } from "../../../runtime.ts";
import type { SuppressionReason, SuppressionScope } from "./reasons.ts";
import type { suppressionCheckSchema } from "./schema.ts";
import { suppressedAmong } from "./suppressed-among.ts";
import { type SuppressionRow, suppressions } from "./tables.ts";
import { workspaceOf } from "./workspace.ts";

export interface SuppressionFilter {
  workspaceId?: WorkspaceId | undefined;
  address?: string | undefined;
  stream?: SuppressionScope | undefined;
  reason?: SuppressionReason | undefined;
}

/** What the actor may see. */
export function visibleTo(actor: Actor): SQL | undefined {
  return and(
    eq(suppressions.organizationId, actor.organizationId),
    eq(suppressions.environment, actor.environment),
    actor.workspaceId === undefined ? undefined : eq(suppressions.workspaceId, actor.workspaceId),
  );
}

/** One suppression. Throws `not_found`. */
export async function getSuppression(tx: Tx, actor: Actor, id: Id<"supp">): Promise<SuppressionRow> {
  const [row] = await tx.orm
    .select()
    .from(suppressions)
    .where(and(visibleTo(actor), eq(suppressions.id, id)));
  if (!row) throw errors.not_found();
  return row;
}

/** Suppressions, newest first, after the one with id `after`. An address that is none finds nothing. */
export async function listSuppressions(
  tx: Tx,
  actor: Actor,
  filter: SuppressionFilter,
  page: { after: Id<"supp"> | undefined; limit: number },
): Promise<SuppressionRow[]> {
  const canonical = filter.address === undefined ? undefined : canonicalAddress(filter.address);
  if (canonical?.ok === false) return [];
  return tx.orm
    .select()
    .from(suppressions)
    .where(
      and(
        visibleTo(actor),
        filter.workspaceId && eq(suppressions.workspaceId, filter.workspaceId),
        filter.stream && eq(suppressions.stream, filter.stream),
        filter.reason && eq(suppressions.reason, filter.reason),
        canonical?.ok ? eq(suppressions.addressKey, canonical.address.suppressionKey) : undefined,
        page.after && lt(suppressions.id, page.after),
      ),
    )
    .orderBy(desc(suppressions.id))
    .limit(page.limit);
}

type Check = z.input<typeof suppressionCheckSchema>["results"][number];

/** Whether mail to these addresses would be suppressed now; one answer per address, in order. */
export async function checkSuppressions(
  tx: Tx,
  runtime: Pick<Runtime, "clock">,
  actor: Actor,
  workspaceId: WorkspaceId | undefined,
  stream: SuppressionScope,
  addresses: readonly string[],
): Promise<Check[]> {
  const workspace = await workspaceOf(tx, actor, workspaceId);
  const keys = addresses.map(address => {
    const canonical = canonicalAddress(address);
    return canonical.ok ? canonical.address.suppressionKey : undefined;
  });
  const found = await suppressedAmong(
    tx,
    { organizationId: toUuid(actor.organizationId), workspaceId: toUuid(workspace.id) },
    stream,
    keys.filter(key => key !== undefined),
    workspaceTime(runtime.clock, workspace.clockOffsetMs),
  );
  return addresses.map((address, index) => {
    const key = keys[index];
    const hit = key === undefined ? undefined : found.get(key);
    return {
      address,
      valid: key !== undefined,
      suppressed: hit !== undefined,
      reason: hit?.reason ?? null,
      suppressionId: hit?.id ?? null,
    };
  });
}
