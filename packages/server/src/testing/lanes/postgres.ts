import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import postgres from "postgres";
import { installWithApt } from "./apt.ts";
import { borrowedLane, type Lane, type LaneOptions, LaneUnavailable } from "./lane.ts";
import {
  findExecutable,
  freePort,
  run,
  startDaemon,
  temporaryFolder,
  unprivilegedAccount,
} from "./processes.ts";

const START_TIMEOUT_MS = 60_000;
const DEBIAN_BINARIES = "/usr/lib/postgresql/*/bin";

/** Options of {@link startPostgres}. */
export type PostgresOptions = LaneOptions & {
  /** Whether commits reach the disk. Default: false, which is right for tests and wrong for benches. */
  durable?: boolean;
  /** Server settings on top of the lane's own, such as `{ max_wal_size: "4GB" }`. */
  settings?: Record<string, string>;
};

/**
 * A PostgreSQL to test against: the one of `DATABASE_URL`, else a private one made here from local
 * binaries, installing them first where that is allowed. The URL's role may create databases.
 *
 * @throws LaneUnavailable with a one-line reason when this machine can't have one.
 * @throws Error when `DATABASE_URL` does not answer, or a server that should start does not.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<Lane> {
  const given = (options.env ?? process.env).DATABASE_URL;
  if (given) {
    await serverVersion(given);
    return borrowedLane(given, "DATABASE_URL");
  }
  return startOwn(await findBinaries(options.mayInstall ?? true), options);
}

/** The folder that has both `initdb` and `postgres`. */
async function findBinaries(mayInstall: boolean): Promise<string> {
  const found = binariesHere();
  if (found) return found;
  if (!mayInstall) throw new LaneUnavailable("initdb and postgres not found");
  await installWithApt(["postgresql"]);
  const installed = binariesHere();
  if (!installed) throw new LaneUnavailable("postgresql was installed but brought no initdb");
  return installed;
}

function binariesHere(): string | undefined {
  const initdb = findExecutable("initdb", [`${DEBIAN_BINARIES}/initdb`]);
  return initdb && existsSync(join(dirname(initdb), "postgres")) ? dirname(initdb) : undefined;
}

async function startOwn(binaries: string, options: PostgresOptions): Promise<Lane> {
  const account = unprivilegedAccount(["postgres", "nobody"]);
  const folder = await temporaryFolder("mailstead-postgres-", account);
  const data = join(folder, "data");
  const init = ["--pgdata", data, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"];
  try {
    await run(join(binaries, "initdb"), [...init, "--no-sync"], { account, cwd: folder });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const port = await freePort();
  const daemon = await startDaemon({
    command: join(binaries, "postgres"),
    args: ["-D", data, ...settingArguments(port, options)],
    folder,
    account,
    // Fast shutdown: sessions are ended, nothing is waited for.
    orphanSignal: "SIGINT",
  });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  try {
    await daemon.ready(() => answers(url), START_TIMEOUT_MS);
    const version = await serverVersion(url);
    return {
      url,
      source: `PostgreSQL ${version}, started here`,
      pid: daemon.pid,
      stop: () => daemon.stop("SIGINT"),
    };
  } catch (error) {
    await daemon.stop("SIGKILL");
    throw error;
  }
}

function settingArguments(port: number, options: PostgresOptions): string[] {
  const quick = options.durable ? {} : { fsync: "off", full_page_writes: "off", synchronous_commit: "off" };
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "200",
    timezone: "UTC",
    ...quick,
    ...options.settings,
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
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
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
    return row?.version.split(" ")[0] ?? "of an unknown version";
  } finally {
    await sql.end({ timeout: 1 });
  }
}
