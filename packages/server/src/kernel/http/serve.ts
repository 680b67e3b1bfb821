import type { Database } from "../db/index.ts";
import { type ErrorSpec, errors, type MailsteadError } from "../errors/index.ts";
import { newId, toUuid } from "../ids/index.ts";
import type { Keyring } from "../secrets/index.ts";
import type { Logger } from "../telemetry/index.ts";
import { tenantScope } from "../tenancy.ts";
import type { Clock } from "../time/index.ts";
import { type Actor, type Authenticate, isPermitted } from "./actor.ts";
import type { MountedRoute, WriteHandler } from "./api.ts";
import { readBody, readJson } from "./body.ts";
import { addCorsHeaders, isCorsActor } from "./cors.ts";
import { DEFAULT_BODY_LIMIT, type Input, isIdempotent, type RouteSpec } from "./define-route.ts";
import {
  claimKey,
  findReplay,
  hashRequest,
  type IdempotencyId,
  Replay,
  type RequestIdempotency,
  readIdempotencyKey,
  type StoredResponse,
  storeResponse,
} from "./idempotency.ts";
import { type PageQuery, PageRequest } from "./pages.ts";
import { compileParser } from "./parse.ts";
import { addErrorHeaders, isRetryableConflict, PROBLEM_TYPE, problemOf, publicError } from "./problem.ts";
import { addRateHeaders, type RateLimiter } from "./rate-limit.ts";
import { Reply } from "./reply.ts";
import { compileGuard } from "./response-guard.ts";

/** What the HTTP layer itself needs of the runtime. */
export interface HttpRuntime {
  db: Database;
  keyring: Keyring;
  /** Signs cursors. 32 bytes. */
  signingKey: Buffer;
  clock: Clock;
  logger: Logger;
}

/** What all routes of an app share. */
export interface Pipeline<Runtime extends HttpRuntime> {
  runtime: Runtime;
  authenticate: Authenticate;
  rateLimiter: RateLimiter;
  isAllowedOrigin(origin: string): boolean | Promise<boolean>;
  maxInFlight: number;
  checkResponses: boolean;
  catalogue: ReadonlyMap<string, ErrorSpec>;
  /** Requests being answered now. */
  inFlight: number;
}

export type RequestHandler = (request: Request, params: Record<string, string>) => Promise<Response>;

const JSON_TYPE = "application/json";
const REQUEST_ID = /^[\w-]{1,64}$/;

/** The caller's `Mailstead-Request-Id` when it is a plain token, else a fresh `req_…`. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get("mailstead-request-id");
  return given !== null && REQUEST_ID.test(given) ? given : nextRequestId();
}

const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
const PAIRS = Array.from({ length: 1024 }, (_, n) => `${DIGITS[n >> 5]}${DIGITS[n & 31]}`);
const IDS_PER_PREFIX = 1024 ** 2;
let idPrefix = "";
let idCount = IDS_PER_PREFIX;

/** A fresh id whose last four digits count: making a whole one costs more than the rest of a small request. */
function nextRequestId(): string {
  if (idCount >= IDS_PER_PREFIX) {
    idPrefix = newId("req").slice(0, -4);
    idCount = 0;
  }
  const count = idCount++;
  return `${idPrefix}${PAIRS[count >> 10]}${PAIRS[count & 1023]}`;
}

/** Headers of every answer; the API is no page, so nothing may frame, sniff, cache or run it. */
export function baseHeaders(requestId: string): Record<string, string> {
  return {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "mailstead-request-id": requestId,
    "referrer-policy": "no-referrer",
    "strict-transport-security": "max-age=63072000",
    "x-content-type-options": "nosniff",
  };
}

