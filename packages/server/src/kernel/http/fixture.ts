import { z } from "@hono/zod-openapi";
import type { Database } from "../db/index.ts";
import { defineErrors, errors } from "../errors/index.ts";
import { fromUuid, type Id, idSchema, newId, toUuid } from "../ids/index.ts";
import { defineEvent } from "../log/index.ts";
import { createKeyring, localMasterKey } from "../secrets/index.ts";
import { type Logger, silentLogger } from "../telemetry/index.ts";
import { ManualClock } from "../time/index.ts";
import type { Actor } from "./actor.ts";
import { createHttpApp, type HttpAppOptions, type HttpRuntime } from "./app.ts";
import { defineRoute } from "./define-route.ts";
import { checkIfMatch, etagOf } from "./etag.ts";
import { httpErrors } from "./http-errors.ts";
import type { Module } from "./module.ts";

/** A small feature that the tests of this folder mount. It counts what it does. */
export interface FixtureRuntime extends HttpRuntime {
  calls: { load: number; run: number };
  /** Runs inside every write of a thing. */
  duringWrite: () => Promise<void>;
}

export const fixtureErrors = defineErrors({
  thing_limit_reached: {
    status: 409,
    title: "Too many things",
    cause: "The organization has as many things as it may have.",
    remedy: "Delete a thing first.",
  },
});

/** The table of the fixture; run it as the owner. */
export const FIXTURE_TABLE = `
  CREATE TABLE tenant.things (
    organization_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, version int NOT NULL DEFAULT 1,
    PRIMARY KEY (organization_id, id));
  SELECT platform.protect('tenant.things')`;

const name = z.string().min(1).max(40).openapi({ description: "Name of the thing.", example: "Anvil" });
const thing = z
  .object({
    id: idSchema("thing", "Id of the thing."),
    name,
    tags: z.array(z.string()).openapi({ description: "Free words.", example: ["heavy"] }),
  })
  .openapi("Thing");
const newThing = z
  .object({
    name,
    tags: z
      .array(z.string().max(20))
      .max(3)
      .default([])
      .openapi({ description: "Free words.", example: ["heavy"] }),
    size: z
      .object({ width: z.int().min(1).max(9).openapi({ description: "Width in metres.", example: 2 }) })
      .optional()
      .openapi({ description: "Its size." }),
  })
  .openapi("NewThing");
const byId = z.object({ id: idSchema("thing", "Id of the thing.") });
const ifMatch = z.object({
  "if-match": z
    .string()
    .optional()
    .openapi({ description: "Version the change is based on.", example: '"1"' }),
});

const common = { tag: "things", permission: "things:read" } as const;

export const listThings = defineRoute({
  ...common,
  operationId: "things.list",
  method: "get",
  path: "/v1/things",
  summary: "List things",
  query: z.object({
    name: z
      .array(z.string())
      .optional()
      .openapi({ description: "Only these names.", example: ["Anvil"] }),
  }),
  paged: true,
  success: { status: 200, schema: thing, description: "A page of things." },
});
export const getThing = defineRoute({
  ...common,
  operationId: "things.retrieve",
  method: "get",
  path: "/v1/things/{id}",
  summary: "Retrieve a thing",
  params: byId,
  success: { status: 200, schema: thing, description: "The thing." },
});
export const createThing = defineRoute({
  ...common,
  operationId: "things.create",
  method: "post",
  path: "/v1/things",
  summary: "Create a thing",
  permission: "things:write",
  body: newThing,
  bodyLimit: 2000,
  success: { status: 201, schema: thing, description: "The new thing." },
  errors: ["thing_limit_reached"],
});
export const updateThing = defineRoute({
  ...common,
  operationId: "things.update",
  method: "patch",
  path: "/v1/things/{id}",
  summary: "Rename a thing",
  permission: "things:write",
  params: byId,
  headers: ifMatch,
  body: z.object({ name }),
  success: { status: 200, schema: thing, description: "The thing." },
  errors: ["precondition_failed"],
});
export const deleteThing = defineRoute({
  ...common,
  operationId: "things.delete",
  method: "delete",
  path: "/v1/things/{id}",
  summary: "Delete a thing",
  permission: "things:write",
  params: byId,
  success: { status: 204, description: "It is gone." },
});
export const importThings = defineRoute({
  ...common,
  operationId: "things.import",
  method: "post",
  path: "/v1/things/import",
  summary: "Import things",
  permission: "things:write",
  body: z.object({ names: z.array(name).max(5).openapi({ description: "The names." }) }).optional(),
  success: {
    status: 202,
    schema: z.object({ key: z.string().nullable().openapi({ description: "The key.", example: "k" }) }),
    description: "Taken.",
  },
});
export const pageOfThing = defineRoute({
  ...common,
  operationId: "things.page",
  method: "get",
  path: "/v1/things/{id}/page",
  summary: "A page for people",
  params: byId,
  hidden: true,
  success: { status: 200, contentType: "text/html", description: "A page." },
});
export const getPing = defineRoute({
  operationId: "ping.retrieve",
  tag: "things",
  method: "get",
  path: "/v1/ping",
  summary: "Say hello",
  permission: null,
  success: {
    status: 200,
    schema: z.object({ ok: z.literal(true).openapi({ description: "Always true." }) }),
    description: "Hello.",
  },
});
export const advanceClock = defineRoute({
  operationId: "clock.retrieve",
  tag: "things",
  method: "get",
  path: "/v1/sandbox/clock",
  summary: "The clock",
  permission: "sandbox:read",
  environment: "test",
  success: {
    status: 200,
    schema: z.object({ now: z.iso.datetime().openapi({ description: "Its time." }) }),
    description: "The clock.",
  },
});

