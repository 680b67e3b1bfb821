import { and, desc, eq, lt } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import { fromUuid, type Id, newId, toUuid } from "../../../kernel/ids/index.ts";
import type { OrganizationId } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { type DkimKeyRow, type DomainRow, dkimKeys, JOBS, liveKeysOf, scheduleJob } from "../model/index.ts";
import { dkimEvents } from "./events.ts";
import type { KeyMaterial } from "./key-material.ts";
import { advanceKeys, type Sighting } from "./lifecycle.ts";

/** Who or what caused a change, for its event. */
export interface Cause {
  actor?: string | undefined;
  requestId?: string | undefined;
}

/** Every selector the domain ever used. */
export async function usedSelectors(
  tx: Tx,
  organizationId: OrganizationId,
  domainId: Id<"dom">,
): Promise<Set<string>> {
  const rows = await tx.query<{ selector: string }>(
    "SELECT selector FROM tenant.dkim_keys WHERE organization_id = $1 AND domain_id = $2",
    [toUuid(organizationId), toUuid(domainId)],
  );
  return new Set(rows.map(row => row.selector));
}

/** Adds a key to a domain. It signs nothing until the DNS shows it. */
export async function addKey(
  tx: Tx,
  runtime: Pick<Runtime, "log">,
  domain: DomainRow,
  material: KeyMaterial,
  now: Date,
  cause: Cause = {},
): Promise<DkimKeyRow> {
  const { organizationId, id: domainId } = domain;
  const [row] = await tx.orm
    .insert(dkimKeys)
    .values({ organizationId, domainId, id: newId("dkim"), status: "generated", createdAt: now, ...material })
    .returning();
  await runtime.log.append(tx, [{ ...eventOf(domain, row!, now), ...cause, type: dkimEvents.generated }]);
  return row!;
}

/**
 * Moves a domain's keys along after a check, with their events; the private halves of revoked keys are destroyed
 * soon after. Answers whether anything changed.
 */
export async function applySightings(
  tx: Tx,
  runtime: Pick<Runtime, "log" | "queue">,
  domain: DomainRow,
  sightings: ReadonlyMap<string, Sighting>,
  now: Date,
): Promise<boolean> {
  const key = { organizationId: domain.organizationId, domainId: domain.id };
  const steps = advanceKeys(await liveKeysOf(tx, key), sightings, now);
  const retired = steps.find(step => step.to === "retiring" && step.key.status === "active")?.key;
  for (const { key: row, to } of steps) {
    const changes: Partial<DkimKeyRow> = { status: to };
    if (to === "published" || to === "active") changes.publishedAt = row.publishedAt ?? now;
    if (to === "active") Object.assign(changes, { verifiedAt: row.verifiedAt ?? now, activatedAt: now });
    if (to === "retiring") changes.retiringAt = now;
    if (to === "revoked") changes.revokedAt = now;
    await tx.orm
      .update(dkimKeys)
      .set(changes)
      .where(and(eq(dkimKeys.organizationId, row.organizationId), eq(dkimKeys.id, row.id)));
    const event = eventOf(domain, row, now);
    if (to === "active") {
      await runtime.log.append(tx, [{ ...event, type: dkimEvents.activated }]);
      if (retired === undefined) continue;
      const data = { ...event.data, retiredDkimKeyId: retired.id, retiredSelector: retired.selector };
      await runtime.log.append(tx, [{ ...event, type: dkimEvents.rotated, data }]);
    }
    if (to === "revoked") {
      await runtime.log.append(tx, [{ ...event, type: dkimEvents.revoked }]);
      await scheduleDestruction(tx, runtime, domain, row, now);
    }
  }
  return steps.length > 0;
}

