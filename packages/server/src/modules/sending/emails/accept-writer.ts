import { createGroupCommit, type Tx } from "../../../kernel/db/index.ts";
import { isMailsteadError, type MailsteadError } from "../../../kernel/errors/index.ts";
import {
  type IdempotencyId,
  idempotencyConflict,
  idempotencyExpiry,
  type Replay,
  replayOf,
  sealResponse,
} from "../../../kernel/http/index.ts";
import { fromUuid } from "../../../kernel/ids/index.ts";
import { batchScope } from "../../../kernel/tenancy.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { type Acceptance, type AcceptedEmail, acceptanceEvents, acceptEmail } from "./accept.ts";
import { emailErrors } from "./errors.ts";
import { appendEmailEvents } from "./events.ts";
import { insertEmails, insertRecipients } from "./insert.ts";
import type { NewEmail } from "./prepare.ts";
import { failingRecords, findSenders, type Sender } from "./senders.ts";

export type EmailResult = { accepted: AcceptedEmail } | { problem: MailsteadError };

/** The emails of one request: stored together with the answer to it, or not at all. */
export interface AcceptRequest {
  emails: readonly NewEmail[];
  idempotency?: { id: IdempotencyId; hash: Buffer } | undefined;
  /** The answer's status. */
  status: number;
  /** The answer's body. What it throws is the answer instead, and nothing of the request is stored. */
  respond(results: readonly EmailResult[]): unknown;
}

/** What a request came to. `body` is what `respond` gave. */
export type AcceptOutcome = { body: unknown } | { replay: Replay } | { error: unknown };

export interface AcceptWriter {
  /** Resolves after COMMIT. Throws `overloaded` when too much waits, and the problem of a refused request. */
  accept(request: AcceptRequest): Promise<unknown | Replay>;
}

const writers = new WeakMap<Runtime, AcceptWriter>();

/** The process's writer of accepted mail: requests of many organizations share a transaction. */
export function acceptWriterOf(runtime: Runtime): AcceptWriter {
  let writer = writers.get(runtime);
  if (writer === undefined) {
    writer = createAcceptWriter(runtime);
    writers.set(runtime, writer);
  }
  return writer;
}

/** A batch is a transaction's worth by itself: it does not wait behind, or swell, the single ones. */
const BULK = 20;

function createAcceptWriter(runtime: Runtime): AcceptWriter {
  const flush = (batch: AcceptRequest[]) => acceptAll(runtime, batch);
  const isEmbedded = runtime.db.engine === "pglite";
  const single = createGroupCommit<AcceptRequest, AcceptOutcome>({
    flush,
    maxBatch: 250,
    maxWaiting: 4000,
    concurrency: isEmbedded ? 1 : 2,
  });
  const bulk = createGroupCommit<AcceptRequest, AcceptOutcome>({
    flush,
    maxBatch: 4,
    maxWaiting: 100,
    concurrency: isEmbedded ? 1 : 2,
  });
  return {
    async accept(request) {
      const outcome = await (request.emails.length > BULK ? bulk : single).write(request);
      if ("error" in outcome) throw outcome.error;
      return "replay" in outcome ? outcome.replay : outcome.body;
    },
  };
}

interface Decided {
  request: AcceptRequest;
  place: number;
  acceptances: Acceptance[];
  body: unknown;
}

/** One transaction for many requests. Statements that need no answer of each other travel together. */
export async function acceptAll(runtime: Runtime, batch: readonly AcceptRequest[]): Promise<AcceptOutcome[]> {
  const outcomes: AcceptOutcome[] = [];
  const emails = batch.flatMap(request => request.emails);
  await runtime.db.transaction(batchScope(emails.map(email => email.organizationId)), async tx => {
    const now = runtime.clock.now();
    const [senders, suppressions] = await Promise.all([
      findSendersOf(tx, emails),
      findSuppressions(tx, emails),
    ]);
    const decided: Decided[] = [];
    for (const [place, request] of batch.entries()) {
      const results: EmailResult[] = [];
      const acceptances: Acceptance[] = [];
      const unverified = new Map<string, number[]>();
      for (const email of request.emails) {
        const sender = senders.get(senderKey(email));
        const time = sender === undefined ? now : workspaceTime(runtime.clock, sender.clockOffsetMs);
        const decision = acceptEmail(email, sender, suppressedAt(email, suppressions, time), time);
        if ("problem" in decision) {
          if (decision.unverified !== undefined) {
            unverified.set(decision.unverified, [
              ...(unverified.get(decision.unverified) ?? []),
              results.length,
            ]);
          }
          results.push({ problem: decision.problem });
        } else {
          acceptances.push(decision);
          results.push({ accepted: decision.answer });
        }
      }
      if (unverified.size > 0) await nameRecords(tx, results, unverified);
      try {
        decided.push({ request, place, acceptances, body: request.respond(results) });
      } catch (error) {
        if (!isMailsteadError(error)) throw error;
        outcomes[place] = { error };
      }
    }
    const ours = await claimKeys(tx, runtime, decided, outcomes);
    for (const { place, body } of ours) outcomes[place] = { body };
    await store(
      tx,
      runtime,
      ours.flatMap(({ acceptances }) => acceptances),
    );
  });
  return outcomes;
}

