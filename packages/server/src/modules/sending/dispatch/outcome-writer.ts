import { createGroupCommit, type Tx } from "../../../kernel/db/index.ts";
import { fromUuid } from "../../../kernel/ids/index.ts";
import { batchScope } from "../../../kernel/tenancy.ts";
import type { Settlement } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { appendEmailEvents } from "../emails/index.ts";
import { type NewSuppression, suppress } from "../suppressions/index.ts";
import type { LoadedEmail } from "./load.ts";
import { changeEvents, type RecipientChange } from "./outcome.ts";

/** What became of one claimed email. */
export interface EmailOutcome {
  email: LoadedEmail;
  changes: readonly RecipientChange[];
  settlement: Settlement;
}

export interface OutcomeWriter {
  /** Resolves after COMMIT, with whether the lease still held; when it did not, nothing was written. */
  write(outcome: EmailOutcome): Promise<boolean>;
}

/** Waits before a failed write is tried again: mail that was delivered must not be forgotten for a hiccup. */
const RETRY_MS = [250, 1000, 4000, 10_000];

/** Writes outcomes of many emails in one transaction. */
export function createOutcomeWriter(
  runtime: Runtime,
  beforeCommit?: () => void | Promise<void>,
): OutcomeWriter {
  const group = createGroupCommit<EmailOutcome, boolean>({
    flush: async batch => {
      await beforeCommit?.();
      return writeOutcomes(runtime, batch);
    },
    maxBatch: 250,
    // Bounded by the emails in flight.
    maxWaiting: Number.POSITIVE_INFINITY,
    concurrency: runtime.db.engine === "pglite" ? 1 : 2,
  });
  return {
    async write(outcome) {
      for (const wait of RETRY_MS) {
        try {
          return await group.write(outcome);
        } catch (error) {
          runtime.logger.warn(
            { err: error, emailId: outcome.email.publicId },
            "An outcome could not be written yet",
          );
          await new Promise(resolve => setTimeout(resolve, wait).unref());
        }
      }
      return group.write(outcome);
    },
  };
}

interface Written {
  email: LoadedEmail;
  change: RecipientChange;
}

/** One transaction: settles the work first; whose lease was lost is left out of everything else. */
export async function writeOutcomes(runtime: Runtime, batch: readonly EmailOutcome[]): Promise<boolean[]> {
  const scope = batchScope(batch.map(({ email }) => email.organizationId));
  return runtime.db.transaction(scope, async tx => {
    const settlements = batch.map(({ settlement }) => settlement);
    const held = await runtime.queue.settle(tx, settlements);
    const written: Written[] = [];
    for (const { email, changes } of batch) {
      if (held.has(email.work.id)) for (const change of changes) written.push({ email, change });
    }
    if (written.length > 0) {
      await Promise.all([
        updateRecipients(tx, written),
        appendEmailEvents(
          tx,
          runtime.wakeups,
          written.flatMap(({ email, change }) => changeEvents(email, change)),
        ),
      ]);
      await suppressBounced(tx, runtime, written);
    }
    return batch.map(({ email }) => held.has(email.work.id));
  });
}

/** Found by their keys first and then updated in place; see `load.ts` for why the planner gets no choice. */
const UPDATE = `UPDATE tenant.recipients r SET
    state = c.state, uncertain = c.uncertain, attempts = r.attempts + c.attempt::int,
    provider = coalesce(c.provider, r.provider), mx_host = coalesce(c.mx_host, r.mx_host),
    node_id = coalesce(c.node_id, r.node_id), source_ip = coalesce(c.source_ip, r.source_ip),
    smtp_code = CASE WHEN c.smtp_text IS NULL THEN r.smtp_code ELSE c.smtp_code END,
    smtp_enhanced = CASE WHEN c.smtp_text IS NULL THEN r.smtp_enhanced ELSE c.smtp_enhanced END,
    smtp_text = coalesce(c.smtp_text, r.smtp_text), bounce_class = c.bounce_class, bounce_reason = c.bounce_reason,
    next_attempt_at = c.next_attempt_at,
    first_attempt_at = CASE WHEN c.attempt THEN coalesce(r.first_attempt_at, c.at) ELSE r.first_attempt_at END,
    sent_at = CASE WHEN c.sent THEN coalesce(r.sent_at, c.at) ELSE r.sent_at END,
    delivered_at = CASE WHEN c.state = 'delivered' THEN c.at ELSE r.delivered_at END,
    bounced_at = CASE WHEN c.state = 'bounced' THEN c.at ELSE r.bounced_at END
  FROM (SELECT * FROM json_to_recordset($1::text::json)
      AS k (org uuid, email uuid, position smallint, state text, uncertain boolean, attempt boolean, sent boolean,
        at timestamptz, next_attempt_at timestamptz, provider text, mx_host text, node_id uuid, source_ip text,
        smtp_code smallint, smtp_enhanced text, smtp_text text, bounce_class text, bounce_reason text)
    CROSS JOIN LATERAL (SELECT f.tableoid AS part, f.ctid AS row FROM tenant.recipients f
      WHERE f.organization_id = k.org AND f.email_id = k.email AND f.position = k.position OFFSET 0) f) c
  WHERE r.ctid = c.row AND r.tableoid = c.part`;

