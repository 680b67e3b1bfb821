import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, run } from "./process.ts";

type Edge = { from: string; to: string; type?: boolean };

const src = "packages/server/src";
const feature = (path: string) => `${src}/modules/${path}`;

/** For every rule, an import it must refuse. */
const refused: Record<string, Edge> = {
  "no-circles": { from: `${src}/kernel/a/one.ts`, to: `${src}/kernel/a/two.ts` },
  "no-unresolved": { from: `${src}/kernel/a/lost.ts`, to: `${src}/kernel/a/nowhere.ts` },
  "no-undeclared-packages": { from: `${src}/kernel/a/npm.ts`, to: "undeclared" },
  "no-dev-packages-in-products": { from: `${src}/kernel/a/dev.ts`, to: "devtool" },
  "kernel-stands-alone": { from: `${src}/kernel/a/up.ts`, to: `${src}/mail/m/m.ts` },
  "mail-stands-alone": { from: `${src}/mail/m/up.ts`, to: `${src}/kernel/a/k.ts` },
  "world-imports-down": { from: `${src}/world/dns/acme/up.ts`, to: feature("access/keys/index.ts") },
  "modules-import-down": { from: feature("access/keys/up.ts"), to: `${src}/app.ts` },
  "modules-see-ports-not-vendors": {
    from: feature("access/keys/vendor.ts"),
    to: `${src}/world/dns/acme/adapter.ts`,
  },
  "sandbox-world-is-for-sandbox-module": {
    from: feature("access/keys/world.ts"),
    to: `${src}/world/sandbox/model.ts`,
  },
  "features-meet-at-index": { from: feature("domains/dkim/deep.ts"), to: feature("access/keys/tables.ts") },
  "modules-are-mounted-by-app": {
    from: feature("access/keys/mount.ts"),
    to: feature("access/keys/module.ts"),
  },
  "products-never-import-the-harness": { from: `${src}/embed.ts`, to: `${src}/testing/harness.ts` },
  "products-never-import-tests": { from: `${src}/kernel/a/t.ts`, to: `${src}/kernel/a/k.test.ts` },
  "server-is-nobodys-library": { from: "packages/widgets/src/index.ts", to: `${src}/app.ts` },
  "sdk-knows-webhooks-only": { from: "packages/sdk/src/bad.ts", to: "packages/widgets/src/other.ts" },
  "webhooks-imports-nothing": { from: "packages/webhooks/src/bad.ts", to: "node:crypto" },
  "area-order-access": { from: feature("access/keys/right.ts"), to: feature("domains/dkim/index.ts") },
  "area-order-network": { from: feature("network/dns/right.ts"), to: feature("domains/dkim/index.ts") },
  "area-order-infrastructure": {
    from: feature("infrastructure/nodes/right.ts"),
    to: feature("domains/dkim/index.ts"),
  },
  "area-order-domains": { from: feature("domains/dkim/right.ts"), to: feature("sending/emails/index.ts") },
  "area-order-sending": { from: feature("sending/emails/right.ts"), to: feature("insight/metrics/index.ts") },
  "area-order-outreach": {
    from: feature("outreach/contacts/right.ts"),
    to: feature("insight/metrics/index.ts"),
  },
  "area-order-insight": { from: feature("insight/metrics/right.ts"), to: feature("webhooks/log/index.ts") },
  "area-order-webhooks": { from: feature("webhooks/log/right.ts"), to: feature("sandbox/clock/index.ts") },
  "area-order-integrations": {
    from: feature("integrations/crm/right.ts"),
    to: feature("sandbox/clock/index.ts"),
  },
  "area-order-compliance": {
    from: feature("compliance/audit/right.ts"),
    to: feature("sandbox/clock/index.ts"),
  },
};

/** Imports that are how it should be. */
const allowed: Edge[] = [
  { from: `${src}/mail/m/port-type.ts`, to: `${src}/world/dns/port.ts`, type: true },
  { from: `${src}/world/dns/acme/adapter.ts`, to: `${src}/mail/m/m.ts` },
  { from: feature("domains/dkim/left.ts"), to: feature("access/keys/index.ts") },
  { from: feature("domains/dkim/own.ts"), to: feature("domains/dkim/tables.ts") },
  { from: feature("domains/dkim/port.ts"), to: `${src}/world/dns/port.ts` },
  { from: feature("sandbox/clock/drive.ts"), to: `${src}/world/sandbox/model.ts` },
  { from: feature("access/keys/http.test.ts"), to: `${src}/testing/harness.ts` },
  { from: `${src}/modules/index.ts`, to: feature("access/keys/module.ts") },
  { from: "packages/sdk/src/events.ts", to: "packages/webhooks/src/index.ts", type: true },
  { from: "packages/webhooks/src/node.ts", to: "node:http", type: true },
  { from: "examples/demo/main.ts", to: `${src}/app.ts` },
];

let tree: string;
let violations: { rule: string; from: string }[];

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), "mailstead-boundaries-"));
  const edges = [...Object.values(refused), ...allowed];
  for (const { to } of edges) {
    if (to.endsWith(".ts") && !to.endsWith("nowhere.ts")) write(to, "export const value = 1;\n");
  }
  for (const edge of edges) write(edge.from, importOf(edge));
  write(`${src}/kernel/a/two.ts`, `import "./one.ts";\n`);
  const manifest = { dependencies: {}, devDependencies: { devtool: "1.0.0" } };
  write("packages/server/package.json", JSON.stringify(manifest));
  for (const name of ["devtool", "undeclared"]) {
    write(
      `packages/server/node_modules/${name}/package.json`,
      `{"name":"${name}","version":"1.0.0","main":"i.js"}`,
    );
    write(`packages/server/node_modules/${name}/i.js`, "");
  }
  write("tsconfig.base.json", "{}");
  write("package.json", "{}");
  const config = join(root, ".dependency-cruiser.cjs");
  const { output } = await run(
    "depcruise",
    ["--config", config, "--output-type", "json", "packages", "examples"],
    { cwd: tree },
  );
  const result: { summary: { violations: { from: string; rule: { name: string } }[] } } = JSON.parse(output);
  violations = result.summary.violations.map(({ from, rule }) => ({ rule: rule.name, from }));
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe("boundaries", () => {
  it("has an example for every rule", () => {
    const config: { forbidden: { name: string }[] } = createRequire(import.meta.url)(
      "../.dependency-cruiser.cjs",
    );
    expect(Object.keys(refused).sort()).toEqual(config.forbidden.map(rule => rule.name).sort());
  });

  it.each(Object.entries(refused))("%s refuses its example", (rule, { from }) => {
    expect(violations).toContainEqual({ rule, from });
  });

  it.each(allowed)("lets $from import $to", ({ from }) => {
    expect(violations.filter(violation => violation.from === from)).toEqual([]);
  });
});

function importOf({ from, to, type }: Edge): string {
  const path = relative(dirname(from), to);
  const specifier = to.endsWith(".ts") ? (path.startsWith(".") ? path : `./${path}`) : to;
  return type
    ? `import type { value } from "${specifier}";\nexport type V = typeof value;\n`
    : `import "${specifier}";\n`;
}

function write(path: string, content: string): void {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
