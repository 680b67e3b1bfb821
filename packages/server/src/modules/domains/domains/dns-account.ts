import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import { type Id, toUuid } from "../../../kernel/ids/index.ts";
import { type Environment, type OrganizationId, tenantScope } from "../../../kernel/tenancy.ts";
import { isWithin, registrableDomain } from "../../../mail/names/index.ts";
import type { Runtime } from "../../../runtime.ts";
import type { DnsProvider, DnsZone } from "../../../world/dns/index.ts";
import { catalogued } from "../../../world/errors.ts";
import { openDnsAccount } from "../../network/dns-accounts/index.ts";
import type { DomainRow, Visibility } from "../model/index.ts";
import { domainErrors } from "./errors.ts";

interface DnsAccount {
  provider: string;
  vaultPath: string | null;
  zones: string[];
}

/** A zone that we may write, at its vendor. */
export interface OpenZone {
  provider: DnsProvider;
  zone: DnsZone;
}

/** Checks that an account may serve domains of a workspace. Throws `invalid_request` naming `dnsAccountId`. */
export async function requireDnsAccount(
  tx: Tx,
  visible: Visibility,
  id: Id<"dnsacc">,
  workspaceId: Id<"ws">,
) {
  const [row] = await tx.query(
    `SELECT 1 FROM tenant.dns_accounts WHERE organization_id = $1 AND id = $2 AND environment = $3
       AND (workspace_id IS NULL OR workspace_id = $4)`,
    [toUuid(visible.organizationId), toUuid(id), visible.environment, toUuid(workspaceId)],
  );
  if (row !== undefined) return;
  throw errors.invalid_request("No such DNS account is usable by this workspace.", {
    errors: [
      {
        pointer: "/dnsAccountId",
        code: "unknown_dns_account",
        message: "is not a DNS account of this workspace",
      },
    ],
  });
}

/**
 * The zone in which a domain's records are entered: the account's zone that holds it, else the registrable domain;
 * in the test world the workspace's namespace.
 */
export async function zoneNameOf(
  tx: Tx,
  domain: Pick<DomainRow, "organizationId" | "environment" | "name" | "dnsAccountId">,
) {
  const account =
    domain.dnsAccountId === null
      ? undefined
      : await readAccount(tx, domain.organizationId, domain.dnsAccountId);
  const listed = longest(account?.zones.filter(zone => isWithin(domain.name, zone)) ?? []);
  if (listed !== undefined) return listed;
  if (domain.environment === "test") return domain.name.split(".").slice(-4).join(".");
  return registrableDomain(domain.name) ?? domain.name;
}

/**
 * Opens the zone that holds a name through an account. Asks the vault and the vendor: never call it inside a
 * transaction. Throws `dns_account_missing`, or what the vendor says.
 */
export async function openZone(
  runtime: Runtime,
  account: { organizationId: OrganizationId; environment: Environment; dnsAccountId: Id<"dnsacc"> },
  name: string,
  signal?: AbortSignal,
): Promise<OpenZone> {
  const row = await runtime.db.transaction(tenantScope(account.organizationId), tx =>
    readAccount(tx, account.organizationId, account.dnsAccountId),
  );
  if (row === undefined) throw domainErrors.dns_account_missing("The DNS account is gone; set another one.");
  return zoneAt(await openDnsAccount(runtime, { ...account, ...row }), name, signal);
}

/** The provider's zone that holds a name. Throws `dns_account_missing` when none does. */
export async function zoneAt(provider: DnsProvider, name: string, signal?: AbortSignal): Promise<OpenZone> {
  const zones = await dnsCall(() => provider.listZones(signal));
  const best = longest(zones.map(zone => zone.name).filter(zone => isWithin(name, zone)));
  const zone = zones.find(candidate => candidate.name === best);
  if (zone === undefined)
    throw domainErrors.dns_account_missing(`None of the account's zones holds ${name}.`);
  return { provider, zone };
}

/** Runs a call to a DNS vendor; its failures become errors of the catalogue. */
export async function dnsCall<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw catalogued(error);
  }
}

async function readAccount(
  tx: Tx,
  organizationId: OrganizationId,
  id: Id<"dnsacc">,
): Promise<DnsAccount | undefined> {
  const [row] = await tx.query<DnsAccount>(
    `SELECT provider, vault_path AS "vaultPath", zones FROM tenant.dns_accounts WHERE organization_id = $1 AND id = $2`,
    [toUuid(organizationId), toUuid(id)],
  );
  return row;
}

function longest(names: readonly string[]): string | undefined {
  return [...names].sort((a, b) => b.length - a.length)[0];
}
