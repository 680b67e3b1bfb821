import { existsSync, globSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root, run, runPnpm } from "./process.ts";

type Manifest = { name: string; private?: boolean; publishConfig?: { exports?: unknown } };

/**
 * Builds and packs every public package as it would be published, and lets publint and attw judge
 * the archives: that is what a consumer installs, `publishConfig` applied.
 */
export async function packagingProblems(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "mailstead-packages-"));
  try {
    const problems: string[] = [];
    for (const home of publicPackages()) problems.push(...(await judge(home, folder)));
    return problems;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function publicPackages(): string[] {
  return globSync("packages/*/package.json", { cwd: root })
    .map(file => join(root, dirname(file)))
    .filter(home => !manifestOf(home).private)
    .sort();
}

function manifestOf(home: string): Manifest {
  return JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
}

async function judge(home: string, folder: string): Promise<string[]> {
  const { name } = manifestOf(home);
  const failure = (what: string, output: string) => [`${name}: ${what}\n${output.trim()}`];
  if (!existsSync(join(home, "tsup.config.ts")))
    return failure("can't be built", "tsup.config.ts is missing");

  const build = await run("tsup", [], { cwd: home });
  if (build.code !== 0) return failure("tsup failed", build.output);

  const known = new Set(await readdir(folder));
  const pack = await runPnpm(["pack", "--pack-destination", folder], { cwd: home });
  const archive = (await readdir(folder)).find(file => file.endsWith(".tgz") && !known.has(file));
  if (pack.code !== 0 || !archive) return failure("pnpm pack failed", pack.output);

  const path = join(folder, archive);
  const publint = await run("publint", ["run", path, "--strict"], { cwd: home });
  const attw = await run("attw", [path, "--profile", profileOf(home), "--no-emoji", "--no-color"], {
    cwd: home,
  });
  return [
    ...(publint.code === 0 ? [] : failure("publint", publint.output)),
    ...(attw.code === 0 ? [] : failure("attw", attw.output)),
  ];
}

/** What a package promises: `require` in its exports means CommonJS consumers too; no one is promised Node 10. */
function profileOf(home: string): "node16" | "esm-only" {
  const promised = JSON.stringify(manifestOf(home).publishConfig?.exports ?? {});
  return promised.includes('"require":') ? "node16" : "esm-only";
}
