import { z } from "@hono/zod-openapi";
import type { Queryable } from "../../../kernel/db/index.ts";
import { errors } from "../../../kernel/errors/index.ts";
import { type Actor, type Api, defineRoute } from "../../../kernel/http/index.ts";
import { idSchema, toUuid } from "../../../kernel/ids/index.ts";
import { startOperation } from "../../../kernel/operations/index.ts";
import { tenantScope, type WorkspaceId } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { operationOf, operationSchema } from "../../infrastructure/operations/index.ts";
import { sandboxErrors } from "../errors.ts";
import { advanceClock } from "./advance.ts";

const tag = "Sandbox";
const DAY_MS = 86_400_000;
const MAX_AHEAD_MS = 366 * DAY_MS;

const workspaceId = idSchema("ws", "The test workspace.");

const clockSchema = z
  .object({
    workspaceId,
    now: z.iso.datetime().openapi({ description: "The workspace's present time." }),
    offsetSeconds: z.number().openapi({ description: "How far it is ahead of real time, in seconds." }),
  })
  .openapi("SandboxClock", {
    description: "A test workspace's clock.",
    example: {
      workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
      now: "2026-12-22T10:00:00.000Z",
      offsetSeconds: 2592000,
    },
  });

const getClock = defineRoute({
  operationId: "sandbox.clock.get",
  method: "get",
  path: "/v1/sandbox/clock",
  tag,
  summary: "Read a test workspace's clock",
  permission: "sandbox:read",
  environment: "test",
  query: z.object({ workspaceId: workspaceId.optional() }),
  errors: ["not_found"],
  success: { status: 200, schema: clockSchema, description: "The clock." },
});

const advance = defineRoute({
  operationId: "sandbox.clock.advance",
  method: "post",
  path: "/v1/sandbox/clock/advance",
  tag,
  summary: "Move a test workspace's clock forward",
  description:
    "Stops at every due time on the way and lets all work of that instant finish: retries, scheduled mail, what simulated people do. Give `seconds` or `to`.",
  permission: "sandbox:write",
  environment: "test",
  errors: ["not_found", "clock_moves_forward"],
  body: z
    .object({
      workspaceId: workspaceId.optional(),
      seconds: z
        .int()
        .min(1)
        .max(MAX_AHEAD_MS / 1000)
        .optional()
        .openapi({ description: "How far to move, in seconds." }),
      to: z.iso.datetime().optional().openapi({ description: "The time to move to." }),
    })
    .refine(body => (body.seconds === undefined) !== (body.to === undefined), "give either seconds or to")
    .openapi({ example: { workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv", seconds: 3600 } }),
  success: { status: 202, schema: operationSchema, description: "The operation that moves the clock." },
});

async function findWorkspace(
  on: Queryable,
  actor: Actor,
  asked: WorkspaceId | undefined,
): Promise<{ id: WorkspaceId; offsetMs: number }> {
  const id = actor.workspaceId ?? asked;
  if (id === undefined) {
    throw errors.invalid_request(undefined, {
      errors: [
        {
          pointer: "/workspaceId",
          code: "required",
          message: "name the workspace, or pin one with the header",
        },
      ],
    });
  }
  if (asked !== undefined && asked !== id) throw errors.not_found();
  const [row] = await on.query<{ offset: number }>(
    `SELECT clock_offset_ms AS "offset" FROM tenant.workspaces
     WHERE organization_id = $1 AND id = $2 AND environment = 'test' AND deleted_at IS NULL`,
    [toUuid(actor.organizationId), toUuid(id)],
  );
  if (row === undefined) throw errors.not_found();
  return { id, offsetMs: row.offset };
}

export function clockRoutes(api: Api<Runtime>): void {
  api.read(getClock, async ({ actor, query, runtime }) => {
    const on: Queryable = {
      query: (text, params) => runtime.db.read(tenantScope(actor.organizationId), text, params),
    };
    const workspace = await findWorkspace(on, actor, query.workspaceId);
    const now = new Date(runtime.clock.now().getTime() + workspace.offsetMs);
    return { workspaceId: workspace.id, now: now.toISOString(), offsetSeconds: workspace.offsetMs / 1000 };
  });

  api.write(advance, {
    async run({ tx, actor, body, runtime }) {
      const workspace = await findWorkspace(tx, actor, body.workspaceId);
      const present = runtime.clock.now().getTime() + workspace.offsetMs;
      const to = body.to === undefined ? present + (body.seconds ?? 0) * 1000 : new Date(body.to).getTime();
      if (to < present || to > present + MAX_AHEAD_MS) throw sandboxErrors.clock_moves_forward();
      const operation = await startOperation(tx, runtime.queue, advanceClock, {
        organizationId: actor.organizationId,
        environment: "test",
        workspaceId: workspace.id,
        subject: workspace.id,
        input: { to: new Date(to).toISOString() },
        now: new Date(present),
      });
      return operationOf(operation);
    },
  });
}
