import type { Tx } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import type { WorkspaceId } from "../../../kernel/tenancy.ts";
import { requireWorkspace, type WorkspaceState } from "../../access/workspaces/index.ts";

/**
 * The workspace a request is about: the one it names, else the actor's own. Throws `not_found` for one the actor
 * cannot see and `invalid_request` when there is none.
 */
export async function workspaceOf(
  tx: Tx,
  actor: Actor,
  named: WorkspaceId | undefined,
): Promise<WorkspaceState> {
  const id = named ?? actor.workspaceId;
  if (id !== undefined) return requireWorkspace(tx, actor, id);
  const message = "is required with a key of the whole organization";
  throw errors.invalid_request(undefined, {
    errors: [{ pointer: "/workspaceId", code: "required", message }],
  });
}
