import { type OrganizationId, tenantScope } from "../../../kernel/tenancy.ts";
import { isWithin } from "../../../mail/names/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { getOrganization } from "../../access/organizations/index.ts";
import type { Owner } from "../schedule.ts";

/** The zone that names an organization's infrastructure: its own service domain, or ours. Opens a transaction. */
export async function serviceZoneOf(runtime: Runtime, owner: Owner): Promise<string> {
  const { organizationId, environment } = owner;
  const own = await ownServiceDomain(runtime, organizationId);
  const ours = runtime.worlds.of(environment).hosts.serviceDomain;
  if (own === null) return ours;
  // A real service domain means nothing in the simulated internet, whose names lie beside our own zone.
  const simulated = ours.slice(ours.indexOf(".") + 1);
  return environment === "live" || isWithin(own, simulated) ? own : ours;
}

async function ownServiceDomain(runtime: Runtime, organizationId: OrganizationId): Promise<string | null> {
  const row = await runtime.db.transaction(tenantScope(organizationId), tx =>
    getOrganization(tx, organizationId),
  );
  return row.serviceDomain;
}
