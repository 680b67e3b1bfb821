import { describe, expect, test } from "vitest";
import { errors } from "../errors/index.ts";
import { createLogger } from "../telemetry/index.ts";
import type { FixtureRuntime } from "./fixture.ts";
import { createFixture, fixtureActor, getPing, noDatabase, thingModule } from "./fixture.ts";
import { catalogueOf, defineRoute, type Module, problemSchema } from "./index.ts";

const actor = fixtureActor();
const THING = "thing_01jd8x3q4vf7k9m2n5p6r8s0tv";
const app = createFixture(noDatabase, [actor]);

const problemBody = problemSchema([...catalogueOf([thingModule]).keys()]);

/** The answer's status and problem, after checking what every problem has. */
async function problem(response: Response | Promise<Response>) {
  const answer = await response;
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const body = problemBody.parse(await answer.json());
  expect(body.status).toBe(answer.status);
  expect(body.requestId).toBe(answer.headers.get("mailstead-request-id"));
  expect(body.type).toBe(`https://docs.mailstead.example/errors/${body.code}`);
  expect(answer.headers.get("mailstead-should-retry")).toBe(String(body.retryable));
  return {
    status: answer.status,
    code: body.code,
    errors: body.errors,
    detail: body.detail,
    headers: answer.headers,
  };
}

const post = (body: unknown, headers?: Record<string, string>) =>
  problem(app.call(actor, "POST", "/v1/things", { body, ...(headers ? { headers } : {}) }));

describe("bodies", () => {
  test("malformed JSON", async () => {
    for (const body of ["{", "{'a':1}", '{"name":"x"}x', "\u0000"]) {
      expect(await post(body)).toMatchObject({ status: 400, code: "malformed_json" });
    }
  });

  test("bytes that are not UTF-8", async () => {
    const request = new Request("http://api.test/v1/things", {
      method: "POST",
      headers: { authorization: `Bearer ${actor.id}`, "content-type": "application/json" },
      body: Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    });
    expect(await problem(app.fetch(request))).toMatchObject({ status: 400, code: "malformed_json" });
  });

  test("nesting that would overflow a recursion", async () => {
    const deep = `{"name":${"[".repeat(900)}${"]".repeat(900)}}`;
    expect(await post(deep)).toMatchObject({ status: 400, code: "malformed_json" });
  });

  test("another content type, or another charset", async () => {
    for (const type of ["text/plain", "application/xml", "application/json; charset=utf-16", "x", ""]) {
      expect(await post('{"name":"x"}', { "content-type": type })).toMatchObject({
        status: 415,
        code: "unsupported_media_type",
      });
    }
  });

  test("JSON by any of its names", async () => {
    for (const type of [
      "application/json",
      "application/json; charset=UTF-8",
      "application/merge-patch+json",
    ]) {
      expect(await post("{}", { "content-type": type })).toMatchObject({
        status: 422,
        code: "invalid_request",
      });
    }
  });

  test("too large, as declared", async () => {
    const result = await post({ name: "x", note: "y".repeat(3000) });
    expect(result).toMatchObject({ status: 413, code: "body_too_large" });
    expect(result.detail).toContain("2000");
  });

  test("too large while streaming: it stops reading", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
    });
    const request = new Request("http://api.test/v1/things", {
      method: "POST",
      headers: { authorization: `Bearer ${actor.id}`, "content-type": "application/json" },
      body: endless,
      duplex: "half",
    });
    expect(await problem(app.fetch(request))).toMatchObject({ status: 413 });
    expect(sent).toBeLessThan(10_000);
  });

  test("none where one is needed", async () => {
    expect(await problem(app.call(actor, "POST", "/v1/things"))).toMatchObject({
      status: 422,
      errors: [{ pointer: "", code: "required" }],
    });
  });

  test("none where it may be left out", async () => {
    const response = await app.call(actor, "POST", "/v1/things/import");
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ key: null });
  });

  test("every field that is wrong, by pointer", async () => {
    const result = await post({ tags: ["a", 5, "x".repeat(30)], size: { width: 12 } });
    expect(result).toMatchObject({ status: 422, code: "invalid_request" });
    expect(result.errors).toEqual([
      { pointer: "/name", code: "required", message: "is required" },
      { pointer: "/tags/1", code: "invalid_type", message: expect.any(String) },
      { pointer: "/tags/2", code: "too_big", message: expect.any(String) },
      { pointer: "/size/width", code: "too_big", message: expect.any(String) },
    ]);
  });

  test("text that no database can hold", async () => {
    for (const name of ["a\\u0000b", "a\\ud800b"]) {
      const result = await post(`{"name":"${name}"}`);
      expect(result).toMatchObject({ status: 422, errors: [{ pointer: "/name", code: "invalid_text" }] });
    }
    expect(await post('{"a\\u0000":1}')).toMatchObject({ status: 422 });
  });
});

