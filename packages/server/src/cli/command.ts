import { type ParseArgsConfig, parseArgs } from "node:util";

/** One command of `mailstead`. */
export interface Command {
  /** The options, for `--help`. */
  usage: string;
  /** Answers the exit code. */
  run(argv: string[]): Promise<number>;
}

/** The command was called in a way it does not know. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Parses options; turns what the parser refuses into a `UsageError`. */
export function options<const Config extends NonNullable<ParseArgsConfig["options"]>>(
  argv: string[],
  config: Config,
) {
  try {
    return parseArgs({ args: argv, options: config, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    let stopping = false;
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        if (stopping) process.exit(130);
        stopping = true;
        resolve();
      });
    }
  });
}
