import { and, inArray } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { suppressionErrors } from "./errors.ts";
import { suppressionDeleted } from "./events.ts";
import { getSuppression, visibleTo } from "./read-suppressions.ts";
import { isRecipientsWill } from "./reasons.ts";
import { type SuppressionRow, suppressions } from "./tables.ts";

type Services = Pick<Runtime, "log" | "clock">;
interface By {
  actor: Actor;
  requestId?: string | undefined;
}

/**
 * Lifts one suppression. Throws `not_found`, `acknowledgement_required` for a complaint or an unsubscription that
 * the caller did not acknowledge, and `suppression_permanent` for an erasure.
 */
export async function deleteSuppression(
  tx: Tx,
  runtime: Services,
  by: By,
  id: Id<"supp">,
  acknowledge: boolean,
): Promise<void> {
  const row = await getSuppression(tx, by.actor, id);
  if (row.reason === "erasure") throw suppressionErrors.suppression_permanent();
  if (isRecipientsWill(row.reason) && !acknowledge) throw suppressionErrors.acknowledgement_required();
  await lift(tx, runtime, by, [row]);
}

/** Lifts several; what the recipient asked for stays. One result per id, in order. */
export async function deleteSuppressions(
  tx: Tx,
  runtime: Services,
  by: By,
  ids: readonly Id<"supp">[],
): Promise<{ id: Id<"supp">; outcome: "deleted" | "not_found" | "refused" }[]> {
  const rows = await tx.orm
    .select()
    .from(suppressions)
    .where(and(visibleTo(by.actor), inArray(suppressions.id, [...new Set(ids)])));
  const liftable = rows.filter(row => row.reason !== "erasure" && !isRecipientsWill(row.reason));
  const lifted = await lift(tx, runtime, by, liftable);
  const seen = new Set<string>(rows.map(row => row.id));
  return ids.map(id => ({
    id,
    outcome: lifted.has(id) ? "deleted" : seen.has(id) ? "refused" : "not_found",
  }));
}

/** Deletes rows that still have the reason that was looked at, so that a complaint in between is not lifted. */
async function lift(tx: Tx, runtime: Services, { actor, requestId }: By, rows: readonly SuppressionRow[]) {
  const gone = new Set<string>();
  if (rows.length === 0) return gone;
  const deleted = await tx.query<{ id: string; offset: string | number }>(
    `DELETE FROM tenant.suppressions s
     USING unnest($2::uuid[], $3::text[]) AS seen (id, reason), tenant.workspaces w
     WHERE s.organization_id = $1 AND s.id = seen.id AND s.reason = seen.reason
       AND w.organization_id = s.organization_id AND w.id = s.workspace_id
     RETURNING s.id, w.clock_offset_ms AS offset`,
    [toUuid(actor.organizationId), rows.map(row => toUuid(row.id)), rows.map(row => row.reason)],
  );
  const offsets = new Map(deleted.map(row => [row.id, Number(row.offset)]));
  await runtime.log.append(
    tx,
    rows.flatMap(row => {
      const offset = offsets.get(toUuid(row.id));
      if (offset === undefined) return [];
      gone.add(row.id);
      return [
        {
          organizationId: actor.organizationId,
          environment: actor.environment,
          workspaceId: row.workspaceId,
          type: suppressionDeleted,
          subject: row.id,
          data: {
            suppressionId: row.id,
            workspaceId: row.workspaceId,
            stream: row.stream,
            reason: row.reason,
            emailId: row.emailId,
          },
          occurredAt: workspaceTime(runtime.clock, offset),
          actor: actor.id,
          requestId,
        },
      ];
    }),
  );
  return gone;
}