describe("path, query and headers", () => {
  test("a malformed id names nothing", async () => {
    for (const id of ["1", "dom_01jd8x3q4vf7k9m2n5p6r8s0tv", `${THING}x`, "%00", "%zz"]) {
      const result = await problem(app.call(actor, "GET", `/v1/things/${id}`));
      expect(result).toMatchObject({ status: 404, code: "not_found", errors: [{ pointer: "/path/id" }] });
    }
  });

  test("a wrong query parameter", async () => {
    for (const limit of ["0", "101", "x", "1.5", "1&limit=2"]) {
      const result = await problem(app.call(actor, "GET", `/v1/things?limit=${limit}`));
      expect(result).toMatchObject({
        status: 422,
        code: "invalid_request",
        errors: [{ pointer: "/query/limit" }],
      });
    }
    expect(await problem(app.call(actor, "GET", "/v1/things?name=a%00"))).toMatchObject({ status: 422 });
  });

  test("a cursor that was not made by this list", async () => {
    for (const cursor of ["x", "eyJpZCI6IjEifQ.AAAAAAAAAAAAAAAAAAAAAA", "..", "é"]) {
      const result = await problem(app.call(actor, "GET", `/v1/things?cursor=${encodeURIComponent(cursor)}`));
      expect(result).toMatchObject({ status: 422, code: "invalid_cursor" });
    }
  });

  test("a malformed Idempotency-Key", async () => {
    for (const key of ["with space", "x".repeat(256), "\u00e9"]) {
      const result = await problem(
        app.call(actor, "POST", "/v1/things", { body: { name: "x" }, headers: { "idempotency-key": key } }),
      );
      expect(result).toMatchObject({ status: 422, errors: [{ pointer: "/headers/idempotency-key" }] });
    }
  });
});

describe("who asks", () => {
  test("nobody", async () => {
    const result = await problem(app.call(undefined, "GET", "/v1/things"));
    expect(result).toMatchObject({ status: 401, code: "unauthenticated" });
    expect(result.headers.get("www-authenticate")).toMatch(/^Bearer/);
  });

  test("somebody without the permission, which is named", async () => {
    const reader = fixtureActor({ permissions: new Set(["things:read"]) });
    const local = createFixture(noDatabase, [reader]);
    const result = await problem(local.call(reader, "POST", "/v1/things", { body: { name: "x" } }));
    expect(result).toMatchObject({ status: 403, code: "permission_denied" });
    expect(result.detail).toContain("things:write");
  });

  test("wildcards grant", async () => {
    for (const permission of ["*", "sandbox:*"]) {
      const holder = fixtureActor({ permissions: new Set([permission]) });
      const response = await createFixture(noDatabase, [holder]).call(holder, "GET", "/v1/sandbox/clock");
      expect(response.status).toBe(200);
    }
  });

  test("a live key on a sandbox route", async () => {
    const live = fixtureActor({ environment: "live" });
    const local = createFixture(noDatabase, [live]);
    expect(await problem(local.call(live, "GET", "/v1/sandbox/clock"))).toMatchObject({
      status: 404,
      code: "not_found",
    });
  });

  test("too often: refused with the wait, then served again", async () => {
    const busy = fixtureActor({ rateLimit: { limit: 2, windowSeconds: 60 } });
    const local = createFixture(noDatabase, [busy]);
    const get = () => local.call(busy, "GET", "/v1/sandbox/clock");
    const first = await get();
    expect(first.headers.get("ratelimit-policy")).toBe('"default";q=2;w=60');
    expect(first.headers.get("ratelimit")).toBe('"default";r=1;t=30');
    expect((await get()).headers.get("ratelimit")).toBe('"default";r=0;t=60');
    const refused = await problem(get());
    expect(refused).toMatchObject({ status: 429, code: "rate_limited" });
    expect(refused.headers.get("retry-after")).toBe("30");
    local.clock.advance(30_000);
    expect((await get()).status).toBe(200);
  });
});

