import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { typeErrors } from "../../../scripts/type-errors.ts";
import { Mailstead, operations } from "../src/index.ts";

const home = fileURLToPath(new URL("..", import.meta.url));
const document: unknown = JSON.parse(
  await readFile(new URL("../../../openapi/openapi.json", import.meta.url), "utf8"),
);

const preamble = `
import { ApiError, FailedStateError, Mailstead, ValidationError } from "@mailstead/sdk";
import type { ErrorCode, MailsteadEvent, OperationId, PagePromise, ApiPromise, schema } from "@mailstead/sdk";
import type { KnownErrorCode } from "../../src/generated/operations.gen.ts";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type IsAny<T> = 0 extends 1 & T ? true : false;
const is = <T extends true>() => undefined as T | undefined;
/** What the client has at a dotted path. */
type At<T, Path extends string> = Path extends \`\${infer Head}.\${infer Rest}\`
  ? Head extends keyof T ? At<T[Head], Rest> : never
  : Path extends keyof T ? T[Path] : never;
type Answer<Id extends OperationId> = At<Mailstead, Id> extends (...args: never[]) => infer R ? R : never;
declare const mailstead: Mailstead;
declare const event: MailsteadEvent;
declare const error: unknown;
`;

/** Every place where the SDK is type-checked: a server, a browser, a worker with neither DOM nor Node. */
const places = {
  node: { lib: ["lib.es2022.d.ts"], types: ["node"] },
  browser: { lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"], types: [] },
  worker: { lib: ["lib.es2022.d.ts", "lib.webworker.d.ts"], types: [] },
};

const right = `
is<Same<OperationId, keyof schema.operations>>();
is<Same<KnownErrorCode, schema.ErrorCode>>();

// Every operation is a method where its id says; what it answers is typed.
type Lost = { [Id in OperationId]: [At<Mailstead, Id>] extends [never] ? Id : never }[OperationId];
is<Same<Lost, never>>();
type Untyped = { [Id in OperationId]: IsAny<Awaited<Answer<Id>>> extends true ? Id : never }[OperationId];
is<Same<Untyped, never>>();
is<Same<Answer<"domains.get">, ApiPromise<schema.DomainDetail>>>();
is<Same<Answer<"domains.dkimKeys.list">, PagePromise<schema.DkimKey>>>();

// What has a default may be left out of a request, and is there in an answer.
const { node, operation } = await mailstead.nodes.create({ name: "mta1", region: "eu", size: "starter" });
is<Same<NonNullable<typeof node>["mailboxHost"], boolean>>();
const email = await mailstead.emails.send({ from: "a@b.example", to: "c@d.example", subject: "Hi", text: "Hi" });
is<Same<typeof email.id, string>>();
const { tags } = await mailstead.emails.get(email.id);
is<Same<typeof tags, string[]>>();
await mailstead.domains.applyDns("dom_1");
await mailstead.sandbox.clock.advance({ seconds: 60 });
const done = await mailstead.operations.waitFor(operation, { onProgress: ({ steps }) => steps.length });
is<Same<typeof done.status, schema.Operation["status"]>>();

// Events narrow by type, and a newer server's events do not get in the way.
switch (event.type) {
  case "domain.verified": { const name: string = event.data.name; name; break; }
  case "email.bounced": { const bounceClass: string | undefined = event.data.bounceClass; bounceClass; break; }
  default: event.id;
}

// Errors narrow by class, their codes are known, and unknown ones are allowed.
if (error instanceof ValidationError) { const [first] = error.errors; first?.pointer; }
if (error instanceof FailedStateError) error.resource;
if (error instanceof ApiError) {
  const code: ErrorCode = error.code;
  const known: KnownErrorCode[] = ["not_found", "idempotency_key_reused"];
  known.includes("not_found");
  if (code === "a_code_of_next_year") error.status;
}
`;

describe("the public types", () => {
  test.each(Object.entries(places))("say what the document says, in a %s", (_, place) => {
    expect(typeErrors({ "right.ts": preamble + right }, home, place)).toEqual([]);
  });

  test("refuse what the document refuses", () => {
    const wrong = [
      `mailstead.domains.create({ name: "a.example" });`,
      `mailstead.domains.create({ workspaceId: "ws_1", name: "a.example", receiving: "some" });`,
      `mailstead.domains.dkimKeys.list();`,
      `mailstead.domains.waitFor("dom_1", { status: "ready" });`,
      `mailstead.emails.list({ page: 2 });`,
      `mailstead.events.stream({ types: ["domain.exploded"] });`,
      `mailstead.withWorkspace();`,
      `if (event.type === "domain.verified") event.data.bounceClass;`,
      `const never: KnownErrorCode = "a_code_of_next_year"; never;`,
    ];
    const errors = typeErrors({ "wrong.ts": `${preamble}${wrong.join("\n")}` }, home);
    const first = preamble.split("\n").length;
    const lines = errors.map(({ line }) => line - first).filter(line => line >= 0); // else: imports not used here
    expect(lines).toEqual(wrong.map((_, index) => index));
  });
});

/** Follows a dotted path through the client's resources. */
function memberOf(client: unknown, id: string): unknown {
  return id
    .split(".")
    .reduce<unknown>(
      (at, name) => (typeof at === "object" && at !== null ? Reflect.get(at, name) : undefined),
      client,
    );
}

describe("the generated code", () => {
  test("has a method for every operation", () => {
    const client = new Mailstead({ apiKey: "ms_test_k" });
    const missing = Object.keys(operations).filter(id => typeof memberOf(client, id) !== "function");
    expect(missing).toEqual([]);
    expect(Object.keys(operations).length).toBeGreaterThan(100);
  });

  test("explains every method: summary, permission, errors and an example call", async () => {
    const source = await readFile(new URL("../src/generated/resources.gen.ts", import.meta.url), "utf8");
    const bare: string[] = [];
    for (const [, doc = "", call = ""] of source.matchAll(/ {2}\/\*\*\n(.*?) {3}\*\/\n {2}(\w+\()/gs)) {
      const [summary = ""] = doc.split("\n");
      const isExplained = /^ {3}\* [A-Z].{5,}/.test(summary) && /@throws \w+Error 4\d\d `/.test(doc);
      if (!isExplained || !doc.includes("Permission: `") || !doc.includes("@example"))
        bare.push(`${call} ${summary}`);
    }
    expect(bare).toEqual([]);
    expect(source).not.toMatch(/\bany\b(?=[\s;,>)\]|]*$)/m);
  });

  test("makes no field of an answer optional for having a default", () => {
    const found: string[] = [];
    eachAnswerSchema(document, (name, schema) => {
      const required = new Set(listOf(schema.required));
      for (const [field, value] of Object.entries(objectOf(schema.properties))) {
        if ("default" in objectOf(value) && !required.has(field)) found.push(`${name}.${field}`);
      }
    });
    expect(found).toEqual([]);
  });
});

