import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

let root: string | undefined;

/** The path of a file of the package, from sources and from the bundle alike: both lie below its package.json. */
export function packageFile(name: string): string {
  root ??= findRoot(dirname(fileURLToPath(import.meta.url)));
  return join(root, name);
}

function findRoot(folder: string): string {
  const manifest = join(folder, "package.json");
  if (existsSync(manifest) && readFileSync(manifest, "utf8").includes('"@mailstead/server"')) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error("The package's folder was not found: package.json of @mailstead/server is missing");
  return findRoot(parent);
}
