import type { Secret } from "../../kernel/secrets/index.ts";
import type { OrganizationId } from "../../kernel/tenancy.ts";

export interface IssuedCertificate {
  /** Leaf first. */
  chainPem: string;
  privateKeyPem: Secret;
  issuer: string;
  serial: string;
  notBefore: Date;
  notAfter: Date;
}

export interface CertificateOrder {
  /** On whose behalf: authorities limit how much one account may order. */
  organizationId: OrganizationId;
  /** Host names, the first one also as common name. */
  names: readonly string[];
}

/** How we prove that a name is ours. */
export interface ChallengeSolver {
  /** Publishes a TXT value at `_acme-challenge.<name>`, beside others. Resolves when it can be seen. */
  addDns(name: string, value: string): Promise<void>;
  removeDns(name: string, value: string): Promise<void>;
}

/** Issues server certificates (RFC 8555 for real ones). */
export interface CertificateAuthority {
  readonly name: string;
  /** Failures are errors of the catalogue (`worldErrors`). `now` is the workspace's clock. */
  issue(order: CertificateOrder, solver: ChallengeSolver, now: Date): Promise<IssuedCertificate>;
}
