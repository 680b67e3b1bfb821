import { MailsteadError } from "./errors.ts";

/** One API operation, as the generator describes it. */
export type Operation = {
  /** The SDK method, as `domains.create`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Template, as `/v1/domains/{domainId}`. */
  readonly path: string;
  /** Names of its query parameters. */
  readonly query?: readonly string[];
  /** Media type of its request body, if it takes one. */
  readonly body?: string;
};

/** A body that is not JSON. No stream: a call that is repeated needs its body again. */
export type RawBody = string | Uint8Array<ArrayBuffer> | ArrayBuffer | Blob | FormData | URLSearchParams;

/** What a call sends: path values in order, and one object of body and query parameters. */
export type Call = { path: readonly string[]; params?: unknown };

/**
 * Puts the values into the path template.
 * @throws MailsteadError `invalid_argument` for an empty value or a dot segment: the URL would name another resource
 */
export function fillPath(operation: Operation, values: readonly string[]): string {
  let index = 0;
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[index++] ?? "");
    if (value === "" || value === "." || value === "..") {
      throw new MailsteadError("invalid_argument", `${name} must not be empty`, { operation: operation.id });
    }
    return encodeURIComponent(value);
  });
}

/** Parts the one parameter object into query and body, as the operation declares them. */
export function splitParams(
  operation: Operation,
  params: unknown,
): { query: URLSearchParams; body: unknown } {
  const query = new URLSearchParams();
  if (operation.body !== undefined && !operation.query) return { query, body: params };
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(typeof params === "object" && params !== null ? params : {})) {
    if (operation.body !== undefined && !operation.query?.includes(name)) body[name] = value;
    else for (const item of Array.isArray(value) ? value : [value]) appendQuery(query, name, item);
  }
  return { query, body: operation.body === undefined ? undefined : body };
}

/** A list becomes a repeated parameter (OpenAPI `form` style, exploded); undefined and null leave it out. */
function appendQuery(query: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined || value === null) return;
  query.append(name, value instanceof Date ? value.toISOString() : String(value));
}
