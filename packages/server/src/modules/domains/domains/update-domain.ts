import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import type { Runtime } from "../../../runtime.ts";
import {
  type DnsRecordRow,
  type DomainRow,
  domains,
  scheduleCheck,
  syncRecords,
  type Visibility,
  workspaceNow,
} from "../model/index.ts";
import { requireDnsAccount } from "./dns-account.ts";
import type { UpdateDomainInput } from "./schema.ts";

/** Changes a domain's settings; its records follow and are looked up again. Throws `invalid_request`. */
export async function updateDomain(
  tx: Tx,
  runtime: Runtime,
  visible: Visibility,
  domain: DomainRow,
  input: UpdateDomainInput,
): Promise<{ domain: DomainRow; records: DnsRecordRow[] }> {
  if (input.dnsAccountId) await requireDnsAccount(tx, visible, input.dnsAccountId, domain.workspaceId);
  const now = await workspaceNow(tx, runtime.clock, domain);
  const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const [updated] = await tx.orm
    .update(domains)
    .set({ ...changes, version: sql`${domains.version} + 1`, updatedAt: now })
    .where(and(eq(domains.organizationId, domain.organizationId), eq(domains.id, domain.id)))
    .returning();
  // The account that wrote what goes now is the old one's.
  const asItWas = { ...updated!, dnsAccountId: domain.dnsAccountId };
  const records = await syncRecords(tx, runtime, asItWas, { now });
  await scheduleCheck(tx, runtime.queue, updated!, now);
  return { domain: updated!, records };
}
