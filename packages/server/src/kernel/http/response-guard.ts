import type { z } from "@hono/zod-openapi";
import type { ErrorSpec } from "../errors/index.ts";
import { type RouteSpec, routeErrors } from "./define-route.ts";
import { pageSchema } from "./pages.ts";
import { PROBLEM_TYPE, problemSchema } from "./problem.ts";

/** Says what a response breaks of its route's declaration; undefined when it keeps it. For tests. */
export type ResponseGuard = (status: number, contentType: string | null, body: string) => string | undefined;

/** The success schema of a route, wrapped when it is paged. */
export function successSchema(spec: RouteSpec): z.ZodType | undefined {
  const { schema } = spec.success;
  return schema && spec.paged ? pageSchema(schema) : schema;
}

/** Compiles the guard of a route. It also refuses members that the schema does not declare. */
export function compileGuard(spec: RouteSpec, catalogue: ReadonlyMap<string, ErrorSpec>): ResponseGuard {
  const success = successSchema(spec);
  const problem = problemSchema([...catalogue.keys()]);
  const declared = new Set(routeErrors(spec));

  function checkProblem(status: number, contentType: string | null, body: string) {
    if (contentType !== PROBLEM_TYPE) return `an error of type ${contentType}`;
    const parsed = problem.safeParse(JSON.parse(body));
    if (!parsed.success) return `a problem that breaks its schema: ${parsed.error.message}`;
    if (parsed.data.status !== status) return `status ${status} with a problem of ${parsed.data.status}`;
    if (!declared.has(parsed.data.code)) return `the code ${parsed.data.code}, which it does not declare`;
    return undefined;
  }

  return (status, contentType, body) => {
    if (status >= 400) return checkProblem(status, contentType, body);
    if (status !== spec.success.status) return `status ${status} instead of ${spec.success.status}`;
    if (!success) return undefined;
    const value: unknown = JSON.parse(body);
    const parsed = success.safeParse(value);
    if (!parsed.success) return `a body that breaks its schema: ${parsed.error.message}`;
    const extra = undeclaredMember(value, parsed.data, "");
    return extra && `the undeclared member ${extra}`;
  };
}

/** The first member that parsing dropped. */
function undeclaredMember(sent: unknown, parsed: unknown, at: string): string | undefined {
  if (!isObject(sent) || !isObject(parsed)) return undefined;
  for (const [key, member] of Object.entries(sent)) {
    if (!Object.hasOwn(parsed, key)) return `${at}/${key}`;
    const inner = undeclaredMember(member, Reflect.get(parsed, key), `${at}/${key}`);
    if (inner) return inner;
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