type Json = { [key: string]: unknown };
const objectOf = (value: unknown): Json => (typeof value === "object" && value !== null ? { ...value } : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Calls `visit` with every object schema that an answer or a webhook can hold. */
function eachAnswerSchema(root: unknown, visit: (name: string, schema: Json) => void): void {
  const { components, paths, webhooks } = objectOf(root);
  const schemas = objectOf(objectOf(components).schemas);
  const seen = new Set<string>();
  const walk = (name: string, value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const schema = objectOf(value);
    const { $ref } = schema;
    if (typeof $ref === "string") {
      const target = $ref.slice($ref.lastIndexOf("/") + 1);
      if (!seen.has(target) && seen.add(target)) walk(target, schemas[target]);
      return;
    }
    if ("properties" in schema) visit(name, schema);
    for (const [key, child] of Object.entries(schema)) if (key !== "example") walk(`${name}.${key}`, child);
  };
  for (const item of Object.values(objectOf(paths))) {
    for (const operation of Object.values(objectOf(item))) {
      const { operationId, responses } = objectOf(operation);
      for (const [status, response] of Object.entries(objectOf(responses))) {
        if (status.startsWith("2")) walk(String(operationId), objectOf(response).content);
      }
    }
  }
  for (const [name, webhook] of Object.entries(objectOf(webhooks))) walk(name, objectOf(webhook).post);
}
