import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { LaneUnavailable } from "./lane.ts";
import { findExecutable, run } from "./processes.ts";

const POLICY = "/usr/sbin/policy-rc.d";
const FORBIDDEN_BY_POLICY = "#!/bin/sh\nexit 101\n";
const LOCK_WAIT_SECONDS = 120;

/**
 * Installs Debian packages without starting the services they bring.
 *
 * @throws LaneUnavailable when this is not root on Debian, or when apt says no.
 */
export async function installWithApt(packages: string[]): Promise<void> {
  const aptGet = findExecutable("apt-get");
  if (!aptGet || process.getuid?.() !== 0) {
    throw new LaneUnavailable(`${packages.join(", ")} not found, and only root on Debian can install it`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const patience = ["-o", `DPkg::Lock::Timeout=${LOCK_WAIT_SECONDS}`, "-q", "-y"];
  try {
    await run(aptGet, [...patience, "update"], { env });
    await withoutServiceStarts(() =>
      run(aptGet, [...patience, "install", "--no-install-recommends", ...packages], { env }),
    );
  } catch (error) {
    throw new LaneUnavailable(`apt-get could not install ${packages.join(", ")}: ${lastLine(error)}`);
  }
}

/** Debian asks this file before any package starts a service; one that is already there stands. */
async function withoutServiceStarts<T>(work: () => Promise<T>): Promise<T> {
  if (existsSync(POLICY)) return work();
  await writeFile(POLICY, FORBIDDEN_BY_POLICY, { mode: 0o755 });
  try {
    return await work();
  } finally {
    await rm(POLICY, { force: true });
  }
}

function lastLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split("\n").at(-1) ?? text;
}
