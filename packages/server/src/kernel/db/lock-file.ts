import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What this process holds: a lock file with our process id that is not among them was left by a predecessor. */
const held = new Set<string>();
const ATTEMPTS = 10;

/**
 * Takes the folder for this process: two processes on one PGlite folder destroy it. A lock left by a process
 * that no longer lives is taken over. Returns the way to give it back.
 */
export async function acquireLockFile(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(await realpath(folder), "lock");
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await create(path)) {
      held.add(path);
      return async () => {
        held.delete(path);
        await rm(path, { force: true });
      };
    }
    const holder = await readHolder(path);
    if (holder === undefined) continue;
    if (isHeld(path, holder)) {
      throw new Error(
        `The data folder ${folder} is in use by process ${holder}. Stop that process, or set MAILSTEAD_DATA_DIR to another folder.`,
      );
    }
    await removeStale(path, holder);
  }
  throw new Error(
    `Could not take the lock file ${path}; remove it when no mailstead process uses the folder.`,
  );
}

/** Makes the file with its content at once, so that nobody sees it empty. False when there is one. */
async function create(path: string): Promise<boolean> {
  const draft = besides(path);
  await writeFile(draft, String(process.pid));
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Moves the file away before it is removed: whoever took it over in the meantime gets it back. */
async function removeStale(path: string, holder: string): Promise<void> {
  const moved = besides(path);
  try {
    await rename(path, moved);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    throw error;
  }
  if ((await readHolder(moved)) !== holder) await link(moved, path);
  await rm(moved, { force: true });
}

async function readHolder(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function isHeld(path: string, holder: string): boolean {
  const pid = Number.parseInt(holder, 10);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

function besides(path: string): string {
  return `${path}.${process.pid}.${randomBytes(6).toString("hex")}`;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
