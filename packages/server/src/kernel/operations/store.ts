import type { Queryable, Tx } from "../db/index.ts";
import { fromUuid, type Id, newId, toUuid } from "../ids/index.ts";
import type { Environment, OrganizationId, WorkspaceId } from "../tenancy.ts";
import { ensureLanes, type WorkQueue } from "../work/index.ts";
import type {
  OperationDefinition,
  OperationError,
  OperationRecord,
  OperationStatus,
  StepRecord,
} from "./definition.ts";

export const OPERATION_LANE = "operation";
const OPERATION_PRIORITY = 50;

export interface StartOperation<Input> {
  organizationId: OrganizationId;
  environment: Environment;
  workspaceId?: WorkspaceId | undefined;
  /** The id of what the operation is about. */
  subject: string;
  input: Input;
  /** Time on the workspace's clock. */
  now: Date;
}

type Row = Record<
  | "id"
  | "organization_id"
  | "environment"
  | "kind"
  | "subject"
  | "status"
  | "input"
  | "steps"
  | "created_at"
  | "updated_at",
  string
> & {
  workspace_id: string | null;
  progress: number;
  error: string | null;
  cancel_requested: boolean;
  finished_at: string | null;
};

function recordOf(row: Row): OperationRecord {
  return {
    id: fromUuid("op", row.id),
    organizationId: fromUuid("org", row.organization_id),
    workspaceId: row.workspace_id === null ? undefined : fromUuid("ws", row.workspace_id),
    environment: row.environment as Environment,
    kind: row.kind,
    subject: row.subject,
    status: row.status as OperationStatus,
    input: JSON.parse(row.input),
    steps: JSON.parse(row.steps) as StepRecord[],
    progress: row.progress,
    error: row.error === null ? undefined : (JSON.parse(row.error) as OperationError),
    cancelRequested: row.cancel_requested,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
    finishedAt: row.finished_at === null ? undefined : new Date(row.finished_at),
  };
}

/** Creates the operation and its work in the transaction of the change that asks for it. */
export async function startOperation<Runtime, Input>(
  tx: Tx,
  queue: WorkQueue,
  definition: OperationDefinition<Runtime, Input>,
  start: StartOperation<Input>,
): Promise<OperationRecord> {
  const id = newId("op");
  const organization = toUuid(start.organizationId);
  const workspace = start.workspaceId === undefined ? null : toUuid(start.workspaceId);
  const steps: StepRecord[] = definition.steps.map(step => ({
    name: step.name,
    title: step.title,
    status: "pending",
    attempts: 0,
    progress: 0,
  }));
  const [row] = await tx.query<Row>(
    `INSERT INTO tenant.operations
       (organization_id, id, workspace_id, environment, kind, subject, status, input, steps, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'queued', $7, $8, $9, $9) RETURNING *`,
    [
      organization,
      toUuid(id),
      workspace,
      start.environment,
      definition.kind,
      start.subject,
      JSON.stringify(definition.input.parse(start.input)),
      JSON.stringify(steps),
      start.now.toISOString(),
    ],
  );
  await scheduleOperation(tx, queue, organization, workspace ?? organization, toUuid(id), start.now);
  return recordOf(row!);
}

export async function scheduleOperation(
  tx: Tx,
  queue: WorkQueue,
  organization: string,
  workspace: string,
  id: string,
  dueAt: Date,
): Promise<void> {
  const lane = { organizationId: organization, workspaceId: workspace, lane: OPERATION_LANE };
  await ensureLanes(tx, [{ ...lane, priority: OPERATION_PRIORITY }]);
  await queue.schedule(tx, [{ ...lane, kind: "operation", subject: id, dueAt }]);
}

/** One operation; `undefined` when there is none. `lock` takes the row until the transaction ends. */
export async function getOperation(
  on: Queryable,
  organizationId: OrganizationId,
  id: Id<"op">,
  lock = false,
): Promise<OperationRecord | undefined> {
  const [row] = await on.query<Row>(
    lock
      ? "SELECT * FROM tenant.operations WHERE organization_id = $1 AND id = $2 FOR UPDATE"
      : "SELECT * FROM tenant.operations WHERE organization_id = $1 AND id = $2",
    [toUuid(organizationId), toUuid(id)],
  );
  return row && recordOf(row);
}

export interface OperationFilter {
  environment: Environment;
  workspaceId?: WorkspaceId | undefined;
  subject?: string | undefined;
  status?: OperationStatus | undefined;
  kind?: string | undefined;
}

/** Operations, newest first, before the id `before`. */
export async function listOperations(
  on: Queryable,
  organizationId: OrganizationId,
  filter: OperationFilter,
  limit: number,
  before?: string,
): Promise<OperationRecord[]> {
  const rows = await on.query<Row>(
    `SELECT * FROM tenant.operations
     WHERE organization_id = $1 AND environment = $2 AND ($3::uuid IS NULL OR workspace_id = $3)
       AND ($4::text IS NULL OR subject = $4) AND ($5::text IS NULL OR status = $5) AND ($6::text IS NULL OR kind = $6)
       AND ($7::uuid IS NULL OR id < $7)
     ORDER BY id DESC LIMIT $8`,
    [
      toUuid(organizationId),
      filter.environment,
      filter.workspaceId === undefined ? null : toUuid(filter.workspaceId),
      filter.subject ?? null,
      filter.status ?? null,
      filter.kind ?? null,
      before ?? null,
      limit,
    ],
  );
  return rows.map(recordOf);
}

/** Writes what the runner changed. */
export async function saveOperation(tx: Tx, operation: OperationRecord): Promise<void> {
  await tx.query(
    `UPDATE tenant.operations SET status = $3, steps = $4, progress = $5, error = $6, cancel_requested = cancel_requested OR $7,
       updated_at = $8, finished_at = $9
     WHERE organization_id = $1 AND id = $2`,
    [
      toUuid(operation.organizationId),
      toUuid(operation.id),
      operation.status,
      JSON.stringify(operation.steps),
      operation.progress,
      operation.error === undefined ? null : JSON.stringify(operation.error),
      operation.cancelRequested,
      operation.updatedAt.toISOString(),
      operation.finishedAt?.toISOString() ?? null,
    ],
  );
}
