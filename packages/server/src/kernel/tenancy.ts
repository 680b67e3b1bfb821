import type { Scope } from "./db/index.ts";
import { type Id, toUuid } from "./ids/index.ts";

export type OrganizationId = Id<"org">;
export type WorkspaceId = Id<"ws">;
export type Environment = "live" | "test";

/** The scope of one organization. */
export function tenantScope(organizationId: OrganizationId): Scope {
  return { kind: "tenant", organizationId: toUuid(organizationId) };
}

/** The scope of several organizations: group commits and work batches. UUIDs; duplicates are dropped. */
export function batchScope(organizationUuids: Iterable<string>): Scope {
  return { kind: "batch", organizationIds: [...new Set(organizationUuids)] };
}
