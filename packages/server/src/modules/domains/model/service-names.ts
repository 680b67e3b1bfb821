import type { Tx } from "../../../kernel/db/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import type { Environment, OrganizationId } from "../../../kernel/tenancy.ts";
import type { World } from "../../../world/index.ts";

/** The names an organization's records point to in one environment. */
export interface ServiceNames {
  /**
   * The zone we write ourselves: the organization's `serviceDomain` in the live world, its own corner of the
   * sandbox's service zone in the test world. `undefined`: there is none, records carry their full values.
   */
  zone: string | undefined;
  /** Whether customers' records are CNAMEs into the zone. */
  delegated: boolean;
  /** SPF mechanisms that let the organization's servers pass. */
  spfMechanisms: string[];
  /** Host of the SMTP intake. */
  intake: string;
}

/** States of a node whose addresses send, or will. */
const SENDING_STATES =
  "('configuring', 'verifying', 'warming', 'active', 'paused', 'maintenance', 'unhealthy')";

/** The addresses an organization's mail may come from, sorted. */
export async function sendingAddresses(
  tx: Tx,
  organizationId: OrganizationId,
  environment: Environment,
): Promise<string[]> {
  const rows = await tx.query<{ address: string }>(
    `SELECT a.address FROM tenant.ip_addresses a
     JOIN tenant.nodes n ON n.organization_id = a.organization_id AND n.id = a.node_id
     WHERE a.organization_id = $1 AND a.environment = $2 AND n.state IN ${SENDING_STATES} ORDER BY a.address`,
    [toUuid(organizationId), environment],
  );
  return rows.map(row => row.address);
}

/** `ip4:` and `ip6:` mechanisms of addresses. */
export function spfOf(addresses: readonly string[]): string[] {
  return addresses.map(address => `${address.includes(":") ? "ip6" : "ip4"}:${address}`);
}

/** The label of an organization below the sandbox's service zone. */
export function organizationLabel(organizationId: OrganizationId): string {
  return `o${organizationId.slice(-12)}`;
}

/** The label of a domain inside the service zone. */
export function delegationLabel(domainId: Id<"dom">): string {
  return `d${domainId.slice(-12)}`;
}

/** Where an organization's records point in one environment. */
export async function serviceNames(
  tx: Tx,
  world: Pick<World, "hosts">,
  organizationId: OrganizationId,
  environment: Environment,
): Promise<ServiceNames> {
  const [row] = await tx.query<{ service_domain: string | null }>(
    "SELECT service_domain FROM tenant.organizations WHERE organization_id = $1",
    [toUuid(organizationId)],
  );
  const own = row?.service_domain ?? undefined;
  const { intake } = world.hosts;
  const zone =
    environment === "test" ? `${organizationLabel(organizationId)}.${world.hosts.serviceDomain}` : own;
  if (zone !== undefined) {
    return { zone, delegated: own !== undefined, spfMechanisms: [`include:_spf.${zone}`], intake };
  }
  // Without a zone of ours nothing can be listed in one place: the addresses stand in every record.
  const addresses = await sendingAddresses(tx, organizationId, environment);
  return { zone, delegated: false, spfMechanisms: spfOf(addresses), intake };
}
