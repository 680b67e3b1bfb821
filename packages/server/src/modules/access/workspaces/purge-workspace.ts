import { createHash } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { fromUuid, newId } from "../../../kernel/ids/index.ts";
import { tenantScope, type WorkspaceId } from "../../../kernel/tenancy.ts";
import type { Job } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { namespaceOf } from "../sandbox-namespace.ts";
import { workspaceEvents } from "./events.ts";
import { type Count, type PurgedPlace, purgeEmails, purgeEvents, purgeReceivedEmails } from "./purge-mail.ts";
import { PURGE_BATCH, PURGE_JOB, PURGE_STEPS } from "./purge-plan.ts";
import { type PurgeCertificate, toPurgeCertificate } from "./schema.ts";
import { type PurgeCertificateRow, purgeCertificates, type WorkspaceRow, workspaces } from "./tables.ts";

/** How long a purge waits for servers that still run. */
const WAIT_FOR_NODES_MS = 3_600_000;

/** The certificate of a purged workspace. Throws `not_found` before the purge ended. */
export async function getPurgeCertificate(
  tx: Tx,
  actor: Actor,
  workspaceId: WorkspaceId,
): Promise<PurgeCertificateRow> {
  if (actor.workspaceId !== undefined && actor.workspaceId !== workspaceId) throw errors.not_found();
  const [row] = await tx.orm
    .select()
    .from(purgeCertificates)
    .where(
      and(
        eq(purgeCertificates.organizationId, actor.organizationId),
        eq(purgeCertificates.workspaceId, workspaceId),
        eq(purgeCertificates.environment, actor.environment),
        ne(purgeCertificates.digest, ""),
      ),
    );
  if (row === undefined) throw errors.not_found();
  return row;
}

/**
 * Erases a deleted workspace when its time has come, in short transactions; interrupted, it goes on where it
 * stopped and the certificate still counts every row once. It waits while a dedicated server runs: a row that is
 * gone would leave a server nobody knows of.
 */
export function purgeJob(runtime: Runtime): Job {
  return {
    kind: PURGE_JOB,
    async run(work, now, signal) {
      const place: PurgedPlace = {
        organizationId: fromUuid("org", work.organizationId),
        organization: work.organizationId,
        workspace: work.subject,
      };
      const scope = tenantScope(place.organizationId);
      const workspace = await runtime.db.transaction(scope, tx => findWorkspace(tx, place));
      if (workspace?.purgeAt == null) return undefined;
      if (now < workspace.purgeAt) return { againAt: workspace.purgeAt };
      if (await hasServers(runtime, place)) return { againAt: new Date(now.getTime() + WAIT_FOR_NODES_MS) };
      await runtime.db.transaction(scope, tx => beginCertificate(tx, workspace, now));
      const isComplete = await purgeData(runtime, workspace, place, signal);
      if (!isComplete) return { againAt: now };
      await runtime.db.transaction(scope, tx => finish(runtime, tx, workspace, place, now));
      return undefined;
    },
  };
}

async function findWorkspace(tx: Tx, place: PurgedPlace): Promise<WorkspaceRow | undefined> {
  const [row] = await tx.orm
    .select()
    .from(workspaces)
    .where(
      and(
        eq(workspaces.organizationId, place.organizationId),
        eq(workspaces.id, fromUuid("ws", place.workspace)),
      ),
    );
  return row;
}

async function hasServers(runtime: Runtime, place: PurgedPlace): Promise<boolean> {
  const found = await runtime.db.read(
    tenantScope(place.organizationId),
    `SELECT 1 FROM tenant.nodes WHERE organization_id = $1 AND workspace_id = $2
       AND state NOT IN ('cleaned_up', 'decommissioned') LIMIT 1`,
    [place.organization, place.workspace],
  );
  return found.length > 0;
}

/** Everything but the workspace itself. Answers false when the process stops meanwhile. */
async function purgeData(
  runtime: Runtime,
  workspace: WorkspaceRow,
  place: PurgedPlace,
  signal: AbortSignal,
): Promise<boolean> {
  const scope = tenantScope(place.organizationId);
  const count = counter(place);
  while (await purgeEmails(runtime, place, count)) if (signal.aborted) return false;
  while (await purgeReceivedEmails(runtime, place, count)) if (signal.aborted) return false;
  // Ids carry their time, so no event of the workspace is older than the workspace.
  for (let after: string | undefined = place.workspace; after !== undefined; ) {
    if (signal.aborted) return false;
    after = await purgeEvents(runtime, place, after, count);
  }
  await destroySecrets(runtime, place);
  await releaseNames(runtime, workspace, place);
  for (const { table, statement } of PURGE_STEPS) {
    for (let deleted = PURGE_BATCH; deleted === PURGE_BATCH; ) {
      if (signal.aborted) return false;
      deleted = await runtime.db.transaction(scope, async tx => {
        const [gone] = await tx.query<{ n: number }>(statement, [place.organization, place.workspace]);
        await count(tx, table, gone?.n ?? 0);
        return gone?.n ?? 0;
      });
    }
  }
  return true;
}

