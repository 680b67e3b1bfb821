import { createHash } from "node:crypto";
import { z } from "zod";
import { isMailsteadError } from "../../../kernel/errors/index.ts";
import { Replay } from "../../../kernel/http/index.ts";
import { fromUuid, toUuid, uuidv7 } from "../../../kernel/ids/index.ts";
import { canonicalAddress } from "../../../mail/address/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { acceptWriterOf, type NewEmail } from "../emails/index.ts";
import { Refusal } from "../intake/index.ts";
import { readSubmission, type Submission } from "./read-submission.ts";
import { requireAllowance, requireOwnAddress, type Submitter } from "./submitter.ts";

const accepted = z.object({ id: z.string() });

/**
 * Accepts a submitted message as an Email like any other: same ownership, suppressions and caps. Answers its id once
 * it is stored. Throws a {@link Refusal}.
 */
export async function submit(
  runtime: Runtime,
  submitter: Submitter,
  recipients: readonly string[],
  message: Buffer,
): Promise<string> {
  const id = uuidv7();
  const publicId = fromUuid("email", id);
  const submission = readSubmission(message, `<${publicId}@${domainIn(message)}>`, runtime.clock.now());
  const { workspaceId } = await requireOwnAddress(runtime.db, submitter, submission.from);
  await requireAllowance(runtime.db, runtime.clock, submitter, recipients.length);
  const email: NewEmail = {
    id,
    publicId,
    organizationId: toUuid(submitter.organizationId),
    workspaceId,
    environment: submitter.environment,
    actor: submitter.actorId,
    source: "smtp",
    stream: submission.stream,
    fromAddress: submission.from.address,
    content: null,
    rawBlob: uuidv7(),
    size: submission.raw.length,
    subject: submission.subject,
    messageId: submission.messageId,
    // The message is signed and sent as its author wrote it.
    trackOpens: false,
    trackClicks: false,
    tags: [],
    metadata: {},
    recipients: recipientsOf(recipients, submission),
  };
  return store(runtime, submitter, email, submission);
}

/** Keeps the message, then accepts the email; what was kept for a refused or repeated one is deleted again. */
async function store(
  runtime: Runtime,
  submitter: Submitter,
  email: NewEmail,
  submission: Submission,
): Promise<string> {
  const blob = email.rawBlob!;
  const { blobs } = runtime.worlds;
  await blobs.put(submitter.organizationId, blob, submission.raw);
  const discard = () =>
    blobs.delete(submitter.organizationId, [blob]).catch(error => {
      runtime.logger.warn({ err: error, blob }, "A message that was not accepted could not be deleted");
    });
  try {
    const answer = await acceptWriterOf(runtime).accept({
      emails: [email],
      idempotency: idempotencyOf(submitter, email, submission),
      status: 202,
      respond([result]) {
        if (result !== undefined && "problem" in result) throw result.problem;
        return result?.accepted;
      },
    });
    if (!(answer instanceof Replay)) return accepted.parse(answer).id;
    await discard();
    return accepted.parse(JSON.parse(answer.response.body)).id;
  } catch (error) {
    await discard();
    throw refusalOf(error);
  }
}

function idempotencyOf(submitter: Submitter, email: NewEmail, { idempotencyKey: key }: Submission) {
  if (key === undefined) return undefined;
  // A client that tries again may write another date and boundary: the envelope and subject tell messages apart.
  const addresses = email.recipients.map(recipient => recipient.suppressionKey).toSorted();
  const what = JSON.stringify([email.stream, email.fromAddress, email.subject, addresses]);
  return {
    id: { organizationId: email.organizationId, principal: submitter.actorId, operation: "smtp.submit", key },
    hash: createHash("sha256").update(what).digest(),
  };
}

function recipientsOf(addresses: readonly string[], submission: Submission): NewEmail["recipients"] {
  const distinct = new Map<string, NewEmail["recipients"][number]>();
  for (const given of addresses) {
    const canonical = canonicalAddress(given);
    // RCPT has checked it.
    if (!canonical.ok) throw new Refusal(553, `5.1.3 ${canonical.message}`);
    const { address, suppressionKey } = canonical.address;
    if (!distinct.has(suppressionKey)) {
      distinct.set(suppressionKey, { kind: submission.kindOf(suppressionKey), address, suppressionKey });
    }
  }
  return [...distinct.values()];
}

/** The domain for a Message-ID that the client left to us; checked for real when the header is read. */
function domainIn(message: Buffer): string {
  const header = message.toString("latin1", 0, Math.min(message.length, 64 * 1024));
  return /^from:[^\r\n]*@([a-z0-9.-]{1,253})/im.exec(header)?.[1]?.toLowerCase() ?? "localhost";
}

/** What the accepting side said, in SMTP's words. */
function refusalOf(error: unknown): unknown {
  if (!isMailsteadError(error)) return error;
  const { code, message, spec } = error;
  if (spec.retryable === true || spec.status >= 500) return new Refusal(451, `4.3.2 ${message}`);
  if (code === "not_found" || code === "sender_not_owned") return new Refusal(553, `5.7.1 ${message}`);
  return new Refusal(554, `5.7.1 ${message}`);
}
