import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Unpacked } from "./package-types.ts";
import { run } from "./process.ts";

/** What an application may pay for an import: bundled, minified and gzipped, in bytes (1 kB = 1024). */
type Budget = { about: string; import: string; limit: number };

const budgets: Budget[] = [
  { about: "webhooks, all of it", import: `export * from "@mailstead/webhooks"`, limit: 2048 },
  {
    about: "SDK core with ky",
    import: `export { Client } from "@mailstead/sdk/resources"`,
    limit: 14 * 1024,
  },
  {
    about: "SDK with one resource",
    import: `export { Client, Domains } from "@mailstead/sdk/resources"`,
    limit: 14 * 1024,
  },
  {
    about: "SDK, every resource",
    import: `export { Mailstead } from "@mailstead/sdk"`,
    limit: 20 * 1024,
  },
];

/**
 * Bundles each import of the budgets against the unpacked packages, as a partner's bundler would, and prints its size.
 * @param folder - holds `project/node_modules` with the packages
 */
export async function sizeProblems(packages: readonly Unpacked[], folder: string): Promise<string[]> {
  const project = join(folder, "project");
  const output = join(folder, "bundles");
  await mkdir(output, { recursive: true });
  const names = new Set(packages.map(({ manifest }) => manifest.name));
  const problems: string[] = [];
  for (const [index, budget] of budgets.entries()) {
    const [, name = ""] = /from "(@[^/]+\/[^/"]+)/.exec(budget.import) ?? [];
    if (!names.has(name)) continue;
    const entry = `bundle-${index}`;
    await writeFile(join(project, `${entry}.js`), `${budget.import};\n`);
    const flags = ["--no-config", "--minify", "--treeshake", "--no-splitting"];
    const target = ["--format", "esm", "--platform", "browser", "--target", "es2022"];
    const bundle = await run("tsup", [`${entry}.js`, ...flags, ...target, "--out-dir", output], {
      cwd: project,
    });
    if (bundle.code !== 0) {
      problems.push(`${budget.about}: can't be bundled\n${bundle.output.trim()}`);
      continue;
    }
    const size = gzipSync(await bundled(output, entry), { level: 9 }).length;
    const told = `${budget.about}: ${(size / 1024).toFixed(2)} kB gzip of ${budget.limit / 1024} kB`;
    console.log(`    ${told}`);
    if (size > budget.limit) problems.push(`${told}: over budget`);
  }
  return problems;
}

/** The bundle; a source with an import left in it would be measured without what it needs. */
async function bundled(folder: string, entry: string): Promise<string> {
  const text = await readFile(join(folder, `${entry}.mjs`), "utf8").catch(() =>
    readFile(join(folder, `${entry}.js`), "utf8"),
  );
  if (/(?:^|[;}\n])import\b[^(]/.test(text)) throw new Error(`${entry} still imports something`);
  return text;
}