interface ThingRow {
  id: string;
  name: string;
}
const toThing = (row: ThingRow) => ({ id: fromUuid("thing", row.id), name: row.name, tags: [] });
const own = (actor: Actor) => ({ kind: "tenant", organizationId: toUuid(actor.organizationId) }) as const;

export const thingModule: Module<FixtureRuntime> = {
  name: "things",
  errors: fixtureErrors,
  permissions: ["things:read", "things:write", "sandbox:read"],
  events: [
    defineEvent({
      type: "thing.created",
      description: "A thing was created.",
      schema: z.object({ thingId: idSchema("thing", "Id of the thing.") }),
      example: { thingId: "thing_01jd8x3q4vf7k9m2n5p6r8s0tv" },
    }),
  ],
  routes(api) {
    api.read(getPing, async () => ({ ok: true as const }));
    api.read(advanceClock, async ({ runtime }) => ({ now: runtime.clock.now().toISOString() }));
    api.read(listThings, async ({ actor, page, query, runtime }) => {
      const after = page.after(z.object({ id: z.string() }));
      const rows = await runtime.db.read<ThingRow>(
        own(actor),
        `SELECT id, name FROM tenant.things
         WHERE organization_id = $1 AND id > $2 AND ($3::text[] IS NULL OR name = ANY ($3)) ORDER BY id LIMIT $4`,
        [
          toUuid(actor.organizationId),
          after?.id ?? "00000000-0000-0000-0000-000000000000",
          query.name ?? null,
          page.limit + 1,
        ],
      );
      return page.of(rows, last => ({ id: last.id }), toThing);
    });
    api.read(getThing, async ({ actor, params, runtime, reply }) => {
      const [row] = await runtime.db.read<ThingRow & { version: number }>(
        own(actor),
        "SELECT id, name, version FROM tenant.things WHERE organization_id = $1 AND id = $2",
        [toUuid(actor.organizationId), toUuid(params.id)],
      );
      if (!row) throw errors.not_found();
      reply.header("ETag", etagOf(row.version));
      return toThing(row);
    });
    api.write(createThing, {
      async load({ runtime, body }) {
        runtime.calls.load += 1;
        return body.name.trim();
      },
      async run({ tx, actor, body, prepared, runtime, reply }) {
        runtime.calls.run += 1;
        if (body.name === "one too many") throw fixtureErrors.thing_limit_reached();
        const id: Id<"thing"> = newId("thing");
        await tx.query("INSERT INTO tenant.things (organization_id, id, name) VALUES ($1, $2, $3)", [
          toUuid(actor.organizationId),
          toUuid(id),
          prepared,
        ]);
        await runtime.duringWrite();
        reply.header("Location", `/v1/things/${id}`);
        return { id, name: prepared, tags: body.tags };
      },
    });
    api.write(updateThing, {
      async run({ tx, actor, params, headers, body }) {
        const [row] = await tx.query<{ version: number }>(
          "SELECT version FROM tenant.things WHERE organization_id = $1 AND id = $2 FOR UPDATE",
          [toUuid(actor.organizationId), toUuid(params.id)],
        );
        if (!row) throw errors.not_found();
        checkIfMatch(headers["if-match"], etagOf(row.version));
        await tx.query(
          "UPDATE tenant.things SET name = $3, version = version + 1 WHERE organization_id = $1 AND id = $2",
          [toUuid(actor.organizationId), toUuid(params.id), body.name],
        );
        return { id: params.id, name: body.name, tags: [] };
      },
    });
    api.write(deleteThing, {
      async run({ tx, actor, params }) {
        await tx.query("DELETE FROM tenant.things WHERE organization_id = $1 AND id = $2", [
          toUuid(actor.organizationId),
          toUuid(params.id),
        ]);
      },
    });
    api.custom(importThings, async ({ idempotency }) => ({ key: idempotency?.key ?? null }));
    api.raw(pageOfThing, async ({ params }) => {
      if (params.id.endsWith("0")) throw httpErrors.precondition_required();
      return new Response("<p>A thing</p>", { headers: { "content-type": "text/html" } });
    });
  },
};

