import type { Tx } from "../../../kernel/db/index.ts";
import { fromUuid, toUuid } from "../../../kernel/ids/index.ts";
import type { NewEvent } from "../../../kernel/log/index.ts";
import { batchScope } from "../../../kernel/tenancy.ts";
import type { ClaimedWork } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { endpointEvent, endpointEvents, type WebhookEndpointRow } from "../endpoints/index.ts";
import type { AttemptOutcome } from "./attempt.ts";
import { deliveryFailed } from "./events.ts";
import type { Delivery } from "./load.ts";
import { isAboutWebhooks } from "./match.ts";
import { FAILING_LIMIT_MS, type Verdict } from "./schedule.ts";

/** What became of one claimed work item. */
export type Result =
  /** Nothing is left to do. */
  | { work: ClaimedWork; kind: "dropped" }
  /** Not tried: its endpoint is too slow now. */
  | { work: ClaimedWork; kind: "deferred"; dueAt: Date }
  | Finished;

interface Finished {
  work: ClaimedWork;
  kind: "finished";
  delivery: Delivery;
  endpoint: WebhookEndpointRow;
  /** Absent when nothing was sent. */
  outcome?: AttemptOutcome;
  verdict: Verdict;
}

/**
 * Writes results in one transaction, each only if its lease still holds: the delivery, the health of the endpoint,
 * the events that follow, and what becomes of the work.
 */
export async function recordResults(runtime: Runtime, results: readonly Result[]): Promise<void> {
  const now = runtime.clock.now();
  await runtime.db.transaction(batchScope(results.map(({ work }) => work.organizationId)), async tx => {
    const held = await runtime.queue.settle(tx, results.map(settlementOf));
    const finished = results.filter(
      (result): result is Finished => result.kind === "finished" && held.has(result.work.id),
    );
    if (finished.length === 0) return;
    await saveDeliveries(tx, finished, now);
    const disabled = await saveHealth(tx, finished, now);
    await runtime.log.append(tx, [
      ...finished.flatMap(result => failureEvent(result, now)),
      ...disabled.map(row => endpointEvent(endpointEvents.disabled, row, { occurredAt: now })),
    ]);
  });
}

function settlementOf(result: Result) {
  const { work } = result;
  if (result.kind === "deferred") return { work, dueAgainAt: result.dueAt };
  if (result.kind === "finished" && result.verdict.status === "pending") {
    return { work, dueAgainAt: result.verdict.dueAt, resetAttempts: true };
  }
  return { work };
}

async function saveDeliveries(tx: Tx, finished: readonly Finished[], now: Date): Promise<void> {
  await tx.query(
    `UPDATE tenant.webhook_deliveries d SET status = r.status, attempts = r.attempts, response_status = r.response_status,
       response_excerpt = r.excerpt, error = r.error, duration_ms = r.duration_ms, next_attempt_at = r.due_at,
       finished_at = CASE WHEN r.status = 'pending' THEN NULL ELSE $10::timestamptz END
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::smallint[], $5::smallint[], $6::text[], $7::text[], $8::int[],
       $9::timestamptz[]) AS r (organization_id, id, status, attempts, response_status, excerpt, error, duration_ms, due_at)
     WHERE d.organization_id = r.organization_id AND d.id = r.id AND d.id = ANY ($2::uuid[])`,
    [
      finished.map(({ work }) => work.organizationId),
      finished.map(({ work }) => work.subject),
      finished.map(({ verdict }) => verdict.status),
      finished.map(attemptsOf),
      finished.map(({ outcome }) => outcome?.status ?? null),
      finished.map(({ outcome }) => outcome?.excerpt ?? null),
      finished.map(({ verdict }) => (verdict.status === "succeeded" ? null : verdict.error)),
      finished.map(({ outcome }) => outcome?.durationMs ?? null),
      finished.map(({ verdict }) => (verdict.status === "pending" ? verdict.dueAt.toISOString() : null)),
      now.toISOString(),
    ],
  );
}

function attemptsOf({ delivery, outcome }: Finished): number {
  return delivery.attempts + (outcome === undefined ? 0 : 1);
}

