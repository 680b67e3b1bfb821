import { Redis } from "ioredis";
import { afterAll, expect, it } from "vitest";

const redis = new Redis(process.env.MAILSTEAD_TEST_REDIS_URL ?? "");

afterAll(() => redis.disconnect());

it("hands out a server that is new enough for the queue", async () => {
  const [, major = 0, minor = 0] = /redis_version:(\d+)\.(\d+)/.exec(await redis.info("server")) ?? [];
  expect(Number(major) * 100 + Number(minor)).toBeGreaterThanOrEqual(602);
});
