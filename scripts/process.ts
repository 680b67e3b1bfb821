import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder, without a slash at the end. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

const bin = join(root, "node_modules", ".bin");

/** How a child process ended; `output` is stdout and stderr together, empty when they were inherited. */
export type Outcome = { code: number; output: string };

/** Options of {@link run}. */
export type RunOptions = {
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** Show the output as it comes instead of collecting it. */
  inherit?: boolean;
};

/** Runs a command of the workspace (or of PATH) to its end; a command that can't be started ends with code 127. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
  const stream = options.inherit ? "inherit" : "pipe";
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      stdio: ["ignore", stream, stream],
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`, ...options.env },
    });
    const chunks: Buffer[] = [];
    child.stdout?.on("data", chunk => chunks.push(chunk));
    child.stderr?.on("data", chunk => chunks.push(chunk));
    child.once("error", error => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.once("close", code => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    // A terminal sends Ctrl-C to the child as well; a second copy would read as "quit at once".
    const signals: NodeJS.Signals[] = process.stdin.isTTY
      ? ["SIGTERM", "SIGHUP"]
      : ["SIGTERM", "SIGHUP", "SIGINT"];
    for (const signal of signals) process.on(signal, forward);
    child.once("close", () => {
      for (const signal of signals) process.off(signal, forward);
    });
  });
}

/** Runs a TypeScript file with the Node that runs this one. */
export function runScript(file: string, args: string[] = [], options: RunOptions = {}): Promise<Outcome> {
  return run(process.execPath, [file, ...args], options);
}

/** Runs the pinned pnpm, which is not an installed package: npx keeps it. */
export function runPnpm(args: string[], options: RunOptions = {}): Promise<Outcome> {
  const manifest: { packageManager: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return run("npx", ["--yes", manifest.packageManager, ...args], options);
}
