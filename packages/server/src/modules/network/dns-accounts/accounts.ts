import { and, desc, eq, isNull, lt, or } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { type Id, newId } from "../../../kernel/ids/index.ts";
import type { EventType } from "../../../kernel/log/index.ts";
import { Secret } from "../../../kernel/secrets/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import type { DnsProvider } from "../../../world/dns/index.ts";
import { catalogued } from "../../../world/errors.ts";
import { type Caller, causedBy } from "../../access/caller.ts";
import { workspaceOf } from "../../access/workspaces/index.ts";
import type { Owner } from "../schedule.ts";
import { dnsAccountEvents } from "./events.ts";
import { toDnsAccount } from "./schema.ts";
import { type DnsAccountRow, dnsAccounts } from "./tables.ts";

/** The account, when the actor may see it. Throws `not_found`. */
export async function getDnsAccount(tx: Tx, actor: Actor, id: Id<"dnsacc">): Promise<DnsAccountRow> {
  const [row] = await tx.orm
    .select()
    .from(dnsAccounts)
    .where(and(visibleTo(actor), eq(dnsAccounts.id, id)));
  if (row === undefined) throw errors.not_found();
  return row;
}

/** Accounts the actor sees, newest first, before the id `after`. */
export function listDnsAccounts(
  tx: Tx,
  actor: Actor,
  page: { after: Id<"dnsacc"> | undefined; limit: number },
): Promise<DnsAccountRow[]> {
  const { after, limit } = page;
  const older = after === undefined ? undefined : lt(dnsAccounts.id, after);
  return tx.orm
    .select()
    .from(dnsAccounts)
    .where(and(visibleTo(actor), older))
    .orderBy(desc(dnsAccounts.id))
    .limit(limit);
}

/** A credential bound to a workspace sees that workspace's accounts only. */
function visibleTo(actor: Actor) {
  return and(
    eq(dnsAccounts.organizationId, actor.organizationId),
    eq(dnsAccounts.environment, actor.environment),
    actor.workspaceId === undefined ? undefined : eq(dnsAccounts.workspaceId, actor.workspaceId),
  );
}

/** Accounts whose records the owner may write: its workspace's own, then those for all workspaces. */
export function accountsFor(tx: Tx, owner: Owner): Promise<DnsAccountRow[]> {
  const shared = isNull(dnsAccounts.workspaceId);
  const reach =
    owner.workspaceId === undefined ? shared : or(eq(dnsAccounts.workspaceId, owner.workspaceId), shared);
  return tx.orm
    .select()
    .from(dnsAccounts)
    .where(
      and(
        eq(dnsAccounts.organizationId, owner.organizationId),
        eq(dnsAccounts.environment, owner.environment),
        reach,
      ),
    )
    .orderBy(dnsAccounts.workspaceId, dnsAccounts.id);
}

/** What an account opens. Reads the vault: not for use inside a transaction. */
export async function openDnsAccount(
  runtime: Runtime,
  account: Pick<DnsAccountRow, "organizationId" | "environment" | "provider" | "vaultPath">,
): Promise<DnsProvider> {
  const { organizationId, provider, vaultPath } = account;
  const credentials =
    vaultPath === null ? undefined : await runtime.worlds.vault.get(organizationId, vaultPath);
  return runtime.worlds.of(account.environment).dns({ provider, organizationId, credentials });
}

/** The names of the zones behind a provider: the check of its credentials. Throws errors of the catalogue. */
export async function readZones(provider: DnsProvider): Promise<string[]> {
  try {
    return (await provider.listZones()).map(zone => zone.name).sort();
  } catch (error) {
    throw catalogued(error);
  }
}

export interface NewDnsAccount {
  name: string;
  provider: string;
  workspaceId?: Id<"ws"> | undefined;
  credentials?: string | undefined;
}

/** What was found and stored before the account's transaction. */
export interface PreparedAccount {
  id: Id<"dnsacc">;
  workspaceId: Id<"ws"> | undefined;
  zones: string[];
  vaultPath: string | null;
}

/**
 * Checks the credentials and puts them into the vault, before the transaction. Should that fail afterwards, a
 * ciphertext under an id that nobody has is all that stays.
 */
