import type { Queryable } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import type { Actor } from "../../../kernel/http/index.ts";
import { toUuid } from "../../../kernel/ids/index.ts";
import type { WorkspaceId } from "../../../kernel/tenancy.ts";

/**
 * The workspace a request is about: the one it names, else the actor's own. Throws `not_found` for one the actor
 * cannot see and `invalid_request` when there is none.
 */
export async function workspaceOf(
  on: Queryable,
  actor: Actor,
  named: WorkspaceId | undefined,
): Promise<{ id: WorkspaceId; clockOffsetMs: number }> {
  const id = named ?? actor.workspaceId;
  if (id === undefined) {
    throw errors.invalid_request(undefined, {
      errors: [
        {
          pointer: "/workspaceId",
          code: "required",
          message: "is required with a key of the whole organization",
        },
      ],
    });
  }
  if (actor.workspaceId !== undefined && actor.workspaceId !== id) throw errors.not_found();
  const [workspace] = await on.query<{ offset: string | number }>(
    `SELECT clock_offset_ms AS offset FROM tenant.workspaces
     WHERE organization_id = $1 AND id = $2 AND environment = $3 AND deleted_at IS NULL`,
    [toUuid(actor.organizationId), toUuid(id), actor.environment],
  );
  if (!workspace) throw errors.not_found();
  return { id, clockOffsetMs: Number(workspace.offset) };
}
