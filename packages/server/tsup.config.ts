import { preset } from "../../scripts/tsup-preset.ts";

/** ESM for Node only; dependencies stay imports, so that a host application shares them. */
export default preset(
  { index: "src/index.ts", "cli/main": "src/cli/main.ts" },
  {
    format: ["esm"],
    target: "node22",
    platform: "node",
    sourcemap: true,
    dts: { entry: { index: "src/index.ts" } },
  },
);
