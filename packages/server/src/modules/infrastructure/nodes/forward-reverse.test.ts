import { expect, it } from "vitest";
import type { DnsAnswer, Resolver } from "../../../world/resolver/port.ts";
import { checkForwardReverse } from "./forward-reverse.ts";

const right = { forward: ["198.18.0.7"], reverse: ["MX1.example.com"] };

function resolver(answers: { forward: string[] | "servfail" | "nxdomain"; reverse: string[] | "timeout" }) {
  const answer = (found: string[] | string): DnsAnswer<"A"> =>
    typeof found === "string" ? ({ status: found } as DnsAnswer<"A">) : { status: "found", records: found };
  const fake = { resolve: async () => answer(answers.forward), reverse: async () => answer(answers.reverse) };
  return fake as unknown as Resolver;
}

it.each([
  ["agree", right, undefined],
  ["no address", { ...right, forward: "nxdomain" as const }, /no A record yet \(nxdomain\)/],
  ["a failing server", { ...right, forward: "servfail" as const }, /no A record yet \(servfail\)/],
  ["another address", { ...right, forward: ["198.18.0.8"] }, /does not lead to/],
  ["no PTR", { ...right, reverse: "timeout" as const }, /no PTR record yet \(timeout\)/],
  ["another name", { ...right, reverse: ["pool-7.provider.example"] }, /does not name/],
])("%s", async (_, answers, problem) => {
  const found = await checkForwardReverse(resolver(answers), "mx1.example.com", "198.18.0.7");
  if (problem === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(problem);
});
