/**
 * Rows 2 and 3: `POST /v1/emails` and `POST /v1/emails/batch` against the same validation without a database. Both
 * sides run through `app.fetch` with the same concurrency; no socket is involved, so that the difference is ours.
 */
import type { Hono } from "hono";
import { errors } from "../packages/server/src/kernel/errors/index.ts";
import { type Actor, createHttpApp, defineRoute } from "../packages/server/src/kernel/http/index.ts";
import { newId } from "../packages/server/src/kernel/ids/index.ts";
import { systemClock } from "../packages/server/src/kernel/time/index.ts";
import { workspaceErrors } from "../packages/server/src/modules/access/workspaces/index.ts";
import { sendEmailInput } from "../packages/server/src/modules/sending/emails/input.ts";
import { emails } from "../packages/server/src/modules/sending/emails/module.ts";
import { acceptedEmailSchema } from "../packages/server/src/modules/sending/emails/schema.ts";
import {
  createSendingRuntime,
  createTestTenant,
  type TestTenant,
} from "../packages/server/src/modules/sending/emails/testing.ts";
import type { Runtime } from "../packages/server/src/runtime.ts";
import { type BenchDatabase, benchDatabases, report } from "./lib/database.ts";

const REQUESTS = Number(process.env.REQUESTS ?? 10_000);
const BATCHES = Number(process.env.BATCHES ?? 20);
const BATCH = 500;
const CONCURRENCY = 64;
const TEXT =
  "Hello Ann,\n\nyour invoice 4711 is ready. You find it in your account.\n\nKind regards\nAcme\n".repeat(6);

function body(tenant: TestTenant, index: number) {
  return {
    workspaceId: tenant.workspaceId,
    from: `Acme <hello@${tenant.domainName}>`,
    to: [`customer-${index}@receiver.example`],
    subject: `Invoice ${index}`,
    text: TEXT,
    html: `<p>${TEXT}</p>`,
    tags: ["invoice"],
    metadata: { orderId: String(index) },
  };
}

/** The same route, parsed, authenticated and answered, that stores nothing. */
const validateOnly = defineRoute({
  operationId: "bench.validate",
  method: "post",
  path: "/bench/emails",
  tag: "Bench",
  summary: "Validates an email",
  permission: "emails:write",
  body: sendEmailInput,
  success: { status: 202, schema: acceptedEmailSchema, description: "Valid." },
});

async function rate(count: number, once: (index: number) => Promise<void>): Promise<number> {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (next < count) await once(next++);
    }),
  );
  return (count * 1000) / (performance.now() - start);
}

function poster(app: Hono, actor: Actor, path: string) {
  return async (payload: string, key: string) => {
    const response = await app.fetch(
      new Request(`http://api${path}`, {
        method: "POST",
        headers: {
          authorization: actor.id,
          "content-type": "application/json",
          "content-length": String(Buffer.byteLength(payload)),
          "idempotency-key": key,
        },
        body: payload,
      }),
    );
    const text = await response.text();
    if (response.status !== 202 || text.includes('"problem"')) throw new Error(text.slice(0, 500));
  };
}

async function measure({ database, label }: BenchDatabase): Promise<void> {
  const runtime = createSendingRuntime(database, { clock: systemClock });
  const tenant = await createTestTenant(runtime);
  const actor: Actor = {
    kind: "apiKey",
    id: newId("key"),
    organizationId: tenant.organizationId,
    environment: "test",
    permissions: new Set(["emails:write"]),
    rateLimit: { limit: 1_000_000_000, windowSeconds: 60 },
  };
  const app = createHttpApp<Runtime>({
    runtime,
    modules: [
      emails,
      { name: "workspaces", errors: workspaceErrors },
      {
        name: "bench",
        routes: api => {
          api.custom(validateOnly, async ({ body: valid }) => ({
            id: newId("email"),
            status: "queued" as const,
            recipients: valid.to.map(({ address }) => ({
              address,
              kind: "to" as const,
              status: "queued" as const,
            })),
          }));
        },
      },
    ],
    authenticate: async request => {
      if (request.headers.get("authorization") !== actor.id) throw errors.unauthenticated();
      return actor;
    },
  });

  const bodies = Array.from({ length: REQUESTS }, (_, index) => JSON.stringify(body(tenant, index)));
  const validate = poster(app, actor, "/bench/emails");
  const send = poster(app, actor, "/v1/emails");
  await rate(2000, index => validate(bodies[index % REQUESTS]!, `w${index}`));
  await rate(2000, index => send(bodies[index % REQUESTS]!, `w${index}`));
  const validated = await rate(REQUESTS, index => validate(bodies[index]!, `v${index}`));
  const stored = await rate(REQUESTS, index => send(bodies[index]!, `s${index}`));
  report("POST /v1/emails, validated only", validated, "req/s");
  report(`POST /v1/emails, durable and idempotent, ${label}`, stored, "req/s");
  console.log(`ratio ${(stored / validated).toFixed(2)} (goal 0.4)\n`);

  const items = Array.from({ length: BATCH }, (_, index) => body(tenant, index));
  const batch = JSON.stringify({ emails: items });
  const sendBatch = poster(app, actor, "/v1/emails/batch");
  const validateAll = () => {
    for (const item of items) if (!sendEmailInput.safeParse(item).success) throw new Error("invalid");
  };
  for (let i = 0; i < 5; i++) validateAll();
  await sendBatch(batch, "b-warm");
  const start = performance.now();
  for (let i = 0; i < BATCHES; i++) validateAll();
  const parsed = (BATCHES * BATCH * 1000) / (performance.now() - start);
  const committed = BATCH * (await rate(BATCHES, index => sendBatch(batch, `b${index}`)));
  report("emails of a batch, validated by zod alone", parsed, "emails/s");
  report(`POST /v1/emails/batch of ${BATCH}, committed, ${label}`, committed, "emails/s");
  console.log(`ratio ${(committed / parsed).toFixed(2)} (goal 0.4)\n`);
}

for (const open of benchDatabases()) {
  const bench = await open();
  await measure(bench);
  await bench.close();
}
