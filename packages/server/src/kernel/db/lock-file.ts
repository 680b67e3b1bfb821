import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Takes the folder for this process: two processes on one PGlite folder destroy it. A lock left by a process
 * that no longer lives is taken over. Returns the way to give it back.
 */
export async function acquireLockFile(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, "lock");
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await open(path, "wx");
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const holder = Number.parseInt(await readFile(path, "utf8").catch(() => ""), 10);
      if (holder !== process.pid && !isAlive(holder)) {
        await rm(path, { force: true });
        continue;
      }
      throw new Error(
        `The data folder ${folder} is in use by process ${holder}. Stop that process, or set MAILSTEAD_DATA_DIR to another folder.`,
      );
    }
  }
  throw new Error(`Could not take the lock file ${path}; remove it when no mailstead process uses the folder.`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
