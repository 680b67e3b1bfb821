import type { OrganizationId } from "../../kernel/tenancy.ts";

/**
 * How a call to a simulated party goes wrong:
 * - `lost_response`: the effect happens, the answer is lost;
 * - `error_200`: the vendor answers 200 with an error inside; nothing happens;
 * - `timeout`: nothing happens, nothing answers;
 * - `stuck`: the action is accepted and never ends;
 * - `port25_closed`: outbound SMTP is dropped by the network.
 */
export type Fault = "lost_response" | "error_200" | "timeout" | "stuck" | "port25_closed";

/** Asked before every change at a simulated port, such as `compute` `create`; answers how it fails, if it does. */
export type Faults = (
  port: string,
  method: string,
  organizationId?: OrganizationId,
) => Promise<Fault | undefined> | Fault | undefined;

/** Nothing ever fails. */
export const noFaults: Faults = () => undefined;
