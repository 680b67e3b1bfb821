import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalValue, recordsForDomain, sameValue, txtStrings, unquoteTxt } from "./index.ts";

const base = {
  domain: "acme.example",
  ownershipToken: "tok",
  dkimKeys: [{ selector: "s202601a", publicKey: "AAAA" }],
  intakeHost: "in.mailstead.example",
  spfMechanisms: ["ip4:192.0.2.1"],
  dmarcApplies: true,
};
const lines = (params: Parameters<typeof recordsForDomain>[0]): string[] =>
  recordsForDomain(params).map(record => `${record.purpose} ${record.name} ${record.type} ${record.value}`);

describe("recordsForDomain", () => {
  it("touches neither MX nor SPF of the domain by default", () => {
    expect(lines(base)).toEqual([
      "ownership _mailstead.acme.example TXT mailstead-verification=tok",
      "dkim s202601a._domainkey.acme.example TXT v=DKIM1; k=rsa; p=AAAA",
      "return_path bounce.acme.example MX 10 in.mailstead.example",
      "return_path_spf bounce.acme.example TXT v=spf1 ip4:192.0.2.1 ~all",
    ]);
  });

  it("points everything into the service domain where there is one", () => {
    const params = { ...base, serviceDomain: "svc.partner.example", delegationId: "d7", dmarcApplies: false };
    expect(
      lines({ ...params, tracking: { name: "go.acme.example", target: "t.svc.partner.example" } }),
    ).toEqual([
      "ownership _mailstead.acme.example TXT mailstead-verification=tok",
      "dkim s202601a._domainkey.acme.example CNAME s202601a.d7.dkim.svc.partner.example",
      "return_path bounce.acme.example CNAME bounce.svc.partner.example",
      "dmarc _dmarc.acme.example TXT v=DMARC1; p=none;",
      "tracking go.acme.example CNAME t.svc.partner.example",
    ]);
    expect(() => recordsForDomain({ ...base, serviceDomain: "svc.partner.example" })).toThrow(
      /delegation id/,
    );
  });

  it("receives at a subdomain, or at the domain with its SPF", () => {
    expect(lines({ ...base, receiving: "subdomain" }).at(-1)).toBe(
      "receiving inbound.acme.example MX 10 in.mailstead.example",
    );
    expect(lines({ ...base, receiving: "full", mailboxHost: "mail.acme.example" }).slice(-2)).toEqual([
      "receiving acme.example MX 10 mail.acme.example",
      "spf acme.example TXT v=spf1 ip4:192.0.2.1 ~all",
    ]);
    expect(lines({ ...base, receiving: "full", hostsMailboxes: false }).at(-1)).toMatch(/^receiving/);
  });

  it("names PTR records of both families", () => {
    const ptr = [
      { ip: "192.0.2.1", host: "n1.mailstead.example" },
      { ip: "2001:db8::1", host: "n1.mailstead.example" },
    ];
    expect(lines({ ...base, ptr }).slice(-2)).toEqual([
      "ptr 1.2.0.192.in-addr.arpa PTR n1.mailstead.example",
      `ptr 1.${"0.".repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa PTR n1.mailstead.example`,
    ]);
  });
});

describe("txtStrings", () => {
  it("cuts at 255 bytes, whole characters, and joins back", () => {
    expect(txtStrings("")).toEqual([""]);
    expect(txtStrings("a".repeat(600)).map(text => text.length)).toEqual([255, 255, 90]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 900 }), value => {
        const strings = txtStrings(value);
        expect(strings.join("")).toBe(value);
        for (const text of strings) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(255);
      }),
    );
  });
});

describe("canonicalValue", () => {
  it.each([
    ["CNAME", "Host.Example.", "host.example"],
    ["MX", "010  MX.example.", "10 mx.example"],
    ["MX", "0 .", "0 ."],
    ["TXT", '"v=spf1 " "-all"', "v=spf1 -all"],
    ["TXT", "v=DMARC1;p=none;  rua=mailto:a@b.example", "v=DMARC1; rua=mailto:a@b.example; p=none;"],
    ["TXT", `v=DKIM1; k=rsa; p=${"A".repeat(80)}`, `p=${"A".repeat(40)} ${"A".repeat(40)}`],
    ["AAAA", "2001:DB8:0::1", "2001:db8::1"],
    ["TLSA", "3 1 1  00FF", "3 1 1 00ff"],
    ["CAA", "0 ISSUE ca.example", '0 issue "ca.example"'],
    ["SRV", "0 1 587 Host.example.", "00 1 587 host.example"],
  ])("%s %s = %s", (type, a, b) => {
    expect(sameValue(type, a, b)).toBe(true);
  });

  it.each([
    ["TXT", "v=spf1 -all", "v=spf1 ~all"],
    ["TXT", "Case matters", "case matters"],
    ["TXT", "v=DMARC1; p=none", "v=DMARC1; p=reject"],
    ["MX", "10 a.example", "20 a.example"],
    ["CNAME", "a.example", "b.example"],
    ["A", "192.0.2.1", "192.0.2.2"],
  ])("%s %s ≠ %s", (type, a, b) => {
    expect(sameValue(type, a, b)).toBe(false);
  });

  it("is idempotent", () => {
    const type = fc.constantFrom("A", "AAAA", "CNAME", "MX", "TXT", "CAA", "TLSA", "SRV", "X");
    fc.assert(
      fc.property(type, fc.string({ maxLength: 60 }), (kind, value) => {
        const once = canonicalValue(kind, value);
        if (!once.includes('"')) expect(canonicalValue(kind, once)).toBe(once);
      }),
    );
  });

  it("unquotes zone-file text only when all of it is quoted", () => {
    expect(unquoteTxt('"a\\"b" "c\\\\d\\065"')).toBe('a"bc\\dA');
    expect(unquoteTxt('say "hello"')).toBe('say "hello"');
    expect(unquoteTxt('"open')).toBe('"open');
  });
});
