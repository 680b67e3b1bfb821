import { and, eq } from "drizzle-orm";
import type { Tx } from "../../../kernel/db/index.ts";
import { fromUuid, toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import {
  type LintResult,
  lintDomain,
  type Observation,
  OWNERSHIP_PREFIX,
  type RecordVerdict,
} from "../../../mail/dns-lint/index.ts";
import type { Runtime } from "../../../runtime.ts";
import {
  applySightings,
  isRotationDue,
  prepareRotation,
  rotateKey,
  type Sighting,
  sightKey,
} from "../dkim/index.ts";
import {
  type DkimKeyRow,
  type DnsRecordRow,
  type DomainKey,
  type DomainRow,
  dkimName,
  dnsRecords,
  domains,
  fromRow,
  liveKeysOf,
  lookupDomain,
  requiredKeys,
  scheduleCheck,
  syncRecords,
  workspaceNow,
} from "../model/index.ts";
import { type Evidence, evidenceOf, evidenceOfKeys, nextCheckAt, nextStatus, together } from "./assess.ts";
import { domainEvents, eventOfDomain } from "./events.ts";
import { type DomainObservation, observeDomain } from "./observe.ts";

export interface CheckOutcome {
  domain: DomainRow;
  records: DnsRecordRow[];
  /** True when every record is in place, but another workspace holds the name and proves it too. */
  isHeldElsewhere: boolean;
}

export interface CheckOptions {
  signal?: AbortSignal;
  /** Makes the next DKIM key when the active one has served its time. Default false. */
  rotate?: boolean;
}

/**
 * Looks a domain's records up and acts on what is found: record statuses, keys, the domain's own status, who holds
 * the name, and the events of it all. The DNS is asked between two short transactions. `undefined`: it is gone.
 */
export async function checkDomain(
  runtime: Runtime,
  key: DomainKey,
  options: CheckOptions = {},
): Promise<CheckOutcome | undefined> {
  const scope = tenantScope(key.organizationId);
  if (options.rotate) await rotateWhenDue(runtime, key);

  const before = await runtime.db.transaction(scope, async tx => {
    const domain = await lookupDomain(tx, key, true);
    if (domain === undefined) return undefined;
    const now = await workspaceNow(tx, runtime.clock, domain);
    const records = await syncRecords(tx, runtime, domain, { now });
    return { domain, records };
  });
  if (before === undefined) return undefined;

  const { resolver } = runtime.worlds.of(before.domain.environment);
  const seen = await observeDomain(resolver, before.domain.name, before.records.map(fromRow), {
    fresh: true,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });

  return runtime.db.transaction(scope, async tx => {
    const domain = await lookupDomain(tx, key, true);
    if (domain === undefined) return undefined;
    return applyObservation(tx, runtime, domain, seen);
  });
}

async function applyObservation(
  tx: Tx,
  runtime: Runtime,
  domain: DomainRow,
  seen: DomainObservation,
): Promise<CheckOutcome> {
  const key = { organizationId: domain.organizationId, domainId: domain.id };
  const now = await workspaceNow(tx, runtime.clock, domain);
  const policy = seen.dmarc.policyDomain;
  // A walk that found nothing and was not answered everywhere proves nothing: then it stays as it was.
  const dmarcApplies =
    seen.dmarc.complete || policy !== undefined ? policy !== undefined && policy !== domain.name : undefined;
  const rows = await syncRecords(tx, runtime, domain, { now, dmarcApplies });
  const lint = lintDomain({
    domain: domain.name,
    expected: rows.map(fromRow),
    observations: seen.observations,
    dmarc: seen.dmarc,
  });
  await writeVerdicts(tx, runtime, domain, rows, lint.records, now);

  const keys = await liveKeysOf(tx, key);
  const sightings = new Map(keys.map(row => [row.id, sightingOf(row, domain.name, seen.observations)]));
  const proof = proofOf(domain, keys, sightings, lint.records);
  const anySeen = lint.records.some(verdict => verdict.record.required && evidenceOf(verdict) === "right");
  const next = nextStatus(domain, proof, anySeen, now);

  let isHeldElsewhere = false;
  if (next.status === "verified" && domain.status !== "verified" && domain.status !== "degraded") {
    isHeldElsewhere = !(await hold(tx, runtime, domain, isFreshProof(domain, lint.records), now));
    if (isHeldElsewhere) Object.assign(next, { status: domain.status === "failed" ? "failed" : "verifying" });
  }
  const updated = await writeStatus(tx, runtime, domain, { ...next, lint }, now);
  await applySightings(tx, runtime, domain, sightings, now);
  // Which key signs decides which records are required.
  const records = await syncRecords(tx, runtime, updated, { now, dmarcApplies });
  const due = nextCheckAt(updated, now);
  if (due !== undefined) await scheduleCheck(tx, runtime.queue, updated, due);
  return { domain: updated, records, isHeldElsewhere };
}

/** Stores each record's verdict; a record that was right and is firmly wrong now has drifted. */
async function writeVerdicts(
  tx: Tx,
  runtime: Runtime,
  domain: DomainRow,
  rows: readonly DnsRecordRow[],
  verdicts: readonly RecordVerdict[],
  now: Date,
): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const verdict = verdicts[index];
    if (verdict === undefined) continue;
    // Nobody answered: what was found before is still the best there is to show.
    const found = verdict.status === "error" ? {} : { found: [...verdict.found] };
    await tx.orm
      .update(dnsRecords)
      .set({ status: verdict.status, lastCheckedAt: now, ...found })
      .where(and(eq(dnsRecords.organizationId, row.organizationId), eq(dnsRecords.id, row.id)));
    const hasDrifted = row.status === "valid" && ["missing", "mismatch", "multiple"].includes(verdict.status);
    if (!hasDrifted) continue;
    const { purpose, type, name } = row;
    await runtime.log.append(tx, [
      {
        ...eventOfDomain(domain, now),
        type: domainEvents.drifted,
        data: {
          domainId: domain.id,
          domain: domain.name,
          record: { id: row.id, purpose, type, name, expected: verdict.record.value },
          status: verdict.status,
          found: [...verdict.found],
        },
      },
    ]);
  }
}

