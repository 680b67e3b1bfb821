import { z } from "zod";
import type { Tx } from "../../../kernel/db/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import { defineOperation } from "../../../kernel/operations/index.ts";
import { type OrganizationId, tenantScope, type WorkspaceId } from "../../../kernel/tenancy.ts";
import { setLaneClock, topicOf } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";

const POLL_MS = 10;
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
          await settle(runtime, workspace, operationId, signal);
          const present = (await readClock(runtime, workspace)).getTime();
          if (present >= target || signal.aborted) break;
          const next = await nextDue(runtime, workspace, operationId);
          const due = next === undefined ? target : Math.ceil(next.getTime() / grain) * grain;
          const to = Math.min(target, Math.max(present, due));
          await moveClock(runtime, workspace, new Date(to));
          stops += 1;
          if (stops % 20 === 0) {
            const percent = (100 * (to - start)) / Math.max(1, target - start);
            await progress(percent, `The clock stands at ${new Date(to).toISOString()}`);
          }
        }
        await settle(runtime, workspace, operationId, signal);
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

async function moveClock(runtime: Runtime, workspace: Workspace, to: Date): Promise<void> {
  const offset = to.getTime() - runtime.clock.now().getTime();
  const uuids = { organizationId: toUuid(workspace.organizationId), workspaceId: toUuid(workspace.workspaceId) };
  const topics = await runtime.db.transaction(tenantScope(workspace.organizationId), async (tx: Tx) => {
    await tx.query(
      `UPDATE tenant.workspaces SET clock_offset_ms = greatest(clock_offset_ms, $3)
       WHERE organization_id = $1 AND id = $2 AND environment = 'test'`,
      [uuids.organizationId, uuids.workspaceId, offset],
    );
    await setLaneClock(tx, uuids, offset);
    const lanes = await tx.query<{ lane: string }>(
      "SELECT lane FROM tenant.lanes WHERE organization_id = $1 AND workspace_id = $2",
      [uuids.organizationId, uuids.workspaceId],
    );
    return new Set(lanes.map(row => topicOf(row.lane)));
  });
  for (const topic of topics) runtime.wakeups.wake(topic);
}

/** Work of the workspace besides this operation, in lanes that are not held. */
const OTHER_WORK = `FROM tenant.work w JOIN tenant.lanes l USING (organization_id, workspace_id, lane)
  WHERE w.organization_id = $1 AND w.workspace_id = $2 AND w.subject <> $3 AND NOT l.paused`;

async function nextDue(runtime: Runtime, workspace: Workspace, operationId: Id<"op">): Promise<Date | undefined> {
  const [row] = await runtime.db.read<{ due: string | null }>(
    tenantScope(workspace.organizationId),
    `SELECT min(w.due_at) AS due ${OTHER_WORK}`,
    [toUuid(workspace.organizationId), toUuid(workspace.workspaceId), toUuid(operationId)],
  );
  return row?.due == null ? undefined : new Date(row.due);
}

/** Waits until nothing is due or running at the workspace's present time. */
async function settle(runtime: Runtime, workspace: Workspace, operationId: Id<"op">, signal: AbortSignal): Promise<void> {
  const until = runtime.clock.now().getTime() + SETTLE_MS;
  while (!signal.aborted && runtime.clock.now().getTime() < until) {
    const present = await readClock(runtime, workspace);
    const [row] = await runtime.db.read<{ open: boolean }>(
      tenantScope(workspace.organizationId),
      `SELECT EXISTS (SELECT 1 ${OTHER_WORK} AND (w.due_at <= $4 OR w.lease_until > $5)) AS open`,
      [
        toUuid(workspace.organizationId),
        toUuid(workspace.workspaceId),
        toUuid(operationId),
        present.toISOString(),
        runtime.clock.now().toISOString(),
      ],
    );
    if (row?.open !== true) return;
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}
