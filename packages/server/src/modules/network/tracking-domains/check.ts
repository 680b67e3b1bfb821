import { and, eq } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { isMailsteadError } from "../../../kernel/errors/index.ts";
import { fromUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Job } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { certificateOf, type FindChallengePlace, issueCertificate } from "../certificates/index.ts";
import { zoneRecordsFor } from "../dns-accounts/index.ts";
import { trackingDomainEvents } from "./events.ts";
import { challengeNameOf, trackingRecords } from "./records.ts";
import { toTrackingDomain } from "./schema.ts";
import { type TrackingDomainRow, trackingDomains } from "./tables.ts";
import { CHECK_JOB, findSendingDomain, type SendingDomain } from "./tracking-domains.ts";
import { judgeRecord, nextCheck, type Verdict, worst } from "./verdict.ts";

const TTL = 300;

/** Looks at every tracking domain now and then: finds its records, gets its certificate, notes when it breaks. */
export function checkJob(runtime: Runtime): Job {
  return {
    kind: CHECK_JOB,
    async run(work, now) {
      const organizationId = fromUuid("org", work.organizationId);
      const found = await runtime.db.transaction(tenantScope(organizationId), async tx => {
        const id = fromUuid("trk", work.subject);
        const [row] = await tx.orm
          .select()
          .from(trackingDomains)
          .where(and(eq(trackingDomains.organizationId, organizationId), eq(trackingDomains.id, id)));
        return row && { row, domain: await findSendingDomain(tx, row, row.domainId) };
      });
      if (found === undefined) return undefined;
      const after = await check(runtime, found.row, found.domain, now);
      return { againAt: nextCheck(after.status, after.createdAt, now) };
    },
  };
}

async function check(
  runtime: Runtime,
  row: TrackingDomainRow,
  domain: SendingDomain | undefined,
  now: Date,
): Promise<TrackingDomainRow> {
  const problem = await prepare(runtime, row, domain);
  const verdict = await lookUp(runtime, row);
  // A resolver that does not answer proves nothing: what was stays.
  if (verdict.kind === "unknown") return change(runtime, row, { error: verdict.message }, now);
  if (verdict.kind === "wrong") {
    const status = row.status === "active" || row.status === "broken" ? "broken" : "pending_dns";
    return change(runtime, row, { status, error: problem ?? verdict.message }, now);
  }
  if (domain?.isVerified !== true) {
    const error = "The records are right, but the domain is not verified. Verify the domain first.";
    return change(runtime, row, { status: row.status === "active" ? "active" : "pending_dns", error }, now);
  }
  const certificate = await certificateOf(runtime, row, row.id);
  const isHeld = certificate?.notAfter != null && certificate.notAfter > now;
  if (isHeld)
    return change(runtime, row, { status: "active", certificateId: certificate.id, error: null }, now);
  const issuing = await change(runtime, row, { status: "issuing", error: null }, now);
  try {
    const challengePlace = () => challengeNameOf(row);
    const issued = await issueCertificate(
      runtime,
      { ...row, subject: row.id, names: [row.host], challengePlace },
      now,
    );
    return await change(runtime, issuing, { status: "active", certificateId: issued.id, error: null }, now);
  } catch (error) {
    if (!isMailsteadError(error)) throw error;
    return change(runtime, issuing, { error: error.message }, now);
  }
}

/** Names our own side: the organization's tracking name, and the customer's records where we may write them. */
async function prepare(
  runtime: Runtime,
  row: TrackingDomainRow,
  domain: SendingDomain | undefined,
): Promise<string | undefined> {
  const { hosts } = runtime.worlds.of(row.environment);
  try {
    if (row.target !== hosts.tracking) {
      const records = await zoneRecordsFor(runtime, { ...row, workspaceId: undefined }, row.target);
      await records.add({ name: row.target, type: "CNAME", value: hosts.tracking, ttl: TTL });
    }
    if (domain?.dnsAccountId !== undefined && row.status !== "active") {
      const records = await zoneRecordsFor(runtime, row, row.host, domain.dnsAccountId);
      for (const record of trackingRecords(row)) await records.add({ ...record, ttl: TTL });
    }
    return undefined;
  } catch (error) {
    if (!isMailsteadError(error)) throw error;
    return error.message;
  }
}

async function lookUp(runtime: Runtime, row: TrackingDomainRow): Promise<Verdict> {
  const { resolver } = runtime.worlds.of(row.environment);
  const verdicts = trackingRecords(row).map(async record =>
    judgeRecord(record, await resolver.resolve(record.name, "CNAME", { fresh: true })),
  );
  return worst(await Promise.all(verdicts));
}

/** Keeps what was found; announces only a change of status that somebody acts on. */
async function change(
  runtime: Runtime,
  row: TrackingDomainRow,
  fields: Partial<Pick<TrackingDomainRow, "status" | "certificateId" | "error">>,
  now: Date,
): Promise<TrackingDomainRow> {
  return runtime.db.transaction(tenantScope(row.organizationId), async tx => {
    const next = { ...row, ...fields };
    const isChanged =
      next.status !== row.status || next.error !== row.error || next.certificateId !== row.certificateId;
    const [changed] = await tx.orm
      .update(trackingDomains)
      .set({ ...fields, lastCheckedAt: now, ...(isChanged ? { updatedAt: now } : {}) })
      .where(and(eq(trackingDomains.organizationId, row.organizationId), eq(trackingDomains.id, row.id)))
      .returning();
    if (changed === undefined) return next;
    if (changed.status !== row.status) await announce(tx, runtime, changed, now);
    return changed;
  });
}

async function announce(tx: Tx, runtime: Runtime, row: TrackingDomainRow, now: Date): Promise<void> {
  const type = {
    active: trackingDomainEvents.activated,
    broken: trackingDomainEvents.broken,
    issuing: undefined,
    pending_dns: undefined,
  }[row.status];
  if (type === undefined) return;
  const { organizationId, environment, workspaceId } = row;
  const data = toTrackingDomain(row);
  await runtime.log.append(tx, [
    { organizationId, environment, workspaceId, type, subject: row.id, data, occurredAt: now },
  ]);
}

/** Where the proofs of a tracking domain's certificate are written, for its renewal. */
export const trackingChallenges: FindChallengePlace = async (runtime, certificate) => {
  const rows = await runtime.db.transaction(tenantScope(certificate.organizationId), tx =>
    tx.orm
      .select()
      .from(trackingDomains)
      .where(
        and(
          eq(trackingDomains.organizationId, certificate.organizationId),
          eq(trackingDomains.certificateId, certificate.id),
        ),
      ),
  );
  const [row] = rows;
  return row && (() => challengeNameOf(row));
};
