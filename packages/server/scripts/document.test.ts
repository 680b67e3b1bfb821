import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { describe, expect, test } from "vitest";
import { errors } from "../src/kernel/errors/index.ts";
import { fixtureErrors, getPing, thingModule } from "../src/kernel/http/fixture.ts";
import { catalogueOf, checkExamples, defineRoute, httpErrors, openapi } from "../src/kernel/http/index.ts";
import { inlineResponses } from "../src/kernel/http/shared-responses.ts";
import { errorPages } from "./error-docs.ts";
import { lintDocument } from "./lint-document.ts";

const document = openapi([thingModule]);
const read = (value: unknown): OpenAPI3 => JSON.parse(JSON.stringify(value));

describe("the document", () => {
  test("is the same every time, with sorted keys", () => {
    expect(JSON.stringify(openapi([thingModule]))).toBe(JSON.stringify(document));
    const walk = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Array.isArray(value)) expect(Object.keys(value)).toEqual(Object.keys(value).sort());
      Object.values(value).forEach(walk);
    };
    walk(document);
  });

  test("carries what the SDK needs", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(document.paths?.["/v1/things"]).toMatchObject({
      get: {
        operationId: "things.list",
        "x-paged": true,
        "x-idempotent": false,
        "x-permission": "things:read",
      },
      post: {
        operationId: "things.create",
        "x-idempotent": true,
        "x-permission": "things:write",
        parameters: [{ $ref: "#/components/parameters/IdempotencyKey" }],
        security: [{ apiKey: [] }, { embedToken: [] }],
        requestBody: { required: true },
      },
    });
    expect(document.paths?.["/v1/ping"]).toMatchObject({ get: { security: [], "x-permission": null } });
    expect(document.paths?.["/v1/things/import"]).toMatchObject({
      post: { requestBody: { required: false } },
    });
    expect(document.paths?.["/v1/things/{id}/page"]).toBeUndefined();
  });

  test("groups errors by status, each a Problem; the catalogue is one enum", () => {
    const post: { responses?: Record<string, unknown> } | undefined =
      inlineResponses(document).paths?.["/v1/things"]?.post;
    expect(post?.responses?.["409"]).toMatchObject({
      description: "`idempotency_conflict`, `thing_limit_reached`.",
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    });
    const codes = Object.keys({ ...errors.$specs, ...httpErrors.$specs, ...fixtureErrors.$specs }).sort();
    expect(document.components?.schemas?.ErrorCode).toMatchObject({ enum: codes });
  });

  test("types its webhooks under their own names", () => {
    expect(Object.keys(document.webhooks ?? {})).toEqual(["thing.created"]);
    expect(document.components?.schemas?.ThingCreatedEvent).toMatchObject({
      properties: { type: { enum: ["thing.created"] }, data: { required: ["thingId"] } },
    });
  });

  test("is read by the generator of the SDK's types", async () => {
    const types = astToString(await openapiTS(read(document), { silent: true }));
    expect(types).toContain('"things.create"');
    expect(types).toContain('"thing.created"');
  });

  test("examples are refused when their schema refuses them", () => {
    expect(checkExamples([thingModule], document)).toEqual([]);
    const bad = {
      name: "bad",
      routes: (api: Parameters<NonNullable<typeof thingModule.routes>>[0]) =>
        api.read(
          defineRoute({
            ...getPing.spec,
            operationId: "bad.get",
            path: "/v1/bad",
            example: { response: { ok: false } },
          }),
          async () => ({ ok: true as const }),
        ),
    };
    expect(checkExamples([bad], openapi([bad]))).toMatchObject([expect.stringContaining("bad.get answer")]);
  });
});

describe("the lint", () => {
  /** The fixture's document after a change. */
  const lintAfter = (change: (d: ReturnType<typeof JSON.parse>) => void) => {
    const changed = JSON.parse(JSON.stringify(inlineResponses(document)));
    change(changed);
    return lintDocument(changed);
  };

  test("finds nothing in a good document", () => {
    expect(lintDocument(document)).toEqual([]);
  });

  test.each<[string, RegExp, (d: ReturnType<typeof JSON.parse>) => void]>([
    ["operationId", /not resource\.verb/, d => delete d.paths["/v1/things"].get.operationId],
    ["operationId form", /not resource\.verb/, d => (d.paths["/v1/things"].get.operationId = "listThings")],
    ["operationId twice", /is taken by/, d => (d.paths["/v1/things"].get.operationId = "things.create")],
    ["tag", /no tag/, d => (d.paths["/v1/things"].get.tags = [])],
    ["summary", /no summary/, d => (d.paths["/v1/things"].get.summary = " ")],
    ["permission", /x-permission/, d => delete d.paths["/v1/things"].get["x-permission"]],
    ["permission form", /x-permission/, d => (d.paths["/v1/things"].get["x-permission"] = "things")],
    ["security", /no security/, d => delete d.paths["/v1/things"].get.security],
    ["500", /no 500 answer/, d => delete d.paths["/v1/things"].get.responses["500"]],
    ["problem", /no problem document/, d => delete d.paths["/v1/things"].get.responses["401"].content],
    ["success", /0 success answers/, d => delete d.paths["/v1/things"].get.responses["200"]],
    [
      "request example",
      /request body has no example/,
      d => delete d.paths["/v1/things"].post.requestBody.content["application/json"].example,
    ],
    [
      "answer example",
      /answer 201 has no example/,
      d => delete d.paths["/v1/things"].post.responses["201"].content["application/json"].example,
    ],
    [
      "property",
      /NewThing: property \/size\/width/,
      d => delete d.components.schemas.NewThing.properties.size.properties.width.description,
    ],
    [
      "event example",
      /webhook thing.created: no example/,
      d => delete d.webhooks["thing.created"].post.requestBody.content["application/json"].example,
    ],
    ["version", /not 3\.1/, d => (d.openapi = "3.0.3")],
  ])("misses the %s", (_, message, change) => {
    expect(lintAfter(change).join("\n")).toMatch(message);
  });
});

describe("the error pages", () => {
  const pages = errorPages(
    catalogueOf([thingModule]),
    new Map([
      ["things.create", ["thing_limit_reached", "internal"]],
      ["things.list", ["internal"]],
    ]),
  );

  test("are one per code and an index", () => {
    const codes = [...catalogueOf([thingModule]).keys()].map(code => `${code}.md`);
    expect([...pages.keys()].sort()).toEqual(["README.md", ...codes].sort());
  });

  test("say why, what to do and where", () => {
    const page = pages.get("thing_limit_reached.md") ?? "";
    const spec = fixtureErrors.$specs.thing_limit_reached;
    for (const part of [spec.title, spec.cause, spec.remedy, "409", "- `things.create`"])
      expect(page).toContain(part);
    expect(page).not.toContain("things.list");
    expect(pages.get("internal.md")).toContain("Every operation.");
    expect(pages.get("README.md")).toContain(
      "| [`rate_limited`](rate_limited.md) | 429 | Too many requests | yes |",
    );
  });
});