/** Compiles a mounted route into its request handler. The handler never throws. */
export function compileRoute<Runtime extends HttpRuntime>(
  pipeline: Pipeline<Runtime>,
  route: MountedRoute<Runtime>,
): RequestHandler {
  const { spec } = route;
  const { runtime, catalogue } = pipeline;
  const parser = compileParser(spec);
  const guard = pipeline.checkResponses ? compileGuard(spec, catalogue) : undefined;
  const bodyLimit = spec.bodyLimit ?? DEFAULT_BODY_LIMIT;
  const isKeyed = isIdempotent(spec) && (route.kind === "write" || route.kind === "custom");

  async function answer(
    request: Request,
    rawParams: Record<string, string>,
    requestId: string,
    headers: Record<string, string>,
  ): Promise<Response> {
    const actor = spec.permission === null ? undefined : await admit(pipeline, spec, request, headers);
    const params = parser.params(rawParams);
    const query = parser.query(request.url);
    const rawBody = spec.body ? await readJson(request, bodyLimit) : undefined;
    const reply = new Reply();
    // Typed for the erased route: each part was parsed by the schema that typed the handler.
    const input = {
      runtime,
      actor,
      params,
      query,
      headers: parser.headers(request.headers),
      body: parser.body(rawBody),
      page: spec.paged ? pageRequest(runtime, spec, actor, query) : undefined,
      requestId,
      request,
      reply,
    } as Input<RouteSpec, Runtime>;

    if (route.kind === "raw") {
      const response = await route.handler({ ...input, readBody: () => readBody(request, bodyLimit) });
      return withHeaders(response, { ...headers, ...reply.headers });
    }
    if (route.kind === "read") {
      return send(headers, spec.success.status, toText(await route.handler(input)), reply.headers);
    }
    const idempotency = isKeyed ? requestIdempotency(request, actor, rawBody) : undefined;
    if (route.kind === "custom") {
      const result = await route.handler({ ...input, idempotency });
      if (result instanceof Replay) return replay(headers, result);
      return send(headers, spec.success.status, toText(result), reply.headers);
    }
    if (actor === undefined) throw new Error(`${spec.operationId} writes for nobody: give it a permission`);
    const result = await runWrite(runtime, spec, route.handler, input, actor, idempotency);
    if (result instanceof Replay) return replay(headers, result);
    return send(headers, result.status, result.body, result.headers);
  }

  return async (request, rawParams) => {
    const requestId = requestIdOf(request);
    const headers = baseHeaders(requestId);
    if (pipeline.inFlight >= pipeline.maxInFlight) {
      return failed(request, requestId, headers, errors.overloaded(undefined, { retryAfter: 1 }));
    }
    pipeline.inFlight += 1;
    let response: Response;
    try {
      response = await answer(request, rawParams, requestId, headers);
    } catch (error) {
      response = await fail(request, requestId, headers, error);
    } finally {
      pipeline.inFlight -= 1;
    }
    return guard ? guarded(response, request, requestId) : response;
  };

  async function fail(request: Request, requestId: string, headers: Record<string, string>, error: unknown) {
    const told = publicError(error);
    const fields = { requestId, operationId: spec.operationId, code: told.code, err: error };
    if (told.spec.status === 500) runtime.logger.error(fields, "A request failed");
    else if (told.spec.status > 500) runtime.logger.warn(fields, "A request could not be served");
    // Without it a page could not tell an expired token from a broken network.
    const origin = request.headers.get("origin");
    if (origin !== null && headers["access-control-allow-origin"] === undefined) {
      const isAllowed = told.code === "unauthenticated" && (await isAllowedOrigin(pipeline, origin));
      if (isAllowed) addCorsHeaders(headers, origin);
    }
    return failed(request, requestId, headers, told);
  }

  async function guarded(response: Response, request: Request, requestId: string): Promise<Response> {
    const contentType = response.headers.get("content-type");
    const isJson = response.status === 204 || contentType === PROBLEM_TYPE || contentType === JSON_TYPE;
    if (!isJson && route.kind === "raw") return response;
    const broken = guard?.(response.status, contentType, await response.clone().text());
    if (broken === undefined) return response;
    const detail = `${spec.operationId} answered ${broken}`;
    runtime.logger.error({ requestId, operationId: spec.operationId }, detail);
    return failed(request, requestId, baseHeaders(requestId), errors.internal(detail));
  }
}

/** Authenticates, counts and permits; adds the rate and CORS headers on the way. */
async function admit<Runtime extends HttpRuntime>(
  pipeline: Pipeline<Runtime>,
  spec: RouteSpec,
  request: Request,
  headers: Record<string, string>,
): Promise<Actor> {
  const actor = await pipeline.authenticate(request);
  const origin = request.headers.get("origin");
  if (origin !== null && isCorsActor(actor, origin)) addCorsHeaders(headers, origin);
  const { limit, windowSeconds } = actor.rateLimit;
  const taken = pipeline.rateLimiter.take(actor.id, limit, windowSeconds);
  const decision = taken instanceof Promise ? await taken : taken;
  addRateHeaders(headers, actor.rateLimit, decision);
  if (!decision.allowed) throw errors.rate_limited(undefined, { retryAfter: decision.retryAfterSeconds });
  if (spec.environment === "test" && actor.environment !== "test") throw errors.not_found();
  if (spec.permission !== null && !isPermitted(actor, spec.permission)) {
    throw errors.permission_denied(`The credential needs the permission ${spec.permission}.`, {
      extra: { permission: spec.permission },
    });
  }
  return actor;
}

