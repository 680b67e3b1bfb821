import { z } from "@hono/zod-openapi";
import { errors } from "../../../kernel/errors/index.ts";
import { type Api, defineRoute } from "../../../kernel/http/index.ts";
import { fromUuid, idSchema, newId, toUuid } from "../../../kernel/ids/index.ts";
import { tenantScope } from "../../../kernel/tenancy.ts";
import type { Runtime } from "../../../runtime.ts";
import { FAULTS } from "../../../world/sandbox/fault-table.ts";
import { requireWholeOrganization } from "../../access/index.ts";

const tag = "Sandbox";
const ports = z.enum(Object.keys(FAULTS) as [keyof typeof FAULTS, ...(keyof typeof FAULTS)[]]);

const faultFields = {
  port: ports.openapi({ description: "The part of the outside that fails.", example: "compute" }),
  fault: z.string().openapi({
    description: `How it fails: ${Object.entries(FAULTS)
      .map(([port, faults]) => `${port}: ${faults.join(", ")}`)
      .join("; ")}.`,
    example: "lost_response",
  }),
  remaining: z
    .int()
    .min(1)
    .max(10_000)
    .nullable()
    .openapi({ description: "How many calls fail; null: until the fault is removed.", example: 1 }),
};

const faultSchema = z
  .object({
    id: idSchema("fault", "The fault."),
    ...faultFields,
    remaining: z
      .int()
      .nullable()
      .openapi({ description: "How many calls still fail; null: until removed.", example: 1 }),
    createdAt: z.iso.datetime().openapi({ description: "When it was set." }),
  })
  .openapi("SandboxFault", {
    description: "A failure of the simulated outside, made on purpose.",
    example: {
      id: "fault_01jd8x3q4vf7k9m2n5p6r8s0tv",
      port: "compute",
      fault: "lost_response",
      remaining: 1,
      createdAt: "2026-11-22T10:00:00.000Z",
    },
  });

const createFault = defineRoute({
  operationId: "sandbox.faults.create",
  method: "post",
  path: "/v1/sandbox/faults",
  tag,
  summary: "Make a part of the simulated outside fail",
  permission: "sandbox:write",
  environment: "test",
  body: z
    .object({ ...faultFields, remaining: faultFields.remaining.default(1) })
    .openapi({ example: { port: "compute", fault: "lost_response", remaining: 1 } }),
  success: { status: 201, schema: faultSchema, description: "The fault is set." },
});

const listFaults = defineRoute({
  operationId: "sandbox.faults.list",
  method: "get",
  path: "/v1/sandbox/faults",
  tag,
  summary: "List the faults that are set",
  permission: "sandbox:read",
  environment: "test",
  paged: true,
  success: { status: 200, schema: faultSchema, description: "Faults, newest first." },
});

const deleteFault = defineRoute({
  operationId: "sandbox.faults.delete",
  method: "delete",
  path: "/v1/sandbox/faults/{id}",
  tag,
  summary: "Remove a fault",
  permission: "sandbox:write",
  environment: "test",
  params: z.object({ id: idSchema("fault", "The fault.") }),
  success: { status: 204, description: "The fault is gone." },
});

interface Row {
  id: string;
  port: string;
  fault: string;
  remaining: number | null;
  created_at: string;
}

function faultOf(row: Row): z.input<typeof faultSchema> {
  return {
    id: fromUuid("fault", row.id),
    port: ports.parse(row.port),
    fault: row.fault,
    remaining: row.remaining,
    createdAt: new Date(row.created_at).toISOString(),
  };
}

export function faultRoutes(api: Api<Runtime>): void {
  api.write(createFault, {
    async run({ tx, actor, body, runtime }) {
      requireWholeOrganization(actor);
      const known: readonly string[] = FAULTS[body.port];
      if (!known.includes(body.fault)) {
        throw errors.invalid_request(undefined, {
          errors: [
            { pointer: "/fault", code: "unknown_fault", message: `must be one of ${known.join(", ")}` },
          ],
        });
      }
      const [row] = await tx.query<Row>(
        `INSERT INTO tenant.sandbox_faults (organization_id, id, port, fault, remaining, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id, port, fault, remaining, created_at`,
        [
          toUuid(actor.organizationId),
          toUuid(newId("fault")),
          body.port,
          body.fault,
          body.remaining,
          runtime.clock.now().toISOString(),
        ],
      );
      return faultOf(row!);
    },
  });

  api.read(listFaults, async ({ actor, page, runtime }) => {
    const rows = await runtime.db.read<Row>(
      tenantScope(actor.organizationId),
      `SELECT id, port, fault, remaining, created_at FROM tenant.sandbox_faults
       WHERE organization_id = $1 AND ($2::uuid IS NULL OR id < $2) AND remaining IS DISTINCT FROM 0 AND NOT $4::boolean
       ORDER BY id DESC LIMIT $3`,
      [
        toUuid(actor.organizationId),
        page.after(z.string()) ?? null,
        page.limit + 1,
        actor.workspaceId !== undefined,
      ],
    );
    return page.of(rows, last => last.id, faultOf);
  });

  api.write(deleteFault, {
    async run({ tx, actor, params }) {
      // A fault is the organization's: a key that is bound to a workspace does not see it.
      if (actor.workspaceId !== undefined) throw errors.not_found();
      const gone = await tx.query(
        "DELETE FROM tenant.sandbox_faults WHERE organization_id = $1 AND id = $2 RETURNING id",
        [toUuid(actor.organizationId), toUuid(params.id)],
      );
      if (gone.length === 0) throw errors.not_found();
    },
  });
}
