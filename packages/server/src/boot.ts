import { type Config, deriveKeys } from "./kernel/config/index.ts";
import { type Database, loginOf, migrate, openPGlite, openPostgres } from "./kernel/db/index.ts";
import { Listeners } from "./kernel/listeners.ts";
import { createLogWriter, createSubscriberRunner, type SubscriberRunner } from "./kernel/log/index.ts";
import { operationHandler } from "./kernel/operations/index.ts";
import { createKeyring, localMasterKey } from "./kernel/secrets/index.ts";
import { createLogger, type Logger } from "./kernel/telemetry/index.ts";
import { type Clock, systemClock } from "./kernel/time/index.ts";
import {
  bullTransport,
  createWakeups,
  createWorker,
  createWorkQueue,
  jobHandler,
  notifyTransport,
  type Wakeups,
  type Worker,
} from "./kernel/work/index.ts";
import { startMaintenance } from "./maintenance.ts";
import { modules } from "./modules/index.ts";
import type { Runtime } from "./runtime.ts";
import { createWorlds } from "./world/worlds.ts";

/** What may be injected instead of the real thing; tests and hosts use it. */
export interface BootOptions {
  config: Config;
  clock?: Clock;
  random?: () => number;
  logger?: Logger;
  /** An open, migrated database; otherwise the one that the configuration names is opened. */
  database?: Database;
  /** Called at named points of the work; a crash test ends the process there. */
  at?: (point: string) => void;
}

/** A process's parts, started one by one by its role. */
export interface Mailstead {
  runtime: Runtime;
  /** Work, operations, jobs and subscribers. */
  startWorkers(): Promise<void>;
  /** Listeners outside HTTP: SMTP ingress and intake, the simulated internet. Needs `runtime.publicUrl`. */
  startListeners(): Promise<void>;
  worker: Worker;
  subscribers: SubscriberRunner;
  /** Stops what was started, in reverse, and closes the database. */
  close(): Promise<void>;
}

/** Opens the database a configuration names; the embedded one is migrated at once. */
export async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl === undefined) {
    const database = await openPGlite({ dataDir: config.dataDir });
    await migrate(database);
    return database;
  }
  return openPostgres({
    url: config.databaseUrl.reveal(),
    ...(config.databaseOwnerUrl === undefined ? {} : { ownerUrl: config.databaseOwnerUrl.reveal() }),
    poolSize: config.databasePool,
  });
}

/** Applies the migrations as the owner and lets the application's login use the three roles. */
export async function migrateDatabase(config: Config, database: Database) {
  const login = config.databaseUrl === undefined ? undefined : loginOf(config.databaseUrl.reveal());
  return migrate(database, login === undefined ? {} : { grantTo: login });
}

/** Assembles a process from its configuration. Nothing runs until it is started. */
export async function boot(options: BootOptions): Promise<Mailstead> {
  const { config } = options;
  const clock = options.clock ?? systemClock;
  const random = options.random ?? Math.random;
  const logger = options.logger ?? createLogger({ level: config.logLevel });
  const db = options.database ?? (await openDatabase(config));
  const transport =
    config.redisUrl !== undefined
      ? bullTransport(config.redisUrl.reveal())
      : db.engine === "postgres"
        ? notifyTransport(db)
        : undefined;
  const plainWakeups = createWakeups(transport, error =>
    logger.warn({ err: error }, "A wake-up could not be sent"),
  );
  const wakeups = options.at === undefined ? plainWakeups : tellingWakeups(plainWakeups, options.at);
  const queue = createWorkQueue(db, wakeups);
  const keyring = createKeyring(localMasterKey(config.masterKeys));
  const listeners = new Listeners(db, clock);
  const worlds = await createWorlds({ config, db, clock, logger, keyring, queue, listeners });
  const runtime: Runtime = {
    config,
    db,
    clock,
    random,
    logger,
    keyring,
    wakeups,
    queue,
    log: createLogWriter(wakeups),
    worlds,
    renderers: modules.flatMap(module => module.renderers ?? []),
    listeners,
    signingKey: deriveKeys(config, "cursors")[0],
    keys: {
      returnPath: deriveKeys(config, "return-path"),
      tracking: deriveKeys(config, "tracking"),
      embed: deriveKeys(config, "embed"),
    },
    at: options.at,
    publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
  };
  const jobs = modules.flatMap(module => module.jobs?.(runtime) ?? []);
  const worker = createWorker(queue, wakeups, clock, logger, [
    ...modules.flatMap(module => module.work?.(runtime) ?? []),
    operationHandler(
      { runtime, database: db, queue, log: runtime.log, clock, random, logger, at: options.at },
      modules.flatMap(module => module.operations?.(runtime) ?? []),
    ),
    jobHandler(jobs, { db, queue, clock, logger }),
  ]);
  const subscribers = createSubscriberRunner(
    db,
    wakeups,
    logger,
    modules.flatMap(module => module.subscribers?.(runtime) ?? []),
  );
  const stops: (() => Promise<void>)[] = [];

  return {
    runtime,
    worker,
    subscribers,
    async startListeners() {
      for (const module of modules) {
        if (module.start) stops.push(await module.start(runtime));
      }
    },
    async startWorkers() {
      // Alone on this database, so every lease was left by a process that is gone.
      if (db.engine === "pglite") await queue.releaseAll();
      const stopMaintenance = await startMaintenance(runtime);
      await subscribers.start();
      worker.start();
      wakeups.joinWorkers();
      stops.push(async () => {
        stopMaintenance();
        await worker.stop();
        await subscribers.stop();
      });
    },
    async close() {
      for (const stop of stops.reverse()) await stop();
      await worlds.close();
      await wakeups.close();
      await db.close();
    },
  };
}

/** Names the point at which a change is committed and nobody has heard of it: `woken:<topic>`. */
function tellingWakeups(wakeups: Wakeups, at: (point: string) => void): Wakeups {
  return {
    ...wakeups,
    wake(topic) {
      at(`woken:${topic}`);
      wakeups.wake(topic);
    },
  };
}
