import { and, eq } from "drizzle-orm";
import { fromUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { ClaimedWork, Job } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { checkExpiry, EXPIRY_JOB, issueCertificate, RENEWAL_JOB } from "./certificates.ts";
import { type ChallengePlace, ownChallenge } from "./solver.ts";
import { type CertificateRow, certificates } from "./tables.ts";

/** Finds where the proofs of a certificate are written, by what it is for. */
export type FindChallengePlace = (
  runtime: Runtime,
  row: CertificateRow,
) => Promise<ChallengePlace | undefined>;

/**
 * Renewal at two thirds of a certificate's time, and warnings that do not depend on it. A failed renewal throws, so
 * that it is tried again after a growing pause; the certificate there was stays in use.
 */
export function certificateJobs(runtime: Runtime, places: Record<string, FindChallengePlace>): Job[] {
  async function find(work: ClaimedWork): Promise<CertificateRow | undefined> {
    const organizationId = fromUuid("org", work.organizationId);
    return runtime.db.transaction(tenantScope(organizationId), async tx => {
      const id = fromUuid("cert", work.subject);
      const [row] = await tx.orm
        .select()
        .from(certificates)
        .where(and(eq(certificates.organizationId, organizationId), eq(certificates.id, id)));
      return row;
    });
  }

  return [
    {
      kind: RENEWAL_JOB,
      async run(work, now) {
        const row = await find(work);
        if (row === undefined) return undefined;
        if (row.renewAt !== null && row.renewAt > now) return { againAt: row.renewAt };
        const placeOf = await places[row.subject.slice(0, row.subject.indexOf("_"))]?.(runtime, row);
        const [first, ...more] = row.names;
        if (first === undefined) return undefined;
        const owner = { ...row, workspaceId: row.workspaceId ?? undefined };
        const challengePlace = placeOf ?? ownChallenge;
        const renewed = await issueCertificate(
          runtime,
          { ...owner, names: [first, ...more], challengePlace },
          now,
        );
        return renewed.renewAt === null ? undefined : { againAt: renewed.renewAt };
      },
    },
    {
      kind: EXPIRY_JOB,
      async run(work, now) {
        const row = await find(work);
        if (row === undefined) return undefined;
        const againAt = await runtime.db.transaction(tenantScope(row.organizationId), tx =>
          checkExpiry(tx, runtime, row, now),
        );
        return againAt && { againAt };
      },
    },
  ];
}
