import { z } from "zod";
import type { Database } from "../../kernel/db/index.ts";
import { toUuid } from "../../kernel/ids/index.ts";
import { type OrganizationId, tenantScope } from "../../kernel/tenancy.ts";

/**
 * How each simulated party can be told to fail:
 * - `lost_response`: the effect happens, the answer is lost;
 * - `error_200`: the vendor answers 200 with an error inside; nothing happens;
 * - `timeout`: nothing happens, nothing answers;
 * - `stuck`: the action is accepted and never ends;
 * - `port25_closed`: outbound SMTP is dropped by the network.
 */
export const FAULTS = {
  compute: ["lost_response", "error_200", "timeout", "stuck"],
  dns: ["lost_response", "error_200", "timeout"],
  ca: ["lost_response", "error_200", "timeout"],
  mailserver: ["error_200", "timeout"],
  egress: ["port25_closed", "timeout"],
} as const satisfies Record<string, readonly string[]>;

const fault = z.enum(["lost_response", "error_200", "timeout", "stuck", "port25_closed"]);

export type Fault = z.infer<typeof fault>;
export type FaultPort = keyof typeof FAULTS;

/** Asked before every call to a simulated port, such as `compute` `create`; answers how it fails, if it does. */
export type Faults = (
  port: FaultPort,
  method: string,
  organizationId?: OrganizationId,
) => Promise<Fault | undefined> | Fault | undefined;

/** Nothing ever fails. */
export const noFaults: Faults = () => undefined;

/** Faults that an organization set for itself. One with a count is used up by the calls it fails, oldest first. */
export function tableFaults(db: Database): Faults {
  return async (port, _method, organizationId) => {
    if (organizationId === undefined) return undefined;
    const organization = toUuid(organizationId);
    // Nearly always there is none: a read is cheaper than a transaction.
    const set = await db.read(
      tenantScope(organizationId),
      `SELECT 1 FROM tenant.sandbox_faults
       WHERE organization_id = $1 AND port = $2 AND remaining IS DISTINCT FROM 0 LIMIT 1`,
      [organization, port],
    );
    if (set.length === 0) return undefined;
    const [used] = await db.transaction(tenantScope(organizationId), tx =>
      tx.query<{ fault: string }>(
        `UPDATE tenant.sandbox_faults SET remaining = remaining - 1
         WHERE organization_id = $1 AND id = (
           SELECT id FROM tenant.sandbox_faults
           WHERE organization_id = $1 AND port = $2 AND remaining IS DISTINCT FROM 0
           ORDER BY id LIMIT 1 FOR UPDATE)
         RETURNING fault`,
        [organization, port],
      ),
    );
    return fault.safeParse(used?.fault).data;
  };
}
