import { and, desc, eq, lt } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import type { Id } from "../../../kernel/ids/index.ts";
import type { WorkspaceId } from "../../../kernel/tenancy.ts";
import { type ReceivedEmailRow, type ReceivedKind, receivedEmails } from "./tables.ts";

function visibleTo(actor: Actor) {
  return and(
    eq(receivedEmails.organizationId, actor.organizationId),
    eq(receivedEmails.environment, actor.environment),
    actor.workspaceId === undefined ? undefined : eq(receivedEmails.workspaceId, actor.workspaceId),
  );
}

/** One received email. Throws `not_found`. */
export async function getReceivedEmail(tx: Tx, actor: Actor, id: Id<"recv">): Promise<ReceivedEmailRow> {
  const [row] = await tx.orm
    .select()
    .from(receivedEmails)
    .where(and(visibleTo(actor), eq(receivedEmails.id, id)));
  if (!row) throw errors.not_found();
  return row;
}

export interface ReceivedFilter {
  workspaceId?: WorkspaceId | undefined;
  kind?: ReceivedKind | undefined;
  emailId?: Id<"email"> | undefined;
}

/** Received emails, newest first, after the one with id `after`. */
export async function listReceivedEmails(
  tx: Tx,
  actor: Actor,
  filter: ReceivedFilter,
  page: { after: Id<"recv"> | undefined; limit: number },
): Promise<ReceivedEmailRow[]> {
  return tx.orm
    .select()
    .from(receivedEmails)
    .where(
      and(
        visibleTo(actor),
        filter.workspaceId && eq(receivedEmails.workspaceId, filter.workspaceId),
        filter.kind && eq(receivedEmails.kind, filter.kind),
        filter.emailId && eq(receivedEmails.emailId, filter.emailId),
        page.after && lt(receivedEmails.id, page.after),
      ),
    )
    .orderBy(desc(receivedEmails.id))
    .limit(page.limit);
}
