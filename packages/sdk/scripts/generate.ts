/**
 * Writes the SDK's generated folder from `openapi.json`: types, operation table and resource classes.
 * Usage: `node generate.ts [openapi.json] [output folder]`
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { type ApiOperation, readOperations } from "./read-document.ts";

const banner = (name: string) => `// Generated from openapi.json by scripts/${name}. Do not edit.\n\n`;
const quote = (text: string) => JSON.stringify(text);
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Hand-written methods of a resource, by property path: base class, its file, and the operation that types it. */
const helpers: { [resource: string]: { base: string; file: string; typedBy?: string } } = {
  domains: { base: "DomainWaiter", file: "waiters", typedBy: "domains.get" },
  events: { base: "EventStreams", file: "event-streams" },
  nodes: { base: "NodeWaiter", file: "waiters", typedBy: "nodes.get" },
  operations: { base: "OperationWaiter", file: "waiters", typedBy: "operations.get" },
};

/** The generated files by name. The same document gives the same text. */
export type GeneratedFiles = { [file in "schema.gen.ts" | "operations.gen.ts" | "resources.gen.ts"]: string };

/**
 * Generates all files.
 * @param document - a parsed OpenAPI 3.1 document
 * @param source - where the hand-written `core/` and `helpers/` are, as an import path from the output folder
 * @throws Error naming the operation that cannot be generated
 */
export async function generate(document: OpenAPI3, source = ".."): Promise<GeneratedFiles> {
  const operations = readOperations(document);
  const schema = await openapiTS(structuredClone(document), {
    alphabetize: true,
    // A field with a default may be left out of a request.
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesKeepCasing: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
  });
  return {
    "schema.gen.ts": banner("generate.ts") + tabbed(astToString(schema)),
    "operations.gen.ts": operationsFile(operations, document, source),
    "resources.gen.ts": resourcesFile(operations, source),
  };
}

/** What the transport needs; the same literal stands in the table and in the method, so that neither keeps the other. */
function literalOf({ id, method, path, query, body }: ApiOperation): object {
  return { id, method, path, ...(query.length ? { query } : {}), ...(body ? { body: body.mediaType } : {}) };
}

/** Four spaces of indentation as one tab: the file is large, and nobody reads its margins. */
function tabbed(source: string): string {
  return source.replaceAll(/^(?: {4})+/gm, spaces => "\t".repeat(spaces.length / 4));
}

function operationsFile(operations: readonly ApiOperation[], document: OpenAPI3, source: string): string {
  const row = (op: ApiOperation) => {
    const { pathParams, paged, idempotent } = op;
    return `  ${quote(op.id)}: ${JSON.stringify({ ...literalOf(op), pathParams, paged, idempotent })},\n`;
  };
  const hasCodes = document.components?.schemas?.ErrorCode !== undefined;
  return `${banner("generate.ts")}import type { Operation } from "${source}/core/operation.ts";
${hasCodes ? `import type { ErrorCode } from "./schema.gen.ts";\n` : ""}
/** An operation, with what the document says about it. */
export interface DescribedOperation extends Operation {
  /** Names of the path parameters, in order. */
  readonly pathParams: readonly string[];
  /** Answers pages. */
  readonly paged: boolean;
  /** The server remembers its \`Idempotency-Key\`. */
  readonly idempotent: boolean;
}

/** Every operation by id. */
export const operations = {
${operations.map(row).join("")}} as const satisfies Record<string, DescribedOperation>;

/** The id of an operation, as \`domains.create\`. */
export type OperationId = keyof typeof operations;

/** The error codes this version knows. */
export type KnownErrorCode = ${hasCodes ? "ErrorCode" : "never"};
`;
}

/** A group of methods: \`domains\`, or nested \`domains.dkimKeys\`. */
type Group = { path: string[]; methods: ApiOperation[]; children: Map<string, Group> };

function resourcesFile(operations: readonly ApiOperation[], source: string): string {
  const root: Group = { path: [], methods: [], children: new Map() };
  for (const operation of operations) {
    const path = operation.id.split(".");
    const verb = path.pop();
    if (!path.length) throw new Error(`operationId ${verb} must be resource.verb`);
    let group = root;
    for (const [index, name] of path.entries()) {
      const child = group.children.get(name) ?? {
        path: path.slice(0, index + 1),
        methods: [],
        children: new Map(),
      };
      group.children.set(name, child);
      group = child;
    }
    group.methods.push(operation);
  }
  const used = new Set<string>();
  const body = [...root.children.values()].map(child => classOf(child, operations, used)).join("\n");
  const helperImports = [...new Set(Object.values(helpers).map(helper => helper.file))]
    .sort()
    .flatMap(file => {
      const names = Object.values(helpers).filter(
        helper => helper.file === file && body.includes(`extends ${helper.base}`),
      );
      return names.length
        ? [
            `import { ${names
              .map(({ base }) => base)
              .sort()
              .join(", ")} } from "${source}/helpers/${file}.ts";`,
          ]
        : [];
    });
  const coreType = (name: string, file: string) =>
    body.includes(`${name}<`) || body.includes(`: ${name}`)
      ? [`import type { ${name} } from "${source}/core/${file}.ts";`]
      : [];
  return `${banner("generate.ts")}${[
    ...coreType("ApiPromise", "api-promise"),
    `import type { Client } from "${source}/core/client.ts";`,
    ...coreType("RawBody", "operation"),
    ...coreType("RequestOptions", "options"),
    ...coreType("PagePromise", "page"),
    ...(body.includes("extends Resource ") ? [`import { Resource } from "${source}/core/resource.ts";`] : []),
    ...helperImports,
    ...(body.includes("schema.") ? [`import type * as schema from "./schema.gen.ts";`] : []),
  ].join("\n")}

${body}
/** Every top-level resource. */
export class Resources {
${[...root.children.keys()].map(name => `  readonly ${name}: ${className([name])};\n`).join("")}
  constructor(${root.children.size ? "" : "_"}client: Client) {
${[...root.children.keys()].map(name => `    this.${name} = new ${className([name])}(client);\n`).join("")}  }
}
`;
}

