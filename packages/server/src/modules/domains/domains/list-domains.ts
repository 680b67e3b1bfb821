import { and, desc, eq, isNull, lt } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import type { Id } from "../../../kernel/ids/index.ts";
import { type DomainRow, type DomainStatus, domains, type Visibility } from "../model/index.ts";

export interface DomainFilter {
  workspaceId?: Id<"ws"> | undefined;
  status?: DomainStatus | undefined;
  /** The normalised name. */
  name?: string | undefined;
}

/** Domains, newest first, before the id `before`. */
export async function listDomains(
  tx: Tx,
  visible: Visibility,
  filter: DomainFilter,
  limit: number,
  before: Id<"dom"> | undefined,
): Promise<DomainRow[]> {
  return tx.orm
    .select()
    .from(domains)
    .where(
      and(
        eq(domains.organizationId, visible.organizationId),
        eq(domains.environment, visible.environment),
        visible.workspaceId && eq(domains.workspaceId, visible.workspaceId),
        filter.workspaceId && eq(domains.workspaceId, filter.workspaceId),
        filter.status && eq(domains.status, filter.status),
        filter.name === undefined ? undefined : eq(domains.name, filter.name),
        before && lt(domains.id, before),
        isNull(domains.deletedAt),
      ),
    )
    .orderBy(desc(domains.id))
    .limit(limit);
}
