import type { OpenAPI3 } from "openapi-typescript";

/** What the generator needs to know of one operation. */
export type ApiOperation = {
  id: string;
  /** Last segment of the id: the method's name. */
  verb: string;
  method: string;
  path: string;
  pathParams: string[];
  query: string[];
  queryRequired: boolean;
  body: { mediaType: string; type: string; required: boolean } | undefined;
  /** TypeScript of what the call answers. */
  result: string;
  /** TypeScript of one item of a paged answer. */
  item: string;
  paged: boolean;
  idempotent: boolean;
  /** Answers server-sent events: hand-written, not generated. */
  streams: boolean;
  deprecated: boolean;
  permission: string | undefined;
  summary: string;
  description: string | undefined;
  /** One line per error answer. */
  errors: string[];
  /** A call as source text. */
  example: string | undefined;
};

type Json = { [key: string]: unknown };

const methods = ["get", "post", "put", "patch", "delete"];
const isJson = (mediaType: string) => /[/+]json$/.test(mediaType);

/**
 * Reads every operation of a document, sorted by id.
 * @throws Error naming an operation without id, or with an id that is not dotted identifiers
 */
export function readOperations(document: OpenAPI3): ApiOperation[] {
  const root = object(document);
  const operations = Object.entries(object(root.paths)).flatMap(([path, item]) =>
    Object.entries(object(item))
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => readOperation(root, path, object(item), method, object(operation))),
  );
  return operations.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readOperation(root: Json, path: string, item: Json, method: string, op: Json): ApiOperation {
  const id = text(op.operationId) ?? "";
  if (!/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/.test(id)) {
    throw new Error(`${method.toUpperCase()} ${path}: operationId "${id}" must be resource.verb`);
  }
  const verb = id.slice(id.lastIndexOf(".") + 1);
  const pathParams = [...path.matchAll(/\{([^}]+)\}/g)].map(match => match[1] ?? "");
  const bad = pathParams.find(
    name => !/^[A-Za-z_]\w*$/.test(name) || name === "params" || name === "options",
  );
  if (bad !== undefined) throw new Error(`${id}: the path parameter ${bad} cannot name an argument`);
  const parameters = [...list(item.parameters), ...list(op.parameters)].map(one => resolve(root, one));
  const query = parameters.filter(one => one.in === "query");

  const responses = object(op.responses);
  const status =
    Object.keys(responses)
      .sort()
      .find(code => /^2/.test(code)) ?? "default";
  const success = object(resolve(root, responses[status]).content);
  const [mediaType] = Object.keys(success);
  const answer = mediaType === undefined ? undefined : object(success[mediaType]);
  const answerType =
    `schema.operations[${JSON.stringify(id)}]["responses"][${/^\d+$/.test(status) ? status : JSON.stringify(status)}]` +
    `["content"][${JSON.stringify(mediaType)}]`;
  const result = typeOfAnswer(mediaType, answer, answerType);
  const paged = op["x-paged"] === true;
  const items = object(object(resolve(root, answer?.schema).properties).data).items;

  const body = readBody(root, id, op.requestBody);
  return {
    id,
    verb,
    method: method.toUpperCase(),
    path,
    pathParams,
    query: query.map(one => text(one.name) ?? "").sort(),
    queryRequired: query.some(one => one.required === true),
    body,
    result,
    item: refName(items) ? `schema.${refName(items)}` : `${result}["data"][number]`,
    paged,
    idempotent: op["x-idempotent"] === true,
    streams: mediaType === "text/event-stream",
    deprecated: op.deprecated === true,
    permission: text(op["x-permission"]),
    summary: text(op.summary) ?? `${id}.`,
    description: text(op.description),
    errors: readErrors(root, responses),
    example: exampleOf(id, pathParams, paged, root, op),
  };
}

function typeOfAnswer(mediaType: string | undefined, answer: Json | undefined, path: string): string {
  if (mediaType === undefined) return "void";
  if (!isJson(mediaType)) return mediaType.startsWith("text/") ? "string" : "Uint8Array";
  const name = refName(answer?.schema);
  return name ? `schema.${name}` : path;
}

function readBody(root: Json, id: string, requestBody: unknown): ApiOperation["body"] {
  if (requestBody === undefined) return undefined;
  const body = resolve(root, requestBody);
  const content = object(body.content);
  const mediaType = Object.keys(content).find(isJson) ?? Object.keys(content)[0];
  if (mediaType === undefined) return undefined;
  const name = refName(object(content[mediaType]).schema);
  const inline = `NonNullable<schema.operations[${JSON.stringify(id)}]["requestBody"]>["content"][${JSON.stringify(mediaType)}]`;
  const type = isJson(mediaType) ? (name ? `schema.${name}` : inline) : "RawBody";
  return { mediaType, type, required: body.required === true };
}

const errorClasses: { [status: string]: string } = {
  "400": "BadRequestError",
  "401": "AuthenticationError",
  "403": "PermissionError",
  "404": "NotFoundError",
  "409": "ConflictError",
  "422": "ValidationError",
  "429": "RateLimitError",
  "503": "OverloadedError",
};

function readErrors(root: Json, responses: Json): string[] {
  return Object.keys(responses)
    .filter(status => /^[45]/.test(status))
    .sort()
    .map(status => {
      const name = errorClasses[status] ?? (status.startsWith("5") ? "ServerError" : "ApiError");
      const description = text(resolve(root, responses[status]).description) ?? "";
      return `${name} ${status} ${description.replace(/\s+/g, " ")}`.trim();
    });
}

/** A call with the values of the document's own example. */
function exampleOf(id: string, pathParams: string[], paged: boolean, root: Json, op: Json): string {
  const content = object(resolve(root, op.requestBody).content);
  const media = object(Object.entries(content).find(([name]) => isJson(name))?.[1]);
  const [named] = Object.values(object(media.examples));
  const body = media.example ?? object(named).value ?? resolve(root, media.schema).example;
  const args = [
    ...pathParams,
    ...(body === undefined ? [] : [JSON.stringify(body, null, 2)]),
    ...(op.requestBody !== undefined && !Object.keys(content).some(isJson) ? ["body"] : []),
  ].join(", ");
  return paged
    ? `for await (const item of mailstead.${id}(${args})) console.log(item);`
    : `await mailstead.${id}(${args});`;
}

/** The name of a referenced component schema, as openapi-typescript spells its root type. */
function refName(schema: unknown): string | undefined {
  const ref = text(object(schema).$ref);
  const name = ref?.startsWith("#/components/schemas/") ? ref.slice(21) : undefined;
  return name && /^[A-Za-z_]\w*$/.test(name) ? name : undefined;
}

/** Follows one local reference. */
function resolve(root: Json, value: unknown): Json {
  const ref = text(object(value).$ref);
  if (ref === undefined) return object(value);
  return object(
    ref
      .slice(2)
      .split("/")
      .reduce<unknown>((at, key) => object(at)[key], root),
  );
}

function object(value: unknown): Json {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
