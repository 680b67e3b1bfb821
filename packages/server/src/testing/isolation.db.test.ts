import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleOf } from "../kernel/http/example.ts";
import { openapi } from "../kernel/http/index.ts";
import { tenantScope } from "../kernel/tenancy.ts";
import { issueApiKey } from "../modules/access/api-keys/index.ts";
import { modules } from "../modules/index.ts";
import { createTestApp, type TestApp, type TestTenant } from "./app.ts";
import { readAll } from "./client.ts";
import { type Populated, populate, withIds } from "./populate.ts";
import { type Operation, readContract } from "./responses.ts";
import { ok } from "./sender.ts";

const contract = readContract(openapi(modules));
/** What a workspace-bound key sees of its organization is not the workspace's alone. */
const SHARED_PREFIXES = new Set(["node", "ip", "pool", "key"]);
/** Answers about nobody's data: the same for everyone. */
const PUBLIC = new Set(["regions.list"]);

let app: TestApp;
let alice: Populated;
let aliceIds: string[];

beforeAll(async () => {
  app = await createTestApp({ listeners: true, workers: true });
  alice = await populate(app);
  aliceIds = [...alice.ids.values(), app.organizationId];
}, 90_000);
afterAll(() => app.close());

/** A key of A's own organization in the other world. */
async function liveKey(): Promise<TestTenant> {
  const { secret } = await app.runtime.db.transaction(tenantScope(app.organizationId), tx =>
    issueApiKey(tx, app.runtime, {
      organizationId: app.organizationId,
      environment: "live",
      name: "Live",
      permissions: ["*"],
    }),
  );
  return app.as(secret.reveal());
}

/** A key of A's organization that sees only another workspace. */
async function boundKey(): Promise<TestTenant> {
  const other = ok(await app.post("/v1/workspaces", { name: "Another customer" }));
  const { key } = ok(
    await app.post("/v1/api-keys", { name: "Bound", permissions: ["*"], workspaceId: other.id }),
  );
  return app.as(key);
}

/** The operation called with A's ids wherever it takes one. */
async function call(caller: TestTenant, operation: Operation) {
  const query = new URLSearchParams();
  let path = operation.path;
  for (const parameter of operation.parameters) {
    if (parameter.$ref !== undefined || parameter.in === "header") continue;
    const example = exampleOf(parameter.schema, contract.components)?.value;
    const value = withIds(typeof example === "string" ? example : JSON.stringify(example ?? ""), alice.ids);
    if (parameter.in === "path") path = path.replace(`{${parameter.name}}`, value);
    else if (parameter.required) query.set(parameter.name, value);
  }
  const media = operation.requestBody?.content["application/json"];
  const example = media?.example ?? (media?.schema && exampleOf(media.schema, contract.components)?.value);
  const answer = await caller.fetch(`${path}${query.size === 0 ? "" : `?${query}`}`, {
    method: operation.method,
    ...(media === undefined ? {} : { json: JSON.parse(withIds(JSON.stringify(example ?? {}), alice.ids)) }),
    signal: AbortSignal.timeout(10_000),
  });
  return { ...answer, sent: `${path} ${JSON.stringify(example ?? {})}` };
}

/** A's ids in an answer, apart from those that the question named. */
function leaked(answer: { body: unknown }, asked: string): string[] {
  const text = JSON.stringify(answer.body);
  return aliceIds.filter(id => text.includes(id) && !withIds(asked, alice.ids).includes(id));
}

const named = contract.operations.filter(
  operation => operation.path.includes("{id}") && operation.path.startsWith("/v1/"),
);
const lists = contract.operations.filter(
  operation =>
    operation.method === "GET" && !operation.path.includes("{") && operation.path.startsWith("/v1/"),
);
const writes = contract.operations.filter(
  operation =>
    operation.method === "POST" && !operation.path.includes("{") && operation.path.startsWith("/v1/"),
);

