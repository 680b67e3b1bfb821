import { z } from "@hono/zod-openapi";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ManualClock } from "../time/index.ts";
import { canonicalJson, hashRequest } from "./idempotency.ts";
import {
  checkIfMatch,
  decodeCursor,
  encodeCursor,
  etagOf,
  memoryRateLimiter,
  pageOf,
  type RateDecision,
} from "./index.ts";
import { findings } from "./parse.ts";

describe("cursors", () => {
  const scope = { signingKey: Buffer.alloc(32, 1), organizationId: "org_a", operationId: "things.list" };
  const position = z.object({ id: z.string(), at: z.number() });

  test("come back as they went", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.integer(), (id, at) => {
        expect(decodeCursor(scope, encodeCursor(scope, { id, at }), position)).toEqual({ id, at });
      }),
    );
  });

  test("are bound to key, organization, list and shape", () => {
    const cursor = encodeCursor(scope, { id: "1", at: 2 });
    const refused = [
      () => decodeCursor({ ...scope, organizationId: "org_b" }, cursor, position),
      () => decodeCursor({ ...scope, operationId: "other.list" }, cursor, position),
      () => decodeCursor({ ...scope, signingKey: Buffer.alloc(32, 2) }, cursor, position),
      () => decodeCursor(scope, cursor, z.object({ name: z.string() })),
    ];
    for (const decode of refused) expect(decode).toThrow(expect.objectContaining({ code: "invalid_cursor" }));
  });

  test("any change, and any garbage, is invalid_cursor", () => {
    const cursor = encodeCursor(scope, { id: "1", at: 2 });
    const refuse = (text: string) => {
      expect(() => decodeCursor(scope, text, position)).toThrow(
        expect.objectContaining({ code: "invalid_cursor" }),
      );
    };
    for (let at = 0; at < cursor.length - 1; at++) {
      refuse(cursor.slice(0, at) + (cursor[at] === "A" ? "B" : "A") + cursor.slice(at + 1));
    }
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), refuse));
  });

  test("the extra row only tells that more follow", () => {
    const cursorOf = (row: number) => `after ${row}`;
    expect(pageOf([1, 2, 3], 2, cursorOf)).toEqual({ data: [1, 2], hasMore: true, nextCursor: "after 2" });
    expect(pageOf([1, 2], 2, cursorOf)).toEqual({ data: [1, 2], hasMore: false, nextCursor: null });
    expect(pageOf([], 2, cursorOf)).toEqual({ data: [], hasMore: false, nextCursor: null });
  });
});

describe("the rate limiter", () => {
  const take = (limiter: ReturnType<typeof memoryRateLimiter>, key: string, limit: number, window: number) =>
    limiter.take(key, limit, window) as RateDecision;

  test("never allows more than two allowances within a window, nor less than one", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 50, maxLength: 300 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), gaps, (limit, waits) => {
        const clock = new ManualClock();
        const limiter = memoryRateLimiter(clock);
        const allowed: number[] = [];
        for (const wait of waits) {
          clock.advance(wait);
          const decision = take(limiter, "a", limit, 1);
          if (decision.allowed) allowed.push(clock.now().getTime());
          else {
            expect(decision.remaining).toBe(0);
            expect(decision.retryAfterSeconds).toBeGreaterThan(0);
          }
        }
        expect(allowed.length).toBeGreaterThanOrEqual(Math.min(limit, waits.length));
        for (const start of allowed) {
          expect(allowed.filter(at => at >= start && at < start + 1000).length).toBeLessThanOrEqual(
            2 * limit,
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  test("waiting as told is always enough", () => {
    const clock = new ManualClock();
    const limiter = memoryRateLimiter(clock);
    for (let i = 0; i < 50; i++) {
      const decision = take(limiter, "a", 7, 10);
      if (decision.allowed) continue;
      clock.advance(decision.retryAfterSeconds * 1000);
      expect(take(limiter, "a", 7, 10).allowed).toBe(true);
    }
  });

  test("keys are independent, and only so many are remembered", () => {
    const clock = new ManualClock();
    const limiter = memoryRateLimiter(clock, 2);
    expect(take(limiter, "a", 1, 60).allowed).toBe(true);
    expect(take(limiter, "b", 1, 60).allowed).toBe(true);
    expect(take(limiter, "a", 1, 60).allowed).toBe(false);
    take(limiter, "c", 1, 60);
    // b was idle longest and is forgotten; a is not.
    expect(take(limiter, "a", 1, 60).allowed).toBe(false);
    expect(take(limiter, "b", 1, 60).allowed).toBe(true);
  });
});

describe("request hashes", () => {
  test("canonical JSON ignores the order of members, and nothing else", () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = JSON.stringify(value);
        expect(JSON.parse(canonicalJson(JSON.parse(text)))).toEqual(JSON.parse(text));
        expect(canonicalJson(reversed(JSON.parse(text)))).toBe(canonicalJson(JSON.parse(text)));
      }),
    );
    expect(canonicalJson({ b: [1, { d: null, c: "é" }], a: 1.5 })).toBe(
      '{"a":1.5,"b":[1,{"c":"é","d":null}]}',
    );
    expect(canonicalJson(undefined)).toBe("");
  });

  test("method, path, workspace and body all count", () => {
    const base = { method: "POST", target: "/v1/things", workspaceId: "ws_1", body: { a: 1 } };
    const hashes = [
      base,
      { ...base, method: "PUT" },
      { ...base, target: "/v1/things?x=1" },
      { ...base, workspaceId: undefined },
      { ...base, body: { a: 2 } },
      { ...base, body: undefined },
    ].map(request => hashRequest(request).toString("hex"));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashRequest({ ...base }).toString("hex")).toBe(hashes[0]);
  });

  function reversed(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, member]) => [name, reversed(member)]),
    );
  }
});

