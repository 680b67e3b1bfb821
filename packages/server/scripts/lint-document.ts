import { z } from "zod";
import { type JsonSchema, jsonSchema } from "../src/kernel/http/example.ts";
import { inlineResponses } from "../src/kernel/http/shared-responses.ts";

const media = z.looseObject({ schema: jsonSchema.optional(), example: z.unknown().optional() });
const content = z.record(z.string(), media);
const operationSchema = z.looseObject({
  operationId: z.string().optional(),
  tags: z.array(z.string()).optional(),
  summary: z.string().optional(),
  parameters: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        description: z.string().optional(),
        schema: jsonSchema.optional(),
        $ref: z.string().optional(),
      }),
    )
    .optional(),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content: content.optional() })),
});
const documentSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  webhooks: z
    .record(z.string(), z.looseObject({ post: z.looseObject({ requestBody: z.looseObject({ content }) }) }))
    .optional(),
  components: z.looseObject({ schemas: z.record(z.string(), jsonSchema).optional() }).optional(),
});

type Operation = z.output<typeof operationSchema>;

/**
 * What the API document lacks, one line each; empty when it is good. Every operation has an id
 * (`resource.verb`), tag, summary, permission, examples and error answers; every property is described.
 */
export function lintDocument(document: object): string[] {
  const parsed = documentSchema.parse(inlineResponses(document));
  const findings: string[] = [];
  if (!parsed.openapi.startsWith("3.1")) findings.push(`The document is OpenAPI ${parsed.openapi}, not 3.1`);
  const components = parsed.components?.schemas ?? {};
  const ids = new Map<string, string>();
  for (const [path, item] of Object.entries(parsed.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const where = `${method.toUpperCase()} ${path}`;
      for (const finding of lintOperation(operation, components)) findings.push(`${where}: ${finding}`);
      const id = operation.operationId;
      if (id === undefined) continue;
      if (ids.has(id)) findings.push(`${where}: operationId ${id} is taken by ${ids.get(id)}`);
      ids.set(id, where);
    }
  }
  for (const [name, { post }] of Object.entries(parsed.webhooks ?? {})) {
    const body = post.requestBody.content["application/json"];
    if (body?.example === undefined) findings.push(`webhook ${name}: no example`);
    if (!/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/.test(name))
      findings.push(`webhook ${name}: not named noun.past_verb`);
    if (body?.schema)
      findings.push(...undescribed(body.schema, components).map(at => `webhook ${name}: ${at}`));
  }
  for (const [name, schema] of Object.entries(components)) {
    findings.push(...undescribed(schema, components).map(at => `schema ${name}: ${at}`));
  }
  return findings;
}

function lintOperation(operation: Operation, components: Record<string, JsonSchema>): string[] {
  const findings: string[] = [];
  const expect = (ok: boolean, finding: string) => {
    if (!ok) findings.push(finding);
  };
  // Resources may be nested and of several words: sandbox.clock.advance, apiKeys.list.
  expect(
    /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/.test(operation.operationId ?? ""),
    `operationId ${operation.operationId} is not resource.verb`,
  );
  expect((operation.tags?.length ?? 0) > 0, "no tag");
  expect(Boolean(operation.summary?.trim()), "no summary");
  expect(!operation.summary?.trim().endsWith("."), "the summary ends in a full stop");
  const permission = operation["x-permission"];
  expect(
    permission === null || (typeof permission === "string" && /^[a-z_-]+:(read|write)$/.test(permission)),
    `x-permission ${String(permission)} is neither null nor resource:read|write`,
  );
  expect(Array.isArray(operation.security), "no security");
  for (const parameter of operation.parameters ?? []) {
    const described = parameter.$ref !== undefined || parameter.description || parameter.schema?.description;
    expect(Boolean(described), `parameter ${parameter.name} has no description`);
  }
  const statuses = Object.keys(operation.responses);
  expect(
    statuses.some(status => status.startsWith("4")),
    "no 4xx answer",
  );
  expect(statuses.includes("500"), "no 500 answer");
  const successes = statuses.filter(status => status.startsWith("2"));
  expect(successes.length === 1, `${successes.length} success answers`);
  const requestBody = operation.requestBody?.content["application/json"];
  if (requestBody) lintMedia("request body", requestBody);
  for (const status of statuses) {
    const response = operation.responses[status]?.content ?? {};
    if (status.startsWith("2")) {
      if (response["application/json"]) lintMedia(`answer ${status}`, response["application/json"]);
    } else
      expect(response["application/problem+json"] !== undefined, `answer ${status} is no problem document`);
  }
  return findings;

  function lintMedia(what: string, { schema, example }: z.output<typeof media>) {
    expect(schema !== undefined, `the ${what} has no schema`);
    expect(example !== undefined, `the ${what} has no example, and its schema's parts make none`);
    if (schema) findings.push(...undescribed(schema, components).map(at => `${what}: ${at}`));
  }
}

/** Properties without a description, below this schema but not behind its references. */
function undescribed(schema: JsonSchema, components: Record<string, JsonSchema>, at = ""): string[] {
  const findings: string[] = [];
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const here = `${at}/${name}`;
    if (!isDescribed(property, components)) findings.push(`property ${here} has no description`);
    findings.push(...undescribed(property, components, here));
  }
  const parts = [
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.items ? [schema.items] : []),
    ...(typeof schema.additionalProperties === "object" ? [schema.additionalProperties] : []),
  ];
  return [...findings, ...parts.flatMap(part => undescribed(part, components, at))];
}

function isDescribed(schema: JsonSchema, components: Record<string, JsonSchema>): boolean {
  if (schema.description) return true;
  const target = schema.$ref === undefined ? undefined : components[schema.$ref.split("/").at(-1) ?? ""];
  if (target) return isDescribed(target, components);
  return [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some(part =>
    isDescribed(part, components),
  );
}
