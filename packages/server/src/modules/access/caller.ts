import { errors } from "../../kernel/errors/index.ts";
import type { Actor } from "../../kernel/http/index.ts";
import type { Runtime } from "../../runtime.ts";

/** Who asks, and in which request: what every use case of this area gets. A route's input is one. */
export interface Caller {
  runtime: Runtime;
  actor: Actor;
  requestId: string;
}

/** What an event says about its cause. */
export function causedBy({ actor, requestId }: Caller) {
  return {
    organizationId: actor.organizationId,
    environment: actor.environment,
    actor: actor.id,
    requestId,
  };
}

/** Refuses tokens of embed sessions: they live in browsers. Throws `permission_denied`. */
export function requireApiKey(actor: Actor): void {
  if (actor.kind === "apiKey") return;
  throw errors.permission_denied(
    "This operation takes an API key, called from your server; an embed token is refused.",
  );
}

/** Refuses credentials bound (or pinned) to one workspace. Throws `permission_denied`. */
export function requireWholeOrganization(actor: Actor): void {
  if (actor.workspaceId === undefined) return;
  throw errors.permission_denied(
    `This operation is about the whole organization, but the request is bound to ${actor.workspaceId}. Use a key without a workspace and leave the header Mailstead-Workspace out.`,
  );
}
