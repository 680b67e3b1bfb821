import { z } from "@hono/zod-openapi";

/** The parts of JSON Schema 2020-12 that the document generator writes. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  format?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

/** The shape, as far as it is checked: unknown members stay. */
export const jsonSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    examples: z.array(z.unknown()).optional(),
    format: z.string().optional(),
    description: z.string().optional(),
    properties: z.record(z.string(), jsonSchema).optional(),
    required: z.array(z.string()).optional(),
    items: jsonSchema.optional(),
    additionalProperties: z.union([z.boolean(), jsonSchema]).optional(),
    allOf: z.array(jsonSchema).optional(),
    anyOf: z.array(jsonSchema).optional(),
    oneOf: z.array(jsonSchema).optional(),
  }),
);

export type SchemaComponents = Readonly<Record<string, JsonSchema>>;

const BY_FORMAT: Record<string, string> = {
  "date-time": "2026-01-15T09:30:00.000Z",
  date: "2026-01-15",
  email: "ada@customer.example",
  uri: "https://partner.example/hook",
  url: "https://partner.example/hook",
};
const MAX_DEPTH = 12;

/**
 * An example of a schema, put together from the examples of its parts. Undefined when some required text has
 * none: words cannot be guessed.
 */
export function exampleOf(
  schema: JsonSchema,
  components: SchemaComponents,
  depth = 0,
): { value: unknown } | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (schema.example !== undefined) return { value: schema.example };
  if (schema.examples?.[0] !== undefined) return { value: schema.examples[0] };
  if (schema.const !== undefined) return { value: schema.const };
  if (schema.$ref !== undefined) {
    const target = resolveRef(schema, components);
    return target === schema ? undefined : exampleOf(target, components, depth + 1);
  }
  if (schema.enum?.[0] !== undefined) return { value: schema.enum[0] };
  if (schema.default !== undefined) return { value: schema.default };
  if (schema.allOf) return mergeParts(schema, schema.allOf, components, depth);
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) {
    for (const alternative of alternatives) {
      const found = exampleOf(alternative, components, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  return byType(schema, components, depth);
}

/** What a `$ref` into `components.schemas` points at; the schema itself without one. */
export function resolveRef(schema: JsonSchema, components: SchemaComponents): JsonSchema {
  const name = schema.$ref?.slice(schema.$ref.lastIndexOf("/") + 1);
  return (name === undefined ? undefined : components[name]) ?? schema;
}

function byType(
  schema: JsonSchema,
  components: SchemaComponents,
  depth: number,
): { value: unknown } | undefined {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case "object":
      return ofObject(schema, components, depth);
    case "array": {
      const item = schema.items && exampleOf(schema.items, components, depth + 1);
      if (item) return { value: Array.from({ length: schema.minItems ?? 1 }, () => item.value) };
      return schema.minItems ? undefined : { value: [] };
    }
    case "boolean":
      return { value: true };
    case "integer":
    case "number":
      return { value: schema.minimum ?? 1 };
    case "null":
      return { value: null };
    case "string": {
      const value = BY_FORMAT[schema.format ?? ""];
      return value === undefined ? undefined : { value };
    }
    default:
      return undefined;
  }
}

function ofObject(
  schema: JsonSchema,
  components: SchemaComponents,
  depth: number,
): { value: unknown } | undefined {
  const value: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const found = exampleOf(property, components, depth + 1);
    if (found) value[name] = found.value;
    else if (schema.required?.includes(name)) return undefined;
  }
  return { value };
}

function mergeParts(schema: JsonSchema, parts: JsonSchema[], components: SchemaComponents, depth: number) {
  const value: Record<string, unknown> = {};
  for (const part of [...parts, { ...schema, allOf: undefined, type: schema.properties && "object" }]) {
    const found = exampleOf(part, components, depth + 1);
    if (typeof found?.value === "object" && found.value !== null) Object.assign(value, found.value);
    else if (found) return found;
  }
  return Object.keys(value).length > 0 ? { value } : undefined;
}
