import { and, desc, eq, lt } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { errors, isMailsteadError } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { type Id, newId, toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import type { Owner } from "../schedule.ts";
import { scheduleJob } from "../schedule.ts";
import { certificateEvents } from "./events.ts";
import { toCertificate } from "./schema.ts";
import { type ChallengePlace, dnsSolver, ownChallenge } from "./solver.ts";
import { nextWarning, renewalOf, statusAt } from "./states.ts";
import { type CertificateRow, certificates } from "./tables.ts";

export const RENEWAL_JOB = "certificate_renewal";
export const EXPIRY_JOB = "certificate_expiry";

/** The certificate, when the actor may see it. Throws `not_found`. */
export async function getCertificate(tx: Tx, actor: Actor, id: Id<"cert">): Promise<CertificateRow> {
  const [row] = await tx.orm
    .select()
    .from(certificates)
    .where(and(visibleTo(actor), eq(certificates.id, id)));
  if (row === undefined) throw errors.not_found();
  return row;
}

/** Certificates the actor sees, newest first, before the id `after`. */
export function listCertificates(
  tx: Tx,
  actor: Actor,
  filter: { subject?: string | undefined; status?: CertificateRow["status"] | undefined },
  page: { after: Id<"cert"> | undefined; limit: number },
): Promise<CertificateRow[]> {
  return tx.orm
    .select()
    .from(certificates)
    .where(
      and(
        visibleTo(actor),
        filter.subject === undefined ? undefined : eq(certificates.subject, filter.subject),
        filter.status === undefined ? undefined : eq(certificates.status, filter.status),
        page.after === undefined ? undefined : lt(certificates.id, page.after),
      ),
    )
    .orderBy(desc(certificates.id))
    .limit(page.limit);
}

function visibleTo(actor: Actor) {
  return and(
    eq(certificates.organizationId, actor.organizationId),
    eq(certificates.environment, actor.environment),
    actor.workspaceId === undefined ? undefined : eq(certificates.workspaceId, actor.workspaceId),
  );
}

export interface CertificateRequest extends Owner {
  /** The id of what it is for; one certificate per subject. */
  subject: string;
  names: readonly [string, ...string[]];
  /** Where proofs are written. Default: at the names themselves. */
  challengePlace?: ChallengePlace;
}

/** The certificate of a subject, whatever its status. */
export async function certificateOf(
  runtime: Runtime,
  owner: Owner,
  subject: string,
): Promise<CertificateRow | undefined> {
  return runtime.db.transaction(tenantScope(owner.organizationId), async tx => {
    const [row] = await tx.orm.select().from(certificates).where(subjectIs(owner, subject));
    return row;
  });
}

/**
 * Orders a certificate for a subject, or a new one in the place of its present one, which stays in use until the
 * new one is there. Keeps the key in the vault, and schedules renewal and warnings. `now` is the owner's clock.
 * Failures are written to the row and announced, then thrown. Not for use inside a transaction.
 */
export async function issueCertificate(
  runtime: Runtime,
  request: CertificateRequest,
  now: Date,
): Promise<CertificateRow> {
  const { organizationId } = request;
  const scope = tenantScope(organizationId);
  const before = await runtime.db.transaction(scope, tx => beginIssue(tx, request, now));
  const solver = dnsSolver(runtime, request, request.challengePlace ?? ownChallenge);
  try {
    const { ca } = runtime.worlds.of(request.environment);
    const issued = await ca.issue({ organizationId, names: request.names }, solver, now);
    const vaultPath = `certificates/${before.id}`;
    await runtime.worlds.vault.put(organizationId, vaultPath, issued.privateKeyPem);
    const { issuer, serial, notBefore, notAfter, chainPem } = issued;
    const renewAt = renewalOf(notBefore, notAfter);
    return await runtime.db.transaction(scope, async tx => {
      const dates = { notBefore, notAfter, renewAt };
      const row = await change(tx, before, {
        ...{ status: "valid", issuer, serial, chainPem, vaultPath, error: null, updatedAt: now },
        ...dates,
      });
      await announce(tx, runtime, row, "issued", now);
      await scheduleJob(tx, runtime.queue, request, { kind: RENEWAL_JOB, subject: row.id, dueAt: renewAt });
      const warnAt = nextWarning(notAfter, now) ?? notAfter;
      await scheduleJob(tx, runtime.queue, request, { kind: EXPIRY_JOB, subject: row.id, dueAt: warnAt });
      return row;
    });
  } catch (error) {
    await runtime.db.transaction(scope, async tx => {
      // What is not in the catalogue may hold anything, so only its existence is told.
      const told = isMailsteadError(error) ? error.message : "An unexpected error; it was recorded.";
      const status = before.notAfter === null ? "failed" : statusAt(before.notAfter, now);
      const row = await change(tx, before, { status, error: told, updatedAt: now });
      await announce(tx, runtime, row, "failed", now);
    });
    throw error;
  }
}

/** The row of the subject, made or taken over for a new issue. */
async function beginIssue(tx: Tx, request: CertificateRequest, now: Date): Promise<CertificateRow> {
  const { organizationId, environment, workspaceId = null, subject } = request;
  const names = [...request.names];
  // Two issues for one subject wait for each other here, so that no second row is made.
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `certificate ${organizationId} ${subject}`,
  ]);
  const [present] = await tx.orm.select().from(certificates).where(subjectIs(request, subject));
  if (present !== undefined) {
    const status = present.notAfter === null ? "issuing" : "renewing";
    return change(tx, present, { names, status, updatedAt: now });
  }
  const [row] = await tx.orm
    .insert(certificates)
    .values({
      ...{ organizationId, environment, workspaceId, subject, names },
      ...{ id: newId("cert"), status: "issuing", createdAt: now, updatedAt: now },
    })
    .returning();
  return row!;
}