describe("entity tags", () => {
  test("are quoted visible ASCII", () => {
    expect(etagOf(7)).toBe('"7"');
    expect(etagOf('a"b\n')).toBe('"ab"');
    expect(etagOf(new Date(0))).not.toBe(etagOf(new Date(1)));
  });

  test("If-Match", () => {
    const failed = expect.objectContaining({ code: "precondition_failed" });
    expect(() => checkIfMatch('"1", "2"', '"2"')).not.toThrow();
    expect(() => checkIfMatch('"1"', '"2"')).toThrow(failed);
    expect(() => checkIfMatch("", '"2"')).toThrow(failed);
    expect(() => checkIfMatch(undefined, '"2"')).not.toThrow();
    expect(() => checkIfMatch(undefined, '"2"', { required: true })).toThrow(
      expect.objectContaining({ code: "precondition_required" }),
    );
  });
});

describe("findings", () => {
  const of = (schema: z.ZodType, raw: unknown) => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? [] : findings(parsed.error, raw, "");
  };

  test("escape their pointers (RFC 6901 §3)", () => {
    expect(of(z.object({ "a/b~c": z.string() }), { "a/b~c": 1 })).toMatchObject([{ pointer: "/a~1b~0c" }]);
  });

  test("name each unknown field, and a custom code", () => {
    expect(of(z.strictObject({}), { x: 1, y: 2 })).toEqual([
      { pointer: "/x", code: "unknown_field", message: "is not a field" },
      { pointer: "/y", code: "unknown_field", message: "is not a field" },
    ]);
    const custom = z.string().check(context => {
      context.issues.push({
        code: "custom",
        message: "holds CR",
        params: { code: "header_injection" },
        input: context.value,
      });
    });
    expect(of(z.object({ subject: custom }), { subject: "x" })).toEqual([
      { pointer: "/subject", code: "header_injection", message: "holds CR" },
    ]);
  });

  test("of a union are those of the closest alternative", () => {
    const address = z.union([z.string(), z.object({ email: z.string(), name: z.string().optional() })]);
    expect(of(z.object({ to: address }), { to: { email: 5 } })).toMatchObject([
      { pointer: expect.stringMatching(/^\/to/) },
    ]);
  });

  test("are bounded", () => {
    expect(of(z.array(z.string()), Array(10_000).fill(1))).toHaveLength(50);
    const [finding] = of(z.strictObject({}), { ["x".repeat(5000)]: 1 });
    expect(finding?.pointer.length).toBeLessThanOrEqual(256);
  });
});
