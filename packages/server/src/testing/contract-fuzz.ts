import { exampleOf, type JsonSchema, resolveRef, type SchemaComponents } from "../kernel/http/example.ts";
import { type Contract, checkResponse, type Operation, readContract } from "./responses.ts";

export interface FuzzOptions {
  /** The API document. */
  document: object;
  fetch(request: Request): Promise<Response>;
  /** Headers of every request: `authorization`. */
  headers: Record<string, string>;
  /** The same seed sends the same requests. */
  seed: number;
  /** Requests per operation. */
  count: number;
  /** A path parameter that exists, so that handlers are reached; otherwise the schema's example. */
  idFor?(operation: Operation, parameter: string): string | undefined;
  /** Operations left out: those that would revoke the credential in use. */
  skip?: readonly string[];
}

export interface FuzzReport {
  requests: number;
  /** Answers by operation and status: `things.create` → `{201: 3, 422: 9}`. */
  answers: Record<string, Record<number, number>>;
  /** What broke the contract, with all that is needed to repeat it. */
  failures: string[];
}

/**
 * Drives every operation of a document with valid, boundary and invalid requests, and checks each answer: its
 * status and code are declared, its body matches the schema, it is never a 5xx.
 */
export async function fuzzContract(options: FuzzOptions): Promise<FuzzReport> {
  const contract = readContract(options.document);
  const report: FuzzReport = { requests: 0, answers: {}, failures: [] };
  for (const operation of contract.operations) {
    if (options.skip?.includes(operation.operationId)) continue;
    for (let round = 0; round < options.count; round++) {
      const random = createRandom(`${options.seed}:${operation.operationId}:${round}`);
      const plan = planRequest(contract, operation, random, round === 0, options);
      const response = await options.fetch(toRequest(plan, options.headers));
      report.requests += 1;
      const counts = report.answers[operation.operationId] ?? {};
      report.answers[operation.operationId] = counts;
      counts[response.status] = (counts[response.status] ?? 0) + 1;
      for (const wrong of await checkResponse(contract, operation, response)) {
        report.failures.push(`${operation.operationId} answered ${wrong}\n  to ${describePlan(plan)}`);
      }
    }
  }
  return report;
}

interface Plan {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

function toRequest(plan: Plan, headers: Record<string, string>): Request {
  return new Request(`http://fuzz.test${plan.url}`, {
    method: plan.method,
    headers: { ...headers, ...plan.headers },
    ...(plan.body === undefined ? {} : { body: plan.body }),
  });
}

function describePlan(plan: Plan): string {
  return `${plan.method} ${plan.url} ${JSON.stringify(plan.headers)} ${plan.body?.slice(0, 1000) ?? ""}`;
}

function planRequest(
  contract: Contract,
  operation: Operation,
  random: Random,
  isValid: boolean,
  options: FuzzOptions,
): Plan {
  const { components } = contract;
  const headers: Record<string, string> = {};
  const query = new URLSearchParams();
  let path = operation.path;
  for (const parameter of operation.parameters) {
    // The shared Idempotency-Key is driven below.
    if (parameter.$ref !== undefined) continue;
    const known = options.idFor?.(operation, parameter.name);
    const example = known ?? exampleOf(parameter.schema, components)?.value;
    if (parameter.in === "path") {
      const isHostile = !isValid && random.chance(0.25);
      const value = isHostile
        ? random.pick(HOSTILE_TEXTS.filter(text => text !== ""))
        : asText(example ?? "x");
      path = path.replace(`{${parameter.name}}`, encodeURIComponent(value.toWellFormed()) || "x");
    } else if (isValid ? parameter.required : random.chance(0.4)) {
      const value = isValid ? example : mutate(example, parameter.schema, components, random);
      if (parameter.in === "query")
        for (const one of [value].flat()) query.append(parameter.name, asText(one));
      else
        headers[parameter.name] = asText(value)
          .replaceAll(/[^\x20-\x7e]/g, "?")
          .trim();
    }
  }
  if (operation["x-idempotent"] && random.chance(0.3)) {
    headers["idempotency-key"] =
      isValid || random.chance(0.8) ? `fuzz-${random.integer(0, 1e9)}` : "with space";
  }
  const search = query.size > 0 ? `?${query}` : "";
  return {
    method: operation.method,
    url: path + search,
    headers,
    body: planBody(operation, components, random, isValid, headers),
  };
}

function planBody(
  operation: Operation,
  components: SchemaComponents,
  random: Random,
  isValid: boolean,
  headers: Record<string, string>,
): string | undefined {
  const media = operation.requestBody?.content["application/json"];
  if (!media?.schema) return undefined;
  headers["content-type"] = "application/json";
  const example = media.example ?? exampleOf(media.schema, components)?.value;
  if (isValid) return JSON.stringify(example);
  if (random.chance(0.05))
    headers["content-type"] = random.pick(["text/plain", "", "application/json; charset=utf-16"]);
  if (random.chance(0.1)) return random.pick(BROKEN_BODIES);
  let value = example;
  for (let i = random.integer(1, 3); i > 0; i--) value = mutate(value, media.schema, components, random);
  return JSON.stringify(value) ?? "";
}

const HOSTILE_TEXTS: readonly string[] = [
  "",
  " ",
  "0",
  "-1",
  "null",
  "\0",
  "a\r\nBcc: x@example.com",
  "'; DROP TABLE tenant.events; --",
  "../../etc/passwd",
  "%00%ff",
  "\ud800",
  "\u202e\u200b",
  "💥".repeat(64),
  "é".repeat(300),
  "x".repeat(5000),
  "__proto__",
  "constructor",
  "@",
  "a@b",
  "a..b@example..com",
  "xn--\u00fc.example",
  "http://169.254.169.254/latest",
  "javascript:alert(1)",
  "9999-99-99T99:99:99Z",
  "+275760-09-13T00:00:00.001Z",
  "NaN",
  "1e309",
  "00000000-0000-0000-0000-000000000000",
];

const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  [],
  {},
  [[]],
  { __proto__: null, constructor: 1 },
  ...HOSTILE_TEXTS,
];

