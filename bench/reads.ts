/**
 * Row 4: `GET` of a small resource (a workspace) through authentication, rate limit and row-level security, against
 * a bare Hono route with the same SELECT on the same connections. Requests are made in process, so that both sides
 * pay the same for HTTP itself: nothing.
 */
import { createRequire } from "node:module";
import { createApp } from "../packages/server/src/app.ts";
import { boot } from "../packages/server/src/boot.ts";
import { toUuid } from "../packages/server/src/kernel/ids/index.ts";
import { silentLogger } from "../packages/server/src/kernel/telemetry/index.ts";
import { createOrganization } from "../packages/server/src/modules/access/index.ts";
import { testConfig } from "../packages/server/src/testing/app.ts";
import { type BenchDatabase, benchDatabases, median, report } from "./lib/database.ts";

/** As much of Hono as the bare side needs. */
interface BareApp {
  get(path: string, handler: (context: BareContext) => Promise<Response>): void;
  request(path: string): Promise<Response> | Response;
}
interface BareContext {
  req: { param(name: string): string };
  json(body: unknown): Response;
}

// hono is a dependency of the server, not of the repository's root.
const { Hono }: { Hono: new () => BareApp } = createRequire(
  new URL("../packages/server/package.json", import.meta.url),
)("hono");

const REQUESTS = Number(process.env.REQUESTS ?? 5000);
const CONCURRENCY = 50;
const ROUNDS = 3;

type Handle = (path: string, headers?: Record<string, string>) => Promise<Response> | Response;

async function rate(handle: Handle, path: string, headers?: Record<string, string>): Promise<number> {
  const start = performance.now();
  let left = REQUESTS;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (left-- > 0) {
        const answer = await handle(path, headers);
        if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
        await answer.text();
      }
    }),
  );
  return (REQUESTS * 1000) / (performance.now() - start);
}

async function measure({ database, label }: BenchDatabase): Promise<void> {
  const { runtime } = await boot({ config: testConfig, database, logger: silentLogger });
  const { organizationId, key } = await createOrganization(runtime, { name: "Bench" });
  // No limit gets in the way; it is still counted.
  await database.transaction({ kind: "tenant", organizationId: toUuid(organizationId) }, async tx => {
    await tx.query("UPDATE tenant.api_keys SET rate_limit_per_minute = 100000000");
  });
  const app = createApp(runtime);
  const authorization = `Bearer ${key.reveal()}`;
  const made = await app.request("/v1/workspaces", {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify({ externalId: "bench" }),
  });
  const { id } = (await made.json()) as { id: string };

  const bare = new Hono();
  const scope = { kind: "tenant", organizationId: toUuid(organizationId) } as const;
  bare.get("/workspaces/:id", async context => {
    const [row] = await database.read(
      scope,
      "SELECT * FROM tenant.workspaces WHERE organization_id = $1 AND id = $2",
      [scope.organizationId, toUuid(context.req.param("id"))],
    );
    return context.json(row ?? null);
  });

  const ours: Handle = (path, headers) => app.request(path, { headers: headers ?? {} });
  const theirs: Handle = path => bare.request(path);
  const rates = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const one = await rate(theirs, `/workspaces/${id}`);
    const other = await rate(ours, `/v1/workspaces/${id}`, { authorization });
    // The first round only warms up.
    if (round === 0) continue;
    rates.bare.push(one);
    rates.ours.push(other);
  }
  report(`bare Hono and the same SELECT, ${label}`, median(rates.bare), "req/s");
  report(`GET /v1/workspaces/{id}, ${label}`, median(rates.ours), "req/s");
  console.log(`ratio ${(median(rates.ours) / median(rates.bare)).toFixed(2)} (goal 0.5)\n`);
}

console.log(`Row 4: ${REQUESTS.toLocaleString("en")} requests, ${CONCURRENCY} at once`);
for (const open of benchDatabases()) {
  const bench = await open();
  await measure(bench);
  await bench.close();
}
process.exit();
