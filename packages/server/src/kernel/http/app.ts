import { Hono } from "hono";
import { errors } from "../errors/index.ts";
import type { Authenticate } from "./actor.ts";
import { collectRoutes, type MountedRoute } from "./api.ts";
import { preflightHeaders } from "./cors.ts";
import { routeErrors } from "./define-route.ts";
import type { Module } from "./module.ts";
import { catalogueOf, publicError } from "./problem.ts";
import { memoryRateLimiter, type RateLimiter } from "./rate-limit.ts";
import { baseHeaders, compileRoute, failed, type HttpRuntime, type Pipeline, requestIdOf } from "./serve.ts";

export type { HttpRuntime } from "./serve.ts";

export interface HttpAppOptions<Runtime extends HttpRuntime> {
  runtime: Runtime;
  modules: readonly Module<Runtime>[];
  authenticate: Authenticate;
  options?: {
    /** Default: in memory of this process. */
    rateLimiter?: RateLimiter;
    /** Whether some embed session may be used from this web origin: a cheap lookup for preflights. Default: none. */
    isAllowedOrigin?(origin: string): boolean | Promise<boolean>;
    /** Requests answered at the same time; past that `overloaded`. Default 1000. */
    maxInFlight?: number;
    /** Checks every answer against its declaration and fails loudly; for tests. Default false. */
    checkResponses?: boolean;
  };
}

/**
 * Mounts the modules' routes: `app.fetch` answers requests. Every failure, unknown routes included, is a problem
 * document. Throws when two routes collide or a route names an unknown error code.
 */
export function createHttpApp<Runtime extends HttpRuntime>(setup: HttpAppOptions<Runtime>): Hono {
  const { runtime, modules, options = {} } = setup;
  const pipeline: Pipeline<Runtime> = {
    runtime,
    authenticate: setup.authenticate,
    rateLimiter: options.rateLimiter ?? memoryRateLimiter(runtime.clock),
    isAllowedOrigin: options.isAllowedOrigin ?? (() => false),
    maxInFlight: options.maxInFlight ?? 1000,
    checkResponses: options.checkResponses ?? false,
    catalogue: catalogueOf(modules),
    inFlight: 0,
  };
  const routes = modules.flatMap(module => collectRoutes<Runtime>(module));
  checkRoutes(routes, pipeline.catalogue);

  const app = new Hono();
  for (const route of staticFirst(routes)) {
    const handle = compileRoute(pipeline, route);
    const path = route.spec.path.replaceAll(/\{(\w+)\}/g, ":$1");
    app.on(route.spec.method.toUpperCase(), path, context => handle(context.req.raw, context.req.param()));
  }

  const methodsOf = compileMethods(routes);
  app.notFound(async context => {
    const request = context.req.raw;
    const methods = methodsOf(context.req.path);
    const origin = request.headers.get("origin");
    const requestId = requestIdOf(request);
    if (request.method === "OPTIONS" && origin !== null && methods.length > 0) {
      const isAllowed = await pipeline.isAllowedOrigin(origin);
      const headers = isAllowed ? preflightHeaders(origin, methods) : { vary: "Origin" };
      return new Response(null, { status: 204, headers: { ...baseHeaders(requestId), ...headers } });
    }
    const headers = baseHeaders(requestId);
    if (methods.length === 0) return failed(request, requestId, headers, errors.route_not_found());
    headers.allow = methods.join(", ");
    return failed(request, requestId, headers, errors.method_not_allowed());
  });

  app.onError((error, context) => {
    const requestId = requestIdOf(context.req.raw);
    runtime.logger.error({ err: error, requestId }, "A request failed outside its route");
    return failed(context.req.raw, requestId, baseHeaders(requestId), publicError(error));
  });
  return app;
}

/** Throws on what would otherwise show only when a request hits it. */
export function checkRoutes<Runtime>(
  routes: readonly MountedRoute<Runtime>[],
  catalogue: ReadonlyMap<string, unknown>,
): void {
  const seen = new Set<string>();
  for (const { spec, kind } of routes) {
    const place = `${spec.method} ${spec.path.replaceAll(/\{\w+\}/g, "{}")}`;
    if (seen.has(place) || seen.has(spec.operationId))
      throw new Error(`Two routes for ${place} (${spec.operationId})`);
    seen.add(place).add(spec.operationId);
    const unknown = routeErrors(spec).find(code => !catalogue.has(code));
    if (unknown) throw new Error(`${spec.operationId} declares the unknown error code ${unknown}`);
    if (kind === "write" && spec.permission === null)
      throw new Error(`${spec.operationId} writes without permission`);
    const named = [...spec.path.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort();
    const declared = Object.keys(spec.params?.shape ?? {}).sort();
    if (named.join() !== declared.join())
      throw new Error(`${spec.operationId}: path and params name different parameters`);
  }
}

/** `/emails/batch` before `/emails/{id}`: the first route that matches answers. */
function staticFirst<Runtime>(routes: readonly MountedRoute<Runtime>[]): MountedRoute<Runtime>[] {
  const sortKey = (route: MountedRoute<Runtime>) => route.spec.path.replaceAll(/\{\w+\}/g, "\uffff");
  return [...routes].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** The methods that a path has, for `Allow`. Only looked up when no route matched. */
function compileMethods<Runtime>(routes: readonly MountedRoute<Runtime>[]): (path: string) => string[] {
  const patterns = routes.map(({ spec }) => ({
    method: spec.method.toUpperCase(),
    segments: spec.path.split("/"),
  }));
  return path => {
    const segments = path.split("/");
    const methods = new Set<string>();
    for (const pattern of patterns) {
      const isMatch =
        pattern.segments.length === segments.length &&
        pattern.segments.every((part, at) =>
          part.startsWith("{") ? segments[at] !== "" : part === segments[at],
        );
      if (isMatch) methods.add(pattern.method);
    }
    if (methods.has("GET")) methods.add("HEAD");
    return [...methods].sort();
  };
}
