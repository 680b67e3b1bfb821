/** Runs the benches one after another, each in its own process: `npm run bench`, or `npm run bench -- send accept`. */
import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

const folder = import.meta.dirname;
const OWN = new Set(["run.ts"]);
const all = (await readdir(folder))
  .filter(name => name.endsWith(".ts") && !OWN.has(name))
  .map(name => name.slice(0, -3))
  .sort();
const asked = process.argv.slice(2).filter(name => !name.startsWith("-"));
const unknown = asked.find(name => !all.includes(name));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}". There are: ${all.join(", ")}`);
  process.exit(2);
}

let failed = 0;
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n== ${name}`);
  const code = await new Promise<number>(resolve => {
    const child = spawn(process.execPath, [join(folder, `${name}.ts`)], { stdio: "inherit" });
    child.on("exit", status => resolve(status ?? 1));
  });
  if (code !== 0) failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