export async function prepareDnsAccount(
  runtime: Runtime,
  actor: Actor,
  input: NewDnsAccount,
): Promise<PreparedAccount> {
  const workspaceId = input.workspaceId ?? actor.workspaceId;
  if (workspaceId !== undefined) await workspaceOf(runtime, actor, workspaceId);
  const { organizationId, environment } = actor;
  const credentials = input.credentials === undefined ? undefined : new Secret(input.credentials);
  const provider = runtime.worlds
    .of(environment)
    .dns({ provider: input.provider, organizationId, credentials });
  const zones = await readZones(provider);
  const id = newId("dnsacc");
  const vaultPath = credentials === undefined ? null : vaultPathOf(id);
  if (credentials !== undefined) await runtime.worlds.vault.put(organizationId, vaultPathOf(id), credentials);
  return { id, workspaceId, zones, vaultPath };
}

/** Adds the account that was prepared. */
export async function createDnsAccount(
  tx: Tx,
  caller: Caller,
  input: NewDnsAccount,
  prepared: PreparedAccount,
): Promise<DnsAccountRow> {
  const { organizationId, environment } = caller.actor;
  const now = caller.runtime.clock.now();
  const [row] = await tx.orm
    .insert(dnsAccounts)
    .values({
      ...prepared,
      workspaceId: prepared.workspaceId ?? null,
      organizationId,
      environment,
      name: input.name,
      provider: input.provider,
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  await announce(tx, caller, dnsAccountEvents.created, row!);
  return row!;
}

/** Checks other credentials, or the present ones again, before the transaction; answers the zones found. */
export async function recheckDnsAccount(
  runtime: Runtime,
  actor: Actor,
  id: Id<"dnsacc">,
  credentials?: string,
): Promise<{ zones: string[]; vaultPath: string | null }> {
  const account = await runtime.db.transaction(tenantScope(actor.organizationId), tx =>
    getDnsAccount(tx, actor, id),
  );
  if (credentials === undefined) {
    return { zones: await readZones(await openDnsAccount(runtime, account)), vaultPath: account.vaultPath };
  }
  const { organizationId, environment, provider } = account;
  const secret = new Secret(credentials);
  const zones = await readZones(
    runtime.worlds.of(environment).dns({ provider, organizationId, credentials: secret }),
  );
  await runtime.worlds.vault.put(organizationId, vaultPathOf(id), secret);
  return { zones, vaultPath: vaultPathOf(id) };
}

/** Keeps what changed. */
export async function updateDnsAccount(
  tx: Tx,
  caller: Caller,
  id: Id<"dnsacc">,
  change: { name?: string | undefined; zones?: string[]; vaultPath?: string | null },
): Promise<DnsAccountRow> {
  const account = await getDnsAccount(tx, caller.actor, id);
  const { name = account.name, zones = account.zones, vaultPath = account.vaultPath } = change;
  const [row] = await tx.orm
    .update(dnsAccounts)
    .set({ name, zones, vaultPath, updatedAt: caller.runtime.clock.now() })
    .where(and(visibleTo(caller.actor), eq(dnsAccounts.id, id)))
    .returning();
  await announce(tx, caller, dnsAccountEvents.updated, row!);
  return row!;
}

/** Removes the account and its credentials. Records it wrote stay where they are. */
export async function deleteDnsAccount(tx: Tx, caller: Caller, id: Id<"dnsacc">): Promise<void> {
  const { runtime, actor } = caller;
  const account = await getDnsAccount(tx, actor, id);
  await tx.orm.delete(dnsAccounts).where(and(visibleTo(actor), eq(dnsAccounts.id, id)));
  await announce(tx, caller, dnsAccountEvents.deleted, account);
  const { vaultPath } = account;
  if (vaultPath === null) return;
  tx.afterCommit(() => {
    runtime.worlds.vault.destroy(actor.organizationId, vaultPath).catch(error => {
      runtime.logger.error(
        { err: error, account: id },
        "Credentials of a deleted DNS account are still in the vault",
      );
    });
  });
}

function vaultPathOf(id: Id<"dnsacc">): string {
  return `dns-accounts/${id}`;
}

async function announce(
  tx: Tx,
  caller: Caller,
  type: EventType<string, (typeof dnsAccountEvents)["created"]["schema"], ReturnType<typeof toDnsAccount>>,
  row: DnsAccountRow,
): Promise<void> {
  await caller.runtime.log.append(tx, [
    {
      ...causedBy(caller),
      workspaceId: row.workspaceId ?? undefined,
      type,
      subject: row.id,
      data: toDnsAccount(row),
      occurredAt: caller.runtime.clock.now(),
    },
  ]);
}
