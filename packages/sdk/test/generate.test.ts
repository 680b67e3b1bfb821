import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type GeneratedFiles, generate } from "../scripts/generate.ts";
import { Client } from "../src/core/client.ts";
import { apiKey, baseUrl, fakeRuntime } from "./harness.ts";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const readFixture = async () =>
  JSON.parse(await readFile(new URL("./fixtures/openapi.json", import.meta.url), "utf8"));

let files: GeneratedFiles;
let folder = "";
beforeAll(async () => {
  // Inside the package, so that the generated imports of `ky` and `@mailstead/webhooks` resolve.
  folder = await mkdtemp(join(packageFolder, "node_modules/.generated-"));
  files = await generate(await readFixture(), "../../src");
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

/** Messages of the strict compiler for the generated files and one file that uses them. */
async function typeErrors(usage: string): Promise<string[]> {
  const file = join(folder, "usage.ts");
  await writeFile(file, usage);
  const config = ts.readConfigFile(join(packageFolder, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, packageFolder);
  const program = ts.createProgram([file], options);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file: where, start = 0 }) => {
    const line = where ? where.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0]}`;
  });
}

const preamble = `import type { Resources } from "./resources.gen.ts";
import { type KnownErrorCode, type OperationId, operations } from "./operations.gen.ts";
import type { Page } from "../../src/core/page.ts";
declare const api: Resources;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};
import type * as schema from "./schema.gen.ts";
`;

describe("types", () => {
  test("every method has the shape and answer of its operation", async () => {
    const usage = `${preamble}
