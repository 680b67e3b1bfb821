import { z } from "@hono/zod-openapi";
import type { Id } from "../ids/index.ts";
import type { Actor } from "./actor.ts";
import type { Api } from "./api.ts";
import { defineRoute } from "./define-route.ts";
import { createThing, deleteThing, type FixtureRuntime, getPing, getThing, listThings } from "./fixture.ts";

/** Compiles only when both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function isSame<A, B>(_: Same<A, B>) {}

/** Never called: the compiler is the test. */
export function handlersAreTypedByTheirRoute(api: Api<FixtureRuntime>) {
  const thing = { id: "thing_1", name: "x", tags: [] };

  api.read(getThing, async ({ actor, params, query, body, page }) => {
    isSame<typeof actor, Actor>(true);
    isSame<typeof params, { id: Id<"thing"> }>(true);
    isSame<typeof query, undefined>(true);
    isSame<typeof body, undefined>(true);
    isSame<typeof page, undefined>(true);
    return thing;
  });
  api.read(getPing, async ({ actor }) => {
    isSame<typeof actor, undefined>(true);
    return { ok: true as const };
  });
  api.read(listThings, async ({ query, page }) => {
    isSame<typeof query.name, string[] | undefined>(true);
    return page.of(
      [1, 2],
      last => last,
      () => thing,
    );
  });
  api.write(createThing, {
    load: async ({ body }) => body.size?.width,
    run: async ({ prepared, body }) => {
      isSame<typeof prepared, number | undefined>(true);
      isSame<typeof body.tags, string[]>(true);
      return thing;
    },
  });
  api.write(deleteThing, { run: async () => {} });

  // @ts-expect-error the answer lacks a member
  api.read(getThing, async () => ({ id: "thing_1" }));
  // @ts-expect-error a list answers a page
  api.read(listThings, async () => [thing]);
  // @ts-expect-error a 204 has no body
  api.write(deleteThing, { run: async () => thing });
  // @ts-expect-error a public route has no organization to write for
  api.write(getPing, { run: async () => ({ ok: true as const }) });
  // @ts-expect-error an operationId is resource.verb
  defineRoute({ ...getPing.spec, operationId: "ping" });
  // @ts-expect-error a path starts with a slash
  defineRoute({ ...getPing.spec, path: "v1/ping" });
  // @ts-expect-error parameters are an object
  defineRoute({ ...getPing.spec, query: z.string() });
}