describe("routes", () => {
  test("unknown ones", async () => {
    for (const path of ["/", "/v1", "/v1/nothing", "/v1/things/", `/v1/things/${THING}/nothing`]) {
      expect(await problem(app.call(actor, "GET", path))).toMatchObject({
        status: 404,
        code: "route_not_found",
      });
    }
  });

  test("known ones with another method", async () => {
    const result = await problem(app.call(actor, "PUT", `/v1/things/${THING}`));
    expect(result).toMatchObject({ status: 405, code: "method_not_allowed" });
    expect(result.headers.get("allow")).toBe("DELETE, GET, HEAD, PATCH");
  });

  test("a public one needs no credential; HEAD answers without a body", async () => {
    expect(await (await app.call(undefined, "GET", "/v1/ping")).json()).toEqual({ ok: true });
    const head = await app.call(undefined, "HEAD", "/v1/ping");
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  test("raw answers keep their type and get the common headers", async () => {
    const page = await app.call(actor, "GET", `/v1/things/${THING}/page`);
    expect(await page.text()).toBe("<p>A thing</p>");
    expect(page.headers.get("content-type")).toBe("text/html");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(page.headers.get("mailstead-request-id")).toMatch(/^req_/);
  });

  test("the caller's request id is kept when it is harmless", async () => {
    const ask = async (id: string) =>
      (await app.call(undefined, "GET", "/v1/ping", { headers: { "mailstead-request-id": id } })).headers.get(
        "mailstead-request-id",
      );
    expect(await ask("crm-42_a")).toBe("crm-42_a");
    expect(await ask("x".repeat(65))).toMatch(/^req_/);
    expect(await ask("<script>")).toMatch(/^req_/);
  });

  test("past the bound of requests at once: overloaded, and nothing sticks", async () => {
    const local = createFixture(noDatabase, [actor], { options: { maxInFlight: 1, checkResponses: true } });
    const slow = local.call(actor, "GET", "/v1/sandbox/clock");
    const refused = await problem(local.call(actor, "GET", "/v1/sandbox/clock"));
    expect(refused).toMatchObject({ status: 503, code: "overloaded" });
    expect(refused.headers.get("retry-after")).toBe("1");
    expect((await slow).status).toBe(200);
    expect((await local.call(actor, "GET", "/v1/sandbox/clock")).status).toBe(200);
  });
});

describe("browsers", () => {
  const origin = "https://crm.example";
  const embed = fixtureActor({ kind: "embedSession", origins: [origin] });
  const local = createFixture(noDatabase, [embed, actor], {
    options: { isAllowedOrigin: candidate => candidate === origin, checkResponses: true },
  });
  const allowed = (response: Response) => response.headers.get("access-control-allow-origin");

  test("an embed session may be used from its origins only", async () => {
    const good = await local.call(embed, "GET", "/v1/sandbox/clock", { headers: { origin } });
    expect([good.status, allowed(good), good.headers.get("vary")]).toEqual([200, origin, "Origin"]);
    const foreign = await local.call(embed, "GET", "/v1/sandbox/clock", {
      headers: { origin: "https://evil.example" },
    });
    expect(allowed(foreign)).toBeNull();
    expect(await problem(foreign)).toMatchObject({ status: 403, code: "origin_not_allowed" });
  });

  test("a page can read errors, an expired token included", async () => {
    const missing = await local.call(embed, "GET", "/v1/things/x", { headers: { origin } });
    expect([missing.status, allowed(missing)]).toEqual([404, origin]);
    const expired = await local.call(undefined, "GET", "/v1/things", { headers: { origin } });
    expect([expired.status, allowed(expired)]).toEqual([401, origin]);
    const unknown = await local.call(undefined, "GET", "/v1/things", {
      headers: { origin: "https://evil.example" },
    });
    expect([unknown.status, allowed(unknown)]).toEqual([401, null]);
  });

  test("an API key never gets a CORS header", async () => {
    const response = await local.call(actor, "GET", "/v1/sandbox/clock", { headers: { origin } });
    expect([response.status, allowed(response)]).toEqual([200, null]);
  });

  test("preflights", async () => {
    const ask = (from: string, path = "/v1/things") =>
      local.call(undefined, "OPTIONS", path, {
        headers: { origin: from, "access-control-request-method": "POST" },
      });
    const good = await ask(origin);
    expect([good.status, allowed(good)]).toEqual([204, origin]);
    expect(good.headers.get("access-control-allow-methods")).toBe("GET, HEAD, POST");
    expect(good.headers.get("access-control-allow-headers")).toContain("Idempotency-Key");
    expect(allowed(await ask("https://evil.example"))).toBeNull();
    expect((await ask(origin, "/v1/nothing")).status).toBe(404);
  });
});

describe("defects", () => {
  const CANARY = "canary7Qz4Xw9LmN2";
  const boom = (id: string, fail: () => unknown): Module<FixtureRuntime> => ({
    name: id,
    routes(api) {
      const route = defineRoute({
        ...getPing.spec,
        operationId: `${id}.boom`,
        path: `/v1/${id}`,
        permission: "things:read",
      });
      api.read(route, async () => {
        throw fail();
      });
    },
  });

  function setup(fail: () => unknown) {
    let log = "";
    const logger = createLogger({ level: "debug", destination: { write: line => (log += line) } });
    const local = createFixture(noDatabase, [actor], { logger, modules: [boom("boom", fail)] });
    return { ask: () => problem(local.call(actor, "GET", "/v1/boom")), log: () => log };
  }

  test("answer a constant text; the log has the request id and no secret", async () => {
    const { ask, log } = setup(() =>
      Object.assign(new Error(`Failed query: select $1\nparams: ${CANARY}`), { params: [CANARY] }),
    );
    const result = await ask();
    expect(result).toMatchObject({ status: 500, code: "internal", detail: errors.internal().message });
    expect(JSON.parse(log())).toMatchObject({
      level: "error",
      requestId: result.headers.get("mailstead-request-id"),
      operationId: "boom.boom",
    });
    expect(log()).not.toContain(CANARY);
  });

  test("things that are not errors are thrown too", async () => {
    expect(await setup(() => "text").ask()).toMatchObject({ status: 500, code: "internal" });
    expect(await setup(() => undefined).ask()).toMatchObject({ status: 500, code: "internal" });
  });

  test("a lost database is 503, to be tried again", async () => {
    for (const code of ["ECONNREFUSED", "CONNECTION_CLOSED", "57P01", "08006", "53300", "40001"]) {
      const { ask } = setup(() => new Error("outer", { cause: Object.assign(new Error("inner"), { code }) }));
      const result = await ask();
      expect(result).toMatchObject({ status: 503, code: "unavailable" });
      expect(result.headers.get("mailstead-should-retry")).toBe("true");
    }
    expect(await setup(() => Object.assign(new Error("x"), { code: "42P01" })).ask()).toMatchObject({
      status: 500,
    });
  });

  test("the guard fails loudly on an undeclared code", async () => {
    const result = await setup(() => errors.illegal_state("x")).ask();
    expect(result).toMatchObject({ status: 500 });
    expect(result.detail).toContain("illegal_state");
  });

  test("the guard fails loudly on a body that breaks its schema, or says too much", async () => {
    const lying = (body: unknown): Module<FixtureRuntime> => ({
      name: "lying",
      routes(api) {
        const route = defineRoute({ ...getPing.spec, operationId: "lying.retrieve", path: "/v1/lying" });
        api.read(route, async () => JSON.parse(JSON.stringify(body)));
      },
    });
    for (const [body, detail] of [
      [{ ok: false }, "breaks its schema"],
      [{ ok: true, internal: 1 }, "/internal"],
    ] as const) {
      const local = createFixture(noDatabase, [], { modules: [lying(body)] });
      const result = await problem(local.call(undefined, "GET", "/v1/lying"));
      expect(result.status).toBe(500);
      expect(result.detail).toContain(detail);
    }
  });
});

describe("mistakes in a module stop the start", () => {
  const mount = (spec: object) => () =>
    createFixture(noDatabase, [], {
      modules: [
        {
          name: "bad",
          routes(api) {
            api.read(
              defineRoute({ ...getPing.spec, operationId: "bad.retrieve", path: "/v1/bad", ...spec }),
              async () => ({
                ok: true as const,
              }),
            );
          },
        },
      ],
    });

  test.each([
    [{ path: "/v1/ping" }, /Two routes/],
    [{ operationId: "ping.retrieve" }, /Two routes/],
    [{ errors: ["no_such_code"] }, /unknown error code no_such_code/],
    [{ path: "/v1/bad/{id}" }, /different parameters/],
  ])("%j", (spec, message) => {
    expect(mount(spec)).toThrow(message);
  });

  test("a code with two meanings", () => {
    const redefine = { $specs: { not_found: { ...errors.$specs.not_found } } };
    expect(() => createFixture(noDatabase, [], { modules: [{ name: "bad", errors: redefine }] })).toThrow(
      /redefines/,
    );
  });
});
