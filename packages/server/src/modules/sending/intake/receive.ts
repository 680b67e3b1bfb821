import { createHash } from "node:crypto";
import type { Tx } from "../../../kernel/db/index.ts";
import { fromUuid, newId, toUuid, uuidv7 } from "../../../kernel/ids/index.ts";
import { batchScope } from "../../../kernel/tenancy.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import { ensureLanes, SCHEDULE_LANE } from "../../../kernel/work/index.ts";
import { classifyInbound, type InboundMessage } from "../../../mail/inbound/index.ts";
import { readToken } from "../../../mail/tracking/index.ts";
import type { Runtime } from "../../../runtime.ts";
import {
  emailReceived,
  loadRecipients,
  type NewReceivedEmail,
  type RecipientContext,
  storeReceivedEmails,
} from "../received/index.ts";
import { applyEffects } from "./apply.ts";
import { DELIVER_RECEIVED } from "./deliver-job.ts";
import type { Destination } from "./destination.ts";
import { type Effect, judge } from "./judge.ts";
import { findMatch } from "./match.ts";

export interface Arrival {
  /** Empty for the null sender. */
  mailFrom: string;
  destinations: readonly Destination[];
  raw: Buffer;
}

const PREVIEW = 300;
const MAX_TEXT = 998;

/** One destination's copy, with the blob that holds it. */
interface Copy {
  destination: Destination;
  digest: string;
  rawBlob: string;
}

/**
 * Takes a message for one or several destinations: keeps it and does what it means, in one transaction. The same
 * message from the same sender to the same address again changes nothing. Nothing is ever answered by mail.
 */
export async function receive(runtime: Runtime, arrival: Arrival): Promise<void> {
  const message = classifyInbound(arrival.raw);
  const copies = await putBlobs(runtime, await freshCopies(runtime, arrival), arrival.raw);
  if (copies.length === 0) return;
  const organizations = copies.map(({ destination }) => destination.organizationId);
  const stored = await runtime.db.transaction(batchScope(organizations), tx =>
    take(tx, runtime, arrival, message, copies),
  );
  // Somebody else took the same copy in the meantime: ours is not needed.
  for (const copy of copies.filter(({ rawBlob }) => !stored.has(rawBlob))) await dropBlob(runtime, copy);
}

/** The destinations for which this message is new. */
async function freshCopies(runtime: Runtime, arrival: Arrival): Promise<Omit<Copy, "rawBlob">[]> {
  const content = createHash("sha256").update(arrival.raw).digest();
  const copies = new Map<string, Omit<Copy, "rawBlob">>();
  for (const destination of arrival.destinations) {
    const digest = createHash("sha256")
      .update(
        JSON.stringify([arrival.mailFrom, destination.address.toLowerCase(), destination.organizationId]),
      )
      .update(content)
      .digest("hex");
    copies.set(digest, { destination, digest });
  }
  const known = await runtime.db.read<{ digest: string }>(
    batchScope(arrival.destinations.map(destination => destination.organizationId)),
    "SELECT digest FROM tenant.received_emails WHERE organization_id = ANY ($1::uuid[]) AND digest = ANY ($2::text[])",
    [arrival.destinations.map(destination => destination.organizationId), [...copies.keys()]],
  );
  for (const { digest } of known) copies.delete(digest);
  return [...copies.values()];
}

async function putBlobs(
  runtime: Runtime,
  copies: readonly Omit<Copy, "rawBlob">[],
  raw: Buffer,
): Promise<Copy[]> {
  const kept: Copy[] = [];
  for (const copy of copies) {
    const rawBlob = uuidv7();
    await runtime.worlds.blobs.put(fromUuid("org", copy.destination.organizationId), rawBlob, raw);
    kept.push({ ...copy, rawBlob });
  }
  return kept;
}

async function dropBlob(runtime: Runtime, { destination, rawBlob }: Copy): Promise<void> {
  await runtime.worlds.blobs.delete(fromUuid("org", destination.organizationId), [rawBlob]);
}

