import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { type Tx, violatedConstraint } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { fromUuid, type Id, newId, toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import { isSubdomainOf, parseDomainName } from "../../../mail/names/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { namespaceOf } from "../../../world/sandbox/names.ts";
import { requireActive, requireWorkspace, type WorkspaceState } from "../../access/workspaces/index.ts";
import { addKey, type Cause, type KeyMaterial, makeKey, nextSelector } from "../dkim/index.ts";
import {
  type DnsRecordRow,
  type DomainRow,
  domains,
  scheduleCheck,
  scheduleServiceZone,
  syncRecords,
  type Visibility,
} from "../model/index.ts";
import { requireDnsAccount } from "./dns-account.ts";
import { domainErrors } from "./errors.ts";
import { domainEvents, eventOfDomain } from "./events.ts";
import type { CreateDomainInput } from "./schema.ts";

/** Bytes of the ownership token: nobody guesses 160 bits. */
const TOKEN_BYTES = 20;
const FIRST_CHECK_MS = 60_000;

/** What is made before the transaction: the domain's id and its first key. */
export interface PreparedDomain {
  id: Id<"dom">;
  name: string;
  key: KeyMaterial;
}

/**
 * Checks a claim and makes its first DKIM key, outside any transaction. Throws `domain_name_invalid`, `not_found`,
 * `workspace_suspended`, `already_exists`, `vault_sealed`.
 */
export async function prepareDomain(
  runtime: Runtime,
  visible: Actor,
  input: Pick<CreateDomainInput, "workspaceId" | "name">,
): Promise<PreparedDomain> {
  const id = newId("dom");
  const { name, now } = await runtime.db.transaction(tenantScope(visible.organizationId), async tx => {
    const workspace = await requireWorkspace(tx, visible, input.workspaceId);
    requireActive(workspace);
    const name = claimableName(input.name, workspace);
    await refuseTwice(tx, visible, workspace.id, name);
    return { name, now: workspaceTime(runtime.clock, workspace.clockOffsetMs) };
  });
  const { organizationId } = visible;
  const key = await makeKey(
    runtime.worlds.vault,
    { organizationId, domainId: id },
    nextSelector(now, new Set()),
  );
  return { id, name, key };
}

/**
 * Claims a domain for a workspace. Others may claim the same name; who verifies it holds it. Throws
 * `already_exists` when the workspace has it already, `invalid_request` for an unusable DNS account.
 */
export async function createDomain(
  tx: Tx,
  runtime: Runtime,
  visible: Actor,
  input: CreateDomainInput,
  prepared: PreparedDomain,
  cause: Cause = {},
): Promise<{ domain: DomainRow; records: DnsRecordRow[] }> {
  const workspace = await requireWorkspace(tx, visible, input.workspaceId);
  requireActive(workspace);
  const { organizationId, environment } = visible;
  const { id, name, key } = prepared;
  await refuseTwice(tx, visible, workspace.id, name);
  if (input.dnsAccountId) await requireDnsAccount(tx, visible, input.dnsAccountId, workspace.id);
  const now = workspaceTime(runtime.clock, workspace.clockOffsetMs);
  const parentId = await nearestParent(tx, visible, workspace.id, name);
  const [domain] = await tx.orm
    .insert(domains)
    .values({
      organizationId,
      id,
      environment,
      workspaceId: workspace.id,
      name,
      parentId,
      status: "pending",
      ownershipToken: randomBytes(TOKEN_BYTES).toString("base64url"),
      receiving: input.receiving,
      dnsAccountId: input.dnsAccountId ?? null,
      trackOpens: input.trackOpens ?? null,
      trackClicks: input.trackClicks ?? null,
      dkimRotationDays: input.dkimRotationDays,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
    .catch(error => {
      // Two requests at the same moment: the index decides.
      throw violatedConstraint(error) === "domains_name" ? alreadyClaimed(name, error) : error;
    });
  if (domain === undefined) throw new Error("The inserted domain was not returned");
  await adoptChildren(tx, domain);
  await runtime.log.append(tx, [{ ...eventOfDomain(domain, now), ...cause, type: domainEvents.created }]);
  await addKey(tx, runtime, domain, key, now, cause);
  const records = await syncRecords(tx, runtime, domain, { now });
  await scheduleCheck(tx, runtime.queue, domain, new Date(now.getTime() + FIRST_CHECK_MS));
  await scheduleServiceZone(tx, runtime.queue, organizationId, runtime.clock.now());
  return { domain, records };
}

/** The normalised name. Throws `domain_name_invalid` with a pointer to `name`. */
export function claimableName(input: string, workspace: Pick<WorkspaceState, "sandboxLabel">): string {
  const parsed = parseDomainName(input);
  if (!parsed.ok) throw invalidName(parsed.reason, parsed.message);
  const { name } = parsed.domain;
  if (workspace.sandboxLabel === null) return name;
  const namespace = namespaceOf(workspace.sandboxLabel);
  if (isSubdomainOf(name, namespace)) return name;
  throw invalidName(
    "outside_namespace",
    `Domains of this test workspace lie below ${namespace}: use a name such as acme.${namespace}.`,
  );
}

function invalidName(code: string, message: string) {
  return domainErrors.domain_name_invalid(message, { errors: [{ pointer: "/name", code, message }] });
}

function alreadyClaimed(name: string, cause?: unknown) {
  return errors.already_exists(`This workspace has claimed ${name} already.`, { cause });
}

async function refuseTwice(tx: Tx, visible: Visibility, workspaceId: Id<"ws">, name: string): Promise<void> {
  const [twin] = await tx.orm
    .select({ id: domains.id })
    .from(domains)
    .where(
      and(
        eq(domains.organizationId, visible.organizationId),
        eq(domains.workspaceId, workspaceId),
        eq(domains.name, name),
        isNull(domains.deletedAt),
      ),
    );
  if (twin !== undefined) throw alreadyClaimed(name);
}

/** The nearest domain above a name in the same workspace. */
async function nearestParent(
  tx: Tx,
  visible: Visibility,
  workspaceId: Id<"ws">,
  name: string,
): Promise<Id<"dom"> | null> {
  const labels = name.split(".");
  const above = labels.map((_, index) => labels.slice(index).join(".")).slice(1);
  const [row] = await tx.query<{ id: string }>(
    `SELECT id FROM tenant.domains WHERE organization_id = $1 AND workspace_id = $2 AND name = ANY ($3::text[])
       AND deleted_at IS NULL ORDER BY length(name) DESC LIMIT 1`,
    [toUuid(visible.organizationId), toUuid(workspaceId), above],
  );
  return row === undefined ? null : fromUuid("dom", row.id);
}

/** Domains below a new one that had no nearer parent. Names hold no character that LIKE knows. */
async function adoptChildren(tx: Tx, domain: DomainRow): Promise<void> {
  await tx.query(
    `UPDATE tenant.domains SET parent_id = $3
     WHERE organization_id = $1 AND workspace_id = $2 AND deleted_at IS NULL AND name LIKE '%.' || $4::text
       AND parent_id IS NOT DISTINCT FROM $5`,
    [
      toUuid(domain.organizationId),
      toUuid(domain.workspaceId),
      toUuid(domain.id),
      domain.name,
      domain.parentId === null ? null : toUuid(domain.parentId),
    ],
  );
}
