/** The zone of the simulated internet; every test workspace owns one label below it. */
export const SANDBOX_ZONE = "sandbox.mailstead.example";
/** Names of our own infrastructure in the sandbox. */
export const SERVICE_ZONE = `svc.${SANDBOX_ZONE}`;
export const INTAKE_HOST = `intake.${SERVICE_ZONE}`;
export const TRACKING_HOST = `track.${SERVICE_ZONE}`;
export const NAME_SERVER = `ns1.${SANDBOX_ZONE}`;

/** Simulated addresses lie in 198.18.0.0/15 (RFC 2544), which no real network routes. */
export const INTAKE_ADDRESS = "198.19.255.1";
export const TRACKING_ADDRESS = "198.19.255.2";
export const NAME_SERVER_ADDRESS = "198.19.255.53";

/** The namespace of a test workspace. */
export function namespaceOf(sandboxLabel: string): string {
  return `${sandboxLabel}.${SANDBOX_ZONE}`;
}

/** A receiving provider of the simulated internet. */
export interface Provider {
  name: "magic" | "google" | "microsoft" | "yahoo" | "apple" | "other";
  /** Mail domains it hosts; `other` hosts the rest. */
  domains: readonly string[];
  mxHost: string;
  address: string;
  /** Refuses mail without SPF or DKIM (as the large providers do since 2024). */
  requiresAuthentication: boolean;
}

export const PROVIDERS: readonly Provider[] = [
  {
    name: "magic",
    domains: [SANDBOX_ZONE],
    mxHost: `mx.${SANDBOX_ZONE}`,
    address: "198.19.0.1",
    requiresAuthentication: true,
  },
  {
    name: "google",
    domains: ["gmail.com", "googlemail.com"],
    mxHost: "gmail-smtp-in.l.google.com",
    address: "198.19.0.2",
    requiresAuthentication: true,
  },
  {
    name: "microsoft",
    domains: ["outlook.com", "hotmail.com", "live.com", "msn.com"],
    mxHost: "outlook-com.olc.protection.outlook.com",
    address: "198.19.0.3",
    requiresAuthentication: true,
  },
  {
    name: "yahoo",
    domains: ["yahoo.com", "aol.com"],
    mxHost: "mta5.am0.yahoodns.net",
    address: "198.19.0.4",
    requiresAuthentication: true,
  },
  {
    name: "apple",
    domains: ["icloud.com", "me.com", "mac.com"],
    mxHost: "mx01.mail.icloud.com",
    address: "198.19.0.5",
    requiresAuthentication: true,
  },
  {
    name: "other",
    domains: [],
    mxHost: "mx.receivers.example",
    address: "198.19.0.6",
    requiresAuthentication: false,
  },
];

const OTHER = PROVIDERS.find(provider => provider.name === "other")!;

/** The provider that hosts a mail domain. */
export function providerOfDomain(domain: string): Provider {
  return PROVIDERS.find(provider => provider.domains.includes(domain)) ?? OTHER;
}

/** The provider whose MX has this address. */
export function providerAt(address: string): Provider | undefined {
  return PROVIDERS.find(provider => provider.address === address);
}

/** A realm names the workspace whose simulated internet a connection belongs to: two UUIDs. */
export function realmOf(organizationUuid: string, workspaceUuid: string): string {
  return `${organizationUuid}/${workspaceUuid}`;
}

/** The workspace of a realm; `undefined` when it is none. */
export function parseRealm(realm: string): { organizationId: string; workspaceId: string } | undefined {
  const match = /^([0-9a-f-]{36})\/([0-9a-f-]{36})$/.exec(realm);
  return match ? { organizationId: match[1]!, workspaceId: match[2]! } : undefined;
}
