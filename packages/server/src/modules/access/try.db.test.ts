import { it } from "vitest";
import { createTestApp } from "../../testing/app.ts";
it("boots", async () => { const app = await createTestApp(); console.log(await app.get("/v1/workspaces")); await app.close(); });
