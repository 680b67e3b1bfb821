import { describe, expect, it, vi } from "vitest";
import { EndpointGates } from "./endpoint-gate.ts";

const running = new AbortController().signal;

/** Starts `count` requests that end when told. */
function start(gates: EndpointGates, endpoint: string, count: number) {
  const gate = Promise.withResolvers<void>();
  let started = 0;
  const results = Array.from({ length: count }, () =>
    gates.run(endpoint, running, async () => {
      started += 1;
      await gate.promise;
      return "done";
    }),
  );
  return { results: Promise.all(results), finish: gate.resolve, started: () => started };
}

describe("EndpointGates", () => {
  it("runs fifty requests of an endpoint at once; the others wait their turn", async () => {
    const gates = new EndpointGates();
    const batch = start(gates, "a", 60);
    const other = start(gates, "b", 1);
    await vi.waitFor(() => expect([batch.started(), other.started()]).toEqual([50, 1]));
    batch.finish();
    other.finish();
    expect((await batch.results).every(result => result === "done")).toBe(true);
    expect(gates.active).toBe(0);
  });

  it("turns away what waits for an endpoint that proves slow, and lets in only few until it is fast again", async () => {
    const gates = new EndpointGates();
    const slow = start(gates, "slow", 52);
    await vi.waitFor(async () => expect(await gates.run("slow", running, async () => "in")).toBeUndefined(), {
      timeout: 5000,
    });
    slow.finish();
    const results = await slow.results;
    expect(results.filter(result => result === undefined)).toHaveLength(2);
    const next = start(gates, "slow", 10);
    await vi.waitFor(() => expect(next.started()).toBe(5));
    next.finish();
    expect((await next.results).filter(result => result === "done")).toHaveLength(5);
    const fast = start(gates, "slow", 10);
    await vi.waitFor(() => expect(fast.started()).toBe(10));
    fast.finish();
    await fast.results;
  });

  it("ends requests soon after the process stops", async () => {
    const gates = new EndpointGates();
    const stopping = new AbortController();
    stopping.abort();
    const ended = await gates.run(
      "a",
      stopping.signal,
      signal => new Promise(resolve => signal.addEventListener("abort", () => resolve("ended"))),
    );
    expect(ended).toBe("ended");
  });
});