const senderKey = (email: NewEmail) => `${email.organizationId}${email.workspaceId}${email.fromAddress}`;

async function findSendersOf(tx: Tx, emails: readonly NewEmail[]): Promise<Map<string, Sender>> {
  const distinct = new Map(emails.map(email => [senderKey(email), email]));
  const found = await findSenders(
    tx,
    [...distinct.values()].map(({ organizationId, workspaceId, fromAddress }) => ({
      organizationId,
      workspaceId,
      address: fromAddress,
    })),
  );
  const senders = new Map<string, Sender>();
  for (const [index, key] of [...distinct.keys()].entries()) {
    const sender = found[index];
    if (sender !== undefined) senders.set(key, sender);
  }
  return senders;
}

/** End of the suppression by email and position; null for one without end. */
type Suppressions = Map<string, string | null>;

async function findSuppressions(tx: Tx, emails: readonly NewEmail[]): Promise<Suppressions> {
  const rows = emails.flatMap(email =>
    email.recipients.map((recipient, position) => ({ email, recipient, position })),
  );
  const found = await tx.query<{ place: number; expiresAt: string | null }>(
    `SELECT k.place, s.expires_at AS "expiresAt"
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) WITH ORDINALITY AS k (org, ws, address, stream, place)
     CROSS JOIN LATERAL (SELECT s.expires_at FROM tenant.suppressions s WHERE s.organization_id = k.org
       AND s.workspace_id = k.ws AND s.address_key = k.address AND s.stream IN ('all', k.stream) OFFSET 0) s`,
    [
      rows.map(({ email }) => email.organizationId),
      rows.map(({ email }) => email.workspaceId),
      rows.map(({ recipient }) => recipient.suppressionKey),
      rows.map(({ email }) => email.stream),
    ],
  );
  const suppressions: Suppressions = new Map();
  for (const { place, expiresAt } of found) {
    const { email, position } = rows[place - 1]!;
    const key = `${email.id}${position}`;
    const before = suppressions.get(key);
    const isLonger =
      before === undefined ||
      expiresAt === null ||
      (before !== null && new Date(expiresAt) > new Date(before));
    if (isLonger) suppressions.set(key, expiresAt);
  }
  return suppressions;
}

function suppressedAt(email: NewEmail, suppressions: Suppressions, now: Date): boolean[] {
  return email.recipients.map((_, position) => {
    const end = suppressions.get(`${email.id}${position}`);
    return end === null || (end !== undefined && new Date(end) > now);
  });
}

/** Puts the failing record into the problems of unverified domains. */
async function nameRecords(
  tx: Tx,
  results: EmailResult[],
  unverified: ReadonlyMap<string, readonly number[]>,
) {
  const records = await failingRecords(tx, [...unverified.keys()]);
  for (const [domainId, places] of unverified) {
    const record = records.get(domainId);
    if (record === undefined) continue;
    const message = `the record ${record.type} ${record.name} is ${record.status}`;
    const detail = `The domain is not verified: ${message}. Correct it, verify the domain, and send the request again.`;
    const problem = emailErrors.domain_not_verified(detail, {
      errors: [{ pointer: "/from", code: "domain_not_verified", message }],
      extra: { record },
    });
    for (const place of places) results[place] = { problem };
  }
}

/**
 * Claims the idempotency keys, answers included, and drops the requests that were answered before. A twin in another
 * transaction is waited for, at most two seconds.
 */
