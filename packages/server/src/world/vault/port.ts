import type { Secret } from "../../kernel/secrets/index.ts";
import type { OrganizationId } from "../../kernel/tenancy.ts";

/** Keeps private keys and credentials; nothing it holds leaves by any endpoint. Paths: `dkim/<domain id>/<selector>`. */
export interface Vault {
  /** Writes a new version. */
  put(organizationId: OrganizationId, path: string, value: Secret): Promise<void>;
  /** The newest version. Throws `secret_not_found`, or `vault_sealed` while it cannot be read. */
  get(organizationId: OrganizationId, path: string): Promise<Secret>;
  /** Destroys every version. */
  destroy(organizationId: OrganizationId, path: string): Promise<void>;
}
