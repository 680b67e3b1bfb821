import { z } from "@hono/zod-openapi";
import { errors, type FieldError } from "../errors/index.ts";
import { isStorable } from "./body.ts";
import type { ObjectSchema, RouteSpec } from "./define-route.ts";
import { pageQuery } from "./pages.ts";

/** More findings help nobody and cost a lot on a batch of garbage. */
const MAX_FINDINGS = 50;
const MAX_POINTER = 256;
const MAX_MESSAGE = 300;

type Raw = Record<string, unknown>;

/** The parsers of one route, compiled once. Each throws a problem that names what is wrong. */
export interface RequestParser {
  /** A malformed parameter names nothing that exists: `not_found`. */
  params(raw: Record<string, string>): unknown;
  /** `url` is the request's URL. */
  query(url: string): unknown;
  headers(headers: Headers): unknown;
  body(value: unknown): unknown;
}

/** Compiles a route's schemas; parts that the route does not declare parse to undefined. */
export function compileParser(spec: RouteSpec): RequestParser {
  const query = querySchema(spec);
  const lists = query ? listKeys(query) : new Set<string>();
  const headerNames = spec.headers ? Object.keys(spec.headers.shape) : [];
  return {
    params(raw) {
      if (!spec.params) return undefined;
      const parsed = spec.params.safeParse(raw);
      if (parsed.success && Object.values(raw).every(isStorable)) return parsed.data;
      throw errors.not_found(undefined, {
        errors: parsed.success ? [] : findings(parsed.error, raw, "/path"),
      });
    },
    query(url) {
      if (!query) return undefined;
      return parsePart(query, rawQuery(url, lists), "/query");
    },
    headers(headers) {
      if (!spec.headers) return undefined;
      const raw: Raw = {};
      for (const name of headerNames) raw[name] = headers.get(name) ?? undefined;
      return parsePart(spec.headers, raw, "/headers");
    },
    body(value) {
      return spec.body && parsePart(spec.body, value, "");
    },
  };
}

/** The query schema of a route, with `cursor` and `limit` when it is paged. */
export function querySchema(spec: RouteSpec): ObjectSchema | undefined {
  if (!spec.paged) return spec.query;
  return spec.query ? spec.query.extend(pageQuery.shape) : pageQuery;
}

function parsePart(schema: z.ZodType, raw: unknown, prefix: string): unknown {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw errors.invalid_request(undefined, { errors: findings(parsed.error, raw, prefix) });
}

/** Keys whose value is a list, so that `?type=a` is a list of one. */
function listKeys(schema: ObjectSchema): Set<string> {
  return new Set(Object.keys(schema.shape).filter(key => unwrap(schema.shape[key]) instanceof z.ZodArray));
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  return schema;
}

function rawQuery(url: string, lists: ReadonlySet<string>): Raw {
  const raw: Raw = Object.create(null);
  const start = url.indexOf("?");
  if (start === -1) return raw;
  const end = url.indexOf("#", start);
  for (const [key, value] of new URLSearchParams(url.slice(start + 1, end === -1 ? undefined : end))) {
    if (!isStorable(value) || !isStorable(key)) {
      throw errors.invalid_request(undefined, {
        errors: [{ pointer: "/query", code: "invalid_text", message: "must not hold U+0000" }],
      });
    }
    const before = raw[key];
    if (Array.isArray(before)) before.push(value);
    else if (before !== undefined) raw[key] = [before, value];
    else raw[key] = lists.has(key) ? [value] : value;
  }
  return raw;
}

/** Zod's issues as findings by JSON pointer (RFC 6901): `/to/0` in the body, `/query/limit` elsewhere. */
export function findings(error: z.ZodError, raw: unknown, prefix: string): FieldError[] {
  const found: FieldError[] = [];
  for (const issue of error.issues) collect(issue, raw, prefix, [], found);
  return found;
}

function collect(
  issue: z.core.$ZodIssue,
  raw: unknown,
  prefix: string,
  base: readonly PropertyKey[],
  found: FieldError[],
): void {
  if (found.length >= MAX_FINDINGS) return;
  const path = [...base, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    // The alternative that came closest tells most: the one with the fewest findings.
    const closest = issue.errors.reduce((best, other) => (other.length < best.length ? other : best));
    for (const inner of closest) collect(inner, raw, prefix, path, found);
    return;
  }
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys.slice(0, MAX_FINDINGS)) {
      found.push({
        pointer: pointerOf(prefix, [...path, key]),
        code: "unknown_field",
        message: "is not a field",
      });
    }
    return;
  }
  const missing = issue.code !== "custom" && valueAt(raw, path) === undefined;
  const custom = issue.code === "custom" ? issue.params?.code : undefined;
  found.push({
    pointer: pointerOf(prefix, path),
    code: missing ? "required" : typeof custom === "string" ? custom : issue.code,
    message: missing ? "is required" : issue.message.slice(0, MAX_MESSAGE),
  });
}

function pointerOf(prefix: string, path: readonly PropertyKey[]): string {
  const tokens = path.map(token => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`);
  return `${prefix}${tokens.join("")}`.slice(0, MAX_POINTER);
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
