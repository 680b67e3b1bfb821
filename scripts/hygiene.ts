import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { root, run } from "./process.ts";

const MAX_FILE_BYTES = 1024 * 1024;
const MAX_REPORTED = 50;

/** What must not stand in a file that everyone gets, and why. */
type Forbidden = { pattern: RegExp; why: string };

/**
 * Files that belong to the repository (tracked, or about to be) must not name the package registry
 * or the folders of the machine they were written on, and stay under 1 MiB.
 */
export async function hygieneProblems(): Promise<string[]> {
  const listing = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  if (listing.code !== 0) return [`git ls-files failed: ${listing.output.trim()}`];
  const forbidden = [...machinePaths(root), ...(await registryHosts())];
  const problems: string[] = [];
  for (const file of listing.output.split("\0").filter(Boolean)) {
    problems.push(...(await problemsOf(file, forbidden)));
  }
  const rest = problems.length - MAX_REPORTED;
  return rest > 0 ? [...problems.slice(0, MAX_REPORTED), `… and ${rest} more`] : problems;
}

async function problemsOf(file: string, forbidden: Forbidden[]): Promise<string[]> {
  const path = join(root, file);
  const info = await stat(path).catch(() => undefined);
  // Deleted but not yet committed, a link to a folder, or a submodule.
  if (!info?.isFile()) return [];
  if (info.size > MAX_FILE_BYTES) return [`${file}: ${info.size} bytes, at most ${MAX_FILE_BYTES}`];
  return findForbidden(await readFile(path, "utf8"), forbidden).map(
    ({ line, why }) => `${file}:${line}: ${why}`,
  );
}

/** The lines (counted from 1) where forbidden text stands. */
export function findForbidden(text: string, forbidden: Forbidden[]): { line: number; why: string }[] {
  return forbidden.flatMap(({ pattern, why }) =>
    [...text.matchAll(pattern)].map(match => ({
      line: text.slice(0, match.index).split("\n").length,
      why,
    })),
  );
}

/** Absolute paths of a person's machine: home folders, a work folder, this checkout's own place. */
export function machinePaths(checkout: string): Forbidden[] {
  const why = "an absolute path of one machine";
  const start = "(?<![\\w.}\\-*])";
  const persons = { pattern: new RegExp(`${start}/(?:Users|work)/[\\w.-]+`, "g"), why };
  const here = { pattern: new RegExp(`${start}${literally(checkout)}(?![\\w-])`, "g"), why };
  // A checkout directly below the root, such as /app, is a word that may stand anywhere.
  return checkout.split("/").length > 2 ? [persons, here] : [persons];
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** Hosts named like a registry, and the one this machine is set up for. */
async function registryHosts(): Promise<Forbidden[]> {
  const why = "the host of a package registry";
  const named = { pattern: /\bregistry\.[a-z0-9-]+\.(?:org|com|net|io|dev)\b/gi, why };
  const { output } = await run("npm", ["config", "get", "registry"]);
  const url = output.split(/\s+/).find(word => URL.canParse(word));
  return url ? [named, { pattern: new RegExp(literally(new URL(url).hostname), "gi"), why }] : [named];
}
