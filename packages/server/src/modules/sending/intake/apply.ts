import type { Tx } from "../../../kernel/db/index.ts";
import { fromUuid } from "../../../kernel/ids/index.ts";
import { classifyFailure, type FailureVerdict } from "../../../mail/bounce/index.ts";
import type { DsnRecipient } from "../../../mail/inbound/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { appendEmailEvents, type NewEmailEvent, type RecipientStatus } from "../emails/index.ts";
import {
  markFirst,
  type RecipientContext,
  recipientEvent,
  recipientKey,
  storedEvent,
} from "../received/index.ts";
import { countSoftBounces, type NewSuppression, suppress } from "../suppressions/index.ts";
import { unsubscribe } from "../unsubscribe/index.ts";
import { emailAutoReplied } from "./events.ts";
import type { Effect } from "./judge.ts";

type Services = Pick<Runtime, "log" | "wakeups">;

/** Carries out what messages mean for recipients, with its events, in the transaction that stores the messages. */
export async function applyEffects(tx: Tx, runtime: Services, effects: readonly Effect[]): Promise<void> {
  await applyBounces(
    tx,
    runtime,
    effects.filter(effect => effect.kind === "bounce"),
  );
  await applyComplaints(tx, runtime, recipientsOf(effects, "complaint"));
  await unsubscribe(tx, runtime, recipientsOf(effects, "unsubscribe"));
  await applyReplies(tx, runtime, recipientsOf(effects, "reply"));
  await runtime.log.append(
    tx,
    recipientsOf(effects, "autoReply").map(recipient => ({
      organizationId: fromUuid("org", recipient.organizationId),
      environment: recipient.environment,
      workspaceId: fromUuid("ws", recipient.workspaceId),
      type: emailAutoReplied,
      subject: fromUuid("email", recipient.emailId),
      data: storedEvent(recipient),
      occurredAt: recipient.now,
    })),
  );
}

/** Each recipient once: one message may have come to several addresses. */
function recipientsOf(effects: readonly Effect[], kind: Effect["kind"]): RecipientContext[] {
  const found = effects.filter(effect => effect.kind === kind).map(({ recipient }) => recipient);
  return [...new Map(found.map(recipient => [recipientKey(recipient), recipient])).values()];
}

async function applyReplies(
  tx: Tx,
  runtime: Services,
  recipients: readonly RecipientContext[],
): Promise<void> {
  const firsts = await markFirst(tx, "replied_at", recipients);
  await appendEmailEvents(
    tx,
    runtime.wakeups,
    recipients.map(recipient =>
      recipientEvent(recipient, "replied", { first: firsts.has(recipientKey(recipient)) }),
    ),
  );
}

async function applyComplaints(
  tx: Tx,
  runtime: Services,
  recipients: readonly RecipientContext[],
): Promise<void> {
  const fresh = await markFirst(tx, "complained_at", recipients);
  await suppress(
    tx,
    runtime.log,
    // Whoever reports one message as spam will report the next, whatever stream it is of.
    recipients.map(recipient => ({ ...suppressionOf(recipient), stream: "all", reason: "complaint" })),
  );
  await appendEmailEvents(
    tx,
    runtime.wakeups,
    recipients
      .filter(recipient => fresh.has(recipientKey(recipient)))
      .map(recipient => recipientEvent(recipient, "complained")),
  );
}

function suppressionOf(recipient: RecipientContext): Omit<NewSuppression, "stream" | "reason"> {
  return {
    organizationId: fromUuid("org", recipient.organizationId),
    environment: recipient.environment,
    workspaceId: fromUuid("ws", recipient.workspaceId),
    address: recipient.address,
    addressKey: recipient.addressKey,
    emailId: fromUuid("email", recipient.emailId),
    at: recipient.now,
  };
}

type Bounce = Extract<Effect, { kind: "bounce" }>;

interface Classified {
  recipient: RecipientContext;
  class: string;
  reason: string;
  suppress: FailureVerdict["suppress"];
  code: number | undefined;
  enhanced: string | undefined;
  text: string;
}

