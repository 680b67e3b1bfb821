import { createRoute, OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import manifest from "../../../package.json" with { type: "json" };
import type { ErrorSpec } from "../errors/index.ts";
import type { EventType } from "../log/index.ts";
import { collectRoutes } from "./api.ts";
import { checkRoutes } from "./app.ts";
import { isIdempotent, type RouteSpec, routeErrors } from "./define-route.ts";
import { exampleOf, jsonSchema } from "./example.ts";
import type { Module } from "./module.ts";
import { querySchema } from "./parse.ts";
import { catalogueOf, PROBLEM_TYPE, problemSchema } from "./problem.ts";
import { successSchema } from "./response-guard.ts";
import { shareResponses } from "./shared-responses.ts";

export type OpenApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;
type Responses = RouteConfig["responses"];

const DESCRIPTION = `Email infrastructure as an embeddable product.

Times are RFC 3339 in UTC, money is integer minor units with a currency, rates are 0–100 and \`null\` over zero.
Failures are \`application/problem+json\` with a stable \`code\`. Lists are cursor pages. Send an \`Idempotency-Key\`
with every POST: the same key and request are answered with the first answer for 24 hours.`;

/** The OpenAPI 3.1 document of these modules, keys sorted. Needs no runtime and no database. */
export function openapi<Runtime>(modules: readonly Module<Runtime>[]): OpenApiDocument {
  const catalogue = catalogueOf(modules);
  const routes = modules.flatMap(module => collectRoutes<Runtime>(module));
  checkRoutes(routes, catalogue);
  // One root app: a registry below a base path would rename the webhooks.
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
  registry.registerComponent("securitySchemes", "apiKey", {
    type: "http",
    scheme: "bearer",
    description: "An API key: `ms_test_…` or `ms_live_…`. Keep it on your servers.",
  });
  registry.registerComponent("securitySchemes", "embedToken", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "A short-lived token of an embed session, for widgets in a browser.",
  });
  registry.registerComponent("parameters", "IdempotencyKey", {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description:
      "1–255 visible ASCII characters, fresh for every new request; a repeated one replays the answer.",
    schema: { type: "string", minLength: 1, maxLength: 255, example: "crm-4711-create" },
  });
  const problem = problemSchema([...catalogue.keys()].sort());
  registry.register("Problem", problem);
  const visible = routes.map(route => route.spec).filter(spec => !spec.hidden);
  for (const spec of visible) registry.registerPath(pathOf(spec, problem, catalogue));
  const events = modules.flatMap(module => module.events ?? []).filter(event => event.public);
  for (const event of events) registry.registerWebhook(webhookOf(event));

  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Mailstead API",
      version: manifest.version,
      description: DESCRIPTION,
      license: { name: manifest.license },
    },
    servers: [{ url: "https://api.mailstead.example" }],
    tags: [...new Set(visible.map(spec => spec.tag))].sort().map(name => ({ name })),
  });
  addExamples(document);
  return sortKeys(shareResponses(nullableReferences(document)));
}

function pathOf(spec: RouteSpec, problem: z.ZodType, catalogue: ReadonlyMap<string, ErrorSpec>): RouteConfig {
  const query = querySchema(spec);
  const keyed = isIdempotent(spec);
  return createRoute({
    method: spec.method,
    path: spec.path,
    operationId: spec.operationId,
    tags: [spec.tag],
    summary: spec.summary,
    ...(spec.description === undefined ? {} : { description: spec.description }),
    security: spec.permission === null ? [] : [{ apiKey: [] }, { embedToken: [] }],
    "x-permission": spec.permission,
    "x-paged": spec.paged ?? false,
    "x-idempotent": keyed,
    "x-error-codes": routeErrors(spec),
    ...(spec.environment === undefined ? {} : { "x-environment": spec.environment }),
    ...(keyed ? { parameters: [{ $ref: "#/components/parameters/IdempotencyKey" }] } : {}),
    request: {
      ...(spec.params === undefined ? {} : { params: spec.params }),
      ...(query === undefined ? {} : { query }),
      ...(spec.headers === undefined ? {} : { headers: spec.headers }),
      ...(spec.body === undefined ? {} : { body: bodyOf(spec, spec.body) }),
    },
    responses: { ...successOf(spec), ...failuresOf(spec, problem, catalogue) },
  });
}

function bodyOf(spec: RouteSpec, schema: z.ZodType) {
  const example = spec.example?.body;
  return {
    required: !schema.safeParse(undefined).success,
    content: { "application/json": { schema, ...(example === undefined ? {} : { example }) } },
  };
}

function successOf(spec: RouteSpec): Responses {
  const { status, description, headers, contentType } = spec.success;
  const schema = successSchema(spec);
  const example = spec.example?.response;
  const media = {
    ...(schema === undefined ? {} : { schema }),
    ...(example === undefined ? {} : { example }),
  };
  const type = contentType ?? (schema === undefined ? undefined : "application/json");
  return {
    [status]: {
      description,
      ...(headers === undefined ? {} : { headers: z.object(headers.shape) }),
      ...(type === undefined ? {} : { content: { [type]: media } }),
    },
  };
}

