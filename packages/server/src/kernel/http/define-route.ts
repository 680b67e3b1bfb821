import type { z } from "@hono/zod-openapi";
import type { Actor } from "./actor.ts";
import type { Page, PageRequest } from "./pages.ts";
import type { Reply } from "./reply.ts";

export type Method = "get" | "post" | "put" | "patch" | "delete";

/** An object schema, whatever it does with unknown keys. */
export type ObjectSchema = z.ZodObject<z.core.$ZodShape, z.core.$ZodObjectConfig>;

/** Everything the document, the SDK and the request pipeline need to know about one operation. */
export interface RouteSpec {
  /** `resource.verb`; names the SDK method (`mailstead.domains.verify`). */
  operationId: `${string}.${string}`;
  method: Method;
  /** Path with `{name}` parameters: `/v1/domains/{id}/verify`. */
  path: `/${string}`;
  /** Group in the API reference. */
  tag: string;
  summary: string;
  description?: string;
  /** `<resource>:read|write`, or null for an operation that needs no credential. */
  permission: string | null;
  /** `test`: only for test keys; a live key is answered 404. */
  environment?: "test";
  params?: ObjectSchema;
  query?: ObjectSchema;
  headers?: ObjectSchema;
  /** JSON body. It may be left out of a request when the schema accepts `undefined`. */
  body?: z.ZodType;
  /** Largest body in bytes. Default 1 MB. */
  bodyLimit?: number;
  success: {
    status: 200 | 201 | 202 | 204;
    /** Schema of the JSON answer; of one item when the route is paged. */
    schema?: z.ZodType;
    description: string;
    headers?: ObjectSchema;
    /** Content type of an answer that is not JSON, such as `text/event-stream`. */
    contentType?: string;
  };
  /** Catalogue codes besides the common ones (see `commonErrors`). */
  errors?: readonly string[];
  /** Whether `Idempotency-Key` is honoured. Default: true for POST. */
  idempotent?: boolean;
  /** Adds `cursor` and `limit` to the query and wraps the answer: `{data, hasMore, nextCursor}`. */
  paged?: boolean;
  /** Examples for the document; by default made from the schemas' own examples. */
  example?: { body?: unknown; response?: unknown };
  /** Leaves the route out of the document: tracking links, pages for people. */
  hidden?: boolean;
}

/** A declared operation. `spec` keeps the literal types that the handlers' types are made from. */
export interface Route<out Spec extends RouteSpec = RouteSpec> {
  readonly spec: Spec;
}

/**
 * Declares one operation: the single source of its document, its SDK method and its request handling. The
 * common errors are added to `errors` by what the route has (see `commonErrors`).
 */
export function defineRoute<const Spec extends RouteSpec>(spec: Spec): Route<Spec> {
  return { spec };
}

type Part<Spec, Key extends string> = Spec extends { readonly [K in Key]: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined;

/** What every handler gets; parsed, authenticated, permitted. */
export interface Input<Spec extends RouteSpec, Runtime> {
  runtime: Runtime;
  /** Undefined on public routes only. */
  actor: Spec["permission"] extends null ? undefined : Actor;
  params: Part<Spec, "params">;
  query: Part<Spec, "query">;
  headers: Part<Spec, "headers">;
  body: Part<Spec, "body">;
  /** Where the list continues, on paged routes. */
  page: Spec extends { readonly paged: true } ? PageRequest : undefined;
  requestId: string;
  /** The request itself. Its body is consumed when the route declares one. */
  request: Request;
  /** For response headers besides the usual ones. */
  reply: Reply;
}

/** What the handler answers: the input of the success schema. It is sent as it is, so it must be plain JSON. */
export type Answer<Spec extends RouteSpec> = Spec["success"] extends {
  readonly schema: infer Schema extends z.ZodType;
}
  ? Spec extends { readonly paged: true }
    ? Page<z.input<Schema>>
    : z.input<Schema>
  : // biome-ignore lint/suspicious/noConfusingVoidType: a handler of a 204 has no return statement
    void;

export const DEFAULT_BODY_LIMIT = 1024 * 1024;

/** Whether the route honours `Idempotency-Key`. */
export function isIdempotent(spec: RouteSpec): boolean {
  return spec.idempotent ?? spec.method === "post";
}

/** The codes a route can answer by what it has: authentication, parameters, body, idempotency, paging. */
export function commonErrors(spec: RouteSpec): string[] {
  const codes = ["rate_limited", "overloaded", "unavailable", "internal"];
  // Every private route may be pinned to a workspace that the credential does not see.
  if (spec.permission !== null)
    codes.push("unauthenticated", "permission_denied", "origin_not_allowed", "not_found");
  if (spec.params) codes.push("not_found");
  if (spec.params || spec.query || spec.headers || spec.body || spec.paged) codes.push("invalid_request");
  if (spec.body) codes.push("malformed_json", "unsupported_media_type", "body_too_large");
  if (spec.paged) codes.push("invalid_cursor");
  if (isIdempotent(spec)) codes.push("invalid_request", "idempotency_key_reused", "idempotency_conflict");
  return [...new Set(codes)];
}

/** All codes of a route: the common ones and its own. */
export function routeErrors(spec: RouteSpec): string[] {
  return [...new Set([...commonErrors(spec), ...(spec.errors ?? [])])].sort();
}
