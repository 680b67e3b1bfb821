import type { Environment, OrganizationId, WorkspaceId } from "../tenancy.ts";

/** Who makes a request: an API key, or a session of an embedded widget. */
export interface Actor {
  kind: "apiKey" | "embedSession";
  /** Id of the key or session; also the principal of its idempotency keys. */
  id: string;
  organizationId: OrganizationId;
  environment: Environment;
  /** Set when the credential is bound to one workspace, or the header `Mailstead-Workspace` pins it. */
  workspaceId?: WorkspaceId | undefined;
  /** `<resource>:read`, `<resource>:write` or `*`; writing does not imply reading. */
  permissions: ReadonlySet<string>;
  /** The partner's name for the person behind an embed session. */
  subject?: string | undefined;
  /** Requests per window. */
  rateLimit: { limit: number; windowSeconds: number };
  /** Web origins that may use an embed session. */
  origins?: readonly string[] | undefined;
}

/** Finds the actor of a request; throws `unauthenticated` when there is no valid credential. */
export type Authenticate = (request: Request) => Promise<Actor>;

/** True when the actor holds the permission, the resource's wildcard or `*`. */
export function isPermitted(actor: Pick<Actor, "permissions">, permission: string): boolean {
  const { permissions } = actor;
  return (
    permissions.has(permission) ||
    permissions.has("*") ||
    permissions.has(`${permission.slice(0, permission.indexOf(":"))}:*`)
  );
}
