import type { Tx } from "../../../kernel/db/index.ts";
import { toUuid } from "../../../kernel/ids/index.ts";
import { ensureLanes, pauseLanes, SCHEDULE_LANE, setLaneCaps } from "../../../kernel/work/index.ts";
import { type Limits, STREAMS, type Stream } from "./limits.ts";
import type { WorkspaceRow } from "./tables.ts";

type Place = Pick<WorkspaceRow, "organizationId" | "id">;

/** Lower goes first: what a person waits for before what nobody waits for. */
const STREAM_PRIORITY: Record<Stream, number> = { transactional: 10, marketing: 30, outreach: 40 };
const OTHER_LANES = [
  { lane: "operation", priority: 50 },
  { lane: SCHEDULE_LANE, priority: 60 },
];
const SANDBOX_LANE = { lane: "sandbox", priority: 70 };

/** The name of the lane that holds a stream's emails. */
export function sendLane(stream: Stream): string {
  return `send:${stream}`;
}

/** The queues every workspace has from its first day. */
export async function makeLanes(
  tx: Tx,
  workspace: Place & Pick<WorkspaceRow, "limits" | "environment">,
): Promise<void> {
  const key = placeOf(workspace);
  await ensureLanes(tx, [
    ...STREAMS.map(stream => ({
      ...key,
      lane: sendLane(stream),
      priority: STREAM_PRIORITY[stream],
      ...workspace.limits[stream],
    })),
    ...[...OTHER_LANES, ...(workspace.environment === "test" ? [SANDBOX_LANE] : [])].map(lane => ({
      ...key,
      ...lane,
    })),
  ]);
}

/** Sets the caps of the sending lanes. */
export async function capLanes(tx: Tx, workspace: Place, limits: Limits): Promise<void> {
  for (const stream of STREAMS) {
    await setLaneCaps(tx, { ...placeOf(workspace), lane: sendLane(stream) }, limits[stream]);
  }
}

/** Holds or releases all mail. Operations and schedules go on: a suspended workspace still expires and renews. */
export async function holdMail(tx: Tx, workspace: Place, held: boolean): Promise<void> {
  await pauseLanes(tx, placeOf(workspace), "send:", held);
}

function placeOf(workspace: Place) {
  return { organizationId: toUuid(workspace.organizationId), workspaceId: toUuid(workspace.id) };
}
