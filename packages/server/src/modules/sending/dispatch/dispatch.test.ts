import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoutingResult } from "../../../mail/smtp/index.ts";
import { chooseAddress, type SendingAddress } from "./addresses.ts";
import { ByteBudget } from "./byte-budget.ts";
import { deadlineOf } from "./deadline.ts";
import type { LoadedRecipient } from "./load.ts";
import { planTransactions } from "./plan.ts";
import { Stragglers } from "./stragglers.ts";

const recipient = (address: string, position = 0): LoadedRecipient => ({
  position,
  kind: "to",
  address,
  addressKey: address,
  name: null,
  state: "queued",
  uncertain: false,
  attempts: 0,
  sourceIp: null,
  smtpEnhanced: null,
  nextAttemptAt: null,
  firstAttemptAt: null,
  wasSent: false,
  isSuppressed: false,
});
const route = (site: string, ...names: string[]): RoutingResult => ({
  status: "route",
  site,
  hosts: names.map(name => ({ name, preference: 10, addresses: [] })),
});

describe("planTransactions", () => {
  const routes = new Map([
    ["a.example", route("big", "mx1.big.example", "mx2.big.example")],
    ["b.example", route("big", "mx2.big.example", "mx1.big.example")],
    ["c.example", route("big", "c.mx.big.example")],
    ["null.example", { status: "nullMx" } as const],
  ]);

  it("joins domains that share site and hosts, in whatever order those come", () => {
    const recipients = ["x@a.example", "x@b.example", "x@c.example", "x@null.example"].map(recipient);
    const { transactions, unroutable } = planTransactions(recipients, routes, false);
    expect(transactions.map(({ recipients: joined }) => joined.map(({ address }) => address))).toEqual([
      ["x@a.example", "x@b.example"],
      ["x@c.example"],
    ]);
    expect(unroutable.map(({ result }) => result.status)).toEqual(["nullMx"]);
  });

  it("loses nobody, names nobody twice, and keeps to 100 recipients", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...routes.keys()), { maxLength: 250 }),
        fc.boolean(),
        (domains, oneByOne) => {
          const recipients = domains.map((domain, index) => recipient(`r${index}@${domain}`, index));
          const { transactions, unroutable } = planTransactions(recipients, routes, oneByOne);
          const planned = transactions.flatMap(transaction => transaction.recipients);
          const all = [...planned, ...unroutable.map(item => item.recipient)];
          expect(all.map(({ position }) => position).sort((a, b) => a - b)).toEqual(
            recipients.map(({ position }) => position),
          );
          const sizes = transactions.map(transaction => transaction.recipients.length);
          expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(oneByOne ? 1 : 100);
        },
      ),
    );
  });
});

describe("chooseAddress", () => {
  const address = (id: string, used: number, perDay: number | null = null): SendingAddress => ({
    id,
    nodeId: "n",
    address: id,
    hostname: `${id}.example`,
    perDay,
    used,
  });
  const choose = (
    addresses: SendingAddress[],
    before: string | null = null,
    planned = new Map<string, number>(),
  ) => chooseAddress(addresses, before, planned)?.id;

  it("stays with the address of the last attempt, else takes the least used", () => {
    const addresses = [address("a", 10), address("b", 5), address("c", 7)];
    expect(choose(addresses)).toBe("b");
    expect(choose(addresses, "a")).toBe("a");
    expect(choose(addresses, "gone")).toBe("b");
    expect(choose(addresses, null, new Map([["b", 3]]))).toBe("c");
    expect(choose([])).toBeUndefined();
  });

  it("passes by an address whose ramp is full, unless all are", () => {
    expect(choose([address("a", 5, 5), address("b", 900)])).toBe("b");
    expect(choose([address("a", 5, 5), address("b", 9, 9)])).toBe("a");
  });
});

describe("deadlineOf", () => {
  const first = new Date("2026-03-01T00:00:00Z");
  const early = new Date("2026-03-02T00:00:00Z");
  it("is 72 hours after the first attempt or the email's expiry, and nothing before an attempt", () => {
    expect(deadlineOf({ expiresAt: null }, { firstAttemptAt: null })).toBeUndefined();
    expect(deadlineOf({ expiresAt: early }, { firstAttemptAt: null })).toEqual(early);
    expect(deadlineOf({ expiresAt: null }, { firstAttemptAt: first })).toEqual(
      new Date("2026-03-04T00:00:00Z"),
    );
    expect(deadlineOf({ expiresAt: early }, { firstAttemptAt: first })).toEqual(early);
  });
});

describe("ByteBudget", () => {
  it("never holds more than its bytes, lets the oversized run alone, and finishes everything", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 30 }), async sizes => {
        const budget = new ByteBudget(100);
        let held = 0;
        let done = 0;
        await Promise.all(
          sizes.map(size =>
            budget.run(size, async () => {
              held += Math.min(size, 100);
              expect(held).toBeLessThanOrEqual(100);
              await Promise.resolve();
              held -= Math.min(size, 100);
              done += 1;
            }),
          ),
        );
        expect(done).toBe(sizes.length);
      }),
    );
  });

  it("gives back what a failure held", async () => {
    const budget = new ByteBudget(10);
    await expect(budget.run(10, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await budget.run(10, async () => 1)).toBe(1);
  });
});

describe("Stragglers", () => {
  it("keeps work until it ends, within its bound", async () => {
    const work = (id: string) => ({
      id,
      organizationId: "o",
      workspaceId: "w",
      lane: "send:transactional",
      kind: "email",
      subject: id,
      payload: undefined,
      dueAt: new Date(0),
      leaseEpoch: 1,
      attempts: 1,
      clockOffsetMs: 0,
    });
    const stragglers = new Stragglers({ extend: async () => 0 }, { now: () => new Date(0) }, 2, () => {});
    let end = () => {};
    const slow = new Promise<void>(resolve => {
      end = resolve;
    });
    expect(stragglers.adopt(new Map([["a", "b"]].flat().map(id => [work(id), slow])))).toBe(true);
    expect(stragglers.adopt(new Map([[work("c"), slow]]))).toBe(false);
    end();
    await slow;
    await new Promise(resolve => setImmediate(resolve));
    expect(stragglers.size).toBe(0);
  });
});