/** One answer per status, each with the codes that may stand in it. */
function failuresOf(
  spec: RouteSpec,
  problem: z.ZodType,
  catalogue: ReadonlyMap<string, ErrorSpec>,
): Responses {
  const byStatus = Map.groupBy(routeErrors(spec), code => catalogue.get(code)?.status ?? 500);
  const responses: Responses = {};
  for (const [status, codes] of byStatus) {
    responses[status] = {
      description: `${codes.map(code => `\`${code}\``).join(", ")}.`,
      content: { [PROBLEM_TYPE]: { schema: problem } },
    };
  }
  return responses;
}

/** `DomainVerifiedEvent` for `domain.verified`. */
function eventName(type: string): string {
  return `${type.replaceAll(/(?:^|[._])([a-z0-9])/g, (_, first: string) => first.toUpperCase())}Event`;
}

function webhookOf(event: EventType) {
  const envelope = {
    id: "evt_01jd8x3q4vf7k9m2n5p6r8s0tv",
    type: event.type,
    timestamp: "2026-01-15T09:30:00.000Z",
    organizationId: "org_01jd8x3q4vf7k9m2n5p6r8s0tv",
    workspaceId: "ws_01jd8x3q4vf7k9m2n5p6r8s0tv",
    workspaceExternalId: "customer-4711",
    data: event.example,
  };
  const schema = z
    .object({
      id: z.string().openapi({ description: "Id of the event; the same at every attempt." }),
      type: z.literal(event.type).openapi({ description: "What happened." }),
      timestamp: z.iso.datetime().openapi({ description: "When it happened, on the workspace's clock." }),
      organizationId: z.string().openapi({ description: "The organization." }),
      workspaceId: z
        .string()
        .nullable()
        .openapi({ description: "The workspace; null when it concerns none." }),
      workspaceExternalId: z
        .string()
        .nullable()
        .openapi({ description: "Your own id of the workspace; null when it has none." }),
      data: event.schema.openapi({ description: "What it is about." }),
    })
    .openapi(eventName(event.type), { description: event.description });
  return {
    method: "post" as const,
    path: event.type,
    tags: ["webhooks"],
    summary: event.description,
    request: {
      body: { required: true, content: { "application/json": { schema, example: envelope } } },
    },
    responses: { "2XX": { description: "Any answer of 2xx within 15 seconds accepts the event." } },
  };
}

const mediaType = z.looseObject({ schema: jsonSchema.optional(), example: z.unknown().optional() });
const content = z.looseObject({ content: z.record(z.string(), mediaType).optional() });
/** The parts of the document that hold examples. */
const exampleHolders = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({ requestBody: content.optional(), responses: z.record(z.string(), content) }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), jsonSchema).default({}) }),
});

/** Gives every JSON body without an example the one that its schema's parts make. */
function addExamples(document: OpenApiDocument): void {
  const { paths, components } = exampleHolders.parse(document);
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const real: unknown = Reflect.get(document.paths?.[path] ?? {}, method);
      fill(operation.requestBody, at(real, "requestBody"));
      for (const [status, response] of Object.entries(operation.responses)) {
        fill(response, at(real, "responses", status));
      }
    }
  }

  function fill(parsed: z.output<typeof content> | undefined, target: unknown) {
    const media = parsed?.content?.["application/json"];
    const goal = at(target, "content", "application/json");
    if (!media?.schema || media.example !== undefined || typeof goal !== "object" || goal === null) return;
    const example = exampleOf(media.schema, components.schemas);
    if (example) Object.assign(goal, { example: example.value });
  }
}

/** The member at a path of names, if all of them exist. */
function at(value: unknown, ...names: string[]): unknown {
  let current = value;
  for (const name of names) {
    if (typeof current !== "object" || current === null) return undefined;
    current = Reflect.get(current, name);
  }
  return current;
}

const nullableReference = z.strictObject({
  allOf: z.tuple([
    z.strictObject({ $ref: z.string() }),
    z.looseObject({ type: z.array(z.string()).refine(types => types.includes("null")) }),
  ]),
});

/**
 * The library writes a nullable component as "the component and also null", which nothing satisfies; it is either. The
 * same value with these put right.
 */
function nullableReferences<T>(value: T): T;
function nullableReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(item => nullableReferences(item));
  if (typeof value !== "object" || value === null) return value;
  const parsed = nullableReference.safeParse(value);
  if (parsed.success) {
    const [reference, { type: _, ...others }] = parsed.data.allOf;
    return { ...others, anyOf: [reference, { type: "null" }] };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, nullableReferences(member)]),
  );
}

/** The same value with the members of every object in the order of their names. */
function sortKeys<T>(value: T): T;
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(item => sortKeys(item));
  if (typeof value !== "object" || value === null) return value;
  const sorted: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) sorted[name] = sortKeys(Reflect.get(value, name));
  return sorted;
}

/**
 * What is wrong with the examples of these modules: bodies, answers and events that their own schema refuses.
 * One line each.
 */
export function checkExamples<Runtime>(
  modules: readonly Module<Runtime>[],
  document: OpenApiDocument,
): string[] {
  const wrong: string[] = [];
  const check = (what: string, schema: z.ZodType | undefined, example: unknown) => {
    const parsed = example === undefined ? undefined : schema?.safeParse(example);
    if (parsed && !parsed.success)
      wrong.push(`${what}: the example is refused: ${z.prettifyError(parsed.error)}`);
  };
  for (const module of modules) {
    for (const { spec } of collectRoutes<Runtime>(module)) {
      if (spec.hidden) continue;
      const operation: unknown = at(document.paths, spec.path, spec.method);
      const media = ["content", "application/json", "example"];
      check(`${spec.operationId} request`, spec.body, at(operation, "requestBody", ...media));
      const sent = at(operation, "responses", String(spec.success.status), ...media);
      check(`${spec.operationId} answer`, successSchema(spec), sent);
    }
    for (const event of module.events ?? []) check(`event ${event.type}`, event.schema, event.example);
  }
  return wrong;
}
