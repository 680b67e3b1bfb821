import { z } from "zod";
import type { Tx } from "../../../kernel/db/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import { defineOperation } from "../../../kernel/operations/index.ts";
import { type OrganizationId, tenantScope, type WorkspaceId } from "../../../kernel/tenancy.ts";
import { setLaneClock, topicOf } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { forgetWorkspace } from "../../access/workspaces/index.ts";

const POLL_MS = 25;
/** Work due within one grain of the clock is done at one stop: a second, or more on a long way, up to a minute. */
const MIN_GRAIN_MS = 1000;
const MAX_GRAIN_MS = 60_000;
const GRAINS = 1000;
/** How long one instant may take to settle before the clock moves on without it. */
const SETTLE_MS = 60_000;

/** Moves a test workspace's clock: to the next due time, until all that is due is done, and on, up to `to`. */
export const advanceClock = defineOperation<Runtime>()({
  kind: "sandbox.advance_clock",
  input: z.object({ to: z.iso.datetime() }),
  steps: [
    {
      name: "advance",
      title: "Advance the clock",
      seconds: 5,
      async do({ runtime, organizationId, workspaceId, operationId, input, now, progress, signal }) {
        if (workspaceId === undefined) throw new Error("A clock belongs to a workspace");
        const workspace = { organizationId, workspaceId };
        const target = new Date(input.to).getTime();
        const start = (await readClock(runtime, workspace)).getTime();
        const grain = Math.max(MIN_GRAIN_MS, Math.min(MAX_GRAIN_MS, (target - start) / GRAINS));
        let stops = 0;
        for (;;) {
          const state = await settle(runtime, workspace, operationId, signal);
          if (state.present >= target || signal.aborted) break;
          const due = state.next === undefined ? target : Math.ceil(state.next / grain) * grain;
          const to = Math.min(target, Math.max(state.present, due));
          await moveClock(runtime, workspace, operationId, new Date(to));
          stops += 1;
          if (stops % 20 === 0) {
            const percent = (100 * (to - start)) / Math.max(1, target - start);
            await progress(percent, `The clock stands at ${new Date(to).toISOString()}`);
          }
        }
        return { stops, at: now().toISOString() };
      },
    },
  ],
});

interface Workspace {
  organizationId: OrganizationId;
  workspaceId: WorkspaceId;
}

/** The workspace's present time. */
export async function readClock(runtime: Runtime, { organizationId, workspaceId }: Workspace): Promise<Date> {
  const [row] = await runtime.db.read<{ offset: number }>(
    tenantScope(organizationId),
    `SELECT clock_offset_ms AS "offset" FROM tenant.workspaces WHERE organization_id = $1 AND id = $2`,
    [toUuid(organizationId), toUuid(workspaceId)],
  );
  return new Date(runtime.clock.now().getTime() + (row?.offset ?? 0));
}

/** Work of the workspace besides this operation, in lanes that are not held. */
const OTHER_WORK = `FROM tenant.work w JOIN tenant.lanes l USING (organization_id, workspace_id, lane)
  WHERE w.organization_id = $1 AND w.workspace_id = $2 AND w.subject <> $3 AND NOT l.paused`;

/** Sets the clock and wakes those who have something to do at that time. */
async function moveClock(
  runtime: Runtime,
  workspace: Workspace,
  operationId: Id<"op">,
  to: Date,
): Promise<void> {
  const offset = to.getTime() - runtime.clock.now().getTime();
  const uuids = {
    organizationId: toUuid(workspace.organizationId),
    workspaceId: toUuid(workspace.workspaceId),
  };
  await runtime.db.transaction(tenantScope(workspace.organizationId), async (tx: Tx) => {
    await tx.query(
      `UPDATE tenant.workspaces SET clock_offset_ms = greatest(clock_offset_ms, $3)
       WHERE organization_id = $1 AND id = $2 AND environment = 'test'`,
      [uuids.organizationId, uuids.workspaceId, offset],
    );
    await setLaneClock(tx, uuids, offset);
    const due = await tx.query<{ lane: string }>(`SELECT DISTINCT w.lane ${OTHER_WORK} AND w.due_at <= $4`, [
      uuids.organizationId,
      uuids.workspaceId,
      toUuid(operationId),
      to.toISOString(),
    ]);
    tx.afterCommit(() => {
      for (const topic of new Set(due.map(row => topicOf(row.lane)))) runtime.wakeups.wake(topic);
    });
    forgetWorkspace(tx, runtime, workspace.organizationId, workspace.workspaceId);
  });
}

/**
 * Waits until nothing is due or running at the workspace's present time. Answers that time, and when something is due
 * next, in milliseconds.
 */
async function settle(
  runtime: Runtime,
  workspace: Workspace,
  operationId: Id<"op">,
  signal: AbortSignal,
): Promise<{ present: number; next: number | undefined }> {
  const until = runtime.clock.now().getTime() + SETTLE_MS;
  for (;;) {
    const now = runtime.clock.now();
    const [row] = await runtime.db.read<{ offset: number; open: boolean | null; next: string | null }>(
      tenantScope(workspace.organizationId),
      `WITH present AS (
         SELECT clock_offset_ms, $4::timestamptz + clock_offset_ms * interval '1 millisecond' AS at
         FROM tenant.workspaces WHERE organization_id = $1 AND id = $2
       ), other AS (SELECT w.due_at, w.lease_until ${OTHER_WORK})
       SELECT present.clock_offset_ms AS "offset",
         (SELECT bool_or(due_at <= present.at OR lease_until > $4) FROM other) AS open,
         (SELECT min(due_at) FROM other) AS next
       FROM present`,
      [
        toUuid(workspace.organizationId),
        toUuid(workspace.workspaceId),
        toUuid(operationId),
        now.toISOString(),
      ],
    );
    const present = now.getTime() + (row?.offset ?? 0);
    if (row?.open !== true || signal.aborted || now.getTime() > until) {
      return { present, next: row?.next == null ? undefined : new Date(row.next).getTime() };
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}
