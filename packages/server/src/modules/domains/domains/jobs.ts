import { z } from "@hono/zod-openapi";
import { fromUuid, idSchema } from "../../../kernel/ids/index.ts";
import type { Job } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { DNS_VALUE_TYPES, fingerprintOf } from "../../../world/dns/index.ts";
import { JOBS } from "../model/index.ts";
import { nextCheckAt } from "./assess.ts";
import { checkDomain, domainKeyOf } from "./check-domain.ts";
import { purgeDomain } from "./delete-domain.ts";
import { dnsCall, openZone } from "./dns-account.ts";
import { publishServiceZones, serviceZoneState } from "./service-zone.ts";

/** The zones heal by themselves when an event was missed or a vendor failed. */
const REPUBLISH_MS = 6 * 3_600_000;

const withdrawal = z.object({
  dnsAccountId: idSchema("dnsacc", "The account that wrote the value."),
  domain: z.string(),
  value: z.object({ name: z.string(), type: z.enum(DNS_VALUE_TYPES), value: z.string(), ttl: z.number() }),
});

/** What the area does now and then. */
export function domainJobs(runtime: Runtime): readonly Job[] {
  return [
    {
      kind: JOBS.check,
      async run(work, now, signal) {
        const key = domainKeyOf(work.organizationId, work.subject);
        const outcome = await checkDomain(runtime, key, { signal, rotate: true });
        const againAt = outcome && nextCheckAt(outcome.domain, now);
        return againAt && { againAt };
      },
    },
    {
      kind: JOBS.withdraw,
      async run(work, _now, signal) {
        const { dnsAccountId, domain, value } = withdrawal.parse(work.payload);
        const organizationId = fromUuid("org", work.organizationId);
        const environment = await environmentOf(runtime, work.organizationId, work.workspaceId);
        if (environment === undefined) return undefined;
        const { provider, zone } = await openZone(
          runtime,
          { organizationId, environment, dnsAccountId },
          domain,
          signal,
        );
        const { name, type } = value;
        const there = await dnsCall(() => provider.records(zone.id, { name, type }, signal));
        // Changed by somebody since: then it is not ours any more.
        const ours = there.find(candidate => fingerprintOf(candidate) === fingerprintOf(value));
        if (ours !== undefined) await dnsCall(() => provider.removeValue(zone.id, ours, signal));
        return undefined;
      },
    },
    {
      kind: JOBS.cleanup,
      async run(work) {
        await purgeDomain(runtime, domainKeyOf(work.organizationId, work.subject));
        return undefined;
      },
    },
    {
      kind: JOBS.serviceZone,
      async run(work, now, signal) {
        const organizationId = fromUuid("org", work.organizationId);
        const before = await serviceZoneState(runtime, organizationId);
        await publishServiceZones(runtime, organizationId, signal);
        // Events that came while it ran found the work leased and left it alone.
        const isStale = (await serviceZoneState(runtime, organizationId)) !== before;
        return { againAt: isStale ? now : new Date(now.getTime() + REPUBLISH_MS) };
      },
    },
  ];
}

async function environmentOf(runtime: Runtime, organizationUuid: string, workspaceUuid: string) {
  const [row] = await runtime.db.read<{ environment: "live" | "test" }>(
    { kind: "tenant", organizationId: organizationUuid },
    "SELECT environment FROM tenant.workspaces WHERE organization_id = $1 AND id = $2",
    [organizationUuid, workspaceUuid],
  );
  return row?.environment;
}
