import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import type { Id } from "../../../kernel/ids/index.ts";
import type { WorkspaceId } from "../../../kernel/tenancy.ts";
import { workspaceTime } from "../../../kernel/time/index.ts";
import { canonicalAddress } from "../../../mail/address/index.ts";
import type { Runtime } from "../../../runtime.ts";
import type { SuppressionReason, SuppressionScope } from "./reasons.ts";
import { type NewSuppression, type Suppressed, suppress } from "./suppress.ts";
import { workspaceOf } from "./workspace.ts";

export interface GivenSuppression {
  address: string;
  stream: SuppressionScope;
  reason: SuppressionReason;
  note?: string | undefined;
}

export type CreateResult = Suppressed | { outcome: "refused"; message: string };

/** Suppresses the addresses of one workspace; one result per item, in order. Bad addresses are refused, not thrown. */
export async function createSuppressions(
  tx: Tx,
  runtime: Pick<Runtime, "log" | "clock">,
  by: { actor: Actor; requestId?: string | undefined },
  workspaceId: WorkspaceId | undefined,
  given: readonly GivenSuppression[],
): Promise<CreateResult[]> {
  const { actor, requestId } = by;
  const workspace = await workspaceOf(tx, actor, workspaceId);
  const at = workspaceTime(runtime.clock, workspace.clockOffsetMs);
  const parsed = given.map(({ address, ...rest }) => ({ canonical: canonicalAddress(address), ...rest }));
  const items = parsed.flatMap(({ canonical, ...rest }): NewSuppression[] =>
    canonical.ok
      ? [
          {
            ...rest,
            organizationId: actor.organizationId,
            environment: actor.environment,
            workspaceId: workspace.id,
            address: canonical.address.address,
            addressKey: canonical.address.suppressionKey,
            at,
            actor: actor.id,
            requestId,
          },
        ]
      : [],
  );
  const results = (await suppress(tx, runtime.log, items)).values();
  return parsed.map(({ canonical }) =>
    canonical.ok ? results.next().value! : { outcome: "refused", message: canonical.message },
  );
}

/** Suppresses one address; answers the suppression that stands. Throws `invalid_request` for a bad address. */
export async function createSuppression(
  tx: Tx,
  runtime: Pick<Runtime, "log" | "clock">,
  by: { actor: Actor; requestId?: string | undefined },
  workspaceId: WorkspaceId | undefined,
  given: GivenSuppression,
): Promise<Id<"supp">> {
  const [result] = await createSuppressions(tx, runtime, by, workspaceId, [given]);
  if (result === undefined || result.outcome === "refused") {
    const message = result?.message ?? "must be an email address";
    throw errors.invalid_request(undefined, {
      errors: [{ pointer: "/address", code: "invalid_address", message }],
    });
  }
  return result.id;
}