function sightingOf(key: DkimKeyRow, domain: string, observations: readonly Observation[]): Sighting {
  const name = dkimName(key.selector, domain);
  return sightKey(
    key.publicKey,
    observations.filter(observation => observation.name === name && observation.type === "TXT"),
  );
}

/**
 * Whether everything that sending needs is there: ownership, a DKIM key, the return path. Once verified, the SPF
 * record of the return path alone takes nobody down: DKIM still authenticates the mail while it is wrong.
 */
function proofOf(
  domain: DomainRow,
  keys: readonly DkimKeyRow[],
  sightings: ReadonlyMap<string, Sighting>,
  verdicts: readonly RecordVerdict[],
): Evidence {
  const wasVerified = domain.status === "verified" || domain.status === "degraded";
  const needed = verdicts.filter(({ record: { purpose } }) =>
    wasVerified
      ? purpose === "ownership" || purpose === "return_path"
      : purpose === "ownership" || purpose === "return_path" || purpose === "return_path_spf",
  );
  const mayDecide = requiredKeys(keys).map(key => sightings.get(key.id) ?? "unknown");
  return together([evidenceOfKeys(mayDecide), ...needed.map(evidenceOf)]);
}

/** Our token at the zone's own servers and no other beside it: whoever held the name has let go of it. */
function isFreshProof(domain: DomainRow, verdicts: readonly RecordVerdict[]): boolean {
  const ownership = verdicts.find(({ record }) => record.purpose === "ownership");
  if (ownership?.authoritative !== "right") return false;
  const tokens = ownership.found.filter(text => text.trim().startsWith(OWNERSHIP_PREFIX));
  return tokens.every(text => text.trim() === `${OWNERSHIP_PREFIX}${domain.ownershipToken}`);
}