/** Private keys and credentials; destroying them twice does no harm. */
async function destroySecrets(runtime: Runtime, place: PurgedPlace): Promise<void> {
  const found = await runtime.db.read<{ path: string }>(
    tenantScope(place.organizationId),
    `SELECT k.vault_path AS path FROM tenant.dkim_keys k JOIN tenant.domains d USING (organization_id)
       WHERE k.organization_id = $1 AND d.id = k.domain_id AND d.workspace_id = $2
     UNION SELECT vault_path FROM tenant.certificates
       WHERE organization_id = $1 AND workspace_id = $2 AND vault_path IS NOT NULL
     UNION SELECT vault_path FROM tenant.dns_accounts
       WHERE organization_id = $1 AND workspace_id = $2 AND vault_path IS NOT NULL`,
    [place.organization, place.workspace],
  );
  for (const { path } of found) await runtime.worlds.vault.destroy(place.organizationId, path);
}

/** Names that others may hold from now on; addresses of shared servers leave the workspace's pool. */
async function releaseNames(runtime: Runtime, workspace: WorkspaceRow, place: PurgedPlace): Promise<void> {
  await runtime.db.transaction(tenantScope(place.organizationId), async tx => {
    const own = [place.organization, place.workspace];
    await tx.query(
      `SELECT platform.release_domain(environment, name, id) FROM tenant.domains
       WHERE organization_id = $1 AND workspace_id = $2`,
      own,
    );
    await tx.query(
      `UPDATE tenant.ip_addresses SET pool_id = NULL WHERE organization_id = $1
         AND pool_id IN (SELECT id FROM tenant.ip_pools WHERE organization_id = $1 AND workspace_id = $2)`,
      own,
    );
    // The lanes of the workspace's endpoints may belong to the organization.
    const lanes = `lane IN (SELECT 'webhook:' || id FROM tenant.webhook_endpoints WHERE organization_id = $1 AND workspace_id = $2)`;
    await tx.query(`DELETE FROM tenant.work WHERE organization_id = $1 AND ${lanes}`, own);
    await tx.query(`DELETE FROM tenant.lanes WHERE organization_id = $1 AND ${lanes}`, own);
  });
  const { sandboxLabel } = workspace;
  if (sandboxLabel === null) return;
  await runtime.db.transaction({ kind: "system", purpose: "purge sandbox names" }, async tx => {
    await tx.query(
      "DELETE FROM platform.sandbox_records WHERE name = $1 OR right(name, length($1) + 1) = '.' || $1",
      [namespaceOf(sandboxLabel)],
    );
  });
}

async function beginCertificate(tx: Tx, workspace: WorkspaceRow, now: Date): Promise<void> {
  await tx.orm
    .insert(purgeCertificates)
    .values({
      organizationId: workspace.organizationId,
      id: newId("purge"),
      workspaceId: workspace.id,
      environment: workspace.environment,
      externalId: workspace.externalId,
      rowsDeleted: {},
      purgedAt: now,
      digest: "",
    })
    .onConflictDoNothing();
}

/** Adds to the certificate's count in the very transaction that deletes. */
function counter(place: PurgedPlace): Count {
  return async (tx, table, deleted) => {
    if (deleted === 0) return;
    await tx.query(
      `UPDATE tenant.purge_certificates
       SET rows_deleted = rows_deleted || jsonb_build_object($3::text, coalesce((rows_deleted ->> $3::text)::bigint, 0) + $4::int)
       WHERE organization_id = $1 AND workspace_id = $2`,
      [place.organization, place.workspace, table, deleted],
    );
  };
}

/** The workspace, its queues (this job's own row too) and the sealed certificate: one transaction. */
async function finish(
  runtime: Runtime,
  tx: Tx,
  workspace: WorkspaceRow,
  place: PurgedPlace,
  now: Date,
): Promise<void> {
  const count = counter(place);
  const own = [place.organization, place.workspace];
  for (const [table, column] of [
    ["work", "workspace_id"],
    ["lanes", "workspace_id"],
    ["workspaces", "id"],
  ] as const) {
    const gone = await tx.query(
      `DELETE FROM tenant.${table} WHERE organization_id = $1 AND ${column} = $2 RETURNING 1`,
      own,
    );
    await count(tx, table, gone.length);
  }
  const [unsealed] = await tx.orm
    .select()
    .from(purgeCertificates)
    .where(
      and(
        eq(purgeCertificates.organizationId, workspace.organizationId),
        eq(purgeCertificates.workspaceId, workspace.id),
      ),
    );
  if (unsealed === undefined) throw errors.not_found();
  const { digest: _, ...content } = toPurgeCertificate({ ...unsealed, purgedAt: now });
  const digest = digestOf(content);
  await tx.orm
    .update(purgeCertificates)
    .set({ purgedAt: now, digest })
    .where(
      and(
        eq(purgeCertificates.organizationId, unsealed.organizationId),
        eq(purgeCertificates.id, unsealed.id),
      ),
    );
  await runtime.log.append(tx, [
    {
      organizationId: workspace.organizationId,
      environment: workspace.environment,
      workspaceId: workspace.id,
      type: workspaceEvents.purged,
      subject: workspace.id,
      data: { ...content, digest },
      occurredAt: now,
    },
  ]);
}

/** SHA-256 of the certificate's content: fields and tables in alphabetical order, so that anybody can check it. */
export function digestOf(content: Omit<PurgeCertificate, "digest">): string {
  const sorted = (object: object) =>
    Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash("sha256")
    .update(JSON.stringify(sorted({ ...content, rowsDeleted: sorted(content.rowsDeleted) })))
    .digest("hex");
}
