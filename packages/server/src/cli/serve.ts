import { boot } from "../boot.ts";
import { readConfig } from "../kernel/config/index.ts";
import { listen } from "../listen.ts";
import { type Command, options, untilStopped } from "./command.ts";

/** `serve`: the API; with the embedded database everything else too, for it has only one process. */
export const serveCommand: Command = {
  usage:
    "mailstead serve [--all] [--dev]\n\n  --all   run workers and listeners in this process too (always so on the embedded database)\n  --dev   development: private addresses may be reached by webhooks",
  async run(argv) {
    const { values } = options(argv, { all: { type: "boolean" }, dev: { type: "boolean" } });
    const config = readConfig(process.env);
    if (values.dev) config.allowPrivateNetworks = true;
    const mailstead = await boot({ config });
    const { runtime } = mailstead;
    const server = await listen(mailstead);
    const embedded = runtime.db.engine === "pglite";
    if (embedded || values.all) {
      await mailstead.startListeners();
      await mailstead.startWorkers();
    }
    console.error(`Mailstead listens on ${server.url} (API reference: ${server.url}/docs)`);
    if (embedded) {
      console.error(
        `Data is in ${config.dataDir} (embedded Postgres): it survives a killed process, not a power cut. For production set DATABASE_URL.`,
      );
    }
    await untilStopped();
    await server.close();
    await mailstead.close();
    return 0;
  },
};

/** `worker`: work, operations, jobs, subscribers and the SMTP listeners. */
export const workerCommand: Command = {
  usage: "mailstead worker\n\nNeeds DATABASE_URL. Any number may run.",
  async run(argv) {
    options(argv, {});
    const config = readConfig(process.env);
    if (config.databaseUrl === undefined) {
      throw new Error(
        "A worker needs DATABASE_URL: the embedded database has one process, which `mailstead serve` runs.",
      );
    }
    // The simulated internet has a role of its own.
    const mailstead = await boot({ config: { ...config, sandbox: false } });
    await mailstead.startListeners();
    await mailstead.startWorkers();
    console.error("The worker is running");
    await untilStopped();
    await mailstead.close();
    return 0;
  },
};

/** `sandbox`: the simulated internet of test workspaces, for all processes of one database. */
export const sandboxCommand: Command = {
  usage: "mailstead sandbox\n\nNeeds DATABASE_URL. One process; the others find it through the database.",
  async run(argv) {
    options(argv, {});
    const config = readConfig(process.env);
    if (config.databaseUrl === undefined) {
      throw new Error(
        "`mailstead sandbox` needs DATABASE_URL: on the embedded database `mailstead serve` runs the sandbox too.",
      );
    }
    const mailstead = await boot({ config: { ...config, sandbox: true } });
    console.error("The sandbox is running");
    await untilStopped();
    await mailstead.close();
    return 0;
  },
};
