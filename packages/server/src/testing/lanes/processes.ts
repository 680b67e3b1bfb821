import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, globSync, readFileSync } from "node:fs";
import { chown, mkdtemp, open, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";

const POLL_MS = 50;
const KILL_AFTER_MS = 10_000;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;

/** A system account, by number. */
export type Account = { name: string; uid: number; gid: number };

/** The first executable called `name` on PATH, else among `globs` (newest version first). */
export function findExecutable(
  name: string,
  globs: string[] = [],
  path = process.env.PATH ?? "",
): string | undefined {
  const onPath = path
    .split(delimiter)
    .filter(Boolean)
    .map(folder => join(folder, name));
  const elsewhere = globs
    .flatMap(pattern => globSync(pattern))
    .sort((a, b) => b.localeCompare(a, undefined, { numeric: true }));
  return [...onPath, ...elsewhere].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whom a server should run as. Root gets the first of `names` the machine knows (PostgreSQL refuses
 * root); anyone else stays who they are, told by `undefined`.
 */
export function unprivilegedAccount(names: string[], passwd = "/etc/passwd"): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const rows = readFileSync(passwd, "utf8")
    .split("\n")
    .map(line => line.split(":"));
  for (const name of names) {
    const row = rows.find(fields => fields[0] === name);
    const [uid, gid] = [Number(row?.[2]), Number(row?.[3])];
    if (row && Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0) return { name, uid, gid };
  }
  throw new Error(`none of the accounts ${names.join(", ")} exists, and root may not run this server`);
}

/** A fresh private folder under the system's temporary one, owned by `account`. */
export async function temporaryFolder(prefix: string, account: Account | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  if (account) await chown(folder, account.uid, account.gid);
  return folder;
}

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no TCP port could be had");
  return address.port;
}

/** Runs a command to its end and returns its output; throws with the end of stderr when it fails. */
export async function run(
  command: string,
  args: string[],
  options: { account?: Account | undefined; cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const { account, ...rest } = options;
  const owner = account ? { uid: account.uid, gid: account.gid } : {};
  const { stdout } = await promisify(execFile)(command, args, {
    ...rest,
    ...owner,
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  return stdout;
}

/** A server process under our care. */
export type Daemon = {
  readonly pid: number;
  /** Resolves once `isReady` says so; throws with the end of the log if the process dies or time runs out. */
  ready(isReady: () => Promise<boolean>, timeoutMs: number): Promise<void>;
  /** Sends `signal`, waits for the end, kills after ten seconds, removes the folder. */
  stop(signal: NodeJS.Signals): Promise<void>;
};

/** Starts a server that logs to `<folder>/server.log` and dies with this process wherever the system can see to it. */
export async function startDaemon(options: {
  command: string;
  args: string[];
  folder: string;
  account: Account | undefined;
  /** What the system sends the server when this process ends without stopping it. */
  orphanSignal: NodeJS.Signals;
}): Promise<Daemon> {
  const { folder, account } = options;
  const logFile = join(folder, "server.log");
  const log = await open(logFile, "a");
  const [command, args] = tiedToUs(options);
  const owner = account && command === options.command ? { uid: account.uid, gid: account.gid } : {};
  const child = spawn(command, args, { cwd: folder, stdio: ["ignore", log.fd, log.fd], ...owner });
  const ended = new Promise<void>(resolve => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
  await log.close();
  const { pid } = child;
  if (pid === undefined) {
    await ended;
    await rm(folder, { recursive: true, force: true });
    throw new Error(`${command} could not be started`);
  }
  return {
    pid,
    ready: async (isReady, timeoutMs) => {
      const deadline = performance.now() + timeoutMs;
      while (!(await isReady())) {
        if (hasEnded(child)) throw new Error(`the server ended at once: ${lastLines(logFile)}`);
        if (performance.now() > deadline)
          throw new Error(`not ready after ${timeoutMs} ms: ${lastLines(logFile)}`);
        await delay(POLL_MS);
      }
    },
    stop: async signal => {
      const timer = setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS);
      if (!hasEnded(child)) child.kill(signal);
      await ended;
      clearTimeout(timer);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** `setpriv` changes the account and ties the server to this process; without it, spawn changes the account. */
function tiedToUs(options: {
  command: string;
  args: string[];
  account: Account | undefined;
  orphanSignal: NodeJS.Signals;
}): [string, string[]] {
  const setpriv = findExecutable("setpriv", ["/usr/bin/setpriv"]);
  if (!setpriv) return [options.command, options.args];
  const { account } = options;
  const identity = account ? [`--reuid=${account.uid}`, `--regid=${account.gid}`, "--clear-groups"] : [];
  const tie = ["--pdeathsig", options.orphanSignal.replace("SIG", "")];
  return [setpriv, [...identity, ...tie, options.command, ...options.args]];
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function lastLines(file: string): string {
  return readFileSync(file, "utf8").trim().split("\n").slice(-5).join(" | ");
}