/** Removes a subject's certificate and its key; nothing there is success. Not for use inside a transaction. */
export async function destroyCertificate(runtime: Runtime, owner: Owner, subject: string): Promise<void> {
  const row = await certificateOf(runtime, owner, subject);
  if (row === undefined) return;
  if (row.vaultPath !== null) await runtime.worlds.vault.destroy(owner.organizationId, row.vaultPath);
  await runtime.db.transaction(tenantScope(owner.organizationId), async tx => {
    await tx.orm.delete(certificates).where(subjectIs(owner, subject));
    const organization = toUuid(owner.organizationId);
    for (const kind of [RENEWAL_JOB, EXPIRY_JOB])
      await runtime.queue.cancel(tx, organization, kind, [toUuid(row.id)]);
  });
}

/**
 * Looks at a certificate's dates, apart from its renewal: warns, or notes that it has expired. Answers when to look
 * again; nothing when there is nothing more to see.
 */
export async function checkExpiry(
  tx: Tx,
  runtime: Runtime,
  row: CertificateRow,
  now: Date,
): Promise<Date | undefined> {
  if (row.notAfter === null) return undefined;
  const status = statusAt(row.notAfter, now);
  if (status === "valid") return nextWarning(row.notAfter, now);
  const changed = await change(tx, row, { status, updatedAt: now });
  await announce(tx, runtime, changed, status === "expired" ? "expired" : "expiring", now);
  return nextWarning(row.notAfter, now);
}

async function change(tx: Tx, row: CertificateRow, fields: Partial<CertificateRow>): Promise<CertificateRow> {
  const [changed] = await tx.orm
    .update(certificates)
    .set(fields)
    .where(and(eq(certificates.organizationId, row.organizationId), eq(certificates.id, row.id)))
    .returning();
  // Destroyed meanwhile: nothing to change, and nothing that could be wrong about it.
  return changed ?? { ...row, ...fields };
}

async function announce(
  tx: Tx,
  runtime: Runtime,
  row: CertificateRow,
  type: keyof typeof certificateEvents,
  now: Date,
): Promise<void> {
  const { organizationId, environment, workspaceId } = row;
  await runtime.log.append(tx, [
    {
      ...{ organizationId, environment, workspaceId: workspaceId ?? undefined },
      ...{ type: certificateEvents[type], subject: row.id, data: toCertificate(row), occurredAt: now },
    },
  ]);
}

function subjectIs(owner: Owner, subject: string) {
  return and(
    eq(certificates.organizationId, owner.organizationId),
    eq(certificates.environment, owner.environment),
    eq(certificates.subject, subject),
  );
}
