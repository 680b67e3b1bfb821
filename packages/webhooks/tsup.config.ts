import { preset } from "../../scripts/tsup-preset.ts";

export default preset({ index: "src/index.ts", testing: "src/testing.ts" });
