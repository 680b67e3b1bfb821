/** A real server that a part of the test suite (or a bench) needs. */
export type Lane = {
  /** Where to connect, credentials included. */
  readonly url: string;
  /** Where the server comes from, for the log: "DATABASE_URL" or "PostgreSQL 15.18, started here". */
  readonly source: string;
  /** The server's process where this lane started it, so that a crash test can kill it. */
  readonly pid: number | undefined;
  /** Stops what this lane started and removes its files; safe to call twice. */
  stop(): Promise<void>;
};

/** The lane can't be had on this machine; the message is the one-line reason. */
export class LaneUnavailable extends Error {
  override readonly name = "LaneUnavailable";
}

/** How a lane's server is looked for. */
export type LaneOptions = {
  /** Read instead of `process.env`. */
  env?: NodeJS.ProcessEnv;
  /** Whether a missing server may be installed with apt (only ever as root on Debian). Default: true. */
  mayInstall?: boolean;
};

/** A lane over a server somebody else runs: stopping it does nothing. */
export function borrowedLane(url: string, source: string): Lane {
  return { url, source, pid: undefined, stop: async () => {} };
}