async function claimKeys(
  tx: Tx,
  runtime: Runtime,
  decided: readonly Decided[],
  outcomes: AcceptOutcome[],
): Promise<Decided[]> {
  const keyed = decided.flatMap(item => {
    const { idempotency } = item.request;
    return idempotency === undefined ? [] : [{ ...item, ...idempotency, lookup: lookupOf(idempotency.id) }];
  });
  if (keyed.length === 0) return [...decided];
  // Every transaction takes keys in the same order, so that two of them can't wait for each other.
  keyed.sort((a, b) => (a.lookup < b.lookup ? -1 : a.lookup > b.lookup ? 1 : a.place - b.place));
  const first = keyed.filter((item, index) => keyed[index - 1]?.lookup !== item.lookup);
  const bodies = first.map(item => ({ status: item.request.status, body: JSON.stringify(item.body) }));
  const sealed = await Promise.all(
    first.map((item, index) => sealResponse(runtime.keyring, item.id, bodies[index]!)),
  );
  const expiry = idempotencyExpiry(runtime.clock.now()).toISOString();
  const inserted = await tx.query<{ org: string; principal: string; operation: string; key: string }>(
    `WITH bounded AS MATERIALIZED (SELECT set_config('lock_timeout', '2s', true))
     INSERT INTO tenant.idempotency_keys (organization_id, principal, operation, key, request_hash, response, expires_at)
     SELECT org, principal, operation, key, decode(hash, 'hex'), response, $7::timestamptz FROM bounded,
       unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
         AS k (org, principal, operation, key, hash, response)
     ON CONFLICT DO NOTHING
     RETURNING organization_id AS org, principal, operation, key`,
    [
      first.map(({ id }) => id.organizationId),
      first.map(({ id }) => id.principal),
      first.map(({ id }) => id.operation),
      first.map(({ id }) => id.key),
      first.map(({ hash }) => hash.toString("hex")),
      sealed,
      expiry,
    ],
  );
  if (inserted.length === keyed.length) return [...decided];
  const isOurs = new Set(inserted.map(row => lookupOf({ ...row, organizationId: row.org })));
  const dropped = new Set<number>();
  for (const item of keyed) {
    if (isOurs.has(item.lookup) && first.includes(item)) continue;
    dropped.add(item.place);
    outcomes[item.place] = await answerOfTwin(tx, runtime, item.id, item.hash);
  }
  return decided.filter(({ place }) => !dropped.has(place));
}

async function answerOfTwin(
  tx: Tx,
  runtime: Runtime,
  id: IdempotencyId,
  hash: Buffer,
): Promise<AcceptOutcome> {
  const [found] = await tx.query<{ request_hash: Uint8Array; response: string | null }>(
    `SELECT request_hash, response FROM tenant.idempotency_keys
     WHERE organization_id = $1 AND principal = $2 AND operation = $3 AND key = $4`,
    [id.organizationId, id.principal, id.operation, id.key],
  );
  try {
    // Swept between the two statements: the caller's next try inserts it.
    if (found === undefined) throw idempotencyConflict();
    return { replay: await replayOf(runtime.keyring, id, hash, found) };
  } catch (error) {
    if (!isMailsteadError(error)) throw error;
    return { error };
  }
}

const lookupOf = (id: IdempotencyId) => `${id.organizationId}\n${id.principal}\n${id.operation}\n${id.key}`;

async function store(tx: Tx, runtime: Runtime, acceptances: readonly Acceptance[]): Promise<void> {
  if (acceptances.length === 0) return;
  const publicIds = new Map<string, string>();
  const publicId = (prefix: "dom" | "mbx", uuid: string) => {
    let id = publicIds.get(uuid);
    if (id === undefined) {
      id = fromUuid(prefix, uuid);
      publicIds.set(uuid, id);
    }
    return id;
  };
  const events = acceptances.flatMap(acceptance =>
    acceptanceEvents(
      acceptance,
      publicId("dom", acceptance.domainId),
      acceptance.mailboxId === null ? undefined : publicId("mbx", acceptance.mailboxId),
    ),
  );
  const toSend = acceptances.filter(({ suppressed }) => !suppressed.every(Boolean));
  await Promise.all([
    insertEmails(tx, acceptances),
    insertRecipients(tx, acceptances),
    runtime.queue.schedule(
      tx,
      toSend.map(({ email, dueAt }) => ({
        organizationId: email.organizationId,
        workspaceId: email.workspaceId,
        lane: `send:${email.stream}`,
        kind: "email",
        subject: email.id,
        dueAt,
      })),
    ),
    appendEmailEvents(tx, runtime.wakeups, events),
  ]);
}
