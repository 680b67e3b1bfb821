/**
 * Writes `openapi/openapi.json` from the modules' routes. Needs no database and opens nothing.
 * Fails, without writing, when the document's lint or an example's schema finds something.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { checkExamples, openapi } from "../src/kernel/http/index.ts";
import { modules } from "../src/modules/index.ts";
import { lintDocument } from "./lint-document.ts";

const target = new URL("../../../openapi/openapi.json", import.meta.url);
const document = openapi(modules);
const findings = [...lintDocument(document), ...checkExamples(modules, document)];
if (findings.length > 0) {
  for (const finding of findings) console.error(finding);
  console.error(`The API document has ${findings.length} faults.`);
  process.exitCode = 1;
} else {
  await mkdir(new URL(".", target), { recursive: true });
  await writeFile(target, `${JSON.stringify(document, null, 1)}\n`);
}
