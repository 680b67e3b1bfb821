import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findExecutable, freePort, startDaemon, temporaryFolder } from "./processes.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailstead-processes-"));
  for (const version of ["9", "15"]) {
    mkdirSync(join(folder, version));
    writeFileSync(join(folder, version, "tool"), "#!/bin/sh\n");
    chmodSync(join(folder, version, "tool"), 0o755);
  }
  writeFileSync(join(folder, "tool"), "not executable");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("findExecutable", () => {
  it("prefers PATH, then the newest version by number", () => {
    const globs = [join(folder, "*", "tool")];
    expect(findExecutable("tool", globs, join(folder, "9"))).toBe(join(folder, "9", "tool"));
    expect(findExecutable("tool", globs, "")).toBe(join(folder, "15", "tool"));
  });

  it("passes over files that can't be executed", () => {
    expect(findExecutable("tool", [], folder)).toBeUndefined();
  });
});

describe("startDaemon", () => {
  const listen = (port: number) => ({
    command: process.execPath,
    args: ["-e", `require("node:net").createServer().listen(${port}, "127.0.0.1")`],
    account: undefined,
    orphanSignal: "SIGTERM" as const,
  });

  it("waits until the server answers and leaves nothing behind", async () => {
    const port = await freePort();
    const home = await temporaryFolder("mailstead-daemon-", undefined);
    const daemon = await startDaemon({ ...listen(port), folder: home });
    await daemon.ready(() => accepts(port), 20_000);
    await daemon.stop("SIGTERM");
    await daemon.stop("SIGTERM");
    expect(await accepts(port)).toBe(false);
    expect(existsSync(home)).toBe(false);
  });

  it("reports the log of a server that ends at once", async () => {
    const home = await temporaryFolder("mailstead-daemon-", undefined);
    const daemon = await startDaemon({
      ...listen(0),
      args: ["-e", "console.error('no room on this disk'); process.exit(3)"],
      folder: home,
    });
    await expect(daemon.ready(async () => false, 20_000)).rejects.toThrow("no room on this disk");
    await daemon.stop("SIGTERM");
  });
});

function accepts(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("close", () => socket.destroy());
    socket.once("connect", () => socket.end());
  });
}