const BROKEN_BODIES: readonly string[] = [
  "",
  "{",
  "null",
  "[]",
  "0",
  '"x"',
  '{"a":1,}',
  '{"__proto__":{"x":1}}',
  '{"a":"\\u0000"}',
  '{"a":"\\ud800"}',
  `${"[".repeat(2000)}${"]".repeat(2000)}`,
  `{"a":"${"x".repeat(1_100_000)}"}`,
];

/** A neighbour of a value: at one place it is at the schema's edge, of the wrong type, hostile or gone. */
function mutate(value: unknown, schema: JsonSchema, components: SchemaComponents, random: Random): unknown {
  const target = branchFor(value, schema, components);
  if (Array.isArray(value) && target.items && random.chance(0.75)) {
    const { items } = target;
    if (value.length === 0 || random.chance(0.3)) return resize(value, target, components, random);
    const at = random.integer(0, value.length - 1);
    return value.map((item, i) => (i === at ? mutate(item, items, components, random) : item));
  }
  if (isRecord(value) && target.properties && random.chance(0.9)) {
    const name = random.pick(Object.keys(target.properties));
    const property = name === undefined ? undefined : target.properties[name];
    if (name === undefined || property === undefined) return { ...value, unknownField: 1 };
    if (random.chance(0.15)) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
    if (random.chance(0.05))
      return { ...value, [random.pick(["unknownField", "constructor", "toString"])]: 1 };
    const member = value[name] ?? exampleOf(property, components)?.value;
    return { ...value, [name]: mutate(member, property, components, random) };
  }
  return random.chance(0.5) ? edgeOf(value, target, random) : random.pick(HOSTILE_VALUES);
}

function edgeOf(value: unknown, schema: JsonSchema, random: Random): unknown {
  if (schema.enum && random.chance(0.7)) return random.pick(schema.enum);
  if (typeof value === "string") {
    const { minLength = 0, maxLength = 300 } = schema;
    const lengths = [minLength - 1, minLength, maxLength, maxLength + 1].map(length =>
      Math.min(Math.max(0, length), 20_000),
    );
    return random.chance(0.4) ? value : "a".repeat(random.pick(lengths));
  }
  if (typeof value === "number") {
    const { minimum = -1, maximum = 2 ** 31 } = schema;
    return random.pick([minimum - 1, minimum, maximum, maximum + 1, value + 0.5]);
  }
  return typeof value === "boolean" ? !value : value;
}

function resize(
  value: unknown[],
  schema: JsonSchema,
  components: SchemaComponents,
  random: Random,
): unknown[] {
  const { minItems = 0, maxItems = 60 } = schema;
  const length = Math.min(random.pick([0, minItems, Math.max(0, minItems - 1), maxItems, maxItems + 1]), 600);
  const item = value[0] ?? (schema.items && exampleOf(schema.items, components)?.value);
  return Array.from({ length }, () => item);
}

/** The schema behind references, and of alternatives the one that has the value's shape. */
function branchFor(value: unknown, schema: JsonSchema, components: SchemaComponents): JsonSchema {
  const target = resolveRef(schema, components);
  const parts = target.anyOf ?? target.oneOf;
  if (parts) {
    const resolved = parts.map(part => resolveRef(part, components));
    const fits = resolved.find(part =>
      isRecord(value) ? part.properties : Array.isArray(value) ? part.items : !part.properties,
    );
    return fits ?? target;
  }
  if (!target.allOf) return target;
  const merged = target.allOf.map(part => resolveRef(part, components));
  return {
    ...target,
    properties: Object.assign({}, target.properties, ...merged.map(part => part.properties)),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

interface Random {
  chance(probability: number): boolean;
  /** Both ends included. */
  integer(from: number, to: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  pick(from: readonly string[]): string;
  pick(from: readonly number[]): number;
  pick(from: readonly unknown[]): unknown;
}

/** Mulberry32, seeded by the FNV-1a hash of a text. */
function createRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    chance: probability => next() < probability,
    integer,
    pick: <T>(from: readonly T[]): T => from[integer(0, from.length - 1)]!,
  };
}
