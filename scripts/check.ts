/**
 * Everything about the repository that is not a test: `npm run check`, or `npm run check -- types lint`
 * for some of it. Runs all steps even when one fails, and ends with the list of those that did.
 */
import { globSync } from "node:fs";
import { hygieneProblems } from "./hygiene.ts";
import { packagingProblems } from "./packaging.ts";
import { type Outcome, root, run, runScript } from "./process.ts";

/** A step answers what is wrong, in words for the person who has to mend it; nothing wrong, no words. */
type Step = { name: string; about: string; problems: () => Promise<string[]> };

const steps: Step[] = [
  { name: "lint", about: "format and lint (biome)", problems: lint },
  { name: "boundaries", about: "boundaries and circles (dependency-cruiser)", problems: boundaries },
  { name: "types", about: "types (tsc, every package)", problems: types },
  { name: "generated", about: "generated files are what is generated", problems: generated },
  { name: "packaging", about: "build, pack, publint, attw", problems: packagingProblems },
  { name: "hygiene", about: "no private hosts or paths, no huge files", problems: hygieneProblems },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !steps.some(step => step.name === name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. Steps: ${steps.map(step => step.name).join(", ")}`);
  process.exit(2);
}

const failed: string[] = [];
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const start = performance.now();
  const problems = await step.problems();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${problems.length === 0 ? "✔" : "✘"} ${step.name}: ${step.about} (${seconds} s)`);
  for (const problem of problems) console.log(problem.replace(/^/gm, "    "));
  if (problems.length > 0) failed.push(step.name);
}
console.log(failed.length === 0 ? "All checks hold." : `Failed: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function lint(): Promise<string[]> {
  return told(
    await run("biome", ["check", "--error-on-warnings", "--max-diagnostics=200", "--colors=off", "."]),
  );
}

async function boundaries(): Promise<string[]> {
  const folders = globSync("{packages,examples,scripts,bench}", { cwd: root });
  return told(await run("depcruise", ["--config", ".dependency-cruiser.cjs", ...folders]));
}

async function types(): Promise<string[]> {
  const projects = [
    "tsconfig.json",
    ...globSync("{packages,examples}/*/tsconfig.json", { cwd: root }).sort(),
  ];
  const problems: string[] = [];
  for (const project of projects) {
    const outcome = await run("tsc", ["--project", project, "--noEmit", "--pretty", "false"]);
    problems.push(...told(outcome).map(output => `${project}\n${output}`));
  }
  return problems;
}

async function generated(): Promise<string[]> {
  return told(await runScript("scripts/generate.ts", ["--check"]));
}

function told({ code, output }: Outcome): string[] {
  return code === 0 ? [] : [output.trim() || `ended with code ${code} and no words`];
}
