import { type Id, newId } from "../../../kernel/ids/index.ts";
import type { Secret } from "../../../kernel/secrets/index.ts";
import { type Environment, type OrganizationId, tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { issueApiKey } from "../api-keys/index.ts";
import { organizationEvents } from "./events.ts";
import { toOrganization } from "./schema.ts";
import { organizations } from "./tables.ts";

export interface CreatedOrganization {
  organizationId: OrganizationId;
  apiKeyId: Id<"key">;
  /** The key itself: it exists nowhere else, so show it now. */
  key: Secret;
}

/**
 * Makes an organization and its first API key, which holds every permission. For `mailstead init` and the demo:
 * there is no route. `environment` is the key's, default `test`.
 */
export async function createOrganization(
  runtime: Runtime,
  input: { name: string; environment?: Environment },
): Promise<CreatedOrganization> {
  const id = newId("org");
  const environment = input.environment ?? "test";
  const now = runtime.clock.now();
  return runtime.db.transaction(tenantScope(id), async tx => {
    const row = {
      id,
      name: input.name,
      serviceDomain: null,
      feedbackDomain: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await tx.orm.insert(organizations).values(row);
    await runtime.log.append(tx, [
      {
        organizationId: id,
        environment,
        type: organizationEvents.created,
        subject: id,
        data: toOrganization(row),
        occurredAt: now,
      },
    ]);
    const { row: key, secret } = await issueApiKey(tx, runtime, {
      organizationId: id,
      environment,
      name: "First key",
      permissions: ["*"],
    });
    return { organizationId: id, apiKeyId: key.id, key: secret };
  });
}
