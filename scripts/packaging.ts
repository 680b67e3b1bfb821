import { existsSync, globSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sizeProblems } from "./package-sizes.ts";
import type { Manifest, Unpacked } from "./package-types.ts";
import { serverProblems } from "./packaged-server.ts";
import { root, run, runPnpm } from "./process.ts";

/**
 * Builds and packs every public package as it would be published, and judges the archives, for they are what a
 * consumer installs: publint and attw, sizes against their budgets, and a server that starts from nothing else.
 */
export async function packagingProblems(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "mailstead-packages-"));
  try {
    const problems: string[] = [];
    const unpacked: Unpacked[] = [];
    for (const home of publicPackages()) {
      const packed = await pack(home, folder);
      if (typeof packed === "string") problems.push(packed);
      else {
        problems.push(...(await judge(home, packed.archive)));
        unpacked.push(packed.unpacked);
      }
    }
    problems.push(...(await sizeProblems(unpacked, folder)), ...(await serverProblems(unpacked, folder)));
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

const failure = (name: string, what: string, output: string) => `${name}: ${what}\n${output.trim()}`;

/** Builds, packs and unpacks a package; answers the problem when that fails. */
async function pack(home: string, folder: string): Promise<string | { archive: string; unpacked: Unpacked }> {
  const { name } = manifestOf(home);
  if (!existsSync(join(home, "tsup.config.ts")))
    return failure(name, "can't be built", "tsup.config.ts is missing");

  const build = await run("tsup", [], { cwd: home });
  if (build.code !== 0) return failure(name, "tsup failed", build.output);

  const known = new Set(await readdir(folder));
  const packed = await runPnpm(["pack", "--pack-destination", folder], { cwd: home });
  const file = (await readdir(folder)).find(found => found.endsWith(".tgz") && !known.has(found));
  if (packed.code !== 0 || file === undefined) return failure(name, "pnpm pack failed", packed.output);

  const archive = join(folder, file);
  const target = join(folder, "project", "node_modules", name);
  await mkdir(target, { recursive: true });
  const unpacking = await run("tar", ["-xzf", archive, "-C", target, "--strip-components=1"]);
  if (unpacking.code !== 0) return failure(name, "can't be unpacked", unpacking.output);
  return { archive, unpacked: { home, folder: target, manifest: manifestOf(target) } };
}

async function judge(home: string, archive: string): Promise<string[]> {
  const { name } = manifestOf(home);
  const publint = await run("publint", ["run", archive, "--strict"], { cwd: home });
  const attw = await run("attw", [archive, "--profile", profileOf(home), "--no-emoji", "--no-color"], {
    cwd: home,
  });
  return [
    ...(publint.code === 0 ? [] : [failure(name, "publint", publint.output)]),
    ...(attw.code === 0 ? [] : [failure(name, "attw", attw.output)]),
  ];
}

/** What a package promises: `require` in its exports means CommonJS consumers too; no one is promised Node 10. */
function profileOf(home: string): "node16" | "esm-only" {
  const promised = JSON.stringify(manifestOf(home).publishConfig?.exports ?? {});
  return promised.includes('"require":') ? "node16" : "esm-only";
}