function classify({ recipient, failure }: Bounce): Classified {
  const text = wordsOf(failure);
  const verdict = classifyFailure({ code: failure.code, enhanced: failure.status, text, stage: "dsn" });
  return {
    recipient,
    class: verdict.class,
    reason: verdict.reason,
    suppress: verdict.suppress,
    code: failure.code,
    enhanced: failure.status,
    text,
  };
}

/** The receiver's words, as text that can be stored. */
function wordsOf(failure: DsnRecipient): string {
  return (failure.diagnostic ?? "")
    .replaceAll(/\p{Cc}+/gu, " ")
    .toWellFormed()
    .slice(0, 500);
}

const BOUNCE = `WITH given AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::timestamptz[], $5::text[], $6::text[], $7::smallint[],
      $8::text[], $9::text[]) AS k (org, email, position, at, class, reason, code, enhanced, text)
  ), before AS (
    SELECT r.organization_id, r.email_id, r.position, r.state FROM tenant.recipients r
    JOIN given g ON r.organization_id = g.org AND r.email_id = g.email AND r.position = g.position
    WHERE r.state IN ('delivered', 'deferred')
    ORDER BY r.organization_id, r.email_id, r.position FOR UPDATE OF r
  )
  UPDATE tenant.recipients r SET state = 'bounced', bounced_at = g.at, bounce_class = g.class, bounce_reason = g.reason,
    smtp_code = coalesce(g.code, r.smtp_code), smtp_enhanced = coalesce(g.enhanced, r.smtp_enhanced), smtp_text = g.text,
    uncertain = false, next_attempt_at = NULL
  FROM before b JOIN given g ON b.organization_id = g.org AND b.email_id = g.email AND b.position = g.position
  WHERE r.organization_id = b.organization_id AND r.email_id = b.email_id AND r.position = b.position
    AND r.state IN ('delivered', 'deferred')
  RETURNING r.organization_id AS "organizationId", r.email_id AS "emailId", r.position, b.state AS "from"`;

/**
 * Late failures: `delivered` and `deferred` become `bounced`, other states stay. Only what bounced now has effects, so
 * a second report changes nothing.
 */
async function applyBounces(tx: Tx, runtime: Services, bounces: readonly Bounce[]): Promise<void> {
  if (bounces.length === 0) return;
  const classified = [
    ...new Map(bounces.map(bounce => [recipientKey(bounce.recipient), classify(bounce)])).values(),
  ];
  const rows = await tx.query<{
    organizationId: string;
    emailId: string;
    position: number;
    from: RecipientStatus;
  }>(BOUNCE, [
    classified.map(({ recipient }) => recipient.organizationId),
    classified.map(({ recipient }) => recipient.emailId),
    classified.map(({ recipient }) => recipient.position),
    classified.map(({ recipient }) => recipient.now.toISOString()),
    classified.map(bounce => bounce.class),
    classified.map(bounce => bounce.reason),
    classified.map(bounce => bounce.code ?? null),
    classified.map(bounce => bounce.enhanced ?? null),
    classified.map(bounce => bounce.text),
  ]);
  const before = new Map(rows.map(row => [recipientKey(row), row.from]));
  const bounced = classified.filter(({ recipient }) => before.has(recipientKey(recipient)));
  await suppress(
    tx,
    runtime.log,
    bounced
      .filter(bounce => bounce.suppress === "now")
      .map(({ recipient }) => ({ ...suppressionOf(recipient), stream: "all", reason: "hard_bounce" })),
  );
  await countSoftBounces(
    tx,
    runtime.log,
    bounced
      .filter(bounce => bounce.suppress === "afterThree")
      .map(({ recipient }) => suppressionOf(recipient)),
  );
  await appendEmailEvents(
    tx,
    runtime.wakeups,
    bounced.map((bounce): NewEmailEvent => {
      const { recipient, code, enhanced, text } = bounce;
      return recipientEvent(recipient, "bounced", {
        from: before.get(recipientKey(recipient)),
        bounceClass: bounce.class,
        bounceReason: bounce.reason,
        smtp: { code, enhanced, text },
      });
    }),
  );
}
