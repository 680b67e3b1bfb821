#!/usr/bin/env node
import { type Command, UsageError } from "./command.ts";
import { doctor } from "./doctor.ts";
import { init } from "./init.ts";
import { migrateCommand } from "./migrate.ts";
import { sandboxCommand, serveCommand, workerCommand } from "./serve.ts";
import { exportData, importData } from "./transfer.ts";
import { version } from "./version.ts";

const commands: Record<string, Command> = {
  serve: serveCommand,
  worker: workerCommand,
  sandbox: sandboxCommand,
  migrate: migrateCommand,
  init,
  doctor,
  export: exportData,
  import: importData,
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
  const command = commands[name];
  if (command === undefined) {
    console.error(`Unknown command "${name}".\n\n${help()}`);
    return 2;
  }
  if (rest.includes("--help")) {
    console.log(`${command.summary}\n\n${command.usage}`);
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
