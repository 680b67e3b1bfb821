import { and, desc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { type Tx, violatedConstraint } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { fromUuid, type Id, newId, toUuid } from "../../../kernel/ids/index.ts";
import type { OrganizationId } from "../../../kernel/tenancy.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import { type Caller, causedBy } from "../../access/caller.ts";
import { requireActiveWorkspace } from "../../access/workspaces/index.ts";
import { destroyCertificate } from "../certificates/index.ts";
import { scheduleJob } from "../schedule.ts";
import { trackingDomainEvents } from "./events.ts";
import { toTrackingDomain } from "./schema.ts";
import { type TrackingDomainRow, trackingDomains } from "./tables.ts";

export const CHECK_JOB = "tracking_domain_check";

/** The tracking domain, when the actor may see it. Throws `not_found`. */
export async function getTrackingDomain(tx: Tx, actor: Actor, id: Id<"trk">): Promise<TrackingDomainRow> {
  const [row] = await tx.orm
    .select()
    .from(trackingDomains)
    .where(and(visibleTo(actor), eq(trackingDomains.id, id)));
  if (row === undefined) throw errors.not_found();
  return row;
}

/** Tracking domains the actor sees, newest first, before the id `after`. */
export function listTrackingDomains(
  tx: Tx,
  actor: Actor,
  filter: { workspaceId?: Id<"ws"> | undefined; domainId?: Id<"dom"> | undefined },
  page: { after: Id<"trk"> | undefined; limit: number },
): Promise<TrackingDomainRow[]> {
  return tx.orm
    .select()
    .from(trackingDomains)
    .where(
      and(
        visibleTo(actor),
        filter.workspaceId === undefined ? undefined : eq(trackingDomains.workspaceId, filter.workspaceId),
        filter.domainId === undefined ? undefined : eq(trackingDomains.domainId, filter.domainId),
        page.after === undefined ? undefined : lt(trackingDomains.id, page.after),
      ),
    )
    .orderBy(desc(trackingDomains.id))
    .limit(page.limit);
}

function visibleTo(actor: Actor) {
  return and(
    eq(trackingDomains.organizationId, actor.organizationId),
    eq(trackingDomains.environment, actor.environment),
    actor.workspaceId === undefined ? undefined : eq(trackingDomains.workspaceId, actor.workspaceId),
  );
}

/** What this feature needs to know of a sending domain. */
export interface SendingDomain {
  id: Id<"dom">;
  name: string;
  workspaceId: Id<"ws">;
  isVerified: boolean;
  dnsAccountId: Id<"dnsacc"> | undefined;
}

const domainRow = z.object({
  name: z.string(),
  workspace_id: z.string(),
  status: z.string(),
  dns_account_id: z.string().nullable(),
});

/**
 * Reads a sending domain from its table: domains are an area above this one, so they cannot be asked by import.
 * Only the columns that make up their identity are used.
 */
export async function findSendingDomain(
  tx: Tx,
  owner: Pick<TrackingDomainRow, "organizationId" | "environment">,
  id: Id<"dom">,
): Promise<SendingDomain | undefined> {
  const [row] = await tx.query(
    `SELECT name, workspace_id, status, dns_account_id FROM tenant.domains
     WHERE organization_id = $1 AND id = $2 AND environment = $3 AND deleted_at IS NULL`,
    [toUuid(owner.organizationId), toUuid(id), owner.environment],
  );
  if (row === undefined) return undefined;
  const { name, workspace_id, status, dns_account_id } = domainRow.parse(row);
  return {
    id,
    name,
    workspaceId: fromUuid("ws", workspace_id),
    isVerified: status === "verified" || status === "degraded",
    dnsAccountId: dns_account_id === null ? undefined : fromUuid("dnsacc", dns_account_id),
  };
}

/**
 * Adds a host to a sending domain and starts looking for its records. `serviceZone` is the zone that its target
 * lies in. Throws `not_found` for a domain the actor does not see, `already_exists` for a host that is taken.
 */
export async function createTrackingDomain(
  tx: Tx,
  caller: Caller,
  input: { domainId: Id<"dom">; label: string },
  serviceZone: string,
): Promise<TrackingDomainRow> {
  const { runtime, actor } = caller;
  const { organizationId, environment } = actor;
  const domain = await findSendingDomain(tx, actor, input.domainId);
  if (domain === undefined || (actor.workspaceId ?? domain.workspaceId) !== domain.workspaceId)
    throw errors.not_found();
  const workspace = await requireActiveWorkspace(tx, organizationId, domain.workspaceId, environment);
  const now = workspaceTime(runtime.clock, workspace.clockOffsetMs);
  const host = `${input.label}.${domain.name}`;
  const [row] = await tx.orm
    .insert(trackingDomains)
    .values({
      ...{
        organizationId,
        environment,
        workspaceId: domain.workspaceId,
        id: newId("trk"),
        domainId: domain.id,
        host,
      },
      ...{ target: `track.${serviceZone}`, status: "pending_dns", createdAt: now, updatedAt: now },
    })
    .returning()
    .catch(error => {
      if (violatedConstraint(error) !== "tracking_domains_host") throw error;
      throw errors.already_exists(`${host} is a tracking domain already. Choose another label.`, {
        cause: error,
      });
    });
  await announce(tx, caller, "created", row!, now);
  await scheduleJob(tx, runtime.queue, row!, { kind: CHECK_JOB, subject: row!.id, dueAt: now });
  return row!;
}

/** Has the records looked up at once, instead of at the next planned time. */
export async function verifyTrackingDomain(
  tx: Tx,
  caller: Caller,
  id: Id<"trk">,
): Promise<TrackingDomainRow> {
  const row = await getTrackingDomain(tx, caller.actor, id);
  const { organizationId, environment, workspaceId } = row;
  const workspace = await requireActiveWorkspace(tx, organizationId, workspaceId, environment);
  const now = workspaceTime(caller.runtime.clock, workspace.clockOffsetMs);
  await scheduleJob(tx, caller.runtime.queue, row, { kind: CHECK_JOB, subject: id, dueAt: now });
  return row;
}

/** Removes the tracking domain; its certificate goes after the commit. */
export async function deleteTrackingDomain(tx: Tx, caller: Caller, id: Id<"trk">): Promise<void> {
  const { runtime, actor } = caller;
  const row = await getTrackingDomain(tx, actor, id);
  await tx.orm.delete(trackingDomains).where(and(visibleTo(actor), eq(trackingDomains.id, id)));
  await runtime.queue.cancel(tx, toUuid(actor.organizationId), CHECK_JOB, [toUuid(id)]);
  await announce(tx, caller, "deleted", row, runtime.clock.now());
  tx.afterCommit(() => {
    destroyCertificate(runtime, row, id).catch(error => {
      runtime.logger.error(
        { err: error, trackingDomain: id },
        "The certificate of a deleted tracking domain is left over",
      );
    });
  });
}

async function announce(
  tx: Tx,
  caller: Caller,
  type: keyof typeof trackingDomainEvents,
  row: TrackingDomainRow,
  occurredAt: Date,
): Promise<void> {
  const { workspaceId } = row;
  const data = toTrackingDomain(row);
  const event = { workspaceId, type: trackingDomainEvents[type], subject: row.id, data, occurredAt };
  await caller.runtime.log.append(tx, [{ ...causedBy(caller), ...event }]);
}

/** The host that new mail of a sending domain may use; `undefined` while there is none. */
export async function activeTrackingHost(
  tx: Tx,
  organizationId: OrganizationId,
  domainId: Id<"dom">,
): Promise<string | undefined> {
  const [row] = await tx.query<{ host: string }>(
    `SELECT host FROM tenant.tracking_domains
     WHERE organization_id = $1 AND domain_id = $2 AND status = 'active' ORDER BY id LIMIT 1`,
    [toUuid(organizationId), toUuid(domainId)],
  );
  return row?.host;
}

/** Whether links of this organization may arrive under a host, also under one that is broken by now. */
export async function ownsTrackingHost(
  tx: Tx,
  organizationId: OrganizationId,
  host: string,
): Promise<boolean> {
  const rows = await tx.query(
    "SELECT 1 FROM tenant.tracking_domains WHERE organization_id = $1 AND host = $2 LIMIT 1",
    [toUuid(organizationId), host.toLowerCase()],
  );
  return rows.length > 0;
}
