import type { Config } from "./kernel/config/index.ts";
import type { Database } from "./kernel/db/index.ts";
import type { Listeners } from "./kernel/listeners.ts";
import type { EventRenderer, LogWriter } from "./kernel/log/index.ts";
import type { Keyring } from "./kernel/secrets/index.ts";
import type { Logger } from "./kernel/telemetry/index.ts";
import type { Clock } from "./kernel/time/index.ts";
import type { Wakeups, WorkQueue } from "./kernel/work/index.ts";
import type { Worlds } from "./world/index.ts";

/** What every use case may need, made once per process by `boot.ts`. */
export interface Runtime {
  config: Config;
  db: Database;
  /** Real time; a workspace's time is this plus its offset. */
  clock: Clock;
  /** Uniform in [0, 1). */
  random: () => number;
  logger: Logger;
  keyring: Keyring;
  wakeups: Wakeups;
  queue: WorkQueue;
  log: LogWriter;
  worlds: Worlds;
  /** Joins personal fields to events when they are shown; longest matching prefix wins. */
  renderers: readonly EventRenderer[];
  /** Where the listeners of all processes are. */
  listeners: Listeners;
  /** Signs page cursors. 32 bytes. */
  signingKey: Buffer;
  /** Keys for signed values, newest first; the newest signs, all verify. */
  keys: {
    returnPath: [Buffer, ...Buffer[]];
    tracking: [Buffer, ...Buffer[]];
    embed: [Buffer, ...Buffer[]];
  };
  /** Called at named points where a crash test ends the process; absent otherwise. */
  at?: ((point: string) => void) | undefined;
  /** URL under which clients reach the API, known once the server listens. */
  publicUrl: string;
}