export async function use() {
  const created = await api.domains.create({ name: "a" }, { idempotencyKey: "k", timeout: 1 });
  same<typeof created, schema.components["schemas"]["Domain"]>(true);
  const page = await api.domains.list({ limit: 5, status: ["pending"] });
  same<typeof page, Page<schema.Domain>>(true);
  for await (const domain of api.domains.list()) same<typeof domain, schema.Domain>(true);
  for await (const event of api.events.list()) same<typeof event, { id: string }>(true);
  const removed = await api.domains.delete("d", { force: true }, { maxRetries: 0 });
  same<typeof removed, void>(true);
  const verified = await api.domains.verify("d", { timeout: 5 }).withResponse();
  same<typeof verified.data.status, "pending" | "running" | "succeeded" | "failed">(true);
  await api.domains.dkimKeys.create("d", { selector: "s1", dryRun: true });
  await api.domains.dkimKeys.create("d");
  await api.domains.dkimKeys.retire("d", "k");
  const csv = await api.exports.download("x");
  same<typeof csv, string>(true);
  await api.contactImports.upload(new Blob(["a,b"]));
  const ready = await api.domains.waitFor("d", { status: "verified", within: 5 });
  same<typeof ready, schema.Domain>(true);
  const done = await api.operations.waitFor("o", { onProgress: step => step.status });
  same<typeof done, schema.Operation>(true);
  for await (const event of api.events.stream({ types: [] })) event.id;
  same<KnownErrorCode, "domain_already_claimed" | "not_found" | "unauthorized">(true);
  same<OperationId, keyof schema.operations>(true);
  return operations;
}`;
    expect(await typeErrors(usage)).toEqual([]);
  });

  test("wrong calls do not compile", async () => {
    const calls = [
      `api.domains.create({});`,
      `api.domains.create();`,
      `api.domains.get();`,
      `api.domains.list({ status: ["lost"] });`,
      `api.domains.waitFor("d", { status: "lost" });`,
      `api.domains.explode();`,
      `api.events.get();`,
      `api.domains.create({ name: "a" }, { retries: 5 });`,
    ];
    const errors = await typeErrors(
      `${preamble}\n${calls.join("\n")}\nsame<KnownErrorCode, OperationId>(false); operations; export type P = Page<schema.Domain>;`,
    );
    const first = preamble.split("\n").length + 1;
    expect(errors.map(error => Number.parseInt(error, 10) - first)).toEqual(calls.map((_, index) => index));
  });
});

describe("the output", () => {
  test("is deterministic, marked, and holds no any", async () => {
    const document = await readFixture();
    document.paths = Object.fromEntries(Object.entries(document.paths).reverse());
    expect(await generate(document, "../../src")).toEqual(files);
    for (const text of Object.values(files)) {
      expect(text.split("\n")[0]).toMatch(/^\/\/ Generated .* Do not edit\.$/);
      expect(text).not.toMatch(/\bany\b/);
    }
  });

  test("documents methods from the document, and cannot be broken out of", () => {
    const resources = files["resources.gen.ts"];
    expect(resources).toContain(`   * Add a domain.
   *
   * Starts as \`pending\`.
   * Ends *\\/ somewhere.
   *
   * Permission: \`domains:write\`
   *
   * @throws AuthenticationError 401 No valid key.
   * @throws ConflictError 409 In conflict.
   * @throws ValidationError 422 Invalid fields.
   * @example
   * await mailstead.domains.create({
   *   "name": "mail.agency.example"
   * });
   */`);
    expect(resources).toContain("@deprecated");
  });

  test("leaves streams to hand-written code but lists them", () => {
    expect(files["operations.gen.ts"]).toContain('"events.stream"');
    expect(files["resources.gen.ts"]).not.toContain('"events.stream"');
  });

  test("describes every operation", async () => {
    const { operations } = await import(join(folder, "operations.gen.ts"));
    expect(operations["domains.dkimKeys.create"]).toEqual({
      id: "domains.dkimKeys.create",
      method: "POST",
      path: "/v1/domains/{domainId}/dkim-keys",
      query: ["dryRun"],
      body: "application/json",
      pathParams: ["domainId"],
      paged: false,
      idempotent: true,
    });
    expect(operations["domains.list"]).toMatchObject({ paged: true, idempotent: false });
  });

  test("a document without operations or codes still gives files that compile", async () => {
    const empty = await generate({ openapi: "3.1.0", info: { title: "Empty", version: "1" }, paths: {} });
    expect(empty["operations.gen.ts"]).toContain("KnownErrorCode = never");
    expect(empty["resources.gen.ts"]).toContain("class Resources");
  });

  test.each([
    ["no id", undefined],
    ["no resource", "list"],
    ["dashes", "api-keys.list"],
    ["code", 'a.b"];evil('],
  ])("refuses an operationId with %s", async (_, operationId) => {
    const document = await readFixture();
    document.paths = { "/v1/x": { get: { operationId, responses: {} } } };
    await expect(generate(document)).rejects.toThrow("GET /v1/x");
  });

  test("refuses a method that would hide a nested resource", async () => {
    const document = await readFixture();
    document.paths["/v1/x"] = { get: { operationId: "domains.dkimKeys", responses: {} } };
    await expect(generate(document)).rejects.toThrow("domains.dkimKeys is defined twice");
  });
});

test("the generated classes send what the document says", async () => {
  const fetch = vi.fn(async (_: Request) => new Response(null, { status: 204 }));
  const client = new Client({ apiKey, baseUrl, fetch, workspace: "ws_1" }, fakeRuntime());
  const { Resources } = await import(join(folder, "resources.gen.ts"));
  const api = new Resources(client);
  await api.domains.dkimKeys.create("dom_1", { selector: "s1", dryRun: true });
  await api.domains.delete("dom_1", { force: true });
  await api.domains.verify("dom_1");
  await api.contactImports.upload("a,b");
  const sent = await Promise.all(
    fetch.mock.calls.map(async ([request]) => [
      request.method,
      request.url.slice(baseUrl.length),
      request.headers.get("content-type"),
      await request.text(),
    ]),
  );
  expect(sent).toEqual([
    ["POST", "/v1/domains/dom_1/dkim-keys?dryRun=true", "application/json", '{"selector":"s1"}'],
    ["DELETE", "/v1/domains/dom_1?force=true", null, ""],
    ["POST", "/v1/domains/dom_1/verify", null, ""],
    ["POST", "/v1/contact-imports", "text/csv", "a,b"],
  ]);
});
