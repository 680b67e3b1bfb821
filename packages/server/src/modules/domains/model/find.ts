import { and, asc, desc, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import type { Environment, OrganizationId, WorkspaceId } from "../../../kernel/tenancy.ts";
import { type Clock, workspaceTime } from "../../../kernel/time/index.ts";
import {
  type DkimKeyRow,
  type DnsRecordRow,
  type DomainRow,
  dkimKeys,
  dnsRecords,
  domains,
} from "./tables.ts";

/** What a caller may see: its organization and environment, and one workspace when it is bound. An actor is one. */
export interface Visibility {
  organizationId: OrganizationId;
  environment: Environment;
  workspaceId?: WorkspaceId | undefined;
}

/** A domain's place in the tenancy. */
export interface DomainKey {
  organizationId: OrganizationId;
  domainId: Id<"dom">;
}

/** The domain, when it is visible and not deleted; `undefined` otherwise. `lock` takes its row until the end. */
export async function lookupDomain(
  tx: Tx,
  key: DomainKey & Partial<Pick<Visibility, "environment" | "workspaceId">>,
  lock = false,
): Promise<DomainRow | undefined> {
  const query = tx.orm
    .select()
    .from(domains)
    .where(
      and(
        eq(domains.organizationId, key.organizationId),
        eq(domains.id, key.domainId),
        key.environment && eq(domains.environment, key.environment),
        key.workspaceId && eq(domains.workspaceId, key.workspaceId),
        isNull(domains.deletedAt),
      ),
    );
  const [row] = await (lock ? query.for("update") : query);
  return row;
}

/** The domain. Throws `not_found` when it is not visible, or deleted. */
export async function findDomain(
  tx: Tx,
  visible: Visibility,
  id: Id<"dom">,
  options: { lock?: boolean } = {},
): Promise<DomainRow> {
  const { organizationId, environment, workspaceId } = visible;
  const row = await lookupDomain(
    tx,
    { organizationId, domainId: id, environment, workspaceId },
    options.lock,
  );
  if (row === undefined) throw errors.not_found();
  return row;
}

/** The records of a domain, in the order in which people should add them. */
export async function recordsOf(tx: Tx, { organizationId, domainId }: DomainKey): Promise<DnsRecordRow[]> {
  return tx.orm
    .select()
    .from(dnsRecords)
    .where(and(eq(dnsRecords.organizationId, organizationId), eq(dnsRecords.domainId, domainId)))
    .orderBy(asc(dnsRecords.id));
}

/** The keys of a domain that are not revoked, newest first. */
export async function liveKeysOf(tx: Tx, { organizationId, domainId }: DomainKey): Promise<DkimKeyRow[]> {
  return tx.orm
    .select()
    .from(dkimKeys)
    .where(
      and(
        eq(dkimKeys.organizationId, organizationId),
        eq(dkimKeys.domainId, domainId),
        ne(dkimKeys.status, "revoked"),
      ),
    )
    .orderBy(desc(dkimKeys.id));
}

/** The time in a workspace, deleted ones included. */
export async function workspaceNow(
  tx: Tx,
  clock: Clock,
  workspace: { organizationId: OrganizationId; workspaceId: WorkspaceId },
): Promise<Date> {
  const [row] = await tx.query<{ clock_offset_ms: number }>(
    "SELECT clock_offset_ms FROM tenant.workspaces WHERE organization_id = $1 AND id = $2",
    [toUuid(workspace.organizationId), toUuid(workspace.workspaceId)],
  );
  return workspaceTime(clock, row?.clock_offset_ms ?? 0);
}