type Health = "working" | "failing" | "gone" | "given_up";

/**
 * Keeps since when every attempt fails; disables endpoints that are gone or have failed for five days, and answers
 * those. Most batches change nothing here, and then nothing is written.
 */
async function saveHealth(tx: Tx, finished: readonly Finished[], now: Date): Promise<DisabledRow[]> {
  const changes = [...healthOf(finished, now)].sort(([a], [b]) => (a.id < b.id ? -1 : 1));
  const disabled: DisabledRow[] = [];
  // One by one in the order of their ids, so that two processes never wait for each other in a circle.
  for (const [endpoint, health] of changes) disabled.push(...(await saveEndpoint(tx, endpoint, health, now)));
  return disabled;
}

/** Endpoints whose row must change. */
function healthOf(finished: readonly Finished[], now: Date): Map<WebhookEndpointRow, Health> {
  const changes = new Map<WebhookEndpointRow, Health>();
  for (const [endpoint, results] of Map.groupBy(
    finished.filter(result => result.outcome),
    result => result.endpoint,
  )) {
    const { failingSince } = endpoint;
    const isGone = results.some(({ verdict }) => verdict.status !== "succeeded" && verdict.error === "gone");
    const isWorking = results.some(({ verdict }) => verdict.status === "succeeded");
    if (isGone) changes.set(endpoint, "gone");
    else if (isWorking && failingSince !== null) changes.set(endpoint, "working");
    else if (!isWorking && failingSince === null) changes.set(endpoint, "failing");
    else if (
      !isWorking &&
      failingSince !== null &&
      now.getTime() - failingSince.getTime() >= FAILING_LIMIT_MS
    ) {
      changes.set(endpoint, "given_up");
    }
  }
  return changes;
}

type DisabledRow = Pick<
  WebhookEndpointRow,
  "organizationId" | "id" | "environment" | "workspaceId" | "status" | "disabledReason"
>;

async function saveEndpoint(
  tx: Tx,
  endpoint: WebhookEndpointRow,
  health: Health,
  now: Date,
): Promise<DisabledRow[]> {
  const place = [toUuid(endpoint.organizationId), toUuid(endpoint.id)];
  if (health === "working") {
    await tx.query(
      "UPDATE tenant.webhook_endpoints SET failing_since = NULL WHERE organization_id = $1 AND id = $2",
      place,
    );
    return [];
  }
  if (health === "failing") {
    await tx.query(
      `UPDATE tenant.webhook_endpoints SET failing_since = $3
       WHERE organization_id = $1 AND id = $2 AND failing_since IS NULL AND status = 'enabled'`,
      [...place, now.toISOString()],
    );
    return [];
  }
  const disabledReason = health === "gone" ? "gone" : "failing";
  const changed = await tx.query(
    `UPDATE tenant.webhook_endpoints
     SET status = 'disabled', disabled_reason = $3, version = version + 1, updated_at = $4
     WHERE organization_id = $1 AND id = $2 AND status = 'enabled' RETURNING id`,
    [...place, disabledReason, now.toISOString()],
  );
  return changed.length === 0 ? [] : [{ ...endpoint, status: "disabled", disabledReason }];
}

/** News of a delivery that was tried in vain; not of those about webhooks, or two broken endpoints would keep each other busy. */
function failureEvent(result: Finished, now: Date): NewEvent[] {
  const { delivery, endpoint, verdict, outcome } = result;
  const isSilent =
    verdict.status !== "failed" ||
    verdict.error === "endpoint_disabled" ||
    isAboutWebhooks(delivery.eventType);
  if (isSilent) return [];
  return [
    {
      organizationId: fromUuid("org", result.work.organizationId),
      environment: endpoint.environment,
      workspaceId: endpoint.workspaceId ?? undefined,
      type: deliveryFailed,
      subject: delivery.id,
      occurredAt: now,
      data: {
        webhookDeliveryId: delivery.id,
        webhookEndpointId: endpoint.id,
        eventId: delivery.eventId,
        eventType: delivery.eventType,
        attempts: attemptsOf(result),
        responseStatus: outcome?.status ?? null,
        error: verdict.error,
      },
    },
  ];
}
