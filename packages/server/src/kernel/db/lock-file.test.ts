import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acquireLockFile } from "./lock-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailstead-lock-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The id of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

describe("the lock file", () => {
  it("names its process, and is gone when given back", async () => {
    const release = await acquireLockFile(folder);
    expect(await readFile(join(folder, "lock"), "utf8")).toBe(String(process.pid));
    await release();
    expect(await readdir(folder)).toEqual([]);
  });

  it("refuses a second opener, also in the same process, and tells what to do", async () => {
    const release = await acquireLockFile(folder);
    await expect(acquireLockFile(folder)).rejects.toThrow(
      `The data folder ${folder} is in use by process ${process.pid}. Stop that process, or set MAILSTEAD_DATA_DIR to another folder.`,
    );
    await release();
    await (await acquireLockFile(folder))();
  });

  it("refuses while another process lives", async () => {
    await writeFile(join(folder, "lock"), String(process.ppid));
    await expect(acquireLockFile(folder)).rejects.toThrow(`in use by process ${process.ppid}`);
    expect(await readFile(join(folder, "lock"), "utf8")).toBe(String(process.ppid));
  });

  it.each([
    ["a dead process", () => deadProcess()],
    ["an earlier process with our id, as after a container's restart", async () => process.pid],
    ["nobody, being empty or torn", async () => ""],
  ])("takes over what %s left", async (_name, holder) => {
    await writeFile(join(folder, "lock"), String(await holder()));
    const release = await acquireLockFile(folder);
    expect(await readFile(join(folder, "lock"), "utf8")).toBe(String(process.pid));
    await release();
    expect(await readdir(folder)).toEqual([]);
  });

  it("lets exactly one of many have a stale lock", async () => {
    await writeFile(join(folder, "lock"), String(await deadProcess()));
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => acquireLockFile(folder)));
    const releases = results.filter(result => result.status === "fulfilled");
    expect(releases).toHaveLength(1);
    expect(await readFile(join(folder, "lock"), "utf8")).toBe(String(process.pid));
    await releases[0]?.value();
    expect(await readdir(folder)).toEqual([]);
  });
});
