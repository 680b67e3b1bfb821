/**
 * The door to every command of this repository: `node start.mjs <verb> [arguments]`.
 *
 * It has no dependencies and runs on Node 20: it installs what the lockfile names when that is
 * needed, then hands over to the Node the lockfile pins. Everything it says itself goes to stderr,
 * so that a verb's stdout (such as `demo --json`) stays the verb's own.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));
const bin = join(root, "node_modules", ".bin");
const stampFile = join(root, "node_modules", ".mailstead-install");
const isWindows = process.platform === "win32";
const MINIMUM_NODE_MAJOR = 22;
const OUTPUT_LINES_KEPT = 40;

/** What each verb runs, relative to the repository's root. */
const verbs = {
  demo: { summary: "see it work, end to end", run: ["examples/demo/main.ts"] },
  dev: {
    summary: "a server that restarts when a file changes",
    run: ["--watch", "packages/server/src/cli/main.ts", "serve", "--dev"],
  },
  test: { summary: "the whole test suite, or the files named", run: ["scripts/test.ts"] },
  check: { summary: "format, lint, boundaries, types, drift, packaging", run: ["scripts/check.ts"] },
  generate: { summary: "rebuild every generated file", run: ["scripts/generate.ts"] },
  bench: { summary: "measure, both sides of every ratio", run: ["bench/run.ts"] },
};

await main();

async function main() {
  const [verb = "", ...args] = process.argv.slice(2);
  const entry = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!entry) fail(usage(verb), 2);
  await installIfNeeded();
  await handOver(pinnedNode(), [...entry.run, ...args]);
}

function usage(verb) {
  const lines = Object.entries(verbs).map(([name, { summary }]) => `  npm run ${name.padEnd(9)} ${summary}`);
  return `${verb ? `Unknown command "${verb}".` : "Name a command."}\n${lines.join("\n")}`;
}

/** Installs when the last successful install was made from other lockfile bytes, or never. */
async function installIfNeeded() {
  const stamp = installStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const command = ["--yes", packageManager, "install", "--frozen-lockfile"];
  console.error("Installing dependencies (under a minute the first time) …");
  const { code, output } = await capture("npx", command);
  if (code !== 0) {
    const tail = output.trimEnd().split("\n").slice(-OUTPUT_LINES_KEPT).join("\n");
    fail(
      `${tail}\n\nThe install failed (exit code ${code}): npx ${command.join(" ")}\n` +
        "What helps:\n" +
        "  - no network or a proxy in the way: `npm ping` must succeed; a private mirror is set with `npm config set registry`\n" +
        `  - the lockfile is out of date after an edit of a package.json: run \`npx ${packageManager} install\` and commit pnpm-lock.yaml\n` +
        "  - a half-made node_modules: remove it and run the same command again",
      1,
    );
  }
  writeFileSync(stampFile, stamp);
}

function installStamp() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  for (const file of ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml"]) {
    const path = join(root, file);
    if (!existsSync(path)) fail(`${file} is missing: this is not a complete checkout.`, 1);
    hash.update(readFileSync(path));
  }
  return hash.digest("hex");
}

function capture(command, args) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], shell: isWindows });
    const chunks = [];
    child.stdout.on("data", chunk => chunks.push(chunk));
    child.stderr.on("data", chunk => chunks.push(chunk));
    child.on("error", error => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on("close", code => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}

/** The Node of the lockfile; where it has none for this platform, the current one if it is new enough. */
function pinnedNode() {
  const pinned = join(bin, "node");
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split(".")[0]) >= MINIMUM_NODE_MAJOR) return process.execPath;
  return fail(
    `No pinned Node for ${process.platform}-${process.arch}, and this one is ${process.version}. ` +
      `Install Node 24 (at least ${MINIMUM_NODE_MAJOR}) and run the command again.`,
    1,
  );
}

/** Runs the verb in our place: its streams, its signals and its exit are ours. */
async function handOver(node, args) {
  const child = spawn(node, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child as well; a second copy would read as "quit at once".
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  const { code, signal } = await new Promise(resolve => {
    child.on("error", error => fail(`${node}: ${error.message}`, 1));
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
  process.exitCode = signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1);
}

function fail(message, code) {
  console.error(message);
  process.exit(code);
}
