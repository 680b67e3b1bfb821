import { type Tx, violatedConstraint } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { type Id, newId } from "../../../kernel/ids/index.ts";
import type { Secret } from "../../../kernel/secrets/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import { canonicalAddress } from "../../../mail/address/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { requireActive, requireWorkspace } from "../../access/workspaces/index.ts";
import { failingRecords, isSendable } from "../domains/index.ts";
import { type DomainRow, findDomain } from "../model/index.ts";
import { mailboxErrors } from "./errors.ts";
import { eventOfMailbox, mailboxEvents } from "./events.ts";
import { listMailboxes } from "./find.ts";
import { findMailboxHost, needsHost, passwordPath, scheduleSync } from "./host.ts";
import { hashPassword, makePassword } from "./password.ts";
import type { CreateMailboxInput } from "./schema.ts";
import { type MailboxRow, mailboxes } from "./tables.ts";

/** Who caused a change, for its event. */
export interface Cause {
  actor: string;
  requestId: string;
}

/** What is made before the transaction. */
export interface PreparedMailbox {
  id: Id<"mbx">;
  password: Secret;
  passwordHash: string;
}

/**
 * Checks a new mailbox and makes its password, outside any transaction. Where a mailbox host needs the password it
 * waits in the vault until the host has it.
 */
export async function prepareMailbox(
  runtime: Runtime,
  actor: Actor,
  input: CreateMailboxInput,
): Promise<PreparedMailbox> {
  const id = newId("mbx");
  const { domain } = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
    check(tx, actor, input),
  );
  const password = makePassword();
  const passwordHash = await hashPassword(password);
  if (needsHost(domain)) await runtime.worlds.vault.put(actor.organizationId, passwordPath(id), password);
  return { id, password, passwordHash };
}

/**
 * Creates a mailbox. Throws `mailbox_domain_not_verified` naming the record that fails, `mailbox_host_missing`,
 * `already_exists`, `workspace_suspended`, `invalid_request` for an unusable local part, `not_found`.
 */
export async function createMailbox(
  tx: Tx,
  runtime: Runtime,
  actor: Actor,
  input: CreateMailboxInput,
  prepared: PreparedMailbox,
  cause: Cause,
): Promise<{ mailbox: MailboxRow; now: Date }> {
  const { domain, address, clockOffsetMs } = await check(tx, actor, input);
  const now = workspaceTime(runtime.clock, clockOffsetMs);
  const [mailbox] = await tx.orm
    .insert(mailboxes)
    .values({
      organizationId: domain.organizationId,
      id: prepared.id,
      environment: domain.environment,
      workspaceId: domain.workspaceId,
      domainId: domain.id,
      address,
      displayName: input.displayName || null,
      quotaMb: input.quotaMb,
      perDay: input.perDay,
      timezone: input.timezone,
      status: needsHost(domain) ? "creating" : "active",
      passwordHash: prepared.passwordHash,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
    .catch(error => {
      throw violatedConstraint(error) === "mailboxes_address" ? taken(address, error) : error;
    });
  if (mailbox === undefined) throw new Error("The inserted mailbox was not returned");
  if (mailbox.status === "creating") await scheduleSync(tx, runtime, mailbox, now);
  await runtime.log.append(tx, [{ ...eventOfMailbox(mailbox, now), ...cause, type: mailboxEvents.created }]);
  return { mailbox, now };
}

async function check(
  tx: Tx,
  actor: Actor,
  input: Pick<CreateMailboxInput, "domainId" | "localPart">,
): Promise<{ domain: DomainRow; address: string; clockOffsetMs: number }> {
  const domain = await findDomain(tx, actor, input.domainId);
  const workspace = await requireWorkspace(tx, actor, domain.workspaceId);
  requireActive(workspace);
  const address = addressOf(input.localPart, domain.name);
  if (!isSendable(domain.status)) throw await notVerified(tx, domain);
  if (needsHost(domain) && (await findMailboxHost(tx, domain)) === undefined)
    throw mailboxErrors.mailbox_host_missing();
  const twins = await listMailboxes(tx, actor, { workspaceId: domain.workspaceId, address }, 1, undefined);
  if (twins.length > 0) throw taken(address);
  return { domain, address, clockOffsetMs: workspace.clockOffsetMs };
}

/** Mailbox addresses are compared without regard to case, so they are kept in lower case. */
function addressOf(localPart: string, domain: string): string {
  const parsed = canonicalAddress(`${localPart}@${domain}`);
  // A quoted local part is valid SMTP, but no mail program lets anybody log in with it.
  if (parsed.ok && parsed.address.domain === domain && !parsed.address.localPart.startsWith('"')) {
    return parsed.address.suppressionKey;
  }
  const message = parsed.ok ? "must not need quotes" : parsed.message;
  throw errors.invalid_request(`The local part cannot be used: ${message}`, {
    errors: [{ pointer: "/localPart", code: parsed.ok ? "bad_local_part" : parsed.reason, message }],
  });
}

async function notVerified(tx: Tx, domain: DomainRow) {
  const [first] = await failingRecords(tx, { organizationId: domain.organizationId, domainId: domain.id });
  const record = first === undefined ? "" : ` The ${first.type} record of ${first.name} is ${first.status}.`;
  const message = `${domain.name} is ${domain.status}.${record}`;
  return mailboxErrors.mailbox_domain_not_verified(`${message} Publish it and verify the domain first.`, {
    errors: [{ pointer: "/domainId", code: "domain_not_verified", message }],
    extra: { record: first ?? null },
  });
}

function taken(address: string, cause?: unknown) {
  return errors.already_exists(`The mailbox ${address} exists already.`, { cause });
}