/** Stores the copies and applies what they mean; answers the blobs that are in use. */
async function take(
  tx: Tx,
  runtime: Runtime,
  arrival: Arrival,
  message: InboundMessage,
  copies: readonly Copy[],
) {
  const emails: (NewReceivedEmail & { destination: Destination; effects: readonly Effect[] })[] = [];
  for (const { destination, digest, rawBlob } of copies) {
    const match = await findMatch(tx, runtime.clock, runtime.keys.returnPath, message, destination);
    const unsubscribing = await findUnsubscribing(tx, runtime, message, destination);
    const { kind, effects } = judge(message, match, {
      isReturnPath: destination.returnPath !== undefined,
      unsubscribing,
    });
    const about = effects[0]?.recipient ?? match?.recipients[0];
    emails.push({
      id: newId("recv"),
      organizationId: destination.organizationId,
      workspaceId: destination.workspaceId,
      environment: destination.environment,
      kind,
      digest,
      emailId: about?.emailId,
      position: effects[0]?.recipient.position,
      fromAddress: plain(message.from ?? arrival.mailFrom) || undefined,
      toAddress: plain(destination.address),
      subject: message.subject && plain(message.subject),
      messageId: message.messageId && `<${plain(message.messageId)}>`,
      preview: previewOf(message),
      rawBlob,
      receivedAt: workspaceTime(runtime.clock, destination.clockOffsetMs),
      destination,
      effects,
    });
  }
  const fresh = await storeReceivedEmails(tx, emails);
  const taken = emails.filter(email => fresh.has(email.id));
  await applyEffects(
    tx,
    runtime,
    taken.flatMap(email => email.effects),
  );
  await announce(tx, runtime, taken);
  await scheduleDelivery(tx, runtime, taken);
  return new Set(taken.map(email => email.rawBlob));
}

/** The recipient whose unsubscribe token is the subject: what our `mailto:` asks for (RFC 8058 §2). */
async function findUnsubscribing(
  tx: Tx,
  runtime: Runtime,
  message: InboundMessage,
  destination: Destination,
): Promise<RecipientContext[]> {
  const word = message.subject?.trim();
  const token = word === undefined || word.length > 300 ? undefined : readToken(word, runtime.keys.tracking);
  if (token?.kind !== "unsubscribe" || token.organizationId !== destination.organizationId) return [];
  return loadRecipients(tx, runtime.clock, [token]);
}

type Taken = NewReceivedEmail & { destination: Destination };

/** `email.received` for what came to names people write to; return paths are machinery. */
async function announce(tx: Tx, runtime: Pick<Runtime, "log">, taken: readonly Taken[]): Promise<void> {
  await runtime.log.append(
    tx,
    taken
      .filter(({ destination }) => destination.returnPath === undefined)
      .map(email => ({
        organizationId: fromUuid("org", email.organizationId),
        environment: email.environment,
        workspaceId: fromUuid("ws", email.workspaceId),
        type: emailReceived,
        subject: email.id,
        data: {
          receivedEmailId: email.id,
          workspaceId: fromUuid("ws", email.workspaceId),
          kind: email.kind,
          emailId: email.emailId === undefined ? null : fromUuid("email", email.emailId),
          position: email.position ?? null,
        },
        occurredAt: email.receivedAt,
      })),
  );
}

/** Mail for hosted mailboxes goes to their host later: it is another machine. */
async function scheduleDelivery(
  tx: Tx,
  runtime: Pick<Runtime, "queue">,
  taken: readonly Taken[],
): Promise<void> {
  const work = taken
    .filter(({ destination }) => destination.mailboxId !== undefined)
    .map(email => ({
      organizationId: email.organizationId,
      workspaceId: email.workspaceId,
      lane: SCHEDULE_LANE,
      kind: DELIVER_RECEIVED,
      subject: toUuid(email.id),
      payload: { mailboxId: email.destination.mailboxId },
      dueAt: email.receivedAt,
    }));
  await ensureLanes(
    tx,
    work.map(({ organizationId, workspaceId, lane }) => ({
      organizationId,
      workspaceId,
      lane,
      priority: 60,
    })),
  );
  await runtime.queue.schedule(tx, work);
}

/** Text that every database can hold. */
function plain(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, " ")
    .toWellFormed()
    .slice(0, MAX_TEXT);
}

function previewOf(message: InboundMessage): string | undefined {
  if (message.kind === "dsn" || message.kind === "complaint") return undefined;
  const text = (message.text ?? "")
    .slice(0, PREVIEW * 4)
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return text.slice(0, PREVIEW).toWellFormed() || undefined;
}
