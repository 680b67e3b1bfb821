import type { Database } from "../../kernel/db/index.ts";
import { toUuid } from "../../kernel/ids/index.ts";
import { tenantScope } from "../../kernel/tenancy.ts";
import type { Fault, Faults } from "./faults.ts";

/** What can be made to fail on purpose, per port. */
export const FAULTS = {
  compute: ["lost_response", "error_200", "timeout", "stuck"],
  egress: ["port25_closed", "timeout"],
  ca: ["timeout"],
} as const satisfies Record<string, readonly Fault[]>;

export type FaultPort = keyof typeof FAULTS;

/** The faults that an organization has set through `sandbox.faults`; a counted one is used up by one call. */
export function tableFaults(database: Database): Faults {
  return async (port, _method, organizationId) => {
    if (organizationId === undefined) return undefined;
    const scope = tenantScope(organizationId);
    const organization = toUuid(organizationId);
    const [set] = await database.read(
      scope,
      `SELECT 1 FROM tenant.sandbox_faults
       WHERE organization_id = $1 AND port = $2 AND (remaining IS NULL OR remaining > 0) LIMIT 1`,
      [organization, port],
    );
    if (set === undefined) return undefined;
    return database.transaction(scope, async tx => {
      const [row] = await tx.query<{ fault: Fault }>(
        `UPDATE tenant.sandbox_faults f SET remaining = f.remaining - 1
         WHERE f.organization_id = $1 AND f.id = (
           SELECT id FROM tenant.sandbox_faults
           WHERE organization_id = $1 AND port = $2 AND (remaining IS NULL OR remaining > 0)
           ORDER BY id LIMIT 1 FOR UPDATE)
         RETURNING f.fault`,
        [organization, port],
      );
      return row?.fault;
    });
  };
}
