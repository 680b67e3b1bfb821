import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../kernel/db/index.ts";
import { newId } from "../../../kernel/ids/index.ts";
import { ManualClock } from "../../../kernel/time/index.ts";
import { openTestDatabase } from "../../../testing/database.ts";
import type { Fault } from "../../sandbox/faults.ts";
import { computeContract } from "../contract.ts";
import type { NewServer } from "../port.ts";
import { createSandboxCompute } from "./compute.ts";
import { createTablePtr } from "./ptr.ts";

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

function setup(fault?: { method: string; fault: Fault }) {
  const clock = new ManualClock();
  const pending = fault ? [fault] : [];
  const compute = createSandboxCompute({
    db,
    now: () => clock.now(),
    ptr: createTablePtr(db),
    faults: (port, method) =>
      port === "compute" && method === pending[0]?.method ? pending.shift()?.fault : undefined,
  });
  const order: NewServer = {
    organizationId: newId("org"),
    clientToken: newId("node"),
    label: "x",
    region: "us-east",
    size: "starter",
  };
  return { clock, compute, order };
}

computeContract("sandbox", async () => {
  const { clock, compute } = setup();
  return { compute, passTime: async () => clock.advance(500) };
});

async function ptrOf(address: string) {
  const name = `${address.split(".").reverse().join(".")}.in-addr.arpa`;
  const rows = await db.read<{ value: string }>(
    { kind: "system", purpose: "test" },
    "SELECT value FROM platform.sandbox_records WHERE name = $1 AND type = 'PTR'",
    [name],
  );
  return rows.map(row => row.value);
}

it("boots after 1500 ms, outlives the process, and takes its PTR with it", async () => {
  const { clock, compute, order } = setup();
  const { externalId } = await compute.create(order);
  clock.advance(1499);
  expect(await compute.get(externalId)).toMatchObject({ status: "creating", addresses: [] });
  clock.advance(1);
  const restarted = createSandboxCompute({ db, now: () => clock.now(), ptr: createTablePtr(db) });
  const server = await restarted.get(externalId);
  expect(server).toMatchObject({ status: "running", addresses: [expect.stringMatching(/^198\.18\./)] });
  const [address] = server!.addresses;
  await compute.setPtr(externalId, address!, "a.example");
  await compute.setPtr(externalId, address!, "b.example");
  expect(await ptrOf(address!)).toEqual(["b.example"]);
  await compute.destroy(externalId);
  expect(await ptrOf(address!)).toEqual([]);
});

describe("faults", () => {
  it("a lost answer leaves a server that the token finds", async () => {
    const { compute, order } = setup({ method: "create", fault: "lost_response" });
    await expect(compute.create(order)).rejects.toMatchObject({ code: "provider_unavailable" });
    expect(await compute.find(order.clientToken)).toMatchObject({ label: "x" });
  });

  it.each(["timeout", "error_200"] as const)("%s leaves nothing", async fault => {
    const { compute, order } = setup({ method: "create", fault });
    const code = fault === "timeout" ? "provider_unavailable" : "provider_unknown";
    await expect(compute.create(order)).rejects.toMatchObject({ code });
    expect(await compute.find(order.clientToken)).toBeUndefined();
  });

  it("a stuck server never boots, and can be destroyed", async () => {
    const { clock, compute, order } = setup({ method: "create", fault: "stuck" });
    const { externalId } = await compute.create(order);
    clock.advance(86_400_000);
    expect(await compute.get(externalId)).toMatchObject({ status: "creating", addresses: [] });
    await compute.destroy(externalId);
    expect(await compute.get(externalId)).toBeUndefined();
  });
});
