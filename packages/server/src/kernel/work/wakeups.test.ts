import { describe, expect, it } from "vitest";
import { createWakeups, type WakeupTransport } from "./index.ts";

const turn = () => new Promise(resolve => setImmediate(resolve));

/** A transport that carries to whoever started it. */
function createWire() {
  const ears: ((topic: string) => void)[] = [];
  const sent: string[][] = [];
  return {
    sent,
    connect(fails = false): WakeupTransport {
      return {
        exclusive: false,
        async send(topics) {
          sent.push(topics);
          if (fails) throw new Error("Redis is away");
          for (const topic of topics) for (const ear of ears) ear(topic);
        },
        async start(heard) {
          ears.push(heard);
        },
        async close() {},
      };
    },
  };
}

describe("wake-ups", () => {
  it("reach the listeners of their topic, once for many, never at once", async () => {
    const wakeups = createWakeups();
    const heard: string[] = [];
    wakeups.onWake("a", () => heard.push("a"));
    const stop = wakeups.onWake("b", () => heard.push("b"));
    wakeups.wake("a");
    wakeups.wake("a");
    wakeups.wake("b");
    expect(heard).toEqual([]);
    await turn();
    expect(heard).toEqual(["a", "b"]);
    stop();
    wakeups.wake("b");
    await turn();
    expect(heard).toEqual(["a", "b"]);
  });

  it("travel to other processes, gathered", async () => {
    const wire = createWire();
    const [here, there] = [createWakeups(wire.connect()), createWakeups(wire.connect())];
    const arrived = Promise.withResolvers<void>();
    there.onWake("b", arrived.resolve);
    here.wake("a");
    here.wake("b");
    here.wake("a");
    await arrived.promise;
    expect(wire.sent).toEqual([["a", "b"]]);
    await Promise.all([here.close(), there.close()]);
  });

  it("that only one process gets are left to those that work", async () => {
    const wire = createWire();
    const exclusive = () => createWakeups({ ...wire.connect(), exclusive: true });
    const [api, worker] = [exclusive(), exclusive()];
    const heard: string[] = [];
    const arrived = Promise.withResolvers<void>();
    api.onWake("a", () => heard.push("api"));
    worker.onWake("a", () => {
      heard.push("worker");
      arrived.resolve();
    });
    worker.joinWorkers();
    await turn();
    createWakeups({ ...wire.connect(), exclusive: true }).wake("a");
    await arrived.promise;
    expect(heard).toEqual(["worker"]);
    await Promise.all([api.close(), worker.close()]);
  });

  it("report a transport's trouble and still work at home", async () => {
    const reported = Promise.withResolvers<unknown>();
    const wakeups = createWakeups(createWire().connect(true), reported.resolve);
    let heard = 0;
    wakeups.onWake("a", () => heard++);
    wakeups.wake("a");
    expect(await reported.promise).toMatchObject({ message: "Redis is away" });
    expect(heard).toBe(1);
    await wakeups.close();
  });
});
