import { z } from "@hono/zod-openapi";
import { fromUuid } from "../../../kernel/ids/index.ts";
import type { Job } from "../../../kernel/work/index.ts";
import type { Runtime } from "../../../runtime.ts";
import { JOBS } from "../model/index.ts";

const payloadSchema = z.object({ vaultPath: z.string() });

/** Destroys the private halves of revoked keys. */
export function dkimJobs(runtime: Runtime): readonly Job[] {
  return [
    {
      kind: JOBS.destroyKey,
      async run(work) {
        const { vaultPath } = payloadSchema.parse(work.payload);
        await runtime.worlds.vault.destroy(fromUuid("org", work.organizationId), vaultPath);
        return undefined;
      },
    },
  ];
}
