/**
 * Writes the events of `openapi.json` as one discriminated union, and the list of their types.
 * Usage: `node generate-events.ts [openapi.json] [output folder]`
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";

type Json = { [key: string]: unknown };

/** The parts of the document that events need. */
type Document = { webhooks?: Json; components?: { schemas?: Json } };

/** The generated files by name. Only the list is code: apart, it weighs nothing for those who just verify. */
export type GeneratedFiles = { [file in "events.gen.ts" | "event-types.gen.ts"]: string };

const banner = "// Generated from openapi.json by scripts/generate-events.ts. Do not edit.\n\n";

/**
 * The source texts for a document. The same document gives the same texts.
 * @throws Error when a webhook has no JSON body
 */
export async function generateEvents(document: Document): Promise<GeneratedFiles> {
  const events = Object.keys(document.webhooks ?? {})
    .sort()
    .map(name => readEvent(name, document));
  const types = events.length ? `${await schemaTypes(events, document)}\n\n` : "";
  const member = ({ name, typeName, schemaName, summary, discriminated }: Event): string => {
    const schema = `components["schemas"][${JSON.stringify(schemaName)}]`;
    const type = discriminated ? schema : `Omit<${schema}, "type"> & { type: ${JSON.stringify(name)} }`;
    return `/** ${summary} */\nexport type ${typeName} = ${type};\n\n`;
  };
  const names = events.map(({ name }) => JSON.stringify(name));
  const list = `${banner}import type { EventType } from "./events.gen.ts";

/** Every event type this version knows, sorted. */
export const eventTypes = [${names.map(name => `\n  ${name},`).join("")}
] as const satisfies readonly EventType[];
`;
  const union = `${banner}${types}/** The name of an event type this version knows. */
export type EventType =${names.map(name => `\n  | ${name}`).join("") || " never"};

/**
 * An event newer than this version; \`type\` holds its plain name. The declared type ends in a question mark, as no
 * name does: were it \`string\`, a \`switch\` on \`type\` could not narrow the known events.
 */
export interface UnknownEvent {
  id: string;
  type: \`\${string}?\`;
  timestamp: string;
  data: unknown;
}

${events.map(member).join("")}/** Any webhook event, told apart by \`type\`. */
export type MailsteadEvent =${events.map(event => `\n  | ${event.typeName}`).join("")}
  | UnknownEvent;
`;
  return { "events.gen.ts": union, "event-types.gen.ts": list };
}

/** What the generator needs to know of one webhook. */
type Event = {
  name: string;
  typeName: string;
  schema: unknown;
  /** Name under `components.schemas`, its own or the one given to an inline schema. */
  schemaName: string;
  summary: string;
  /** Whether the schema itself fixes `type` to the event's name. */
  discriminated: boolean;
};

function readEvent(name: string, document: Document): Event {
  const webhook = at(document, "webhooks", name, "post");
  const schema = at(webhook, "requestBody", "content", "application/json", "schema");
  if (schema === undefined) throw new Error(`The webhook ${name} has no application/json body`);
  const pascal = name.replace(/(?:^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, first: string) => first.toUpperCase());
  const typeName = `${pascal}Event`;
  const ref = at(schema, "$ref");
  const summary = String(at(webhook, "summary") ?? at(webhook, "description") ?? `The event ${name}.`);
  return {
    name,
    typeName,
    schema,
    schemaName: typeof ref === "string" ? lastSegment(ref) : typeName,
    summary: summary.replaceAll("*/", "*\\/").replace(/\s+/g, " "),
    discriminated: fixedType(schema, document) === name,
  };
}

/** The event schemas and all they reach as TypeScript; unreachable schemas would only add weight. */
async function schemaTypes(events: readonly Event[], document: Document): Promise<string> {
  const schemas = reachable(
    events.map(event => event.schema),
    document.components?.schemas ?? {},
  );
  for (const { schema, schemaName } of events) schemas[schemaName] ??= schema;
  const info = { title: "events", version: "1" };
  const source: OpenAPI3 = JSON.parse(
    JSON.stringify({ openapi: "3.1.0", info, paths: {}, components: { schemas } }),
  );
  const text = astToString(await openapiTS(source, { alphabetize: true, silent: true }));
  const start = text.indexOf("export interface components");
  // Private to this file: the public names are the event types.
  return text.slice(start + "export ".length, text.indexOf("\n}\n", start) + 2);
}

/** The one value the schema allows for `type`, if there is one. */
function fixedType(schema: unknown, document: Document): unknown {
  const ref = at(schema, "$ref");
  const resolved = typeof ref === "string" ? document.components?.schemas?.[lastSegment(ref)] : schema;
  const type = at(resolved, "properties", "type");
  const values = at(type, "enum");
  return at(type, "const") ?? (Array.isArray(values) && values.length === 1 ? values[0] : undefined);
}

function reachable(from: unknown, schemas: Json): Json {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === "$ref" && typeof child === "string") {
        const name = lastSegment(child);
        if (!found.has(name) && found.add(name)) visit(schemas[name]);
      } else visit(child);
    }
  };
  visit(from);
  return Object.fromEntries([...found].sort().map(name => [name, schemas[name]]));
}

function lastSegment(ref: string): string {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

/** Walks into a parsed document; undefined as soon as the path ends. */
function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((current, key) => {
    if (typeof current !== "object" || current === null) return undefined;
    return Object.entries(current).find(([name]) => name === key)?.[1];
  }, value);
}

if (import.meta.main) {
  const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const [input = local("../../../openapi/openapi.json"), output = local("../src")] = process.argv.slice(2);
  const files = await generateEvents(JSON.parse(await readFile(input, "utf8")));
  for (const [name, text] of Object.entries(files)) await writeFile(join(output, name), text);
}
