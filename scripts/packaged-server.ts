import { existsSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Unpacked } from "./package-types.ts";
import { run } from "./process.ts";

const serverName = "@mailstead/server";

/**
 * Runs the server from its archive in a project that holds nothing but the archives and the dependencies they declare:
 * the command answers, and an embedded installation migrates itself. Nothing is downloaded: dependencies are those
 * installed here, linked by the names in the archive's manifest, so that an undeclared one is not found.
 */
export async function serverProblems(packages: readonly Unpacked[], folder: string): Promise<string[]> {
  const server = packages.find(({ manifest }) => manifest.name === serverName);
  if (server === undefined) return [`${serverName}: no archive to run`];
  const problems: string[] = [];
  const modules = join(folder, "project", "node_modules");
  for (const { home, manifest } of packages)
    problems.push(...(await linkDependencies(home, manifest, modules)));

  const command = server.manifest.bin?.mailstead;
  if (command === undefined || !existsSync(join(server.folder, command))) {
    return [...problems, `${serverName}: the command mailstead is not in the archive`];
  }
  const mailstead = (...args: string[]) =>
    run(process.execPath, [join(server.folder, command), ...args], {
      cwd: join(folder, "project"),
      env: {
        DATABASE_URL: undefined,
        REDIS_URL: undefined,
        MAILSTEAD_DATA_DIR: join(folder, "data"),
        LOG_LEVEL: "error",
      },
    });

  const version = await mailstead("--version");
  if (version.code !== 0 || version.output.trim() !== server.manifest.version) {
    problems.push(`${serverName}: --version should say ${server.manifest.version}\n${version.output.trim()}`);
  }
  // Makes the embedded database: without the migrations in the archive there would be no table to write to.
  const init = await mailstead("init", "--name", "Smoke", "--json");
  if (init.code !== 0 || !/"apiKey":"ms_test_/.test(init.output)) {
    problems.push(`${serverName}: init should make an organization and its key\n${init.output.trim()}`);
  }
  return problems;
}

/** Links what the archive declares; a sibling is there already, and must be named by its version. */
async function linkDependencies(
  home: string,
  { name, dependencies = {} }: Unpacked["manifest"],
  modules: string,
): Promise<string[]> {
  const problems: string[] = [];
  for (const [dependency, range] of Object.entries(dependencies)) {
    if (range.startsWith("workspace:")) problems.push(`${name}: ${dependency} is still ${range}`);
    const target = join(modules, dependency);
    if (existsSync(target)) continue;
    const installed = join(home, "node_modules", dependency);
    if (!existsSync(installed)) {
      problems.push(`${name}: ${dependency} is declared but not installed`);
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await symlink(installed, target);
  }
  return problems;
}
