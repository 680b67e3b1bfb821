/**
 * Rebuilds every generated file, in the order in which they follow from one another:
 * `npm run generate`. With `--check` it leaves the tree as it was and fails where the
 * bytes there differ from what would be generated.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { difference, restore, takeSnapshot } from "./file-snapshot.ts";
import { root, runScript } from "./process.ts";

/** A program without arguments, and the files or folders it owns. */
type Generator = { script: string; outputs: string[] };

const generators: Generator[] = [
  { script: "packages/server/scripts/emit-openapi.ts", outputs: ["openapi/openapi.json"] },
  { script: "packages/server/scripts/emit-error-docs.ts", outputs: ["docs/errors"] },
  {
    script: "packages/webhooks/scripts/generate-events.ts",
    outputs: ["packages/webhooks/src/events.gen.ts", "packages/webhooks/src/event-types.gen.ts"],
  },
  { script: "packages/sdk/scripts/generate.ts", outputs: ["packages/sdk/src/generated"] },
];

const check = process.argv.includes("--check");
const outputs = generators.flatMap(generator => generator.outputs.map(path => join(root, path)));
const before = takeSnapshot(outputs);
const problems: string[] = [];

try {
  for (const { script } of generators) {
    const problem = await generate(script);
    if (problem) problems.push(problem);
  }
  const changed = difference(before, takeSnapshot(outputs));
  for (const { path, change } of changed) {
    if (check) problems.push(`${path.slice(root.length + 1)} is not what is generated (${change})`);
    else console.log(`${change.padEnd(8)} ${path.slice(root.length + 1)}`);
  }
  if (!check && changed.length === 0) console.log("Every generated file was up to date.");
  if (check && changed.length > 0) problems.push("Run `npm run generate` and commit what it writes.");
} finally {
  if (check) restore(before, outputs);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Answers what went wrong, if anything. */
async function generate(script: string): Promise<string | undefined> {
  if (!existsSync(join(root, script))) return `${script} is missing`;
  const { code, output } = await runScript(script);
  return code === 0 ? undefined : `${script} failed:\n${output.trimEnd()}`;
}
