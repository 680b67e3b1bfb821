import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMailstead, type EmbeddedMailstead } from "../packages/server/src/embed.ts";
import { describeSettings } from "../packages/server/src/kernel/config/index.ts";
import { MAGIC_RECIPIENTS } from "../packages/server/src/world/sandbox/behaviour.ts";
import { FAULTS } from "../packages/server/src/world/sandbox/fault-table.ts";
import { root } from "./process.ts";
import { typeErrors } from "./type-errors.ts";

/** Where `@mailstead/sdk` and `@mailstead/webhooks` resolve as they do for a partner. */
const partner = join(root, "examples", "demo");
const guides = globSync("docs/guides/*.md", { cwd: root }).sort();
const read = (file: string) => readFileSync(join(root, file), "utf8");
const nameOf = (file: string) => `${basename(file, ".md").replace(/\W/g, "_")}.ts`;

/** The TypeScript of a page as one program, every line where it stands on the page. */
function programOf(markdown: string): string {
  let isCode = false;
  const lines = markdown.split("\n").map(line => {
    const isFence = line.startsWith("```");
    if (isFence) isCode = !isCode && line === "```ts";
    return isCode && !isFence ? line : "";
  });
  return `${lines.join("\n")}\nexport {};\n`;
}

describe("the guides", () => {
  it("compile, page by page, against the packages they name", () => {
    const sources = Object.fromEntries(
      [...guides, "README.md"].map(file => [nameOf(file), programOf(read(file))]),
    );
    expect(Object.keys(sources).length).toBeGreaterThanOrEqual(6);
    expect(typeErrors(sources, partner, { project: join(root, "tsconfig.json") })).toEqual([]);
  });

  it("link to pages that exist", () => {
    const broken = guides.flatMap(file =>
      [...read(file).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)]
        .map(([, target = ""]) => target)
        .filter(target => !existsSync(join(root, dirname(file), target)))
        .map(target => `${file}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it("name settings that exist", () => {
    const known = new Set(describeSettings().map(({ name }) => name));
    // What a partner's own program reads, and not the server.
    const own = ["MAILSTEAD_API_KEY", "MAILSTEAD_URL", "MAILSTEAD_WEBHOOK_SECRET"];
    const named = guides.flatMap(file => [
      ...read(file).matchAll(/\b(MAILSTEAD_[A-Z_]+)\b|^export ([A-Z_]+)=/gm),
    ]);
    const settings = named.map(([, prefixed, exported]) => prefixed ?? exported ?? "");
    expect(settings.filter(name => !known.has(name) && !own.includes(name))).toEqual([]);
  });

  it("list every magic recipient and every fault", () => {
    const rows = [...read("docs/guides/sandbox.md").matchAll(/^\| `(\w+)(@?)` \| (.*) \|$/gm)];
    const first = (at: string) => rows.filter(([, , sign]) => sign === at);
    expect(first("@").map(([, name]) => name)).toEqual(MAGIC_RECIPIENTS);
    const faults = first("").map(([, port, , text = ""]) => [
      port,
      [...text.matchAll(/`(\w+)`/g)].map(([, fault]) => fault),
    ]);
    expect(Object.fromEntries(faults)).toEqual(FAULTS);
  });
});

describe("run as a partner would", () => {
  let data: string;
  let programs: string;
  let mailstead: EmbeddedMailstead;
  let url: string;
  let stopListening: () => Promise<void>;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), "mailstead-guides-"));
    // Not below node_modules: Node runs no TypeScript there.
    mkdirSync(join(partner, ".tmp"), { recursive: true });
    programs = mkdtempSync(join(partner, ".tmp", "guides-"));
    mailstead = await createMailstead({
      settings: {
        MAILSTEAD_DATA_DIR: data,
        MAILSTEAD_ALLOW_PRIVATE_NETWORKS: "true",
        PORT: "0",
        LOG_LEVEL: "silent",
      },
    });
    const listening = await mailstead.listen();
    await mailstead.start();
    url = listening.url;
    stopListening = () => listening.close();
  });

  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    await stopListening?.();
    await mailstead?.stop();
    for (const folder of [data, programs]) if (folder) rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a page's program until it has said all of `said`, and answers its output; rejects if it ends before. */
  async function outputOf(file: string, said: RegExp[], edit = (source: string) => source): Promise<string> {
    const program = join(programs, nameOf(file));
    writeFileSync(program, edit(programOf(read(file))));
    const { apiKey } = await mailstead.createOrganization({ name: "Acme CRM" });
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, MAILSTEAD_API_KEY: apiKey, MAILSTEAD_URL: url },
    });
    children.push(child);
    return new Promise((resolve, reject) => {
      let output = "";
      const listen = (chunk: Buffer) => {
        output += chunk;
        if (said.every(pattern => pattern.test(output))) resolve(output);
      };
      child.stdout.on("data", listen);
      child.stderr.on("data", listen);
      child.once("close", code => reject(new Error(`${file} ended with ${code}:\n${output}`)));
    });
  }

  it("the quickstart sends an email and hears that it arrived", async () => {
    const port = await freePort();
    const said = [
      /^accepted email_\w+ queued$/m,
      /^delivered email_\w+$/m,
      /^email\.delivered .*email\.queued$/m,
    ];
    const output = await outputOf("docs/guides/quickstart.md", said, source =>
      source.replaceAll("8787", `${port}`),
    );
    const [, accepted] = /^accepted (\w+)/m.exec(output) ?? [];
    expect(output).toContain(`delivered ${accepted}\n`);
  }, 60_000);

  it("the sandbox page plays three days, looks into the inbox and makes a fault", async () => {
    const said = [
      /^bounced false, delivered true$/m,
      /^complaint@.* inbox pass pass pass$/m,
      /^failed_state$/m,
    ];
    await expect(outputOf("docs/guides/sandbox.md", said)).resolves.toMatch("bounced");
  }, 60_000);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("No port");
  return address.port;
}
