import { errors } from "../../../kernel/errors/index.ts";
import {
  type Actor,
  findReplay,
  type IdempotencyId,
  type Replay,
  type RequestIdempotency,
} from "../../../kernel/http/index.ts";
import { fromUuid, toUuid } from "../../../kernel/ids/index.ts";
import type { Runtime } from "../../../runtime.ts";
import type { AcceptedEmail } from "./accept.ts";
import { acceptWriterOf } from "./accept-writer.ts";
import type { SendEmailInput } from "./input.ts";
import { type NewBlob, type NewEmail, type Origin, prepareEmail } from "./prepare.ts";
import { findSenders } from "./senders.ts";

/** What a request to send brings besides its body. */
export interface SendContext {
  actor: Actor;
  requestId: string;
  idempotency: RequestIdempotency | undefined;
}

/** Accepts one email; resolves once it is stored. Throws the problem that kept it from being stored. */
export async function sendEmail(
  runtime: Runtime,
  context: SendContext,
  input: SendEmailInput,
): Promise<AcceptedEmail | Replay> {
  const { email, blobs } = prepareEmail(input, originOf(context, input.workspaceId));
  const idempotency = idempotencyOf(context, "emails.send");
  if (blobs.length > 0) {
    const replay =
      idempotency && (await findReplay(runtime.db, runtime.keyring, idempotency.id, idempotency.hash));
    if (replay) return replay;
    await storeBlobs(runtime, email, blobs);
  }
  const answer = await acceptWriterOf(runtime).accept({
    emails: [email],
    idempotency,
    status: 202,
    respond([result]) {
      if (result !== undefined && "problem" in result) throw result.problem;
      return result?.accepted;
    },
  });
  // The body is what `respond` gave.
  return answer as AcceptedEmail | Replay;
}

/** The workspace and actor of a request. Throws `not_found` for another workspace than the credential's. */
export function originOf({ actor, requestId }: SendContext, workspaceId: string | undefined): Origin {
  const workspace = workspaceId ?? actor.workspaceId;
  if (workspace === undefined) {
    throw errors.invalid_request(undefined, {
      errors: [
        {
          pointer: "/workspaceId",
          code: "required",
          message: "is required with a key that is bound to no workspace",
        },
      ],
    });
  }
  if (actor.workspaceId !== undefined && actor.workspaceId !== workspace) throw errors.not_found();
  return {
    organizationId: toUuid(actor.organizationId),
    workspaceId: toUuid(workspace),
    environment: actor.environment,
    actor: actor.id,
    source: "api",
    requestId,
  };
}

/** The key of a request under this operation. */
export function idempotencyOf(
  { actor, idempotency }: SendContext,
  operation: string,
): { id: IdempotencyId; hash: Buffer } | undefined {
  if (idempotency === undefined) return undefined;
  const id = {
    organizationId: toUuid(actor.organizationId),
    principal: actor.id,
    operation,
    key: idempotency.key,
  };
  return { id, hash: idempotency.hash };
}

/**
 * Puts an email's files where the builder finds them, before the transaction. Asks for the workspace first, so that
 * nothing is kept for a request that can't succeed.
 */
export async function storeBlobs(
  runtime: Runtime,
  email: NewEmail,
  blobs: readonly NewBlob[],
): Promise<void> {
  const { organizationId, workspaceId, fromAddress } = email;
  const scope = { kind: "tenant", organizationId } as const;
  const [sender] = await runtime.db.transaction(scope, tx =>
    findSenders(tx, [{ organizationId, workspaceId, address: fromAddress }]),
  );
  if (sender === undefined || sender.environment !== email.environment) throw errors.not_found();
  // A sender that can't be used is refused with its reasons by the transaction.
  if (sender.domainId === null) return;
  const owner = fromUuid("org", organizationId);
  for (const { id, content } of blobs) await runtime.worlds.blobs.put(owner, id, content);
}
