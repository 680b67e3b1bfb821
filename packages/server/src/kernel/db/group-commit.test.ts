import { describe, expect, it } from "vitest";
import { createGroupCommit } from "./group-commit.ts";

/** A database that commits when it is told to. */
function createStore() {
  const batches: string[][] = [];
  const gates: PromiseWithResolvers<void>[] = [];
  let open = false;
  return {
    batches,
    /** Lets the transactions so far, and all later ones, commit. */
    release() {
      open = true;
      for (const gate of gates) gate.resolve();
    },
    async flush(batch: string[]) {
      batches.push(batch);
      if (!open) {
        const gate = Promise.withResolvers<void>();
        gates.push(gate);
        await gate.promise;
      }
      if (batch.includes("bad")) throw new Error("violates something");
      return batch.map(item => item.toUpperCase());
    },
  };
}
const turn = () => new Promise(resolve => setImmediate(resolve));
const writer = (store: ReturnType<typeof createStore>, options = {}) =>
  createGroupCommit<string, string>({
    flush: store.flush,
    maxBatch: 100,
    maxWaiting: 1000,
    concurrency: 1,
    ...options,
  });

describe("group commit", () => {
  it("writes what one turn of the event loop gathered in one transaction, and answers each its own result", async () => {
    const store = createStore();
    store.release();
    const commit = writer(store);
    expect(await Promise.all(["a", "b", "c"].map(commit.write))).toEqual(["A", "B", "C"]);
    expect(store.batches).toEqual([["a", "b", "c"]]);
  });

  it("answers only after COMMIT, and gathers what comes meanwhile", async () => {
    const store = createStore();
    const commit = writer(store);
    const answered: string[] = [];
    const write = (item: string) => commit.write(item).then(result => answered.push(result));
    const all = [write("a")];
    await turn();
    all.push(write("b"), write("c"));
    await turn();
    expect([answered, store.batches, commit.waiting]).toEqual([[], [["a"]], 2]);
    store.release();
    await Promise.all(all);
    expect([answered, store.batches]).toEqual([
      ["A", "B", "C"],
      [["a"], ["b", "c"]],
    ]);
  });

  it("does not let one bad item fail its neighbours", async () => {
    const store = createStore();
    store.release();
    const commit = writer(store);
    const results = await Promise.allSettled(["a", "bad", "c"].map(commit.write));
    expect(results.map(result => (result.status === "fulfilled" ? result.value : "failed"))).toEqual([
      "A",
      "failed",
      "C",
    ]);
    expect(await commit.write("later")).toBe("LATER");
  });

  it("refuses past its bound, and takes again once there is room", async () => {
    const store = createStore();
    const commit = writer(store, { maxBatch: 2, maxWaiting: 2 });
    const all = [commit.write("a"), commit.write("b")];
    await turn();
    all.push(commit.write("c"), commit.write("d"));
    await expect(commit.write("e")).rejects.toMatchObject({ code: "overloaded", spec: { status: 503 } });
    store.release();
    expect(await Promise.all(all)).toEqual(["A", "B", "C", "D"]);
    expect(await commit.write("f")).toBe("F");
    expect(store.batches).toEqual([["a", "b"], ["c", "d"], ["f"]]);
  });

  it("runs as many transactions as allowed, no more", async () => {
    const store = createStore();
    const commit = writer(store, { maxBatch: 1, concurrency: 2 });
    const all = ["a", "b", "c"].map(commit.write);
    await turn();
    expect(store.batches).toEqual([["a"], ["b"]]);
    store.release();
    expect(await Promise.all(all)).toEqual(["A", "B", "C"]);
  });
});
