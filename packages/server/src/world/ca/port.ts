import type { Secret } from "../../kernel/secrets/index.ts";

export interface IssuedCertificate {
  /** Leaf first. */
  chainPem: string;
  privateKeyPem: Secret;
  issuer: string;
  serial: string;
  notBefore: Date;
  notAfter: Date;
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
  issue(names: readonly string[], solver: ChallengeSolver, now: Date): Promise<IssuedCertificate>;
}
