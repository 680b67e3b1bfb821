import { z } from "zod";
import { type JsonSchema, jsonSchema, resolveRef, type SchemaComponents } from "../kernel/http/example.ts";
import { inlineResponses } from "../kernel/http/shared-responses.ts";

/** The parts of an API document that a test drives. */
const mediaSchema = z.looseObject({ schema: jsonSchema.optional(), example: z.unknown().optional() });
const contentSchema = z.record(z.string(), mediaSchema);
const parameterSchema = z.looseObject({
  $ref: z.string().optional(),
  name: z.string().default(""),
  in: z.string().default(""),
  required: z.boolean().default(false),
  schema: jsonSchema.default({}),
});
const operationSchema = z.looseObject({
  operationId: z.string(),
  parameters: z.array(parameterSchema).default([]),
  requestBody: z.looseObject({ content: contentSchema, required: z.boolean().default(false) }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: contentSchema.optional() })),
  "x-error-codes": z.array(z.string()).default([]),
  "x-idempotent": z.boolean().default(false),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), jsonSchema).default({}) }),
});

export interface Operation extends z.output<typeof operationSchema> {
  method: string;
  path: string;
}

export interface Contract {
  operations: Operation[];
  components: SchemaComponents;
}

/** Reads the operations of an OpenAPI 3.1 document. */
export function readContract(document: object): Contract {
  const parsed = documentSchema.parse(inlineResponses(document));
  const operations = Object.entries(parsed.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
  return { operations, components: parsed.components.schemas };
}

/** What a response breaks of its operation's declaration, one line each. Answers that are not JSON are not read. */
export async function checkResponse(
  contract: Contract,
  operation: Operation,
  response: Response,
): Promise<string[]> {
  const declared = operation.responses[String(response.status)];
  if (response.status >= 500)
    return [`a status of ${response.status}: ${(await response.text()).slice(0, 500)}`];
  if (!declared)
    return [`the undeclared status ${response.status}: ${(await response.text()).slice(0, 500)}`];
  const type = response.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
  const types = Object.keys(declared.content ?? {});
  if (types.length === 0) {
    const text = await response.text();
    return text === "" ? [] : [`a body where none is declared: ${text.slice(0, 200)}`];
  }
  const media = declared.content?.[type];
  if (!media) return [`the content type "${type}" instead of ${types.join(" or ")}`];
  if (!/[/+]json$/.test(type)) {
    await response.body?.cancel();
    return [];
  }
  const body: unknown = await response.json();
  const wrong = media.schema ? violations(body, media.schema, contract.components) : [];
  if (response.status >= 400) {
    const code: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "code") : undefined;
    if (typeof code !== "string" || !operation["x-error-codes"].includes(code)) {
      wrong.push(`the undeclared code ${String(code)}`);
    }
  }
  return wrong;
}

/** What a value breaks of a schema, by JSON pointer; for the keywords that the document uses. */
export function violations(
  value: unknown,
  schema: JsonSchema,
  components: SchemaComponents,
  at = "",
): string[] {
  if (schema.$ref !== undefined) return violations(value, resolveRef(schema, components), components, at);
  const wrong = checkType(value, schema, at);
  if (schema.const !== undefined && schema.const !== value)
    wrong.push(`${at} is not ${String(schema.const)}`);
  if (schema.enum && !schema.enum.includes(value))
    wrong.push(`${at} is ${JSON.stringify(value)}, not of the enum`);
  for (const part of schema.allOf ?? []) wrong.push(...violations(value, part, components, at));
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives && !alternatives.some(part => violations(value, part, components, at).length === 0)) {
    wrong.push(`${at} fits no alternative`);
  }
  if (typeof value === "string") wrong.push(...checkText(value, schema, at));
  if (typeof value === "number") wrong.push(...checkNumber(value, schema, at));
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) wrong.push(`${at} has too few items`);
    if (value.length > (schema.maxItems ?? Number.POSITIVE_INFINITY)) wrong.push(`${at} has too many items`);
    const { items } = schema;
    if (items) wrong.push(...value.flatMap((item, i) => violations(item, items, components, `${at}/${i}`)));
  } else if (typeof value === "object" && value !== null)
    wrong.push(...checkMembers(value, schema, components, at));
  return wrong;
}

function checkType(value: unknown, schema: JsonSchema, at: string): string[] {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  return types.length === 0 || types.some(type => isOfType(value, type))
    ? []
    : [`${at} is not of type ${types.join("|")}`];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function checkText(value: string, schema: JsonSchema, at: string): string[] {
  const wrong: string[] = [];
  if (value.length < (schema.minLength ?? 0)) wrong.push(`${at} is too short`);
  if (value.length > (schema.maxLength ?? Number.POSITIVE_INFINITY)) wrong.push(`${at} is too long`);
  const isTime =
    schema.format !== "date-time" ||
    (/^\d{4}-\d\d-\d\dT.*Z$/.test(value) && !Number.isNaN(Date.parse(value)));
  if (!isTime) wrong.push(`${at} is no RFC 3339 time in UTC`);
  return wrong;
}

function checkNumber(value: number, schema: JsonSchema, at: string): string[] {
  const tooSmall = value < (schema.minimum ?? Number.NEGATIVE_INFINITY);
  const tooBig = value > (schema.maximum ?? Number.POSITIVE_INFINITY);
  return tooSmall || tooBig ? [`${at} is out of range`] : [];
}

function checkMembers(value: object, schema: JsonSchema, components: SchemaComponents, at: string): string[] {
  const wrong: string[] = [];
  for (const name of schema.required ?? [])
    if (!Object.hasOwn(value, name)) wrong.push(`${at}/${name} is missing`);
  for (const [name, member] of Object.entries(value)) {
    const property = schema.properties?.[name];
    if (property) wrong.push(...violations(member, property, components, `${at}/${name}`));
    else if (schema.additionalProperties === false) wrong.push(`${at}/${name} is not declared`);
    else if (typeof schema.additionalProperties === "object") {
      wrong.push(...violations(member, schema.additionalProperties, components, `${at}/${name}`));
    }
  }
  return wrong;
}
