import { createHash } from "node:crypto";
import type { Database } from "../../kernel/db/index.ts";
import { toUuid } from "../../kernel/ids/index.ts";
import { tenantScope } from "../../kernel/tenancy.ts";
import type { Clock } from "../../kernel/time/index.ts";
import type { Blobs } from "./port.ts";

/** Bytes in our own table; for the embedded default and small installations. Opens its own transactions. */
export function createTableBlobs({ db, clock }: { db: Database; clock: Clock }): Blobs {
  return {
    async put(organizationId, id, content) {
      await db.transaction(tenantScope(organizationId), async tx => {
        // Hexadecimal text reaches bytea alike on both engines.
        await tx.query(
          `INSERT INTO tenant.blobs (organization_id, id, sha256, size, content, created_at)
           VALUES ($1, $2, $3, $4, decode($5, 'hex'), $6)
           ON CONFLICT (organization_id, id) DO UPDATE
             SET sha256 = excluded.sha256, size = excluded.size, content = excluded.content`,
          [
            toUuid(organizationId),
            id,
            createHash("sha256").update(content).digest("hex"),
            content.length,
            content.toString("hex"),
            clock.now().toISOString(),
          ],
        );
      });
    },

    async get(organizationId, id) {
      const [row] = await db.read<{ content: Uint8Array }>(
        tenantScope(organizationId),
        "SELECT content FROM tenant.blobs WHERE organization_id = $1 AND id = $2",
        [toUuid(organizationId), id],
      );
      return row && Buffer.from(row.content);
    },

    async delete(organizationId, ids) {
      if (ids.length === 0) return;
      await db.transaction(tenantScope(organizationId), async tx => {
        await tx.query("DELETE FROM tenant.blobs WHERE organization_id = $1 AND id = ANY ($2::uuid[])", [
          toUuid(organizationId),
          [...ids],
        ]);
      });
    },
  };
}