async function isAllowedOrigin<Runtime extends HttpRuntime>(pipeline: Pipeline<Runtime>, origin: string) {
  try {
    return await pipeline.isAllowedOrigin(origin);
  } catch (error) {
    // The answer is an error already; it only goes out without the header.
    pipeline.runtime.logger.warn({ err: error }, "Could not look up a web origin");
    return false;
  }
}

function pageRequest(runtime: HttpRuntime, spec: RouteSpec, actor: Actor | undefined, query: unknown) {
  return new PageRequest(
    {
      signingKey: runtime.signingKey,
      organizationId: actor?.organizationId ?? "",
      operationId: spec.operationId,
    },
    // `pageQuery` is part of every paged route's query schema.
    query as PageQuery,
  );
}

function requestIdempotency(
  request: Request,
  actor: Actor | undefined,
  body: unknown,
): RequestIdempotency | undefined {
  const key = readIdempotencyKey(request.headers);
  if (key === undefined) return undefined;
  // Scheme and host do not count: the same API may be reached by several names.
  const target = request.url.slice(request.url.indexOf("/", request.url.indexOf("://") + 3));
  return {
    key,
    hash: hashRequest({
      method: request.method,
      target,
      workspaceId: actor?.workspaceId,
      body,
    }),
  };
}

/** One tenant transaction around the marker, the effect and the stored answer. */
async function runWrite<Runtime extends HttpRuntime>(
  runtime: Runtime,
  spec: RouteSpec,
  handler: WriteHandler<RouteSpec, Runtime, unknown>,
  input: Input<RouteSpec, Runtime>,
  actor: Actor,
  idempotency: RequestIdempotency | undefined,
): Promise<StoredResponse | Replay> {
  const { db, keyring, clock } = runtime;
  const id: IdempotencyId | undefined = idempotency && {
    organizationId: toUuid(actor.organizationId),
    principal: actor.id,
    operation: spec.operationId,
    key: idempotency.key,
  };
  if (id && idempotency && handler.load) {
    const found = await findReplay(db, keyring, id, idempotency.hash);
    if (found) return found;
  }
  const prepared = await handler.load?.(input);

  const attempt = () =>
    db.transaction(tenantScope(actor.organizationId), async tx => {
      if (id && idempotency) {
        const found = await claimKey(tx, keyring, id, idempotency.hash, clock.now());
        if (found) return found;
      }
      const reply = new Reply();
      const body = await handler.run({ ...input, reply, tx, prepared });
      const response = { status: spec.success.status, body: toText(body), headers: reply.headers };
      if (id) await storeResponse(tx, keyring, id, response);
      return response;
    });
  try {
    return await attempt();
  } catch (error) {
    if (!isRetryableConflict(error)) throw error;
    return attempt();
  }
}

function toText(body: unknown): string {
  return body === undefined ? "" : JSON.stringify(body);
}

function replay(headers: Record<string, string>, { response }: Replay): Response {
  return send(headers, response.status, response.body, {
    ...response.headers,
    "idempotency-replayed": "true",
  });
}

function send(
  headers: Record<string, string>,
  status: number,
  body: string,
  extra: Record<string, string> | undefined,
): Response {
  if (extra) Object.assign(headers, extra);
  if (body === "" || status === 204) return new Response(null, { status, headers });
  headers["content-type"] = JSON_TYPE;
  return new Response(body, { status, headers });
}

/** The answer to a failed request. */
export function failed(
  request: Request,
  requestId: string,
  headers: Record<string, string>,
  error: MailsteadError,
): Response {
  addErrorHeaders(headers, error);
  headers["content-type"] = PROBLEM_TYPE;
  const problem = problemOf(error, requestId, new URL(request.url).pathname);
  return new Response(JSON.stringify(problem), { status: error.spec.status, headers });
}

/** Adds the common headers to a handler's own response, which may have set some of them itself. */
function withHeaders(response: Response, headers: Record<string, string>): Response {
  const merged = new Headers(headers);
  response.headers.forEach((value, name) => {
    if (name === "set-cookie") merged.append(name, value);
    else merged.set(name, value);
  });
  return new Response(response.body, { status: response.status, headers: merged });
}
