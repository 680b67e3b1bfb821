import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../kernel/db/index.ts";
import {
  createFixture,
  FIXTURE_TABLE,
  fixtureActor,
  noDatabase,
  thingModule,
} from "../kernel/http/fixture.ts";
import { openapi } from "../kernel/http/index.ts";
import { fuzzContract } from "./contract-fuzz.ts";
import { openTestDatabase } from "./database.ts";
import { checkResponse, readContract, violations } from "./responses.ts";

const document = openapi([thingModule]);
let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await db.migrate(owner => owner.script(FIXTURE_TABLE));
});
afterAll(() => db.close());

test("every operation of the fixture keeps its contract; good and bad answers were both seen", async () => {
  const actor = fixtureActor();
  const app = createFixture(db, [actor]);
  const report = await fuzzContract({
    document,
    fetch: app.fetch,
    headers: { authorization: `Bearer ${actor.id}` },
    seed: 7,
    count: 60,
  });
  expect(report.failures).toEqual([]);
  expect(report.requests).toBe(8 * 60);
  const seen = Object.fromEntries(
    Object.entries(report.answers).map(([id, counts]) => [id, Object.keys(counts).map(Number)]),
  );
  expect(seen["things.create"]).toEqual(expect.arrayContaining([201, 400, 422]));
  expect(seen["things.list"]).toEqual(expect.arrayContaining([200, 422]));
  expect(seen["things.delete"]).toEqual(expect.arrayContaining([204, 404]));
});

test("the same seed sends the same requests, another one others", async () => {
  const record = async (seed: number) => {
    const sent: string[] = [];
    const fetch = async (request: Request) => {
      sent.push(`${request.method} ${request.url} ${await request.text()}`);
      return new Response(null, { status: 500 });
    };
    await fuzzContract({ document, fetch, headers: {}, seed, count: 5 });
    return sent;
  };
  const [first, again, other] = [await record(1), await record(1), await record(2)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test("a server that breaks the contract is caught", async () => {
  const actor = fixtureActor();
  const app = createFixture(noDatabase, [actor], { options: { checkResponses: false } });
  const report = await fuzzContract({
    document,
    fetch: app.fetch,
    headers: { authorization: `Bearer ${actor.id}` },
    seed: 1,
    count: 1,
  });
  expect(report.failures.join("\n")).toContain("things.create answered a status of 500");
});

test("responses are held to their declaration", async () => {
  const contract = readContract(document);
  const operation = contract.operations.find(candidate => candidate.operationId === "things.retrieve");
  if (!operation) throw new Error("no such operation");
  const check = (body: unknown, status = 200, type = "application/json") =>
    checkResponse(
      contract,
      operation,
      new Response(JSON.stringify(body), { status, headers: { "content-type": type } }),
    );
  expect(await check({ id: "x", name: "y", tags: [] })).toEqual([]);
  expect(await check({ id: "x", tags: [1] })).toEqual(["/name is missing", "/tags/0 is not of type string"]);
  expect(await check({}, 202)).toEqual([expect.stringMatching(/undeclared status 202/)]);
  expect(await check({}, 200, "text/plain")).toEqual([expect.stringMatching(/content type/)]);
  const problem = {
    type: "t",
    title: "t",
    status: 404,
    detail: "d",
    instance: "/",
    retryable: false,
    requestId: "r",
    errors: [],
  };
  expect(await check({ ...problem, code: "not_found" }, 404, "application/problem+json")).toEqual([]);
  expect(await check({ ...problem, code: "already_exists" }, 404, "application/problem+json")).toEqual([
    "the undeclared code already_exists",
  ]);
});

test("violations of each keyword", () => {
  const cases: [object, unknown, unknown][] = [
    [{ type: ["string", "null"] }, null, 1],
    [{ type: "integer", minimum: 1, maximum: 3 }, 2, 4],
    [{ type: "number" }, 1.5, "1.5"],
    [{ type: "string", minLength: 2, maxLength: 3 }, "ab", "abcd"],
    [{ type: "string", format: "date-time" }, "2026-01-01T00:00:00.000Z", "2026-01-01 00:00"],
    [{ enum: ["a", "b"] }, "a", "c"],
    [{ const: 1 }, 1, 2],
    [{ type: "array", items: { type: "boolean" }, minItems: 1, maxItems: 2 }, [true], [true, true, true]],
    [{ anyOf: [{ type: "string" }, { type: "null" }] }, "x", 1],
    [{ allOf: [{ required: ["a"] }, { required: ["b"] }] }, { a: 1, b: 2 }, { a: 1 }],
    [{ type: "object", properties: {}, additionalProperties: false }, {}, { x: 1 }],
    [{ additionalProperties: { type: "string" } }, { x: "y" }, { x: 1 }],
    [{ $ref: "#/components/schemas/Name" }, "x", 5],
  ];
  const components = { Name: { type: "string" } };
  for (const [schema, good, bad] of cases) {
    expect([schema, violations(good, schema, components)]).toEqual([schema, []]);
    expect([schema, violations(bad, schema, components).length]).toEqual([schema, 1]);
  }
});
