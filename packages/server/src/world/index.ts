import type { Secret } from "../kernel/secrets/index.ts";
import type { Environment, OrganizationId, WorkspaceId } from "../kernel/tenancy.ts";
import type { Blobs } from "./blobs/port.ts";
import type { CertificateAuthority } from "./ca/port.ts";
import type { Compute } from "./compute/port.ts";
import type { DnsProvider } from "./dns/port.ts";
import type { Egress } from "./egress/port.ts";
import type { MailServer } from "./mailserver/port.ts";
import type { Resolver } from "./resolver/port.ts";
import type { Vault } from "./vault/port.ts";

/** The outside as one environment sees it. Modules see ports, never vendors. */
export interface World {
  /** Providers of servers by name, such as `sandbox`. */
  compute(provider: string): Compute;
  /** The DNS provider behind an account; credentials come from the vault. */
  dns(account: {
    provider: string;
    organizationId: OrganizationId;
    credentials: Secret | undefined;
  }): DnsProvider;
  resolver: Resolver;
  egress: Egress;
  mailserver: MailServer;
  ca: CertificateAuthority;
  /** The realm of a workspace's connections: a sandbox workspace's own, "" in the live world. */
  /** Whether mail may go to this address; the sandbox's receivers have addresses that live routing refuses. */
  allowAddress?: (address: string) => boolean;
  realmOf(organizationId: OrganizationId, workspaceId: WorkspaceId): string;
  /** Names our infrastructure answers to in this world. */
  hosts: {
    /** The default service zone, for organizations without a `serviceDomain`. */
    serviceDomain: string;
    /** Where the SMTP intake (bounces, replies) listens: an MX target. */
    intake: string;
    /** Where the tracking edge answers: a CNAME target. */
    tracking: string;
  };
}

export interface Worlds {
  of(environment: Environment): World;
  vault: Vault;
  blobs: Blobs;
}
