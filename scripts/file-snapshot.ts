import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The bytes of some files, by absolute path. */
export type Snapshot = ReadonlyMap<string, Buffer>;

/** How one file differs between two snapshots. */
export type Change = { path: string; change: "added" | "removed" | "changed" };

/** Reads every file at or below the paths; a path that does not exist has no files. */
export function takeSnapshot(paths: string[]): Snapshot {
  return new Map(paths.flatMap(filesBelow).map(file => [file, readFileSync(file)]));
}

/** What happened from one snapshot to the next, sorted by path. */
export function difference(before: Snapshot, after: Snapshot): Change[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path): Change[] => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old && now) return old.equals(now) ? [] : [{ path, change: "changed" }];
    return [{ path, change: now ? "added" : "removed" }];
  });
}

/** Puts the files at or below the paths back to how the snapshot saw them. */
export function restore(snapshot: Snapshot, paths: string[]): void {
  for (const { path } of difference(snapshot, takeSnapshot(paths))) {
    const content = snapshot.get(path);
    if (!content) {
      rmSync(path);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}
