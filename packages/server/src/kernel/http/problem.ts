import { z } from "@hono/zod-openapi";
import { sqlState } from "../db/index.ts";
import { type ErrorSpec, errors, isMailsteadError, type MailsteadError } from "../errors/index.ts";
import { httpErrors } from "./http-errors.ts";
import type { ModuleErrors } from "./module.ts";

export const PROBLEM_TYPE = "application/problem+json";
const DOCS = "https://docs.mailstead.example/errors/";

/** The docs page of a code: the problem's `type`. */
export function problemUri(code: string): string {
  return DOCS + code;
}

/** Every code with its spec: the kernel's, the HTTP layer's and the modules'. Throws on a code with two meanings. */
export function catalogueOf(
  modules: readonly { name: string; errors?: ModuleErrors }[],
): ReadonlyMap<string, ErrorSpec> {
  const catalogue = new Map<string, ErrorSpec>();
  const sources: { name: string; errors?: ModuleErrors }[] = [
    { name: "kernel", errors },
    { name: "http", errors: httpErrors },
    ...modules,
  ];
  for (const source of sources) {
    for (const [code, spec] of Object.entries(source.errors?.$specs ?? {})) {
      const before = catalogue.get(code);
      if (before && before !== spec)
        throw new Error(`Module ${source.name} redefines the error code ${code}`);
      catalogue.set(code, spec);
    }
  }
  return catalogue;
}

/** The wire schema of an error answer (RFC 9457), with the codes of this build. */
export function problemSchema(codes: readonly string[]) {
  const code = z.enum(codes).openapi("ErrorCode", {
    description: "Stable name of the failure; each has a docs page.",
    example: "not_found",
  });
  const field = z
    .object({
      pointer: z.string().openapi({
        description:
          "JSON pointer (RFC 6901) into the body; `/query/…`, `/path/…` or `/headers/…` for the other parts.",
        example: "/name",
      }),
      code: z.string().openapi({ description: "What is wrong, for programs.", example: "required" }),
      message: z.string().openapi({ description: "What is wrong, for people.", example: "is required" }),
    })
    .openapi("FieldError");
  return z
    .looseObject({
      type: z.string().openapi({ description: "Docs page of the code.", example: problemUri("not_found") }),
      title: z
        .string()
        .openapi({ description: "The same for every problem of the code.", example: "Not found" }),
      status: z.int().openapi({ description: "HTTP status.", example: 404 }),
      detail: z.string().openapi({
        description: "What to do next, for this very request.",
        example: "Check the id, and that the key belongs to the same organization and environment.",
      }),
      instance: z.string().openapi({
        description: "Path of the request.",
        example: "/v1/domains/dom_01jd8x3q4vf7k9m2n5p6r8s0tv",
      }),
      code,
      retryable: z
        .boolean()
        .openapi({ description: "Whether the same request may succeed later.", example: false }),
      requestId: z.string().openapi({
        description: "Name it when you ask for help.",
        example: "req_01jd8x3q4vf7k9m2n5p6r8s0tv",
      }),
      errors: z
        .array(field)
        .openapi({ description: "Findings by field; empty when none apply.", example: [] }),
    })
    .openapi("Problem", { description: "A failure (RFC 9457), sent as `application/problem+json`." });
}

/** The problem document of an error. */
export function problemOf(error: MailsteadError, requestId: string, instance: string) {
  return {
    ...error.extra,
    type: problemUri(error.code),
    title: error.spec.title,
    status: error.spec.status,
    detail: error.message,
    instance,
    code: error.code,
    retryable: error.spec.retryable ?? false,
    requestId,
    errors: error.errors,
  };
}

/** Adds the headers that go with an error. */
export function addErrorHeaders(headers: Record<string, string>, error: MailsteadError): void {
  headers["mailstead-should-retry"] = String(error.spec.retryable ?? false);
  if (error.retryAfter !== undefined)
    headers["retry-after"] = String(Math.max(1, Math.ceil(error.retryAfter)));
  if (error.spec.status === 401) headers["www-authenticate"] = 'Bearer realm="mailstead"';
}

const CONNECTION_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
]);

/** Serialization failure and deadlock: the transaction may simply be run again. */
export function isRetryableConflict(error: unknown): boolean {
  const state = sqlState(error);
  return state === "40001" || state === "40P01";
}

/** The error that the caller is told: itself, `unavailable` for a lost database, else `internal`. */
export function publicError(error: unknown): MailsteadError {
  if (isMailsteadError(error)) return error;
  const state = sqlState(error) ?? "";
  const unavailable =
    hasConnectionCode(error) ||
    isRetryableConflict(error) ||
    /^(08|53|57P0)/.test(state) ||
    state === "55P03";
  if (unavailable) return errors.unavailable(undefined, { retryAfter: 1, cause: error });
  return errors.internal(undefined, { cause: error });
}

function hasConnectionCode(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && typeof e.code === "string" && CONNECTION_CODES.has(e.code)) return true;
  }
  return false;
}
