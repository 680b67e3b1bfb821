import { batchScope } from "../../../kernel/tenancy.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import type { ClaimedWork, Settlement, WorkHandler } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { SANDBOX_LANE } from "../../../world/sandbox/inbox.ts";
import { act, type StoredMessage } from "./act.ts";

const MAX_ATTEMPTS = 5;
const RETRY_MS = 60_000;

interface Row extends StoredMessage {
  actionId: string;
  action: string;
}

/** Plays the simulated people: opens, clicks, replies, complaints, late bounces. */
export function sandboxActions(runtime: Runtime): WorkHandler {
  return {
    topic: SANDBOX_LANE,
    batchSize: 50,
    concurrency: 2,
    async run(batch) {
      const rows = await load(runtime, batch);
      const settlements = await Promise.all(batch.map(work => play(runtime, work, rows.get(work.subject))));
      await runtime.db.transaction(batchScope(batch.map(work => work.organizationId)), async tx => {
        const held = await runtime.queue.settle(tx, settlements);
        const done = settlements.filter(
          ({ work, dueAgainAt }) => dueAgainAt === undefined && held.has(work.id),
        );
        await tx.query(
          "DELETE FROM tenant.sandbox_actions WHERE organization_id = ANY ($1::uuid[]) AND id = ANY ($2::uuid[])",
          [
            done.map(({ work }) => work.organizationId),
            batch.filter(work => done.some(settled => settled.work.id === work.id)).map(work => work.subject),
          ],
        );
      });
    },
  };
}

async function load(runtime: Runtime, batch: readonly ClaimedWork[]): Promise<Map<string, Row>> {
  const rows = await runtime.db.read<Row>(
    batchScope(batch.map(work => work.organizationId)),
    `SELECT a.id AS "actionId", a.action, m.id, m.provider, m.recipient, m.mail_from AS "mailFrom",
       m.source_ip AS "sourceIp", m.raw
     FROM tenant.sandbox_actions a
     JOIN tenant.sandbox_messages m ON m.organization_id = a.organization_id AND m.id = a.message_id
     WHERE a.organization_id = ANY ($1::uuid[]) AND a.id = ANY ($2::uuid[])`,
    [batch.map(work => work.organizationId), batch.map(work => work.subject)],
  );
  return new Map(rows.map(row => [row.actionId, row]));
}

async function play(runtime: Runtime, work: ClaimedWork, row: Row | undefined): Promise<Settlement> {
  if (row === undefined) return { work };
  const now = workspaceTime(runtime.clock, work.clockOffsetMs);
  try {
    await act(runtime, row.action, row, now);
    return { work };
  } catch (error) {
    runtime.logger.warn(
      { err: error, action: row.action, attempt: work.attempts },
      "A sandbox action failed",
    );
    return work.attempts >= MAX_ATTEMPTS
      ? { work }
      : { work, dueAgainAt: new Date(now.getTime() + RETRY_MS) };
  }
}
