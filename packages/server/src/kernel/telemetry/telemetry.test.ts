import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Secret } from "../secrets/index.ts";
import { createLogger, type LoggerOptions, redactText } from "./index.ts";

function capture(level: LoggerOptions["level"] = "debug") {
  let text = "";
  const logger = createLogger({ level, destination: { write: line => (text += line) } });
  return {
    logger,
    read: () => text,
    lines: () =>
      text
        .trimEnd()
        .split("\n")
        .map(line => JSON.parse(line)),
  };
}

/** A planted value no line may ever hold. */
const CANARY = "canary7Qz4Xw9LmN2";

describe("log lines", () => {
  test("carry level, time, message, fields and the child's fields", () => {
    const { logger, lines } = capture();
    logger.child({ requestId: "req_1" }).warn({ count: 2, at: new Date(0) }, "Slow");
    expect(lines()).toEqual([
      {
        level: "warn",
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        msg: "Slow",
        count: 2,
        at: "1970-01-01T00:00:00.000Z",
        requestId: "req_1",
      },
    ]);
  });

  test("stay away below the level", () => {
    const { logger, read } = capture("warn");
    logger.info({}, "quiet");
    logger.error({}, "loud");
    expect(read()).toContain("loud");
    expect(read()).not.toContain("quiet");
  });
});

describe("secrets", () => {
  const url = `postgres://app:${CANARY}@db.internal/mailstead`;
  const pem = `-----BEGIN PRIVATE KEY-----\n${CANARY}\n-----END PRIVATE KEY-----`;
  const driverError = Object.assign(
    new Error(`Failed query: insert into t values ($1)\nparams: ${CANARY},2`),
    {
      code: "23505",
      params: [CANARY],
      detail: `Key (token)=(${CANARY}) already exists.`,
      query: `select '${CANARY}'`,
    },
  );
  const planted: [string, object][] = [
    ["a header", { headers: { Authorization: `Bearer ${CANARY}`, cookie: CANARY, "set-cookie": [CANARY] } }],
    ["a password", { input: { password: CANARY, nested: [{ smtpPasswd: CANARY }] } }],
    [
      "keys",
      { apiKey: CANARY, api_key: CANARY, privateKey: CANARY, clientSecret: CANARY, accessToken: CANARY },
    ],
    ["a Secret", { value: new Secret(CANARY), list: [new Secret(CANARY)] }],
    ["an API key in text", { note: `used ms_live_01jd_${CANARY} today` }],
    ["a webhook secret in text", { note: `whsec_${CANARY}` }],
    ["a bearer token in text", { note: `sent Authorization: Bearer ${CANARY}` }],
    ["a JWT in text", { note: `eyJhbGciOiJFZERTQSJ9.${CANARY}.${CANARY}` }],
    ["a URL's password", { url }],
    ["a PEM key", { note: pem }],
    ["an unfinished PEM key", { note: `-----BEGIN RSA PRIVATE KEY-----\n${CANARY}` }],
    ["bytes", { bytes: Buffer.from(CANARY), list: [new Uint8Array(Buffer.from(CANARY))] }],
    ["a driver's error", { err: driverError }],
    ["the cause of an error", { err: new Error("outer", { cause: driverError }) }],
    ["an error with a credential in its message", { err: new Error(`connect ${url} failed`) }],
    [
      "an error with a vendor's body",
      { err: Object.assign(new Error("500"), { response: { body: CANARY } }) },
    ],
  ];

  test.each(planted)("%s is not logged", (_, fields) => {
    const { logger, read } = capture();
    logger.error(fields, "m");
    logger.child(fields).info({}, "m");
    expect(read()).not.toContain(CANARY);
    expect(read().trimEnd().split("\n")).toHaveLength(2);
  });

  test("a credential in the message is not logged", () => {
    const { logger, read } = capture();
    logger.info({}, `connecting to ${url}`);
    expect(read()).toContain("db.internal");
    expect(read()).not.toContain(CANARY);
  });

  test("an error keeps what helps", () => {
    const { logger, lines } = capture();
    logger.error({ err: new Error("outer", { cause: driverError }) }, "m");
    const [line] = lines();
    expect(line.err).toMatchObject({
      type: "Error",
      message: "outer",
      cause: { code: "23505", message: "Failed query: insert into t values ($1)" },
    });
    expect(line.err.stack).toContain("telemetry.test.ts");
  });

  test("a Secret shows itself nowhere", () => {
    const secret = new Secret(CANARY);
    expect(`${secret} ${JSON.stringify({ secret })} ${inspect({ secret })}`).not.toContain(CANARY);
    expect(secret.reveal()).toBe(CANARY);
  });
});

test("any value can be logged: cycles, depth and size are bounded", () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  const { logger, read } = capture();
  logger.info({ cycle, wide: Array.from({ length: 1e5 }, (_, i) => i), long: "x".repeat(1e6) }, "m");
  expect(read().length).toBeLessThan(10_000);
  fc.assert(
    fc.property(fc.object({ withBigInt: true, withTypedArray: true, withDate: true }), fields => {
      logger.info(fields, "m");
    }),
    { numRuns: 200 },
  );
});

test("redacting text takes linear time on hostile input", () => {
  for (const text of [
    "-----BEGIN ".repeat(400),
    "a:b@".repeat(1000),
    "Bearer ".repeat(600),
    `eyJ${"a".repeat(5000)}`,
  ]) {
    expect(redactText(text).length).toBeLessThanOrEqual(4100);
  }
});
