import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type GeneratedFiles, generateEvents } from "../scripts/generate-events.ts";

const read = async () =>
  JSON.parse(await readFile(new URL("./fixtures/openapi.json", import.meta.url), "utf8"));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "events-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Messages of the strict compiler for a file that uses the generated types. */
async function typeErrors(generated: GeneratedFiles, usage: string): Promise<string[]> {
  for (const [name, text] of Object.entries(generated)) await writeFile(join(folder, name), text);
  const file = join(folder, "usage.ts");
  await writeFile(file, usage);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
  });
  return ts.getPreEmitDiagnostics(program).map(one => ts.flattenDiagnosticMessageText(one.messageText, "\n"));
}

test("a switch on `type` narrows `data`, also with unknown events in the union", async () => {
  const generated = await generateEvents(await read());
  const usage = (bounced: string) => `
    import type { EventType, MailsteadEvent, UnknownEvent } from "./events.gen.ts";
    import { eventTypes } from "./event-types.gen.ts";
    export function handle(event: MailsteadEvent): string {
      switch (event.type) {
        case "domain.verified": { const name: string = event.data.name; return name; }
        case "email.bounced": { const code: ${bounced} = event.data.code; return String(code); }
        default: { const rest: UnknownEvent = event; const type: string = rest.type; return type; }
      }
    }
    export const known: readonly ["domain.verified", "email.bounced"] = eventTypes;
    export const type: EventType = "domain.verified";
  `;
  expect(await typeErrors(generated, usage("number"))).toEqual([]);
  expect(await typeErrors(generated, usage("string"))).toEqual([
    "Type 'number' is not assignable to type 'string'.",
  ]);
});

test("the output is deterministic, marked, and holds only what events reach", async () => {
  const document = await read();
  const first = await generateEvents(document);
  document.webhooks = Object.fromEntries(Object.entries(document.webhooks).reverse());
  expect(await generateEvents(document)).toEqual(first);
  for (const text of Object.values(first)) {
    expect(text.split("\n")[0]).toContain("Generated");
    expect(text).not.toContain("secretPlan");
  }
});

test("a document without webhooks knows no events", async () => {
  const generated = await generateEvents({});
  const usage = `import { eventTypes } from "./event-types.gen.ts"; export const none: readonly [] = eventTypes;`;
  expect(await typeErrors(generated, usage)).toEqual([]);
});

test("a webhook without a JSON body is an error that names it", async () => {
  await expect(generateEvents({ webhooks: { "a.b": { post: {} } } })).rejects.toThrow("a.b");
});
