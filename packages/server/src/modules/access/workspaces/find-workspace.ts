import { and, desc, eq, isNull, lt } from "drizzle-orm";
import type { z } from "zod";
import type { Database, Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { fromUuid, toUuid } from "../../../kernel/ids/index.ts";
import {
  type Environment,
  type OrganizationId,
  tenantScope,
  type WorkspaceId,
} from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { LookupCache } from "../lookup-cache.ts";
import { workspaceErrors } from "./errors.ts";
import { type Limits, limitsSchema } from "./limits.ts";
import { type WorkspaceRow, workspaces } from "./tables.ts";

/** What others need to know of a workspace before they act in it. */
export interface WorkspaceState {
  id: WorkspaceId;
  environment: Environment;
  externalId: string | null;
  status: WorkspaceRow["status"];
  suspendedReason: string | null;
  limits: Limits;
  /** Milliseconds its clock is ahead of real time: `workspaceTime(runtime.clock, clockOffsetMs)`. */
  clockOffsetMs: number;
  /** The label of a test workspace's namespace; null in live. */
  sandboxLabel: string | null;
}

/** Whether this actor's credential reaches the workspace; the row's environment is checked elsewhere. */
function isBoundElsewhere(actor: Pick<Actor, "workspaceId">, id: WorkspaceId): boolean {
  return actor.workspaceId !== undefined && actor.workspaceId !== id;
}

/** The workspace, also while a deleted one waits for its purge. Throws `not_found`. */
export async function getWorkspace(
  tx: Tx,
  actor: Actor,
  id: WorkspaceId,
  options: { lock?: boolean } = {},
): Promise<WorkspaceRow> {
  if (isBoundElsewhere(actor, id)) throw errors.not_found();
  const query = tx.orm
    .select()
    .from(workspaces)
    .where(
      and(
        eq(workspaces.organizationId, actor.organizationId),
        eq(workspaces.id, id),
        eq(workspaces.environment, actor.environment),
      ),
    );
  const [row] = await (options.lock ? query.for("update") : query);
  if (row === undefined) throw errors.not_found();
  return row;
}

/** Workspaces that are not deleted, newest first; `after` is the last id of the page before. */
export async function listWorkspaces(
  tx: Tx,
  actor: Actor,
  filter: { externalId?: string | undefined; status?: WorkspaceRow["status"] | undefined },
  page: { after: WorkspaceId | undefined; limit: number },
): Promise<WorkspaceRow[]> {
  return tx.orm
    .select()
    .from(workspaces)
    .where(
      and(
        eq(workspaces.organizationId, actor.organizationId),
        eq(workspaces.environment, actor.environment),
        isNull(workspaces.deletedAt),
        filter.externalId === undefined ? undefined : eq(workspaces.externalId, filter.externalId),
        filter.status === undefined ? undefined : eq(workspaces.status, filter.status),
        actor.workspaceId === undefined ? undefined : eq(workspaces.id, actor.workspaceId),
        page.after === undefined ? undefined : lt(workspaces.id, page.after),
      ),
    )
    .orderBy(desc(workspaces.id))
    .limit(page.limit);
}

/**
 * The workspace something is about to be changed in. Throws `not_found` (foreign, deleted, of the other
 * environment) and `workspace_suspended`.
 */
export async function requireActiveWorkspace(
  tx: Tx,
  organizationId: OrganizationId,
  id: WorkspaceId,
  environment: Environment,
): Promise<WorkspaceState> {
  const [row] = await tx.query<StateRow>(FIND_STATE, [toUuid(organizationId), toUuid(id)]);
  const state = stateOf(row, environment);
  requireActive(state);
  return state;
}

/** The workspace as the actor sees it, suspended or not. Throws `not_found` (bound elsewhere, deleted, foreign). */
export async function requireWorkspace(tx: Tx, actor: Actor, id: WorkspaceId): Promise<WorkspaceState> {
  if (isBoundElsewhere(actor, id)) throw errors.not_found();
  const [row] = await tx.query<StateRow>(FIND_STATE, [toUuid(actor.organizationId), toUuid(id)]);
  return stateOf(row, actor.environment);
}

/** Throws `workspace_suspended` with the reason when sending and other changes are stopped. */
export function requireActive(workspace: Pick<WorkspaceState, "status" | "suspendedReason">): void {
  if (workspace.status !== "suspended") return;
  throw workspaceErrors.workspace_suspended(
    `The workspace is suspended: ${workspace.suspendedReason ?? "no reason was given"}. Resume it, then send the request again.`,
    { extra: { reason: workspace.suspendedReason } },
  );
}

type StateRow = {
  id: string;
  environment: Environment;
  external_id: string | null;
  status: WorkspaceRow["status"];
  suspended_reason: string | null;
  limits: string;
  clock_offset_ms: number;
  sandbox_label: string | null;
};

const FIND_STATE = `SELECT id, environment, external_id, status, suspended_reason, limits, clock_offset_ms, sandbox_label
  FROM tenant.workspaces WHERE organization_id = $1 AND id = $2 AND deleted_at IS NULL`;

function stateOf(row: StateRow | undefined, environment: Environment): WorkspaceState {
  if (row === undefined || row.environment !== environment) throw errors.not_found();
  return {
    id: fromUuid("ws", row.id),
    environment: row.environment,
    externalId: row.external_id,
    status: row.status,
    suspendedReason: row.suspended_reason,
    limits: storedLimits.parse(JSON.parse(row.limits)),
    clockOffsetMs: Number(row.clock_offset_ms),
    sandboxLabel: row.sandbox_label,
  };
}

const storedLimits: z.ZodType<Limits> = limitsSchema;

/** One cache per database handle: runtimes are copied and extended, the handle is not. */
const caches = new WeakMap<Database, LookupCache<StateRow | undefined>>();

function cacheOf(runtime: Pick<Runtime, "db" | "clock">): LookupCache<StateRow | undefined> {
  const cache = caches.get(runtime.db) ?? new LookupCache<StateRow | undefined>(runtime.clock);
  caches.set(runtime.db, cache);
  return cache;
}

/**
 * The workspace as it was at most a second ago, without a transaction: for authentication and hot paths. Throws
 * `not_found` when the actor does not see it; call `requireActive` before a change. Not for use inside a
 * transaction: `requireActiveWorkspace` is.
 */
export async function workspaceOf(
  runtime: Pick<Runtime, "db" | "clock">,
  actor: Pick<Actor, "organizationId" | "environment" | "workspaceId">,
  id: WorkspaceId,
): Promise<WorkspaceState> {
  if (isBoundElsewhere(actor, id)) throw errors.not_found();
  const row = await cacheOf(runtime).get(`${actor.organizationId}/${id}`, async () => {
    const [found] = await runtime.db.read<StateRow>(tenantScope(actor.organizationId), FIND_STATE, [
      toUuid(actor.organizationId),
      toUuid(id),
    ]);
    return found;
  });
  return stateOf(row, actor.environment);
}

/** Makes `workspaceOf` look again once the transaction committed: after a change of status, caps or clock. */
export function forgetWorkspace(
  tx: Tx,
  runtime: Pick<Runtime, "db" | "clock">,
  organizationId: OrganizationId,
  id: WorkspaceId,
): void {
  tx.afterCommit(() => cacheOf(runtime).forget(`${organizationId}/${id}`));
}