/** Takes the name in this transaction; false when another workspace holds it and still proves it. */
async function hold(
  tx: Tx,
  runtime: Runtime,
  domain: DomainRow,
  takeover: boolean,
  now: Date,
): Promise<boolean> {
  const [holder] = await tx.query<{
    holder_organization: string;
    holder_workspace: string;
    holder_domain: string;
    took: boolean;
  }>("SELECT * FROM platform.hold_domain($1, $2, $3, $4, $5, $6, $7)", [
    domain.environment,
    domain.name,
    toUuid(domain.organizationId),
    toUuid(domain.workspaceId),
    toUuid(domain.id),
    now.toISOString(),
    takeover,
  ]);
  if (holder === undefined || !holder.took) return false;
  if (holder.holder_domain === toUuid(domain.id)) return true;
  const before = {
    organizationId: holder.holder_organization,
    workspaceId: holder.holder_workspace,
    domainId: holder.holder_domain,
  };
  await runtime.log.append(tx, [
    {
      ...eventOfDomain(domain, now),
      type: domainEvents.takenOver,
      data: { name: domain.name, holder: before },
    },
  ]);
  return true;
}

async function writeStatus(
  tx: Tx,
  runtime: Runtime,
  domain: DomainRow,
  next: Pick<DomainRow, "status" | "failingSince"> & { lint: LintResult },
  now: Date,
): Promise<DomainRow> {
  const changed = next.status !== domain.status;
  const isUnverified = next.status === "pending" || next.status === "verifying";
  const [updated] = await tx.orm
    .update(domains)
    .set({
      status: next.status,
      failingSince: next.failingSince,
      lastCheckedAt: now,
      checkAttempts: isUnverified ? domain.checkAttempts + 1 : 0,
      score: next.lint.score.value,
      findings: next.lint.findings,
      ...(changed ? { updatedAt: now } : {}),
      ...(changed && next.status === "verified" ? { verifiedAt: now } : {}),
    })
    .where(and(eq(domains.organizationId, domain.organizationId), eq(domains.id, domain.id)))
    .returning();
  if (!changed) return updated!;
  const event = eventOfDomain(updated!, now);
  const reason =
    next.lint.findings.find(finding => finding.severity === "error")?.message ??
    "A required record is missing.";
  switch (next.status) {
    case "verified":
      await runtime.log.append(tx, [{ ...event, type: domainEvents.verified }]);
      break;
    case "degraded":
      await runtime.log.append(tx, [
        { ...event, type: domainEvents.degraded, data: { ...event.data, reason } },
      ]);
      break;
    case "failed":
      await tx.query("SELECT platform.release_domain($1, $2, $3)", [
        domain.environment,
        domain.name,
        toUuid(domain.id),
      ]);
      await runtime.log.append(tx, [
        { ...event, type: domainEvents.failed, data: { ...event.data, reason } },
      ]);
      break;
    case "expired":
      await runtime.log.append(tx, [
        {
          ...event,
          type: domainEvents.failed,
          data: { ...event.data, reason: "It was not verified within 30 days." },
        },
      ]);
      break;
  }
  return updated!;
}

async function rotateWhenDue(runtime: Runtime, key: DomainKey): Promise<void> {
  const scope = tenantScope(key.organizationId);
  const due = await runtime.db.transaction(scope, async tx => {
    const domain = await lookupDomain(tx, key);
    if (domain === undefined) return undefined;
    const now = await workspaceNow(tx, runtime.clock, domain);
    return isRotationDue(await liveKeysOf(tx, key), domain.dkimRotationDays, now) ? domain : undefined;
  });
  if (due === undefined) return;
  const visible = { organizationId: due.organizationId, environment: due.environment };
  const material = await prepareRotation(runtime, visible, due.id);
  await runtime.db.transaction(scope, async tx => {
    const domain = await lookupDomain(tx, key, true);
    if (domain === undefined) return;
    // Somebody may have rotated by hand in between.
    const now = await workspaceNow(tx, runtime.clock, domain);
    if (isRotationDue(await liveKeysOf(tx, key), domain.dkimRotationDays, now))
      await rotateKey(tx, runtime, domain, material);
  });
}

/** The key of a domain named by UUIDs, as work and the log know it. */
export function domainKeyOf(organizationUuid: string, domainUuid: string): DomainKey {
  return { organizationId: fromUuid("org", organizationUuid), domainId: fromUuid("dom", domainUuid) };
}
