import { and, eq } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { isMailsteadError } from "../../../kernel/errors/index.ts";
import { fromUuid, type Id, toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Job } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { type DomainRow, JOBS, lookupDomain, scheduleJob } from "../model/index.ts";
import { lookupMailbox } from "./find.ts";
import { type MailboxRow, mailboxes } from "./tables.ts";

/** Where a new password waits until the mailbox host has it. */
export function passwordPath(id: Id<"mbx">): string {
  return `mailboxes/${id}`;
}

/** Whether mail for people arrives at a mailbox host of ours. */
export function needsHost(domain: Pick<DomainRow, "receiving">): boolean {
  return domain.receiving !== "none";
}

/** The node that hosts the mailboxes of a workspace: its own before a shared one. `undefined`: there is none. */
export async function findMailboxHost(
  tx: Tx,
  place: Pick<MailboxRow, "organizationId" | "environment" | "workspaceId">,
): Promise<string | undefined> {
  const [row] = await tx.query<{ external_id: string }>(
    `SELECT external_id FROM tenant.nodes
     WHERE organization_id = $1 AND environment = $2 AND mailbox_host AND state = 'active' AND external_id IS NOT NULL
       AND (workspace_id IS NULL OR workspace_id = $3)
     ORDER BY workspace_id NULLS LAST, id LIMIT 1`,
    [toUuid(place.organizationId), place.environment, toUuid(place.workspaceId)],
  );
  return row?.external_id;
}

/** Brings the mailbox host in step with a mailbox, after the transaction. */
export function scheduleSync(
  tx: Tx,
  runtime: Pick<Runtime, "queue">,
  mailbox: MailboxRow,
  dueAt: Date,
): Promise<void> {
  return scheduleJob(tx, runtime.queue, {
    organizationId: mailbox.organizationId,
    workspaceId: mailbox.workspaceId,
    kind: JOBS.mailbox,
    subject: toUuid(mailbox.id),
    dueAt,
  });
}

/** Keeps the mailbox host in step: creates, changes and deletes accounts there. Bears being run again. */
export function mailboxJobs(runtime: Runtime): readonly Job[] {
  return [
    {
      kind: JOBS.mailbox,
      async run(work, now) {
        const organizationId = fromUuid("org", work.organizationId);
        const id = fromUuid("mbx", work.subject);
        const before = await read(runtime, organizationId, id);
        if (before === undefined) return undefined;
        await sync(runtime, before);
        const after = await read(runtime, organizationId, id);
        // A change that came while it ran found the work leased and left it alone.
        return after !== undefined && after.mailbox.version !== before.mailbox.version
          ? { againAt: now }
          : undefined;
      },
    },
  ];
}

interface Situation {
  mailbox: MailboxRow;
  domain: DomainRow | undefined;
  host: string | undefined;
}

function read(runtime: Runtime, organizationId: Id<"org">, id: Id<"mbx">): Promise<Situation | undefined> {
  return runtime.db.transaction(tenantScope(organizationId), async tx => {
    const mailbox = await lookupMailbox(tx, organizationId, id);
    if (mailbox === undefined) return undefined;
    const domain = await lookupDomain(tx, { organizationId, domainId: mailbox.domainId });
    return { mailbox, domain, host: await findMailboxHost(tx, mailbox) };
  });
}

async function sync(runtime: Runtime, { mailbox, domain, host }: Situation): Promise<void> {
  const { vault } = runtime.worlds;
  const { mailserver } = runtime.worlds.of(mailbox.environment);
  const path = passwordPath(mailbox.id);
  if (mailbox.deletedAt !== null) {
    if (host !== undefined) await mailserver.deleteMailbox(host, mailbox.address);
    await vault.destroy(mailbox.organizationId, path);
    return;
  }
  if (host === undefined || domain === undefined || !needsHost(domain)) return;
  if (mailbox.status === "creating") {
    const password = await vault.get(mailbox.organizationId, path);
    await mailserver.addDomain(host, domain.name);
    await mailserver.createMailbox(host, { address: mailbox.address, quotaMb: mailbox.quotaMb, password });
    await vault.destroy(mailbox.organizationId, path);
    await runtime.db.transaction(tenantScope(mailbox.organizationId), async tx => {
      await tx.orm
        .update(mailboxes)
        .set({ status: "active" })
        .where(
          and(
            eq(mailboxes.organizationId, mailbox.organizationId),
            eq(mailboxes.id, mailbox.id),
            eq(mailboxes.status, "creating"),
          ),
        );
    });
    return;
  }
  const password = await newPassword(runtime, mailbox);
  await mailserver.updateMailbox(host, mailbox.address, {
    quotaMb: mailbox.quotaMb,
    enabled: mailbox.status === "active",
    ...(password === undefined ? {} : { password }),
  });
  if (password !== undefined) await vault.destroy(mailbox.organizationId, path);
}

async function newPassword(runtime: Runtime, mailbox: MailboxRow) {
  try {
    return await runtime.worlds.vault.get(mailbox.organizationId, passwordPath(mailbox.id));
  } catch (error) {
    if (isMailsteadError(error) && error.code === "secret_not_found") return undefined;
    throw error;
  }
}
