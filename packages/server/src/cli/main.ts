#!/usr/bin/env node
import { type Command, UsageError } from "./command.ts";
import { version } from "./version.ts";

/** Loaded when called, so that help and wrong usage answer at once. */
const commands: Record<string, { summary: string; load(): Promise<Command> }> = {
  serve: {
    summary: "Run the API (with the embedded database: everything in one process)",
    load: async () => (await import("./serve.ts")).serveCommand,
  },
  worker: {
    summary: "Run a worker: sending, webhooks, operations, SMTP intake and submission",
    load: async () => (await import("./serve.ts")).workerCommand,
  },
  sandbox: {
    summary: "Run the simulated internet of test workspaces (DNS, receiving providers)",
    load: async () => (await import("./serve.ts")).sandboxCommand,
  },
  migrate: {
    summary: "Apply the database migrations",
    load: async () => (await import("./migrate.ts")).migrateCommand,
  },
  init: {
    summary: "Create an organization and its first API key (shown once)",
    load: async () => (await import("./init.ts")).init,
  },
  doctor: {
    summary: "Check settings, database, Redis and keys; say what is wrong and how to mend it",
    load: async () => (await import("./doctor.ts")).doctor,
  },
  export: {
    summary: "Write everything of this database to a file (gzip, one JSON object per line)",
    load: async () => (await import("./transfer.ts")).exportData,
  },
  import: {
    summary: "Read an export into an empty database: same ids, cursors go on, nothing is sent again",
    load: async () => (await import("./transfer.ts")).importData,
  },
};

function help(): string {
  const lines = Object.entries(commands).map(([name, command]) => `  ${name.padEnd(9)} ${command.summary}`);
  return `mailstead ${version()}: email infrastructure as an embeddable product

Usage: mailstead <command> [options]

${lines.join("\n")}

Settings come from the environment; \`mailstead doctor\` lists them. \`mailstead <command> --help\` tells more.`;
}

async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "help") {
    console.log(help());
    return name === undefined ? 2 : 0;
  }
  if (name === "--version") {
    console.log(version());
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) {
    console.error(`Unknown command "${name}".\n\n${help()}`);
    return 2;
  }
  const command = await entry.load();
  if (rest.includes("--help")) {
    console.log(`${entry.summary}\n\n${command.usage}`);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    // Wrong settings, a used port, a locked folder: the message tells what to do; a stack would hide it.
    console.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) console.error(`\n${command.usage}`);
    else if (process.env.LOG_LEVEL === "debug" && error instanceof Error) console.error(error.stack);
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