/** An actor of a fresh organization. Its token in tests is its id. */
export function fixtureActor(overrides: Partial<Actor> = {}): Actor {
  return {
    kind: "apiKey",
    id: newId("key"),
    organizationId: newId("org"),
    environment: "test",
    permissions: new Set(["things:read", "things:write", "sandbox:read"]),
    rateLimit: { limit: 100_000, windowSeconds: 60 },
    ...overrides,
  };
}

export interface Fixture {
  runtime: FixtureRuntime;
  clock: ManualClock;
  /** `call(actor, "POST", "/v1/things", { body })`; a string body is sent as it is. */
  call(
    actor: Actor | undefined,
    method: string,
    path: string,
    init?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Response>;
  fetch(request: Request): Promise<Response>;
}

/** Mounts the fixture, and other modules, on a database. */
export function createFixture(
  db: Database,
  actors: readonly Actor[],
  setup: {
    logger?: Logger;
    modules?: readonly Module<FixtureRuntime>[];
    options?: HttpAppOptions<FixtureRuntime>["options"];
  } = {},
): Fixture {
  const clock = new ManualClock();
  const runtime: FixtureRuntime = {
    db,
    clock,
    keyring: createKeyring(localMasterKey([{ id: "test", key: Buffer.alloc(32, 7) }])),
    signingKey: Buffer.alloc(32, 9),
    logger: setup.logger ?? silentLogger,
    calls: { load: 0, run: 0 },
    duringWrite: async () => {},
  };
  const app = createHttpApp({
    runtime,
    modules: [thingModule, ...(setup.modules ?? [])],
    authenticate: async request => {
      const token = request.headers.get("authorization")?.replace("Bearer ", "");
      const actor = actors.find(candidate => candidate.id === token);
      if (!actor) throw errors.unauthenticated();
      return actor;
    },
    options: { checkResponses: true, ...setup.options },
  });
  const fetch = async (request: Request) => app.fetch(request);
  return {
    runtime,
    clock,
    fetch,
    call(actor, method, path, init = {}) {
      const headers = new Headers(init.headers);
      if (actor) headers.set("authorization", `Bearer ${actor.id}`);
      if (init.body !== undefined && !headers.has("content-type"))
        headers.set("content-type", "application/json");
      const body = typeof init.body === "string" ? init.body : JSON.stringify(init.body);
      return fetch(
        new Request(`http://api.test${path}`, {
          method,
          headers,
          ...(init.body === undefined ? {} : { body }),
        }),
      );
    },
  };
}

/** A database that no test may reach. */
export const noDatabase: Database = {
  engine: "pglite",
  transaction: () => Promise.reject(new Error("no database in this test")),
  read: () => Promise.reject(new Error("no database in this test")),
  migrate: () => Promise.reject(new Error("no database in this test")),
  notify: async () => {},
  listen: async () => async () => {},
  close: async () => {},
};