const className = (path: readonly string[]) => path.map(upperFirst).join("");

/** A class and, after it, the classes of its nested resources. */
function classOf(group: Group, operations: readonly ApiOperation[], used: Set<string>): string {
  const name = className(group.path);
  if (used.has(name)) throw new Error(`Two resources would be the class ${name}`);
  used.add(name);
  const children = [...group.children.entries()];
  const taken = new Set(["constructor", "client"]);
  for (const member of [...children.map(([child]) => child), ...group.methods.map(method => method.verb)]) {
    if (taken.has(member)) throw new Error(`${group.path.join(".")}.${member} is defined twice`);
    taken.add(member);
  }
  const fields = children.map(([child, { path }]) => `  readonly ${child}: ${className(path)};\n`);
  const construct = children.length
    ? `  constructor(client: Client) {\n    super(client);\n${children
        .map(([child, { path }]) => `    this.${child} = new ${className(path)}(client);\n`)
        .join("")}  }\n`
    : "";
  const methods = group.methods.filter(method => !method.streams).map(methodOf);
  const members = [[...fields].join(""), construct, ...methods].filter(Boolean).join("\n");
  return [
    `/** \`mailstead.${group.path.join(".")}\` */\nexport class ${name} extends ${baseOf(group, operations)} {\n${members}}\n`,
    ...children.map(([, child]) => classOf(child, operations, used)),
  ].join("\n");
}

function baseOf(group: Group, operations: readonly ApiOperation[]): string {
  const helper = helpers[group.path.join(".")];
  if (!helper) return "Resource";
  if (!helper.typedBy) return helper.base;
  const typed = operations.find(operation => operation.id === helper.typedBy);
  return typed ? `${helper.base}<${typed.result}>` : "Resource";
}

function methodOf(op: ApiOperation): string {
  const params = paramsOf(op);
  const signature = [
    ...op.pathParams.map(name => `${name}: string`),
    ...(params ? [`params${params.required ? "" : "?"}: ${params.type}`] : []),
    "options?: RequestOptions",
  ].join(", ");
  const call = `{ path: [${op.pathParams.join(", ")}]${params ? ", params" : ""} }`;
  const [answer, verb] = op.paged
    ? [`PagePromise<${op.item}>`, "list"]
    : [`ApiPromise<${op.result}>`, "request"];
  return `${docOf(op)}  ${op.verb}(${signature}): ${answer} {
    return this.client.${verb}(${JSON.stringify(literalOf(op))}, ${call}, options);
  }
`;
}

/** Query and body travel in one object; the operation table tells them apart again. */
function paramsOf(op: ApiOperation): { type: string; required: boolean } | undefined {
  const query = op.query.length
    ? `NonNullable<schema.operations[${quote(op.id)}]["parameters"]["query"]>`
    : undefined;
  const types = [op.body?.type, query].filter(type => type !== undefined);
  if (!types.length) return undefined;
  return { type: types.join(" & "), required: op.queryRequired || (op.body?.required ?? false) };
}

function docOf(op: ApiOperation): string {
  const lines = [
    op.summary,
    ...(op.description ? ["", op.description] : []),
    ...(op.permission ? ["", `Permission: \`${op.permission}\``] : []),
    "",
    ...op.errors.map(error => `@throws ${error}`),
    ...(op.deprecated ? ["@deprecated"] : []),
    ...(op.example ? ["@example", op.example] : []),
  ];
  const text = lines.join("\n").replaceAll("*/", "*\\/").trimEnd().split("\n");
  return `  /**\n${text.map(line => `   * ${line}`.trimEnd()).join("\n")}\n   */\n`;
}

if (import.meta.main) {
  const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const [input = local("../../../openapi/openapi.json"), output = local("../src/generated")] =
    process.argv.slice(2);
  await mkdir(output, { recursive: true });
  const files = await generate(JSON.parse(await readFile(input, "utf8")));
  for (const [name, text] of Object.entries(files)) await writeFile(join(output, name), text);
}
