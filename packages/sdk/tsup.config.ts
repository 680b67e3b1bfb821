import { preset } from "../../scripts/tsup-preset.ts";

// ky is bundled: it asks for Node 22, but what we use of it runs on 20 too.
export default preset({ index: "src/index.ts", resources: "src/resources.ts" }, { noExternal: ["ky"] });
