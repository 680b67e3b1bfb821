import { describe, expect, it } from "vitest";
import { ManualClock } from "../../kernel/time/index.ts";
import { LOOKUP_TTL_MS, LookupCache } from "./lookup-cache.ts";

function countingCache(maxEntries?: number) {
  const clock = new ManualClock();
  const cache = new LookupCache<string>(clock, maxEntries);
  let loads = 0;
  const ask = (key: string) => cache.get(key, async () => `${key}${++loads}`);
  return { clock, cache, ask };
}

describe("LookupCache", () => {
  it("answers from memory for a second, then looks again", async () => {
    const { clock, ask } = countingCache();
    expect(await ask("a")).toBe("a1");
    clock.advance(LOOKUP_TTL_MS - 1);
    expect(await ask("a")).toBe("a1");
    clock.advance(1);
    expect(await ask("a")).toBe("a2");
  });

  it("shares one lookup between concurrent askers", async () => {
    const { ask } = countingCache();
    expect(await Promise.all([ask("a"), ask("a"), ask("b")])).toEqual(["a1", "a1", "b2"]);
  });

  it("looks again after forget, also while a lookup is under way", async () => {
    const { cache, ask } = countingCache();
    const stale = ask("a");
    cache.forget("a");
    expect(await ask("a")).toBe("a2");
    expect(await stale).toBe("a1");
    expect(await ask("a")).toBe("a2");
  });

  it("keeps no failure", async () => {
    const cache = new LookupCache<string>(new ManualClock());
    await expect(cache.get("a", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
    expect(await cache.get("a", async () => "up")).toBe("up");
  });

  it("forgets the oldest answer when it is full", async () => {
    const { ask } = countingCache(2);
    await ask("a");
    await ask("b");
    await ask("c");
    expect(await ask("b")).toBe("b2");
    expect(await ask("a")).toBe("a4");
  });
});
