/**
 * The boundaries of the house (AGENTS.md, rule 5). Imports run down:
 * app → modules → world → mail, kernel. Within modules an area may import the areas before it.
 */
const server = "^packages/server/src/";
const test = "\\.(test|test-d)\\.tsx?$";
const harness = `${server}testing/`;
/** Tests, the harness they share and a port's contract suite may reach wherever they must. */
const anywhere = [test, harness, "/contract\\.ts$", "/testing\\.ts$"];

const areas = [
  "access",
  "network",
  "infrastructure",
  "domains",
  "sending",
  "outreach",
  "insight",
  "webhooks",
  "integrations",
  "compliance",
  "sandbox",
];

/** One rule per area: it may not import the areas after it. */
const areaOrder = areas.slice(0, -1).map((area, position) => ({
  name: `area-order-${area}`,
  comment: `${area} imports only areas to its left; news travels the other way as events.`,
  severity: "error",
  from: { path: `${server}modules/${area}/`, pathNot: anywhere },
  to: { path: `${server}modules/(${areas.slice(position + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or lack a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      comment: "An import that leads nowhere; relative imports end in .ts.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-undeclared-packages",
      comment:
        "Name the package in the package.json of the package that imports it (test tools: at the root).",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: anywhere },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-dev-packages-in-products",
      comment: "What is shipped may import only what is installed with it (the SDK bundles ky).",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: anywhere },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "/node_modules/ky/" },
    },
    {
      name: "kernel-stands-alone",
      comment: "The kernel knows no feature, no mail and no outside world.",
      severity: "error",
      from: { path: `${server}kernel/`, pathNot: anywhere },
      to: { path: server, pathNot: `${server}kernel/` },
    },
    {
      name: "mail-stands-alone",
      comment: "Mail is pure functions and protocol; of the rest it may know a port's types.",
      severity: "error",
      from: { path: `${server}mail/`, pathNot: anywhere },
      to: { path: server, pathNot: [`${server}mail/`, `${server}world/[^/]+/port\\.ts$`] },
    },
    {
      name: "world-imports-down",
      comment: "Adapters know the kernel and mail, never a feature.",
      severity: "error",
      from: { path: `${server}world/`, pathNot: anywhere },
      to: { path: server, pathNot: `${server}(world|kernel|mail)/` },
    },
    {
      name: "modules-import-down",
      comment: "Nothing below app.ts imports what composes it.",
      severity: "error",
      from: { path: `${server}modules/`, pathNot: anywhere },
      // runtime.ts is the type of what they are given.
      to: { path: server, pathNot: [`${server}(modules|world|kernel|mail)/`, `${server}runtime\\.ts$`] },
    },
    {
      name: "modules-see-ports-not-vendors",
      comment: "A feature talks to a port; which adapter stands behind it is decided at start-up.",
      severity: "error",
      from: { path: `${server}modules/`, pathNot: anywhere },
      to: { path: `${server}world/[^/]+/([^/]+/|contract\\.ts$)` },
    },
    {
      name: "sandbox-world-is-for-sandbox-module",
      comment: "The simulated internet is driven by modules/sandbox only.",
      severity: "error",
      from: { path: `${server}modules/`, pathNot: [`${server}modules/sandbox/`, ...anywhere] },
      // Its names and fixed addresses are no more than words.
      to: { path: `${server}world/sandbox/`, pathNot: `${server}world/sandbox/names\\.ts$` },
    },
    {
      name: "features-meet-at-index",
      comment: "A sibling feature is reached through its index.ts.",
      severity: "error",
      from: { path: `${server}modules/([^/]+/[^/]+)/`, pathNot: anywhere },
      to: {
        path: `${server}modules/[^/]+/[^/]+/`,
        pathNot: [`${server}modules/$1/`, `${server}modules/[^/]+/[^/]+/index\\.ts$`],
      },
    },
    {
      name: "modules-are-mounted-by-app",
      comment: "module.ts is for modules/index.ts, by way of an area's index.ts where it has one.",
      severity: "error",
      from: {
        path: server,
        pathNot: [`${server}modules/index\\.ts$`, `${server}modules/[^/]+/index\\.ts$`, ...anywhere],
      },
      to: { path: `${server}modules/.+/module\\.ts$` },
    },
    {
      name: "products-never-import-the-harness",
      comment: "src/testing is for tests, benches and examples.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: anywhere },
      to: { path: harness },
    },
    {
      name: "products-never-import-tests",
      severity: "error",
      from: { path: "^(packages|examples|bench)/", pathNot: test },
      to: { path: test },
    },
    {
      name: "server-is-nobodys-library",
      comment: "Only examples, benches, scripts and tests may reach into the server.",
      severity: "error",
      from: { path: "^packages/(?!server/)", pathNot: [test, "^packages/[^/]+/(test|scripts)/"] },
      to: { path: "^packages/server/" },
    },
    {
      name: "sdk-knows-webhooks-only",
      severity: "error",
      from: { path: "^packages/sdk/src/", pathNot: test },
      to: { path: "^packages/", pathNot: "^packages/(sdk|webhooks)/" },
    },
    {
      name: "webhooks-imports-nothing",
      comment: "No dependencies, any runtime: not even a Node built-in, except as a type.",
      severity: "error",
      from: { path: "^packages/webhooks/src/", pathNot: test },
      to: { pathNot: "^packages/webhooks/src/", dependencyTypesNot: ["type-only"] },
    },
    ...areaOrder,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/(dist|coverage)/" },
    parser: "tsc",
    // Sees `import type` as well: a type that crosses a boundary is a dependency too.
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".d.ts", ".json"],
    },
  },
};
