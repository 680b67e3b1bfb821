import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const CLI = fileURLToPath(new URL("main.ts", import.meta.url));
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailstead-cli-"));
  env = {
    PATH: process.env.PATH ?? "",
    MAILSTEAD_DATA_DIR: join(folder, "data"),
    PORT: "0",
    LOG_LEVEL: "error",
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function run(args: string[], more: Record<string, string> = {}): Promise<Ended> {
  return new Promise(resolve => {
    execFile(process.execPath, [CLI, ...args], { env: { ...env, ...more } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

describe("mailstead", () => {
  it("lists its commands, and fails without one", async () => {
    const [bare, help, version] = await Promise.all([run([]), run(["--help"]), run(["--version"])]);
    expect([bare.code, help.code]).toEqual([2, 0]);
    for (const command of ["serve", "worker", "sandbox", "migrate", "init", "doctor", "export", "import"]) {
      expect(help.stdout).toMatch(new RegExp(`^  ${command} +\\S`, "m"));
    }
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("says how it is used when it is used wrongly", async () => {
    const wrong = await Promise.all([
      run(["dance"]),
      run(["init"]),
      run(["init", "--nam", "x"]),
      run(["export"]),
    ]);
    expect(wrong.map(ended => ended.code)).toEqual([2, 2, 2, 2]);
    const [unknown, nameless, misspelt, fileless] = wrong.map(ended => ended.stderr);
    expect(unknown).toContain('Unknown command "dance"');
    expect(nameless).toContain("--name Acme");
    expect(misspelt).toContain("--nam");
    expect(fileless).toContain("mailstead export <file>");
  });

  it("names wrong settings without a stack", async () => {
    const { code, stderr } = await run(["serve"], { PORT: "many", LOG_LEVEL: "loud" });
    expect(code).toBe(1);
    expect(stderr).toMatch(/Wrong settings in the environment:\n {2}PORT: .*\n {2}LOG_LEVEL: /);
    expect(stderr).not.toContain("    at ");
  });

  it("needs Postgres for roles that are processes of their own", async () => {
    const { code, stderr } = await run(["worker"]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("DATABASE_URL")]);
  });

  it("examines settings, keys and database", async () => {
    const { code, stdout } = await run(["doctor", "--json"]);
    const findings: { ok: boolean; what: string }[] = JSON.parse(stdout);
    expect(findings.filter(finding => !finding.ok)).toEqual([]);
    expect([code, findings.map(finding => finding.what)]).toEqual([
      0,
      expect.arrayContaining([expect.stringMatching(/^Embedded Postgres/), "The schema is there"]),
    ]);
  }, 60_000);
});

describe("a server on a folder", () => {
  let server: ChildProcess;
  let key: string;
  let url: string;

  async function serve(): Promise<void> {
    server = spawn(process.execPath, [CLI, "serve"], { env, stdio: ["ignore", "ignore", "pipe"] });
    for await (const line of createInterface({ input: server.stderr! })) {
      const found = /listens on (\S+)/.exec(line);
      if (found === null) continue;
      url = found[1] ?? "";
      server.stderr?.resume();
      return;
    }
    throw new Error("The server ended");
  }
  const emails = () => fetch(`${url}/v1/emails`, { headers: { authorization: `Bearer ${key}` } });

  beforeAll(async () => {
    const { stdout } = await run(["init", "--name", "Acme", "--json"]);
    key = JSON.parse(stdout).apiKey;
    await serve();
  }, 60_000);
  afterAll(async () => {
    server.kill("SIGKILL");
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
  });

  it("knows the key that `init` showed", async () => {
    expect(key).toMatch(/^ms_test_/);
    expect((await emails()).status).toBe(200);
  });

  it("has it to itself: a second one is told who has it and what to do", async () => {
    const { code, stderr } = await run(["serve"]);
    expect(code).toBe(1);
    expect(stderr).toContain(`in use by process ${server.pid}. Stop that process, or set MAILSTEAD_DATA_DIR`);
    expect((await emails()).status).toBe(200);
  });

  it("ends at SIGTERM with everything closed, and comes back with what it had", async () => {
    server.kill("SIGTERM");
    const [code] = await once(server, "exit");
    expect(code).toBe(0);
    const file = join(folder, "export.gz");
    const { stdout } = await run(["export", file]);
    expect(stdout).toMatch(/^Wrote \d+ rows/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const full = await run(["import", file]);
    expect([full.code, full.stderr]).toEqual([1, expect.stringContaining("not empty")]);
    const moved = { MAILSTEAD_DATA_DIR: join(folder, "moved") };
    expect((await run(["import", file], moved)).stdout).toMatch(/^Read \d+ rows/);
    await serve();
    expect((await emails()).status).toBe(200);
  }, 60_000);
});