function prefixOf(operation: Operation): string {
  const parameter = operation.parameters.find(candidate => candidate.in === "path");
  const example = exampleOf(parameter?.schema ?? {}, contract.components)?.value;
  return String(example).split("_")[0] ?? "";
}

describe.each([
  ["another organization", () => app.tenant()],
  ["its own key of the other world", liveKey],
  ["its own key of another workspace", boundKey],
])("what A has, seen by %s", (who, credential) => {
  let caller: TestTenant;
  const isBound = who.endsWith("workspace");
  beforeAll(async () => {
    caller = await credential();
  });

  it.each(named.map(operation => [operation.operationId, operation] as const))(
    "%s: not found",
    async (_, operation) => {
      const prefix = prefixOf(operation);
      if (isBound && SHARED_PREFIXES.has(prefix)) return;
      const owned = alice.ids.get(prefix);
      expect(owned, `populate() makes no ${prefix}`).toBeDefined();
      const answer = await call(caller, operation);
      expect([answer.status, answer.body.code], JSON.stringify(answer.body)).toEqual([404, "not_found"]);
      expect(leaked(answer, answer.sent)).toEqual([]);
    },
  );

  it.each(lists.map(operation => [operation.operationId, operation] as const))(
    "%s: nothing of it",
    async (id, operation) => {
      if (PUBLIC.has(id) || id === "events.stream" || id === "sandbox.clock.get") return;
      const plain = operation.parameters.some(parameter => parameter.name === "limit")
        ? { status: 200, body: await readAll(caller, operation.path).catch(error => String(error)) }
        : await caller.get(operation.path);
      const isStranger = who === "another organization";
      const secret = aliceIds.filter(
        owned => isStranger || (owned !== app.organizationId && !(isBound && isShared(owned))),
      );
      const text = JSON.stringify(plain.body);
      expect(secret.filter(owned => text.includes(owned))).toEqual([]);
      for (const filter of ["workspaceId", "domainId", "emailId", "endpointId"]) {
        if (!operation.parameters.some(parameter => parameter.name === filter && parameter.in === "query"))
          continue;
        const prefix =
          { workspaceId: "ws", domainId: "dom", emailId: "email", endpointId: "whe" }[filter] ?? "";
        const answer = await caller.get(`${operation.path}?${filter}=${alice.ids.get(prefix)}`);
        expect([200, 404], `${filter}: ${JSON.stringify(answer.body)}`).toContain(answer.status);
        expect(answer.body.data ?? [], filter).toEqual([]);
        expect(leaked(answer, String(alice.ids.get(prefix)))).toEqual([]);
      }
    },
  );

  it.each(writes.map(operation => [operation.operationId, operation] as const))(
    "%s: takes none of its ids",
    async (_, operation) => {
      const media = operation.requestBody?.content["application/json"];
      const example =
        media?.example ?? (media?.schema && exampleOf(media.schema, contract.components)?.value);
      const names = JSON.stringify(example ?? {});
      if (withIds(names, alice.ids) === names) return;
      const answer = await call(caller, operation);
      if (answer.status < 300) {
        expect(doesNothing(answer.body), JSON.stringify(answer.body)).toBe(true);
      } else expect([404, 422]).toContain(answer.status);
      expect(leaked(answer, answer.sent)).toEqual([]);
    },
  );
});

/** A batch answers 2xx and tells for each item that it was refused or not found. */
function doesNothing(body: { accepted?: number; results?: { outcome?: string }[] }): boolean {
  return body.accepted === 0 || (body.results?.every(result => result.outcome === "not_found") ?? false);
}

function isShared(id: string): boolean {
  return SHARED_PREFIXES.has(id.split("_")[0] ?? "");
}

it("A still has everything", async () => {
  for (const path of [
    "/v1/workspaces",
    "/v1/domains",
    "/v1/mailboxes",
    "/v1/webhook-endpoints",
    "/v1/nodes",
  ]) {
    const rows = await readAll(app, path);
    expect(
      rows.some(row => aliceIds.includes(row.id)),
      path,
    ).toBe(true);
  }
});
