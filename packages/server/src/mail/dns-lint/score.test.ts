import { describe, expect, it } from "vitest";
import { discoverDmarc } from "../dmarc/index.ts";
import {
  type Answers,
  base,
  delegated,
  domain,
  fails,
  found,
  good,
  goodDelegated,
  lint,
  mx,
  observe,
  resolverOver,
  txt,
} from "./fixture.ts";
import { SCORE_WEIGHTS } from "./index.ts";

describe("score", () => {
  it("weighs the parts of the domain's set-up to 100", () => {
    expect(Object.values(SCORE_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it("is 100 when all is right, whatever parts apply", () => {
    expect(lint(base, observe(base, good)).score.value).toBe(100);
    expect(lint(delegated, observe(delegated, goodDelegated)).score.value).toBe(100);
  });

  it.each<[string, Answers, number]>([
    // base has ownership 10, SPF 25, DKIM 30, DMARC 20: 85 in all.
    ["no DKIM", { "s1._domainkey.acme.example": [] }, 65],
    ["no ownership", { "_mailstead.acme.example": [] }, 88],
    ["no DMARC", { "_dmarc.acme.example": [] }, 76],
    ["half of the return path", { "bounce.acme.example": [mx([10, "in.mailstead.example"])] }, 85],
    ["nothing", Object.fromEntries(Object.keys(good).map(name => [name, []])), 0],
  ])("%s", (_, change, value) => {
    expect(lint(base, observe(base, { ...good, ...change })).score.value).toBe(value);
  });

  it("leaves out what nobody answered", () => {
    const answers = { ...good, "s1._domainkey.acme.example": [fails("TXT")] };
    const { score } = lint(base, observe(base, answers));
    expect(score.value).toBe(100);
    expect(score.parts.dkim).toBeUndefined();
  });

  it("counts a DMARC record published above", async () => {
    const params = { ...base, dmarcApplies: true };
    const answers = { ...good, "_dmarc.acme.example": [], "_dmarc.example": [txt("v=DMARC1; p=reject")] };
    const dmarc = await discoverDmarc(domain, resolverOver(answers));
    expect(lint(params, observe(params, answers), { dmarc }).score).toMatchObject({
      value: 100,
      parts: { dmarc: 1 },
    });
  });

  it("counts PTR", () => {
    const params = { ...base, ptr: [{ ip: "192.0.2.1", host: "n1.mailstead.example" }] };
    const answers = { ...good, "1.2.0.192.in-addr.arpa": [found("PTR", "n1.mailstead.example")] };
    expect(lint(params, observe(params, answers)).score).toMatchObject({ value: 100, parts: { ptr: 1 } });
    expect(lint(params, observe(params, good)).score.parts.ptr).toBe(0);
  });
});