/** Revokes every key of a domain that goes away. */
export async function revokeAllKeys(
  tx: Tx,
  runtime: Pick<Runtime, "log" | "queue">,
  domain: DomainRow,
  now: Date,
): Promise<void> {
  const rows = await liveKeysOf(tx, { organizationId: domain.organizationId, domainId: domain.id });
  for (const row of rows) {
    await tx.orm
      .update(dkimKeys)
      .set({ status: "revoked", revokedAt: now })
      .where(and(eq(dkimKeys.organizationId, row.organizationId), eq(dkimKeys.id, row.id)));
    await runtime.log.append(tx, [{ ...eventOf(domain, row, now), type: dkimEvents.revoked }]);
    await scheduleDestruction(tx, runtime, domain, row, now);
  }
}

/** All keys of a domain, newest first, before the id `before`. */
export async function listKeys(
  tx: Tx,
  domain: DomainRow,
  limit: number,
  before: Id<"dkim"> | undefined,
): Promise<DkimKeyRow[]> {
  return tx.orm
    .select()
    .from(dkimKeys)
    .where(
      and(
        eq(dkimKeys.organizationId, domain.organizationId),
        eq(dkimKeys.domainId, domain.id),
        before && lt(dkimKeys.id, before),
      ),
    )
    .orderBy(desc(dkimKeys.id))
    .limit(limit);
}

/** One key of a domain. Throws `not_found`. */
export async function findKey(tx: Tx, domain: DomainRow, id: Id<"dkim">): Promise<DkimKeyRow> {
  const [row] = await tx.orm
    .select()
    .from(dkimKeys)
    .where(
      and(
        eq(dkimKeys.organizationId, domain.organizationId),
        eq(dkimKeys.domainId, domain.id),
        eq(dkimKeys.id, id),
      ),
    );
  if (row === undefined) throw errors.not_found();
  return row;
}

/** The key that signs a domain's mail, and where its private half lies. */
export interface ActiveDkimKey {
  id: Id<"dkim">;
  domainId: Id<"dom">;
  /** The `d=` tag. */
  domain: string;
  /** The `s=` tag. */
  selector: string;
  /** Give it to `worlds.vault.get(organizationId, vaultPath)`: a PKCS #8 PEM. */
  vaultPath: string;
}

/** The key a domain signs with; `undefined` while no key has been seen in the DNS. */
export async function activeDkimKey(
  tx: Pick<Tx, "query">,
  organizationId: OrganizationId,
  domainId: Id<"dom">,
): Promise<ActiveDkimKey | undefined> {
  const [row] = await tx.query<{ id: string; domain: string; selector: string; vault_path: string }>(
    `SELECT k.id, d.name AS domain, k.selector, k.vault_path FROM tenant.dkim_keys k
     JOIN tenant.domains d ON d.organization_id = k.organization_id AND d.id = k.domain_id AND d.deleted_at IS NULL
     WHERE k.organization_id = $1 AND k.domain_id = $2 AND k.status = 'active'`,
    [toUuid(organizationId), toUuid(domainId)],
  );
  if (row === undefined) return undefined;
  const { domain, selector, vault_path: vaultPath } = row;
  return { id: fromUuid("dkim", row.id), domainId, domain, selector, vaultPath };
}

function eventOf(domain: DomainRow, key: DkimKeyRow, now: Date) {
  return {
    organizationId: domain.organizationId,
    environment: domain.environment,
    workspaceId: domain.workspaceId,
    subject: key.id,
    occurredAt: now,
    data: { domainId: domain.id, domain: domain.name, dkimKeyId: key.id, selector: key.selector },
  };
}

function scheduleDestruction(
  tx: Tx,
  runtime: Pick<Runtime, "queue">,
  domain: DomainRow,
  key: DkimKeyRow,
  dueAt: Date,
): Promise<void> {
  return scheduleJob(tx, runtime.queue, {
    organizationId: domain.organizationId,
    workspaceId: domain.workspaceId,
    kind: JOBS.destroyKey,
    subject: toUuid(key.id),
    dueAt,
    payload: { vaultPath: key.vaultPath },
  });
}
