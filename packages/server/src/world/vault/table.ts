import { type Database, sqlState } from "../../kernel/db/index.ts";
import { toUuid } from "../../kernel/ids/index.ts";
import { type Keyring, Secret } from "../../kernel/secrets/index.ts";
import { type OrganizationId, tenantScope } from "../../kernel/tenancy.ts";
import type { Clock } from "../../kernel/time/index.ts";
import { worldErrors } from "../errors.ts";
import type { Vault } from "./port.ts";

export interface TableVaultOptions {
  db: Database;
  keyring: Keyring;
  clock: Clock;
}

/** Writers of one path at the same time, beyond which `put` gives up. */
const PUT_ATTEMPTS = 5;
const UNIQUE_VIOLATION = "23505";

/** The vault in our own table: encrypted rows, bound to organization, path and version. Opens its own transactions. */
export function createTableVault({ db, keyring, clock }: TableVaultOptions): Vault {
  async function nextVersion(organizationId: OrganizationId, path: string): Promise<number> {
    const [row] = await db.read<{ version: number }>(
      tenantScope(organizationId),
      `SELECT coalesce(max(version), 0)::int + 1 AS version FROM tenant.secrets
       WHERE organization_id = $1 AND path = $2`,
      [toUuid(organizationId), path],
    );
    return row?.version ?? 1;
  }

  return {
    async put(organizationId, path, value) {
      for (let attempt = 1; ; attempt++) {
        const version = await nextVersion(organizationId, path);
        const ciphertext = await keyring.encrypt(value.reveal(), rowBinding(organizationId, path, version));
        try {
          await db.transaction(tenantScope(organizationId), async tx => {
            await tx.query(
              `INSERT INTO tenant.secrets (organization_id, path, version, ciphertext, created_at)
               VALUES ($1, $2, $3, $4, $5)`,
              [toUuid(organizationId), path, version, ciphertext, clock.now().toISOString()],
            );
          });
          return;
        } catch (error) {
          // Another writer took the version: the ciphertext is bound to it, so it is made anew.
          if (sqlState(error) !== UNIQUE_VIOLATION || attempt === PUT_ATTEMPTS) throw error;
        }
      }
    },

    async get(organizationId, path) {
      const [row] = await db.read<{ version: number; ciphertext: string }>(
        tenantScope(organizationId),
        `SELECT version, ciphertext FROM tenant.secrets
         WHERE organization_id = $1 AND path = $2 ORDER BY version DESC LIMIT 1`,
        [toUuid(organizationId), path],
      );
      if (row === undefined) throw worldErrors.secret_not_found();
      try {
        const plaintext = await keyring.decrypt(
          row.ciphertext,
          rowBinding(organizationId, path, row.version),
        );
        return new Secret(plaintext.toString("utf8"));
      } catch (cause) {
        throw worldErrors.vault_sealed(undefined, { cause });
      }
    },

    async destroy(organizationId, path) {
      await db.transaction(tenantScope(organizationId), async tx => {
        await tx.query("DELETE FROM tenant.secrets WHERE organization_id = $1 AND path = $2", [
          toUuid(organizationId),
          path,
        ]);
      });
    },
  };
}

/** A row moved to another organization, path or version does not decrypt. */
function rowBinding(organizationId: OrganizationId, path: string, version: number): string {
  return `${organizationId}|${path}|${version}`;
}
