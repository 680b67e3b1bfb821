import { and, desc, eq, isNull, lt } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Id } from "../../../kernel/ids/index.ts";
import type { OrganizationId } from "../../../kernel/tenancy.ts";
import type { Visibility } from "../model/index.ts";
import { type MailboxRow, mailboxes } from "./tables.ts";

/** The mailbox. Throws `not_found` when it is not visible, or deleted. */
export async function findMailbox(
  tx: Tx,
  visible: Visibility,
  id: Id<"mbx">,
  options: { lock?: boolean } = {},
): Promise<MailboxRow> {
  const query = tx.orm
    .select()
    .from(mailboxes)
    .where(
      and(
        eq(mailboxes.organizationId, visible.organizationId),
        eq(mailboxes.id, id),
        eq(mailboxes.environment, visible.environment),
        visible.workspaceId && eq(mailboxes.workspaceId, visible.workspaceId),
        isNull(mailboxes.deletedAt),
      ),
    );
  const [row] = await (options.lock ? query.for("update") : query);
  if (row === undefined) throw errors.not_found();
  return row;
}

/** The mailbox's row, deleted or not. */
export async function lookupMailbox(
  tx: Tx,
  organizationId: OrganizationId,
  id: Id<"mbx">,
): Promise<MailboxRow | undefined> {
  const [row] = await tx.orm
    .select()
    .from(mailboxes)
    .where(and(eq(mailboxes.organizationId, organizationId), eq(mailboxes.id, id)));
  return row;
}

export interface MailboxFilter {
  workspaceId?: Id<"ws"> | undefined;
  domainId?: Id<"dom"> | undefined;
  /** In lower case. */
  address?: string | undefined;
}

/** Mailboxes, newest first, before the id `before`. */
export async function listMailboxes(
  tx: Tx,
  visible: Visibility,
  filter: MailboxFilter,
  limit: number,
  before: Id<"mbx"> | undefined,
): Promise<MailboxRow[]> {
  return tx.orm
    .select()
    .from(mailboxes)
    .where(
      and(
        eq(mailboxes.organizationId, visible.organizationId),
        eq(mailboxes.environment, visible.environment),
        visible.workspaceId && eq(mailboxes.workspaceId, visible.workspaceId),
        filter.workspaceId && eq(mailboxes.workspaceId, filter.workspaceId),
        filter.domainId && eq(mailboxes.domainId, filter.domainId),
        filter.address === undefined ? undefined : eq(mailboxes.address, filter.address),
        before && lt(mailboxes.id, before),
        isNull(mailboxes.deletedAt),
      ),
    )
    .orderBy(desc(mailboxes.id))
    .limit(limit);
}
