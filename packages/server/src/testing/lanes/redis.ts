import { Redis } from "ioredis";
import { installWithApt } from "./apt.ts";
import { borrowedLane, type Lane, type LaneOptions, LaneUnavailable } from "./lane.ts";
import { findExecutable, freePort, startDaemon, temporaryFolder, unprivilegedAccount } from "./processes.ts";

const START_TIMEOUT_MS = 30_000;

/**
 * A Redis to test against: the one of `REDIS_URL`, else a private one made here that keeps nothing
 * on disk, installing it first where that is allowed.
 *
 * @throws LaneUnavailable with a one-line reason when this machine can't have one.
 * @throws Error when `REDIS_URL` does not answer, or a server that should start does not.
 */
export async function startRedis(options: LaneOptions = {}): Promise<Lane> {
  const given = (options.env ?? process.env).REDIS_URL;
  if (given) {
    await serverVersion(given);
    return borrowedLane(given, "REDIS_URL");
  }
  return startOwn(await findServer(options.mayInstall ?? true));
}

async function findServer(mayInstall: boolean): Promise<string> {
  const found = serverHere();
  if (found) return found;
  if (!mayInstall) throw new LaneUnavailable("redis-server not found");
  await installWithApt(["redis-server"]);
  const installed = serverHere();
  if (!installed) throw new LaneUnavailable("redis-server was installed but is not on PATH");
  return installed;
}

function serverHere(): string | undefined {
  return findExecutable("redis-server", ["/usr/bin/redis-server"]) ?? findExecutable("valkey-server");
}

async function startOwn(command: string): Promise<Lane> {
  const account = unprivilegedAccount(["redis", "nobody"]);
  const folder = await temporaryFolder("mailstead-redis-", account);
  const port = await freePort();
  const daemon = await startDaemon({
    command,
    args: ["--bind", "127.0.0.1", "--port", String(port), "--save", "", "--appendonly", "no"],
    folder,
    account,
    orphanSignal: "SIGTERM",
  });
  const url = `redis://127.0.0.1:${port}`;
  try {
    await daemon.ready(() => answers(url), START_TIMEOUT_MS);
    const version = await serverVersion(url);
    return {
      url,
      source: `Redis ${version}, started here`,
      pid: daemon.pid,
      stop: () => daemon.stop("SIGTERM"),
    };
  } catch (error) {
    await daemon.stop("SIGKILL");
    throw error;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await serverVersion(url);
    return true;
  } catch {
    return false;
  }
}

async function serverVersion(url: string): Promise<string> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 5000, retryStrategy: () => null });
  // Without a listener ioredis prints every refused connection; `connect` rejects with it anyway.
  redis.on("error", () => {});
  try {
    await redis.connect();
    return /redis_version:(\S+)/.exec(await redis.info("server"))?.[1] ?? "of an unknown version";
  } finally {
    redis.disconnect();
  }
}