async function updateRecipients(tx: Tx, written: readonly Written[]): Promise<void> {
  const rows = written.map(({ email, change }) => ({
    org: email.organizationId,
    email: email.id,
    position: change.recipient.position,
    state: change.state,
    uncertain: change.uncertain,
    attempt: change.isAttempt,
    sent: change.isFirstSent,
    at: change.at,
    next_attempt_at: change.nextAttemptAt,
    provider: change.provider,
    mx_host: change.mxHost,
    node_id: change.address?.nodeId,
    source_ip: change.address?.address,
    smtp_code: change.smtp?.code,
    smtp_enhanced: change.smtp?.enhanced,
    smtp_text: change.smtp?.text.slice(0, MAX_TEXT),
    bounce_class: change.bounce?.class,
    bounce_reason: change.bounce?.reason,
  }));
  await tx.query(UPDATE, [JSON.stringify(rows)]);
}

const MAX_TEXT = 1000;
const SOFT_LIMIT = 3;
const SOFT_WINDOW_DAYS = 15;

/** A hard bounce suppresses at once, the third email that soft-bounced within fifteen days as well; for every stream. */
async function suppressBounced(tx: Tx, runtime: Runtime, written: readonly Written[]): Promise<void> {
  const hard = written.filter(
    ({ change }) => change.state === "bounced" && change.bounce?.suppress === "now",
  );
  const soft = written.filter(
    ({ change }) => change.state === "bounced" && change.bounce?.suppress === "afterThree",
  );
  const full = soft.length === 0 ? [] : await countSoftBounces(tx, soft);
  if (hard.length + full.length === 0) return;
  await suppress(tx, runtime.log, [
    ...hard.map(item => suppressionOf(item, "hard_bounce")),
    ...full.map(item => suppressionOf(item, "soft_bounces")),
  ]);
}

function suppressionOf({ email, change }: Written, reason: "hard_bounce" | "soft_bounces"): NewSuppression {
  return {
    organizationId: fromUuid("org", email.organizationId),
    environment: email.environment,
    workspaceId: fromUuid("ws", email.workspaceId),
    stream: "all",
    address: change.recipient.address,
    addressKey: change.recipient.addressKey,
    reason,
    note: change.smtp?.text.slice(0, MAX_TEXT),
    emailId: email.publicId,
    at: change.at,
  };
}

/** Counts soft bounces by address; answers those that are too many now. */
async function countSoftBounces(tx: Tx, soft: readonly Written[]): Promise<Written[]> {
  const keyOf = ({ email, change }: Written) =>
    `${email.organizationId} ${email.workspaceId} ${change.recipient.addressKey}`;
  // One statement can't touch a row twice, and all writers must take the rows in one order.
  const distinct = [...new Map(soft.map(item => [keyOf(item), item])).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const rows = await tx.query<{ key: string; count: number }>(
    `INSERT INTO tenant.soft_bounces AS s (organization_id, workspace_id, address_key, count, first_at)
     SELECT org, ws, address, 1, at FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) AS k (org, ws, address, at)
     ON CONFLICT (organization_id, workspace_id, address_key) DO UPDATE SET
       count = CASE WHEN s.first_at < excluded.first_at - interval '${SOFT_WINDOW_DAYS} days' THEN 1 ELSE least(s.count + 1, 1000) END,
       first_at = CASE WHEN s.first_at < excluded.first_at - interval '${SOFT_WINDOW_DAYS} days' THEN excluded.first_at ELSE s.first_at END
     RETURNING concat_ws(' ', organization_id, workspace_id, address_key) AS key, count`,
    [
      distinct.map(([, { email }]) => email.organizationId),
      distinct.map(([, { email }]) => email.workspaceId),
      distinct.map(([, { change }]) => change.recipient.addressKey),
      distinct.map(([, { change }]) => change.at.toISOString()),
    ],
  );
  const full = new Set(rows.filter(({ count }) => count >= SOFT_LIMIT).map(({ key }) => key));
  return distinct.filter(([key]) => full.has(key)).map(([, item]) => item);
}
