import { preset } from "../../scripts/tsup-preset.ts";

export default preset({
  index: "src/index.ts",
  "event-types": "src/event-types.gen.ts",
  testing: "src/testing.ts",
});
