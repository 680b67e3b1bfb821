import type { z } from "@hono/zod-openapi";
import { errors, isMailsteadError, type MailsteadError } from "../../../kernel/errors/index.ts";
import { findReplay, type Replay } from "../../../kernel/http/index.ts";
import { findings } from "../../../kernel/http/parse.ts";
import type { Runtime } from "../../../runtime.ts";
import { acceptWriterOf, type EmailResult } from "./accept-writer.ts";
import { sendEmailInput } from "./input.ts";
import { type NewBlob, type NewEmail, prepareEmail } from "./prepare.ts";
import type { batchResultSchema } from "./schema.ts";
import { idempotencyOf, originOf, type SendContext, storeBlobs } from "./send-email.ts";

export type BatchResult = z.input<typeof batchResultSchema>;

type Prepared = { email: NewEmail; blobs: NewBlob[] } | { problem: MailsteadError };

/** Accepts what can be accepted of a batch, in one transaction, and says of each email what became of it. */
export async function sendBatch(
  runtime: Runtime,
  context: SendContext,
  bodies: readonly unknown[],
): Promise<BatchResult | Replay> {
  const prepared = bodies.map(body => prepare(context, body));
  const ready = prepared.flatMap(item => ("email" in item ? [item] : []));
  const idempotency = idempotencyOf(context, "emails.sendBatch");
  if (ready.some(({ blobs }) => blobs.length > 0)) {
    const replay =
      idempotency && (await findReplay(runtime.db, runtime.keyring, idempotency.id, idempotency.hash));
    if (replay) return replay;
    for (const { email, blobs } of ready) {
      // Whose blobs can't be stored is refused by the transaction, for the same reason.
      if (blobs.length > 0) await storeBlobs(runtime, email, blobs).catch(ignoreRefusal);
    }
  }
  const answer = await acceptWriterOf(runtime).accept({
    emails: ready.map(({ email }) => email),
    idempotency,
    status: 202,
    respond: results => answerOf(prepared, results),
  });
  // The body is what `respond` gave.
  return answer as BatchResult | Replay;
}

function prepare(context: SendContext, body: unknown): Prepared {
  const parsed = sendEmailInput.safeParse(body);
  if (!parsed.success) {
    return { problem: errors.invalid_request(undefined, { errors: findings(parsed.error, body, "") }) };
  }
  try {
    return prepareEmail(parsed.data, originOf(context, parsed.data.workspaceId));
  } catch (error) {
    if (!isMailsteadError(error)) throw error;
    return { problem: error };
  }
}

function ignoreRefusal(error: unknown): void {
  if (!isMailsteadError(error)) throw error;
}

function answerOf(prepared: readonly Prepared[], stored: readonly EmailResult[]): BatchResult {
  let next = 0;
  const results = prepared.map((item, index) => {
    const result: EmailResult = "problem" in item ? item : stored[next++]!;
    return "accepted" in result ? { email: result.accepted } : { problem: problemAt(result.problem, index) };
  });
  const accepted = results.filter(result => "email" in result).length;
  return { accepted, refused: results.length - accepted, results };
}

function problemAt(problem: MailsteadError, index: number) {
  return {
    code: problem.code,
    title: problem.spec.title,
    detail: problem.message,
    errors: problem.errors.map(found => ({ ...found, pointer: `/emails/${index}${found.pointer}` })),
  };
}
