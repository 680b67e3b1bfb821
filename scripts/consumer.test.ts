import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, run } from "./process.ts";

/**
 * The SDK and the webhooks package promise Node 20, older than the Node that runs this repository: here they are
 * built and used by that one, as a module and by `require`.
 */
const oldest = 20;

/** A Node of the oldest promised version, from MAILSTEAD_NODE_20 or PATH. */
async function findOldNode(): Promise<string | undefined> {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/local/bin", "/usr/bin"];
  const candidates = [process.env.MAILSTEAD_NODE_20, ...folders.map(folder => join(folder, "node"))];
  for (const candidate of new Set(candidates)) {
    if (candidate === undefined || candidate === "node") continue;
    const { code, output } = await run(candidate, ["--version"]);
    if (code === 0 && output.startsWith(`v${oldest}.`)) return candidate;
  }
  return undefined;
}

/** What a consumer does with either package; `use` gets both, however they were loaded. */
const use = `
async function use(sdk, resources, webhooks, testing, types) {
  const { Mailstead, NotFoundError, FailedStateError } = sdk;
  const mailstead = new Mailstead({ apiKey: "ms_test_key", baseUrl: process.env.BASE_URL });
  const workspace = await mailstead.workspaces.create({ name: "Bakery Blum" });
  const missing = await mailstead.domains.get("dom_missing").catch(error => error);
  const ids = [];
  for await (const { id } of mailstead.workspaces.list()) ids.push(id);
  const domains = new resources.Domains(new resources.Client({ token: "t", baseUrl: process.env.BASE_URL }));

  const secret = webhooks.generateSecret();
  const event = { id: "evt_1", type: types.eventTypes[0], timestamp: "2026-01-01T00:00:00Z", data: {} };
  const { body, headers } = await testing.signFixture(event, secret, new Date());
  const verifier = webhooks.createVerifier({ secrets: [secret] });
  const verified = await verifier.verify(body, headers);
  const forged = await verifier.verify(body + " ", headers).catch(error => error.code);
  console.log(JSON.stringify({
    node: process.versions.node.split(".")[0],
    workspace: workspace.id,
    missing: missing instanceof NotFoundError && !(missing instanceof FailedStateError) && missing.code,
    ids,
    list: typeof domains.list,
    verified: verified.id,
    forged,
  }));
}
`;

const names = [
  "@mailstead/sdk",
  "@mailstead/sdk/resources",
  "@mailstead/webhooks",
  "@mailstead/webhooks/testing",
  "@mailstead/webhooks/event-types",
];
const consumers = {
  "consumer.mjs": `${names.map((name, index) => `import * as m${index} from "${name}";`).join("\n")}
${use}await use(m0, m1, m2, m3, m4);`,
  "consumer.cjs": `${use}use(${names.map(name => `require("${name}")`).join(", ")});`,
};

const oldNode = await findOldNode();
const nodes: [string, string | undefined][] = [
  [`Node ${oldest}`, oldNode],
  ["the Node of the repository", process.execPath],
];

let project: string;
let server: Server;
const requests: string[] = [];

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "mailstead-consumer-"));
  for (const name of ["sdk", "webhooks"]) await install(name);
  for (const [file, source] of Object.entries(consumers)) writeFileSync(join(project, file), source);
  server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const isMissing = request.url?.startsWith("/v1/domains/");
    response.writeHead(isMissing ? 404 : 200, {
      "content-type": isMissing ? "application/problem+json" : "application/json",
    });
    const page = { data: [{ id: "ws_1" }], hasMore: false, nextCursor: null };
    const body = isMissing ? { code: "not_found" } : request.method === "GET" ? page : { id: "ws_1" };
    response.end(JSON.stringify(body));
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server?.close();
  if (project) rmSync(project, { recursive: true, force: true });
});

/** Builds a package into the project, with the manifest that it is published with. */
async function install(name: string): Promise<void> {
  const home = join(root, "packages", name);
  const target = join(project, "node_modules", "@mailstead", name);
  mkdirSync(target, { recursive: true });
  const { publishConfig, ...manifest } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  writeFileSync(join(target, "package.json"), JSON.stringify({ ...manifest, ...publishConfig }));
  const build = await run("tsup", ["--no-dts", "--out-dir", join(target, "dist")], { cwd: home });
  if (build.code !== 0) throw new Error(`tsup failed in packages/${name}\n${build.output}`);
}

describe.each(nodes)("with %s", (label, node) => {
  if (node === undefined) console.warn(`${label} is not installed: its consumer tests are skipped`);

  it.skipIf(node === undefined).each(Object.keys(consumers))(
    "%s calls, lists, fails and verifies",
    async file => {
      const { port } = server.address() as AddressInfo;
      requests.length = 0;
      const { code, output } = await run(node ?? "", [join(project, file)], {
        cwd: project,
        env: { BASE_URL: `http://127.0.0.1:${port}`, NODE_OPTIONS: "" },
      });
      expect({ code, output }).toMatchObject({ code: 0 });
      expect(JSON.parse(output)).toEqual({
        node: node === process.execPath ? process.versions.node.split(".")[0] : String(oldest),
        workspace: "ws_1",
        missing: "not_found",
        ids: ["ws_1"],
        list: "function",
        verified: "evt_1",
        forged: "no_matching_signature",
      });
      expect(requests).toEqual(["POST /v1/workspaces", "GET /v1/domains/dom_missing", "GET /v1/workspaces"]);
    },
  );
});
